"""What a time phrase means before any day is named: plain data that an index can keep (after SCATE's and duckling's algebras of time).

A meaning is a small tree. Its leaves are names on the calendar (`Named`) or the two days one can count from: the day of
publication (`Now`) and the time told last in the text (`Told`). Resolving never needs the text again.
"""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Unit(StrEnum):
    """A length of time, and a grain of the calendar."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class Direction(StrEnum):
    """Where a partly named date lies, seen from the day it is read from."""

    PAST = "past"  # the last such day, that very day included: how news tells
    BEFORE = "before"  # the last such day before: "last Friday"
    FUTURE = "future"  # the next such day, that very day included: "will meet on Friday"
    AFTER = "after"  # the next such day after: "next Friday"
    CURRENT = "current"  # the one of this week or year: "this Friday"
    NEAREST = "nearest"  # nothing in the text points either way


MIDDLE = 0  # which day of several "the middle day" is
THE = "the"  # the cue of "on the Tuesday", which is that of the days in which the story stands


LISTED = "a list of dates"  # the cue of "8 May: …" at the beginning of a line


class Cut(StrEnum):
    """Which part of a stretch of time is meant (TIMEX3's `mod` START, MID, END, and what news adds)."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    BEFORE = "before"  # "earlier this month": up to the day it is read from
    AFTER = "after"  # "later this year"
    WHOLE = "whole"


class _Base(Struct, frozen=True, tag_field="is", omit_defaults=True):
    @property
    def anchor(self) -> str:
        """none: the phrase says the date itself; published: seen from the day of publication; text: from the time told last."""
        of: Meaning | None = getattr(self, "of", None)
        return "none" if of is None else of.anchor


class Now(_Base, frozen=True, tag="now"):
    """The day of publication (TIMEX3's document creation time)."""

    @property
    def anchor(self) -> str:
        return "published"


class Told(_Base, frozen=True, tag="told"):
    """The time told last before in the text."""

    @property
    def anchor(self) -> str:
        return "text"


class Frame(_Base, frozen=True, tag="frame"):
    """The time an article is about: the day of publication in news, the time told last in a history ("the end of the year")."""

    @property
    def anchor(self) -> str:
        return "published"


class Named(_Base, frozen=True, tag="named"):
    """A place on the calendar, as far as the phrase names it: "June 2009", "Friday", "the third quarter", "the 1990s".

    `part` is TIMEX3's code of a part of the year: SP SU FA WI, Q1-Q4, H1 H2, W01-W53. `weekday` counts from Monday, 0.
    `decade` 199 and `century` 19 (TIMEX3's digits: the years 19..). A year before Christ is negative.
    `holiday` is a name of the table of holidays.
    """

    year: int | None = None
    part: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    fiscal: bool = False
    either: bool = False  # month and day in figures, 6/5/2009, in either order
    direction: Direction = Direction.NEAREST
    cue: str = ""  # the words that gave the direction

    @property
    def anchor(self) -> str:
        return "none" if self.year is not None or self.decade is not None or self.century is not None else "published"


class Shift(_Base, frozen=True, tag="shift"):
    """`count` units before or after, at the grain of the unit: "last year", "three days ago", "two weeks later", "that month" (0).

    With `keep`, at the grain of what is shifted: "the same quarter a year earlier".
    """

    of: "Meaning"
    unit: Unit
    count: float = 0
    keep: bool = False


class Vague(_Base, frozen=True, tag="vague"):
    """A few units before or after: "some days ago". TIMEX3 has only PAST_REF and FUTURE_REF for it."""

    of: "Meaning"
    unit: Unit
    sign: int
    low: int = 2
    high: int = 9


class Inside(_Base, frozen=True, tag="inside"):
    """A name within a stretch of time: "October last year", "Monday of that week"."""

    named: Named
    of: "Meaning"


class Nth(_Base, frozen=True, tag="nth"):
    """The nth unit of a stretch, from its end where negative: "the last week of March"; with `length` its first or last few units.

    The `MIDDLE` one is that with as many before as after it.
    """

    count: int
    unit: Unit
    of: "Meaning"
    length: int | None = None  # a duration of so many units
    weekday: int | None = None  # "the first Monday of May"


class Portion(_Base, frozen=True, tag="portion"):
    """A loose part of a stretch: "early May", "the end of last year", "earlier this month"."""

    cut: Cut
    of: "Meaning"


class Clock(_Base, frozen=True, tag="clock"):
    """A time of day: "Friday morning" (TMO), "08:00 UTC" (T08:00Z)."""

    time: str
    of: "Meaning"


class Length(_Base, frozen=True, tag="length"):
    """How long something lasts; with `of`, a stretch that ends (`sign` -1) or begins (1) there: "the past three days"."""

    value: str
    unit: Unit | None = None
    count: float | None = None
    sign: int = 0
    of: "Meaning | None" = None


class Every(_Base, frozen=True, tag="every"):
    """How often: "every Monday", "monthly"."""

    value: str


class Ref(_Base, frozen=True, tag="ref"):
    """PRESENT_REF, PAST_REF or FUTURE_REF: now, once, soon. Also values that no calendar can place (`XXXX-XX-XX`)."""

    value: str

    @property
    def anchor(self) -> str:
        return "published"


class Range(_Base, frozen=True, tag="range"):
    """From one date to another: "June 9 to 12". The first one covers the phrase up to `cut[0]`, the last one from `cut[1]` on."""

    first: "Meaning"
    last: "Meaning"
    cut: tuple[int, int]

    @property
    def anchor(self) -> str:
        return self.first.anchor if self.first.anchor != "none" else self.last.anchor


Meaning: TypeAlias = Now | Told | Frame | Named | Shift | Vague | Inside | Nth | Portion | Clock | Length | Every | Ref | Range


def parts(meaning: Meaning) -> dict[str, Meaning]:
    """The meanings that one is directly built from, by the name of the field."""
    inner = ((name, getattr(meaning, name, None)) for name in ("of", "first", "last"))
    return {name: part for name, part in inner if isinstance(part, _Base)}  # type: ignore[misc]  # every _Base is a Meaning


def named_in(meaning: Meaning) -> Named | None:
    """The name on the calendar at the root of a meaning, None where it has none."""
    if isinstance(meaning, Named):
        return meaning
    if isinstance(meaning, Inside):
        return meaning.named
    return next((named for part in parts(meaning).values() if (named := named_in(part))), None)


def looks_back(meaning: Meaning) -> bool:
    """ "The day before", "three days earlier": the story goes on from where it stood."""
    if isinstance(meaning, Clock):
        return looks_back(meaning.of)
    return isinstance(meaning, Shift) and isinstance(meaning.of, Told) and meaning.count < 0
