"""How well a day of publication fits what an article itself says of time."""

from datetime import date

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
