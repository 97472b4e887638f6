"""The chronology as a terminal shows it: grouped under headings, each date as precise as it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from shlex import quote
from typing import TYPE_CHECKING, TextIO

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers import layout
from timeline_cli.writers.grid import console
from timeline_cli.writers.plain import count, one_line
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.sparkline import sparkline, years
from timeline_cli.writers.when import by_label, heading, in_full, month_of

if TYPE_CHECKING:
    from rich.console import Console

GROUPS = ("month", "day", "actor", "article")
_WIDEST_SPARKLINE = 96
_NOBODY = "nobody named"


def write(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """Headings with their events; long text wraps, dates are never cut."""
    draw(chronology, console(out, screen), screen)


def draw(chronology: Chronology, paper: Console, screen: Screen) -> None:
    """The same on any console of rich."""
    from rich.text import Text

    events = chronology.events
    if events:
        _head(paper, chronology)
    laid = layout.of(events, screen)
    for title, group in groups(events, screen.group):
        paper.print()
        paper.print(Text.assemble((title, "bold"), (f"  {count(len(group), 'event')}" if len(group) > 1 else "", "dim")))
        laid.draw(group if chronology.context.near else by_label(group), chronology.context, paper)
    _foot(paper, chronology, screen)


def groups(events: Sequence[Event], by: str) -> Iterator[tuple[str, Sequence[Event]]]:
    """Headings with their events: in order of time, or those with most events first."""
    if by in ("actor", "article"):
        names: dict[str, list[Event]] = {}
        for event in events:
            mine = [a.name for a in event.actors] if by == "actor" else [s.article for s in event.sources]
            for name in dict.fromkeys(mine or [_NOBODY]):
                names.setdefault(one_line(name), []).append(event)
        yield from sorted(names.items(), key=lambda item: (-len(item[1]), item[0]))
        return
    for title, group in groupby(events, lambda event: _heading(event, by)):
        yield title, tuple(group)


def _heading(event: Event, by: str) -> str:
    exact = by == "day" and event.date is not None and event.date.precision == "day"
    return in_full(event.date) if exact else heading(event.date)


def _head(paper: Console, chronology: Chronology) -> None:
    from rich.text import Text

    events = [event for event in chronology.events if event.id not in chronology.context]
    days = [event.date.earliest or event.date.latest for event in events if event.date]
    known = [day for day in days if day]
    articles = {source.article for event in events for source in event.sources}
    told = Text(f"{count(len(events), 'event')} from {count(len(articles), 'article')}", style="bold")
    span = dict.fromkeys((month_of(min(known)), month_of(max(known)))) if known else {}
    paper.print(Text.assemble(told, (f"  {' – '.join(span)}" if span else "", "dim")))
    if len(span) > 1:
        width = min(paper.width - 2, _WIDEST_SPARKLINE)
        paper.print(sparkline(known, width), style="cyan")
        paper.print(years(known, width), style="dim")


def _foot(paper: Console, chronology: Chronology, screen: Screen) -> None:
    events = [event for event in chronology.events if event.id not in chronology.context]
    undated = sum(event.date is None for event in events)
    sources = sum(len(event.sources) for event in events)
    merged = sources - len(events)
    lost = len({problem.path for problem in chronology.problems if problem.lost})
    facts = [f"{undated} undated"] if undated else []
    facts += [f"{count(sources, 'report')} merged into {count(len(events), 'event')}"] if merged else []
    facts += [f"{count(lost, 'file')} skipped"] if lost else []
    paper.print()
    if facts:
        paper.print(" · ".join(facts), style="dim")
    if events:
        best = max(events, key=lambda event: len(event.sources))
        again = " ".join(map(quote, ("timeline", "show", best.id, *screen.corpus)))
        why = "   the evidence for one event"
        paper.print(one_line(again) + (why if len(again + why) <= paper.width else ""), style="dim", soft_wrap=True)
    else:
        paper.print("nothing matched", style="dim")
