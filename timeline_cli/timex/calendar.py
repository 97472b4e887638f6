"""Names on the calendar, full or partial, to days: "June 2009", "Friday", "the third quarter"."""

import calendar
from datetime import date

import msgspec

from timeline_cli import dates
from timeline_cli.model.meaning import Direction, Named, Unit
from timeline_cli.timex.holidays import day_of
from timeline_cli.timex.values import interval_of, value_at

_BACK = (Direction.PAST, Direction.BEFORE)
_AHEAD = (Direction.FUTURE, Direction.AFTER)
_NEAR = 91  # days: a date so close ahead is meant, even beside a past tense, when the last one lies most of a year back


def full(named: Named) -> str | None:
    """The TIMEX3 value of a name that gives its year, or decade or century; None for a day that no calendar has."""
    if named.decade is not None:
        return f"{named.decade:03}"
    if named.century is not None:
        return f"{named.century:02}"
    year = named.year or 0
    if year < 0:
        return f"BC{-year:04}" + "".join(f"-{x:02}" if isinstance(x, int) else f"-{x}" for x in (named.part, named.month, named.day) if x)
    if named.fiscal:
        return f"FY{year:04}" + (f"-{named.part}" if named.part else "")
    if named.holiday:
        day = day_of(named.holiday, year)
        return day.isoformat() if day else None
    if named.part:
        return f"{year:04}-{named.part}"
    if named.month is None:
        return f"{year:04}"
    if named.day is None:
        return f"{year:04}-{named.month:02}"
    found = dates.explicit(year, named.month, named.day) if year >= 1 else None
    return found.isoformat() if found else None


def open_value(named: Named) -> str:
    """The value of a name whose year nothing tells: XXXX-06-05."""
    if named.weekday is not None and named.month is None:
        return f"XXXX-WXX-{named.weekday + 1}"
    if named.month is None and named.day is not None:
        return f"XXXX-XX-{named.day:02}"
    return "XXXX" + "".join(f"-{x:02}" if isinstance(x, int) else f"-{x}" for x in (named.part, named.month, named.day) if x)


def near(named: Named, base: date) -> str | None:
    """The value of a name without a year, seen from a day; the direction says which of them is meant."""
    if named.weekday is not None and named.month is None and named.day is None:
        return _weekday(named, base)
    if named.part == "WE":
        ahead = named.direction in _AHEAD
        saturday = dates.yearless("saturday", base, "future" if ahead else "past")
        if ahead and base.weekday() == 6:
            saturday = base
        return value_at(saturday, Unit.WEEKEND) if saturday else None
    if named.month is not None and named.day is not None:
        return _month_day(named, base)
    if named.day is not None:
        return _day_alone(named, base)
    return _by_year(named, base)


def _weekday(named: Named, base: date) -> str | None:
    name = calendar.day_name[named.weekday or 0].lower()
    day = dates.yearless(name, base, "future" if named.direction in _AHEAD else "past")
    if day is None:
        return None
    try:
        if named.direction is Direction.CURRENT:
            day = date.fromisocalendar(*base.isocalendar()[:2], (named.weekday or 0) + 1)
        elif day == base and named.direction in (Direction.BEFORE, Direction.AFTER):
            day = date.fromordinal(day.toordinal() + (7 if named.direction is Direction.AFTER else -7))
    except (ValueError, OverflowError):
        return None
    return day.isoformat()


def _month_day(named: Named, base: date) -> str | None:
    if (named.month or 0) == 2 and named.day == 29:  # dateparser looks for the next leap year
        pass
    phrase = f"{named.day} {calendar.month_name[named.month or 1].lower()}"
    if named.weekday is not None:  # "Friday, June 5": the weekday tells the year
        years = sorted(range(max(1, base.year - 6), min(9999, base.year + 6)), key=lambda y: (abs(y - base.year), y))
        fits = (full(msgspec.structs.replace(named, year=y)) for y in years)
        fit = next((v for v in fits if v and date.fromisoformat(v).weekday() == named.weekday), None)
        if fit:
            return fit
    past, ahead = dates.yearless(phrase, base, "past"), dates.yearless(phrase, base, "future")
    if past is None or ahead is None:
        found = past or ahead
        return found.isoformat() if found else None
    return (past if _goes_back(named, (base - past).days, (ahead - base).days) else ahead).isoformat()


def _goes_back(named: Named, back: int, ahead: int) -> bool:
    if named.direction is Direction.NEAREST:
        return back <= 2 * ahead
    if named.direction is Direction.PAST:
        return not (named.cue == "" or named.cue != "since") or not (back > 365 - _NEAR and ahead < _NEAR)
    return named.direction in _BACK


def _day_alone(named: Named, base: date) -> str | None:
    """The nth of a month that is not named."""
    month = base.month - (1 if (named.day or 0) > base.day and named.direction not in _AHEAD else 0)
    year = base.year if month else base.year - 1
    return full(Named(year=year, month=month or 12, day=named.day))


def _by_year(named: Named, base: date) -> str | None:
    """Months, seasons, quarters, halves, holidays: the one of this year, or of a neighbouring one."""
    if named.month is not None and named.direction is not Direction.CURRENT:
        name = calendar.month_name[named.month].lower()
        past, ahead = (dates.yearless(name, base.replace(day=15), p) for p in ("past", "future"))
        if past and ahead:
            same = named.month == base.month
            if same and named.direction in (Direction.BEFORE, Direction.AFTER):
                return f"{base.year + (1 if named.direction is Direction.AFTER else -1):04}-{named.month:02}"
            if same:
                return f"{base.year:04}-{named.month:02}"
            back = (base.year - past.year) * 12 + base.month - past.month
            forward = (ahead.year - base.year) * 12 + ahead.month - base.month
            goes_back = back <= 2 * forward if named.direction is Direction.NEAREST else named.direction in _BACK
            chosen = past if goes_back else ahead
            return f"{chosen.year:04}-{chosen.month:02}"
    best: str | None = None
    for year in range(max(1, base.year - 1), min(9999, base.year + 1) + 1):
        value = full(msgspec.structs.replace(named, year=year))
        days = interval_of(value.removeprefix("FY")) if value else None
        if not days or not days.earliest or not days.latest:
            continue
        if named.direction is Direction.CURRENT:
            if year == base.year:
                return value
        elif named.direction in _AHEAD:
            if days.latest >= base and (named.direction is Direction.FUTURE or days.earliest > base):
                return value
        elif days.earliest <= base if named.direction is not Direction.BEFORE else days.latest < base:
            best = value
        elif named.direction is Direction.NEAREST and best and named.holiday and (days.earliest - base).days < _NEAR:
            best = value
    return best
