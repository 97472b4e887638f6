"""Where the sources of one event differ: on its day, its place, its toll, on who did it, and on whether it took place."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import TypeVar

from msgspec import Struct

from timeline_cli.language import world
from timeline_cli.merge.cluster import place_key
from timeline_cli.merge.settle import tolls_by_article
from timeline_cli.model.conflict import Claim, Conflict
from timeline_cli.model.event import Actor, ActorType, Event, Factuality, Source, Toll, surest
from timeline_cli.model.interval import Interval

T = TypeVar("T", bound=Hashable)
_FRESH = timedelta(30)  # for so long after the first report a toll may still rise as more becomes known
_PRECISE = 4  # days that a date of publication may span to order claims by it
_ROLES = ("attacker", "target", "host", "mediator")  # in which different names are different answers to one question


class Occasion(Struct, frozen=True):
    """A meeting, as one article tells it."""

    date: Interval
    places: tuple[str, ...]


Occasions = Mapping[str, Sequence[Occasion]]  # the meetings that each article tells of


def conflicts(event: Event, occasions: Occasions) -> tuple[Conflict, ...]:
    """Everything on which articles contradict one another, gravest first. One article never contradicts itself."""
    tolls = (*_figures(event, "killed"), *_figures(event, "injured"))
    found = [*_dates(event), *_places(event, occasions), *tolls, *_actors(event), *_doubts(event), *_denials(event)]
    return tuple(sorted(found, key=lambda c: (-c.weight, c.field)))


def _dates(event: Event) -> Iterator[Conflict]:
    """Days that cannot be one. What is uncertain or approximate contradicts nothing."""
    said = _by_article(event, lambda s: [s.date] if s.date is not None and not s.date.qualifier else [])
    days = {article: min(dates, key=lambda d: (d.days or 10**6, d.edtf)) for article, dates in said.items()}
    disputed = _disputed(days, lambda one, other: not one.meets(other))
    if disputed:
        gap = max(_apart(one, other) for one, other in combinations(set(disputed.values()), 2))
        yield Conflict("date", _claims(event, disputed, lambda d: d.edtf), weight=1 + min(gap, 30) / 30)


def meetings(events: Iterable[Event]) -> Occasions:
    """The meetings whose place and day are known, by the articles that tell of them."""
    found: dict[str, list[Occasion]] = defaultdict(list)
    for event in events:
        if event.shape == "meeting" and event.places and event.date is not None and event.date.days == 1:
            said = _by_article(event, lambda s: s.places)
            for article in {source.article for source in event.sources}:
                found[article].append(Occasion(event.date, tuple(said.get(article, ()))))
    return found


def _places(event: Event, occasions: Occasions) -> Iterator[Conflict]:
    """Towns, or else countries, of which none is common to two articles. On a journey there is room for many.

    Unless it is said where, an agreement was made where the article's meeting of that day was, with one of the parties.
    """
    if event.shape == "trip":
        return
    named = _by_article(event, lambda s: s.places)
    if event.kind == "agreement":
        for article in {s.article for s in event.sources}:
            towns = [p for p in named.get(article, ()) if _is(p, "town")]
            there = [o for o in occasions.get(article, ()) if _at_once(o, event)]
            if not towns and there:
                named[article] = [p for o in there for p in o.places if _at_home(p, event)]
    for kind, weight in (("country", 2.0), ("town", 1.5)):
        found = {article: frozenset(p for p in places if _is(p, kind)) for article, places in named.items()}
        disputed = _disputed({article: places for article, places in found.items() if places}, _elsewhere)
        if disputed:
            yield Conflict("place", _claims(event, disputed, lambda places: " and ".join(sorted(places))), weight=weight)
            return


def _at_once(meeting: Occasion, event: Event) -> bool:
    """True when an agreement has the day of a meeting; one that is of the news of a day may have been the day before."""
    if event.date is None or event.date.days != 1 or event.date.earliest is None or meeting.date.earliest is None:
        return False
    return 0 <= (meeting.date.earliest - event.date.earliest).days <= (1 if meeting.date.qualifier else 0)


def _at_home(place: str, event: Event) -> bool:
    """True for a place in a country that takes part."""
    known = world.place(place)
    return known is not None and known.country in {actor.name for actor in event.actors}


def _elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when no spelling of one place is a spelling of the other."""
    return {_place_key(p) for p in one}.isdisjoint({_place_key(p) for p in other})


def _place_key(place: str) -> str:
    return place_key(place).removesuffix(" city")


