"""Intervals of days, written as EDTF."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.model.interval import Interval

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
INTERVALS = st.one_of(
    DAYS.map(Interval.day),
    DAYS.map(lambda d: Interval.month(d.year, d.month)),
    DAYS.map(lambda d: Interval.year(d.year)),
    st.sampled_from(
        [
            "199X",
            "19XX",
            "2013-21",
            "2013-24",
            "2013-33",
            "2013-36",
            "2013-40",
            "2013-41",
            "2013-06~",
            "2013?",
            "../2013-05-07",
            "2013-05/..",
        ]
    ).map(Interval.parse),
    st.tuples(DAYS, st.integers(0, 400)).map(lambda x: Interval.between(x[0], x[0] + timedelta(x[1]))),
    st.lists(DAYS, min_size=1, max_size=5).map(Interval.one_of),
)


@given(INTERVALS)
def test_an_interval_is_what_it_writes(interval: Interval) -> None:
    assert Interval.parse(interval.edtf) == interval


@given(INTERVALS, INTERVALS)
def test_what_two_have_in_common_lies_in_both(one: Interval, other: Interval) -> None:
    common = one.common(other)
    assert (common is not None) == (other.common(one) is not None)
    if common is not None:
        assert one.holds(common)
        assert other.holds(common)


@given(INTERVALS)
def test_a_mark_of_doubt_moves_no_day(interval: Interval) -> None:
    marked = interval.qualified("?")
    assert (marked.earliest, marked.latest) == (interval.earliest, interval.latest)
    assert marked.plain().qualifier == ""


@pytest.mark.parametrize(
    "wrong",
    ["", "2013-13", "2013-02-30", "31 June", "../..", "2013-05/2013-04", "[2013-05-01]", "2013-99", "13-05-01", "2013-W05", "199X-05"],
)
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Interval.parse(wrong)


def test_precisions() -> None:
    forms = ["2013-05-07", "2013-05", "2013", "199X", "19XX", "2013-22", "2013-34", "2013-41", "../2013", "[2013-05-01,2013-05-07]"]
    assert [Interval.parse(f).precision for f in forms] == [
        "day",
        "month",
        "year",
        "decade",
        "century",
        "season",
        "quarter",
        "half",
        "interval",
        "set",
    ]


def test_winter_begins_in_december_of_its_year() -> None:
    winter = Interval.parse("2013-24")
    assert (winter.earliest, winter.latest) == (date(2013, 12, 1), date(2014, 2, 28))


def test_many_days_are_told_by_their_bounds() -> None:
    days = [date(2013, 1, 1) + timedelta(2 * n) for n in range(100)]
    assert Interval.one_of(days).edtf == "2013-01-01/2013-07-18"
