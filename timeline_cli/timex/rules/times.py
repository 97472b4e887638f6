"""Times of day: clocks, and parts of the day."""

from timeline_cli.model.meaning import Clock, Frame, Meaning, Now, Ref, Shift, Told, Unit
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match

rule = Book()


def _zone(m: Match) -> str:
    return str(m.value("zone", "ZONE") or "") if "zone" in m else ""


def clock(hour: int, minute: int, half: str = "", zone: str = "", second: int | None = None) -> str | None:
    """T08:00Z; None for an hour that no clock has."""
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "") + zone


@rule(
    "clock",
    "hour=(DAYNUM | TWO) (: | .) minute=(DAYNUM | TWO) (: second=(DAYNUM | TWO))? (half=AM_PM)? (hrs | h | hours)? (zone=ZONE | local time)? (zonetwo=( '(' ZONE ')' ))?".replace(" (zonetwo=( '(' ZONE ')' ))?", ""),
    ("at [16:08 UTC]", "2013-03-22T16:08Z"),
    ("at [9:30 a.m.]", "2013-03-22T09:30"),
)
def clock_time(m: Match) -> Meaning | None:
    if len(m.word("minute")) != 2 or (m.items()[1].word == "." and "half" not in m and "zone" not in m):
        return None
    if m.before and m.before.word in (":", "/", "-") and m.before.end == m.items()[0].begin and m.before.word == ":":
        return None
    time = clock(m.number("hour") or 0, m.number("minute") or 0, m.word("half")[:1], _zone(m), m.number("second") if "second" in m else None)
    return Clock(time, Frame()) if time else None


@rule("clock-decimal", "time=DECIMAL half=AM_PM (zone=ZONE)?", ("at [9.30 a.m.]", "2013-03-22T09:30"))
def clock_decimal(m: Match) -> Meaning | None:
    hour, minute = m.word("time").split(".")
    time = clock(int(hour), int(minute), m.word("half")[:1], _zone(m)) if len(minute) == 2 and len(hour) < 3 else None
    return Clock(time, Frame()) if time else None


@rule("clock-glued", "hour=(DAYNUM | TWO) (: | .) minute=AMPM (zone=ZONE)?", ("at [4:30pm]", "2013-03-22T16:30"))
def clock_glued(m: Match) -> Meaning | None:
    time = clock(m.number("hour") or 0, m.number("minute") or 0, m.word("minute")[2:3], _zone(m))
    return Clock(time, Frame()) if time else None


@rule("hour", "(hour=(DAYNUM | CARDINAL) half=AM_PM | glued=AMPM) (zone=ZONE | local time)?", ("at [9 a.m.]", "2013-03-22T09:00"), ("at [10pm]", "2013-03-22T22:00"))
def hour(m: Match) -> Meaning | None:
    if "glued" in m:
        time = clock(m.number("glued") or 0, 0, m.word("glued")[-2], _zone(m))
    else:
        time = clock(m.number("hour", "CARDINAL") or 0, 0, m.word("half")[:1], _zone(m))
    return Clock(time, Frame()) if time else None


@rule("o-clock", "hour=(DAYNUM | CARDINAL) (o ' clock) (in the POD | AM_PM)?", ("at [five o'clock]", "2013-03-22T05:00"))
def o_clock(m: Match) -> Meaning | None:
    words = {i.word for i in m.items()}
    time = clock(m.number("hour", "CARDINAL") or 0, 0, "p" if words & {"afternoon", "evening", "pm", "p"} else "")
    return Clock(time, Frame()) if time else None


@rule("military", "(time=HOURS (ZONE)? | (YEAR | THREE | TWO | BIG | DAYNUM) (zone=(gmt | utc | z) | hours | hrs))", ("At [0800 UTC] it opened.", "2013-03-22T08:00Z"), ("at [1400hrs]", "2013-03-22T14:00"))
def military(m: Match) -> Meaning | None:
    word = m.items()[0].word
    digits = "".join(c for c in word if c.isdecimal())
    tail = word[len(digits) :] + m.items()[-1].word
    if len(digits) != 4:
        if "h" in word and len(digits) == 4 or len(digits) > 2 or not ("gmt" in tail or "utc" in tail):
            return None
        digits = digits.zfill(2) + "00"
    if len(digits) == 4 and "hours" in tail and digits[0] not in "012":
        return None
    time = clock(int(digits[:2]), int(digits[2:]), zone="Z" if any(z in tail for z in ("gmt", "utc", "z")) else "")
    return Clock(time, Frame()) if time else None


@rule(
    "this-pod",
    "how=(this | that same? | the same | the (next | following | previous)) pod=POD",
    ("He left [this morning].", "2013-03-22TMO"),
    ("He left on June 5, 2009 and died [that night].", "2009-06-05TNI"),
)
def this_pod(m: Match) -> Meaning | None:
    words = {i.word for i in m.items("how")}
    of = Shift(Now(), Unit.DAY, 0) if "this" in words else Shift(Told(), Unit.DAY, 1 if words & {"next", "following"} else -1 if "previous" in words else 0)
    return Clock(str(m.value("pod", "POD")), of)


@rule(
    "pod",
    "x=((early | late | mid -?)? pod=POD)",
    ("It closed at [midnight].", "2013-03-22T24:00"),
    ("attacks at [night]", "XXXX-XX-XXTNI"),
)
def pod(m: Match) -> Meaning | None:
    item = m.items("pod")[0]
    if item.text[0].isupper() and (m.before is None or m.before.word not in ".\n") or (m.after and m.after.word in ("club", "clubs", "mare")):
        return None
    generic = item.word in ("night", "nights", "mornings", "evenings", "afternoons", "daytime", "nighttime") and not (m.before and m.before.word == "the")
    return Clock(str(lexicon().value("POD", item.word)), Ref("XXXX-XX-XX") if generic else Frame())


@rule("the-pod", "the (early | late)? pod=POD hours?", ("in [the morning]", "2013-03-22TMO"), ("in [the early morning hours]", "2013-03-22TMO"))
def the_pod(m: Match) -> Meaning | None:
    return Clock(str(m.value("pod", "POD")), Frame())
