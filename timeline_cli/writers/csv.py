"""CSV and TSV, a row an event, safe to open in a spreadsheet."""

from collections.abc import Iterator
from typing import TextIO

from timeline_cli.model.event import Chronology, Event, Toll
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen

COLUMNS = (
    "id", "kind", "status", "edtf", "earliest", "latest", "title", "actors", "roles", "places",
    "killed_low", "killed_high", "injured_low", "injured_high", "articles", "quote",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@")  # what makes a spreadsheet take a cell for a formula (OWASP, "CSV injection")


def write_csv(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """RFC 4180, but for line ends, which are the newlines of the platform's tools."""
    import csv

    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(chronology))


def write_tsv(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """Columns between tabs (text/tab-separated-values): no cell holds a tab or a newline, so nothing is quoted."""
    out.write("\t".join(COLUMNS) + "\n")
    out.writelines("\t".join(row) + "\n" for row in _rows(chronology))


def safe(cell: str) -> str:
    """The text in one line, with an apostrophe before whatever a spreadsheet would calculate."""
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(chronology: Chronology) -> Iterator[list[str]]:
    for event in chronology.events:
        yield [safe(cell) for cell in _cells(event)]


def _cells(event: Event) -> Iterator[str]:
    date = event.date
    yield from (event.id, event.kind, event.status.value)
    yield from (date.edtf, str(date.earliest or ""), str(date.latest or "")) if date else ("", "", "")
    yield event.title
    yield "; ".join(actor.name for actor in event.actors)
    yield "; ".join(actor.role for actor in event.actors)
    yield "; ".join(event.places)
    yield from _toll(event.killed)
    yield from _toll(event.injured)
    yield "; ".join(dict.fromkeys(source.article for source in event.sources))
    yield event.sources[0].quote if event.sources else ""


def _toll(toll: Toll | None) -> tuple[str, str]:
    return ("", "") if toll is None else (str(toll.low), str(toll.high))
