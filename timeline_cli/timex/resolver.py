"""Meanings to days: against the day of publication, and the time told before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec

from timeline_cli import dates
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Clock, Every, Frame, Inside, Length, Meaning, Named, Now, Nth, Portion, Range, Ref, Shift, Told, Unit, Vague
from timeline_cli.model.timex import ResolvedTimex, Timex
from timeline_cli.model.trace import Step
from timeline_cli.timex.calendar import full, near, open_value
from timeline_cli.timex.narrative import is_narrative
from timeline_cli.timex.portions import nth, portion
from timeline_cli.timex.values import interval_of, moved, value_at

_GRAINS = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM)
_GRAIN_OF = {"month": Unit.MONTH, "quarter": Unit.QUARTER, "half": Unit.HALF}
_PER_YEAR = {"month": 12, "quarter": 4, "half": 2}
_LONGEST = {
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
_ASKED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)  # what dateparser counts in
_FAR = 3  # years
_BACK_IN_YEAR = 8  # months: in a story that stands in October, "January" is the next one
_LOOK_BACK = 4  # how many times told before a "same day" may refer to


@dataclass(frozen=True)
class Answer:
    """A TIMEX3 value and its days; what it was counted from, for `explain`."""

    value: str | None
    days: Interval | None = None
    base: str = ""

    @property
    def year(self) -> int | None:
        """The year it lies or begins in, negative before Christ; None where it has none."""
        if self.value and self.value.startswith("BC") and self.value[2:6].isdigit():
            return -int(self.value[2:6])
        return self.days.earliest.year if self.days and self.days.earliest and self.value and self.value[0].isdigit() else None


@dataclass
class Reader:
    """Reads one article's expressions in order, from one day of publication; remembers what was told."""

    published: date | None
    narrative: bool = False
    told: list[Answer] = field(default_factory=list)
    aside: int | None = None  # a year mentioned once, far from the story

    def read(self, meaning: Meaning) -> Answer:
        """The days that a meaning stands for here."""
        answer = self._of(meaning)
        if answer.year is not None and not (self.narrative and (answer.base == "published" or self._glances(answer))):
            self.told.append(answer)
        return answer

    def _glances(self, answer: Answer) -> bool:
        """True for a lone year far from the story, which goes on afterwards where it stood; a second one takes the story there."""
        year, told = answer.year or 0, self.told[-1].year if self.told else None
        coarse = answer.days is None or (answer.days.days or 0) > _LONGEST[Unit.MONTH]
        aside = coarse and told is not None and abs(year - told) > _FAR and self.aside != year
        self.aside = year if aside else None
        return aside

    def _of(self, meaning: Meaning) -> Answer:
        match meaning:
            case Now():
                return self._here()
            case Told():
                return self._told()
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
                inner = self._of(meaning.of)
                value, days = nth(meaning, inner.days)
                return Answer(value, days, inner.base)
            case Portion():
                inner = self._of(meaning.of)
                return Answer(inner.value, portion(meaning.cut, inner.days, self._day()), inner.base)
            case Clock():
                inner = self._of(meaning.of)
                head = inner.value.split("T")[0] if inner.value and inner.days and inner.days.precision == "day" else "XXXX-XX-XX"
                return Answer(f"{head}{meaning.time}", inner.days, inner.base)
            case Length():
                return self._length(meaning)
            case Every():
                return Answer(meaning.value)
            case Ref():
                return self._ref(meaning)
            case Range():
                return self._range(meaning)

    def _here(self) -> Answer:
        if self.published is None:
            return Answer("XXXX-XX-XX")
        return Answer(self.published.isoformat(), Interval.day(self.published), "published")

    def _told(self) -> Answer:
        return self.told[-1] if self.told else self._here()

    def _frame(self) -> Answer:
        told = self._last(1)
        if told and told.days and told.days.earliest and (self.narrative or (self.published and abs((self.published - told.days.earliest).days) <= 7)):
            return told
        return self._told() if self.narrative else self._here()

    def _day(self) -> date | None:
        """The day that "earlier" and "later" look from."""
        return self.published

    def _named(self, named: Named) -> Answer:
        if named.anchor == "none":
            value = full(named)
            return Answer(value, _days(value))
        if self.narrative and self.told:
            return self._in_story(named, self.told[-1])
        if self.published is None or self.narrative:
            return Answer(open_value(named))
        value = near(named, self.published)
        return Answer(value, _days(value), "published")

    def _in_story(self, named: Named, told: Answer) -> Answer:
        """In a history a name without a year belongs to the year told last, or to the next one where the story moves on over New Year."""
        year, first = told.year or 0, told.days.earliest if told.days else None
        if named.month is None and named.weekday is not None:
            value = near(named, first) if first else None
        else:
            month = named.month or (first.month if named.day and first else None)
            if month and first and first.month - month > _BACK_IN_YEAR and (told.days and (told.days.days or 0) <= _LONGEST[Unit.QUARTER]):
                year += 1
            value = next((v for y in (year, year - 1, year + 1, year - 2) if (v := full(msgspec.structs.replace(named, year=y, month=month)))), None)
        return Answer(value, _days(value), f"told: {told.value}")

    def _last(self, longest: int) -> Answer | None:
        """The time told last, or a little before, that is no longer than so many days."""
        for answer in self.told[: -_LOOK_BACK - 1 : -1]:
            if answer.days and (answer.days.days or longest + 1) <= longest:
                return answer
        return None

    def _shift(self, shift: Shift) -> Answer:
        unit, count = shift.unit, shift.count
        if isinstance(shift.of, Now) or (isinstance(shift.of, Frame) and not self.narrative and unit is not Unit.DAY):
            if self.published is None:
                return Answer(None)
            if unit in _ASKED and count == int(count):
                many = int(abs(count))
                phrase = f"{many} {unit}s ago" if count <= 0 else f"in {many} {unit}s"
                day = dates.relative(phrase, self.published)
            else:
                day = moved(self.published, unit, count)
            value = value_at(day, unit) if day else None
            return Answer(value, _days(value), "published")
        base = (self._last(_LONGEST.get(unit, 10**6)) if isinstance(shift.of, Told | Frame) else None) or self._of(shift.of)
        if not self.narrative and self.published and base.days and (base.days.days or 0) > _LONGEST.get(unit, 10**6) and base.days.allows(self.published):
            base = self._here()  # "that day", when only "this week" was told
        return _moved(base, _GRAIN_OF.get(base.days.precision, unit) if shift.keep and base.days else unit, count * (_PER_YEAR.get(base.days.precision, 1) if shift.keep and base.days else 1))

    def _vague(self, vague: Vague) -> Answer:
        value = "PAST_REF" if vague.sign < 0 else "FUTURE_REF"
        base = self._of(vague.of)
        if not base.days or not base.days.earliest or not base.days.latest:
            return Answer(value)
        ends = (moved(base.days.earliest, vague.unit, vague.sign * n) for n in (vague.low, vague.high))
        known = sorted(day for day in ends if day)
        return Answer(value, Interval.between(known[0], known[-1]) if known else None, base.base)

    def _inside(self, inside: Inside) -> Answer:
        outer, named = self._of(inside.of), inside.named
        if not outer.days or not outer.days.earliest or not outer.days.latest:
            return Answer(open_value(named), None, outer.base)
        first = outer.days.earliest
        if named.weekday is not None and named.month is None:
            value = near(named, outer.days.latest)
        else:
            month = named.month or (first.month if named.day else None)
            value = full(msgspec.structs.replace(named, year=first.year, month=month))
        return Answer(value, _days(value), outer.base)

    def _length(self, length: Length) -> Answer:
        if not length.sign or length.of is None or length.unit is None:
            return Answer(length.value)
        base = self._of(length.of)
        if not base.days or not base.days.earliest or not base.days.latest or length.count is None:
            return Answer(length.value)
        end = moved(base.days.latest if length.sign > 0 else base.days.earliest, length.unit, length.sign * length.count)
        if end is None:
            return Answer(length.value)
        days = Interval.between(base.days.earliest, end) if length.sign > 0 else Interval.between(end, base.days.latest)
        return Answer(length.value, days, base.base)

    def _ref(self, ref: Ref) -> Answer:
        if self.published is None or ref.value not in ("PAST_REF", "FUTURE_REF"):
            return Answer(ref.value)
        past = ref.value == "PAST_REF"
        return Answer(ref.value, Interval.between(None if past else self.published, self.published if past else None), "published")

    def _range(self, range_: Range) -> Answer:
        first, last = self._of(range_.first), self._of(range_.last)
        if not first.days or not last.days or not first.days.earliest or not last.days.latest:
            return Answer(f"{first.value}/{last.value}", None, first.base)
        if (
            first.days.earliest > last.days.latest
            and isinstance(range_.first, Named)
            and range_.first.anchor == "published"
            and last.days.earliest
        ):
            value = near(msgspec.structs.replace(range_.first, direction="past"), last.days.earliest)
            first = Answer(value, _days(value), first.base)
        if not first.days or not first.days.earliest or first.days.earliest > last.days.latest:
            return Answer(f"{first.value}/{last.value}", None, first.base)
        return Answer(f"{first.value}/{last.value}", Interval.between(first.days.earliest, last.days.latest), first.base)


