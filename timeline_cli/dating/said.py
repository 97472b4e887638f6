"""Which days an expression stands for, if it was printed on a certain day: the question that a search for that day asks by the thousand.

`timex.resolve` gives the answer that is kept and explained; each of its answers for a new day costs milliseconds. Here stands
only the arithmetic of what tells most about the day of printing; the two are held together by a test.
"""

import calendar
from datetime import date, timedelta

from timeline_cli.model.meaning import Clock, Cut, Direction, Inside, Meaning, Named, Now, Nth, Portion, Range, Shift, Told, Unit, Vague
from timeline_cli.timex import holidays

Days = tuple[date, date]  # the first and the last one

_WEEK, _MONTH = 7, 31
_AHEAD = (Direction.FUTURE, Direction.AFTER)
_SHARES = {Cut.EARLY: (1, 10), Cut.START: (1, 10), Cut.MID: (11, 20), Cut.LATE: (21, 31), Cut.END: (21, 31)}  # of a month


def said(meaning: Meaning, day: date, told: Days | None = None) -> Days | None:
    """The days that an expression printed on `day` stands for; None where that takes more than the day to tell.

    `told` are the days told last before it, from which "two days earlier" counts.
    """
    match meaning:
        case Now():
            return day, day
        case Told():
            return told
        case Named():
            return _named(meaning, day)
        case Shift(of=inner, unit=unit, count=count, keep=keep) if count == int(count):
            base = said(inner, day, told)
            if keep and base and base[0] == base[1] and unit in (Unit.MONTH, Unit.YEAR):
                return _same_day(base[0], int(count) * (12 if unit is Unit.YEAR else 1))  # "three months ago to the day"
            return _shifted(base[0], unit, int(count)) if base and (base[1] - base[0]).days < _WEEK else None
        case Vague(of=inner, unit=Unit.DAY | Unit.WEEK as unit, sign=sign, low=low, high=high):
            base, length = said(inner, day, told), 1 if unit is Unit.DAY else _WEEK
            ends = sorted((sign * low * length, sign * high * length))
            return (base[0] + timedelta(ends[0]), base[0] + timedelta(ends[1])) if base else None
        case Nth(count=int(count), unit=Unit.DAY, of=inner, length=None, weekday=weekday):
            return _nth_day(count, weekday, said(inner, day, told))
        case Clock(of=inner):
            return said(inner, day, told)
        case Portion(cut=cut, of=inner):
            return _cut(cut, said(inner, day, told), day)
        case Inside(named=Named(month=int(month), day=None, weekday=None), of=outer):
            around = said(outer, day, told)
            return _month(around[0].year, month) if around else None
        case Inside(named=Named(month=None, weekday=int(weekday)), of=Shift(unit=Unit.WEEK) as outer):
            around = said(outer, day, told)
            return (around[0] + timedelta(weekday),) * 2 if around else None
        case Range(first=first, last=last):
            begin, end = said(first, day, told), said(last, day, told)
            return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
        case _:
            return None


def possible(meaning: Meaning | None, days: Days) -> bool:
    """False where no day of printing makes an expression stand for any of some days: no Friday for "Thursday", no May for "June 12"."""
    if not isinstance(meaning, Named) or (days[1] - days[0]).days >= _WEEK:
        return True
    each = [days[0] + timedelta(n) for n in range((days[1] - days[0]).days + 1)]
    wanted = (meaning.year, meaning.month, meaning.day, meaning.weekday)
    return any(
        all(want is None or want == has for want, has in zip(wanted, (d.year, d.month, d.day, d.weekday()), strict=True)) for d in each
    )


