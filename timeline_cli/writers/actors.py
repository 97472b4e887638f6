"""The list of actors."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.model.event import ActorReport
from timeline_cli.writers import grid
from timeline_cli.writers.grid import Column
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import count, one_line
from timeline_cli.writers.screen import Screen


def write_json(reports: Sequence[ActorReport], out: TextIO) -> None:
    """`{"actors": [{"name", "type", "events", "earliest", "latest", "spellings": [{"text", "events"}]}]}`, an actor a line."""
    write_object(out, {}, "actors", map(_json, reports), {})


def write(reports: Sequence[ActorReport], out: TextIO, screen: Screen) -> None:
    """Number of events, type, name, first and last day, other spellings."""
    columns = Column(side="right"), Column(style="dim"), Column(wraps=True), Column(), Column(wraps=True, style="dim")
    grid.write([_row(report) for report in reports], columns, out, screen)


def _row(report: ActorReport) -> Sequence[str]:
    others = ", ".join(f"{one_line(text)} ({n})" for text, n in report.spellings if text != report.name)
    days = "/".join(str(day) for day in dict.fromkeys((report.earliest, report.latest)) if day) or "undated"
    return count(report.events, "event"), report.type.value, one_line(report.name), days, others


def _json(report: ActorReport) -> Json:
    spellings = [{"text": text, "events": n} for text, n in report.spellings]
    days = {"earliest": report.earliest, "latest": report.latest}
    return {"name": report.name, "type": report.type.value, "events": report.events, **days, "spellings": spellings}
