"""A name within a longer time: "October last year", "the third Monday of May", "the first two months of 2009"."""

import msgspec

from timeline_cli.model.meaning import Clock, Cut, Direction, Frame, Inside, Length, Meaning, Named, Now, Nth, Portion, Shift, Unit
from timeline_cli.timex.rule import Book, Match

rule = Book()
_LAST = 31  # day of a month


@rule(
    "inside",
    "name=(A_MONTH | A_DAY | A_WEEKDAY | A_TIME | A_PART | A_HOLIDAY) link=(of | in | ,)? of=(A_YEAR | A_MONTH | A_WEEK | A_UNIT)",
    ("in [October last year]", "2012-10"),
    ("in [early October last year]", "2012-10"),
    ("in [April of 2009]", "2009-04"),
    ("It opened in 2009, on [June 5 of that year].", "2009-06-05"),
    ("[Monday of last week]", "2013-03-11"),
    ("on [Monday evening of last week]", "2013-03-11TEV"),
    ("in [the third quarter of this year]", "2013-Q3"),
)
def inside(m: Match) -> Meaning | None:
    return _within(m.meaning("name"), m.meaning("of"), m.word("link") in ("of", "in"))


def _within(name: Meaning, of: Meaning, linked: bool) -> Meaning | None:
    if isinstance(name, Portion | Clock):
        inner = _within(name.of, of, linked)
        return msgspec.structs.replace(name, of=inner) if inner is not None else None
    if not isinstance(name, Named) or name.anchor == "none" or name.direction is not Direction.NEAREST:
        return None
    if isinstance(of, Named):
        plain = of.year is not None and of.month is None and of.part is None
        return msgspec.structs.replace(name, year=of.year) if plain and name.weekday is None else None
    if not isinstance(of, Shift) or (isinstance(of.of, Frame) and not linked):
        return None
    fits = {Unit.YEAR: name.weekday is None, Unit.WEEK: name.weekday is not None, Unit.MONTH: name.day is not None and name.month is None}
    return Inside(name, of) if fits.get(of.unit) else None


@rule(
    "inside-nth",
    "name=A_WEEKDAY of of=A_WEEK , the day=DAYTH (?!MEASURED)",
    ("They will meet on [Thursday of next week, the 28th].", "2013-03-28"),
)
def inside_nth(m: Match) -> Meaning | None:
    """The day of the month, told beside the weekday of a week, says which week that is where the day of publication is not known."""
    found = _within(m.meaning("name"), m.meaning("of"), True)
    named = found.named if isinstance(found, Inside) else None
    return Inside(msgspec.structs.replace(named, day=m.number("day")), found.of) if named and isinstance(found, Inside) else None


@rule(
    "possessed",
    "of=A_YEAR (' | ’) s name=(A_PART | A_MONTH)",
    ("[last year's third quarter]", "2012-Q3"),
    ("[1989's first quarter]", "1989-Q1"),
)
def possessed(m: Match) -> Meaning | None:
    return _within(m.meaning("name"), m.meaning("of"), True)


@rule(
    "day-of-month",
    "(the? day=DAYTH | the nth=ORDINAL) of the? of=(A_MONTH | A_UNIT)",
    ("It opened in June 2009, on [the 5th of that month].", "2009-06-05"),
    ("It opened on [the ninth of last month].", "2013-02-09"),
    ("It was the third of [last month]'s raids.", "2013-02"),
)
def day_of_month(m: Match) -> Meaning | None:
    of, day = m.meaning("of"), m.number("day") or m.number("nth", "ORDINAL") or 0
    counted = "nth" in m and m.after is not None and m.after.word in ("'", "’")
    month = isinstance(of, Shift) and of.unit is Unit.MONTH
    return Inside(Named(day=day), of) if month and 0 < day <= _LAST and not counted else None


