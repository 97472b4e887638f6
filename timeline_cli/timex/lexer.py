"""Text to tokens, and tokens to one character each."""

import re

from msgspec import Struct

from timeline_cli.model.meaning import Meaning
from timeline_cli.timex.lexicon import BREAK, OTHER, lexicon

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,])|(?<!\d\.)\d+\.\d+(?![\d.]|\w)|\w+|\n[ \t\r]*\n|[^\w\s]")
_SHAPE = re.compile(
    r"(?P<a>(?:[12]?1st|2?2nd|2?3rd|\d{1,2}th|3[01](?:st|th)))$|(?P<b>\d+(?:st|nd|rd|th))$|(?P<c>[12]\d\d0s)$|(?P<d>\d0s)$"
    r"|(?P<e>\d{1,2}[ap]m)$|(?P<f>(?:[01]\d|2[0-4])[0-5]\d(?:z|h|hrs?|gmt|utc)|\d\d?(?:hrs?|z|utc|gmt)|\d\d?h\d\d)$|(?P<g>q[1-4]|[1-4]q)$|(?P<h>h[12]|[12]h)$"
    r"|(?P<i>fy(?:\d\d){1,2})$|(?P<j>\d{8}t\d{4,6}z?|\d\dt\d\d)$"
)


class Item(Struct, frozen=True, gc=False):
    """A token, or an expression built from tokens: what a pattern's character stands for."""

    begin: int
    end: int
    text: str
    word: str  # in small letters
    meaning: Meaning | None = None
    rule: str = ""


def lex(text: str, begin: int = 0, end: int | None = None) -> tuple[list[Item], str]:
    """The tokens of `text[begin:end]` with their characters; offsets count from the start of `text`."""
    char, capital = lexicon().char, lexicon().tables["CAPITAL"]
    items: list[Item] = []
    codes: list[str] = []
    for found in _TOKEN.finditer(text, begin, len(text) if end is None else end):
        written = found.group()
        word = written.lower()
        items.append(Item(found.start(), found.end(), written, word))
        if word in capital and written[0].islower():
            word += "~"
        codes.append(char.get(word) or _shape(word))
    return items, "".join(codes)


def _shape(word: str) -> str:
    first = word[0]
    if first == "\n":
        return BREAK
    if word.isdecimal() and word.isascii():
        length, number = len(word), int(word) if len(word) < 5 else 0
        if length <= 2:
            return "1" if 1 <= number <= 31 else "2"
        if length == 3:
            return "3"
        return "4" if length == 4 and 1000 <= number <= 2199 else "5"
    if first.isdecimal() and ("," in word or "." in word):
        return "6" if "." in word else "5"
    if first.isdecimal() or first in "qhf":
        found = _SHAPE.match(word)
        if found and found.lastgroup:
            return found.lastgroup
    return OTHER
