"""Times of day: clocks, and parts of the day."""

from timeline_cli.model.meaning import Clock, Frame, Meaning, Now, Ref, Shift, Told, Unit
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match

rule = Book()
_ANY_DAY = "XXXX-XX-XX"
_LAST_YEAR = "2100"  # what is more is no year
_SOME = frozenset({"a", "an", "one", "another", "any", "some"})  # "spent an evening there": no evening in particular
_GENERIC = frozenset(
    {"night", "nights", "mornings", "evenings", "afternoons", "daytime", "nighttime"}
)  # "at night" is no night in particular


def _clock(m: Match, hour: int | None, minute: int | None = 0, half: str = "") -> Meaning | None:
    """An hour of the day that the text is about; None for one that no clock has."""
    if hour is None or minute is None or minute > 59 or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = f":{m.number('second') or 0:02}" if "second" in m else ""
    return Clock(f"T{hour:02}:{minute:02}{second}{m.value('zone', 'ZONE') or ''}", Frame())


@rule(
    "clock",
    "hour=(DAYNUM | TWO) sign=(: | .) minute=(DAYNUM | TWO) (: second=(DAYNUM | TWO))? "
    "half=AM_PM? (hrs | h | hours)? (zone=ZONE | local time)?",
    ("at [17:20 UTC]", "2013-03-22T17:20Z"),
    ("at [9:30 a.m.]", "2013-03-22T09:30"),
    ("won by 3:2", None),
)
def clock(m: Match) -> Meaning | None:
    if len(m.word("minute")) != 2 or (m.word("sign") == "." and "half" not in m and "zone" not in m):
        return None
    return _clock(m, m.number("hour"), m.number("minute"), m.word("half")[:1])


@rule("clock-point", "time=DECIMAL half=AM_PM (zone=ZONE | local time)?", ("at [9.30 a.m.]", "2013-03-22T09:30"))
def clock_point(m: Match) -> Meaning | None:
    hour, minute = m.word("time").split(".")
    return _clock(m, int(hour), int(minute), m.word("half")[0]) if len(minute) == 2 else None


@rule(
    "clock-glued",
    "hour=(DAYNUM | TWO) (: | .) minute=AMPM (zone=ZONE | local time)?",
    ("at [4:30pm]", "2013-03-22T16:30"),
    ("at [4:30pm local time]", "2013-03-22T16:30"),
)
def clock_glued(m: Match) -> Meaning | None:
    return _clock(m, m.number("hour"), m.number("minute"), m.word("minute")[-2])


@rule(
    "hour",
    "(hour=(DAYNUM | CARDINAL) half=AM_PM | glued=AMPM) (zone=ZONE | local time)?",
    ("at [9 a.m.]", "2013-03-22T09:00"),
    ("at [10pm]", "2013-03-22T22:00"),
    ("at 13 p.m.", None),
)
def hour(m: Match) -> Meaning | None:
    if "glued" in m:
        return _clock(m, m.number("glued"), half=m.word("glued")[-2])
    return _clock(m, m.number("hour", "CARDINAL"), half=m.word("half")[0])


@rule(
    "o-clock",
    "hour=(DAYNUM | CARDINAL) o (' | ’) clock (in the POD | AM_PM)?",
    ("at [five o'clock]", "2013-03-22T05:00"),
    ("at [five o'clock in the afternoon]", "2013-03-22T17:00"),
)
def o_clock(m: Match) -> Meaning | None:
    late = {"afternoon", "evening", "pm", "p"} & set(m.words())
    return _clock(m, m.number("hour", "CARDINAL"), half="p" if late else "")


@rule(
    "military",
    "(HOURS ZONE? | (YEAR | THREE | TWO | BIG | DAYNUM) (gmt | utc) | (YEAR | BIG) (hours | hrs | local time))",
    ("around [1830 local time]", "2013-03-22T18:30"),
    ("At [0930 UTC] it opened.", "2013-03-22T09:30Z"),
    ("at [1400hrs]", "2013-03-22T14:00"),
    ("for [2000 hours]", "PT2000H"),
)
def military(m: Match) -> Meaning | None:
    digits = "".join(c for c in m.word() if c.isdecimal())
    zone = any(word.endswith(("gmt", "utc", "z")) for word in m.words())
    if len(digits) <= 2 and zone:
        digits = digits.zfill(2) + "00"
    if len(digits) != 4 or (m.words()[-1] == "hours" and digits.endswith("00") and digits[0] != "0"):
        return None
    made = _clock(m, int(digits[:2]), int(digits[2:]))
    return Clock(made.time.removesuffix("Z") + ("Z" if zone else ""), made.of) if isinstance(made, Clock) else None


