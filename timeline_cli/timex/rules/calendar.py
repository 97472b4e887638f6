"""Dates that name a place on the calendar: days, months, years, and what is longer."""

from timeline_cli.model.meaning import Clock, Inside, Meaning, Named, Told
from timeline_cli.timex.holidays import names
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match

rule = Book()
_PREPOSITIONS = frozenset(
    "in of since until till by from to through throughout during between before after for late early mid last next this every each and or but around about "
    "the previous following preceding coming past on as ( - – — , ' same that beginning end start late or a an its their his her our ' ’s s".split()
)
_OPENING_YEAR = frozenset(
    "the in of since from by during until till before after for between and to through mid late early around about circa its their his her s ( - – — , / '".split()
)


def two_digit_year(number: int) -> int:
    """'98 is 1998, '07 is 2007."""
    return number + (2000 if number < 40 else 1900)


def year_of(m: Match) -> int | None:
    """The year of a match, in four digits or two."""
    number = m.number("year")
    if number is None and "short" in m:
        number = m.number("short")
        return two_digit_year(number) if number is not None else None
    return number


def _weekday(m: Match) -> int | None:
    day = m.number("weekday", "WEEKDAY")
    return day if day is not None else m.number("weekday", "SHORT_WEEKDAY")


def _counts(m: Match) -> bool:
    """True when the number at the end counts what comes next: "in May 12 people"."""
    return m.after is not None and m.after.word in lexicon().tables["MEASURED"]


@rule(
    "day-month-year",
    "(weekday=(WEEKDAY | SHORT_WEEKDAY .?) ,? the?)? (the (DAYTH)?)? day=DAY of? month=MONTH (,? (of? year=YEAR | ' short=(DAYNUM | TWO)) (?!%))?",
    ("signed on [5 June 2009].", "2009-06-05"),
    ("on [the 5th of June 2009]", "2009-06-05"),
    ("on [Friday, 5 June 2009]", "2009-06-05"),
    ("It began [21 March].", "2013-03-21"),
    ("on [31 June 2009]", None),
)
def day_month_year(m: Match) -> Meaning | None:
    return _whole(m)


@rule(
    "month-day-year",
    "(weekday=(WEEKDAY | SHORT_WEEKDAY .?) ,?)? month=MONTH the? day=DAY (?!: | %) (,? (of? year=YEAR | ' short=(DAYNUM | TWO)) (?!%))?",
    ("on [June 5, 2009]", "2009-06-05"),
    ("on [Monday, March 18]", "2013-03-18"),
    ("on [Feb. 14th]", "2013-02-14"),
    ("In [May] 12 people died.", "2012-05"),
)
def month_day_year(m: Match) -> Meaning | None:
    return None if "year" not in m and _counts(m) else _whole(m)


def _whole(m: Match) -> Meaning | None:
    return Named(year=year_of(m), month=m.number("month", "MONTH"), day=m.number("day"), weekday=None if year_of(m) else _weekday(m))


@rule("month-day-small", "month=LOW_MONTH day=DAY ,? year=YEAR", ("on [may 5, 2009]", "2009-05-05"), ("You may 5 times try.", None))
def month_day_small(m: Match) -> Meaning | None:
    return Named(year=m.number("year"), month=m.number("month", "LOW_MONTH"), day=m.number("day"))


@rule(
    "month-year",
    "month=MONTH (,? (of? year=YEAR) | ' short=(DAYNUM | TWO)) (?!%)",
    ("in [June 2009]", "2009-06"),
    ("in [June, 2009]", "2009-06"),
    ("since [Sept. 1998]", "1998-09"),
)
def month_year(m: Match) -> Meaning | None:
    return Named(year=year_of(m), month=m.number("month", "MONTH"))


