"""What expressions can stand for."""

from datetime import date

import pytest

from timeline_cli.dating.said import possible, said
from timeline_cli.model.meaning import Direction, Meaning, Named, Now, Shift, Unit

JUNE = (date(2012, 6, 15), date(2012, 6, 15))  # a Friday


@pytest.mark.parametrize(
    ("meaning", "can"),
    [
        (Named(weekday=4), True),
        (Named(weekday=3), False),
        (Named(month=6, day=15), True),
        (Named(month=5), False),
        (Shift(Now(), Unit.DAY, -1), True),
        (None, True),
    ],
)
def test_a_name_stands_only_for_days_of_that_name(meaning: Meaning | None, can: bool) -> None:
    assert possible(meaning, JUNE) is can


def test_a_feast_is_a_day_of_the_year_around() -> None:
    assert said(Named(holiday="easter sunday"), date(2012, 4, 11)) == (date(2012, 4, 8), date(2012, 4, 8))


def test_this_saturday_is_of_this_week() -> None:
    saturday = Named(weekday=5, direction=Direction.CURRENT)
    day = date(2012, 3, 7)
    assert said(saturday, day) == (date(2012, 3, 10), date(2012, 3, 10))
