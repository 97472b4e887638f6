"""Bars, lanes, lists and the page's months: drawn to scale, in the colours of the kinds, on any width."""

import io
import re
from collections.abc import Callable
from typing import TextIO

import pytest
from msgspec.structs import replace

from tests.writers.test_formats import chronology
from timeline_cli.model.event import Event
from timeline_cli.model.interval import Interval
from timeline_cli.writers import bars, grid, rows
from timeline_cli.writers.bars import Bar
from timeline_cli.writers.grid import Column
from timeline_cli.writers.months import months
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.wrap import wrapped

EVENT = chronology().events[0]
TERMINAL = Screen(80, terminal=True)


def on(day: str, kind: str = "visit") -> Event:
    return replace(EVENT, date=Interval.parse(day), kind=kind)


def drawn(draw: Callable[[TextIO], None]) -> list[str]:
    out = io.StringIO()
    draw(out)
    return out.getvalue().splitlines()


def test_a_bar_has_a_part_for_each_kind_and_the_length_of_the_whole() -> None:
    some = [Bar("all", (("visit", 3), ("attack", 1))), Bar("half", (("attack", 2),)), Bar("none", ())]
    plain = drawn(lambda out: bars.draw(some, out, TERMINAL))
    assert [line.count("█") for line in plain] == [70, 35, 0]
    coloured = drawn(lambda out: bars.draw(some, out, Screen(80, colour=True, terminal=True)))
    assert [part.count("█") for part in re.findall(r"\x1b\[3[16]m(█+)", coloured[0])] == [52, 18]


def test_a_long_silence_is_one_line_on_a_terminal_and_all_its_months_elsewhere() -> None:
    some = [Bar("a", (("visit", 1),)), *(Bar(f"m{n}", ()) for n in range(9)), Bar("b", (("visit", 1),))]
    assert len(drawn(lambda out: bars.draw(some, out, TERMINAL))) == 3
    assert len(drawn(lambda out: bars.draw(some, out, Screen(80)))) == 11


def test_lanes_have_years_above_and_tell_days_from_doubt() -> None:
    events = [on("2021-01-01"), on("2022-06"), on("../2023-01-01"), on("2023-06-01/.."), on("2024-12-31")]
    head, row = drawn(lambda out: rows.write(events, "kind", out, TERMINAL))
    assert head.split() == ["2021", "2022", "2023", "2024"]
    assert row.startswith("visit  █")
    assert row.endswith("█")
    assert row[head.index("2023")] == "◂"
    assert row.count("▒") in (1, 2)
    assert row.count("▸") == 1
    assert len(row) == 80


@pytest.mark.parametrize(("width", "lines"), [(80, 2), (200, 1)])
def test_a_list_puts_long_words_below_where_there_is_little_room(width: int, lines: int) -> None:
    columns = Column(), Column(side="right"), Column(wraps=True, below=True)
    row = ("a-name-of-some-length-that-takes-its-room.txt", "12 events", "A title of forty letters or thereabouts.")
    shown = drawn(lambda out: grid.write([row], columns, out, Screen(width, terminal=True)))
    assert len(shown) == lines
    assert row[2] in shown[-1]
    assert drawn(lambda out: grid.write([row], columns, out, Screen(10))) == ["  ".join(row)]


def test_the_months_of_a_page_link_to_their_days() -> None:
    svg = months([on("2021-02-03"), on("2021-02", "attack"), on("2023-02-01", "protest")])
    assert re.findall(r'href="([^"]+)"', svg) == ["?since=2021-02-01&amp;until=2021-02-28", "?since=2023-02-01&amp;until=2023-02-28"]
    assert [svg.count(f'rect class="{name}"') for name in ("visit", "attack", "other")] == [1, 1, 1]
    assert "February 2021: 2 events" in svg
    assert re.findall(r">(\d{4})<", svg) == ["2022", "2023"]
    assert months([replace(EVENT, date=None)]) == ""


def test_wide_letters_wrap_by_the_room_that_they_take() -> None:
    lines = wrapped("  ", "習近平" * 20, Screen(40, terminal=True)).splitlines()
    assert [len(line.strip()) for line in lines] == [19, 19, 19, 3]
