"""JSON Lines: one event a line, in the form of `timeline/1`."""

from typing import TextIO

from timeline_cli.model.event import Chronology
from timeline_cli.writers.json import dump, events_json
from timeline_cli.writers.screen import Screen


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """Every event on a line of its own."""
    out.writelines(dump(event) + "\n" for event in events_json(chronology))
