"""The chronology as a terminal shows it."""

from typing import TextIO

from timeline_cli.model.event import Chronology, Status
from timeline_cli.writers.plain import count, date_of, named, one_line
from timeline_cli.writers.screen import Screen

KIND_STYLE = {"visit": "cyan", "attack": "red", "agreement": "green"}


def write(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """A table as wide as the screen: long text wraps, dates are never cut."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    table.add_column("Date", no_wrap=True, overflow="fold")
    table.add_column("Kind", no_wrap=True)
    table.add_column("Who", ratio=2, overflow="fold")
    table.add_column("What", ratio=3, overflow="fold")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("Id", no_wrap=True, style="dim")
    for event in chronology.events:
        status = "" if event.status is Status.HAPPENED else f" ({event.status})"
        cells = (date_of(event), event.kind, named(event.actors), one_line(event.title) + status, str(len(event.sources)), event.id)
        row = [Text(cell) for cell in cells]
        row[1].stylize(KIND_STYLE.get(event.kind, ""))
        table.add_row(*row)
    console = Console(file=out, width=screen.width, force_terminal=screen.colour, no_color=not screen.colour, highlight=False)
    console.print(table)
    console.print(count(len(chronology.events), "event"), style="dim")
