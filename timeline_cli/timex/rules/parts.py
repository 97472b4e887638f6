"""Parts of a year: quarters, halves, seasons; fiscal years."""

from timeline_cli.model.meaning import Direction, Meaning, Named
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.days import two_digit_year

rule = Book()


def _part(m: Match, letter: str, most: int) -> Meaning | None:
    number = m.number("nth", "ORDINAL") or 0
    number = most if m.word("nth") in ("final", "latter") else number
    return Named(year=m.number("year"), part=f"{letter}{number}", fiscal="fiscal" in m.words()) if 1 <= number <= most else None


@rule(
    "quarter",
    "the? nth=(ORDINAL | DAYTH) -? fiscal? quarter ((of | in | ,)? fiscal? year=YEAR)?",
    ("in [the third quarter of 2009]", "2009-Q3"),
    ("[fourth-quarter] results", "2012-Q4"),
)
def quarter(m: Match) -> Meaning | None:
    return _part(m, "Q", 4)


@rule(
    "half",
    "(the? nth=(ORDINAL | latter) -? half (of | in | ,)? year=YEAR)",
    ("in [the second half of 2009]", "2009-H2"),
    ("in [the latter half of 2009]", "2009-H2"),
)
def half(m: Match) -> Meaning | None:
    return _part(m, "H", 2)


@rule("half-alone", "the? nth=ORDINAL - half", ("[first-half] profit", "2013-H1"))
def half_alone(m: Match) -> Meaning | None:
    return _part(m, "H", 2)


@rule("quarter-code", "code=(QUARTER_CODE | HALF_CODE) ((of | ,)? year=YEAR)?", ("in [Q3 2009]", "2009-Q3"), ("in [4Q]", "2012-Q4"))
def quarter_code(m: Match) -> Meaning | None:
    code = m.word("code").upper()
    return Named(year=m.number("year"), part=code if code[0].isalpha() else code[::-1])


@rule(
    "season-year",
    "the? (SEASON (of | ,)? YEAR | YEAR SURE_SEASON)",
    ("in [the summer of 2009]", "2009-SU"),
    ("in [fall 2009]", "2009-FA"),
    ("in [2009 spring]", "2009-SP"),
)
def season_year(m: Match) -> Meaning | None:
    return Named(year=next(int(word) for word in m.words() if word.isdecimal()), part=str(m.value(0, "SEASON")))


@rule(
    "season",
    "(the? SURE_SEASON | the fall (?!of))",
    ("He left in [the winter].", "2012-WI"),
    ("the fall of the city", None),
    ("the Prague Spring, a Winter Palace", None),
)
def season(m: Match) -> Meaning | None:
    named = m.items()[-1].text[0].isupper() and any(item is not None and item.text[0].isupper() for item in (m.before, m.after))
    return None if named else Named(part=str(m.value(0, "SEASON")))


@rule(
    "fiscal-year",
    "(the? fiscal year? year=YEAR | code=FISCAL_CODE)",
    ("in [fiscal 2009]", "FY2009"),
    ("in [FY2009]", "FY2009"),
)
def fiscal_year(m: Match) -> Meaning | None:
    digits = m.words()[-1].removeprefix("fy")
    return Named(year=int(digits) if len(digits) == 4 else two_digit_year(int(digits)), fiscal=True)


@rule(
    "this-fiscal-year",
    "(the | this | the current | (the? how=(last | previous | next | coming))) (fiscal | financial) year",
    ("in [the fiscal year]", "FY2013"),
    ("in [the last fiscal year]", "FY2012"),
)
def this_fiscal_year(m: Match) -> Meaning | None:
    word = m.word("how")
    way = Direction.BEFORE if word in ("last", "previous") else Direction.AFTER if word else Direction.CURRENT
    return Named(fiscal=True, direction=way, cue=word)
