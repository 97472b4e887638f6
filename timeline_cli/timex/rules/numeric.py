"""Days in figures."""

from msgspec import structs

from timeline_cli.model.meaning import Clock, Meaning, Named
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.days import two_digit_year

rule = Book()


def _day(year: int | None, month: int | None, day: int | None) -> Named | None:
    return Named(year=year, month=month, day=day) if month and day and month <= 12 and day <= 31 else None


@rule(
    "iso",
    "year=YEAR (- DAYNUM - DAYNUM | / DAYNUM / DAYNUM | . DAYNUM . DAYNUM)",
    ("On [2009-06-05] it closed.", "2009-06-05"),
    ("[2009/06/05]", "2009-06-05"),
    ("[2009.06.05]", "2009-06-05"),
)
def iso(m: Match) -> Meaning | None:
    _, _, month, _, day = m.words()
    return _day(m.number("year"), int(month), int(day))


@rule(
    "stamp",
    "year=YEAR - month=DAYNUM - rest=STAMP : minute=(DAYNUM | TWO | HOURS) (: (DAYNUM | TWO | HOURS))?",
    ("at [2009-06-05T08:30:00Z]", "2009-06-05T08:30Z"),
)
def stamp(m: Match) -> Meaning | None:
    day, _, hour = m.word("rest").partition("t")
    named = _day(m.number("year"), m.number("month"), int(day))
    return Clock(f"T{hour}:{m.word('minute')[:2]}{'Z' if m.words()[-1].endswith('z') else ''}", named) if named else None


@rule(
    "numeric",
    "(?<!/) first=DAYNUM / second=DAYNUM / year=(YEAR | TWO | DAYNUM) (?!/)",
    ("on [6/5/2009]", "2009-06-05"),
    ("on [25/12/2009]", "2009-12-25"),
    ("on [6/5/98]", "1998-06-05"),
)
def numeric(m: Match) -> Meaning | None:
    first, second, year = m.number("first") or 0, m.number("second"), m.number("year") or 0
    year = year if year > 99 else two_digit_year(year)
    if first > 12:
        return _day(year, second, first)
    found = _day(year, first, second)  # American order, unless that is no month
    return structs.replace(found, either=True) if found is not None and second is not None and second <= 12 else found


@rule("dotted", "(?<!.) day=DAYNUM . month=DAYNUM . year=YEAR", ("on [25.12.2009]", "2009-12-25"))
def dotted(m: Match) -> Meaning | None:
    return _day(m.number("year"), m.number("month"), m.number("day"))