@rule(
    "month",
    "month=(LONG_MONTH | SHORT_MONTH .?)",
    ("in [February]", "2013-02"),
    ("since [November]", "2012-11"),
    ("Theresa May met voters.", None),
    ("They may march.", None),
)
def month(m: Match) -> Meaning | None:
    number, word = m.number("month", "MONTH"), m.items("month")[0]
    if (
        word.word in lexicon().tables["SHORT_MONTH"]
        and len(m.items("month")) == 1
        and (word.word in ("mar", "dec", "jan") or len(word.text) < 3)
    ):
        return None
    if word.word in ("may", "march", "april", "june", "august", "jan", "mar") and not (
        m.before and m.before.word in _PREPOSITIONS
    ):
        behind = m.after.text[0] if m.after else "."
        if word.word in ("may", "march", "jan", "mar") or behind.isupper() or (m.before and m.before.text[0].isupper()):
            return None
    return Named(month=number)


@rule(
    "iso",
    "year=YEAR (- month=(DAYNUM | TWO) - day=(DAYNUM | TWO) | / month=(DAYNUM | TWO) / day=(DAYNUM | TWO))".replace(
        "/ month=(DAYNUM | TWO) / day=(DAYNUM | TWO)", "/ (DAYNUM) / (DAYNUM)"
    ),
    ("On [2009-06-05] it closed.", "2009-06-05"),
)
def iso(m: Match) -> Meaning | None:
    _, _, second, _, third = m.items()
    return _numeric(int(m.items()[0].word), int(second.word), int(third.word))


@rule(
    "numeric",
    "(?<!/) first=DAYNUM (/ second=DAYNUM / year=(YEAR | TWO | DAYNUM)) (?!/)",
    ("on [6/5/2009]", "2009-06-05"),
    ("on [25/12/2009]", "2009-12-25"),
)
def numeric(m: Match) -> Meaning | None:
    first, second, year = m.number("first") or 0, m.number("second") or 0, m.number("year") or 0
    year = year if year > 99 else two_digit_year(year)
    return _numeric(year, second, first) if first > 12 else _numeric(year, first, second)  # American order, unless that is no month


@rule("stamp", "year=YEAR - month=DAYNUM - rest=STAMP : minute=(DAYNUM | TWO | HOURS) (: (DAYNUM | TWO | HOURS))?", ("at [2009-06-05T08:30:00Z]", "2009-06-05T08:30Z"))
def stamp(m: Match) -> Meaning | None:
    rest, minute, zone = m.word("rest"), m.word("minute"), "Z" if m.items()[-1].word.endswith("z") else ""
    day = _numeric(m.number("year") or 0, m.number("month") or 0, int(rest[:2])) if len(rest) == 5 else None
    return Clock(f"T{rest[3:]}:{minute[:2]}{zone}", day) if day else None


@rule("dotted", "(?<!.) first=(DAYNUM) . second=(DAYNUM) . year=YEAR", ("on [25.12.2009]", "2009-12-25"))
def dotted(m: Match) -> Meaning | None:
    return _numeric(m.number("year") or 0, m.number("second") or 0, m.number("first") or 0)


