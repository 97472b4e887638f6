"""CSV and TSV, a row an event, safe to open in a spreadsheet."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from timeline_cli.model.event import Chronology
from timeline_cli.writers.fields import FIELDS
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen

COLUMNS = (
    "id", "kind", "status", "edtf", "earliest", "latest", "title", "actors", "roles", "places",
    "killed_low", "killed_high", "injured_low", "injured_high", "articles", "quote",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@")  # what makes a spreadsheet take a cell for a formula (OWASP, "CSV injection")


def write_csv(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """RFC 4180, but for line ends, which are the newlines of the platform's tools."""
    import csv

    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(_rows(chronology, screen.fields or COLUMNS))


def write_tsv(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """Columns between tabs (text/tab-separated-values): no cell holds a tab or a newline, so nothing is quoted."""
    out.writelines("\t".join(row) + "\n" for row in _rows(chronology, screen.fields or COLUMNS))


def safe(cell: str) -> str:
    """The text in one line, with an apostrophe before whatever a spreadsheet would calculate."""
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(chronology: Chronology, fields: Sequence[str]) -> Iterator[Sequence[str]]:
    yield fields
    for event in chronology.events:
        yield [safe(FIELDS[field](event)) for field in fields]
