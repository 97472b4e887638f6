"""Feasts, and one day that is known by its date."""

from timeline_cli.model.meaning import Meaning, Named
from timeline_cli.timex.holidays import names
from timeline_cli.timex.rule import Book, Match

rule = Book()
_SPELT = " | ".join(
    " ".join(name.replace("'", " (' | ’) ").replace(".", " .? ").split()) for name in sorted(names(), key=lambda name: -len(name))
)


@rule(
    "attacks-of-2001",
    "((?<!/) DAYNUM / DAYNUM (?!/) | x=((sept .? | september) DAY) (terror | terrorist | hijacking)? (attacks | hijackings))",
    ("since [9/11]", "2001-09-11"),
    ("after the [Sept. 11] attacks", "2001-09-11"),
    ("He won 3/11 of it.", None),
)
def attacks_of_2001(m: Match) -> Meaning | None:
    words = m.words()
    known = words == ["9", "/", "11"] or (words[0].startswith("sept") and words[-1] in ("11", "11th"))
    return Named(year=2001, month=9, day=11) if known else None


@rule(
    "holiday-day-month",
    f"name=({_SPELT}) ,? day=DAY month=MONTH_NAME (,? year=YEAR)?",
    ("signed on [Good Friday, 10 April 1998]", "1998-04-10"),
)
def holiday_day_month(m: Match) -> Meaning | None:
    """A feast with its date: the date tells more, if it tells the year."""
    known = m.items("name")[0].text[0].isupper()
    return Named(year=m.number("year"), month=m.number("month", "MONTH"), day=m.number("day")) if known else None


@rule(
    "holiday-month-day",
    f"name=({_SPELT}) ,? month=MONTH_NAME day=DAY (,? year=YEAR)?",
    ("It opened on [Easter Sunday, March 31], at noon.", "2013-03-31"),
    ("It opened on [New Year's Day, January 1, 2009].", "2009-01-01"),
)
def holiday_month_day(m: Match) -> Meaning | None:
    return holiday_day_month(m)


@rule(
    "holiday",
    f"name=({_SPELT}) ((of | ,)? year=YEAR)?",
    ("on [Christmas Day]", "2012-12-25"),
    ("on [Good Friday 2009]", "2009-04-10"),
    ("It will open on [Good Friday].", "2013-03-29"),
    ("a black friday", None),
    ("on Chinese New Year", None),
    ("on [Orthodox Easter]", "2013-05-05"),
    ("on Independence Day", None),
)
def holiday(m: Match) -> Meaning | None:
    words = m.items("name")
    if m.follows("OTHER_CALENDAR"):
        return None
    spelt = "".join((" " if at and word.begin > words[at - 1].end else "") + word.word for at, word in enumerate(words)).replace("’", "'")
    return Named(year=m.number("year"), holiday=spelt) if words[0].text[0].isupper() and spelt in names() else None
