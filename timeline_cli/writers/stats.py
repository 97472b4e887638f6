"""How many events: by month, kind, status, actor, place, article, or by two actors together."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import TextIO

from timeline_cli.model.event import Event
from timeline_cli.writers.json import write_object
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.when import month_of

_UNDATED = "undated"
_WIDEST_NAME = 48


def counts(events: Sequence[Event], by: str) -> list[tuple[str, int]]:
    """Names with their number of events: months in order, empty ones too; all else by number, most first."""
    if by == "month":
        return _months(events)
    found = Counter(name for event in events for name in dict.fromkeys(BY[by](event)))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def write(rows: Sequence[tuple[str, int]], out: TextIO, screen: Screen) -> None:
    """A line each: name, number, and a bar that fills a terminal's width for the most."""
    names = [one_line(name) for name, _ in rows]
    width = min(max(map(len, names), default=0), _WIDEST_NAME)
    most = max((n for _, n in rows), default=1)
    digits = len(str(most))
    room = max(10, screen.width - width - digits - 5)
    for name, (_, n) in zip(names, rows, strict=True):
        out.write(f"{name:<{width}}  {n:>{digits}}  {'█' * (n * room // most) or ('▏' if n else '')}".rstrip() + "\n")


def write_json(rows: Sequence[tuple[str, int]], by: str, out: TextIO) -> None:
    """`{"by", "counts": [{"name", "events"}]}`."""
    write_object(out, {"by": by}, "counts", ({"name": name, "events": n} for name, n in rows), {})


def _pairs(event: Event) -> Iterable[str]:
    return (f"{one} – {other}" for one, other in combinations(sorted({actor.name for actor in event.actors}), 2))


BY: dict[str, Callable[[Event], Iterable[str]]] = {
    "kind": lambda event: (event.kind,),
    "status": lambda event: (event.status.value,),
    "actor": lambda event: (actor.name for actor in event.actors),
    "pair": _pairs,
    "place": lambda event: event.places,
    "article": lambda event: (source.article for source in event.sources),
}


def _months(events: Sequence[Event]) -> list[tuple[str, int]]:
    days = [event.date and (event.date.earliest or event.date.latest) for event in events]
    known = Counter((day.year, day.month) for day in days if day)
    if not known:
        return [(_UNDATED, len(days))] if days else []
    (year, month), last = min(known), max(known)
    rows = []
    while (year, month) <= last:
        rows.append((month_of(date(year, month, 1)), known[year, month]))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    undated = len(days) - sum(known.values())
    return [*rows, (_UNDATED, undated)] if undated else rows
