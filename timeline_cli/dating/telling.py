"""How well a day of publication fits what an article itself says of time: news is fresh, plans lie ahead, Friday is not "June 12"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from math import log

from dateutil.relativedelta import relativedelta
from msgspec import Struct, structs

from timeline_cli.dating.lasting import Lasting, beginnings, lengths
from timeline_cli.dating.said import Days, said
from timeline_cli.dating.written import month_days
from timeline_cli.language.sentences import sentences
from timeline_cli.model.article import Part
from timeline_cli.model.event import Status
from timeline_cli.model.meaning import Clock, Cut, Direction, Inside, Meaning, Named, Now, Nth, Portion, Shift, Unit, named_in
from timeline_cli.model.mention import Reading
from timeline_cli.model.timex import Timex
from timeline_cli.timex.rules.around import DISTANT

# natural logarithms of how likely the freshest day that an article tells lies so many days back
_LAGS = (0.0, -0.1, -0.9, -1.6, -2.1, -2.4, -2.7)
# the same where it is told as "last Thursday", with its date or without: of the day before one says "yesterday" or "on Thursday"
_LAGS_WITH_LAST = (-4.0, -2.5, -1.2, -0.9, -0.8, -0.8, -0.9, -1.2, -2.5)
_ANY = date(2000, 6, 15)
_FIRST, _NEWS = 3, 0.5  # expressions among which is the day of the news itself, and how much its age counts besides
_STALE = -3.0  # beyond those, and a little more with every month
_OLDEST = -6.0
_FADE = 40.0  # days over which a date told without its year grows less likely by e
_FADE_WITH_WEEKDAY = 3.0  # the same for "Friday, 3 May", which is named so for being near
_LOST = -4.0  # the least that one expression can weigh
_THIS_WEEK = (-2.5, -2.5, -2.0, -1.2, -0.6)  # a day of the month so many days back, where the article uses days of the week
_UNREAD = -2.5  # told as past, yet ahead of the day
_MONTH, _OWN_MONTH = -0.35, -1.5  # with every month that the last one named lies back, and where it is that of the day itself
_SAME_MONTH = 1.2  # for "last month" beside its name
_BY_NIGHT = -2.0  # printed on the very day in whose night something happened
_NIGHTS = frozenset({"TNI", "TEV"})
_WEEK = 7
_AHEAD = -1.5  # a day of the month that nothing tells as planned, and that lies ahead
_PAST_PLAN = -2.0  # what is planned lies ahead
_LASTED = 150.0  # a year over the root of two pi: what a length of that roughness tells, against a day of the year that could be any
_IN_COMMON = 2  # stems that the sentences on the beginning and on the length share
_SIGNATURE = re.compile(r"(?<=@)\w+\)? *[A-Z][^\n]*")
_APPOSITION = re.compile(r" ?[,(–—-] ?(?:(?:which|that) (?:is|was)(?: to say)?,? )?(?:on |in )?(?:the )?")
_GOING_ON = re.compile(r"\.\s+(?:(?:Late|Early)\s+)?(?:On\s+(?:the\s+)?)?")
_ASUNDER = -4.6  # two words for one time that do not mean one
_PER = {Unit.DAY: "days", Unit.WEEK: "weeks", Unit.MONTH: "months"}
_LOOSE = -2.0  # for every day by which "a week ago" misses a day that is named beside it
_OTHER_MONTH = -1.5  # "on the 20th", printed in another month than that day's
_ECHO = 3.0  # "April last year" in an article that also speaks of April 2022


class Expression(Struct, frozen=True):
    """A time expression as evidence of the day it was printed on."""

    text: str
    meaning: Meaning
    planned: bool
    stamp: bool = False  # a date in what is no prose: of a dateline, of a quoted post


Told = tuple[Days | None, ...]  # what each expression stands for


class Telling:
    """The time expressions of one article, ready to be tried on many days; on each it is worked out once."""

    def __init__(self, reading: Reading) -> None:
        self.article = reading.article
        self._read: dict[date, Told] = {}
        self._weighed: dict[date, float] = {}
        status = {m.timexes[0]: m.status for m in reversed(reading.mentions) if m.timexes}
        head = reading.article.month_day
        signed = [m.span() for m in _SIGNATURE.finditer(reading.article.text)]
        own = [
            Expression(
                t.text,
                t.meaning,
                planned=status.get(n) is Status.PLANNED or _ahead(t.meaning),
                stamp=_heads(t.meaning, head) or any(begin <= t.span.begin < end for begin, end in signed),
            )
            for n, t in enumerate(reading.timexes)
        ]
        ahead = {m.offset for m in reading.mentions if m.status is Status.PLANNED}
        own += [Expression(t.text, t.meaning, planned=t in ahead) for t in offsets(reading)]
        self.expressions = own + _stamps(reading)  # the first ones as in the reading
        self._named = [_named(e.meaning) for e in self.expressions]
        self._weekdays = any(_is_deictic(e.meaning) for e in self.expressions)
        self._today = any(isinstance(m, Shift) and isinstance(m.of, Now) and m.unit is Unit.DAY for m in (e.meaning for e in own))
        self._spans = _spans(reading)
        captions = [b.span for b in reading.article.blocks if b.part is Part.CAPTION]
        prose = [n for n, t in enumerate(reading.timexes) if not any(span.holds(t.span) for span in captions)]
        opening = [n for n in prose[:_FIRST] if (days := said(self.expressions[n].meaning, _ANY, (_ANY, _ANY))) and _few(days)]
        self._apposed = list(_apposed(reading))
        for pair in self._apposed:
            if any(own[n].planned for n in pair):  # "a month from today, on 4 March"
                for n in pair:
                    self.expressions[n] = structs.replace(own[n], planned=True)
        dated = {n for n, named in enumerate(self._named) if named is not None and named.month is not None and named.day is not None}
        # "a week ago, on Monday 9 April" says itself how far back it lies
        self._counted = {n for pair in self._apposed if not dated.isdisjoint(pair) for n in pair}
        opening = [n for n in opening if n not in self._counted]
        # what a dateline names is the day of printing, not the news
        self._opening = [n for n in opening if _is_deictic(self.expressions[n].meaning)] or [
            n for n in opening if n not in {start for start, _ in self._spans}
        ]
        self._within = list(_gone_into(reading))
        self._last_month = any(e.meaning == Shift(Now(), Unit.MONTH, -1) for e in self.expressions)
        self.fixed = tuple({days for e in own if e.meaning.anchor == "none" and (days := said(e.meaning, _ANY)) is not None})

    def read(self, day: date) -> Told:
        """What the expressions stand for if printed on `day`."""
        if day not in self._read:
            self._read[day] = self._meaning_on(day)
        return self._read[day]

    def _meaning_on(self, day: date) -> Told:
        told: Days | None = None
        found: list[Days | None] = []
        for expression in self.expressions:
            days = None if isinstance(expression.meaning, Now) else said(expression.meaning, day, told)  # "now" tells nothing
            found.append(days)
            told = days if days is not None and not expression.stamp and _few(days) else told
        return tuple(found)

    def named(self, years: Iterable[int]) -> set[date]:
        """The days that it names without a year, in each of the years."""
        ends = [date(year, 12, 31) for year in years]
        return {
            days[1]
            for e, n in zip(self.expressions, self._named, strict=True)
            if n is not None and n.month and n.day and not n.year
            for end in ends
            if (days := said(e.meaning, end)) is not None
        }

    def counted(self, years: Iterable[int]) -> set[date]:
        """The days from which it counts to a day that it names as well: "a month from today, on 4 March", in each of the years."""
        found: set[date] = set()
        for pair in self._apposed:
            shift = next((m for n in pair if isinstance(m := self.expressions[n].meaning, Shift) and m.of == Now()), None)
            named = next((m for n in pair if isinstance(m := self.expressions[n].meaning, Named) and m.month and m.day), None)
            per = _PER.get(shift.unit) if shift is not None else None
            if shift is None or named is None or per is None or shift.count != int(shift.count):
                continue
            ends = [date(year, 12, 31) for year in ([named.year] if named.year else years)]
            days = (told[0] for end in ends if (told := said(named, end)) is not None)
            found |= {day - relativedelta(**{per: int(shift.count)}) for day in days}
        return found

    def turned(self, n: int, day: date) -> date | None:
        """The day that a weekday stands for if it is not the one told: the next one for the last one, and the other way round."""
        meaning = self.expressions[n].meaning
        if (
            not isinstance(meaning, Named)
            or meaning.weekday is None
            or meaning.month
            or meaning.day
            or meaning.direction is not Direction.NEAREST
        ):
            return None
        days = said(meaning, day)
        return None if days is None or days[0] == day else days[0] + timedelta(_WEEK if days[0] < day else -_WEEK)

    def weigh(self, day: date) -> float:
        """The logarithm of how likely these words are on that day, up to a constant."""
        if not self.expressions:
            return 0.0
        if day not in self._weighed:
            self._weighed[day] = self._weight_on(day, self.read(day))
        return self._weighed[day]

    def _weight_on(self, day: date, told: Told) -> float:
        return (
            self._freshness(day, told)
            + self._month(day, told)
            + self._lasting(day, told)
            + sum(self._apart(n, m, day, told) for n, m in self._apposed)
            + sum(_ASUNDER for n, m in self._within if not _meet(told[n], told[m]))
            + sum(self._fit(n, day, days) for n, days in enumerate(told))
        )

    def _apart(self, n: int, m: int, day: date, told: Told) -> float:
        """Whether two words for one time mean one: "a week ago, last Sunday" was printed on a Sunday, if not within a day or so."""
        if not _meet(told[n], told[m]) and not (self._turned_meets(n, told[m], day) or self._turned_meets(m, told[n], day)):
            meanings = [self.expressions[e].meaning for e in (n, m)]
            today = any(isinstance(x, Shift) and x.of == Now() and x.unit is Unit.DAY for x in meanings)
            return 2 * _ASUNDER if today else _ASUNDER  # "today, Monday" was printed on a Monday
        for shift, days in ((self.expressions[n].meaning, told[m]), (self.expressions[m].meaning, told[n])):
            if not isinstance(shift, Shift) or shift.of != Now() or days is None or days[0] != days[1]:
                continue
            if shift.unit is Unit.WEEK:
                return _LOOSE * abs((day - days[0]).days + _WEEK * shift.count)
            if shift.unit is Unit.MONTH and abs(shift.count) == 1:  # "a month ago, on 4 March"
                due: date = day + relativedelta(months=int(shift.count))
                return _LOOSE * min(_WEEK, abs((due - days[0]).days)) / 2
        return 0.0

    def _turned_meets(self, n: int, days: Days | None, day: date) -> bool:
        """ "Tomorrow, Tuesday": not the last one."""
        other = self.turned(n, day)
        return other is not None and _meet((other, other), days)

    def freshest(self, day: date, told: Told) -> tuple[date, int] | None:
        """The latest day it tells as past, and the index of the words for it."""
        starts = {n for n, _ in self._spans} | {n for n, e in enumerate(self.expressions) if _is_anniversary(e.meaning)}
        past = [(d[1], n) for n, d in enumerate(told) if d is not None and n not in starts and _few(d) and d[1] <= day]
        return max(past, default=None, key=lambda t: t[0])

    def _freshness(self, day: date, told: Told) -> float:
        """How likely the age is of the last day it tells of, and of the news it opens with."""
        found = self.freshest(day, told)
        if found is None:
            return _STALE if any(d is not None and _few(d) and d[1] > day for d in told) else 0.0
        if found[1] in self._counted:
            return 0.0
        opening = self._news(day, told)
        return self._lag(found[1], (day - found[0]).days) + (_NEWS * self._lag(*opening) if opening else 0.0)

    def _lag(self, n: int, back: int) -> float:
        """How likely the news lies so many days back that is told in these words."""
        named = self._named[n]
        if named is None or named.weekday is None or not (_is_dated_weekday(named) or named.direction is Direction.BEFORE):
            return _lag(back)
        return _LAGS_WITH_LAST[back] if back < len(_LAGS_WITH_LAST) else _STALE

    def age(self, day: date, told: Told) -> int | None:
        """How many days back the news itself lies, by the first expressions of the article."""
        opening = self._news(day, told)
        return opening[1] if opening else None

    def _news(self, day: date, told: Told) -> tuple[int, int] | None:
        """Which of the first expressions tells the news itself, and how many days back it lies."""
        return next(((n, (day - d[1]).days) for n in self._opening for d in [told[n]] if d is not None and d[1] <= day), None)

    def _month(self, day: date, told: Told) -> float:
        """How far back the last month lies that is named without a year; that it is the one called "last month"."""
        named = [(days, n) for days, n in zip(told, self._named, strict=True) if days and n and _without_year(n) and days[0] <= day]
        back = min((_months(days[0], day) for days, n in named if n.day is None), default=1)
        same = _SAME_MONTH if self._last_month and any(_months(days[0], day) == 1 for days, _ in named) else 0.0
        return max(_LOST, _MONTH * (back - 1) if back else _OWN_MONTH) + same  # of its own month an article says "this month"

    def _lasting(self, day: date, told: Told) -> float:
        """Whether what began on a day, and has lasted so long, has lasted that long by now."""
        best = 0.0
        for start, length in self._spans:
            begun = told[start]
            if begun is not None and begun[1] <= day:
                best = max(best, log(_LASTED / length.about) - (((day - begun[0]).days - length.days) / length.about) ** 2 / 2)
        return best

    def _fit(self, n: int, day: date, days: Days | None) -> float:
        return self._by_name(n, day, days) + (0.0 if days is None else _late(self.expressions[n], day, days))

    def _by_name(self, n: int, day: date, days: Days | None) -> float:
        named, expression = self._named[n], self.expressions[n]
        if named is None or days is None:
            return 0.0
        if expression.planned and days[1] < day:
            return _PAST_PLAN
        if expression.stamp:
            return _lag((day - days[1]).days)
        if named.year is not None:
            return _UNREAD if days[0] > day and not expression.planned else 0.0
        if isinstance(expression.meaning, Inside) and named.day is not None and named.weekday is not None:
            return 0.0 if days[0].day == named.day else 2 * _LOST  # "Thursday of next week, the 28th"
        if isinstance(expression.meaning, Inside):
            return _ECHO if any(days[0] <= f[0] and f[1] <= days[1] for f in self.fixed) else 0.0
        if named.day is not None and named.weekday is not None and days[0].weekday() != named.weekday:
            return 2 * _LOST
        if named.holiday:
            return max(_LOST, -abs((day - days[1]).days) / _FADE)
        if named.month is None and _is_dated_weekday(named):
            return _this_or_next_week(abs((day - days[1]).days))
        if named.month is None:
            return _OTHER_MONTH if named.day is not None and days[0].month != day.month else 0.0
        if named.day is None:
            ahead = _UNREAD if days[0] > day and named.direction is Direction.PAST else 0.0  # "left at the end of April", on 17 April
            return max(_LOST, ahead - 0.1 * abs(_months(days[0], day)))
        if _is_dated_weekday(named):
            return _this_or_next_week(abs((day - days[1]).days))
        back = (day - days[1]).days
        ahead = _AHEAD if not expression.planned and days[0] > day else 0.0
        if n in self._counted:
            return 0.0
        near = named.weekday is not None and named.cue != DISTANT
        weight = ahead + (max(2 * _LOST, -abs(back) / _FADE_WITH_WEEKDAY) if near else max(_LOST, -abs(back) / _FADE))
        otherwise = self._weekdays if named.weekday is None else self._today and not back  # it has other words for such a day
        if otherwise and isinstance(expression.meaning, Named) and abs(back) < len(_THIS_WEEK):
            weight += _THIS_WEEK[abs(back)] / (2 if expression.planned else 1)
        return weight


def _is_anniversary(meaning: Meaning) -> bool:
    """ "A year ago today", "four months ago to the day": counted from the day of publication, whatever is news."""
    return isinstance(meaning, Shift) and meaning.keep and meaning.unit in (Unit.MONTH, Unit.YEAR)


def _late(expression: Expression, day: date, days: Days) -> float:
    """How likely what is told as done was over by then: "another came four days later", "on Monday night"."""
    meaning = expression.meaning
    if expression.planned or days[1] < day - timedelta(1):
        return 0.0
    if isinstance(meaning, Shift) and meaning.anchor == "text" and meaning.unit in (Unit.DAY, Unit.WEEK):
        return _UNREAD if days[0] > day else 0.0
    late = (isinstance(meaning, Clock) and meaning.time in _NIGHTS) or (isinstance(meaning, Portion) and meaning.cut is Cut.LATE)
    return _BY_NIGHT if late and days[1] == day else 0.0


def offsets(reading: Reading) -> list[Timex]:
    """What dates mentions by how far they lie from something: "in its sixth day"; as expressions they follow those of the reading."""
    return list(dict.fromkeys(m.offset for m in reading.mentions if m.offset is not None))


def _this_or_next_week(away: int) -> float:
    return 0.0 if 0 < away <= _WEEK else _AHEAD if away <= 2 * _WEEK else 2 * _LOST


def _stamps(reading: Reading) -> list[Expression]:
    """Days of a month in the signatures of quoted posts that were not read as expressions."""
    text, read = reading.article.text, {t.text for t in reading.timexes}
    return [
        Expression(words, Named(month=month, day=day, direction=Direction.PAST), False, stamp=True)
        for m in _SIGNATURE.finditer(text)
        for month, day, words in month_days(text, m.start(), m.end())
        if words not in read
    ]


def _without_year(named: Named) -> bool:
    return named.month is not None and named.year is None and named.direction is not Direction.BEFORE


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _lag(back: int) -> float:
    return _LAGS[back] if 0 <= back < len(_LAGS) else max(_OLDEST, _STALE - abs(back) / 60)


def _spans(reading: Reading) -> list[tuple[int, Lasting]]:
    """Expressions by which something began, with the days that it has lasted, where one sentence tells the one and one the other."""
    text, starts, lasted = reading.article.text, [], []
    for block in reading.article.blocks:
        for span in sentences(text, block.span) if block.part is not Part.BOILERPLATE else ():
            stems = frozenset(w[:5] for w in re.findall(r"\w{3,}", span.of(text).lower()))
            starts += [(n, stems) for n in beginnings(reading, span)]
            lasted += [(length, stems) for length in lengths(reading, span)]
    return [(n, length) for n, a in starts for length, b in lasted if len(a & b) >= _IN_COMMON]


def _apposed(reading: Reading) -> Iterator[tuple[int, int]]:
    """Neighbours that name one time, only one of them by its name: "a week before, on September 2", "yesterday, Tuesday the 2nd"."""
    for n, (one, other) in enumerate(pairwise(reading.timexes)):
        joint = reading.article.text[one.span.end : other.span.begin]
        if _APPOSITION.fullmatch(joint) and isinstance(one.meaning, Named) is not isinstance(other.meaning, Named):
            yield n, n + 1


def _gone_into(reading: Reading) -> Iterator[tuple[int, int]]:
    """Neighbours of which the second opens the next sentence with a day of the first: "… last weekend. On Saturday night …"."""
    for n, (one, other) in enumerate(pairwise(reading.timexes)):
        around, day = one.meaning, named_in(other.meaning)
        week = isinstance(around, Shift) and around.of == Now() and around.unit in (Unit.WEEK, Unit.WEEKEND)
        joint = reading.article.text[one.span.end : other.span.begin]
        if week and day is not None and day.weekday is not None and _GOING_ON.fullmatch(joint):
            yield n, n + 1


def _meet(one: Days | None, other: Days | None) -> bool:
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def _few(days: Days) -> bool:
    return days[1] - days[0] < timedelta(5)


def _named(meaning: Meaning) -> Named | None:
    if isinstance(meaning, Named):
        return meaning
    if isinstance(meaning, Inside):
        return meaning.named
    if isinstance(meaning, Nth) and meaning.unit is Unit.DAY and isinstance(meaning.of, Named) and meaning.of.month and meaning.count > 0:
        return structs.replace(meaning.of, day=meaning.count)  # "the 14th day of December"
    inner: Meaning | None = getattr(meaning, "of", None) or getattr(meaning, "first", None)
    return _named(inner) if inner is not None and not isinstance(meaning, Shift) else None


def _is_dated_weekday(named: Named | None) -> bool:
    """ "last Thursday, 30 June": within a week or so."""
    return (
        named is not None and named.weekday is not None and named.day is not None and named.direction in (Direction.BEFORE, Direction.AFTER)
    )


def _is_deictic(meaning: Meaning) -> bool:
    """ "Friday" or "yesterday": words for days of this week."""
    if isinstance(meaning, Shift):
        return isinstance(meaning.of, Now) and meaning.unit is Unit.DAY
    named = _named(meaning)
    return named is not None and named.weekday is not None and named.month is None


def _heads(meaning: Meaning, month_day: tuple[int, int] | None) -> bool:
    """True for the day of a dateline."""
    return isinstance(meaning, Named) and month_day is not None and (meaning.month, meaning.day) == month_day


def _ahead(meaning: Meaning) -> bool:
    named = _named(meaning)
    if named is not None:
        return named.direction in (Direction.FUTURE, Direction.AFTER)
    return isinstance(meaning, Portion | Shift) and meaning.anchor == "published" and getattr(meaning, "count", 0) > 0
