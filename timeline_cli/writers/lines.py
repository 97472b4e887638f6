"""One event a line, for pipes and for reading: no colour, nothing cut."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers.fields import FIELDS
from timeline_cli.writers.plain import count, date_of, what
from timeline_cli.writers.screen import Screen

_CUT = "--"  # as grep has it, between groups of neighbours


def write(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """Columns two blanks apart: those asked for, or id, date, kind, what happened, how many sources."""
    rows = [_asked(event, screen.fields) for event in chronology.events] if screen.fields else list(_usual(chronology.events))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if screen.fields else []
    for event, row in zip(chronology.events, rows, strict=True):
        if event.id in chronology.context.gaps:
            out.write(f"{_CUT}\n")
        cells = [f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)] if widths else row
        out.write("  ".join(cells).rstrip() + "\n")


def _asked(event: Event, fields: Sequence[str]) -> Sequence[str]:
    return [FIELDS[field](event) or "-" for field in fields]


def _usual(events: Sequence[Event]) -> Iterator[Sequence[str]]:
    width = max((len(date_of(event)) for event in events), default=0)
    for event in events:
        yield event.id, f"{date_of(event):<{width}}", f"{event.kind:<9}", what(event), count(len(event.sources), "source")
