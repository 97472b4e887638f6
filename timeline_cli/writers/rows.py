"""Swim lanes in letters: a row for each actor, place or kind; a full block is a day, a shaded one some day of many."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TextIO

from timeline_cli.model.event import Event
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.stats import BY
from timeline_cli.writers.when import month_of

_SOLID, _SHADED, _NONE = "█", "▒", "·"
_MOST_ROWS = 24
_WIDEST_NAME = 28


def write(events: Sequence[Event], by: str, out: TextIO, screen: Screen) -> None:
    """The rows with most events first, as wide as the screen; events without a date are left out."""
    dated = [event for event in events if event.date]
    days = [day for event in dated if event.date for day in (event.date.earliest, event.date.latest) if day]
    if not days:
        return
    names = [name for name, _ in Counter(name for event in dated for name in dict.fromkeys(BY[by](event))).most_common(_MOST_ROWS)]
    shown = [one_line(name)[:_WIDEST_NAME] for name in names]
    width = max(map(len, shown), default=0)
    columns = max(20, screen.width - width - 3)
    first, last = min(days), max(days)
    ends = f"{month_of(first)}{month_of(last):>{max(1, columns - len(month_of(first)))}}"
    out.write(f"{'':<{width}}  {ends}\n")
    for name, label in zip(names, shown, strict=True):
        mine = [event for event in dated if name in BY[by](event)]
        out.write(f"{label:<{width}}  {_row(mine, first, last, columns)}\n")


def _row(events: Sequence[Event], first: date, last: date, columns: int) -> str:
    cells = [_NONE] * columns
    span = max(1, (last - first).days)
    for event in events:
        assert event.date is not None  # noqa: S101 -- only dated events have a place in a row
        begin = event.date.earliest or event.date.latest or first
        end = event.date.latest or begin
        exact = event.date.precision == "day"
        for column in range((begin - first).days * (columns - 1) // span, (end - first).days * (columns - 1) // span + 1):
            if exact or cells[column] == _NONE:
                cells[column] = _SOLID if exact else _SHADED
    return "".join(cells)
