"""Years, decades and centuries."""

from timeline_cli.model.meaning import Meaning, Named
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.days import two_digit_year

rule = Book()
_FIRST, _LAST = 1400, 2100  # four figures outside of these are hardly ever a year by themselves


@rule("the-year", "the year year=YEAR", ("in [the year 1066]", "1066"))
def the_year(m: Match) -> Meaning | None:
    return Named(year=m.number("year"))


@rule(
    "year",
    "(?<! (TWO | THREE | BIG) (- | –)) year=YEAR",
    ("in [1998]", "1998"),
    ("the [2008] election", "2008"),
    ("It counted 2008 troops.", None),
    ("They saw 1500 birds there.", None),
    ("Flight 1949 landed.", None),
    ("It costs $2000.", None),
    ("Call (555) 555-2014.", None),
)
def year(m: Match) -> Meaning | None:
    number = m.number("year") or 0
    at = m.word_before(2 if m.follows("ABOUT") else 1) == "at"
    clock = at and number < 2400 and number % 100 < 60
    if not _FIRST <= number <= _LAST or clock or m.follows("NUMBERED") or _counts(m):
        return None
    return Named(year=number)


def _counts(m: Match) -> bool:
    """True when the number counts what stands behind it: "1500 troops", but "the 2008 floods"."""
    if m.after is None or m.precedes("MEASURED"):
        return m.precedes("MEASURED") and not (m.before is not None and m.before.word in ("in", "of", "since"))
    word = m.after.word
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and m.after.text.islower()
    return plural and not m.follows("BEFORE_YEAR") and not m.precedes("NO_PLURAL")


@rule("short-year", "' short=TWO", ("in ['98]", "1998"))
def short_year(m: Match) -> Meaning | None:
    glued = m.before is not None and m.before.end == m.items()[0].begin and m.before.text[-1].isalnum()
    return None if glued else Named(year=two_digit_year(m.number("short") or 0))


@rule(
    "before-christ",
    "((ca | c | circa) .?)? month=MONTH_NAME? number=WHOLE (bc | bce | b . c .? (e .?)?)",
    ("in [490 BC]", "BC0490"),
    ("around [44 B.C.]", "BC0044"),
)
def before_christ(m: Match) -> Meaning | None:
    return Named(year=-(m.number("number") or 1), month=m.number("month", "MONTH"))


@rule("anno-domini", "((ad | a . d .) WHOLE | WHOLE (ad | a . d . | ce))", ("in [AD 79]", "0079"), ("in [476 AD]", "0476"))
def anno_domini(m: Match) -> Meaning | None:
    number = next((int(word) for word in m.words() if word.isdecimal()), 0)
    small = any(item.text in ("ad", "ce") for item in m.items())
    return Named(year=number) if 0 < number <= _LAST and not small else None


@rule(
    "decade",
    "((the '? | ' | (?<=and)) TEN_S | the? THE_S | the? DECADE_WORD)",
    ("in [the 1990s]", "199"),
    ("in [the '60s]", "196"),
    ("during [the eighties]", "198"),
    ("in [the 1800s]", "18"),
    ("in her thirties", None),
)
def decade(m: Match) -> Meaning | None:
    word = m.words()[-1]
    named = lexicon().value("DECADE_WORD", word)
    if named is not None:
        return Named(decade=int(named)) if len(m.items()) > 1 else None
    number = int(word[:-1])
    if number % 100 == 0 and 999 < number < 2000:
        return Named(century=number // 100)
    return Named(decade=(number if number > 99 else number + 1900) // 10)


@rule("century", "the? nth=(ORDINAL | DAYTH) -? century", ("in [the 19th century]", "18"), ("an [eighteenth-century] church", "17"))
def century(m: Match) -> Meaning | None:
    number = m.number("nth", "ORDINAL") or 0
    return Named(century=number - 1) if number > 0 else None
