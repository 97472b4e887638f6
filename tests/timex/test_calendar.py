"""Names without a year, seen from every day: the last there was, or the next."""

from datetime import date, timedelta

import pytest

from timeline_cli.model.meaning import Direction, Named
from timeline_cli.timex.calendar import near
from timeline_cli.timex.values import interval_of

_DAYS = [date(2023, 1, 1) + timedelta(n) for n in range(0, 3 * 366, 13)]


def _seen(named: Named, base: date) -> date:
    value = near(named, base)
    days = interval_of(value) if value is not None else None
    assert days is not None, f"{named} has no day seen from {base}"
    assert days.earliest is not None
    return days.earliest


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_ahead_is_the_next_of_its_name_or_has_just_passed(month: int) -> None:
    for base in _DAYS:
        found = _seen(Named(month=month, direction=Direction.FUTURE), base)
        ahead, behind = date(base.year + (month < base.month), month, 1), date(base.year - (month > base.month), month, 1)
        assert found in {ahead, behind}
        assert found == ahead or (base - found).days < 94


@pytest.mark.parametrize("day", [1, 15, 29, 30, 31])
def test_the_nth_is_of_a_month_that_has_one(day: int) -> None:
    for base in _DAYS:
        last, following = (_seen(Named(day=day, direction=way), base) for way in (Direction.PAST, Direction.FUTURE))
        assert last.day == following.day == day
        assert last <= base <= following
        assert following - last <= timedelta(62)


@pytest.mark.parametrize("cue", ["will", "is to", "are due", "plans"])
def test_what_is_still_to_come_in_a_month_comes_in_the_next_of_its_name(cue: str) -> None:
    assert _seen(Named(month=12, direction=Direction.FUTURE, cue=cue), date(2024, 1, 18)) == date(2024, 12, 1)


def test_what_was_to_come_in_a_month_may_have_come_in_the_last() -> None:
    assert _seen(Named(month=12, direction=Direction.FUTURE, cue="due"), date(2024, 1, 18)) == date(2023, 12, 1)
