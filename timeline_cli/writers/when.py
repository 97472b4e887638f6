"""Dates in words, as narrow as they are known and no narrower."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from timeline_cli.model.event import Event
from timeline_cli.model.interval import Interval

_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "first half", 41: "second half",
}  # fmt: skip
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_YEAR = re.compile(r"\d{4}s?$")  # a label that needs none
_ACROSS = re.compile(r"[a-z] – .*[a-z] \d{4}$")  # from a month of one year to a month of another
_FEW = 3  # days of a set that are named one by one


def heading(interval: Interval | None) -> str:
    """The month under which a date stands, or the year or decade where no month is known."""
    if interval is None:
        return "Undated"
    first = interval.earliest or interval.latest
    if interval.precision in ("year", "decade", "century"):
        return _plain(interval.edtf)
    return month_of(first) if first else "Undated"


def month_of(day: date) -> str:
    """`June 2022`."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def label(interval: Interval | None) -> str:
    """What the date adds to its heading: `Sun 12`, `9–12`, `in June`, `by 13`, `6 or 13`; `~` is about, `?` is perhaps."""
    if interval is None:
        return "?"
    if interval.members:
        return _set(interval)
    if interval.precision == "interval":
        return _span(interval)
    qualifier = interval.qualifier
    about = "~" if qualifier in ("~", "%") and qualifier else ""
    return about + _single(interval) + ("?" if qualifier in ("?", "%") and qualifier else "")


def by_label(events: Sequence[Event]) -> list[Event]:
    """The events of one heading, those with the same label together where the first of them stands."""
    first: dict[str, int] = {}
    for n, event in enumerate(events):
        first.setdefault(label(event.date), n)
    return sorted(events, key=lambda event: first[label(event.date)])


def in_full(interval: Interval | None) -> str:
    """The date without any heading above it: `Sun 12 June 2022`, `9–12 June 2022`, `by 13 June 2022`; a dash where nothing is known."""
    if interval is None:
        return "–"
    said = label(interval)
    words = said.rstrip("?")
    first, last = interval.earliest, interval.latest
    known = last or first
    assert known is not None  # noqa: S101 -- an interval has an end
    if words.endswith("days") and first:
        same = (first.year, first.month) == (known.year, known.month)
        return f"{words} in {month_of(known)}" if same else f"{words}, {_short(first)} – {_short(known)} {known.year}"
    if first and last and _ACROSS.search(words):
        words = words.replace(" –", f" {first.year} –")
    elif words[-1].isdigit() and words[0] != "Q" and not _YEAR.search(words):
        words += f" {month_of(known)}"
    elif not _YEAR.search(words):
        words += f" {(first or known).year if interval.precision == 'season' else known.year}"
    return words + said[len(said.rstrip("?")) :]


def _single(interval: Interval) -> str:
    first = interval.earliest
    assert first is not None  # noqa: S101 -- only spans are open
    if interval.precision == "day":
        return f"{_DAYS[first.weekday()]} {first.day}"
    if interval.precision == "month":
        return f"in {_MONTHS[first.month - 1]}"
    if interval.precision in ("season", "quarter", "half"):
        return _PARTS[int(interval.edtf[5:7])]
    return f"in the {_plain(interval.edtf)}" if "X" in interval.edtf else f"in {_plain(interval.edtf)}"


def _plain(edtf: str) -> str:
    return edtf.rstrip("?~%").replace("X", "0") + ("s" if "X" in edtf else "")


def _set(interval: Interval) -> str:
    days = interval.members
    if len(days) > _FEW:
        return f"one of {len(days)} days"
    same = len({(day.year, day.month) for day in days}) == 1
    return " or ".join(str(day.day) if same else _short(day) for day in days)


def _span(interval: Interval) -> str:
    first, last = interval.earliest, interval.latest
    begin, end = interval.edtf.split("/")
    if first is None:
        assert last is not None  # noqa: S101 -- a span has an end
        return f"by {_end(end, last)}"
    if last is None:
        return f"from {_end(begin, first)}"
    about = "~" if {"~", "%"} & set(interval.edtf) else ""
    perhaps = "?" if {"?", "%"} & set(interval.edtf) else ""
    if len(begin.rstrip("?~%")) < len("2022-06-09"):
        return f"{about}{_end(begin, first)} – {_end(end, last)}{perhaps}"
    if first.day == 1 and last < date.max and (last + timedelta(1)).day == 1:
        return f"{about}{_months(first, last)}{perhaps}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{about}{first.day}–{last.day}{perhaps}"
    return f"{about}{_short(first)} – {_short(last)}{'' if first.year == last.year else f' {last.year}'}{perhaps}"


def _months(first: date, last: date) -> str:
    """Whole months, from the first of one to the last of another."""
    if (first.year, first.month) == (last.year, last.month):
        return f"in {_MONTHS[first.month - 1]}"
    year = "" if first.year == last.year else f" {last.year}"
    return f"{_MONTHS[first.month - 1][:3]} – {_MONTHS[last.month - 1][:3]}{year}"


def _end(edtf: str, day: date) -> str:
    written = edtf.rstrip("?~%")
    if len(written) == len("2022"):
        return written
    return str(day.day) if len(written) == len("2022-06-09") else _MONTHS[day.month - 1][:3]


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"
