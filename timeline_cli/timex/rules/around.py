"""Times around a day: "the night of 5 June", "9 a.m. Friday", "two days after Christmas", "a week ago Sunday"."""

import msgspec

from timeline_cli.model.meaning import Clock, Direction, Frame, Inside, Length, Meaning, Named, Ref, Shift, Unit
from timeline_cli.timex.rule import Book, Match

rule = Book()


def _on(time: Meaning, day: Meaning) -> Meaning | None:
    """A time of day that names no day itself, on a day."""
    return Clock(time.time, day) if isinstance(time, Clock) and isinstance(time.of, Frame | Ref) else None


@rule(
    "pod-of-day",
    "pod=A_POD (of | on) day=A_DAY_NAME",
    ("on [the morning of June 5, 2009]", "2009-06-05TMO"),
    ("on [the night of 5 June 2009]", "2009-06-05TNI"),
)
def pod_of_day(m: Match) -> Meaning | None:
    return _on(m.meaning("pod"), m.meaning("day"))


@rule(
    "day-pod",
    "day=A_DAY_NAME (in | at | during)? the? pod=A_POD",
    ("on [Friday morning]", "2013-03-22TMO"),
    ("[Thursday night]", "2013-03-21TNI"),
)
def day_pod(m: Match) -> Meaning | None:
    return _on(m.meaning("pod"), m.meaning("day"))


@rule(
    "time-day",
    "time=(A_TIME | A_POD) ,? day=A_DAY_NAME",
    ("at [16:00 UTC today]", "2013-03-22T16:00Z"),
    ("at [9 a.m. Thursday]", "2013-03-21T09:00"),
)
def time_day(m: Match) -> Meaning | None:
    return _on(m.meaning("time"), m.meaning("day"))


@rule("day-time", "day=(A_DAY | A_WEEKDAY) time=A_TIME", ("on [June 5, 2009 10:30am]", "2009-06-05T10:30"))
def day_time(m: Match) -> Meaning | None:
    return _on(m.meaning("time"), m.meaning("day"))


@rule("time-in-pod", "time=A_TIME (in | this | on)? pod=(A_POD | A_TIME)", ("at [9:30 in the morning]", "2013-03-22T09:30"))
def time_in_pod(m: Match) -> Meaning | None:
    pod = m.meaning("pod")
    return _on(m.meaning("time"), pod.of) if isinstance(pod, Clock) and pod.time[1].isalpha() else None


@rule(
    "units-from-date",
    "length=A_LENGTH way=(before | after | from | prior to | following) of=(A_DAY_NAME | A_MONTH | A_YEAR)",
    ("[two days after Christmas]", "2012-12-27"),
    ("[a week from Monday]", "2013-04-01"),
    ("[three weeks before June 22, 2009]", "2009-W23"),
)
def units_from_date(m: Match) -> Meaning | None:
    length, way, of = m.meaning("length"), m.word("way"), m.meaning("of")
    if not isinstance(length, Length) or length.count is None or length.unit is None or length.sign:
        return None
    sign = -1 if way in ("before", "prior") else 1
    if isinstance(of, Named) and of.weekday is not None and length.unit is Unit.WEEK:
        of = msgspec.structs.replace(of, direction=Direction.FUTURE, cue=way) if way == "from" else of
        return Shift(of, Unit.DAY, sign * 7 * length.count)
    return None if way == "from" else Shift(of, length.unit, sign * length.count)


@rule(
    "week-weekday",
    "week=A_WEEK on? day=A_WEEKDAY",
    ("[a week ago Sunday]", "2013-03-10"),
    ("[last week Tuesday]", "2013-03-12"),
)
def week_weekday(m: Match) -> Meaning | None:
    week, day = m.meaning("week"), m.meaning("day")
    if not isinstance(week, Shift) or not isinstance(day, Named) or week.unit is not Unit.WEEK:
        return None
    return Shift(day, Unit.DAY, 7 * week.count) if m.word("week").endswith("ago") else Inside(day, week)


@rule("day-around", "unit=A_UNIT way=(before | after | following) of=A_DAY_NAME", ("[the day after Christmas]", "2012-12-26"))
def day_around(m: Match) -> Meaning | None:
    return Shift(m.meaning("of"), Unit.DAY, -1 if m.word("way") == "before" else 1) if m.word("unit") == "the day" else None
