"""Dates in words: as narrow as they are known and no narrower."""

from datetime import date

import pytest

from timeline_cli.model.interval import Interval
from timeline_cli.writers.sparkline import sparkline, years
from timeline_cli.writers.when import heading, in_full, label


@pytest.mark.parametrize(
    ("edtf", "under", "said"),
    [
        ("2022-06-12", "June 2022", "Sun 12"),
        ("2022-06-12?", "June 2022", "Sun 12?"),
        ("2022-06-12~", "June 2022", "~Sun 12"),
        ("2022-06-12%", "June 2022", "~Sun 12?"),
        ("2022-06", "June 2022", "in June"),
        ("2022", "2022", "in 2022"),
        ("2022-22", "June 2022", "summer"),
        ("2022-34", "April 2022", "Q2"),
        ("199X", "1990s", "in the 1990s"),
        ("2022-06-09/2022-06-12", "June 2022", "9–12"),
        ("2022-06-30/2022-07-03", "June 2022", "30 Jun – 3 Jul"),
        ("2022-12-30/2023-01-02", "December 2022", "30 Dec – 2 Jan 2023"),
        ("2022-06-01/2022-06-30", "June 2022", "in June"),
        ("2022-12-01/2023-11-30", "December 2022", "Dec – Nov 2023"),
        ("2022-01-01/2022-12-31", "January 2022", "Jan – Dec"),
        ("2022-06~/2022-08~", "June 2022", "~Jun – Aug"),
        ("2021/2023", "January 2021", "2021 – 2023"),
        ("../2025-05-07", "May 2025", "by 7"),
        ("2025-05-07/..", "May 2025", "from 7"),
        ("../2025-05", "May 2025", "by May"),
        ("../2025", "December 2025", "by 2025"),
        ("[2023-06-06,2023-06-13]", "June 2023", "6 or 13"),
        ("[2023-06-27,2023-07-04]", "June 2023", "27 Jun or 4 Jul"),
        ("[2023-06-06,2023-06-13,2023-06-20,2023-06-27]", "June 2023", "one of 4 days"),
        (None, "Undated", "?"),
    ],
)
def test_a_date_stands_under_its_month_and_says_how_narrow_it_is(edtf: str | None, under: str, said: str) -> None:
    interval = Interval.parse(edtf) if edtf else None
    assert (heading(interval), label(interval)) == (under, said)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2022-06-12", "Sun 12 June 2022"),
        ("2022-06-12%", "~Sun 12 June 2022?"),
        ("2022-06", "in June 2022"),
        ("2022~", "~in 2022"),
        ("199X", "in the 1990s"),
        ("2022-24", "winter 2022"),
        ("2022-34", "Q2 2022"),
        ("2022-06-09/2022-06-12", "9–12 June 2022"),
        ("2022-06-30/2022-07-03", "30 Jun – 3 Jul 2022"),
        ("2022-12-30/2023-01-02", "30 Dec 2022 – 2 Jan 2023"),
        ("2022-12-01/2023-11-30", "Dec 2022 – Nov 2023"),
        ("2021/2023", "2021 – 2023"),
        ("../2025-05-07", "by 7 May 2025"),
        ("2025-05/..", "from May 2025"),
        ("../2025", "by 2025"),
        ("[2023-06-06,2023-06-13]", "6 or 13 June 2023"),
        ("[2023-06-06,2023-06-13,2023-06-20,2023-06-27]", "one of 4 days in June 2023"),
        ("[2023-06-06,2023-06-13,2023-06-20,2023-07-04]", "one of 4 days, 6 Jun – 4 Jul 2023"),
        (None, "–"),
    ],
)
def test_a_date_without_a_heading_tells_month_and_year(edtf: str | None, said: str) -> None:
    assert in_full(Interval.parse(edtf) if edtf else None) == said


def test_years_stand_below_their_januaries() -> None:
    days = [date(2021, 7, 1), date(2024, 6, 1)]
    assert years(days, 80) == "2021  2022        2023        2024"
    assert len(sparkline(days, 80)) == 36
    assert years([date(2021, 7, 1), date(2022, 1, 1)], 80) == "2021"  # no room for more
    assert years([], 80) == ""


def test_a_sparkline_has_a_bar_a_month_and_shows_empty_ones() -> None:
    days = [date(2022, 1, 5), date(2022, 1, 6), date(2022, 4, 1)]
    assert sparkline(days, 80) == "█··▄"
    assert sparkline(days, 2) == "█▄"
    assert sparkline([], 10) == ""
    assert len(sparkline([date(1900, 1, 1), date(2025, 12, 31)], 60)) <= 60
