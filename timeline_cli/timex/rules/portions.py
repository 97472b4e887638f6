"""Loose parts of a time: "early May", "the end of last year", "earlier this month"."""

from timeline_cli.model.meaning import Clock, Cut, Meaning, Named, Portion
from timeline_cli.timex.rule import Book, Match

rule = Book()


@rule(
    "early",
    "(the very?)? cut=(early | mid | late | middle) (- (to mid -)? | (part | months | days | years) of | in the? | on)? "
    "of=(A_MONTH | A_YEAR | A_LONG | A_PART | A_WEEK | A_UNIT | A_DAY | A_WEEKDAY)",
    ("in [early June 2009]", "2009-06"),
    ("in [mid-February]", "2013-02"),
    ("[late last year]", "2012"),
    ("[early this month]", "2013-03"),
    ("in [the late 1990s]", "199"),
    ("[late in the day]", "2013-03-22"),
)
def early(m: Match) -> Meaning | None:
    return Portion(Cut(str(m.value("cut", "CUT"))), m.meaning("of"))


@rule(
    "early-pod",
    "(early | late) (in the? | on)? of=(A_TIME | A_POD)",
    ("[late last night]", "2013-03-21TNI"),
    ("[early in the morning]", "2013-03-22TMO"),
)
def early_pod(m: Match) -> Meaning | None:
    of = m.meaning("of")
    return of if isinstance(of, Clock) and of.time[1].isalpha() else None


@rule(
    "edge",
    "the? very? cut=EDGE (of | to) the? of=(A_DATE | A_UNIT)",
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
    ("[earlier on Monday]", "2013-03-18"),
    ("[later Tuesday]", "2013-03-19"),
    ("[Later in March] it closed.", "2013-03"),
)
def earlier_in(m: Match) -> Meaning | None:
    of = m.meaning("of")
    loose = len(m.items()) == 2 and isinstance(of, Named) and of.weekday is None and of.day is None
    return None if loose else Portion(Cut(str(m.value("cut", "SHIFTED"))), of)
