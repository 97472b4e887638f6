"""TIMEX3 values of dates, and the days they stand for (TimeML 1.2.1; ISO 8601 weeks)."""

import calendar
import re
from datetime import date, timedelta

from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Unit

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_VALUE = re.compile(r"(\d{2,4})(?:-(W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI|\d\d))?(?:-(\d\d|WE))?$")
_EDTF = {"Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
LENGTH_CODES = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.HALF: "H",
    Unit.YEAR: "Y",
    Unit.DECADE: "DE",
    Unit.CENTURY: "CE",
    Unit.MILLENNIUM: "ML",
}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12000}
_DAYS = {Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.DAY: 1, Unit.HOUR: 1 / 24, Unit.MINUTE: 1 / 1440, Unit.SECOND: 1 / 86400}
CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def interval_of(value: str) -> Interval | None:
    """The days of a date value, None where no calendar can place it (XXXX-05, BC0490, FY2009, 31 June). A time of day counts as its day."""
    found = _VALUE.match(value.split("T")[0])
    if not found:
        return None
    year, part, day = found.groups()
    try:
        if part is None:
            return Interval.parse(year.ljust(4, "X"))
        if part in SEASONS:
            return season(int(year), part)
        if part.startswith("W"):
            monday = date.fromisocalendar(int(year), int(part[1:]), 1)
            return Interval.between(monday + timedelta(5 if day == "WE" else 0), monday + timedelta(6))
        return Interval.parse(f"{year}-{_EDTF.get(part, part)}" + (f"-{day}" if day else ""))
    except (ValueError, OverflowError):
        return None


def season(year: int, code: str) -> Interval:
    """A season of the northern hemisphere by whole months: summer is June to August, winter begins in December of its year."""
    return Interval.parse(f"{year:04}-{SEASONS[code]}")


def length_value(count: float | str, unit: Unit) -> str:
    """P3D, PT2H, P2.5Y, PXW."""
    number = count if isinstance(count, str) else f"{count:g}" if count < 10**6 else str(int(count))
    return f"P{'T' if unit in CLOCK_UNITS else ''}{number}{LENGTH_CODES[unit]}"


def value_at(day: date, unit: Unit) -> str:
    """The unit of the calendar in which a day lies."""
    if unit in (Unit.WEEK, Unit.WEEKEND):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit is Unit.WEEKEND else "")
    if unit is Unit.MONTH:
        return f"{day.year:04}-{day.month:02}"
    if unit is Unit.QUARTER:
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit is Unit.HALF:
        return f"{day.year:04}-H{1 if day.month <= 6 else 2}"
    if unit is Unit.YEAR:
        return f"{day.year:04}"
    if unit is Unit.DECADE:
        return f"{day.year // 10:03}"
    if unit is Unit.CENTURY:
        return f"{day.year // 100:02}"
    if unit is Unit.MILLENNIUM:
        return f"{day.year // 1000}"
    return day.isoformat()


def moved(day: date, unit: Unit, count: float) -> date | None:
    """A day so many units away; where a month has no such day its last one; None beyond the calendar. Halves count for years and weeks."""
    try:
        if unit in _MONTHS:
            year, month = divmod(day.year * 12 + day.month - 1 + round(_MONTHS[unit] * count), 12)
            return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
        return day + timedelta(int(_DAYS[unit] * count))
    except (OverflowError, ValueError):
        return None
