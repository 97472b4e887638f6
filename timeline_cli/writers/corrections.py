"""What was decided by hand, and whether it holds."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.corrections.outcome import Outcome
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen


def write(outcomes: Sequence[Outcome], out: TextIO, _screen: Screen) -> None:
    """Two lines each: where it stands, what it says and whether it holds; then why."""
    for outcome in outcomes:
        out.write(f"{one_line(outcome.path)}:{outcome.line}: {outcome.state}: {one_line(outcome.what)}\n")
        if outcome.why:
            out.write(f"  {one_line(outcome.why)}\n")


def write_json(outcomes: Sequence[Outcome], out: TextIO) -> None:
    """`{"corrections": [{"path", "line", "what", "why", "state", "event"}]}`."""
    write_object(out, {}, "corrections", map(_json, outcomes), {})


def _json(outcome: Outcome) -> Json:
    return {
        "path": outcome.path,
        "line": outcome.line,
        "what": outcome.what,
        "why": outcome.why,
        "state": outcome.state.name.lower(),
        "event": outcome.event,
    }
