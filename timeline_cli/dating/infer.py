"""The publication day of articles that state none: every day that comes into question is weighed by all evidence at once.

What is weighed, as logarithms of likelihoods that add up:
- what the article itself says of time (`telling`): news is fresh, plans lie ahead, weekdays must fit their dates;
- what it shares with articles whose dates are known (`Shared`): if "on Thursday" here is 24 July there, only some days can
  have printed it; each resemblance counts as far as it is probable that the two tell one thing, so one alone never decides;
- which articles it resembles as a whole (`Neighbour`): the same story is told within days, the same affair within months.

The answer is the shortest stretch of days that holds most of what is probable: a few days, marked `?` where they hold less than
they should, else a month, a year, marked `~`, or nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from math import exp, log

from msgspec import Struct

from timeline_cli.dating.evidence import Neighbour, Past, Shared
from timeline_cli.dating.said import Days
from timeline_cli.dating.telling import Telling
from timeline_cli.model.article import How, Published
from timeline_cli.model.interval import Interval

_AROUND = 130  # days around a neighbour or a shared day that come into question
_AFTER = 430  # days after a date named in full that do: "in April last year"
_REACH = 8  # days over which words for days of the week are used
_WEAK = 0.03  # probability of a resemblance below which no day is tried for its sake
_CLOSEST, _MOST_NEIGHBOURS = 3, 6
_DATELINE = (7.0, 5.5, 4.0)  # what a day named at the head of the story weighs, if its news is of that day, the day before, or older
_SPAN = 1500  # days over which what resembles by chance is spread
_NARROWEST = 4  # days of printing that one resemblance leaves at least
_NEXT_DAY = 0.1  # how well a resemblance fits that puts it on the day before or after: trips go on, nights end, plans shift
_OTHER_WAY = 0.3  # the same for "on Tuesday" without a word that says whether the last or the next one is meant
_SUREST = 0.8  # how probable at most it is that two reports tell one event
_STORY, _AFFAIR = 5.0, 60.0  # days over which articles of one story, of one affair, follow each other
_ANY_DAY = 1 / 2000
_WINDOW = 4  # days that an answer to the day spans at most
_SAFE, _ENOUGH = 0.6, 0.37  # probability from which others are dated by an answer, and from which it is given, as uncertain
_SURE = 0.85  # probability from which it is given without a mark
_GROUNDS = 4.5  # what the days that others give, or a dateline, must weigh for an answer that is not marked as uncertain
_GROUND = 1.5  # what one of them must weigh to count
_CHOSEN = 0.8  # probability from which one of the days is chosen that a date in figures may mean
_YEAR = 0.65  # the same for the year of a dateline without one, marked as uncertain below the former
_MONTH, _YEAR_LONG = 0.6, 0.9  # probability that a month, a year must hold
_EDGE = 0.06  # of the probability: a day at the edge that holds less is left out
_LOUD = 0.2  # probability from which a resemblance that speaks against the answer is told
_FEW = ("day", "interval")  # what an answer of a few days is
_ELSEWHERE = 300  # days that do not come into question


_Evidence = tuple[list[Shared], list[Neighbour], list[Past]]


class Inferred(Struct, frozen=True):
    """The publication date that evidence gives."""

    published: Published
    probable: bool  # to a few days, well enough to date others by, though perhaps on too little ground to be told without a mark


class Inference:
    """Dates articles, again and again as more of the others become known."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._tellings = {telling.article.name: telling for telling in tellings}
        self._weighed: dict[str, _Evidence] = {}

    def infer(
        self, names: Iterable[str], shared: Iterable[Shared], neighbours: Iterable[Neighbour], pasts: Iterable[Past] = ()
    ) -> dict[str, Inferred]:
        """The publication date of those named for which the evidence suffices, and is another than when it was asked for last."""
        by_article: dict[str, list[Shared]] = defaultdict(list)
        for item in shared:
            by_article[item.article].append(item)
        kin: dict[str, list[Neighbour]] = defaultdict(list)
        for neighbour in neighbours:
            kin[neighbour.article].append(neighbour)
        done: dict[str, list[Past]] = defaultdict(list)
        for past in pasts:
            done[past.article].append(past)
        found: dict[str, Inferred] = {}
        for name in names:
            evidence = (by_article[name], kin[name], done[name])
            if self._weighed.get(name) != evidence:
                self._weighed[name] = evidence
                answer = Search(self._tellings[name], *evidence).best()
                found |= {name: answer} if answer is not None else {}
        return found