def _named(named: Named, day: date) -> Days | None:
    if named.part or named.decade or named.century or named.fiscal or (named.year or 1) < 1:
        return None
    if named.month is None and not named.holiday:
        if named.weekday is not None and named.day is None:
            return _weekday(named.weekday, named.direction, day)
        if named.day is not None:
            return _nth(named.day, named.direction, day)
        return (date(named.year, 1, 1), date(named.year, 12, 31)) if named.year else None
    if named.year:
        return _place(named, named.year)
    around = [d for year in range(day.year - 4, day.year + 5) if (d := _place(named, year))]  # 29 February comes every fourth year
    back = max((d for d in around if d[0] <= day), default=None)
    ahead = min((d for d in around if d[1] >= day), default=None)
    if back is None or ahead is None:
        return None
    if named.day is None and named.month == day.month and not named.holiday and named.direction in (Direction.BEFORE, Direction.AFTER):
        return _month(day.year + (1 if named.direction is Direction.AFTER else -1), named.month)  # "last May", said in May
    if named.direction in (Direction.PAST, Direction.BEFORE):
        return back
    if named.direction is Direction.AFTER:
        return ahead
    longer = 1 if named.direction is Direction.FUTURE else 2  # even a cue of the future may be another verb's, far ahead it is not believed
    return back if (day - back[0]).days <= longer * (ahead[0] - day).days else ahead


def _place(named: Named, year: int) -> Days | None:
    if named.holiday:
        feast = holidays.day_of(named.holiday, year)
        return (feast, feast) if feast else None
    if named.day is None:
        return _month(year, named.month or 1)
    try:
        day = date(year, named.month or 1, named.day)
    except ValueError:
        return None
    return day, day


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _nth_day(count: int, weekday: int | None, days: Days | None) -> Days | None:
    """The so-manieth day of a stretch, or Monday in it, from its end where negative."""
    if days is None or not count:
        return None
    step, (first, last) = 1 if weekday is None else _WEEK, days
    if weekday is not None:
        first += timedelta((weekday - first.weekday()) % _WEEK)
        last -= timedelta((last.weekday() - weekday) % _WEEK)
    found = first + timedelta(step * (count - 1)) if count > 0 else last + timedelta(step * (count + 1))
    return (found, found) if days[0] <= found <= days[1] else None


def _nth(nth: int, direction: Direction, day: date) -> Days | None:
    """The nth of this month or, where that is still to come and not told as such, of the last one; "next Monday, the 27th" lies ahead."""
    first = day.replace(day=1)
    if nth <= day.day and direction is Direction.AFTER:
        first = (first + timedelta(_MONTH)).replace(day=1)
    if nth > day.day and direction not in _AHEAD:
        first = (first - timedelta(1)).replace(day=1)
    return _place(Named(month=first.month, day=nth), first.year)


def _weekday(weekday: int, direction: Direction, day: date) -> Days:
    if direction is Direction.CURRENT:
        found = day + timedelta(weekday - day.weekday())
        return found, found
    back, ahead = (day.weekday() - weekday) % _WEEK, (weekday - day.weekday()) % _WEEK
    if direction is Direction.BEFORE:
        back = back or _WEEK
    if direction is Direction.AFTER:
        ahead = ahead or _WEEK
    found = day + timedelta(ahead) if direction in _AHEAD else day - timedelta(back)
    return found, found


def _same_day(day: date, months: int) -> Days | None:
    """The day of the same number so many months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        found = date(year, month + 1, day.day)
    except ValueError:
        return None
    return found, found


def _shifted(day: date, unit: Unit, count: int) -> Days | None:
    if unit is Unit.DAY:
        found = day + timedelta(count)
        return found, found
    if unit in (Unit.WEEK, Unit.WEEKEND):
        monday = day - timedelta(day.weekday()) + timedelta(_WEEK * count)
        return monday + timedelta(5 if unit is Unit.WEEKEND else 0), monday + timedelta(_WEEK - 1)
    if unit is Unit.MONTH:
        months = day.year * 12 + day.month - 1 + count
        return _month(months // 12, months % 12 + 1)
    return (date(day.year + count, 1, 1), date(day.year + count, 12, 31)) if unit is Unit.YEAR else None


def _cut(cut: Cut, days: Days | None, day: date) -> Days | None:
    if days is None or days[0] == days[1]:
        return days
    if cut in (Cut.BEFORE, Cut.AFTER):
        return (days[0], min(day, days[1])) if cut is Cut.BEFORE else (max(day, days[0]), days[1])
    if cut in _SHARES and (days[0].year, days[0].month) == (days[1].year, days[1].month):
        low, high = _SHARES[cut]
        return days[0].replace(day=low), days[0].replace(day=min(high, days[1].day))
    return days