def _figures(event: Event, field: str) -> Iterator[Conflict]:
    """Figures of which no number is common; those that rose in the first weeks are told apart."""
    given = tolls_by_article([(s.article, getattr(s, field)) for s in event.sources])
    tolls = {a: Toll(min(t.low for t in ts), ts[0].best, max(t.high for t in ts)) for a, ts in given.items()}
    disputed = _disputed(tolls, lambda one, other: one.high < other.low or other.high < one.low)
    if not disputed:
        return
    low, high = min(t.high for t in disputed.values()), max(t.low for t in disputed.values())
    revised = _rose(event, disputed)
    share = (high - low) / max(high, 1)
    yield Conflict(field, _claims(event, disputed, _figure), revised, (0.2 if revised else 1.0) * (share + min(high - low, 100) / 100))


def _actors(event: Event) -> Iterator[Conflict]:
    """Names in one role of which none is common to two articles."""
    for role in _ROLES:
        for type_ in (ActorType.PERSON, ActorType.GROUP, ActorType.ORGANISATION):
            named = _by_article(event, lambda s, role=role, type_=type_: [a.name for a in s.actors if _named(a, role, type_)])  # type: ignore[misc]
            disputed = _disputed({article: frozenset(names) for article, names in named.items()}, frozenset.isdisjoint)
            if disputed:
                yield Conflict(
                    role, _claims(event, disputed, lambda names: " and ".join(sorted(names))), weight=1.0 if role == "attacker" else 0.5
                )


def _doubts(event: Event) -> Iterator[Conflict]:
    """An event that some articles tell, and others only to deny it. Who is merely careful contradicts nobody."""
    told = _by_article(event, lambda s: [s.factuality])
    by_article = {article: surest(said) for article, said in told.items()}
    disputed = _disputed(by_article, lambda one, other: (one is Factuality.DENIED) != (other is Factuality.DENIED))
    if disputed:
        yield Conflict("factuality", _claims(event, disputed, str), weight=2.0)


def _denials(event: Event) -> Iterator[Conflict]:
    """Attackers that one article names, and another says they had no part in it."""
    named = _by_article(event, lambda s: [a.name for a in s.actors if a.role == "attacker"])
    denied = _by_article(event, lambda s: s.denied)
    for name in dict.fromkeys(name for names in denied.values() for name in names):
        said = {a: name for a, names in named.items() if name in names}
        said |= {a: f"not {name}" for a, names in denied.items() if name in names and a not in said}
        if len(set(said.values())) > 1:
            yield Conflict("attacker", _claims(event, said, str), weight=1.0)


def _by_article(event: Event, said: Callable[[Source], Iterable[T]]) -> dict[str, list[T]]:
    """What each article says in all its sentences; articles that say nothing are left out."""
    found: dict[str, list[T]] = defaultdict(list)
    for source in event.sources:
        for value in said(source):
            found[source.article].append(value)
    return found


def _disputed(said: Mapping[str, T], contradict: Callable[[T, T], bool]) -> dict[str, T]:
    """Of what articles say, that which some other article contradicts."""
    return {a: mine for a, mine in said.items() if any(contradict(mine, other) for other in said.values())}


def _claims(event: Event, said: Mapping[str, T], words: Callable[[T], str]) -> tuple[Claim, ...]:
    """Each value once, with the articles that say so, the earliest claim first."""
    published = {s.article: s.published.interval for s in event.sources}
    articles: dict[str, list[str]] = defaultdict(list)
    for article in sorted(said, key=lambda a: (_age(published.get(a)), a)):
        articles[words(said[article])].append(article)
    return tuple(Claim(value, tuple(names), published.get(names[0])) for value, names in articles.items())


def _age(published: Interval | None) -> date:
    return (published and (published.latest or published.earliest)) or date.max


def _published(event: Event, article: str) -> date | None:
    """The day of an article, where it is known well enough to say what came first."""
    interval = next(s.published.interval for s in event.sources if s.article == article)
    return interval.latest if interval is not None and (interval.days or 99) <= _PRECISE else None


def _rose(event: Event, tolls: Mapping[str, Toll]) -> bool:
    """True when later articles always count more, within the first weeks."""
    told = sorted((day, toll.low) for article, toll in tolls.items() if (day := _published(event, article)))
    if len(told) < len(tolls) or told[-1][0] - told[0][0] > _FRESH:
        return False
    return all(low == more or (day < later and low < more) for (day, low), (later, more) in pairwise(told))


def _apart(one: Interval, other: Interval) -> int:
    first, second = sorted((one, other), key=lambda i: i.earliest or date.min)
    return max(0, ((second.earliest or date.min) - (first.latest or date.max)).days) if second.earliest and first.latest else 0


def _is(place: str, kind: str) -> bool:
    if kind == "country":
        return world.country_of(place) is not None
    known = world.place(place)
    return known is not None and known.kind in {"city", "capital"}


def _named(actor: Actor, role: str, type_: ActorType) -> bool:
    return actor.role == role and actor.type is type_ and actor.name[:1].isupper() and not actor.name.split()[-1].islower()


def _figure(toll: Toll) -> str:
    return str(toll.low) if toll.low == toll.high else f"{toll.low} to {toll.high}"
