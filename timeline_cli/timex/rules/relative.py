"""Dates counted from the day of publication, or from the time told last: "last year", "three days ago", "the same day"."""

from timeline_cli.model.meaning import Clock, Direction, Frame, Length, Meaning, Named, Now, Portion, Cut, Shift, Told, Unit, Vague
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount, rough
from timeline_cli.timex.values import length_value

rule = Book()


@rule(
    "day-word",
    "(DAY_WORD | the day before yesterday | the day after tomorrow)",
    ("It opened [today].", "2013-03-22"),
    ("It opened [yesterday].", "2013-03-21"),
    ("[the day before yesterday]", "2013-03-20"),
)
def day_word(m: Match) -> Meaning | None:
    if len(m.items()) > 1:
        return Shift(Now(), Unit.DAY, -2 if m.items()[-1].word == "yesterday" else 2)
    item = m.items()[0]
    if item.word == "today" and item.text[0].isupper() and m.before and m.before.text[0].isupper() and m.before.word != "usa":
        return None  # the name of a newspaper or a programme
    return Shift(Now(), Unit.DAY, m.number(0, "DAY_WORD") or 0)


@rule(
    "this-unit",
    "(THIS | these) (very | same)? unit=(SPAN)",
    ("[this week]", "2013-W12"),
    ("[this year]", "2013"),
    ("[this weekend]", "2013-W12-WE"),
    ("[the current month]", "2013-03") if False else ("[this month]", "2013-03"),
)
def this_unit(m: Match) -> Meaning | None:
    return None if m.unit() in (Unit.MINUTE, Unit.HOUR) else Shift(Now(), m.unit(), 0)


@rule("the-current-unit", "the (current | present) unit=(SPAN)", ("in [the current year]", "2013"))
def the_current_unit(m: Match) -> Meaning | None:
    return Shift(Now(), m.unit(), 0)


@rule(
    "last-unit",
    "(LAST | the last) unit=(SPAN)",
    ("[last week]", "2013-W11"),
    ("[last year]", "2012"),
    ("[last month]", "2013-02"),
    ("[last quarter]", "2012-Q4"),
    ("in [the last week]", "P1W"),
)
def last_unit(m: Match) -> Meaning | None:
    if m.items()[0].word == "the" and m.unit() not in (Unit.QUARTER, Unit.WEEKEND):
        return Length(length_value(1, m.unit()), m.unit(), 1, -1, Now())
    return None if m.items()[0].word == "past" or m.unit() in (Unit.MINUTE, Unit.HOUR) else Shift(Now(), m.unit(), -1)


@rule("past-unit", "the (past | passed) unit=(SPAN)", ("in [the past year]", "P1Y"), ("in [the past decade]", "P1DE"))
def past_unit(m: Match) -> Meaning | None:
    return Length(length_value(1, m.unit()), m.unit(), 1, -1, Now())


@rule(
    "next-unit",
    "(NEXT | the coming) unit=(SPAN)",
    ("[next week]", "2013-W13"),
    ("[next year]", "2014"),
)
def next_unit(m: Match) -> Meaning | None:
    return None if m.unit() in (Unit.MINUTE, Unit.HOUR) else Shift(Now(), m.unit(), 1)


@rule(
    "the-next-unit",
    "the (next | FOLLOWING) unit=(SPAN)",
    ("It fell on June 5, 2009 and rose [the next day].", "2009-06-06"),
    ("It fell in June 2009 and rose [the following month].", "2009-07"),
)
def the_next_unit(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), 1)


@rule("previous-unit", "(the | a) PREVIOUS unit=(SPAN)", ("It rose in June 2009, twice as much as [the previous month].", "2009-05"))
def previous_unit(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), -1)


@rule(
    "same-unit",
    "(that same? | the same | that very | the very same) unit=(SPAN)",
    ("On June 5, 2009 he left [the same day].", "2009-06-05"),
    ("In June 2009 it closed; [that year] was hard.", "2009"),
)
def same_unit(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), 0)


@rule("the-weekend", "the (weekend)", ("Over [the weekend] it snowed.", "2013-W11-WE"), ("It will open over [the weekend].", "2013-W12-WE"))
def the_weekend(m: Match) -> Meaning | None:
    return Named(part="WE")