@rule(
    "hours-alone",
    "at (ABOUT | exactly | just)? x=(time=(YEAR | BIG)) (?!MEASURED | - | %)",
    ("The bomb went off at approximately [1940].", "2013-03-22T19:40"),
    ("The bomb went off at [1830], police said.", "2013-03-22T18:30"),
    ("at [0615]", "2013-03-22T06:15"),
    ("at 2000 feet", None),
)
def hours_alone(m: Match) -> Meaning | None:
    return _at(m, m.word("time"))


@rule(
    "hours-to-hours",
    "(from | between) x=(first=(YEAR | BIG)) (to | and | until | till) last=(YEAR | BIG) (?!MEASURED | %)",
    ("The post was under fire from [1710] to 2250.", "2013-03-22T17:10"),
    ("between [2200] and 0400", "2013-03-22T22:00"),
    ("between [1914 and 1918]", "1914/1918"),
)
def hours_to_hours(m: Match) -> Meaning | None:
    """Where they cannot be years: no war lasted from 1710 to 2250."""
    first, last = m.word("first"), m.word("last")
    years = first[0] != "0" and first < last <= _LAST_YEAR
    return None if years or not _four_figures(last) else _at(m, first)


@rule(
    "hours-led-by-zero",
    "(as of | by | until | till | since | after | before | from | around | about) x=(time=BIG) (?!MEASURED | - | %)",
    ("The clash lasted until [0400].", "2013-03-22T04:00"),
    ("by 007", None),
)
def hours_led_by_zero(m: Match) -> Meaning | None:
    return _at(m, m.word("time")) if m.word("time")[0] == "0" else None


def _at(m: Match, digits: str) -> Meaning | None:
    return _clock(m, int(digits[:2]), int(digits[2:])) if _four_figures(digits) else None


def _four_figures(digits: str) -> bool:
    """ "1830", as clocks and timetables write it."""
    return len(digits) == 4 and digits.isdecimal() and int(digits[:2]) < 24


@rule(
    "this-pod",
    "how=(this | that same? | the (same | next | following | previous)) pod=POD",
    ("He left [this morning].", "2013-03-22TMO"),
    ("He left on June 5, 2009 and died [that night].", "2009-06-05TNI"),
    ("He left on June 5, 2009 and died [the next morning].", "2009-06-06TMO"),
)
def this_pod(m: Match) -> Meaning | None:
    word = m.words("how")[-1]
    count = {"next": 1, "following": 1, "previous": -1}.get(word, 0)
    return Clock(str(m.value("pod", "POD")), Shift(Now() if word == "this" else Told(), Unit.DAY, count))


@rule(
    "pod",
    "(early | late | mid -?)? pod=POD",
    ("It closed at [midnight].", "2013-03-22T24:00"),
    ("attacks at [night]", "XXXX-XX-XXTNI"),
    ("the Evening Post", None),
    ("He spent an [afternoon] there.", "XXXX-XX-XXTAF"),
)
def pod(m: Match) -> Meaning | None:
    item = m.items("pod")[0]
    if item.text[0].isupper() and not item.text.isupper() and m.before is not None and m.before.word not in (".", "\n"):
        return None
    some = m.before is not None and (m.before.word in _SOME or m.before.word in lexicon().tables["ORDINAL"])
    return Clock(str(m.value("pod", "POD")), Ref(_ANY_DAY) if some or item.word in _GENERIC else Frame())


@rule(
    "the-pod",
    "the (early | late)? pod=POD hours?",
    ("in [the morning]", "2013-03-22TMO"),
    ("in [the early morning hours]", "2013-03-22TMO"),
)
def the_pod(m: Match) -> Meaning | None:
    title = m.items("pod")[0].text[0].isupper() and not m.items("pod")[0].text.isupper()
    return None if title else Clock(str(m.value("pod", "POD")), Frame())
