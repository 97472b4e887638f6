"""What is otherwise than before, a line each."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.query.differences import Difference, Since
from timeline_cli.writers import grid
from timeline_cli.writers.grid import Column
from timeline_cli.writers.json import Json, event_json, write_object
from timeline_cli.writers.plain import date_of, what
from timeline_cli.writers.screen import Screen


def write(since: Since, out: TextIO, screen: Screen) -> None:
    """What became of it, id, date, what happened; then what was and what is."""
    columns = Column(style="bold"), Column(style="dim"), Column(), Column(wraps=True), Column(wraps=True, below=True)
    grid.write([_row(difference) for difference in since.differences], columns, out, screen)


def write_json(since: Since, out: TextIO) -> None:
    """`{"since", "last", "differences": [{"what", "before", "after", "event": {...}}]}`, a difference a line."""
    write_object(out, {"since": since.run, "last": since.last}, "differences", map(_json, since.differences), {})


def _row(difference: Difference) -> Sequence[str]:
    event = difference.event
    changed = f"{difference.before} → {difference.after}" if difference.after else ""
    change = f"into {difference.after}" if difference.what == "merged" else changed
    return difference.what, event.id, date_of(event), what(event), change


def _json(difference: Difference) -> Json:
    return {"what": difference.what, "before": difference.before, "after": difference.after, "event": event_json(difference.event)}
