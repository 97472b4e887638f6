"""How many events: by month, kind, status, actor, place, article, outlet, or by two actors together."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import Event
from timeline_cli.model.kind import KINDS
from timeline_cli.writers.bars import Bar, draw
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.when import month_of

_UNDATED = "undated"
_UNNAMED = "not named"
_SURVEY = ("month", "kind", "actor", "pair", "outlet")
_FEW = 8  # rows of a survey that are not months
_HEADS = {"pair": "actor and actor"}


class Table(Struct, frozen=True):
    """Names with their number of events of each kind."""

    by: str
    bars: Sequence[Bar]
    left_out: int = 0  # rows that a survey has no room for


def tables(events: Sequence[Event], by: str | None) -> list[Table]:
    """What is asked for, or a survey: months in order, empty ones too; all else by number, most first."""
    if by is not None:
        return [Table(by, counts(events, by))]
    found = {by: counts(events, by) for by in _SURVEY}
    return [
        Table(by, bars) if by == "month" else Table(by, bars[:_FEW], len(bars[_FEW:]))
        for by, bars in found.items()
        if any(bar.name != _UNNAMED for bar in bars)
    ]


def counts(events: Sequence[Event], by: str) -> list[Bar]:
    """Rows of one table."""
    if by == "month":
        return _months(events)
    found: dict[str, Counter[str]] = {}
    for event in events:
        for name in dict.fromkeys(BY[by](event)):
            found.setdefault(name, Counter())[event.kind] += 1
    return sorted((Bar(name, _in_order(kinds)) for name, kinds in found.items()), key=lambda bar: (-bar.total, bar.name))


def write(told: Sequence[Table], out: TextIO, screen: Screen) -> None:
    """A line each: name, number, and a bar in the colours of the kinds that fills a terminal's width for the most."""
    for n, table in enumerate(told):
        if len(told) > 1:
            out.write("\n" * (n > 0) + f"By {_HEADS.get(table.by, table.by)}\n")
        draw(table.bars, out, screen)
        if table.left_out:
            out.write(f"… and {table.left_out:,} more: --by {table.by}\n")


def write_json(told: Sequence[Table], out: TextIO) -> None:
    """`{"by", "counts": [{"name", "events", "kinds"}]}`; of a survey `{"survey": [...]}` with one such for each."""
    if len(told) == 1:
        write_object(out, {"by": told[0].by}, "counts", map(_json, told[0].bars), {})
    else:
        write_object(out, {}, "survey", ({"by": t.by, "counts": [_json(b) for b in t.bars], "more": t.left_out} for t in told), {})


def _json(bar: Bar) -> Json:
    return {"name": bar.name, "events": bar.total, "kinds": dict(bar.kinds)}


def _in_order(kinds: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """The kinds of the package first, so that bars compare."""
    return tuple((kind, kinds[kind]) for kind in dict.fromkeys((*KINDS, *sorted(kinds))) if kinds.get(kind))


def _pairs(event: Event) -> Iterable[str]:
    return (f"{one} – {other}" for one, other in combinations(sorted({actor.name for actor in event.actors}), 2))


BY: dict[str, Callable[[Event], Iterable[str]]] = {
    "kind": lambda event: (event.kind,),
    "status": lambda event: (event.status.value,),
    "factuality": lambda event: (event.factuality.value,),
    "actor": lambda event: (actor.name for actor in event.actors),
    "pair": _pairs,
    "place": lambda event: event.places,
    "article": lambda event: (source.article for source in event.sources),
    "outlet": lambda event: (source.provenance.outlet or _UNNAMED for source in event.sources),
}


def _months(events: Sequence[Event]) -> list[Bar]:
    known: dict[tuple[int, int], Counter[str]] = {}
    undated: Counter[str] = Counter()
    for event in events:
        day = event.date and (event.date.earliest or event.date.latest)
        (known.setdefault((day.year, day.month), Counter()) if day else undated)[event.kind] += 1
    bars = [Bar(month_of(date(year, month, 1)), _in_order(known.get((year, month), {}))) for year, month in _all_months(known)]
    return [*bars, Bar(_UNDATED, _in_order(undated))] if undated else bars


def _all_months(known: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    months = sorted(known)
    if months:
        (year, month), last = months[0], months[-1]
        while (year, month) <= last:
            yield year, month
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
