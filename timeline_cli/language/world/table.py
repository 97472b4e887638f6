"""Sorted text tables, and the one form in which names are looked up."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
_FLAT = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "ß": "ss", "æ": "ae", "Æ": "Ae"})
_DROPPED = str.maketrans("-‐‑–_", "     ", ".'’‘ʻʼ`´")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The form that keys of all tables have: no accents, dots or apostrophes, hyphens as blanks, no `'s`; the case is kept.

    >>> fold("São Tomé"), fold("Sana'a’s"), fold("U.S."), fold("Port-au-Prince")
    ('Sao Tome', 'Sanaa', 'US', 'Port au Prince')
    """
    name = name.removesuffix("'s").removesuffix("’s")
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name).translate(_FLAT) if not unicodedata.combining(c))
    return " ".join(name.translate(_DROPPED).split())


def spellings(name: str) -> tuple[str, ...]:
    """The keys to try for a name, best first: as it stands, without its article, and out of capitals ("KABUL", but never "US")."""
    key = fold(name)
    keys = [key]
    if key[:4] in ("the ", "The "):
        keys.append(key[4:])
    keys += [k.title() for k in keys if k.isupper() and len(k) > 3]
    return tuple(keys)


def find(name: str, get: Callable[[str], T | None]) -> T | None:
    """The first answer of `get` to the spellings of a name."""
    return next((found for key in spellings(name) if (found := get(key)) is not None), None)


def read(file: str) -> str:
    """The text of one of the files beside this module."""
    return Path(__file__).with_name(file).read_bytes().decode()


def load(file: str) -> dict[str, Any]:
    """A TOML file beside this module."""
    import tomllib  # a cost that only the first load pays

    return tomllib.loads(read(file))


class Table:
    """Lines of tab-separated fields in order of code points, the first field being the key: found by bisection, never parsed whole."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()

    def rows(self, key: str) -> list[list[str]]:
        """The fields after the key of every line with this key, in the order of the table."""
        head = key + "\t"
        at = bisect_left(self.lines, head)
        found = []
        while at < len(self.lines) and self.lines[at].startswith(head):
            found.append(self.lines[at].split("\t")[1:])
            at += 1
        return found

    def longer(self, key: str) -> int:
        """How many lines there are whose key goes on after this word: "San" of "San Juan"."""
        return bisect_left(self.lines, f"{key}!") - bisect_left(self.lines, f"{key} ")

    def __contains__(self, key: str) -> bool:
        at = bisect_left(self.lines, key)
        return at < len(self.lines) and self.lines[at] == key
