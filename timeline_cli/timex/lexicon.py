"""The words of time (`lexicon.toml`): every word is one character, so that a pattern over words is a regular expression."""

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

OTHER = "."  # a word that no rule knows
BREAK = "\n"  # between paragraphs: no expression goes on behind it
_FIRST = 0xE000  # Unicode's private use area: the characters mean nothing elsewhere

# Shapes of tokens that no word list can hold, and the classes that patterns know them by.
SHAPES = {
    "1": "DAYNUM",  # 1 to 31
    "2": "TWO",  # two digits, the rest: 00, 32 to 99
    "3": "THREE",  # three digits
    "4": "YEAR",  # 1000 to 2199
    "5": "BIG",  # any other whole number
    "6": "DECIMAL",
    "a": "DAYTH",  # 1st to 31st
    "b": "NTH",  # 32nd and on
    "c": "THE_S",  # 1990s
    "d": "TEN_S",  # 90s
    "e": "AMPM",  # 10am
    "f": "HOURS",  # 0800Z, 1400hrs
    "g": "QUARTER_CODE",  # Q3, 3Q
    "h": "HALF_CODE",  # H1, 1H
    "i": "FISCAL_CODE",  # FY2009
    ".": "ANY",  # any word that no list holds
    "j": "STAMP",  # 2009-06-05T08:00:00 and other ISO forms in one piece: 20090605T0800
}


class Lexicon:
    """Words and their classes. `char` gives every known word its character, `classes` the characters of a class."""

    def __init__(self, tables: dict[str, dict[str, str | int]]) -> None:
        self.tables = tables
        self.char: dict[str, str] = {}
        self.classes: dict[str, str] = {}
        for name, table in tables.items():
            self.classes[name] = "".join(self.literal(word if name != "LOW_MONTH" else word + "~") for word in table)
        for char, name in SHAPES.items():
            self.classes[name] = char

    def literal(self, word: str) -> str:
        """The character of a word, given to it where it has none."""
        return self.char.setdefault(word, chr(_FIRST + len(self.char)))

    def value(self, table: str, word: str) -> str | int | None:
        """What a word is worth in a class, None where it does not belong there."""
        return self.tables[table].get(word)


@cache
def table(name: str) -> MappingProxyType[str, Any]:
    """A file of word lists beside this module."""
    return MappingProxyType(tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8")))


def word_list(name: str, part: str) -> tuple[str, ...]:
    """One list of words of such a file."""
    return tuple(table(name)[part])


@cache
def lexicon() -> Lexicon:
    """The lexicon; patterns add their literal words to it, so they are compiled before a text is read."""
    return Lexicon(dict(table("lexicon")))