@rule(
    "unit-end",
    "(the? unit=(year | month | week | decade | century | quarter)) (- (end) | (' | ’) s (end | close | start | beginning) | ' (end))",
    ("by [year-end]", "2013"),
    ("by [the month's end]", "2013-03"),
)
def unit_end(m: Match) -> Meaning | None:
    return Portion(Cut.START if m.items()[-1].word in ("start", "beginning") else Cut.END, Shift(Frame(), m.unit(), 0))


@rule("mid-unit", "(midweek | mid - (week | month | year))", ("by [midweek]", "2013-W12"), ("by [mid-year]", "2013"))
def mid_unit(m: Match) -> Meaning | None:
    word = m.items()[-1].word.removeprefix("mid")
    return Portion(Cut.MID, Shift(Frame(), Unit(word), 0))


@rule(
    "the-unit-alone",
    "(?<=FRAMING) x=(the unit=(day | week | month | quarter | year)) (?!of | that | when | after | before | following | the)",
    ("Shares ended [the day] lower.", "2013-03-22"),
    ("sales for [the year]", "2013"),
    ("on the day he died", None),
)
def the_unit_alone(m: Match) -> Meaning | None:
    ends = m.after is None or not m.after.text[0].isalnum() or m.after.word in lexicon().tables["AFTER_FRAME"]
    return Portion(Cut.WHOLE, Shift(Frame(), m.unit(), 0)) if ends else None


@rule("the-unit", "the unit=(day | week | month | quarter | year | decade | century | weekend)", ("[the end of the year]", "2013"))
def the_unit(m: Match) -> Meaning | None:
    return Shift(Frame(), m.unit(), 0)


@rule(
    "consecutive",
    "(a | the) ORDINAL (straight | consecutive | successive) unit=(day | night | week | month | quarter | year)",
    ("It fell for [a third straight day].", "2013-03-22"),
)
def consecutive(m: Match) -> Meaning | None:
    return Portion(Cut.WHOLE, Shift(Frame(), m.unit(), 0))


@rule(
    "same-period",
    "(the | a) (same | comparable | year - ago | year - earlier | corresponding) (period | quarter | time) ((of | in | during | the)? (the? LAST year | a year (ago | earlier | before) | the (previous | year) (year | before)))?",
    ("It earned more in January 2009 than in [the same period a year earlier].", "2008-01"),
)
def same_period(m: Match) -> Meaning | None:
    words = m.text().split()
    if len(words) < 4 or ("same" in words and "year" not in words):
        return None
    return Shift(Told(), Unit.YEAR, -1, keep=True)


@rule(
    "whole-unit",
    "the (entire | whole | full) unit=(day | week | month | quarter | year | decade | century | weekend)",
    ("for [the entire year]", "2013"),
)
def whole_unit(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), 0)


@rule(
    "last-named",
    "(how=(this | last | next | LAST | NEXT)  (past | coming)?) name=(WEEKDAY | LONG_MONTH | SEASON)",
    ("He left [last Monday].", "2013-03-18"),
    ("He left [last Friday].", "2013-03-15"),
    ("He left [last summer].", "2012-SU"),
    ("It opens [next March].", "2014-03"),
    ("It opens [this spring].", "2013-SP"),
)
def last_named(m: Match) -> Meaning | None:
    name = m.items("name")[0]
    words = {i.word for i in m.items("how")} | {i.word for i in m.items()[:-1]}
    way = Direction.BEFORE if words & {"last", "past"} else Direction.AFTER if words & {"next", "coming", "upcoming"} else Direction.CURRENT
    return Named(
        weekday=m.number("name", "WEEKDAY"),
        month=m.number("name", "LONG_MONTH") if name.text[0].isupper() else None,
        part=str(m.value("name", "SEASON")) if m.value("name", "SEASON") else None,
        direction=way,
        cue=" ".join(sorted(words)),
    ) if name.text[0].isupper() or m.value("name", "SEASON") else None


@rule(
    "told-named",
    "(how=(the (following | previous | next | preceding | same) | that same?) ) name=(WEEKDAY | LONG_MONTH | SEASON)",
    ("He left in June 2009 and came back [the following August].", "2009-08"),
)
def told_named(m: Match) -> Meaning | None:
    from timeline_cli.model.meaning import Inside

    word = m.items("how")[-1].word if m.items("how")[-1].word != "same" else "same"
    named = Named(
        weekday=m.number("name", "WEEKDAY"),
        month=m.number("name", "LONG_MONTH"),
        part=str(m.value("name", "SEASON")) if m.value("name", "SEASON") else None,
        direction={"following": Direction.AFTER, "next": Direction.AFTER, "previous": Direction.BEFORE, "preceding": Direction.BEFORE}.get(word, Direction.CURRENT),
        cue=word,
    )
    return Inside(named, Told())