def _numeric(year: int, month: int, day: int) -> Meaning | None:
    return Named(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


@rule(
    "year",
    "(the year)? YEAR",
    ("in [1998]", "1998"),
    ("the [2008] election", "2008"),
    ("It counted 2008 troops.", None),
    ("Flight 1949 landed.", None),
)
def year(m: Match) -> Meaning | None:
    item = m.items()[-1]
    number = int(item.word)
    before, after = m.before.word if m.before else "", m.after
    if len(m.items()) > 1:
        return Named(year=number)
    if (
        not 1400 <= number <= 2100
        or before in lexicon().tables["NUMBERED"]
        or before in "$£€#@+*/="
        and before
        or (after and after.word in "%°$£€" and after.word)
    ):
        return None
    if before in ("-", "/") and after and after.word in ("-", "/"):
        return None
    if _counts(m) and before not in ("in", "of", "since"):
        return None
    plural = (
        after is not None
        and after.word.endswith("s")
        and after.word[-2:] not in ("ss", "us", "is", "'s")
        and len(after.word) > 3
        and after.text.islower()
    )
    if plural and before not in _OPENING_YEAR and after is not None and after.word not in ("was", "has", "does", "as", "always"):
        return None
    if before in (",",) and not 1900 <= number <= 2050 and after and after.text[0].islower():
        return None
    return Named(year=number)


@rule("short-year", "' short=TWO", ("in ['98]", "1998"))
def short_year(m: Match) -> Meaning | None:
    if m.before and m.before.end == m.items()[0].begin and m.before.text[-1].isalnum():
        return None
    return Named(year=two_digit_year(m.number("short") or 0))


@rule(
    "before-christ",
    "((ca | c | circa) .?)? (month=MONTH)? number=WHOLE (bc | bce | b . c .? (e .?)?)",
    ("in [490 BC]", "BC0490"),
    ("around [44 B.C.]", "BC0044"),
)
def before_christ(m: Match) -> Meaning | None:
    return Named(year=-(m.number("number") or 1), month=m.number("month", "MONTH"))


@rule(
    "anno-domini", "(((ad | a . d .) number=(WHOLE | DAYNUM)) | WHOLE (ad | a . d . | ce))", ("in [AD 79]", "0079"), ("in [476 AD]", "0476")
)
def anno_domini(m: Match) -> Meaning | None:
    words = m.items()
    if any(w.word in ("ad", "ce") and w.text.islower() for w in words):
        return None
    number = next((int(w.word) for w in words if w.word.isdecimal()), 0)
    return Named(year=number) if number else None


@rule(
    "decade",
    "(the ' TEN_S | the TEN_S | ' TEN_S | (?<=and) TEN_S | (the? year=THE_S) | the? DECADE_WORD (bc)?)",
    ("in [the 1990s]", "199"),
    ("in [the '60s]", "196"),
    ("during [the eighties]", "198"),
)
def decade(m: Match) -> Meaning | None:
    last = m.items()[-1]
    worth = lexicon().value("DECADE_WORD", last.word)
    if worth is not None:
        return (
            Named(decade=int(worth)) if len(m.items()) > 1 and not (m.before and m.before.word in ("his", "her", "their", "my")) else None
        )
    number = int(last.word[:-1])
    if number % 100 == 0 and 999 < number < 2000:
        return Named(century=number // 100)
    return Named(decade=(number if number > 99 else number + 1900) // 10)


@rule(
    "century",
    "(the? nth=(ORDINAL | DAYTH) -? (century))",
    ("in [the 19th century]", "18"),
    ("an [eighteenth-century] church", "17"),
)
def century(m: Match) -> Meaning | None:
    number = m.number("nth", "ORDINAL")
    return Named(century=number - 1) if number and number > 0 else None


@rule(
    "quarter",
    "the? nth=(ORDINAL | DAYTH) -? fiscal? (quarter) ((of | in | ,)? fiscal=fiscal? year=YEAR)?",
    ("in [the third quarter of 2009]", "2009-Q3"),
    ("[fourth-quarter] results", "2012-Q4"),
)
def quarter(m: Match) -> Meaning | None:
    return _part(m, "Q", 4)


@rule("half", "(the (nth=ORDINAL | latter) -? (half)) (of | in | ,)? year=YEAR", ("in [the second half of 2009]", "2009-H2"))
def half(m: Match) -> Meaning | None:
    return _part(m, "H", 2) if "nth" in m else Named(year=m.number("year"), part="H2")


@rule(
    "quarter-code",
    "(code=(QUARTER_CODE | HALF_CODE) (of | ,)? year=YEAR? | year=YEAR code=(QUARTER_CODE))".replace(
        " | year=YEAR code=(QUARTER_CODE)", ""
    ),
    ("in [Q3 2009]", "2009-Q3"),
)
def quarter_code(m: Match) -> Meaning | None:
    word = m.word("code")
    return Named(year=m.number("year"), part=(word if word[0].isalpha() else word[::-1]).upper())


def _part(m: Match, letter: str, most: int) -> Meaning | None:
    number = m.number("nth", "ORDINAL") or 0
    number = most if number == -1 and m.word("nth") == "final" else number
    return Named(year=m.number("year"), part=f"{letter}{number}", fiscal="fiscal" in m.text().split()) if 1 <= number <= most else None


@rule(
    "season-year",
    "the? (SEASON (of | ,)? YEAR | YEAR SURE_SEASON)",
    ("in [the summer of 2009]", "2009-SU"),
    ("in [fall 2009]", "2009-FA"),
)
def season_year(m: Match) -> Meaning | None:
    code = next(lexicon().value("SEASON", w.word) for w in m.items() if lexicon().value("SEASON", w.word))
    number = next(int(w.word) for w in m.items() if w.word.isdecimal())
    return Named(year=number, part=str(code))


@rule("season", "(the? SURE_SEASON | the (fall))", ("He left in [the winter].", "2012-WI"), ("the fall of the city", None))
def season(m: Match) -> Meaning | None:
    last = m.items()[-1]
    if last.text[0].isupper() and m.after and m.after.text[0].isupper() or (last.word == "fall" and m.after and m.after.word == "of"):
        return None
    return Named(part=str(lexicon().value("SEASON", last.word)))


@rule(
    "weekday",
    "weekday=(WEEKDAY | SHORT_WEEKDAY .)",
    ("on [Monday]", "2013-03-18"),
    ("on [Friday]", "2013-03-22"),
    ("They will meet on [Monday].", "2013-03-25"),
    ("He sat in the sun.", None),
)
def weekday(m: Match) -> Meaning | None:
    if m.before is not None and m.before.text[0].isupper() and m.before.word in lexicon().tables["DAY_NAMED"]:
        return None  # the name of a day in history, or of a feast
    return Named(weekday=_weekday(m)) if m.items()[0].text[0].isupper() else None


@rule("fiscal-year", "((the? fiscal year? year=YEAR) | FISCAL_CODE)", ("in [fiscal 2009]", "FY2009"), ("in [FY2009]", "FY2009"))
def fiscal_year(m: Match) -> Meaning | None:
    digits = "".join(c for c in m.items()[-1].word if c.isdecimal())
    return Named(year=int(digits) if len(digits) == 4 else two_digit_year(int(digits)), fiscal=True)


def _holiday_pattern() -> str:
    spelt = sorted(names(), key=len, reverse=True)
    return "|".join("( " + " ".join(name.replace("'", " ' ").replace(".", " . ").split()) + ")" for name in spelt)


@rule(
    "holiday",
    f"name=({_holiday_pattern()}) ((of | ,)? year=YEAR)?",
    ("on [Christmas Day]", "2012-12-25"),
    ("on [Good Friday 2009]", "2009-04-10"),
    ("It will open on [Good Friday].", "2013-03-29"),
)
def holiday(m: Match) -> Meaning | None:
    words = m.items("name")
    if words[0].text.islower():
        return None
    name = words[0].word
    for left, right in zip(words, words[1:], strict=False):
        name += (" " if right.begin > left.end else "") + right.word
    name = name.replace("’", "'")
    return Named(year=m.number("year"), holiday=name) if name in names() else None


@rule("half-alone", "the? nth=ORDINAL - (half)", ("[first-half] profit", "2013-H1"))
def half_alone(m: Match) -> Meaning | None:
    return _part(m, "H", 2)


@rule("nth-of-month", "the nth=ORDINAL of month=LONG_MONTH (,? year=YEAR)?", ("on [the third of May 2009]", "2009-05-03"))
def nth_of_month(m: Match) -> Meaning | None:
    day = m.number("nth", "ORDINAL") or 0
    return Named(year=m.number("year"), month=m.number("month", "LONG_MONTH"), day=day) if day > 0 else None


@rule("nth-alone", "(?<=DATE_OPENER) x=(the DAYTH) (?=, | . | ; | and)", ("It opened in June 2009, on [the 5th].", "2009-06-05"))
def nth_alone(m: Match) -> Meaning | None:
    return Inside(Named(day=int(m.items("x")[1].word[:-2])), Told())


@rule(
    "attacks-of-2001",
    "(DAYNUM / DAYNUM (?!/) | x=((sept .? | september) DAY) (terror | terrorist | hijacking)? (attacks | hijackings))",
    ("since [9/11]", "2001-09-11"),
    ("after the [Sept. 11] attacks", "2001-09-11"),
)
def attacks_of_2001(m: Match) -> Meaning | None:
    words = [i.word for i in m.items()]
    slashed = words[:3] == ["9", "/", "11"] and not (m.before and m.before.word == "/")
    return Named(year=2001, month=9, day=11) if slashed or (words[0].startswith("sept") and "11" in words) else None