def _days(value: str | None) -> Interval | None:
    if value is None:
        return None
    if value.startswith("FY"):
        year = interval_of(value[2:6])
        return year.qualified("~") if year else None
    return interval_of(value)


def _moved(base: Answer, unit: Unit, count: float) -> Answer:
    if base.year is not None and base.year < 0 and unit is Unit.YEAR and base.year + count < 0:
        return Answer(f"BC{int(-base.year - count):04}", None, f"told: {base.value}")
    if not base.days or not base.days.earliest or not base.days.latest:
        return Answer(None, None, base.base)
    first, last = moved(base.days.earliest, unit, count), moved(base.days.latest, unit, count)
    if first is None or last is None:
        return Answer(None, None, base.base)
    counted = f"told: {base.value}" if base.base != "published" or base.value else base.base
    if (base.days.days or 1) <= _LONGEST.get(unit, 10**6):
        value = value_at(first, unit)
        return Answer(value, _days(value), counted)
    year, month = f"{first.year:04}", f"-{first.month:02}" if base.days.precision == "month" else "-XX"
    blank = "-WXX" if unit is Unit.WEEK else f"{month}-XX" if unit is Unit.DAY else "-XX"
    return Answer(year + blank, Interval.between(first, last), counted)


def _at(timexes: Sequence[Timex], published: date | None) -> list[ResolvedTimex]:
    reader = Reader(published, is_narrative((t.meaning for t in timexes), published))
    out = []
    for timex in timexes:
        answer = reader.read(timex.meaning)
        out.append(ResolvedTimex(timex, answer.value, answer.days, _steps(timex, answer, published)))
    return out


