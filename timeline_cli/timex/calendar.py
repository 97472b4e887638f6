"""Names on the calendar, full or partial, to TIMEX3 values: "June 2009", "Friday", "the third quarter"."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from timeline_cli import dates
from timeline_cli.model.meaning import Direction, Named, Unit
from timeline_cli.timex.holidays import day_of
from timeline_cli.timex.values import interval_of, value_at

_AHEAD = (Direction.FUTURE, Direction.AFTER)
_SOON = 91  # days: a day and month so close ahead is meant even beside a past tense, for the last one lies most of a year back
_FUTURE_TENSE = frozenset(  # cues; the present tense of what begins and ends among them
    {"will", "shall", "ll", "won", "plan", "plans", "intend", "intends", "expects", "hope", "hopes"}
    | {"takes", "enters", "comes", "goes", "begins", "starts", "opens", "expires"}
)
_JUST = 62  # days: and one so close behind even beside a future one ("the meeting scheduled for March 20 was put off")
_DAY_IN_MONTHS = 3  # months of which one has a 31st
_WEEKDAY_YEARS = 6  # within so many years a date falls on every weekday once


def full(named: Named) -> str | None:
    """The value of a name that gives its year, decade or century; None for a day that no calendar has."""
    if named.decade is not None:
        return f"{named.decade:03}"
    if named.century is not None:
        return f"{named.century:02}"
    year = named.year or 0
    if year < 0:
        return f"BC{-year:04}{_rest(named)}"
    if named.fiscal:
        return f"FY{year:04}" + (f"-{named.part}" if named.part else "")
    if named.holiday:
        feast = day_of(named.holiday, year)
        return feast.isoformat() if feast else None
    if named.month is None or named.day is None:
        return f"{year:04}{_rest(named)}"
    day = dates.explicit(year, named.month, named.day)
    return day.isoformat() if day else None


def open_value(named: Named) -> str:
    """The value of a name whose year nothing tells: XXXX-06-05."""
    if named.month is None and named.weekday is not None:
        return f"XXXX-WXX-{named.weekday + 1}"
    if named.month is None and named.day is not None:
        return f"XXXX-XX-{named.day:02}"
    return f"XXXX{_rest(named)}"


def _rest(named: Named) -> str:
    month, day = (f"-{x:02}" if x else "" for x in (named.month, named.day))
    return (f"-{named.part}" if named.part else "") + month + day


def near(named: Named, base: date) -> str | None:
    """The value of a name without a year, seen from a day; its direction says which of them is meant."""
    if named.month is None and named.weekday is not None and named.day is None:
        return _weekday(named, base)
    if named.part == "WE":
        return _weekend(named, base)
    if named.day is not None:
        return _month_day(named, base) if named.month is not None else _day_alone(named, base)
    return _month(named, base) if named.month is not None else _in_year(named, base)


def _weekday(named: Named, base: date) -> str | None:
    weekday = named.weekday or 0
    if named.direction is Direction.CURRENT:
        return (base + timedelta(weekday - base.weekday())).isoformat()
    day = dates.yearless(calendar.day_name[weekday].lower(), base, "future" if named.direction in _AHEAD else "past")
    if day == base and named.direction in (Direction.BEFORE, Direction.AFTER):
        day += timedelta(7 if named.direction is Direction.AFTER else -7)
    return day.isoformat() if day else None


def _weekend(named: Named, base: date) -> str | None:
    ahead = named.direction in _AHEAD and base.weekday() < calendar.SUNDAY
    saturday = dates.yearless("saturday", base, "future" if ahead else "past")
    return value_at(saturday, Unit.WEEKEND) if saturday else None


def _month_day(named: Named, base: date) -> str | None:
    if named.weekday is not None:  # "Friday, June 5": the weekday tells the year
        span = range(max(1, base.year - _WEEKDAY_YEARS), min(9999, base.year + _WEEKDAY_YEARS) + 1)
        values = (full(msgspec.structs.replace(named, year=year)) for year in sorted(span, key=lambda year: abs(year - base.year)))
        fit = next((v for v in values if v and date.fromisoformat(v).weekday() == named.weekday), None)
        if fit:
            return fit
    chosen = _nearer(
        f"{named.day} {calendar.month_name[named.month or 1].lower()}", base, lambda back, ahead: _goes_back(named, back, ahead)
    )
    return chosen.isoformat() if chosen else None


def _nearer(phrase: str, base: date, goes_back: Callable[[int, int], bool]) -> date | None:
    """The last or the next date of that name; `goes_back` is told how many days each lies away."""
    past, ahead = dates.yearless(phrase, base, "past"), dates.yearless(phrase, base, "future")
    if past is None or ahead is None:
        return past or ahead
    return past if goes_back((base - past).days, (ahead - base).days) else ahead


def _goes_back(named: Named, back: int, ahead: int) -> bool:
    """Of the last such date, `back` days ago, and the next one: is the last one meant?"""
    if named.direction in (Direction.NEAREST, Direction.PAST):
        return named.cue == "since" or ahead >= _SOON
    return named.direction is Direction.BEFORE or (named.direction is Direction.FUTURE and back <= _JUST)


def _day_alone(named: Named, base: date) -> str | None:
    """The nth of a month that is not named: the last there was, or the next."""
    day, ahead = named.day or 1, named.direction in _AHEAD
    for n in range(_DAY_IN_MONTHS):
        months = base.year * 12 + base.month - 1 + (n if ahead else -n)
        value = full(Named(year=months // 12, month=months % 12 + 1, day=day)) if months >= 12 else None
        found = date.fromisoformat(value) if value else None
        if found is not None and (found >= base if ahead else found <= base):
            return value
    return None


def _month(named: Named, base: date) -> str | None:
    month = named.month or 1
    if month == base.month or named.direction is Direction.CURRENT:
        year = base.year + {Direction.BEFORE: -1, Direction.AFTER: 1}.get(named.direction, 0)
        return full(Named(year=year, month=month))
    name = calendar.month_name[month].lower()  # by its first day: dateparser looks for a 30 February where it is read from a 30th
    chosen = _nearer(f"1 {name}", base.replace(day=1), lambda back, ahead: _month_goes_back(named, back, ahead))
    return full(Named(year=chosen.year, month=chosen.month)) if chosen else None


def _month_goes_back(named: Named, back: int, ahead: int) -> bool:
    """The same of months, which a past tense never leaves ahead, and the future tense never behind."""
    surely_ahead = named.direction is Direction.FUTURE and (named.cue in _FUTURE_TENSE or named.cue.startswith(("is ", "are ")))
    return named.direction in (Direction.PAST, Direction.BEFORE) or (not surely_ahead and _goes_back(named, back, ahead))


def _in_year(named: Named, base: date) -> str | None:
    """A season, quarter, half, feast or fiscal year: the one of this year, or of a neighbouring one."""
    if named.direction is Direction.CURRENT:
        return full(msgspec.structs.replace(named, year=base.year))
    years = range(max(1, base.year - 1), min(9999, base.year + 1) + 1)
    values = [value for year in years if (value := full(msgspec.structs.replace(named, year=year)))]
    known = [(value, days.earliest, days.latest) for value in values if (days := interval_of(value.removeprefix("FY")))]
    strict = named.direction in (Direction.BEFORE, Direction.AFTER)
    behind = [(value, last) for value, first, last in known if first and last and (last < base if strict else first <= base)]
    ahead = [
        (value, first) for value, first, last in known if first and last and (first > base if strict or named.holiday else last >= base)
    ]
    if not behind or not ahead:
        return next((value for value, _ in (*behind, *ahead)), None)
    (last_one, ended), (next_one, begins) = behind[-1], ahead[0]
    if named.holiday:
        return last_one if _goes_back(named, (base - ended).days, (begins - base).days) else next_one
    return next_one if named.direction in _AHEAD else last_one
