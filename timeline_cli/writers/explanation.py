"""How an event came about, step by step."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from timeline_cli.model.event import Event
from timeline_cli.model.trace import Step
from timeline_cli.writers.card import where
from timeline_cli.writers.plain import date_of, one_line


def write(event: Event, out: TextIO) -> None:
    """The steps of the whole event, then those of each source."""
    out.write(f"{event.id}  {date_of(event)}  {one_line(event.title)}\n")
    out.writelines(_lines(event.steps))
    for source in event.sources:
        out.write(f"\n{where(source)}\n  “{one_line(source.quote)}”\n")
        timex = source.timex.steps if source.timex else ()
        out.writelines(_lines(dict.fromkeys((*source.steps, *timex))))


def _lines(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        yield f"  {step.rule}: {one_line(step.text)}" + (f" → {one_line(step.result)}" if step.result else "") + "\n"
