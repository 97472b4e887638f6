"""TIMEX3 values and what they stand for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.model.meaning import Unit
from timeline_cli.timex.values import interval_of, length_value, moved, value_at

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
CALENDAR = [Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY]


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2009-W13", "2009-03-23/2009-03-29"),
        ("2009-W13-WE", "2009-03-28/2009-03-29"),
        ("2009-Q3", "2009-35"),
        ("2009-H1", "2009-40"),
        ("2009-SU", "2009-22"),
        ("2009-WI", "2009-24"),
        ("199", "199X"),
        ("18", "18XX"),
        ("2009-06-05TMO", "2009-06-05"),
    ],
)
def test_a_value_stands_for_its_days(value: str, edtf: str) -> None:
    found = interval_of(value)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("value", ["XXXX-05", "BC0490", "2009-06-31", "2009-W54", "P3D", "PRESENT_REF", "", "2009-13"])
def test_no_days_where_the_calendar_has_none(value: str) -> None:
    assert interval_of(value) is None


@given(DAYS, st.sampled_from(CALENDAR))
def test_a_day_lies_in_each_of_its_units_but_a_weekend(day: date, unit: Unit) -> None:
    found = interval_of(value_at(day, unit))
    assert found is not None
    assert found.allows(day) or (unit is Unit.WEEKEND and day.weekday() < 5)


@given(DAYS, st.sampled_from([Unit.DAY, Unit.WEEK]), st.integers(-500, 500))
def test_there_and_back_again(day: date, unit: Unit, count: int) -> None:
    there = moved(day, unit, count)
    assert there is not None
    assert moved(there, unit, -count) == day


@given(DAYS, st.sampled_from([Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE]), st.integers(-50, 50))
def test_months_there_and_back_lose_three_days_at_most(day: date, unit: Unit, count: int) -> None:
    there = moved(day, unit, count)
    assert there is not None
    back = moved(there, unit, -count)
    assert back is not None
    assert timedelta(0) <= day - back <= timedelta(3)


def test_beyond_the_calendar_there_is_no_day() -> None:
    assert moved(date(9999, 12, 31), Unit.DAY, 1) is None
    assert moved(date(1, 1, 1), Unit.YEAR, -1) is None
    assert moved(date(2013, 1, 1), Unit.CENTURY, 10**12) is None


def test_lengths() -> None:
    assert [length_value(3, Unit.DAY), length_value(2.5, Unit.YEAR), length_value("X", Unit.MINUTE), length_value(2, Unit.HOUR)] == [
        "P3D",
        "P2.5Y",
        "PTXM",
        "PT2H",
    ]
