"""The publication day of articles that state none, from evidence in the corpus.

Two sorts of evidence narrow the days: events that a dated article tells too ("on Thursday" here, 24 July there), and
the order of telling (news follows the last day it tells of by a few days at most). What they leave is an interval, marked
as inferred, never a single day taken for granted.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from timeline_cli import timex
from timeline_cli.model.article import How, Published
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.timex import ResolvedTimex, Timex, TimexType

_LAG = 3  # days after the last day told within which news is printed
_AHEAD = 8  # days before an event in which an article may speak of it
_YEAR = 366
_DEICTIC = "published"


class Shared(Struct, frozen=True):
    """An event that an undated article shares with a dated one."""

    article: str
    timex: int | None  # index of the undated article's own expression for it
    lead: bool  # the undated article opens with it
    interval: Interval  # when it was, by the dated article
    other: str
    published: Interval  # of the dated article
    weight: float
    quote: str


def infer(readings: Sequence[Reading], shared: Iterable[Shared]) -> dict[str, Published]:
    """The publication date of every article: as stated, else inferred, else unknown."""
    by_article: dict[str, list[Shared]] = {}
    for evidence in shared:
        by_article.setdefault(evidence.article, []).append(evidence)
    found: dict[str, Published] = {}
    for reading in readings:
        stated = reading.article.stated
        if stated.interval is None:
            stated = _inferred(reading, by_article.get(reading.article.name, [])) or stated
        found[reading.article.name] = stated
    return found


def _inferred(reading: Reading, shared: list[Shared]) -> Published | None:
    votes: Counter[date] = Counter()
    reasons: list[str] = []
    fine = False
    for evidence in sorted(shared, key=lambda s: (-s.weight, s.other, s.quote))[:12]:
        days = _days(reading, evidence)
        if not days:
            continue
        fine = fine or len(days) <= 2 * _AHEAD
        for day in days:
            votes[day] += 2 if evidence.timex is not None else 1
        reasons.append(_reason(reading, evidence))
    own = _own_dates(reading)
    if not votes:
        if not own:
            return None
        last = max(own)
        return _made(last, last + timedelta(_LAG), (f"the last day told as past is {last}",))
    most = max(votes.values())
    best = sorted(day for day, n in votes.items() if n == most)
    floor = max((d for d in own if d <= best[-1]), default=None)
    if floor is not None:
        best = [d for d in best if d >= floor] or best
    first = min(best, key=lambda day: (_lag(reading, day), day))
    if not fine and not own and len(best) > 2 * _AHEAD:
        return Published(Interval.month(first.year, first.month).qualified("~"), How.INFERRED, tuple(dict.fromkeys(reasons)))
    last = max(d for d in best if d <= first + timedelta(_LAG))
    return _made(first, last, tuple(dict.fromkeys(reasons)))


def _made(first: date, last: date, reasons: tuple[str, ...]) -> Published:
    return Published(Interval.between(first, last), How.INFERRED, reasons)


def _days(reading: Reading, evidence: Shared) -> set[date]:
    """The days of publication on which the article's words for the event mean the day that the dated article gives."""
    event = evidence.interval
    if event.earliest is None or event.latest is None or event.days is None:
        return set()
    if evidence.timex is None:
        if not evidence.lead or event.days > 4:
            return set()
        return _range(event.latest, event.latest + timedelta(_LAG))
    expression = reading.timexes[evidence.timex]
    if expression.meaning.anchor != _DEICTIC:
        return set()
    found: set[date] = set()
    for day in _range(event.earliest - timedelta(_AHEAD), event.latest + timedelta(2 * _YEAR if event.days > 7 else _YEAR)):
        resolved = _one(expression, day)
        if resolved is not None and (resolved.holds(event) and (resolved.days or 10**6) <= 31 * max(1, event.days // 28) or event.holds(resolved)):
            found.add(day)
    return found


def _one(expression: Timex, day: date) -> Interval | None:
    return timex.resolve([expression], Interval.day(day))[0].interval


def _range(first: date, last: date) -> set[date]:
    return {first + timedelta(n) for n in range((last - first).days + 1)}


def _own_dates(reading: Reading) -> list[date]:
    """Days that the article names in full and tells as past."""
    told = {index for m in reading.mentions if m.status.value == "happened" for index in m.timexes[:1]}
    found: list[date] = []
    for index, resolved in enumerate(timex.resolve(reading.timexes, None)):
        if index in told and resolved.timex.meaning.anchor == "none" and resolved.interval is not None and resolved.interval.days == 1 and resolved.interval.latest:
            found.append(resolved.interval.latest)
    return found


def _lag(reading: Reading, day: date) -> int:
    """How far back the dates told as past lie when the article is read as printed on `day`: news is fresh, so less is likelier."""
    total = 0
    for resolved in timex.resolve(reading.timexes, Interval.day(day)):
        total += _age(resolved, day)
    return total


def _age(resolved: ResolvedTimex, day: date) -> int:
    interval = resolved.interval
    if interval is None or interval.latest is None or interval.earliest is None or resolved.timex.meaning.anchor != _DEICTIC or resolved.timex.type is not TimexType.DATE:
        return 0
    if interval.precision == "month" and interval.allows(day) and resolved.timex.text[:1].isupper():
        return 31  # the current month would be called "this month"
    return min(_YEAR, max(0, (day - interval.latest).days))


def _reason(reading: Reading, evidence: Shared) -> str:
    words = reading.timexes[evidence.timex].text if evidence.timex is not None else "its opening"
    return f"{words!r} tells an event that {evidence.other} puts on {evidence.interval.edtf}"
