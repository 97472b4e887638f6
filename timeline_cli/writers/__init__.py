"""The chronology written down: every format is a module, and its name stands in `FORMATS`."""

from collections.abc import Callable
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import Chronology
from timeline_cli.writers import csv, html, json, jsonl, lines, markdown, table
from timeline_cli.writers.screen import Screen


class Format(Struct, frozen=True):
    """One way of writing a chronology."""

    name: str
    write: Callable[[Chronology, TextIO, Screen], None]
    suffixes: tuple[str, ...] = ()  # of files that ask for it


FORMATS: tuple[Format, ...] = (
    Format("table", table.write),
    Format("lines", lines.write, (".txt",)),
    Format("json", json.write, (".json",)),
    Format("jsonl", jsonl.write, (".jsonl", ".ndjson")),
    Format("csv", csv.write_csv, (".csv",)),
    Format("tsv", csv.write_tsv, (".tsv",)),
    Format("html", html.write, (".html", ".htm")),
    Format("markdown", markdown.write, (".md", ".markdown")),
)
BY_NAME = {format_.name: format_ for format_ in FORMATS}


def for_suffix(suffix: str) -> Format | None:
    """The format that a file's suffix asks for."""
    return next((format_ for format_ in FORMATS if suffix.lower() in format_.suffixes), None)
