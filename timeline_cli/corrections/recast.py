"""Events made of other events: two that are one, and one that is two."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from timeline_cli.model.event import Actor, Event, Source, Toll, surest
from timeline_cli.model.interval import Interval
from timeline_cli.model.trace import Step


def merged(one: Event, other: Event, reason: Step) -> Event:
    """Both as one event: `one` with what `other` adds."""
    known = {spelling.casefold() for actor in one.actors for spelling in (actor.name, *actor.aliases)}
    actors = (*one.actors, *(actor for actor in other.actors if actor.name.casefold() not in known))
    date = one.date
    if "date" not in one.corrected and other.date is not None:
        date = other.date if date is None else date.common(other.date) or date
    return replace(
        one,
        date=date,
        actors=actors,
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        killed=one.killed if "killed" in one.corrected else widened(one.killed, other.killed),
        injured=one.injured if "injured" in one.corrected else widened(one.injured, other.injured),
        factuality=surest((one.factuality, other.factuality)),
        sources=_in_order({(s.article, s.begin): s for s in (*other.sources, *one.sources)}.values()),
        steps=(reason, *one.steps, *other.steps),
        corrected=marked(one, "sources"),
    )


def parted(event: Event, away: Sequence[int], reason: Step) -> tuple[Event, Event]:
    """What remains of an event, and the event that the sources at these places tell; each as its own sentences say."""
    gone = tuple(event.sources[n] for n in away)
    stays = tuple(s for n, s in enumerate(event.sources) if n not in away)
    said = "\0".join((event.kind, *(s.quote for s in gone)))
    return (
        _of(event, stays, event.id, reason),
        _of(replace(event, corrected=(), conflicts=()), gone, hashlib.blake2b(said.encode(), digest_size=5).hexdigest(), reason),
    )


def widened(one: Toll | None, other: Toll | None) -> Toll | None:
    """Lowest and highest of two figures."""
    if one is None or other is None:
        return one or other
    return Toll(min(one.low, other.low), one.best, max(one.high, other.high))


def marked(event: Event, *fields: str) -> tuple[str, ...]:
    """The corrected fields of an event, and these."""
    return tuple(dict.fromkeys((*event.corrected, *fields)))


def _of(event: Event, sources: tuple[Source, ...], id_: str, reason: Step) -> Event:
    kept = event.corrected
    actors = event.actors if "actors" in kept else _actors(event, sources)
    return replace(
        event,
        id=id_,
        date=event.date if "date" in kept else _date(event, sources),
        title=event.title if id_ == event.id and ("title" in kept or actors == event.actors) else _title(event, actors, sources),
        actors=actors,
        places=event.places if "places" in kept else _places(event, sources),
        killed=event.killed if "killed" in kept else _toll(sources, lambda s: s.killed),
        injured=event.injured if "injured" in kept else _toll(sources, lambda s: s.injured),
        factuality=surest(s.factuality for s in sources),
        sources=sources,
        steps=(reason, *(step for step in event.steps if step.rule != "merge")),
        corrected=marked(event, "sources"),
    )


def _date(event: Event, sources: Iterable[Source]) -> Interval | None:
    said = sorted((s.date for s in sources if s.date is not None), key=lambda d: (d.days or 10**6, d.edtf))
    date = said[0] if said else None
    for other in said[1:]:
        date = date.common(other) or date if date else other
    return date or event.date


def _actors(event: Event, sources: Iterable[Source]) -> tuple[Actor, ...]:
    count = Counter(actor.name for source in sources for actor in source.actors)
    return tuple(actor for actor in event.actors if count[actor.name]) if count else event.actors


def _places(event: Event, sources: Iterable[Source]) -> tuple[str, ...]:
    said = {place for source in sources for place in source.places}
    return tuple(place for place in event.places if place in said) if said else event.places


def _title(event: Event, actors: Sequence[Actor], sources: Sequence[Source]) -> str:
    where = next(iter(_places(event, sources)), "")
    return event.kind.capitalize() + (f" in {where}" if where else "") + (f": {', '.join(a.name for a in actors)}" if actors else "")


def _toll(sources: Iterable[Source], figure: Callable[[Source], Toll | None]) -> Toll | None:
    toll: Toll | None = None
    for said in map(figure, sources):
        toll = said if toll is None else widened(toll, said)
    return toll


def _in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    """As they are told everywhere: the earliest article first."""
    return tuple(sorted(sources, key=lambda s: (s.published.interval.edtf if s.published.interval else "9999", s.article, s.begin)))
