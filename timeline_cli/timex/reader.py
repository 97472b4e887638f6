"""One article's meanings to days, in the order of its text: against the day of publication, and the times told before."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from timeline_cli import dates
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import (
    LISTED,
    THE,
    Clock,
    Direction,
    Every,
    Frame,
    Inside,
    Length,
    Meaning,
    Named,
    Now,
    Nth,
    Portion,
    Range,
    Ref,
    Shift,
    Told,
    Unit,
    Vague,
    looks_back,
)
from timeline_cli.timex.calendar import full, near, open_value
from timeline_cli.timex.portions import nth, portion
from timeline_cli.timex.values import interval_of, moved, value_at

PUBLISHED = "published"
_LONGEST = {  # days of a unit
    Unit.SECOND: 1,
    Unit.MINUTE: 1,
    Unit.HOUR: 1,
    Unit.DAY: 1,
    Unit.WEEKEND: 2,
    Unit.WEEK: 7,
    Unit.MONTH: 31,
    Unit.QUARTER: 92,
    Unit.HALF: 184,
    Unit.YEAR: 366,
    Unit.DECADE: 3660,
    Unit.CENTURY: 36600,
}
_EVER = 10**6
_ASKED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)  # what dateparser counts in
_GRAINS = {"month": (Unit.MONTH, 12), "quarter": (Unit.QUARTER, 4), "half": (Unit.HALF, 2)}  # of a year
_LOOK_BACK = 4  # how many times told before a "same day" may refer to
_RECENT = 7  # days: "the day", in news that tells of a day no longer ago, is that day
_A_FEW = 9  # at most: "the next few days"
_MONTH = 31  # days
_STRETCH = 14  # days: the longest in which a weekday is told apart by its name
_FAR = 3  # years: see _glances
_BACK_IN_YEAR = 8  # months: in a story that stands in October, "January" is the next one


@dataclass(frozen=True)
class Answer:
    """A TIMEX3 value, its days, and what it was counted from: `published`, or the value told before."""

    value: str | None
    days: Interval | None = None
    base: str = ""

    @property
    def year(self) -> int | None:
        """The year it lies or begins in, negative before Christ; None where it has none."""
        value = self.value or ""
        if value.startswith("BC") and value[2:6].isdecimal():
            return -int(value[2:6])
        return self.days.earliest.year if self.days and self.days.earliest and value[:1].isdecimal() else None

    @property
    def bounds(self) -> tuple[date, date] | None:
        """First and last day, where both are known."""
        return (self.days.earliest, self.days.latest) if self.days and self.days.earliest and self.days.latest else None


def answer(value: str | None, base: str = "") -> Answer:
    """A value with the days it stands for; a fiscal year is about the year of its number."""
    if value and value.startswith("FY"):
        year = interval_of(value[2:6])
        return Answer(value, year.qualified("~") if year else None, base)
    return Answer(value, interval_of(value) if value else None, base)


@dataclass
class Reader:
    """Reads expressions as of one day of publication, and remembers what was told."""

    published: date | None
    narrative: bool = False
    told: list[Answer] = field(default_factory=list)
    line: list[Answer] = field(default_factory=list)  # of these the ones that are no look back
    listed: date | None = None  # the first day of the entry read last in a list of dates
    aside: int | None = None  # a year mentioned once, far from the story

    def read(self, meaning: Meaning, aside: bool = False) -> Answer:
        """The days that a meaning stands for here; the story does not go on from what is told `aside`."""
        found = self._of(meaning)
        if not aside and found.year is not None and not (self.narrative and (found.base == PUBLISHED or self._glances(found))):
            self.told.append(found)
            if not looks_back(meaning):
                self.line.append(found)
        return found

    def _glances(self, found: Answer) -> bool:
        """True for a lone year far from the story, which goes on afterwards where it stood; a second one takes the story there."""
        year, told = found.year or 0, self.told[-1].year if self.told else None
        coarse = found.days is None or (found.days.days or 0) > _LONGEST[Unit.MONTH]
        aside = coarse and told is not None and abs(year - told) > _FAR and self.aside != year
        self.aside = year if aside else None
        return aside

    def _of(self, meaning: Meaning) -> Answer:
        match meaning:
            case Now():
                return self._here()
            case Told():
                return self._last_told()
            case Frame():
                return self._frame()
            case Named():
                return self._named(meaning)
            case Shift():
                return self._shift(meaning)
            case Vague():
                return self._vague(meaning)
            case Inside():
                return self._inside(meaning)
            case Nth():
                inner = self._several_days(meaning.count > 1) if isinstance(meaning.of, Told) else self._of(meaning.of)
                return Answer(*nth(meaning, inner.days), inner.base)
            case Portion():
                inner = self._of(meaning.of)
                return Answer(inner.value, portion(meaning.cut, inner.days, self.published), inner.base)
            case Clock():
                inner = self._of(meaning.of)
                day = inner.value.split("T")[0] if inner.value and inner.days and inner.days.precision == "day" else "XXXX-XX-XX"
                return Answer(f"{day}{meaning.time}", inner.days, inner.base)
            case Length():
                return self._length(meaning)
            case Every():
                return Answer(meaning.value)
            case Ref():
                return self._ref(meaning)
            case Range():
                return self._range(meaning)

    def _here(self) -> Answer:
        return Answer(None) if self.published is None else Answer(self.published.isoformat(), Interval.day(self.published), PUBLISHED)

    def _last_told(self) -> Answer:
        return self.told[-1] if self.told else self._here()

    def _told_within(self, longest: int, onward: bool = False) -> Answer | None:
        """The time told last, or a little before, that is no longer than so many days; `onward` from there the story goes on."""
        told = self.line if onward else self.told
        return next((a for a in told[: -_LOOK_BACK - 1 : -1] if a.days and (a.days.days or _EVER) <= longest), None)

    def _frame(self) -> Answer:
        told = self._told_within(1)
        if told and told.bounds and (self.narrative or (self.published and abs((self.published - told.bounds[0]).days) <= _RECENT)):
            return told
        return self._last_told() if self.narrative else self._here()

    def _named(self, named: Named) -> Answer:
        found = self._on_calendar(named)
        if named.cue == LISTED and found.bounds is not None:
            self.listed = found.bounds[0]
        return found

    def _on_calendar(self, named: Named) -> Answer:
        if named.anchor == "none":
            return answer(full(self._day_first(named) if named.either else named))
        if named.cue == LISTED and named.month is not None and not self.narrative and (entry := self._entry(named)) is not None:
            return entry
        if self.narrative:
            return self._in_story(named, self.told[-1]) if self.told else Answer(open_value(named))
        return answer(near(named, self.published), PUBLISHED) if self.published else Answer(open_value(named))

    def _entry(self, named: Named) -> Answer | None:
        """In a list of dates one goes on from the entry before, up to the day of publication; else it is the nearest to that day."""
        if self.published is None:
            return None
        base, years = self.listed or self.published, range(-1, 2)
        known = [answer(full(msgspec.structs.replace(named, year=base.year + n)), PUBLISHED) for n in years]
        fit = [(a, a.bounds[0]) for a in known if a.bounds is not None]
        onward = [a for a, first in fit if self.listed is not None and self.listed <= first <= self.published]
        nearest = min(fit, key=lambda each: abs((each[1] - base).days), default=(None, None))[0]
        return onward[0] if onward else nearest

    def _day_first(self, named: Named) -> Named:
        """ "9/5/2024" in a text of May 2024: the day comes first where it would lie ahead otherwise."""
        if self.published is None:
            return named
        turned = msgspec.structs.replace(named, month=named.day, day=named.month)
        first, other = (answer(full(each)).bounds for each in (named, turned))
        return turned if first is not None and other is not None and other[0] <= self.published < first[0] else named

    def _in_story(self, named: Named, told: Answer) -> Answer:
        """In a history a name without a year belongs to the year told last, or to the next one where the story moves on over New Year."""
        year, first = told.year or 0, told.bounds[0] if told.bounds else None
        base = told.value or ""
        if named.month is None and named.weekday is not None:
            return answer(near(named, first), base) if first else Answer(open_value(named))
        month = named.month or (first.month if named.day and first else None)
        short = told.days is not None and (told.days.days or _EVER) <= _LONGEST[Unit.QUARTER]
        if month and first and short and first.month - month > _BACK_IN_YEAR:
            year += 1
        values = (full(msgspec.structs.replace(named, year=y, month=month)) for y in (year, year - 1, year + 1, year - 2))  # a 29 February
        return answer(next((v for v in values if v), None), base)

    def _shift(self, shift: Shift) -> Answer:
        day_of_text = isinstance(shift.of, Frame) and (self.narrative or shift.unit is Unit.DAY)
        if isinstance(shift.of, Now) or (isinstance(shift.of, Frame) and not day_of_text):
            return self._from_publication(shift.unit, shift.count)
        longest = _LONGEST.get(shift.unit, _EVER)
        base = (self._told_within(longest, shift.count > 0) if isinstance(shift.of, Told | Frame) else None) or self._of(shift.of)
        if not self.narrative and self.published and base.days and (base.days.days or 0) > longest and base.days.allows(self.published):
            base = self._here()  # "that day", where only "this week" was told
        unit, count = shift.unit, shift.count
        if shift.keep and base.days and base.days.precision in _GRAINS:
            unit, per_year = _GRAINS[base.days.precision]
            count *= per_year
        if shift.keep and base.bounds and base.days and base.days.precision == "day" and unit in (Unit.MONTH, Unit.YEAR):
            day = moved(base.bounds[0], unit, count)  # "ten years ago today"
            return answer(day.isoformat() if day else None, base.base)
        return _moved(base, unit, count)

    def _from_publication(self, unit: Unit, count: float) -> Answer:
        if self.published is None:
            return Answer(None)
        if unit in _ASKED and count == int(count):
            day = dates.relative(f"{-int(count)} {unit}s ago" if count <= 0 else f"in {int(count)} {unit}s", self.published)
        else:
            day = moved(self.published, unit, count)
        return answer(value_at(day, unit) if day else None, PUBLISHED)

    def _vague(self, vague: Vague) -> Answer:
        value, base = "PAST_REF" if vague.sign < 0 else "FUTURE_REF", self._of(vague.of)
        if isinstance(vague.of, Told):
            base = self._told_within(_LONGEST.get(vague.unit, _EVER)) or self._here()
        first = base.bounds[0] if base.bounds else None
        ends = [moved(first, vague.unit, vague.sign * n) for n in (vague.low, vague.high)] if first else []
        known = sorted(day for day in ends if day)
        return Answer(value, Interval.between(known[0], known[-1]) if known else None, base.base)

    def _the_weekday(self, named: Named) -> Answer:
        """ "On the Tuesday": of the stretch of days told last ("from 8 to 12 June"), else the last one."""
        stretch = self._several_days()
        if stretch.bounds is None:
            return self._named(msgspec.structs.replace(named, direction=Direction.PAST))
        return answer(near(named, stretch.bounds[1]), stretch.value or "")

    def _several_days(self, begun: bool = False) -> Answer:
        """The days told last of which there are several: "from 8 to 12 June", "on Monday and Tuesday".

        Without them those `begun` on the day told last, where asked for.
        """
        told = [a for a in self.told[: -_LOOK_BACK - 1 : -1] if a.days]
        stretch = next((a for a in told if a.days and 1 < (a.days.days or 0) <= _STRETCH), None)
        if stretch is not None:
            return stretch
        bounds = ((a.bounds[0], b.bounds[1]) for b, a in pairwise(told) if a.bounds and b.bounds)
        first, last = next((pair for pair in bounds if pair[1] - pair[0] == timedelta(1)), (None, None))
        day = next((a.bounds[0] for a in told if a.bounds and a.days and a.days.days == 1), None) if begun and first is None else None
        first, last = (day, day + timedelta(_STRETCH)) if day else (first, last)
        return Answer(f"{first}/{last}", Interval.between(first, last), PUBLISHED) if first else Answer(None)

    def _inside(self, inside: Inside) -> Answer:
        if inside.named.cue == THE and inside.named.weekday is not None:
            return self._the_weekday(inside.named)
        if isinstance(inside.of, Told) and not self.told and inside.named.direction is Direction.CURRENT:  # "that Monday", of nothing told
            return self._named(msgspec.structs.replace(inside.named, direction=Direction.NEAREST))
        outer, named = self._of(inside.of), inside.named
        if isinstance(inside.of, Told) and named.day and not named.month:  # "on the 15th": of the month told last, whatever year after it
            outer = self._told_within(_MONTH) or self._here()
        if not outer.bounds:
            return Answer(open_value(named), None, outer.base)
        first, last = outer.bounds
        if named.month is None and named.weekday is not None:
            return answer(near(named, last), outer.base)
        year, month = first.year, named.month or (first.month if named.day else None)
        if outer.days and outer.days.precision != "year" and month and named.month:  # "the following August"
            later, earlier = (
                named.direction is Direction.AFTER and month <= first.month,
                named.direction is Direction.BEFORE and month >= first.month,
            )
            year += 1 if later else -1 if earlier else 0
        return answer(full(msgspec.structs.replace(named, year=year, month=month)), outer.base)

    def _length(self, length: Length) -> Answer:
        base = self._of(length.of) if length.sign and length.of is not None else Answer(None)
        if not base.bounds or length.unit is None:
            return Answer(length.value)
        first, last = base.bounds
        end = moved(last if length.sign > 0 else first, length.unit, length.sign * (length.count or _A_FEW))
        days = None if end is None else Interval.between(first, end) if length.sign > 0 else Interval.between(end, last)
        return Answer(length.value, days, base.base)

    def _ref(self, ref: Ref) -> Answer:
        past = ref.value == "PAST_REF"
        if self.published is None or not (past or ref.value == "FUTURE_REF"):
            return Answer(ref.value)
        return Answer(ref.value, Interval.between(None if past else self.published, self.published if past else None), PUBLISHED)

    def _range(self, range_: Range) -> Answer:
        first, last = self._of(range_.first), self._of(range_.last)
        if (
            first.bounds
            and last.bounds
            and first.bounds[0] > last.bounds[1]
            and isinstance(range_.first, Named)
            and range_.first.anchor != "none"
        ):
            first = answer(near(msgspec.structs.replace(range_.first, direction=Direction.PAST), last.bounds[0]), first.base)
        value = f"{first.value or ''}/{last.value or ''}"
        if not first.bounds or not last.bounds or first.bounds[0] > last.bounds[1]:
            return Answer(value, None, first.base)
        return Answer(value, Interval.between(first.bounds[0], last.bounds[1]), first.base)


def _moved(base: Answer, unit: Unit, count: float) -> Answer:
    """So many units from a time; where that is longer than the unit its whole stretch is moved ("two days later", in a story of May)."""
    if base.year is not None and base.year < 0 and unit is Unit.YEAR and base.year + count < 0:
        return Answer(f"BC{-int(base.year + count):04}", None, base.value or "")
    ends = [moved(day, unit, count) for day in base.bounds] if base.bounds else []
    if not base.bounds or None in ends:
        return Answer(None, None, base.base)
    first, last = (day for day in ends if day)
    told = base.base if base.base == PUBLISHED and base.days and base.days.precision == "day" else base.value or ""
    if base.days is not None and (base.days.days or 1) <= _LONGEST.get(unit, _EVER):
        return answer(value_at(first, unit), told)
    month = f"-{first.month:02}" if base.days is not None and base.days.precision == "month" else "-XX"
    blank = {Unit.WEEK: "-WXX", Unit.DAY: f"{month}-XX"}.get(unit, "-XX")
    return Answer(f"{first.year:04}{blank}", Interval.between(first, last), told)
