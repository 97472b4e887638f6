"""Full dates as headers, captions and file names write them."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:r(?:s)?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_YEAR = r"(?:1\d|20|21)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.(?=\ ))?"
_FULL = re.compile(
    rf"""(?<![\w.-])(?<!\d/)(?:(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?)?(?:
        (?P<y1>{_YEAR})(?P<sep>[-./])(?P<m1>\d{{1,2}})(?P=sep)(?P<d1>\d{{1,2}})(?=$|[^\d/]|T\d)
      | (?P<d2>{_DAY})(?:\s+of)?[\s-]+(?P<m2>{MONTH}),?[\s-]+(?P<y2>{_YEAR}|(?<=\ )\d\d(?=\s*(?:[-(|]|\Z))|(?<=\w-)\d\d)(?!\w)
      | (?P<m3>{MONTH})\s+(?P<d3>{_DAY})(?:,\s*|\s+|/)(?P<y3>{_YEAR})(?!\w)
      | (?P<a4>\d{{1,2}})(?P<sep4>[-/]|\ ?\.\ ?)(?P<b4>\d{{1,2}})(?P=sep4)(?P<y4>{_YEAR}|(?<=/)\d\d)(?![\w/])
      | (?P<a5>0[1-9]|[12]\d|3[01])\.(?P<b5>0[1-9]|1[0-2])\.(?P<y5>\d\d)(?![\w.:])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"(?<![\w.-])(?<!\d )(?P<month>{MONTH}),?\s+(?P<year>{_YEAR})(?!\w)", re.IGNORECASE)
_SHORT = re.compile(rf"(?<![\w.])(?:(?P<m1>{MONTH})\s+(?P<d1>{_DAY})|(?P<d2>{_DAY})\s+(?P<m2>{MONTH}))(?![\w/])", re.IGNORECASE)
_PATH = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_./]?)(\d\d)(?:\2(\d\d))?(?![0-9])(?![A-Za-z]{1,3}[0-9])")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_CENTURY_TURN = 50


class Written(Struct, frozen=True):
    """A full date in a text: the days it may mean (two for 11/12/2016, none for 31 June), and where it stands."""

    begin: int
    end: int
    text: str
    days: tuple[date, ...]
    weekday: int | None = None  # 0 Monday … 6 Sunday, as written beside it


def full_dates(text: str, begin: int = 0, end: int | None = None) -> Iterator[Written]:
    """Every date with day, month and year, in order; two figures of a year are read with 1950 as the first.

    All-figure dates with a dot are day first; with slash or dash either way round, unless one figure is over 12 or a
    weekday written beside it decides.
    """
    for m in _FULL.finditer(text, begin, len(text) if end is None else end):
        weekday = _WEEKDAYS.index(m["weekday"][:3].lower()) if m["weekday"] else None
        days = tuple(d for d in _days(m) if d)
        if weekday is not None and len(days) > 1:
            days = tuple(d for d in days if d.weekday() == weekday) or days
        yield Written(m.start(), m.end(), m[0], days, weekday)


def months(text: str) -> Iterator[tuple[int, int, str]]:
    """Every month with its year and no day ("June 2022"): year, month and the words."""
    for m in _MONTH_YEAR.finditer(text):
        yield int(m["year"]), _month(m["month"]), m[0]


def month_days(text: str, begin: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Every "Aug 3" or "3 August", with or without a year: month, day and the words."""
    for m in _SHORT.finditer(text, begin, len(text) if end is None else end):
        month = _month(m["m1"] or m["m2"])
        day = int(re.sub(r"\D", "", m["d1"] or m["d2"]))
        if _day(2000, month, day):  # a leap year: 29 February may be
            yield month, day, m[0]


def path_dates(path: str) -> Iterator[tuple[int, int, int | None, str]]:
    """Year, month, day (None where only the month is given) in a file name or URL: 2022-06-13, 20220613, /2022/06/13/, /2022/06/."""
    for m in _PATH.finditer(path):
        year, month, day = int(m[1]), int(m[3]), int(m[4]) if m[4] else None
        if day is None and m[2] != "/":
            continue  # 2022-06 may be a number of any kind; six digits certainly
        if _day(year, month, day or 1):
            yield year, month, day, m[0].strip("/")


def _days(m: re.Match[str]) -> tuple[date | None, ...]:
    if m["y1"]:
        return (_day(int(m["y1"]), int(m["m1"]), int(m["d1"])),)
    if m["y2"] or m["y3"]:
        year, month, day = (m["y2"], m["m2"], m["d2"]) if m["y2"] else (m["y3"], m["m3"], m["d3"])
        return (_day(_year(year), _month(month), int(re.sub(r"\D", "", day))),)
    if m["y5"]:
        return (_day(_year(m["y5"]), int(m["b5"]), int(m["a5"])),)
    a, b, year = int(m["a4"]), int(m["b4"]), _year(m["y4"])
    if "." in m["sep4"] or a == b:
        return (_day(year, b, a),)
    return (_day(year, b, a), _day(year, a, b))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(digits: str) -> int:
    year = int(digits)
    return year if year > 99 else year + (2000 if year < _CENTURY_TURN else 1900)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