@rule(
    "ago",
    "MORE? count=NUM -? unit=COUNTED (ago | back)",
    ("He left [three days ago].", "2013-03-19"),
    ("He left [two years ago].", "2011"),
    ("[a week ago]", "2013-W11"),
    ("[about 20 years ago]", "1993"),
)
def ago(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    return None if number is None else Shift(Now(), m.unit(), -number * _times(m))


@rule("from-now", "MORE? count=NUM unit=COUNTED (from now | from today | hence)", ("[two weeks from now]", "2013-W14"))
def from_now(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    return None if number is None else Shift(Now(), m.unit(), number * _times(m))


@rule(
    "earlier",
    "(MORE | only | just)? count=NUM unit=COUNTED (EARLIER (!)?)".replace(" (!)?", "") ,
    ("He died on June 5, 2009. [Two days earlier] he had fallen.", "2009-06-03"),
    ("He died in 2009. [Ten years earlier] he had married.", "1999"),
)
def earlier(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    return None if number is None or _governs(m) else Shift(Told(), m.unit(), -number * _times(m))


@rule(
    "later",
    "(MORE | only | just)? count=NUM unit=COUNTED (later | afterwards | afterward | thereafter | after | on)",
    ("He fell on June 5, 2009. [Two days later] he died.", "2009-06-07"),
)
def later(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    if number is None or _governs(m) or m.items()[-1].word == "on":
        return None
    return Shift(Told(), m.unit(), number * _times(m))


def _governs(m: Match) -> bool:
    """True where "after" or "before" has something to govern: "two days after the vote" is no date of its own."""
    return m.items()[-1].word in ("after", "before", "prior") and m.after is not None and m.after.word not in ".,;:!?)\n"


def _times(m: Match) -> int:
    return 2 if m.word("unit").startswith("fortnight") else 1


@rule(
    "vague-ago",
    "MORE? some=ROUGH? unit=PLURAL how=(ago | back | EARLIER | later | afterwards | thereafter | after)",
    ("He left [a few days ago].", "PAST_REF"),
    ("He left [years ago].", "PAST_REF"),
    ("[Several months later] he came back.", "FUTURE_REF"),
)
def vague_ago(m: Match) -> Meaning | None:
    if _governs(m):
        return None
    word = m.word("how")
    low, high = rough(m.items("some")) if "some" in m else (2, 30)
    back = word in ("ago", "back", "earlier", "before", "previously", "prior", "beforehand")
    return Vague(Now() if word in ("ago", "back") else Told(), m.unit(), -1 if back else 1, low, high)


@rule("earlier-today", "(cut=SHIFTED | early | late) (today | yesterday | tomorrow)", ("He left [earlier today].", "2013-03-22"))
def earlier_today(m: Match) -> Meaning | None:
    cut = Cut(str(m.value("cut", "SHIFTED"))) if "cut" in m else Cut(m.items()[0].word)
    return Portion(cut, Shift(Now(), Unit.DAY, {"today": 0, "yesterday": -1, "tomorrow": 1}[m.items()[-1].word]))


@rule("day-adverb", "(the day (before | after | following | earlier | later) )", ("He died on June 5, 2009 and [the day before] he had fallen.", "2009-06-04"))
def day_adverb(m: Match) -> Meaning | None:
    if m.after is not None and m.after.word not in ".,;:!?)\nhetheyshe":
        return None
    return Shift(Told(), Unit.DAY, -1 if m.items()[2].word in ("before", "earlier") else 1)


@rule("tonight", "(tonight | last night | tomorrow night | yesterday POD | tomorrow POD)", ("He left [last night].", "2013-03-21TNI"), ("[tonight]", "2013-03-22TNI"))
def tonight(m: Match) -> Meaning | None:
    words = [i.word for i in m.items()]
    count = 0 if words[0] == "tonight" else -1 if words[0] in ("last", "yesterday") else 1
    return Clock(str(m.value(0, "POD") or "TNI"), Shift(Now(), Unit.DAY, count))
