"""How an event came about, step by step."""

from typing import TextIO

from timeline_cli.model.event import Event
from timeline_cli.writers.card import told, where
from timeline_cli.writers.plain import date_of, one_line


def write(event: Event, out: TextIO) -> None:
    """The steps of the whole event, then those of each source."""
    out.write(f"{event.id}  {date_of(event)}  {one_line(event.title)}\n")
    out.writelines(f"  {line}\n" for line in told(event.steps))
    for source in event.sources:
        out.write(f"\n{where(source)}\n  “{one_line(source.quote)}”\n")
        timex = source.timex.steps if source.timex else ()
        out.writelines(f"  {line}\n" for line in told((*source.steps, *timex)))
