"""The head of a story: "KABUL, Aug 3 (Reuters) - "."""

import re

from msgspec import Struct

from timeline_cli.dating.head import Head
from timeline_cli.model.span import Span

_LONGEST = 160  # characters of a dateline with what follows
_STAMP = re.compile(r"date (\d{4}-\d\d-\d\d)\s+")  # the header of some collections


class Dateline(Struct, frozen=True):
    """Where a story begins: the stretch before its first word, the places named there, and the day if one is."""

    span: Span
    places: tuple[str, ...]
    when: Span | None  # "Aug 3", "March 25, 2016", or the stamp's date
    bare: bool = False  # a day and a dash, as entries of a chronology have them too


def dateline(text: str, block: Span) -> Dateline | None:
    """What stands before the first word of a story, or None where it begins at once.

    A place in capitals needs a dash, a colon, or an agency after it; any other a dash, a date or agency with one, or,
    before a colon, to be a city that is known.
    """
    end = min(block.end, block.begin + _LONGEST)
    begin = block.begin + len(text[block.begin : end]) - len(text[block.begin : end].lstrip(" \t\ufeff\u200b"))
    stamp = _STAMP.match(text, begin, end)
    head = Head(text, stamp.end() if stamp else begin, end)
    when = Span(*stamp.span(1)) if stamp else head.when
    if head.holds():
        return Dateline(Span(block.begin, head.at), head.places(), when, not (stamp or head.place or head.agency))
    return Dateline(Span(block.begin, stamp.end()), (), when) if stamp else None
