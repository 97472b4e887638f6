"""Feasts and the days they fall on."""

from datetime import date

import pytest

from timeline_cli.timex.holidays import day_of, names


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2013-11-28"),
        ("black friday", "2013-11-29"),
        ("memorial day", "2013-05-27"),
        ("good friday", "2013-03-29"),
        ("labor day", "2013-09-02"),
        ("easter", "2013-03-31"),
        ("orthodox easter", "2013-05-05"),
        ("orthodox good friday", "2013-05-03"),
    ],
)
def test_a_feast_of_2013(name: str, day: str) -> None:
    assert day_of(name, 2013) == date.fromisoformat(day)


def test_a_day_that_each_country_keeps_on_another_date_goes_by_its_country() -> None:
    assert "independence day" not in names()
    assert "american independence day" in names()


def test_every_feast_has_a_day() -> None:
    assert all(day_of(name, 2013) for name in names())
    assert day_of("easter", 10**5) is None
