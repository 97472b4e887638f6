"""Swim lanes in letters: a row for each actor, place or kind; a full block is a day, a shaded one some day of many."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import Event
from timeline_cli.model.interval import Interval
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.stats import BY
from timeline_cli.writers.when import month_of
from timeline_cli.writers.wrap import kind_sgr, styled

_SOLID, _SHADED, _BEFORE, _AFTER, _NONE = "█", "▒", "◂", "▸", "·"
_RANK = _NONE + _AFTER + _BEFORE + _SHADED + _SOLID  # what is narrower stands before what is wider
_MOST_ROWS = 24
_WIDEST_NAME = 28
_LEAST = 20  # columns of time
_TWO_YEARS = 730  # days
_DIM = "2"


class _Scale(Struct, frozen=True):
    """Days to columns."""

    first: date
    last: date
    columns: int

    def at(self, day: date) -> int:
        return (day - self.first).days * (self.columns - 1) // max(1, (self.last - self.first).days)

    def axis(self) -> str:
        """Years, or of a short time months, each above its first day, as far as there is room."""
        line = month_of(self.first) if self._short else str(self.first.year)
        for day, label in self._ticks():
            column = self.at(day)
            if len(line) + self._short < column <= self.columns - len(label):
                line = f"{line:<{column}}{label}"
        return line

    @property
    def _short(self) -> bool:
        return (self.last - self.first).days < _TWO_YEARS

    def _ticks(self) -> Iterator[tuple[date, str]]:
        for year in range(self.first.year, self.last.year + 1):
            for month in range(1, 13) if self._short else (1,):
                day = date(year, month, 1)
                if self.first < day <= self.last:
                    yield day, str(year) if month == 1 else month_of(day)[:3]


def write(events: Sequence[Event], by: str, out: TextIO, screen: Screen) -> None:
    """The rows with most events first, as wide as the screen; events without a date are left out."""
    dated = [event for event in events if event.date]
    days = [day for event in dated if event.date for day in (event.date.earliest, event.date.latest) if day]
    if not days:
        return
    mine: dict[str, list[Event]] = {}
    for event in dated:
        for name in dict.fromkeys(BY[by](event)):
            mine.setdefault(name, []).append(event)
    counted = Counter({name: len(events) for name, events in mine.items()})
    shown = [(name, _short(name)) for name, _ in counted.most_common(_MOST_ROWS)]
    width = max((len(label) for _, label in shown), default=0)
    scale = _Scale(min(days), max(days), max(_LEAST, screen.width - width - 2))
    out.write(styled(f"{'':<{width}}  {scale.axis()}", _DIM, screen) + "\n")
    for name, label in shown:
        out.write(f"{label:<{width}}  {_row(mine[name], scale, screen)}\n")
    if len(mine) > len(shown):
        out.write(styled(f"… and {len(mine) - len(shown):,} more", _DIM, screen) + "\n")


def _row(events: Sequence[Event], scale: _Scale, screen: Screen) -> str:
    cells: dict[int, tuple[str, str]] = {}
    for event in events:
        if event.date is not None:
            for column, sign in _signs(event.date, scale).items():
                if _RANK.index(sign) > _RANK.index(cells.get(column, (_NONE, ""))[0]):
                    cells[column] = (sign, kind_sgr(event.kind))
    drawn = (cells.get(column, (_NONE, _DIM)) for column in range(scale.columns))
    return "".join(styled("".join(sign for sign, _ in run), style, screen) for style, run in groupby(drawn, lambda cell: cell[1]))


def _signs(when: Interval, scale: _Scale) -> Mapping[int, str]:
    """What stands in which columns; of a date that is open at one end only the other can be shown."""
    if when.earliest is None or when.latest is None:
        known = when.earliest or when.latest or scale.first
        return {scale.at(known): _AFTER if when.earliest else _BEFORE}
    sign = _SOLID if when.precision == "day" and not when.qualifier else _SHADED
    return dict.fromkeys(range(scale.at(when.earliest), scale.at(when.latest) + 1), sign)


def _short(name: str) -> str:
    label = one_line(name)
    return label if len(label) <= _WIDEST_NAME else f"{label[: _WIDEST_NAME - 1]}…"
