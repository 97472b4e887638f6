"""How events are laid out on a terminal: in columns where there is room, else each below the last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

from timeline_cli.model.event import Context, Event
from timeline_cli.writers.cells import WRAPPED, cell, mark
from timeline_cli.writers.grid import GAP, widths
from timeline_cli.writers.screen import Screen

if TYPE_CHECKING:
    from rich.console import Console

_NARROW, _WIDE, _WIDEST = 80, 120, 160  # columns below which events stand below each other; from which who, and where, is told
_HEAD = ("date", "kind", "sources", "id")  # of an event that stands alone
_NEAR = "dim"  # style of events that did not match themselves
_CUT = "⋯"


class Layout(Protocol):
    """A way of laying events out."""

    def draw(self, events: Sequence[Event], context: Context, console: Console) -> None:
        """Draws the events of one heading."""


def of(events: Sequence[Event], screen: Screen) -> Layout:
    """What suits these events on this screen."""
    full = screen.group in ("actor", "article")
    if not screen.fields and screen.width < _NARROW:
        return Stack(_widths(_HEAD, events, full, screen.width), full)
    fields = screen.fields or ("date", "kind", *(("who",) if screen.width >= _WIDE else ()), "what", "sources", "id")
    if not screen.fields and screen.width >= _WIDEST:
        fields = (*fields[:-2], "articles", *fields[-2:])
    return Columns(fields, _widths(fields, events, full, screen.width), full)


class Stack(Struct, frozen=True):
    """Two paragraphs an event: when, kind and id; what happened."""

    widths: tuple[int, ...]
    full_date: bool

    def draw(self, events: Sequence[Event], context: Context, console: Console) -> None:
        """Draws the events of one heading."""
        from rich.padding import Padding
        from rich.table import Table

        for event in events:
            if event.id in context.gaps:
                console.print(f"  {_CUT}", style=_NEAR)
            near = _NEAR if event.id in context else ""
            head = Table.grid(padding=(0, GAP, 0, 0), expand=True)
            head.add_column(ratio=1, overflow="fold")
            for field, width in zip(_HEAD[1:], self.widths[1:], strict=True):
                head.add_column(width=width, justify=_side(field))
            head.add_row(*(cell(field, event, self.full_date) for field in _HEAD))
            console.print(Padding(head, (0, 0, 0, GAP)), style=near)
            console.print(Padding(cell("what", event, False), (0, 0, 0, 2 * GAP)), style=near)


class Columns(Struct, frozen=True):
    """A line an event, or several where words wrap; a day that is told once is not told again right below."""

    fields: tuple[str, ...]
    widths: tuple[int, ...]
    full_date: bool

    def draw(self, events: Sequence[Event], context: Context, console: Console) -> None:
        """Draws the events of one heading."""
        from rich.table import Table
        from rich.text import Text

        table = Table.grid(padding=(0, GAP, 0, 0))
        table.add_column(width=0)
        for field, width in zip(self.fields, self.widths, strict=True):
            table.add_column(width=width, overflow="fold", no_wrap=field not in WRAPPED, justify=_side(field))
        above = ""
        for event in events:
            if event.id in context.gaps:
                table.add_row("", Text(_CUT, style=_NEAR))
                above = ""
            cells = {field: cell(field, event, self.full_date) for field in self.fields}
            date = cells["date"].plain if "date" in cells else ""
            if date and date == above and mark(event.date) == "●":
                cells["date"] = cells["date"][:1]
            above = date
            table.add_row("", *cells.values(), style=_NEAR if event.id in context else "")
        console.print(table)


def _side(field: str) -> Literal["left", "right"]:
    return "right" if field == "sources" else "left"


def _widths(fields: Sequence[str], events: Sequence[Event], full_date: bool, width: int) -> tuple[int, ...]:
    needed = [max((cell(field, event, full_date).cell_len for event in events), default=0) for field in fields]
    return tuple(widths(needed, [field in WRAPPED for field in fields], width - GAP))
