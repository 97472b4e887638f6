"""Spellings made comparable: accents, case, full stops and possessives put aside."""

import re
import unicodedata

_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"\w+")


def fold(name: str) -> str:
    """The words of a name in a form that every spelling of it shares, single spaces between.

    >>> fold("Gen. José  Peña’s"), fold("U.S."), fold("Al-Noor")
    ('gen jose pena', 'us', 'al noor')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return " ".join(_WORD.findall(_POSSESSIVE.sub("", plain).replace(".", "").replace("'", "").replace("’", "")))
