"""What a date leaves open: whether day or month comes first, and which year is meant."""

import re
from datetime import date
from urllib.parse import urlsplit

from timeline_cli.dating.headers import words
from timeline_cli.dating.written import Written, full_dates
from timeline_cli.model.interval import Interval

_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,30}?((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_FOLDER = 62  # days between a story and the month its URL or file is kept under
_NEAR = 45  # days between a story and the dates that may tell its year
_STORY = 10  # days between a story and the dates that it tells of
_LEAD = 2  # days between a story and the weekday its lead names


def settled(written: Written, line: str, text: str, url: str, lead: str) -> Interval:
    """One day of an all-figure date where its line, its site, other dates or the lead's weekday decide; else one of both."""
    if len(written.days) < 2:
        return Interval.one_of(written.days)
    day_first, month_first = written.days
    zones = {w.lower() for w in re.findall(r"\b[A-Za-z]{2,4}\b", line)}
    if zones & words("month_first"):
        return Interval.day(month_first)
    if zones & words("day_first") or (urlsplit(url).hostname or "").endswith(tuple(words("day_first_sites"))):
        return Interval.day(day_first)
    others = [w.days[0] for w in full_dates(text) if w.begin != written.begin and len(w.days) == 1]
    near = {d for d in written.days if any(abs((other - d).days) <= _STORY for other in others)}
    if len(near) == 1:
        return Interval.one_of(near)
    named = _WEEKDAY.search(lead)
    if named:
        recent = {d for d in written.days if (d.weekday() - _WEEKDAYS.index(named[0])) % 7 <= _LEAD}
        if len(recent) == 1:
            return Interval.one_of(recent)
    return Interval.one_of(written.days)


def year_of(month: int, day: int, text: str, kept_under: date | None) -> int | None:
    """The year of a day given without one, or None where nothing tells it.

    `kept_under` is a day near publication from URL or file name; after it count the same day written in full, full
    dates close by, and the copyright line, each only where it leaves one year.
    """
    if kept_under:
        made = [(abs((d - kept_under).days), y) for y in range(kept_under.year - 1, kept_under.year + 2) if (d := _on(y, month, day))]
        if made and min(made)[0] <= _FOLDER:
            return min(made)[1]
    full = [d for w in full_dates(text) for d in w.days]
    same = {d.year for d in full if (d.month, d.day) == (month, day)}
    near = {y for d in full for y in (d.year - 1, d.year, d.year + 1) if (own := _on(y, month, day)) and abs((own - d).days) <= _NEAR}
    rights = {int(y) for y in _COPYRIGHT.findall(text)}
    for years in (same, near, rights):
        if len(years) == 1 and _on(year := next(iter(years)), month, day):
            return year
    return None


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
