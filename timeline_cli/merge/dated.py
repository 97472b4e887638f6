"""The days of a mention: what its time expressions leave, seen from the day its article was published."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import structs

from timeline_cli import timex
from timeline_cli.model.article import How, Published
from timeline_cli.model.event import Relation, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Direction, Portion, Range, named_in
from timeline_cli.model.mention import EventMention
from timeline_cli.model.timex import ResolvedTimex, Timex
from timeline_cli.model.trace import Step
from timeline_cli.timex.turn import turned

_AND, _OR = len(" and "), len(" or ")
_RECENT = 10  # days: a visit told as going on since a day so near has lasted from then till now
_MONTH = 31  # days
_FEW = 5  # days of an inferred publication within which a weekday is still told apart


class Dated:
    """What dates a mention: a time expression and the days it leaves; `lasts` tells whether it is said to last through them."""

    __slots__ = ("interval", "lasts", "steps", "timex")

    def __init__(self, interval: Interval | None, resolved: ResolvedTimex | None, steps: tuple[Step, ...], lasts: bool = False) -> None:
        self.interval = interval
        self.timex = resolved
        self.steps = steps
        self.lasts = lasts


def likeliest(timexes: Sequence[Timex], published: Published) -> tuple[ResolvedTimex, ...]:
    """Resolved against publication; where that was inferred to within a few days, "Tuesday" is read from each of them."""
    resolved = timex.resolve(timexes, published.interval)
    inferred = published.interval
    if published.how is not How.INFERRED or inferred is None or inferred.earliest is None:
        return resolved
    if (inferred.days or 0) > _FEW:
        return tuple(_inside(r, inferred) for r in resolved)
    if inferred.days == 1:
        return resolved
    days = [inferred.earliest + timedelta(n) for n in range(inferred.days or 1)]
    read = [timex.resolve(timexes, Interval.day(day)) for day in days]
    chances = published.chances or [1 / len(days)] * len(days)
    return tuple(_likely(wide, [on_day[n] for on_day in read], chances) for n, wide in enumerate(resolved))


def _likely(wide: ResolvedTimex, read: Sequence[ResolvedTimex], chances: Sequence[float]) -> ResolvedTimex:
    """What an expression most probably stands for, told from what it does on each day of publication; uncertain."""
    held: dict[Interval | None, float] = defaultdict(float)
    for each, chance in zip(read, chances, strict=True):
        held[each.interval] += chance
    best = max(read, key=lambda each: held[each.interval])
    if wide.interval is None or wide.interval == best.interval or best.interval is None:
        return wide
    interval = best.interval.qualified("?")
    return structs.replace(
        best,
        interval=interval,
        steps=(*best.steps, Step("inferred", "on the likeliest days of publication", interval.edtf)),
    )


def _inside(resolved: ResolvedTimex, published: Interval) -> ResolvedTimex:
    """ "Tuesday" in an article of some day of June is a Tuesday of June, by far the likeliest: those just outside are let go."""
    days = [d for d in resolved.interval.members if published.allows(d)] if resolved.interval is not None else []
    if not days or resolved.interval is None or len(days) == len(resolved.interval.members):
        return resolved
    interval = Interval.one_of(days)
    return structs.replace(
        resolved, interval=interval, steps=(*resolved.steps, Step("inferred", f"within {published.edtf}", interval.edtf))
    )


def dated(mention: EventMention, resolved: Sequence[ResolvedTimex], published: Published) -> Dated:
    """The days of a mention by the first of its expressions that can be those of its event; `resolved` are all of its article."""
    if mention.offset is not None:
        known = (
            [r.timex for r in resolved[: mention.told + 1]] if mention.told is not None and mention.offset.meaning.anchor == "text" else []
        )
        found = likeliest([*known, mention.offset], published)[-1]
        if found.interval is not None:
            first = found.interval.earliest
            if mention.kind == "visit" and mention.days is not None and not mention.ends and found.interval.days == 1 and first is not None:
                whole = lasting(mention.days, first, ends=False).qualified(found.interval.qualifier)
                return Dated(whole, found, (*found.steps, Step("duration", f"{mention.days} days", whole.edtf)), lasts=True)
            return Dated(found.interval, found, found.steps)
    for index in mention.timexes:
        found = resolved[index]
        done = mention.kind == "attack" or (_told_as_past(found.timex) and not _soon(found.interval, published.interval))
        if done and mention.status is Status.HAPPENED and is_over(published.interval, found.interval):
            found = likeliest([turned(found.timex, Direction.BEFORE, "told as done")], published)[0]  # "on 3 December they shot at him"
        if mention.status is Status.CANCELLED and mention.perfect and _weekday_past(found.timex):
            found = likeliest([turned(found.timex, Direction.FUTURE, "has been called off")], published)[0]  # "was to have come on Monday"
        if found.interval is None:
            continue
        interval = related(found, mention, published.bound)
        steps = found.steps
        anchor = found.timex.meaning.anchor
        if interval is None or (anchor != "text" and _elsewhere(interval, mention, published.interval)):
            continue
        ahead = mention.kind == "attack" and mention.status is not Status.PLANNED
        if anchor == "published" and ahead and is_over(published.interval, interval):
            continue  # "two men caught with a bomb go on trial next month"
        if interval != found.interval:
            steps = (*steps, Step("relation", f"the event lies {mention.relation.value} {found.timex.text!r}", interval.edtf))
        through = _through(interval, found, mention, resolved)
        if through is not None and through != interval:
            steps = (*steps, Step("duration", f"{through.days} days", through.edtf))
        return Dated(through or interval, found, steps, through is not None and mention.kind == "visit")
    return Dated(None, resolved[mention.timexes[0]] if mention.timexes else None, ())


def _told_as_past(expression: Timex) -> bool:
    """ "They met on 9 July": in the words of its own verb."""
    named = named_in(expression.meaning)
    return named is not None and named.direction is Direction.PAST and named.month is not None


def _weekday_past(expression: Timex) -> bool:
    """ "Monday", in the words of its own verb."""
    named = named_in(expression.meaning)
    return named is not None and named.weekday is not None and named.month is None and named.direction is Direction.PAST


def _soon(days: Interval | None, printed: Interval | None) -> bool:
    """Within a month of publication: "the talks that they set for 1 June" are more often to come."""
    first, last = days.earliest if days is not None else None, printed.latest if printed is not None else None
    return first is None or last is None or first - last <= timedelta(_MONTH)


def _through(interval: Interval, found: ResolvedTimex, mention: EventMention, resolved: Sequence[ResolvedTimex]) -> Interval | None:
    """The days through which an event is told to last: three days from Monday, "Monday and Tuesday", "since Monday", "3 to 5 May"."""
    first = interval.earliest
    months = [r.interval for r in (resolved[n] for n in mention.timexes) if r.timex.span.begin - found.timex.span.end in {_AND, _OR}]
    if interval.precision == "month" and interval.latest is not None:  # "in April and May", "in April or May"
        next_one = next((i for i in months if i is not None and i.earliest == interval.latest + timedelta(1)), None)
        if next_one is not None and next_one.precision == "month":
            return Interval.between(first, next_one.latest)
    if interval.days != 1 or first is None:
        return interval if mention.relation is Relation.SINCE or isinstance(found.timex.meaning, Range) else None
    if mention.days is not None and (mention.ends or mention.relation is not Relation.DURING):
        return lasting(mention.days, first, mention.ends).qualified(interval.qualifier)
    told = [resolved[n] for n in mention.timexes]
    before = (r.interval for r in told if found.timex.span.begin - r.timex.span.end == _AND)  # "on Tuesday and Wednesday of last week"
    last = next((other.earliest for other in before if other is not None and other.latest == first - timedelta(1)), None)
    if last is not None:
        return Interval.between(last, first)
    beside = (r.interval for r in told if r.timex.span.begin - found.timex.span.end == _AND and r.timex.meaning.anchor != "text")
    following = next((other for other in beside if other is not None and other.earliest == first + timedelta(1)), None)
    return Interval.between(first, following.latest) if following is not None else None


def lasting(days: int, day: date, ends: bool) -> Interval:
    """So many days from one on, or up to it where they end then."""
    length = timedelta(days - 1)
    return Interval.between(day - length, day) if ends else Interval.between(day, day + length)


def _elsewhere(interval: Interval, mention: EventMention, published: Interval | None) -> bool:
    """The days are of something else in the sentence: past, though this is planned, or still to come, though somebody "has come"."""
    if mention.status is Status.PLANNED:
        return is_over(interval, published) and not mention.reference
    return mention.perfect and mention.kind != "attack" and mention.status is not Status.CANCELLED and is_over(published, interval)


def is_over(some: Interval | None, others: Interval | None) -> bool:
    """The last of some days lies before the first of others."""
    last, first = some.latest if some is not None else None, others.earliest if others is not None else None
    return last is not None and first is not None and last < first


def related(found: ResolvedTimex, mention: EventMention, published: Interval | None) -> Interval | None:
    """The days of an event that lies before, after or since the days of an expression.

    Only violence goes on for long: an agreement "in force since 2015" was made in 2015, and of a visit "since" says nothing,
    unless it is days ago that it began: "they have been meeting since Monday".
    """
    interval, relation, kind = found.interval, mention.relation, mention.kind
    if interval is None or relation in {Relation.AT, Relation.DURING} or (relation is Relation.SINCE and kind == "agreement"):
        return interval
    if relation in (Relation.BEFORE, Relation.UNTIL):
        return _ahead_of(found, mention, published)
    start = interval.earliest
    end: date | None = published.latest if published else None
    if start is None or (end is not None and end < start):
        return None
    if relation is Relation.SINCE and kind == "visit" and (end is None or (end - start).days > _RECENT):
        return None
    return Interval.between(start, end)


def _ahead_of(found: ResolvedTimex, mention: EventMention, published: Interval | None) -> Interval | None:
    """Up to a time: "before May" ends with April, "by May" with May; what is planned lies after the day it is told on."""
    interval = found.interval
    last = interval.latest if interval is not None else None
    if interval is None or last is None:
        return None
    whole = (interval.days or 1) > 1 and not isinstance(found.timex.meaning, Portion)
    if mention.relation is Relation.BEFORE and whole and interval.earliest is not None:
        last = interval.earliest - timedelta(1)
    first = published.earliest if published is not None and mention.status is Status.PLANNED else None
    return Interval.between(first if first is not None and first <= last else None, last)
