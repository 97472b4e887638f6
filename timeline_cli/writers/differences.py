"""What is otherwise than before, a line each."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.query.differences import Difference
from timeline_cli.writers.json import Json, event_json, write_object
from timeline_cli.writers.plain import date_of, what


def write(found: Sequence[Difference], out: TextIO) -> None:
    """What became of it, id, date, what happened; then what was and what is."""
    for difference in found:
        event = difference.event
        change = f"  {difference.before} → {difference.after}" if difference.after and difference.what != "merged" else ""
        into = f"  into {difference.after}" if difference.what == "merged" else ""
        out.write(f"{difference.what:<9}  {event.id}  {date_of(event)}  {what(event)}{change}{into}\n")


def write_json(found: Sequence[Difference], since: int, last: int, out: TextIO) -> None:
    """`{"since", "last", "differences": [{"what", "before", "after", "event": {...}}]}`, a difference a line."""
    write_object(out, {"since": since, "last": last}, "differences", map(_json, found), {})


def _json(difference: Difference) -> Json:
    return {"what": difference.what, "before": difference.before, "after": difference.after, "event": event_json(difference.event)}
