"""How well events are read from the annotated articles, in per cent.

An event told matches an annotated one of its kind when one of its sentences overlaps one of the annotated quotes; one to one,
best first. Each article is a corpus of its own.
"""

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from tests.gate.annotation import HERE, Annotated, GoldActor, GoldEvent, annotated
from timeline_cli.events import extract
from timeline_cli.merge import tell
from timeline_cli.model.event import Actor, Event, Toll

FLOORS = HERE / "floors.toml"
KINDS = ("visit", "attack", "agreement")
_SMALL = frozenset(("the", "a", "an", "of", "and", "two", "three", "four", "suspected", "unknown", "unidentified", "other"))


class Pair(Struct, frozen=True):
    """An annotated event and the event told that stands for it."""

    gold: GoldEvent
    event: Event


class Outcome(Struct, frozen=True):
    """What became of one article."""

    annotated: Annotated
    pairs: tuple[Pair, ...]
    missed: tuple[GoldEvent, ...]
    invented: tuple[Event, ...]


def read(articles: Sequence[Annotated]) -> tuple[tuple[Event, ...], ...]:
    """The events that the program tells of each article by itself."""
    return tuple(tuple(tell([reading])[0]) for reading in extract([each.article for each in articles]))


def outcome(each: Annotated, told: Sequence[Event]) -> Outcome:
    """Pairs annotated events with told ones, best first."""
    candidates = [Pair(gold, event) for gold in each.events for event in told if _overlap(gold, event)]
    pairs: list[Pair] = []
    for pair in sorted(candidates, key=_likeness, reverse=True):
        if not any(pair.gold is p.gold or pair.event is p.event for p in pairs):
            pairs.append(pair)
    missed = tuple(gold for gold in each.events if not any(gold is p.gold for p in pairs))
    invented = tuple(event for event in told if not any(event is p.event for p in pairs))
    return Outcome(each, tuple(pairs), missed, invented)


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """All measures, from 0 to 100. Precision and recall of events by kind; the others over matched events."""
    found: dict[str, float] = {}
    for kind in KINDS:
        right = sum(p.gold.kind == kind for o in outcomes for p in o.pairs)
        missed = sum(gold.kind == kind for o in outcomes for gold in o.missed)
        invented = sum(event.kind == kind for o in outcomes for event in o.invented)
        found[f"{kind}.precision"] = _percent(right, right + invented)
        found[f"{kind}.recall"] = _percent(right, right + missed)
    pairs = [pair for o in outcomes for pair in o.pairs]
    found["date"] = _share(same_date(p) for p in pairs)
    found["status"] = _share(p.gold.status == p.event.status for p in pairs)
    found["factuality"] = _share(p.event.factuality in p.gold.factualities for p in pairs)
    found["place"] = _share(same_place(p) for p in pairs if p.gold.places)
    found["toll"] = _share(
        same_toll(gold, toll)
        for p in pairs
        for gold, toll in ((p.gold.killed, p.event.killed), (p.gold.injured, p.event.injured))
        if gold or toll
    )
    counts: Counter[str] = sum((actor_counts(p) for p in pairs), Counter())
    found["actors.precision"] = _percent(counts["right"], counts["told"])
    found["actors.recall"] = _percent(counts["right"], counts["gold"])
    found["actors.f1"] = _percent(2 * counts["right"], counts["told"] + counts["gold"])
    found["actors.role"] = _percent(counts["role"], counts["right"])
    quiet = [o for o in outcomes if not o.annotated.events]
    found["silence"] = _share(not o.invented for o in quiet)
    return found


def same_date(pair: Pair) -> bool:
    """True when the first and the last day are those of an annotated date."""
    told = pair.event.date
    return any((d and (d.earliest, d.latest)) == (told and (told.earliest, told.latest)) for d in pair.gold.dates)


def _overlap(gold: GoldEvent, event: Event) -> bool:
    return gold.kind == event.kind and any(s.begin < span.end and span.begin < s.end for s in event.sources for span in gold.spans)


def _likeness(pair: Pair) -> tuple[float, bool, bool]:
    counts = actor_counts(pair)
    return (counts["right"] / max(1, counts["told"] + counts["gold"]), same_date(pair), pair.gold.status == pair.event.status)


def actor_counts(pair: Pair) -> Counter[str]:
    """Right, told and annotated actors; those that need not be told count only as not wrong."""
    left = list(pair.event.actors)
    counts = Counter({"gold": sum(not actor.optional for actor in pair.gold.actors)})
    for gold in sorted(pair.gold.actors, key=lambda actor: actor.optional):
        match = next((actor for actor in left if same_name(gold, actor)), None)
        if match is None:
            continue
        left.remove(match)
        if not gold.optional:
            counts.update(right=1, told=1, role=int(gold.role == match.role))
    counts.update(told=len(left))
    return counts


def same_name(gold: GoldActor, actor: Actor) -> bool:
    """True when a name or alias has all the words of the other's, articles and numbers apart ("gunmen", "two gunmen")."""
    told = [_words(name) for name in (actor.name, *actor.aliases)]
    return any(a and b and (a <= b or b <= a) for a in map(_words, gold.names) for b in told)


def _words(name: str) -> frozenset[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if c.isalnum() or c in " -").replace("-", " ")
    words = frozenset(plain.split())
    return words - _SMALL or words


def same_place(pair: Pair) -> bool:
    wanted = [_words(place) for place in pair.gold.places]
    return any(told <= place or place <= told for place in wanted for told in map(_words, pair.event.places) if told)


def same_toll(gold: tuple[int, int] | None, told: Toll | None) -> bool:
    return gold is not None and told is not None and gold == (told.low, told.high)


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def _share(answers: Iterable[bool]) -> float:
    given = list(answers)
    return _percent(sum(given), len(given))


def measured(name: str) -> tuple[list[Outcome], dict[str, float]]:
    """What the program makes of one half."""
    outcomes = [outcome(each, told) for each, told in zip(annotated(name), read(annotated(name)), strict=True)]
    return outcomes, figures(outcomes)


def floors() -> dict[str, dict[str, float]]:
    """The figures below which no half may fall."""
    return tomllib.loads(FLOORS.read_text()) if FLOORS.exists() else {}
