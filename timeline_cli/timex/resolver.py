"""Time expressions to days: one article at a time, from every day it may have been published."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import named_in
from timeline_cli.model.timex import ResolvedTimex, Timex
from timeline_cli.model.trace import Step
from timeline_cli.timex.narrative import is_narrative
from timeline_cli.timex.reader import PUBLISHED, Answer, Reader

_FEW = 7  # so many possible days are told one by one
_WEEK = 7
_DAILY = 10  # days: a time of publication no longer than this is tried day by day,
_WEEKLY = 62  # and one no longer than this week by week


def resolve(timexes: Sequence[Timex], published: Interval | None) -> tuple[ResolvedTimex, ...]:
    """The days of one article's expressions, which must come in the order of its text.

    `published` may be uncertain: each day it allows is tried, and what they agree on is told; a few days become a set, many their bounds.
    Without it, only what the text itself places on the calendar gets an interval.
    """
    days = possible_days(published) if published is not None else ()
    if published is None or not days:
        return tuple(_read(timexes, None))
    readings = [_read(timexes, day) for day in days]
    return tuple(_agreed(each, published) for each in zip(*readings, strict=True))


def possible_days(published: Interval) -> tuple[date, ...]:
    """Days on which an article may have been printed.

    Where they are many, some stand for the rest: later days never read a phrase as an earlier time, so that the ends bound it,
    and one day a week meets each possible "Tuesday".
    """
    if published.members:
        return published.members
    first, last = published.earliest or published.latest, published.latest or published.earliest
    if first is None or last is None:
        return ()
    many = (last - first).days + 1
    steps = range(many) if many <= _DAILY else (0, 1, *range(_WEEK, many - 1, _WEEK if many <= _WEEKLY else -(-many // _WEEK)), many - 1)
    return tuple(first + timedelta(n) for n in steps)


def _read(timexes: Sequence[Timex], published: date | None) -> list[ResolvedTimex]:
    reader = Reader(published, is_narrative((t.meaning for t in timexes), published))
    found = ((timex, reader.read(timex.meaning, timex.aside)) for timex in timexes)
    return [ResolvedTimex(timex, answer.value, answer.days, _steps(timex, answer, published)) for timex, answer in found]


def _steps(timex: Timex, answer: Answer, published: date | None) -> tuple[Step, ...]:
    """Phrase and rule, direction and its cue, base, result."""
    steps = [Step(timex.rule, timex.text, timex.type.value)]
    named = named_in(timex.meaning)
    if named is not None and named.anchor == PUBLISHED:
        steps.append(Step("direction", named.cue or "nothing points either way", named.direction.value))
    if answer.base == PUBLISHED:
        steps.append(Step("base", "day of publication", str(published)))
    elif answer.base:
        steps.append(Step("base", "time told before", answer.base))
    steps.append(Step("result", answer.value or "no value", answer.days.edtf if answer.days else "no day can be named"))
    return tuple(steps)


def _agreed(readings: Sequence[ResolvedTimex], published: Interval) -> ResolvedTimex:
    """What the readings from several days of publication have in common."""
    first = readings[0]
    if all(r.interval == first.interval and r.value == first.value for r in readings):
        return first
    value = first.value if len({r.value for r in readings}) == 1 else None
    interval = _hull([r.interval for r in readings], _length(published))
    told = (
        Step("published", published.edtf, f"{len(readings)} possible days tried"),
        Step("result", value or "", interval.edtf if interval else ""),
    )
    return ResolvedTimex(first.timex, value, interval, (*first.steps[:-1], *told))


def _hull(intervals: Sequence[Interval | None], tried: int) -> Interval | None:
    known = list(dict.fromkeys(i for i in intervals if i is not None))
    if len(known) < len(set(intervals)):
        return None  # from some days there is no telling
    if len(known) == 1:
        return known[0]
    days = [i.earliest for i in known if i.earliest and i.earliest == i.latest]
    if len(days) == len(known) <= _FEW and (tried <= _DAILY or _apart(days)):
        return Interval.one_of(days)
    lows, highs = [i.earliest for i in known], [i.latest for i in known]
    low = None if None in lows else min(d for d in lows if d)
    high = None if None in highs else max(d for d in highs if d)
    return Interval.between(low, high) if low or high else None


def _apart(days: Sequence[date]) -> bool:
    """True for weekly days; nearer ones were picked out of a stretch."""
    return all((later - earlier).days >= _WEEK for earlier, later in pairwise(sorted(days)))


def _length(published: Interval) -> int:
    return 1 if published.members else published.days or 1
