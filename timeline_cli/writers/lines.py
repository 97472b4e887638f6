"""One event a line, for pipes and for reading: no colour, nothing cut."""

from typing import TextIO

from timeline_cli.model.event import Chronology
from timeline_cli.writers.plain import count, date_of, what
from timeline_cli.writers.screen import Screen


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """Columns two blanks apart: id, date, kind, what happened, how many sources."""
    width = max((len(date_of(event)) for event in chronology.events), default=0)
    for event in chronology.events:
        cells = (event.id, f"{date_of(event):<{width}}", f"{event.kind:<9}", what(event), count(len(event.sources), "source"))
        out.write("  ".join(cells) + "\n")
