"""The list of actors."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.model.event import ActorReport
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import count, one_line


def write_json(reports: Sequence[ActorReport], out: TextIO) -> None:
    """`{"actors": [{"name", "type", "events", "earliest", "latest", "spellings": [{"text", "events"}]}]}`, an actor a line."""
    write_object(out, {}, "actors", map(_json, reports), {})


def write_lines(reports: Sequence[ActorReport], out: TextIO) -> None:
    """Columns two blanks apart: number of events, type, name, first and last day, other spellings."""
    for report in reports:
        others = [f"{one_line(text)} ({n})" for text, n in report.spellings if text != report.name]
        days = "/".join(str(day) for day in dict.fromkeys((report.earliest, report.latest)) if day) or "undated"
        cells = (f"{count(report.events, 'event'):>10}", f"{report.type:<12}", one_line(report.name), days, ", ".join(others))
        out.write("  ".join(cells).rstrip() + "\n")


def _json(report: ActorReport) -> Json:
    spellings = [{"text": text, "events": n} for text, n in report.spellings]
    days = {"earliest": report.earliest, "latest": report.latest}
    return {"name": report.name, "type": report.type.value, "events": report.events, **days, "spellings": spellings}
