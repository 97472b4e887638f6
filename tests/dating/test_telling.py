"""How well a day of publication fits what an article itself says of time."""

from datetime import date, timedelta

import pytest

from tests.events.read import reading_of
from timeline_cli.dating.telling import Telling

SUNDAY, MONDAY, TUESDAY, FRIDAY = (date(2012, 3, n) for n in (4, 5, 6, 9))


def weight(text: str, day: date) -> float:
    telling = Telling(reading_of(text))
    return telling.weigh(day)


@pytest.mark.parametrize(
    ("text", "likelier", "other"),
    [
        ("A bomb went off in Lima on Sunday night.", MONDAY, SUNDAY),
        ("Two men broke into a bank in Lima late on Monday.", TUESDAY, MONDAY),
        ("A bomb went off in Lima on Monday. Another one exploded there three days later.", FRIDAY, TUESDAY),
    ],
)
def test_what_is_told_as_done_was_over_by_then(text: str, likelier: date, other: date) -> None:
    assert weight(text, likelier) > weight(text, other)


def test_last_thursday_is_not_yesterday() -> None:
    assert weight("A bomb went off in Lima last Thursday.", FRIDAY) < weight("A bomb went off in Lima on Thursday.", FRIDAY)


def test_a_day_that_goes_into_last_weekend_is_one_of_it() -> None:
    text = "A mill in Lima was burned last weekend. {} men set it on fire."
    gone_into = [weight(text.format("On Saturday night"), day) for day in (SUNDAY, MONDAY)]
    apart = [weight(text.format("Then, on Saturday night,"), day) for day in (SUNDAY, MONDAY)]
    assert gone_into[0] + 4 < apart[0]  # on a Sunday the last weekend is that of a week before, and "on Saturday" was yesterday
    assert gone_into[1] == apart[1]


def test_what_is_planned_so_long_after_something_lies_ahead() -> None:
    text = "A bomb went off in Lima on Monday. Two days after the blast Jon Vik will fly to Oslo."
    assert weight(text, TUESDAY) > weight(text, FRIDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They will meet next Monday, the 27th.", date(2022, 6, 22)),
        ("They will meet on Thursday of next week, the 26th.", date(2018, 4, 18)),
    ],
)
def test_the_day_of_the_month_beside_a_weekday_tells_the_week_of_printing(text: str, day: date) -> None:
    assert weight(text, day) > weight(text, day - timedelta(7)) + 1
    assert weight(text, day) > weight(text, day + timedelta(7)) + 1
