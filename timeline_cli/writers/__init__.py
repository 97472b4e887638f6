"""The chronology written down: every format is a module, and its name stands in `FORMATS`."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers import losses
from timeline_cli.writers.screen import Screen


class Format(Struct, frozen=True):
    """One way of writing a chronology. Its module is imported when it is first written: looking shall not load the rest."""

    name: str
    module: str  # of this package
    suffixes: tuple[str, ...] = ()  # of files that ask for it
    columns: bool = False  # made of the fields that are asked for
    losses: Callable[[Sequence[Event]], Sequence[str]] = losses.none  # what it cannot hold of these events, in words
    function: str = "write"  # of the module

    def write(self, told: Chronology, out: TextIO, screen: Screen) -> None:
        """Writes the chronology in this format."""
        getattr(import_module(f"{__name__}.{self.module}"), self.function)(told, out, screen)


FORMATS: tuple[Format, ...] = (
    Format("table", "table", columns=True),
    Format("lines", "lines", (".txt",), columns=True),
    Format("json", "json", (".json",)),
    Format("jsonl", "jsonl", (".jsonl", ".ndjson")),
    Format("csv", "csv", (".csv",), columns=True, function="write_csv"),
    Format("tsv", "csv", (".tsv",), columns=True, function="write_tsv"),
    Format("markdown", "markdown", (".md", ".markdown"), columns=True),
    Format("html", "html", (".html", ".htm")),
    Format("ical", "icalendar", (".ics",), losses=losses.needs_ends),
    Format("timelinejs", "timelinejs", losses=losses.needs_days),
    Format("timesketch", "timesketch", losses=losses.needs_a_day),
    Format("plover", "plover", losses=losses.first_day_only),
    Format("jsonld", "jsonld", (".jsonld",), losses=losses.needs_ends),
    Format("graphml", "graphml", (".graphml",), losses=losses.needs_pairs),
)
BY_NAME = {format_.name: format_ for format_ in FORMATS}


def for_suffix(suffix: str) -> Format | None:
    """The format that a file's suffix asks for."""
    return next((format_ for format_ in FORMATS if suffix.lower() in format_.suffixes), None)
