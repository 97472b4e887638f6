"""dateparser, asked for one normalised phrase at a time and told from which day to read it.

It never sees an article: our rules find and normalise the phrases.
It is imported when the first one is asked for, which takes a third of a second.
"""

from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any, Literal

Prefer = Literal["past", "future"]
_SETTINGS = {
    "RETURN_AS_TIMEZONE_AWARE": False,
    "TIMEZONE": "UTC",
    "TO_TIMEZONE": "",
    "PREFER_DAY_OF_MONTH": "first",
    "PREFER_MONTH_OF_YEAR": "first",
}
_ONE_DAY = timedelta(1)


@cache
def _parser_class() -> Any:
    from dateparser.date import DateDataParser  # here and nowhere else

    return DateDataParser


@lru_cache(maxsize=65536)
def ask(phrase: str, base: date, prefer: Prefer | Literal["current_period"] = "current_period") -> tuple[date, str] | None:
    """The day that a phrase names, read from `base`, and its grain: day, week, month or year. None where dateparser knows none."""
    settings = _SETTINGS | {"PREFER_DATES_FROM": prefer, "RELATIVE_BASE": datetime(base.year, base.month, base.day)}  # noqa: DTZ001  dateparser wants it naive
    try:
        data = _parser_class()(languages=["en"], settings=settings).get_date_data(phrase)
    except (ValueError, OverflowError):
        return None
    return (data.date_obj.date(), data.period) if data.date_obj else None


def explicit(year: int, month: int, day: int) -> date | None:
    """A full date; None for one that no calendar has, like 31 June."""
    found = ask(f"{year:04}-{month:02}-{day:02}", date(2000, 1, 1))
    if found is None or (found[0].year, found[0].month, found[0].day) != (year, month, day):
        return None
    return found[0]


def relative(phrase: str, base: date) -> date | None:
    """A phrase like "3 weeks ago" or "in 2 days", read from `base`."""
    found = ask(phrase, base)
    return found[0] if found else None


def yearless(phrase: str, base: date, prefer: Prefer) -> date | None:
    """A weekday or a day of a month ("friday", "5 june") on or before `base`, or on or after it."""
    # dateparser leaves the base day itself out when it looks ahead, and for a weekday also when it looks back
    shift = -_ONE_DAY if prefer == "future" else _ONE_DAY if phrase.endswith("day") else timedelta(0)
    try:
        found = ask(phrase, base + shift, prefer)
    except OverflowError:
        return None
    return found[0] if found else None
