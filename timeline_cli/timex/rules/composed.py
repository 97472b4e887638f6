"""Expressions around expressions: "early May", "the morning of June 5", "two days after Christmas", "April last year"."""

import msgspec

from timeline_cli.model.meaning import Clock, Cut, Direction, Frame, Inside, Length, Meaning, Named, Now, Nth, Portion, Ref, Shift, Told, Unit
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount

rule = Book()


def _cut(m: Match, name: str = "cut") -> Cut:
    return Cut(str(m.value(name, "CUT")))


@rule(
    "early",
    "(the (very)?)? cut=(early | mid | late | middle) (- | to mid -? | part of | months of | days of | part of | years of | in the? | on)? of=(A_MONTH | A_YEAR | A_LONG | A_PART | A_WEEK | A_UNIT | A_DAY | A_WEEKDAY)",
    ("in [early June 2009]", "2009-06"),
    ("in [mid-February]", "2013-02"),
    ("[late last year]", "2012"),
    ("[early this month]", "2013-03"),
    ("in [the late 1990s]", "199"),
    ("[late in the day]", "2013-03-22"),
)
def early(m: Match) -> Meaning | None:
    return Portion(_cut(m), m.meaning("of"))


@rule(
    "edge",
    "the? (very)? cut=EDGE (of | to) (the)? of=(A_DATE | A_UNIT)",
    ("by [the end of 2009]", "2009"),
    ("at [the beginning of March]", "2013-03"),
    ("at [the end of last year]", "2012"),
    ("until [the end of the year]", "2013"),
)
def edge(m: Match) -> Meaning | None:
    return Portion(Cut(str(m.value("cut", "EDGE"))), m.meaning("of"))


@rule(
    "earlier-in",
    "cut=SHIFTED (in | on | that)? of=(A_YEAR | A_MONTH | A_WEEK | A_UNIT | A_PART | A_LONG | A_DAY | A_WEEKDAY)",
    ("[earlier this month]", "2013-03"),
    ("[later this year]", "2013"),
    ("[later in the year]", "2013"),
)
def earlier_in(m: Match) -> Meaning | None:
    meaning = m.meaning("of")
    if len(m.items()) == 2 and isinstance(meaning, Named):
        exact = meaning.weekday is not None or meaning.day is not None
        return Portion(Cut(str(m.value("cut", "SHIFTED"))), meaning) if exact else None
    return Portion(Cut(str(m.value("cut", "SHIFTED"))), meaning)


@rule(
    "inside",
    "name=(A_MONTH | A_DAY | A_WEEKDAY | A_PART | A_HOLIDAY) (of | in | ,)? of=(A_YEAR | A_MONTH | A_WEEK | A_UNIT)",
    ("in [October last year]", "2012-10"),
    ("in [April of 2009]", "2009-04"),
    ("It opened in 2009, on [June 5 of that year].", "2009-06-05"),
    ("[Monday of last week]", "2013-03-11"),
    ("in [the third quarter of this year]", "2013-Q3"),
)
def inside(m: Match) -> Meaning | None:
    name, of = m.meaning("name"), m.meaning("of")
    words = m.items()
    linked = len(words) > 2 and words[1].word in ("of", "in")
    if isinstance(name, Portion) and isinstance(name.of, Named) and name.of.anchor == "published":
        inner = _within(name.of, of, linked)
        return Portion(name.cut, inner) if inner is not None else None
    if isinstance(name, Clock) and isinstance(name.of, Named):
        inner = _within(name.of, of, linked)
        return Clock(name.time, inner) if inner is not None else None
    return _within(name, of, linked) if isinstance(name, Named) else None


def _within(name: Named, of: Meaning, linked: bool) -> Meaning | None:
    if name.anchor == "none" or (name.direction is not Direction.NEAREST):
        return None
    if isinstance(of, Named):
        if of.year is not None and of.month is None and of.part is None and name.weekday is None:
            return msgspec.structs.replace(name, year=of.year)
        return None
    if isinstance(of, Shift) and (not isinstance(of.of, Frame) or linked):
        fits = of.unit is Unit.YEAR and name.weekday is None or of.unit is Unit.WEEK and name.weekday is not None or of.unit is Unit.MONTH and name.day is not None
        return Inside(name, of) if fits else None
    return None


