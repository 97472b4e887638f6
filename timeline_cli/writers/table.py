"""The chronology as a terminal shows it: grouped under headings, each date as precise as it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers.plain import count, named, one_line, what
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.sparkline import sparkline
from timeline_cli.writers.when import heading, label, month_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

KIND_STYLE = {"visit": "cyan", "attack": "red", "agreement": "green"}
GROUPS = ("month", "day", "actor", "article")
_WIDE = 120  # columns from which on it is said who took part beside what happened


def write(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """Headings with their events; long text wraps, dates are never cut."""
    from rich.console import Console

    colour = screen.colour
    console = Console(file=out, width=screen.width, force_terminal=colour, no_color=not colour, highlight=False, emoji=False, markup=False)
    draw(chronology, console, screen)


def draw(chronology: Chronology, console: Console, screen: Screen) -> None:
    """The same on any console of rich."""
    events = chronology.events
    if events:
        _head(console, events)
    widths = _widths(events, screen)
    for title, group in _groups(events, screen.group):
        console.print()
        console.print(title, style="bold")
        console.print(_table(group, widths, screen))
    _foot(console, chronology)


def _head(console: Console, events: Sequence[Event]) -> None:
    days = [event.date.earliest or event.date.latest for event in events if event.date]
    known = [day for day in days if day]
    articles = {source.article for event in events for source in event.sources}
    told = f"{count(len(events), 'event')} from {count(len(articles), 'article')}"
    if not known:
        console.print(told, style="bold")
        return
    span = dict.fromkeys((month_of(min(known)), month_of(max(known))))
    console.print(f"{told}, {' – '.join(span)}", style="bold")
    if len(span) > 1:
        console.print(sparkline(known, min(console.width - 2, 72)), style="cyan")


def _groups(events: Sequence[Event], by: str) -> Iterator[tuple[str, Sequence[Event]]]:
    if by in ("actor", "article"):
        names: dict[str, list[Event]] = {}
        for event in events:
            mine = [a.name for a in event.actors] if by == "actor" else [s.article for s in event.sources]
            for name in dict.fromkeys(mine or ["nobody named"]):
                names.setdefault(one_line(name), []).append(event)
        yield from sorted(names.items(), key=lambda item: (-len(item[1]), item[0]))
        return
    for title, group in groupby(events, lambda event: _heading(event, by)):
        yield title, tuple(group)


def _heading(event: Event, by: str) -> str:
    date = event.date
    if by == "day" and date and date.precision == "day" and date.earliest:
        return f"{label(date)} {month_of(date.earliest)}"
    return heading(date)


def _when(event: Event, screen: Screen) -> str:
    if screen.group in ("actor", "article"):
        return event.date.edtf if event.date else "undated"
    return label(event.date)


def _times(event: Event) -> str:
    return f"×{len(event.sources)}" if len(event.sources) > 1 else ""


def _widths(events: Sequence[Event], screen: Screen) -> dict[str, int]:
    when = max((len(_when(event, screen)) for event in events), default=0)
    sources = max((len(_times(event)) for event in events), default=0)
    id_ = max((len(event.id) for event in events), default=0)
    rest = max(20, screen.width - when - sources - id_ - len("agreement") - 2 - 4 * 2)
    who = 0 if screen.width < _WIDE else rest * 2 // 5
    return {"when": when, "kind": len("agreement"), "who": who, "what": rest - who - (2 if who else 0), "sources": sources, "id": id_}


def _table(events: Sequence[Event], widths: dict[str, int], screen: Screen) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=0)
    table.add_column(width=widths["when"], no_wrap=True)
    table.add_column(width=widths["kind"], no_wrap=True)
    if widths["who"]:
        table.add_column(width=widths["who"], overflow="fold")
    table.add_column(width=widths["what"], overflow="fold")
    table.add_column(width=widths["sources"], justify="right", no_wrap=True)
    table.add_column(width=widths["id"], no_wrap=True)
    for event in events:
        exact = event.date is not None and event.date.precision == "day" and not event.date.qualifier
        table.add_row(
            "",
            Text(_when(event, screen), style="" if exact else "italic yellow"),
            Text(event.kind, style=KIND_STYLE.get(event.kind, "")),
            *([Text(named(event.actors))] if widths["who"] else []),
            Text(what(event)),
            Text(_times(event), style="dim"),
            Text(event.id, style="dim"),
        )
    return table


def _foot(console: Console, chronology: Chronology) -> None:
    events = chronology.events
    undated = sum(event.date is None for event in events)
    sources = sum(len(event.sources) for event in events)
    merged = sources - len(events)
    lost = len({problem.path for problem in chronology.problems if problem.lost})
    facts = [f"{undated} undated"] if undated else []
    facts += [f"{count(sources, 'report')}, {merged} merged"] if merged else []
    facts += [f"{count(lost, 'file')} skipped"] if lost else []
    console.print()
    if facts:
        console.print(" · ".join(facts), style="dim")
    if events:
        best = max(events, key=lambda event: len(event.sources))
        console.print(f"timeline show {best.id}   the evidence for one event", style="dim")
    else:
        console.print("nothing matched", style="dim")
