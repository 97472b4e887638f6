"""The publication day of articles that state none, from evidence in the corpus.

Three sorts of evidence narrow the days. An event that a dated article tells too ("on Thursday" here, 24 July there) says on
which days the words can have been written. The order of telling says that news follows the last day it tells of by a few days
at most. Where an article names a day and a month, its neighbours in the corpus, of the same people and places, say the year.
What they leave is an interval, marked as inferred and given with its reasons, never a single day taken for granted.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import exp

from msgspec import Struct

from timeline_cli import timex
from timeline_cli.model.article import How, Published
from timeline_cli.model.event import Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.timex import TimexType

_LAG = 3  # days after the last day told within which news is printed
_REACH = 7  # days over which a weekday's name is used
_SEASON = 150
_FAR = 400  # days of lag beyond which one is as unlikely as another
_ENOUGH = 0.45  # shared evidence that suffices by itself
_MARGIN = 0.1  # by which the best days must lead any others
_NEAR = 90.0  # days over which neighbours in the corpus lose half of their say
_KIN = 0.12  # likeness of a neighbour that tells the year


class Shared(Struct, frozen=True):
    """A report in an undated article that resembles one in a dated article."""

    article: str
    timex: int | None  # index of the undated article's own expression for it
    lead: bool  # the undated article opens with it
    day: date  # when it was, by the dated article
    other: str
    weight: float  # how alike the two are, 0 to 1


class Neighbour(Struct, frozen=True):
    """A dated article that speaks of the same people, places and things as an undated one."""

    article: str
    other: str
    day: date  # of its publication
    weight: float  # how alike the two are, 0 to 1


def infer(readings: Sequence[Reading], shared: Iterable[Shared], neighbours: Iterable[Neighbour]) -> dict[str, Published]:
    """The publication date of every article: as stated, else inferred, else unknown."""
    evidence: dict[str, list[Shared]] = {}
    for item in shared:
        evidence.setdefault(item.article, []).append(item)
    kin: dict[str, list[Neighbour]] = {}
    for neighbour in neighbours:
        kin.setdefault(neighbour.article, []).append(neighbour)
    found: dict[str, Published] = {}
    for reading in readings:
        name = reading.article.name
        found[name] = reading.article.stated
        if reading.article.stated.interval is None:
            found[name] = _Search(reading, evidence.get(name, []), kin.get(name, [])).best() or reading.article.stated
    return found


class _Search:
    """The days on which one undated article may have been published, weighed."""

    def __init__(self, reading: Reading, shared: list[Shared], neighbours: list[Neighbour]) -> None:
        self.reading = reading
        self.shared = sorted(shared, key=lambda s: (-s.weight, s.other, s.day, s.timex or 0))[:40]
        self.neighbours = sorted(neighbours, key=lambda n: (-n.weight, n.other))[:8]
        # expressions that a report of something past is dated by, and those of them that name a day of a month
        self.told = sorted({m.timexes[0] for m in reading.mentions if m.timexes and m.status is Status.HAPPENED})
        self.deictic = [n for n in self.told if reading.timexes[n].meaning.anchor == "published" and reading.timexes[n].type is TimexType.DATE]
        self.planned = sorted({m.timexes[0] for m in reading.mentions if m.timexes and m.status is Status.PLANNED})
        self.own = self._own_days()
        self._resolved: dict[date, dict[int, Interval | None]] = {}

    def best(self) -> Published | None:
        """The likeliest days, with the reasons; None where nothing speaks for any."""
        weighed = {day: self._weight(day) for day in self._candidates()}
        if not weighed:
            return None
        top = max(weighed.values())
        first = min((day for day, weight in weighed.items() if weight >= top - 1e-9))
        said = [s for s in self.shared if self._supports(s, first)]
        strength = sum({s.timex if s.timex is not None else -1: s.weight for s in reversed(said)}.values())
        rival = max((w for day, w in weighed.items() if abs((day - first).days) > 2 * _REACH), default=0.0)
        if (strength >= _ENOUGH and top - rival >= _MARGIN) or self.own:
            last = first + timedelta(_LAG)
        elif self._names_a_date(first) and any(n.weight >= _KIN for n in self.neighbours):
            last = first + timedelta(_LAG)
        else:
            return None
        return Published(Interval.between(first, last), How.INFERRED, tuple(self._reasons(first, said)))

    def _candidates(self) -> set[date]:
        starts = {s.day for s in self.shared} | set(self.own)
        years = {n.day.year + k for n in self.neighbours for k in (-1, 0, 1)}
        for index in self.deictic:
            for year in years:
                interval = self._at(date(year, 12, 31)).get(index)
                if interval is not None and interval.days == 1 and interval.latest is not None:
                    starts.add(interval.latest)
        floor = max(self.own, default=date.min)
        return {day + timedelta(n) for day in starts for n in range(_REACH + 1) if day + timedelta(n) >= floor}

    def _weight(self, day: date) -> float:
        by_report: dict[int, float] = {}
        for n, item in enumerate(self.shared):
            if self._supports(item, day):
                key = item.timex if item.timex is not None else -1 - n
                by_report[key] = max(by_report.get(key, 0.0), item.weight if item.timex is not None else item.weight / 3)
        near = max((n.weight * exp(-abs((day - n.day).days) / _NEAR) for n in self.neighbours), default=0.0)
        return sum(by_report.values()) + near - self._lag(day) - self._past_plans(day)

    def _past_plans(self, day: date) -> float:
        """What is told as planned lies ahead of publication."""
        return 0.3 * sum(1 for n in self.planned if (i := self._at(day).get(n)) is not None and i.latest is not None and i.latest < day)

    def _supports(self, item: Shared, day: date) -> bool:
        """Read as printed on `day`, the article's words for the event mean the day that the dated article gives."""
        if item.timex is None:
            return item.lead and 0 <= (day - item.day).days <= _LAG
        interval = self._at(day).get(item.timex)
        return interval is not None and interval.allows(item.day) and (interval.days or _FAR) <= _REACH

    def _lag(self, day: date) -> float:
        """How stale the article would be: the age of its freshest day, and a little of all others."""
        ages = [min(_FAR, abs((day - i.latest).days)) for i in self._at(day).values() if i is not None and i.latest is not None and (i.days or _FAR) <= _REACH]
        ages += [min(_FAR, abs((day - own).days)) for own in self.own]
        if not ages:
            return 0.0
        dated = [n for n, i in self._at(day).items() if i is not None and i.latest is not None and 0 <= (day - i.latest).days < 4]
        if any(not _has_digit(self.reading.timexes[n].text) for n in self._at(day)):
            # where days of the week are used, a day of the month is not of this week
            early = sum(_has_digit(self.reading.timexes[n].text) for n in dated)
        else:
            early = 0
        stale = sum(age > _SEASON for age in ages)  # a date told without its year lies months back at most
        return 0.03 * min(ages) + 0.002 * sum(ages) / len(ages) + 0.3 * stale + 0.1 * early

    def _at(self, day: date) -> dict[int, Interval | None]:
        """What the article's expressions mean if it was printed on `day`."""
        if day not in self._resolved:
            wanted = sorted({*self.deictic, *self.planned, *(s.timex for s in self.shared if s.timex is not None)})
            resolved = timex.resolve([self.reading.timexes[n] for n in wanted], Interval.day(day))
            self._resolved[day] = {n: r.interval for n, r in zip(wanted, resolved, strict=True)}
        return self._resolved[day]

    def _own_days(self) -> list[date]:
        """Days that the article names in full and tells as past, as long as nothing later is told without a year."""
        resolved = timex.resolve([self.reading.timexes[n] for n in self.told], None)
        days = [r.interval.latest for r in resolved if r.interval is not None and r.interval.days == 1 and r.interval.latest is not None]
        newest = max(days, default=None)
        lead = {m.timexes[0] for m in self.reading.mentions if m.timexes and m.order <= 4}
        fresh = [n for n in lead if n in self.told and timex.resolve([self.reading.timexes[n]], None)[0].interval is not None]
        return [newest] if newest is not None and fresh else []

    def _names_a_date(self, day: date) -> bool:
        """The article itself names a day of a month, told as just past."""
        return any(
            _has_digit(self.reading.timexes[n].text) and i is not None and i.latest is not None and 0 <= (day - i.latest).days <= _REACH
            for n, i in self._at(day).items()
        )

    def _reasons(self, day: date, said: list[Shared]) -> list[str]:
        reasons = [f"the last day it names in full and tells as past is {own}" for own in self.own]
        for item in said[:4]:
            words = repr(self.reading.timexes[item.timex].text) if item.timex is not None else "its opening"
            reasons.append(f"{words} tells what {item.other} puts on {item.day}")
        if not said:
            reasons += [f"{n.other}, of {n.day}, tells of the same people and places" for n in self.neighbours[:1]]
        fresh = [i for i in self._at(day).values() if i is not None and i.latest is not None and i.latest <= day]
        if fresh:
            reasons.append(f"news follows the last day it tells of, {max(str(i.latest) for i in fresh)}, by {_LAG} days at most")
        return list(dict.fromkeys(reasons))


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)