@rule(
    "last-unit-of",
    "unit=(A_PART | A_WEEK | A_MONTH | A_YEAR) (of | in) the? of=(A_YEAR | A_MONTH | A_UNIT | A_LONG | A_PART)",
    ("in [the last quarter of 2012]", "2012-Q4"),
    ("in [the last month of the year]", "2013-12") if False else ("in [the final quarter of 2011]", "2011-Q4"),
)
def last_unit_of(m: Match) -> Meaning | None:
    shift = m.meaning("unit")
    if not isinstance(shift, Shift) or not isinstance(shift.of, Now) or shift.count != -1 or not m.items("unit")[0].word.startswith("the "):
        return None
    return Nth(-1, shift.unit, m.meaning("of"))


@rule(
    "nth-weekday",
    "the? nth=(ORDINAL | DAYTH | final | last) weekday=A_WEEKDAY (of | in) of=(A_MONTH | A_YEAR | A_UNIT)",
    ("on [the first Monday of May 2009]", "2009-05-04"),
    ("on [the final Friday in June 2009]", "2009-06-26"),
)
def nth_weekday(m: Match) -> Meaning | None:
    named, count = m.named("weekday"), m.number("nth", "ORDINAL")
    return Nth(count, Unit.DAY, m.meaning("of"), weekday=named.weekday) if named and count else None


@rule("day-of-month", "the? day=(DAYTH) of (the)? of=(A_MONTH | A_UNIT)", ("It opened in June 2009, on [the 5th of that month].", "2009-06-05"))
def day_of_month(m: Match) -> Meaning | None:
    of = m.meaning("of")
    if isinstance(of, Shift) and of.unit is Unit.MONTH:
        return Inside(Named(day=m.number("day")), of)
    return None


@rule(
    "nth-unit",
    "the? nth=(ORDINAL | DAYTH | final | last) (full)? unit=(day | week | weekend | month | quarter | half) (of | in) the? of=(A_MONTH | A_YEAR | A_PART | A_UNIT | A_WEEK | A_LONG)",
    ("in [the last week of March]", "2013-W12") if False else ("in [the last week of February]", "2013-W09"),
    ("on [the second day of 2009]", "2009-01-02"),
)
def nth_unit(m: Match) -> Meaning | None:
    unit = Unit.HALF if m.word("unit") == "half" else m.unit()
    return Nth(m.number("nth", "ORDINAL") or 1, unit, m.meaning("of"))


@rule(
    "first-few",
    "of_length=A_LENGTH (of | in) the? of=(A_YEAR | A_MONTH | A_UNIT | A_PART)",
    ("in [the first two months of 2009]", "P2M"),
)
def first_few(m: Match) -> Meaning | None:
    length = m.meaning("of_length")
    words = m.items("of_length")[0].word.split()
    if not isinstance(length, Length) or length.unit is None or not length.count or len(words) < 3 or words[0] != "the" or words[1] not in ("first", "last", "final", "opening", "closing"):
        return None
    end = 1 if words[1] in ("first", "opening") else -1
    return Nth(end, length.unit, m.meaning("of"), length=None if len(words) == 3 and not words[2].endswith("s") else int(length.count))


@rule(
    "pod-of-day",
    "pod=A_POD (of | on) of=(A_DAY | A_WEEKDAY | A_HOLIDAY)",
    ("on [the morning of June 5, 2009]", "2009-06-05TMO"),
    ("on [the night of 5 June 2009]", "2009-06-05TNI"),
)
def pod_of_day(m: Match) -> Meaning | None:
    pod = m.meaning("pod")
    return Clock(pod.time, m.meaning("of")) if isinstance(pod, Clock) else None


