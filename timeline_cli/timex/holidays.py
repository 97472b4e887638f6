"""Holidays: which day of a year (`holidays.toml`)."""

import calendar
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline_cli.timex.lexicon import table


def names() -> tuple[str, ...]:
    """All names, in small letters."""
    return tuple(table("holidays"))


def day_of(name: str, year: int) -> date | None:
    """The day of a holiday in a year; None outside the calendar."""
    try:
        return _day(str(table("holidays")[name]), year)
    except (ValueError, OverflowError):
        return None


def _day(rule: str, year: int) -> date:
    for church, method in (("easter", EASTER_WESTERN), ("pascha", EASTER_ORTHODOX)):
        if rule.startswith(church):
            sunday: date = easter(year, method)
            return sunday + timedelta(int(rule.removeprefix(church)))
    if rule.startswith("nth"):
        _, nth, weekday, month, *plus = rule.split()
        days = calendar.Calendar().itermonthdates(year, int(month))
        fit = [d for d in days if d.month == int(month) and calendar.day_name[d.weekday()].lower() == weekday]
        return fit[int(nth) - (int(nth) > 0)] + timedelta(int(plus[0]) if plus else 0)
    month, day = rule.split("-")
    return date(year, int(month), int(day))
