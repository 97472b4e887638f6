"""One event a line, for pipes and for reading: no colour, nothing cut."""

from typing import TextIO

from timeline_cli.model.event import Chronology, Event, Status
from timeline_cli.writers.plain import count, date_of, named, one_line
from timeline_cli.writers.screen import Screen


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """Columns two blanks apart: id, date, kind, who, what, how many sources."""
    for event in chronology.events:
        out.write(line(event) + "\n")


def line(event: Event) -> str:
    """An event in one line."""
    status = "" if event.status is Status.HAPPENED else f" ({event.status})"
    cells = (
        event.id,
        f"{date_of(event):<10}",
        f"{event.kind:<9}",
        named(event.actors) or "?",
        one_line(event.title) + status,
        count(len(event.sources), "source"),
    )
    return "  ".join(cells)
