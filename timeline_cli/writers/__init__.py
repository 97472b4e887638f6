"""The chronology written down: every format is a module, and its name stands in `FORMATS`."""

from collections.abc import Callable, Sequence
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers import (
    csv,
    graphml,
    html,
    icalendar,
    json,
    jsonl,
    jsonld,
    lines,
    losses,
    markdown,
    plover,
    table,
    timelinejs,
    timesketch,
)
from timeline_cli.writers.screen import Screen


class Format(Struct, frozen=True):
    """One way of writing a chronology."""

    name: str
    write: Callable[[Chronology, TextIO, Screen], None]
    suffixes: tuple[str, ...] = ()  # of files that ask for it
    columns: bool = False  # made of the fields that are asked for
    losses: Callable[[Sequence[Event]], Sequence[str]] = losses.none  # what it cannot hold of these events, in words


FORMATS: tuple[Format, ...] = (
    Format("table", table.write, columns=True),
    Format("lines", lines.write, (".txt",), columns=True),
    Format("json", json.write, (".json",)),
    Format("jsonl", jsonl.write, (".jsonl", ".ndjson")),
    Format("csv", csv.write_csv, (".csv",), columns=True),
    Format("tsv", csv.write_tsv, (".tsv",), columns=True),
    Format("markdown", markdown.write, (".md", ".markdown"), columns=True),
    Format("html", html.write, (".html", ".htm")),
    Format("ical", icalendar.write, (".ics",), losses=losses.needs_ends),
    Format("timelinejs", timelinejs.write, losses=losses.needs_days),
    Format("timesketch", timesketch.write, losses=losses.needs_a_day),
    Format("plover", plover.write, losses=losses.first_day_only),
    Format("jsonld", jsonld.write, (".jsonld",), losses=losses.needs_ends),
    Format("graphml", graphml.write, (".graphml",), losses=losses.needs_pairs),
)
BY_NAME = {format_.name: format_ for format_ in FORMATS}


def for_suffix(suffix: str) -> Format | None:
    """The format that a file's suffix asks for."""
    return next((format_ for format_ in FORMATS if suffix.lower() in format_.suffixes), None)