class Search:
    """The days on which one undated article may have been published, weighed."""

    def __init__(self, telling: Telling, shared: Sequence[Shared], neighbours: Sequence[Neighbour], pasts: Sequence[Past] = ()) -> None:
        self.telling = telling
        self._month_day = telling.article.month_day
        self._stated = telling.article.stated
        self.neighbours = sorted(neighbours, key=lambda n: (-n.weight, n.other))[:_MOST_NEIGHBOURS]
        self.pasts = pasts
        self.shared: dict[int | None, list[Shared]] = defaultdict(list)
        for item in sorted(shared, key=lambda s: (-s.weight, s.other, s.days or (), s.twin or 0)):
            self.shared[item.timex].append(item)
        self.told = {day: self.telling.read(day) for day in sorted(self._candidates())}
        self.words = {day: self.telling.weigh(day) for day in self.told}

    def best(self) -> Inferred | None:
        """The shortest stretch that holds enough, with the reasons; None where nothing does."""
        chances = self.chances()
        chosen = self._chosen(chances)
        if chosen or self._either:
            return chosen
        for interval in _stretches(chances):
            if interval is not None:
                top = max(chances, key=lambda d: (chances[d] if interval.allows(d) else 0.0, -d.toordinal()))
                probable = interval.plain() == interval
                each = tuple(chances.get(day, 0.0) for day in _each(interval))
                weak = not self._grounded(top) or sum(each) < _SURE or self._contradicted(top)
                told = interval.qualified("?") if probable and weak else interval
                held = each if interval.precision in _FEW else ()
                return Inferred(Published(told, How.INFERRED, tuple(self._reasons(top)), held), probable)
        return None

    @property
    def _either(self) -> tuple[date, ...]:
        """The days that figures may mean by which it states its day: 3/9/2019."""
        return self._stated.interval.members if self._stated.interval else ()

    def _chosen(self, chances: Mapping[date, float]) -> Inferred | None:
        """The day that is meant by figures which may mean several, or by a dateline without a year; None where nothing decides."""
        days = [day for day in chances if self._either or day == self._by_dateline(day.year)]
        day = max(days, key=lambda d: chances[d], default=None)
        share = chances[day] / sum(chances[d] for d in days) if day else 0.0
        if day is None or share < (_CHOSEN if self._either else _YEAR):
            return None
        if not self._either:
            told = Interval.day(day).qualified("" if share >= _CHOSEN else "?")
            return Inferred(Published(told, How.INFERRED, tuple(self._reasons(day))), True)
        evidence = (*self._stated.evidence, f"of the days it may mean {day} fits best", *self._reasons(day))
        return Inferred(Published(Interval.day(day), self._stated.how, evidence), True)

    def _grounded(self, day: date) -> bool:
        """Whether the days that other articles give, and its dateline, weigh enough for one day, and more than one of them tells it.

        "The day after May 3" tells the same on every day around: that is no ground for any of them.
        """
        near = [d for d in self.told if abs((d - day).days) <= _REACH]
        told = [self.agree(items) for items in self.shared.values()]
        grounds = [self._headed(day), *(max(0.0, weights[day]) - max(0.0, min(weights[d] for d in near)) for weights in told)]
        return sum(grounds) >= _GROUNDS and sum(weight >= _GROUND for weight in grounds) > 1

    def _contradicted(self, day: date) -> bool:
        """Whether what one expression resembles most speaks loudly against a day for which less speaks."""
        loudest = (items[0] for items in self.shared.values() if items[0].days is not None)
        return any(item.weight >= _LOUD and not self._fits(item, day) for item in loudest)

    def chances(self) -> dict[date, float]:
        """How probable each day is that comes into question; together less than 1, for it may be any other day."""
        weights = self.weights()
        top = max(weights.values(), default=0.0)
        likely = {day: exp(weight - top) for day, weight in weights.items()}
        words = sum(exp(min(0.0, weight)) for weight in self.words.values()) / max(1, len(self.words))
        elsewhere = _ELSEWHERE * _ANY_DAY * words * exp(-top)  # a day that nothing shared and no neighbour points to
        total = sum(likely.values()) + elsewhere
        return {day: chance / total for day, chance in likely.items()}

    def weights(self) -> dict[date, float]:
        """The logarithm of the likelihood of each day, up to a constant."""
        near = zip(self.words.items(), self._near(), strict=True)
        weights = {day: weight + close + self._headed(day) + self._done(day) for (day, weight), close in near}
        for items in self.shared.values():
            for day, weight in self.agree(items).items():
                weights[day] += weight
        return weights

    def _candidates(self) -> set[date]:
        if self._either:
            return set(self._either)
        days = set()
        for rank, n in enumerate(self.neighbours):
            reach = _AROUND if rank < _CLOSEST else _AROUND // 3
            days |= {n.day + timedelta(k) for k in range(-reach, reach + 1)}
        for items in self.shared.values():
            days |= {
                item.days[1] + timedelta(k) for item in items[:2] if item.days and item.weight > _WEAK for k in range(-_REACH, 4 * _REACH)
            }
        latest = max((d[1] for d in self.telling.fixed), default=None)
        days |= {latest + timedelta(k) for k in range(_AFTER)} if latest else set()
        years = {n.day.year + k for n in self.neighbours for k in (-1, 0, 1)}
        days |= {day + timedelta(k) for day in self.telling.named(years) for k in range(_REACH)}
        days |= {day + timedelta(k) for day in self.telling.counted(years) for k in range(-1, 2)}
        return days | {d for year in {day.year for day in days} for d in [self._by_dateline(year)] if d}

    def _by_dateline(self, year: int) -> date | None:
        """The day that a dateline without a year names."""
        try:
            return date(year, *self._month_day) if self._month_day else None
        except ValueError:
            return None

    def _headed(self, day: date) -> float:
        """Whether a dateline names it, which is the day of the news itself as a rule."""
        if not self._month_day or day != self._by_dateline(day.year):
            return 0.0
        return _DATELINE[min(2, self.telling.age(day, self.told[day]) or 0)]

    def _near(self) -> Iterator[float]:
        """How near each day lies to the articles that this one resembles."""
        story = sum(n.weight for n in self.neighbours)
        scale = min(1.0, _SUREST / story) if story else 1.0
        others = [(n.day.toordinal(), n.weight * scale) for n in self.neighbours]
        rest = 1 - story * scale
        for day in self.told:
            number = day.toordinal()
            gaps = [abs(number - other) for other, _ in others]
            near = sum([weight * _laplace(gap, _STORY) for gap, (_, weight) in zip(gaps, others, strict=True)])
            yield log(_ANY_DAY + near + rest * _laplace(min(gaps), _AFFAIR)) if gaps else 0.0

    def _done(self, day: date) -> float:
        """Whether what it tells as done is past by then."""
        if not self.pasts:
            return 0.0
        ahead: dict[date, float] = defaultdict(float)
        for past in self.pasts:
            if past.day > day:
                ahead[past.day] = max(ahead[past.day], past.weight)
        return sum(log(1 - weight) for weight in ahead.values())

    def agree(self, items: Sequence[Shared]) -> dict[date, float]:
        """On which days one expression means what its resemblances say, and what that weighs: a mixture of them and of chance."""
        scale = min(1.0, _SUREST / sum(i.weight for i in items))
        chance = (1 - scale * sum(i.weight for i in items)) / _SPAN
        likely = dict.fromkeys(self.told, chance)
        for item in items:
            fits = {day: fit for day in self.told if (fit := self._fits(item, day))}
            share = scale * item.weight / max(_NARROWEST, len(fits), (item.days[1] - item.days[0]).days if item.days else 0)
            for day, fit in fits.items():
                likely[day] += share * fit
        return {day: log(x / chance) for day, x in likely.items()}

    def _fits(self, item: Shared, day: date) -> float:
        days = self.told[day][item.twin] if item.twin is not None else item.days
        if days is None:
            return 0.0
        if item.timex is None:
            back = (day - days[1]).days
            return 1.0 if 0 <= back <= 1 else 0.4 if back == 2 or day >= days[0] > day - timedelta(3) else 0.0
        own = self.told[day][item.timex]
        apart = max((own[0] - days[1]).days, (days[0] - own[1]).days) if own is not None else 2
        if apart <= 0:
            return 1 - 2 * _NEXT_DAY
        other = self.telling.turned(item.timex, day)
        if other is not None and days[0] <= other <= days[1]:
            return _OTHER_WAY
        return _NEXT_DAY if apart == 1 else 0.0

    def _reasons(self, day: date) -> Iterator[str]:
        if day == self._by_dateline(day.year):
            yield f"its dateline names {day:%B} {day.day}, and the corpus tells the year"
        words = [e.text for e in self.telling.expressions]
        for timex, items in self.shared.items():
            item = items[0]
            fits = bool(self._fits(item, day))
            if item.twin is not None and timex is not None and words[timex] == words[item.twin]:
                continue
            if not fits and (item.days is None or item.weight < _LOUD):
                continue
            mine = repr(words[timex]) if timex is not None else "its opening"
            there = f"{item.other} puts on {_written(item.days)}" if item.days else f"{words[item.twin or 0]!r} tells"
            yield f"{mine} tells what {there}" if fits else f"against it: {mine} resembles what {there}"
        fresh = self.telling.freshest(day, self.told[day])
        if fresh is not None:
            yield f"the last day it tells of, {words[fresh[1]]!r}, is then {fresh[0]}"
        if self.neighbours:
            near = min(self.neighbours, key=lambda n: (abs((n.day - day).days), n.other))
            yield f"{near.other}, of {near.day}, tells of the same people and things"


