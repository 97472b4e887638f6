"""Times around a day: "the night of 5 June", "9 a.m. Friday", "two days after Christmas", "a week ago Sunday"."""

import msgspec

from timeline_cli.model.meaning import Clock, Direction, Frame, Inside, Length, Meaning, Named, Now, Ref, Shift, Unit
from timeline_cli.timex.rule import Book, Match

rule = Book()
DISTANT = "a"  # the cue of "3 March, a Sunday": a day of which nobody knows the weekday any more


def _on(time: Meaning, day: Meaning) -> Meaning | None:
    """A time of day that names no day itself, on a day."""
    return Clock(time.time, day) if isinstance(time, Clock) and isinstance(time.of, Frame | Ref) else None


@rule("time-on-day", "x=(time=A_TIME) ,? on day=A_DAY_NAME", ("at [9 a.m.] on June 5, 2009", "2009-06-05T09:00"))
def time_on_day(m: Match) -> Meaning | None:
    return _on(m.meaning("time"), m.meaning("day"))


@rule(
    "pod-of-day",
    "pod=A_POD (of | on) day=A_DAY_NAME",
    ("on [the morning of June 5, 2009]", "2009-06-05TMO"),
    ("on [the night of 5 June 2009]", "2009-06-05TNI"),
)
def pod_of_day(m: Match) -> Meaning | None:
    return _on(m.meaning("pod"), m.meaning("day"))


@rule(
    "pod-of-nth",
    "pod=A_POD of the day=DAYTH (?!MEASURED)",
    ("It burned on [the evening of the 5th].", "2013-03-05TEV"),
)
def pod_of_nth(m: Match) -> Meaning | None:
    return _on(m.meaning("pod"), Named(day=m.number("day")))


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
    ("at [14:00 UTC today]", "2013-03-22T14:00Z"),
    ("at [9 a.m. Thursday]", "2013-03-21T09:00"),
)
def time_day(m: Match) -> Meaning | None:
    return _on(m.meaning("time"), m.meaning("day"))


@rule(
    "day-a-weekday",
    "day=A_DAY , (which was)? a name=A_WEEKDAY (?=, | . | ; | : | when)",
    ("On [20 February, a Wednesday], it snowed.", "2013-02-20"),
    ("It snowed on [March 3, a Sunday].", "2013-03-03"),
    ("on [20 February], a Wednesday market", "2013-02-20"),
)
def day_a_weekday(m: Match) -> Meaning | None:
    day, weekday = m.meaning("day"), m.meaning("name")
    if not isinstance(day, Named) or not isinstance(weekday, Named) or day.weekday is not None or day.month is None:
        return None
    return msgspec.structs.replace(day, weekday=weekday.weekday, cue=DISTANT)


@rule("day-at-time", "day=A_DAY_NAME ,? at x=(time=(A_TIME | A_POD))", ("on June 5, 2009 at [10:30]", "2009-06-05T10:30"))
def day_at_time(m: Match) -> Meaning | None:
    day = m.meaning("day")
    return _on(m.meaning("time"), day) if day.anchor != "text" else None  # "the next day at noon": a day after the one told before


@rule("day-time", "day=(A_DAY | A_WEEKDAY) time=A_TIME", ("on [June 5, 2009 10:30am]", "2009-06-05T10:30"))
def day_time(m: Match) -> Meaning | None:
    return _on(m.meaning("time"), m.meaning("day"))


@rule(
    "time-in-pod",
    "time=A_TIME (in | this | on)? pod=(A_POD | A_TIME)",
    ("at [9:30 in the morning]", "2013-03-22T09:30"),
    ("at [1:30 in the afternoon]", "2013-03-22T13:30"),
)
def time_in_pod(m: Match) -> Meaning | None:
    time, pod = m.meaning("time"), m.meaning("pod")
    if not isinstance(pod, Clock) or not pod.time[1].isalpha() or not isinstance(time, Clock):
        return None
    hour = time.time[1:3]
    if pod.time in ("TAF", "TEV", "TNI") and hour.isdecimal() and 0 < int(hour) < 12 and not (pod.time == "TNI" and int(hour) < 6):
        time = msgspec.structs.replace(time, time=f"T{int(hour) + 12}{time.time[3:]}")
    return _on(time, pod.of)


