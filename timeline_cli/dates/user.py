"""Dates that a user types after `--since`, `--until` and `--published`."""

import calendar
import re
from datetime import date, timedelta

from timeline_cli.dates.resolver import ask
from timeline_cli.model.interval import Interval

ADVICE = 'say a day (2023-03-05), a month (2023-03), a year (2023), another EDTF date, or words such as "March 2023" or "last year"'
_PART = re.compile(r"(?:the )?(early|mid|late)[- ](.+)$")
_EARLY = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTH = rf"(?:{'|'.join([*calendar.month_name[1:], 'sept', *calendar.month_abbr[1:]]).lower()})\.?"
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNIT = r"(?:day|week|month|year)"
_KNOWN = re.compile(  # dateparser reads more, but much of that amiss: "10 days" as ten days ago, "a" as a month
    rf"(?:{_MONTH}|{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY})(?:,? \d{{4}})?"
    rf"|(?:(?:last|next|this) )?{_WEEKDAY}|(?:last|this|next) {_UNIT}|today|yesterday|tomorrow"
    rf"|(?:\d{{1,4}}|an?) {_UNIT}s? ago|in (?:\d{{1,4}}|an?) {_UNIT}s?"
)


def parse_user_date(text: str, today: date | None) -> Interval:
    """The days that a user means: ISO, EDTF or English words ("March 2023", "last year").

    Words that count from today need `today`. ValueError, with advice, for anything that cannot be read.
    """
    written = " ".join(text.split())
    try:
        return Interval.parse(written)
    except ValueError:
        pass
    words = written.lower()
    if part := _PART.match(words):
        month = parse_user_date(part[2], today)
        if month.precision == "month" and month.earliest and month.latest:
            first, last = _EARLY[part[1]]
            return Interval.between(month.earliest.replace(day=first), month.earliest.replace(day=min(last, month.latest.day)))
        raise ValueError(f"cannot read the date {text!r}: {ADVICE}")
    if not _KNOWN.fullmatch(words):
        raise ValueError(f"cannot read the date {text!r}: {ADVICE}")
    # read from two different days: what moves with them needs today
    readings = [ask(words, base, "past") for base in ((today,) if today else (date(2000, 6, 15), date(1960, 1, 4)))]
    if None in readings or len(set(readings)) > 1:
        hint = "" if today else " (it counts from today)" if None not in readings else ""
        raise ValueError(f"cannot read the date {text!r}{hint}: {ADVICE}")
    assert readings[0] is not None  # noqa: S101  for the type checker
    day, grain = readings[0]
    if grain == "year":
        return Interval.year(day.year)
    if grain == "month":
        return Interval.month(day.year, day.month)
    if grain == "week":
        monday = day - timedelta(day.weekday())
        return Interval.between(monday, monday + timedelta(6))
    return Interval.day(day)
