"""Bars below each other, each in the colours of what it is made of."""

from collections.abc import Sequence
from itertools import groupby
from typing import TextIO

from msgspec import Struct

from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.wrap import kind_sgr, styled

_WIDEST_NAME = 48
_MOST_EMPTY = 3  # rows without anything that are drawn one by one
_FULL, _LITTLE = "█", "▏"


class Bar(Struct, frozen=True):
    """A name, and how much of each kind."""

    name: str
    kinds: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How much in all."""
        return sum(n for _, n in self.kinds)


def draw(bars: Sequence[Bar], out: TextIO, screen: Screen) -> None:
    """A line each: name, number, bar; a long run of empty ones in one line on a terminal."""
    width = min(max((len(one_line(bar.name)) for bar in bars), default=0), _WIDEST_NAME, screen.width // 2)
    most = max((bar.total for bar in bars), default=0) or 1
    digits = len(f"{most:,}")
    room = max(10, screen.width - width - digits - 5)
    for empty, group in groupby(bars, lambda bar: not bar.total):
        run = list(group)
        if empty and screen.terminal and len(run) > _MOST_EMPTY:
            out.write(styled(f"{'·':<{width}}  {'·':>{digits}}  {len(run)} without any", "2", screen) + "\n")
            continue
        for bar in run:
            name = one_line(bar.name)
            shown = name if len(name) <= width or not screen.terminal else f"{name[: width - 1]}…"
            out.write(f"{shown:<{width}}  {bar.total:>{digits},}  {_bar(bar, most, room, screen)}".rstrip() + "\n")


def _bar(bar: Bar, most: int, room: int, screen: Screen) -> str:
    """Each part ends where the sum so far would: so the whole is as long as the whole number asks for."""
    drawn = ""
    so_far = begin = 0
    for kind, n in bar.kinds:
        so_far += n
        end = so_far * room // most
        drawn += styled(_FULL * (end - begin), kind_sgr(kind), screen) if end > begin else ""
        begin = end
    return drawn or (_LITTLE if bar.total else "")