@cache
def _laplace(gap: int, scale: float) -> float:
    """How probable it is that two articles lie so many days apart."""
    return exp(-gap / scale) / (2 * scale)


def _stretches(chances: Mapping[date, float]) -> Iterator[Interval | None]:
    """The best few days, the best month, the best year, each where it holds enough."""
    yield _days(chances)
    months: dict[tuple[int, int], float] = defaultdict(float)
    years: dict[int, float] = defaultdict(float)
    for day, chance in chances.items():
        months[day.year, day.month] += chance
        years[day.year] += chance
    month = max(months, key=lambda m: (months[m], m), default=None)
    if month is not None and months[month] >= _MONTH:
        yield Interval.parse(f"{month[0]:04}-{month[1]:02}").qualified("~")
    year = max(years, key=lambda y: (years[y], y), default=None)
    if year is not None and years[year] >= _YEAR_LONG:
        yield Interval.parse(f"{year:04}").qualified("~")


def _days(chances: Mapping[date, float]) -> Interval | None:
    if not chances:
        return None
    by_number = {day.toordinal(): chance for day, chance in chances.items()}
    chance = by_number.get
    held = {n: sum([chance(n + k, 0.0) for k in range(_WINDOW)]) for n in by_number}
    first = max(held, key=lambda n: (held[n], n))
    if held[first] < _ENOUGH:
        return None
    days = list(range(first, first + _WINDOW))
    while len(days) > 1 and chance(days[0], 0.0) < _EDGE * held[first]:
        days = days[1:]
    while len(days) > 1 and chance(days[-1], 0.0) < _EDGE * held[first]:
        days = days[:-1]
    begin, end = date.fromordinal(days[0]), date.fromordinal(days[-1])
    return Interval.between(begin, end).qualified("" if held[first] >= _SAFE else "?")


def _each(interval: Interval) -> Iterator[date]:
    """The days of a stretch."""
    first = interval.earliest or date.min
    yield from (first + timedelta(n) for n in range(interval.days or 0))


def _written(days: Days) -> str:
    return str(days[0]) if days[0] == days[1] else f"{days[0]} to {days[1]}"
