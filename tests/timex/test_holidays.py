"""Feasts and the days they fall on."""

from datetime import date

import pytest

from timeline_cli.timex.holidays import day_of, easter, names


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-02"), (2000, "2000-04-23"), (2013, "2013-03-31"), (2024, "2024-03-31"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2013-11-28"),
        ("black friday", "2013-11-29"),
        ("memorial day", "2013-05-27"),
        ("good friday", "2013-03-29"),
        ("labor day", "2013-09-02"),
    ],
)
def test_a_feast_of_2013(name: str, day: str) -> None:
    assert day_of(name, 2013) == date.fromisoformat(day)


def test_every_feast_has_a_day() -> None:
    assert all(day_of(name, 2013) for name in names())
    assert day_of("easter", 10**5) is None
