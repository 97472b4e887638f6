"""The chronology on a terminal: how narrow a date is can be seen, nothing is cut, and all keeps to the screen."""

import io

import pytest
from msgspec.structs import replace

from tests.writers.test_formats import chronology
from tests.writers.test_html import several
from timeline_cli import writers
from timeline_cli.model.conflict import Claim, Conflict
from timeline_cli.model.event import Chronology, Context, Event
from timeline_cli.model.interval import Interval
from timeline_cli.writers.cells import mark
from timeline_cli.writers.screen import Screen

EVENT = chronology().events[0]


def drawn(*events: Event, width: int = 100, context: Context = Context(), **screen: object) -> list[str]:  # noqa: B008 -- frozen
    out = io.StringIO()
    writers.BY_NAME["table"].write(Chronology(events, (), (), context), out, Screen(width, terminal=True, **screen))  # type: ignore[arg-type]
    return [line.rstrip() for line in out.getvalue().splitlines()]


def on(day: str, id_: str = "e1", **more: object) -> Event:
    return replace(EVENT, id=id_, date=Interval.parse(day), **more)


@pytest.mark.parametrize(
    ("edtf", "sign"),
    [
        *(("2021-03-04", "●"), ("2021-03-04~", "◐"), ("2021-03-04?", "◐"), ("2021-03", "○"), ("2021-03-04/2021-03-06", "○")),
        *(("[2021-03-04,2021-03-06]", "○"), ("../2021-03-04", "◂"), ("2021-03-04/..", "▸"), (None, "·")),
    ],
)
def test_a_mark_tells_how_narrow_a_date_is(edtf: str | None, sign: str) -> None:
    assert mark(Interval.parse(edtf) if edtf else None) == sign


def test_a_day_is_said_once_and_its_events_stand_together() -> None:
    lines = drawn(on("2021-03-04", "e1"), on("../2021-03-04", "e2"), on("2021-03-04", "e3"))
    begin = next(n for n, line in enumerate(lines) if line.startswith("March 2021"))
    assert lines[begin] == "March 2021  3 events"
    assert [(line.split("visit")[0].strip(), line.split()[-1]) for line in lines[begin + 1 : begin + 4]] == [
        ("● Thu 4", "e1"),
        ("●", "e3"),
        ("◂ by 4", "e2"),
    ]


@pytest.mark.parametrize("width", [50, 60, 80, 120, 200])
def test_dates_and_ids_are_whole_on_every_screen(width: int) -> None:
    long = on("[2023-06-06,2023-06-13,2023-06-20,2023-06-27]", "0123456789", title="A title that goes on and on " * 5)
    for group in ("month", "actor"):
        lines = drawn(long, on("2022-12-30/2023-01-02", "abcdefghij"), width=width, group=group)
        text = "\n".join(lines)
        assert max(map(len, lines)) <= width
        assert "one of 4 days" in text
        assert "0123456789" in text
        assert ("30 Dec – 2 Jan 2023" if group == "month" else "30 Dec 2022 – 2 Jan 2023") in text.replace("\n", " ")


def test_a_narrow_screen_has_what_happened_on_lines_of_its_own() -> None:
    lines = drawn(on("2021-03-04", title="Ana Ruiz visits Porto"), width=60)
    at = lines.index("    Ana Ruiz visits Porto")
    assert lines[at - 1].split() == ["●", "Thu", "4", "visit", "e1"]


def test_a_wide_screen_tells_who_and_where_it_is_told() -> None:
    (line,) = (line for line in drawn(on("2021-03-04"), width=200) if "Thu 4" in line)
    assert "Ana Ruiz → Tomás Vega" in line
    assert "a.txt" in line
    assert "→" not in "".join(drawn(on("2021-03-04"), width=100))


def test_fields_are_the_columns() -> None:
    lines = drawn(on("2021-03-04"), fields=("id", "edtf", "places"))
    assert "  e1  2021-03-04  Porto" in lines


def test_what_differs_and_what_was_corrected_is_marked() -> None:
    claims = tuple(Claim(value, (article,), None) for value, article in (("3", "a.txt"), ("4", "b.txt")))
    event = on("2021-03-04", conflicts=(Conflict("killed", claims),), corrected=("title",))
    assert any("≠✎" in line for line in drawn(event))
    revised = on("2021-03-04", conflicts=(Conflict("killed", claims, revised=True),))
    assert not any("≠" in line for line in drawn(revised))


@pytest.mark.parametrize("width", [60, 100])
def test_neighbours_stand_apart_where_others_lie_between(width: int) -> None:
    events = [on(f"2021-03-0{n}", f"e{n}") for n in (1, 2, 8)]
    lines = drawn(*events, width=width, context=Context(frozenset({"e1"}), frozenset({"e8"})))
    cut = lines.index("  ⋯")
    assert any("e2" in line for line in lines[cut - 2 : cut])
    assert any("e8" in line for line in lines[cut + 1 : cut + 3])
    assert lines[0].startswith("2 events")


def test_letters_that_run_to_the_left_are_ended_so_that_nothing_moves() -> None:
    assert "محمد بن سلمان\u200e" in "".join(drawn(on("2021-03-04", title="محمد بن سلمان")))


def test_the_foot_tells_what_was_left_out_and_one_thing_to_do_next() -> None:
    out = io.StringIO()
    told = several()
    writers.BY_NAME["table"].write(Chronology((*told.events, *chronology().events[1:]), (), chronology().problems), out, Screen(100))
    foot = out.getvalue().splitlines()[-2:]
    assert "2 undated" in foot[0]
    assert "merged into" in foot[0]
    assert "1 file skipped" in foot[0]
    assert foot[1].startswith("timeline show ")
