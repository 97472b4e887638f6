"""The door to dateparser, and the dates that users type."""

from datetime import date

import pytest

from timeline_cli.dates import explicit, parse_user_date, relative, yearless

FRIDAY = date(2013, 3, 22)


def test_explicit_days() -> None:
    assert explicit(2013, 3, 5) == date(2013, 3, 5)
    assert explicit(2012, 2, 29) == date(2012, 2, 29)
    assert explicit(2013, 2, 29) is None
    assert explicit(2013, 6, 31) is None


def test_a_name_without_a_year_includes_the_day_it_is_read_from() -> None:
    assert yearless("friday", FRIDAY, "past") == FRIDAY == yearless("friday", FRIDAY, "future")
    assert yearless("monday", FRIDAY, "past") == date(2013, 3, 18)
    assert yearless("monday", FRIDAY, "future") == date(2013, 3, 25)
    assert yearless("22 march", FRIDAY, "past") == FRIDAY
    assert yearless("23 march", FRIDAY, "past") == date(2012, 3, 23)


def test_relative_phrases() -> None:
    assert relative("3 days ago", FRIDAY) == date(2013, 3, 19)
    assert relative("in 2 weeks", FRIDAY) == date(2013, 4, 5)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2023-03-05", "2023-03-05"),
        ("2023-03", "2023-03"),
        ("2023", "2023"),
        ("2023-06~", "2023-06~"),
        ("March 2023", "2023-03"),
        ("5 March 2023", "2023-03-05"),
        ("late May 2022", "2022-05-21/2022-05-31"),
        ("june", "2023-06"),
        ("last year", "2023"),
        ("last week", "2024-04-29/2024-05-05"),
        ("yesterday", "2024-05-07"),
        ("3 weeks ago", "2024-04-15/2024-04-21"),
    ],
)
def test_what_users_type_on_8_may_2024(written: str, edtf: str) -> None:
    assert parse_user_date(written, date(2024, 5, 8)).edtf == edtf


@pytest.mark.parametrize(
    "written", ["", "a", "may 35", "31 June 2023", "10 days", "the day of doom", "2023-13", "early Friday", "second", "9" * 400]
)
def test_what_is_no_date_is_refused_with_advice(written: str) -> None:
    with pytest.raises(ValueError, match="2023-03-05"):
        parse_user_date(written, date(2024, 5, 8))


def test_what_counts_from_today_needs_today() -> None:
    with pytest.raises(ValueError, match="today"):
        parse_user_date("last year", None)
    assert parse_user_date("March 2023", None).edtf == "2023-03"
