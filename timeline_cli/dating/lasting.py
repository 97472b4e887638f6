"""What has lasted until now: "eight weeks of fighting", "five months ago", "the siege is in its sixth day"; and when it began."""

import re

from msgspec import Struct

from timeline_cli.model.meaning import Length, Meaning, Named, Now, Shift, Unit
from timeline_cli.model.mention import Reading
from timeline_cli.model.span import Span
from timeline_cli.timex.lexicon import lexicon

_DAYS = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.4, Unit.YEAR: 365.2}
_ROUNDED = 0.5  # of a unit: "almost five months", "eight weeks"
_BEGAN = re.compile(r"\b(?:since|beg[au]n|broke out|erupted|started|launched)\b")
_NTH = re.compile(r"\b(?:its|their) (\w+) (day|week|month|year)\b")


def beginnings(reading: Reading, span: Span) -> list[int]:
    """Indices of the expressions of a sentence by which something began; they name a month, for weekdays are too near."""
    if not _BEGAN.search(reading.article.text, span.begin, span.end):
        return []
    return [n for n, t in enumerate(reading.timexes) if span.holds(t.span) and names_month(t.meaning)]


class Lasting(Struct, frozen=True):
    """How many days something has lasted, and how many of them rounding may take or add."""

    days: float
    about: float


def lengths(reading: Reading, span: Span) -> list[Lasting]:
    """How long something has lasted by now, as a sentence says; of "five months", weeks at least."""
    found = [_length(t.meaning) for t in reading.timexes if span.holds(t.span)]
    return [*filter(None, found), *_nth(reading.article.text, span)]


def _nth(text: str, span: Span) -> list[Lasting]:
    """The days that have passed on "its sixth day": five; in its sixth week five and a half."""
    ordinals = lexicon().tables["ORDINAL"]
    found = [(ordinals.get(m[1].lower()), Unit(m[2])) for m in _NTH.finditer(text, span.begin, span.end)]
    return [_lasting(int(n) - (1 if unit is Unit.DAY else 0.5), unit) for n, unit in found if n]


def names_month(meaning: Meaning) -> bool:
    """True for "April 15" and "May"."""
    return isinstance(meaning, Named) and meaning.month is not None


def _lasting(count: float, unit: Unit) -> Lasting:
    return Lasting(count * _DAYS[unit], _ROUNDED * _DAYS[unit])


def _length(meaning: Meaning) -> Lasting | None:
    if isinstance(meaning, Length) and not meaning.sign:
        count, unit = meaning.count or 0, meaning.unit
    elif isinstance(meaning, Shift) and isinstance(meaning.of, Now):
        count, unit = -meaning.count, meaning.unit
    else:
        return None
    return _lasting(count, unit) if unit in _DAYS and unit is not Unit.DAY and count > 1 else None
