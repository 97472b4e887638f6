"""The words of time (`lexicon.toml`): every word is one character, so that a pattern over words is a regular expression."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

OTHER = "."  # a word that no list holds
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
    "f": "HOURS",  # 0800Z, 1400hrs, 14h30
    "g": "QUARTER_CODE",  # Q3, 3Q
    "h": "HALF_CODE",  # H1, 1H
    "i": "FISCAL_CODE",  # FY2009
    "j": "STAMP",  # 05T08, of 2009-06-05T08:00
    OTHER: "ANY",
}
Worth = str | int | None


class Lexicon:
    """Words and their classes.

    `char` gives every known word its character, `classes` the characters of a class, `tables` what the words of a class are worth.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.char: dict[str, str] = {}
        self.tables: dict[str, dict[str, Worth]] = {name: dict(words) for name, words in data.items() if name not in ("unions", "lists")}
        self.tables |= {name: dict.fromkeys(words) for name, words in data["lists"].items()}
        for name, parts in data["unions"].items():
            self.tables[name] = {word: worth for part in parts for word, worth in self.tables[part].items()}
        self.classes = {name: "".join(map(self.literal, words)) for name, words in self.tables.items()}
        self.classes |= {name: char for char, name in SHAPES.items()}

    def literal(self, word: str) -> str:
        """The character of a word, given to it where it has none."""
        return self.char.setdefault(word, chr(_FIRST + len(self.char)))

    def value(self, table: str, word: str) -> Worth:
        """What a word is worth in a class, None where it does not belong there."""
        return self.tables[table].get(word)


@cache
def table(name: str) -> Mapping[str, Any]:
    """A file of words beside this module."""
    return MappingProxyType(tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8")))


@cache
def lexicon() -> Lexicon:
    """The lexicon; patterns add their literal words to it, so all of them are compiled before a text is read."""
    return Lexicon(table("lexicon"))
