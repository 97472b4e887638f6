"""Days as a user writes them."""

import re
from datetime import date, timedelta

from timeline_cli.model.errors import UsageError
from timeline_cli.model.interval import Interval

_SPAN = re.compile(r"(\d{1,4}) ?([dwmy]?)$")
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}


def user_date(words: str | None, option: str) -> Interval | None:
    """A date as a user writes it: EDTF, ISO or words; UsageError with advice."""
    if words is None:
        return None
    try:
        return Interval.parse(words)
    except ValueError:
        from timeline_cli.dates import parse_user_date

        try:
            return parse_user_date(words, today())
        except ValueError as error:
            raise UsageError(f"{option}: {error}") from None


def last_day(words: str | None, option: str) -> date | None:
    """The last day of a date; UsageError where it has none."""
    interval = user_date(words, option)
    if interval is not None and interval.latest is None:
        raise UsageError(f"{option}: {words!r} has no end")
    return interval.latest if interval else None


def around(words: str, window: str) -> tuple[Interval, Interval]:
    """The first and the last day so near to a date; UsageError where date or span cannot be read."""
    found = _SPAN.match(window.strip().lower())
    if not found:
        raise UsageError(f"--window {window!r}: write a number of days, or 7d, 2w, 3m, 1y")
    span = timedelta(int(found[1]) * _DAYS[found[2]])
    interval = user_date(words, "--around")
    if interval is None or interval.earliest is None or interval.latest is None:
        raise UsageError(f"--around: {words!r} is open at one end")
    first = max(interval.earliest, date.min + span) - span
    last = min(interval.latest, date.max - span) + span
    return Interval.day(first), Interval.day(last)


def today() -> date:
    """The day on which the user types; the only place in the package that asks the clock."""
    return date.today()  # noqa: DTZ011 -- "last year" on a command line is the user's own calendar