@rule(
    "units-from-date",
    "length=A_LENGTH way=(before | after | from | prior to | following) of=(A_DAY_NAME | A_MONTH | A_YEAR)",
    ("[two days after Christmas]", "2012-12-27"),
    ("[a week from Monday]", "2013-04-01"),
    ("They meet [a week from tomorrow].", "2013-03-30"),
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
    if isinstance(of, Shift) and isinstance(of.of, Now) and length.unit is Unit.WEEK:
        return Shift(of, Unit.DAY, sign * 7 * length.count)
    return None if way == "from" else Shift(of, length.unit, sign * length.count)


@rule(
    "weeks-on",
    "length=A_LENGTH on? of=(A_WEEKDAY | A_DAY) (?=, | . | ; | in | at | and | when)",
    ("They will meet [a week on Tuesday].", "2013-04-02"),
    ("They will meet [two weeks today].", "2013-04-05"),
    ("It was closed for [a week] on Tuesday.", "P1W"),
)
def weeks_on(m: Match) -> Meaning | None:
    """A week or more after a day to come, as the British say it."""
    length, of = m.meaning("length"), m.meaning("of")
    if not isinstance(length, Length) or length.unit is not Unit.WEEK or length.count is None or length.sign or m.follows("LASTING"):
        return None
    return _weeks_after(of, length.count, "on" in m.words())


@rule(
    "day-week",
    "of=(A_WEEKDAY | A_DAY) unit=(week | fortnight) "
    "(?=, | . | ; | in | at | and | when | to | for | with | the | he | she | it | they | we)",
    ("He is expected on [Monday week].", "2013-04-01"),
    ("They will meet [tomorrow week].", "2013-03-30"),
)
def day_week(m: Match) -> Meaning | None:
    return _weeks_after(m.meaning("of"), 2 if m.word("unit") == "fortnight" else 1, True)


def _weeks_after(of: Meaning, weeks: float, weekday: bool) -> Meaning | None:
    """So many weeks after the next day of a name, or after "today"."""
    if isinstance(of, Named) and weekday and of.weekday is not None and of.day is None:
        return Shift(msgspec.structs.replace(of, direction=Direction.FUTURE, cue="week"), Unit.DAY, 7 * weeks)
    weeks = -weeks if isinstance(of, Shift) and of.count < 0 else weeks  # "yesterday week"
    return Shift(of, Unit.DAY, 7 * weeks) if isinstance(of, Shift) and isinstance(of.of, Now) and of.unit is Unit.DAY else None


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


@rule(
    "years-ago-on",
    "ago=(A_YEAR | A_MONTH) on day=A_WEEKDAY (?=,)",
    ("[Ten years ago on Friday], it was signed.", "2003-03-22"),
    ("[Two years ago] on Friday it rained.", "2011"),
)
def years_ago_on(m: Match) -> Meaning | None:
    """An anniversary, told in the week of its day."""
    ago, day = m.meaning("ago"), m.meaning("day")
    counted = isinstance(ago, Shift) and isinstance(ago.of, Now) and ago.count < 0 and m.word("ago").endswith(" ago")
    return Shift(day, ago.unit, ago.count, keep=True) if counted and isinstance(ago, Shift) else None


@rule(
    "week-of",
    "unit=(A_UNIT | A_PART) (of | beginning | starting | from) of=A_DAY",
    ("in [the week of June 15, 2009]", "2009-W25"),
    ("They will meet in [the week beginning June 15, 2009].", "2009-W25"),
    ("on [the weekend of March 2]", "2013-W09-WE"),
)
def week_of(m: Match) -> Meaning | None:
    units = {"the week": Unit.WEEK, "the weekend": Unit.WEEKEND}
    return Shift(m.meaning("of"), units[m.word("unit")], 0) if m.word("unit") in units else None


@rule(
    "last-holiday",
    "how=(LAST | NEXT | this) name=A_HOLIDAY",
    ("[last Christmas]", "2012-12-25"),
    ("[this Easter]", "2013-03-31"),
    ("[next Thanksgiving]", "2013-11-28"),
)
def last_holiday(m: Match) -> Meaning | None:
    named, word = m.named("name"), m.word("how")
    way = Direction.CURRENT if word == "this" else Direction.BEFORE if word in ("last", "past") else Direction.AFTER
    return msgspec.structs.replace(named, direction=way, cue=word) if named and named.year is None else None


@rule("day-around", "unit=A_UNIT way=(before | after | following) of=A_DAY_NAME", ("[the day after Christmas]", "2012-12-26"))
def day_around(m: Match) -> Meaning | None:
    return Shift(m.meaning("of"), Unit.DAY, -1 if m.word("way") == "before" else 1) if m.word("unit") == "the day" else None