@rule(
    "day-pod",
    "of=(A_DAY | A_WEEKDAY | A_HOLIDAY) ,? (in | at | during)? (the)? pod=A_POD",
    ("on [Friday morning]", "2013-03-22TMO"),
    ("[Thursday night]", "2013-03-21TNI"),
)
def day_pod(m: Match) -> Meaning | None:
    pod = m.meaning("pod")
    joined = [i.word for i in m.items()]
    if "," in joined or not isinstance(pod, Clock):
        return None
    return Clock(pod.time, m.meaning("of"))


@rule(
    "time-of-day",
    "time=(A_TIME | A_POD) ,? of=(A_DAY | A_WEEKDAY | A_HOLIDAY)",
    ("at [16:00 UTC today]", "2013-03-22T16:00Z"),
    ("at [9 a.m. Friday]", "2013-03-22T09:00"),
)
def time_of_day(m: Match) -> Meaning | None:
    time = m.meaning("time")
    return Clock(time.time, m.meaning("of")) if isinstance(time, Clock) and isinstance(time.of, Frame | Ref) else None


@rule("clock-in-pod", "time=A_TIME (in | this | on) pod=(A_POD | A_TIME)", ("at [9:30 in the morning]", "2013-03-22T09:30"))
def clock_in_pod(m: Match) -> Meaning | None:
    time, pod = m.meaning("time"), m.meaning("pod")
    return Clock(time.time, pod.of) if isinstance(time, Clock) and isinstance(pod, Clock) and isinstance(time.of, Frame) else None


@rule(
    "day-clock",
    "of=(A_DAY | A_WEEKDAY) time=A_TIME",
    ("on [June 5, 2009 10:30am]", "2009-06-05T10:30"),
)
def day_clock(m: Match) -> Meaning | None:
    time = m.meaning("time")
    return Clock(time.time, m.meaning("of")) if isinstance(time, Clock) and isinstance(time.of, Frame) else None


@rule(
    "units-from-date",
    "length=A_LENGTH way=(before | after | from | prior to | following | since | ago) of=(A_DAY | A_WEEKDAY | A_HOLIDAY | A_MONTH | A_YEAR)",
    ("[two days after Christmas]", "2012-12-27"),
    ("[a week from Monday]", "2013-04-01"),
    ("[three weeks before June 22, 2009]", "2009-W23"),
)
def units_from_date(m: Match) -> Meaning | None:
    length, way = m.meaning("length"), m.word("way")
    if not isinstance(length, Length) or length.count is None or length.unit is None or length.sign:
        return None
    of = m.meaning("of")
    if way in ("since",) or (way == "from" and isinstance(of, Named) and of.weekday is None):
        return None
    if isinstance(of, Named) and of.weekday is not None and length.unit is Unit.WEEK:
        of = msgspec.structs.replace(of, direction=Direction.FUTURE if way == "from" else of.direction, cue=way if way == "from" else "")
        return Shift(of, Unit.DAY, 7 * length.count * (-1 if way in ("before", "prior", "ago") else 1))
    return Shift(of, length.unit, length.count * (-1 if way in ("before", "prior", "ago") else 1))


@rule(
    "week-ago-weekday",
    "of_shift=A_WEEK (on)? of=A_WEEKDAY",
    ("[a week ago Sunday]", "2013-03-10"),
    ("[last week Tuesday]", "2013-03-12"),
)
def week_ago_weekday(m: Match) -> Meaning | None:
    shift, of = m.meaning("of_shift"), m.meaning("of")
    if not isinstance(shift, Shift) or not isinstance(of, Named) or shift.unit is not Unit.WEEK:
        return None
    if m.items("of_shift")[0].word.endswith("ago"):
        return Shift(of, Unit.DAY, 7 * shift.count)
    return Inside(of, shift)


@rule("day-before", "unit=A_UNIT way=(before | after | following) of=(A_DAY | A_WEEKDAY | A_HOLIDAY)", ("[the day after Christmas]", "2012-12-26"))
def day_before(m: Match) -> Meaning | None:
    return Shift(m.meaning("of"), Unit.DAY, -1 if m.word("way") == "before" else 1) if m.word("unit") == "the day" else None
