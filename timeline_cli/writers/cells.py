"""What a terminal shows of an event, cell by cell: the form of a mark is how narrow the date is, its colour the kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from timeline_cli.model.event import Event
from timeline_cli.model.interval import Interval
from timeline_cli.writers.fields import FIELDS
from timeline_cli.writers.plain import unreal
from timeline_cli.writers.when import in_full, label

if TYPE_CHECKING:
    from rich.text import Text

KIND_STYLE = {"visit": "cyan", "attack": "red", "agreement": "green"}
OTHER_STYLE = "magenta"  # kinds of the user's own
_DIM = {"id", "sources", "articles", "quote"}
WRAPPED = {"what", "title", "who", "actors", "places", "articles", "quote"}
_LEFT_TO_RIGHT = "\u200e"  # after words that run to the left: what follows stays where it is (UAX #9)


def kind_style(kind: str) -> str:
    """The colour of a kind."""
    return KIND_STYLE.get(kind, OTHER_STYLE)


def mark(date: Interval | None) -> str:
    """`●` a day, `◐` about or perhaps a day, `○` some day of several, `◂` by a day, `▸` from a day on, `·` nothing known."""
    if date is None:
        return "·"
    if date.days is None:
        return "▸" if date.earliest else "◂"
    if date.precision != "day":
        return "○"
    return "◐" if date.qualifier else "●"


def straight(text: str) -> str:
    """The text, so ended that letters running to the left do not drag along what stands to the right of it."""
    return text + _LEFT_TO_RIGHT if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text) else text


def cell(field: str, event: Event, full_date: bool) -> Text:
    """What a column of a table shows of an event; `full_date` where no heading tells the month."""
    from rich.text import Text

    if field == "date":
        shown = in_full(event.date) if full_date else label(event.date)
        return Text.assemble((mark(event.date), kind_style(event.kind)), " ", (shown, "" if mark(event.date) == "●" else "italic"))
    styles = {"kind": kind_style(event.kind), "what": _what_style(event)}
    shown = _SHORTER.get(field, FIELDS[field])(event)
    return Text(straight(shown), style=styles.get(field, "dim" if field in _DIM else ""))


def _what_style(event: Event) -> str:
    return "italic" if unreal(event) else ""


def _times(event: Event) -> str:
    """How many sentences tell it; `≠` where they differ, `✎` where a person corrected it."""
    marks = ("≠" if any(not conflict.revised for conflict in event.conflicts) else "") + ("✎" if event.corrected else "")
    return " ".join(filter(None, (marks, f"×{len(event.sources)}" if len(event.sources) > 1 else "")))


_SHORTER: Mapping[str, Callable[[Event], str]] = {"sources": _times}
