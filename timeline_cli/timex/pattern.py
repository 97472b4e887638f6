"""The language that rules write their patterns in: regular expressions over words.

    the? month=MONTH (of | ,)? year=YEAR

Capitals name a class of the lexicon or a macro below, small letters and punctuation stand for themselves, `name=` names what follows,
and `( ) | ?` as well as `(?!` `(?=` `(?<!` `(?<=` are those of regular expressions. Spaces mean nothing.
There is no other repetition than `?`, so that a search is linear in the length of the text.
"""

import re
from functools import cache

from timeline_cli.timex.lexicon import lexicon

PART = re.compile(r"\s+|(?P<op>\(\?<?[!=]|[()|?])|(?P<name>[a-z_]+)=|(?P<cls>[A-Z][A-Z_]*)|(?P<lit>[a-z]+|[^\sA-Za-z])")

# Expressions found by an earlier round stand in a pattern as one character, by the grain of what they mean.
ATOMS = {
    "A_DAY": "A",
    "A_WEEKDAY": "B",
    "A_WEEK": "C",
    "A_MONTH": "D",
    "A_PART": "E",  # of a year: a season, a quarter, a half
    "A_YEAR": "F",
    "A_LONG": "G",  # a decade, a century
    "A_LENGTH": "H",
    "A_TIME": "I",
    "A_POD": "J",  # a part of a day that is not named
    "A_SET": "K",
    "A_REF": "L",
    "A_RANGE": "M",
    "A_UNIT": "N",  # "the day", "the year": no time by itself, but a part of one
    "A_HOLIDAY": "O",
}

MACROS = {
    "MONTH_NAME": "(LONG_MONTH | SHORT_MONTH .?)",
    "WEEKDAY_NAME": "(WEEKDAY | SHORT_WEEKDAY .?)",
    "DAY": "(DAYNUM | DAYTH)",
    "A_DATE": "(A_DAY | A_WEEKDAY | A_WEEK | A_MONTH | A_PART | A_YEAR | A_LONG | A_HOLIDAY)",
    "A_DAY_NAME": "(A_DAY | A_WEEKDAY | A_HOLIDAY)",
    "WHOLE": "(DAYNUM | TWO | THREE | BIG | YEAR)",
    "SPELT": "(TENS -? DIGIT | CARDINAL)",
    "NUM": """((DAYNUM | TWO)? DAYNUM / DAYNUM | (a | SPELT | DAYNUM) TIMES (and? SPELT)? | (a | SPELT) DOZEN | a couple of?
        | half (a | an)? | a | an | (SPELT | WHOLE) and a? half | SPELT -? and -? a -? half | DECIMAL | WHOLE TIMES? | SPELT)""",
    "ROUGH": "(a (very | quite)? few | a couple | SOME | a number of | the)",
    "MORE": """(ABOUT | (more | less | fewer) than | at (least | most) | up to | close to | as (long | little | many | much) as
        | just (over | under) | well over | a little (over | more than))""",
    "AM_PM": "(am | pm | a . m .? | p . m .?)",
}


class PatternError(ValueError):
    """A rule's pattern names a class that does not exist, or is not well formed."""


@cache
def _macro(name: str) -> str:
    return _translate(MACROS[name])


def characters(name: str) -> str:
    """Those of a class of the lexicon or of earlier finds; PatternError where there is none."""
    found = ATOMS.get(name) or lexicon().classes.get(name)
    if not found:
        raise PatternError(f"no class {name!r}")
    return found


def _characters(name: str) -> str:
    return _macro(name) if name in MACROS else f"[{re.escape(characters(name))}]"


def _translate(pattern: str) -> str:
    out: list[str] = []
    opened = ""  # a name that waits for what it names
    at = 0
    while at < len(pattern):
        part = PART.match(pattern, at)
        if not part:
            raise PatternError(f"cannot read {pattern[at:]!r}")
        at = part.end()
        if part["name"]:
            opened = part["name"]
        elif part["op"] == "(":
            out.append(f"(?P<{opened}>" if opened else "(?:")
            opened = ""
        elif part["op"]:
            out.append(part["op"])
        elif part["cls"] or part["lit"]:
            piece = _characters(part["cls"]) if part["cls"] else re.escape(lexicon().literal(part["lit"]))
            out.append(f"(?P<{opened}>{piece})" if opened else piece)
            opened = ""
    return "".join(out)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression over the characters of words; PatternError where it is not well formed or matches no word at all."""
    try:
        compiled = re.compile(_translate(pattern))
    except re.error as error:
        raise PatternError(f"{error} in {pattern!r}") from None
    if compiled.match(""):
        raise PatternError(f"{pattern!r} matches nothing at all")
    return compiled
