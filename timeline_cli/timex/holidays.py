"""Holidays: which day of a year (`holidays.toml`)."""

import calendar
from datetime import date, timedelta

from timeline_cli.timex.lexicon import table


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (Meeus, Astronomical Algorithms, 1991; the anonymous computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * n) // 433
    month = (h + n - 7 * m + 90) // 25
    return date(year, month, (h + n - 7 * m + 33 * month + 19) % 32)


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
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule[6:]))
    if rule.startswith("nth"):
        _, nth, weekday, month, *plus = rule.split()
        days = calendar.Calendar().itermonthdates(year, int(month))
        fit = [d for d in days if d.month == int(month) and calendar.day_name[d.weekday()].lower() == weekday]
        return fit[int(nth) - (int(nth) > 0)] + timedelta(int(plus[0]) if plus else 0)
    month, day = rule.split("-")
    return date(year, int(month), int(day))