def _steps(timex: Timex, answer: Answer, published: date | None) -> tuple[Step, ...]:
    steps = [Step(timex.rule, timex.text, timex.type.value)]
    named = _named_in(timex.meaning)
    if named is not None and named.anchor == "published":
        steps.append(Step("direction", named.cue or "no cue", named.direction.value))
    if answer.base:
        steps.append(Step("base", answer.base, str(published) if answer.base == "published" else answer.base.removeprefix("told: ")))
    steps.append(Step("result", answer.value or "", answer.days.edtf if answer.days else ""))
    return tuple(steps)


def _named_in(meaning: Meaning) -> Named | None:
    if isinstance(meaning, Named):
        return meaning
    inner: Meaning | None = getattr(meaning, "of", None) or getattr(meaning, "first", None)
    return _named_in(inner) if inner is not None else None


def possible_days(published: Interval) -> tuple[date, ...]:
    """Days on which an article may have been printed; where they are many, the ends of every month stand for the rest."""
    if published.members:
        return published.members
    first, last = published.earliest or published.latest, published.latest or published.earliest
    if first is None or last is None:
        return ()
    days = [first + timedelta(n) for n in range(min((last - first).days + 1, 3700))]
    if len(days) <= 62:
        return tuple(days)
    return tuple(d for d in days if d in (first, last) or d.day == 1 or (d + timedelta(1)).day == 1)


def resolve(timexes: Sequence[Timex], published: Interval | None) -> tuple[ResolvedTimex, ...]:
    """The days of one article's expressions, which must come in the order of its text.

    `published` may be uncertain: each day it allows is tried, and what they agree on is told; a few days become a set, many their bounds.
    Without it, only what the text itself places on the calendar gets an interval.
    """
    days = possible_days(published) if published is not None else ()
    if not days:
        return tuple(_at(timexes, None))
    readings = [_at(timexes, day) for day in days]
    return tuple(readings[0]) if len(readings) == 1 else tuple(_combined(each, published) for each in zip(*readings, strict=True))


def _combined(readings: Sequence[ResolvedTimex], published: Interval | None) -> ResolvedTimex:
    first = readings[0]
    values = {r.value for r in readings}
    intervals = {r.interval for r in readings}
    if len(intervals) == 1 and len(values) == 1:
        return first
    value = first.value if len(values) == 1 else None
    known = [i for i in intervals if i is not None]
    step = Step("published", str(published.edtf if published else ""), "each possible day tried")
    if len(known) < len(intervals) or not known:
        return ResolvedTimex(first.timex, value, None, (*first.steps[:-1], step))
    days = sorted({i.earliest for i in known if i.earliest and i.earliest == i.latest})
    if len(days) == len(known) and len(days) <= _FEW:
        interval: Interval | None = Interval.one_of(days)
    else:
        firsts, lasts = [i.earliest for i in known], [i.latest for i in known]
        low = None if None in firsts else min(d for d in firsts if d)
        high = None if None in lasts else max(d for d in lasts if d)
        interval = Interval.between(low, high) if low or high else None
    return ResolvedTimex(
        first.timex, value, interval, (*first.steps[:-1], step, Step("result", value or "", interval.edtf if interval else ""))
    )


_FEW = 7