@rule(
    "nth-unit",
    "the? nth=(ORDINAL | DAYTH) full? unit=(day | week | weekend | month | quarter | half) (of | in) the? "
    "of=(A_MONTH | A_YEAR | A_PART | A_UNIT | A_WEEK | A_LONG)",
    ("in [the second week of January]", "2013-W02"),
    ("on [the second day of 2009]", "2009-01-02"),
    ("in [the first half of the year]", "2013-H1"),
    ("in [the first half of June 2009]", "2009-06"),
    ("on [the final day of February]", "2013-02-28"),
)
def nth_unit(m: Match) -> Meaning | None:
    unit = Unit.HALF if m.word("unit") == "half" else m.unit()
    return Nth(m.number("nth", "ORDINAL") or 1, unit, m.meaning("of"))


@rule(
    "last-unit-of",
    "unit=(A_PART | A_WEEK | A_MONTH | A_YEAR) (of | in) the? of=(A_YEAR | A_MONTH | A_UNIT | A_LONG | A_PART)",
    ("in [the last quarter of 2012]", "2012-Q4"),
    ("on [the last weekend of May 2021]", "2021-W21-WE"),
)
def last_unit_of(m: Match) -> Meaning | None:
    shift = m.meaning("unit")
    last = isinstance(shift, Shift) and isinstance(shift.of, Now) and m.word("unit").startswith("the last ")
    return Nth(-1, shift.unit, m.meaning("of")) if last and isinstance(shift, Shift) else None


@rule(
    "nth-weekday",
    "the? nth=(ORDINAL | DAYTH) weekday=A_WEEKDAY (of | in) of=(A_MONTH | A_YEAR | A_UNIT)",
    ("on [the first Monday of May 2009]", "2009-05-04"),
    ("on [the final Friday in June 2009]", "2009-06-26"),
)
def nth_weekday(m: Match) -> Meaning | None:
    named, count = m.named("weekday"), m.number("nth", "ORDINAL")
    return Nth(count, Unit.DAY, m.meaning("of"), weekday=named.weekday) if named and count else None


@rule(
    "some-weekday-in",
    "one? day=A_WEEKDAY in of=A_MONTH",
    ("He fell [one Monday in February].", "2013-02"),
    ("He fell on [that Monday in February].", "2013-02"),
)
def some_weekday_in(m: Match) -> Meaning | None:
    """One of four or five days."""
    return m.meaning("of") if {"one", "that"} & {m.words()[0], *m.word("day").split()} else None


@rule(
    "last-day-of",
    "the day=(A_WEEKDAY | A_TIME) (of | in) of=(A_MONTH | A_YEAR | A_UNIT)",
    ("on [the last Friday of June 2009]", "2009-06-26"),
    ("on [the last night of April 2009]", "2009-04-30TNI"),
)
def last_day_of(m: Match) -> Meaning | None:
    """Not "last Friday", not "last night"."""
    last = m.meaning("day")
    if not m.word("day").startswith("last "):
        return None
    if isinstance(last, Clock):
        return Clock(last.time, Nth(-1, Unit.DAY, m.meaning("of")))
    return Nth(-1, Unit.DAY, m.meaning("of"), weekday=last.weekday) if isinstance(last, Named) else None


@rule(
    "first-few",
    "length=A_LENGTH (of | in) the? of=(A_YEAR | A_MONTH | A_UNIT | A_PART)",
    ("in [the first two months of 2009]", "P2M"),
    ("in [the last week of February]", "2013-W09"),
    ("in [the first days of March]", "2013-03"),
    ("in [the last few days of February]", "2013-02"),
)
def first_few(m: Match) -> Meaning | None:
    length, words = m.meaning("length"), m.word("length").split()
    edge = len(words) > 2 and words[0] == "the" and {"first": 1, "opening": 1, "last": -1, "final": -1, "closing": -1}.get(words[1])
    if not isinstance(length, Length) or length.unit is None or not edge:
        return None
    if not length.count:
        return Portion(Cut.EARLY if edge > 0 else Cut.LATE, m.meaning("of"))
    one = len(words) == 3 and not words[2].endswith("s")
    return Nth(edge, length.unit, m.meaning("of"), length=None if one else int(length.count))
