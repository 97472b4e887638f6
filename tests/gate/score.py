"""How well events are read from what is annotated, in per cent.

An event told matches an annotated one of its kind when one of its sentences overlaps one of the annotated quotes; one to one,
best first.
"""

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from tests.gate.annotation import HERE, Annotated, GoldActor, GoldEvent, GoldMention, annotated
from timeline_cli.events import extract
from timeline_cli.merge import tell
from timeline_cli.model.event import Actor, ArticleReport, Event, Source, Toll
from timeline_cli.model.interval import Interval

FLOORS = HERE / "floors.toml"
KINDS = ("visit", "attack", "agreement")
_SMALL = frozenset(("the", "a", "an", "of", "and", "two", "three", "four", "suspected", "unknown", "unidentified", "other"))


class Pair(Struct, frozen=True):
    """An annotated event and the event told that stands for it."""

    gold: GoldEvent
    event: Event


class Outcome(Struct, frozen=True):
    """What became of one corpus."""

    annotated: Annotated
    pairs: tuple[Pair, ...]
    missed: tuple[GoldEvent, ...]
    invented: tuple[Event, ...]


def read(corpora: Sequence[Annotated]) -> Iterator[tuple[tuple[Event, ...], tuple[ArticleReport, ...]]]:
    """What the program tells of each corpus by itself."""
    readings = extract(article for each in corpora for article in each.articles)
    for each in corpora:
        events, reports = tell(list(islice(readings, len(each.articles))))
        yield tuple(events), reports


def outcome(each: Annotated, told: Sequence[Event]) -> Outcome:
    """Pairs annotated events with told ones, best first."""
    candidates = [Pair(gold, event) for gold in each.events for event in told if told_by(gold, event)]
    pairs: list[Pair] = []
    for pair in sorted(candidates, key=_likeness, reverse=True):
        if not any(pair.gold is p.gold or pair.event is p.event for p in pairs):
            pairs.append(pair)
    missed = tuple(gold for gold in each.events if not any(gold is p.gold for p in pairs))
    invented = tuple(event for event in told if not any(event is p.event for p in pairs))
    return Outcome(each, tuple(pairs), missed, invented)


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Measures from 0 to 100. Precision and recall of events by kind; the others over matched events."""
    found: dict[str, float] = {}
    for kind in KINDS:
        right = sum(p.gold.kind == kind for o in outcomes for p in o.pairs)
        missed = sum(gold.kind == kind for o in outcomes for gold in o.missed)
        invented = sum(event.kind == kind for o in outcomes for event in o.invented)
        found[f"{kind}.precision"] = percent(right, right + invented)
        found[f"{kind}.recall"] = percent(right, right + missed)
    pairs = [pair for o in outcomes for pair in o.pairs]
    found["date"] = share(same_date(p) for p in pairs)
    found["status"] = share(p.gold.status == p.event.status for p in pairs)
    found["place"] = share(same_place(p) for p in pairs if p.gold.places)
    found["toll"] = share(
        same_toll(gold, toll)
        for p in pairs
        for gold, toll in ((p.gold.killed, p.event.killed), (p.gold.injured, p.event.injured))
        if gold or toll
    )
    counts: Counter[str] = sum((actor_counts(p) for p in pairs), Counter())
    found["actors.precision"] = percent(counts["right"], counts["told"])
    found["actors.recall"] = percent(counts["right"], counts["gold"])
    found["actors.f1"] = percent(2 * counts["right"], counts["told"] + counts["gold"])
    found["actors.role"] = percent(counts["role"], counts["right"])
    return found


def of_sentences(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """All measures of articles read each by itself: those of any events, and two more."""
    return figures(outcomes) | {
        "factuality": share(p.event.factuality in p.gold.factualities for o in outcomes for p in o.pairs),
        "silence": share(not o.invented for o in outcomes if not o.annotated.events),
    }


def same_date(pair: Pair) -> bool:
    """True when the first and the last day are those of an annotated date."""
    return any(same_days(date, pair.event.date) for date in pair.gold.dates)


def same_days(one: Interval | None, other: Interval | None) -> bool:
    return (one and (one.earliest, one.latest)) == (other and (other.earliest, other.latest))


def told_by(gold: GoldEvent, event: Event) -> list[GoldMention]:
    """The mentions of an annotated event that an event of its kind was read from."""
    return [mention for mention in gold.mentions if gold.kind == event.kind and any(_overlap(mention, s) for s in event.sources)]


def _overlap(mention: GoldMention, source: Source) -> bool:
    return mention.article == source.article and mention.span.begin < source.end and source.begin < mention.span.end


def _likeness(pair: Pair) -> tuple[float, bool]:
    counts = actor_counts(pair)
    actors = 2 * counts["right"] / max(1, counts["told"] + counts["gold"])
    mentions = len(told_by(pair.gold, pair.event)) / len(pair.gold.mentions)
    return (actors + mentions + same_date(pair) / 2, pair.gold.status == pair.event.status)


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


def percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def share(answers: Iterable[bool]) -> float:
    given = list(answers)
    return percent(sum(given), len(given))


def measured(name: str) -> tuple[list[Outcome], dict[str, float]]:
    """What the program makes of one half of the sentences."""
    outcomes = [outcome(each, told) for each, (told, _) in zip(annotated(name), read(annotated(name)), strict=True)]
    return outcomes, of_sentences(outcomes)


def floors() -> dict[str, dict[str, float]]:
    """The figures below which no half may fall."""
    return tomllib.loads(FLOORS.read_text()) if FLOORS.exists() else {}
