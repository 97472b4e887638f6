"""Parts of a stretch of days: "early May", "the end of 2009", "the last week of March", "the first two months of 1990"."""

import calendar
from datetime import date, timedelta

from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import MIDDLE, Cut, Nth, Unit
from timeline_cli.timex.values import interval_of, length_value, moved, value_at

_THIRD = {Cut.EARLY: 0, Cut.START: 0, Cut.MID: 1, Cut.LATE: 2, Cut.END: 2}


def portion(cut: Cut, days: Interval | None, seen_from: date | None) -> Interval | None:
    """The part of a stretch: a third of it where loosely told (of a month: 1-10, 11-20, 21-31).

    "Earlier" ends, "later" begins on the day it is seen from, where that lies inside.
    """
    if days is None or days.earliest is None or days.latest is None or days.days == 1 or cut is Cut.WHOLE:
        return days
    first, last = days.earliest, days.latest
    inside = seen_from if seen_from is not None and first <= seen_from <= last else None
    if cut is Cut.BEFORE:
        return Interval.between(first, inside) if inside else days
    if cut is Cut.AFTER:
        return Interval.between(inside, last) if inside else days
    if days.precision == "month":
        begin, end = ((1, 10), (11, 20), (21, last.day))[_THIRD[cut]]
        part = (first.replace(day=begin), first.replace(day=end))
    elif days.precision == "year":
        month = _THIRD[cut] * 4
        part = (date(first.year, month + 1, 1), interval_end(first.year, month + 4))
    elif days.precision in ("decade", "century"):
        a, b = {"decade": ((0, 3), (4, 6), (7, 9)), "century": ((0, 33), (34, 66), (67, 99))}[days.precision][_THIRD[cut]]
        part = (first.replace(year=first.year + a), date(first.year + b, 12, 31))
    else:
        length = (last - first).days + 1
        third = -(-length // 3)
        part = {
            0: (first, first + timedelta(third - 1)),
            1: (first + timedelta(length // 3), last - timedelta(length // 3)),
            2: (last - timedelta(third - 1), last),
        }[_THIRD[cut]]
    if inside and cut in (Cut.EARLY, Cut.START) and part[0] <= inside < part[1]:
        part = (part[0], inside)
    return Interval.between(*part)


def interval_end(year: int, month: int) -> date:
    """The last day of a month."""
    last = Interval.month(year, month).latest
    assert last is not None  # noqa: S101  a month has an end
    return last


_CORE = {Unit.WEEK: calendar.THURSDAY, Unit.WEEKEND: calendar.SATURDAY}  # a week belongs to the month of its Thursday (ISO 8601)


def nth(meaning: Nth, days: Interval | None) -> tuple[str | None, Interval | None]:
    """The value and the days of the nth unit of a stretch."""
    unit, count = meaning.unit, meaning.count
    if meaning.length is not None:
        value = length_value(meaning.length, unit)
        if days is None or days.earliest is None or days.latest is None:
            return value, None
        if count > 0:
            end = moved(days.earliest, unit, meaning.length)
            return value, Interval.between(days.earliest, min(end - timedelta(1), days.latest)) if end else None
        start = moved(days.latest + timedelta(1), unit, -meaning.length)
        return value, Interval.between(max(start, days.earliest), days.latest) if start else None
    if days is None or days.earliest is None or days.latest is None:
        return None, None
    if unit is Unit.HALF and days.precision == "month":
        middle = days.earliest.replace(day=15)
        half = (days.earliest, middle) if count == 1 else (middle + timedelta(1), days.latest)
        return days.edtf, Interval.between(*half)
    if count == MIDDLE:
        ends = days.days or 1
        day: date | None = days.earliest + timedelta(ends // 2) if ends % 2 else None
    elif meaning.weekday is not None:
        edge = days.earliest if count > 0 else days.latest
        ahead = (meaning.weekday - edge.weekday()) % 7 if count > 0 else -((edge.weekday() - meaning.weekday) % 7)
        day = edge + timedelta(ahead + 7 * (count - 1 if count > 0 else count + 1))
    elif unit in _CORE:
        core, edge = _CORE[unit], days.earliest if count > 0 else days.latest
        first = edge + timedelta((core - edge.weekday()) % 7) if count > 0 else edge - timedelta((edge.weekday() - core) % 7)
        day = moved(first, Unit.WEEK, count - 1 if count > 0 else count + 1)
    else:
        day = moved(days.earliest, unit, count - 1) if count > 0 else moved(days.latest, unit, count + 1)
    if day is None or not days.allows(day):
        return None, None
    value = value_at(day, unit)
    if unit is Unit.WEEK and days.precision == "month":  # by days, "the first week of June" is its first seven
        begin = days.earliest + timedelta(7 * (count - 1)) if count > 0 else days.latest + timedelta(7 * count + 1)
        return value, Interval.between(max(begin, days.earliest), min(begin + timedelta(6), days.latest))
    return value, interval_of(value)
