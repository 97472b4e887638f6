"""Rows of cells in columns: on a terminal as wide as it is, words wrapped; elsewhere a line a row, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TextIO

from msgspec import Struct

from timeline_cli.writers.screen import Screen

if TYPE_CHECKING:
    from rich.console import Console

GAP = 2  # blanks between columns
_LEAST = 12  # columns of the screen for words that wrap
_ROOM = 28  # columns of the screen with less than which words stand below
_INDENT = 4


class Column(Struct, frozen=True):
    """One column of a grid."""

    wraps: bool = False
    below: bool = False  # where there is little room beside the others
    side: Literal["left", "right"] = "left"
    style: str = ""


def write(rows: Sequence[Sequence[str]], columns: Sequence[Column], out: TextIO, screen: Screen) -> None:
    """The rows, cells of a column below each other."""
    if not rows:
        return
    if screen.terminal:
        _draw(rows, columns, console(out, screen))
        return
    sizes = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        cells = (f"{cell:{'>' if of.side == 'right' else '<'}{size}}" for cell, size, of in zip(row, sizes, columns, strict=True))
        out.write((" " * GAP).join(cells).rstrip() + "\n")


def console(out: TextIO, screen: Screen) -> Console:
    """Where rich draws: no guessing, the screen says how wide and whether in colour."""
    from rich.console import Console

    colour = screen.colour
    return Console(file=out, width=screen.width, force_terminal=colour, no_color=not colour, highlight=False, emoji=False, markup=False)


def widths(needed: Sequence[int], wraps: Sequence[bool], width: int) -> list[int]:
    """Of each column: what it needs, and where that is too much, a fair part of the rest for those whose words wrap."""
    left = width - GAP * (len(needed) - 1) - sum(need for need, soft in zip(needed, wraps, strict=True) if not soft)
    given = dict(_shares({n: need for n, (need, soft) in enumerate(zip(needed, wraps, strict=True)) if soft}, left))
    return [given.get(n, need) for n, need in enumerate(needed)]


def _shares(needed: Mapping[int, int], left: int) -> Iterator[tuple[int, int]]:
    """The least demanding first, each at most an equal part of what is left."""
    for taken, (column, need) in enumerate(sorted(needed.items(), key=lambda item: item[1])):
        given = min(need, max(_LEAST, left // (len(needed) - taken)))
        left -= given
        yield column, given


def _draw(rows: Sequence[Sequence[str]], columns: Sequence[Column], console: Console) -> None:
    from rich.cells import cell_len
    from rich.padding import Padding
    from rich.text import Text

    sizes = [max(map(cell_len, cells)) for cells in zip(*rows, strict=True)]
    given = widths(sizes, [column.wraps for column in columns], console.width)
    if not columns[-1].below or given[-1] >= min(sizes[-1], _ROOM):
        _table(rows, columns, given, console)
        return
    beside = columns[:-1]
    given = widths(sizes[:-1], [column.wraps for column in beside], console.width)
    for *row, last in rows:
        _table([row], beside, given, console)
        console.print(Padding(Text(last, style=columns[-1].style), (0, 0, 0, _INDENT)))


def _table(rows: Sequence[Sequence[str]], columns: Sequence[Column], given: Sequence[int], console: Console) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, GAP, 0, 0))
    for column, width in zip(columns, given, strict=True):
        table.add_column(width=width, overflow="fold", no_wrap=not column.wraps, justify=column.side)
    for row in rows:
        table.add_row(*(Text(cell, style=column.style) for cell, column in zip(row, columns, strict=True)))
    console.print(table)
