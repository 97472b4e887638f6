"""Names of persons: given names, and who says the family name first."""

import re
from collections.abc import Sequence
from functools import cache

from timeline_cli.language.world.table import Table, fold, load, read

# Peoples whose family names come first in English news too; Japanese and Hungarian names are mostly turned round there
FAMILY_FIRST = ("chinese", "korean", "vietnamese", "khmer")
_ONSET = r"(?:[bcdfghjklmnpqrstvwxyz]|zh|ch|sh|ng|nh|ts|hs|ph|th|tr|kh|gi|kw|ky|gy|my|py|hy|ry|by|ny|ly|pp|kk|tt|qu)?"
_SYLLABLE = _ONSET + r"[aeiouwy]{1,3}(?:ngh|ng|nh|ch|ck|n|m|k|t|p|c|l|r|h)?"
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{1,2}}(?:-(?:{_SYLLABLE}){{1,2}})*", re.IGNORECASE)


@cache
def _given() -> Table:
    return Table(read("given_names.txt"))


@cache
def _families() -> frozenset[str]:
    families = load("names.toml")["family"]
    return frozenset(name for people in FAMILY_FIRST for name in families[people].split())


@cache
def _peoples() -> frozenset[str]:
    return frozenset(load("names.toml")["peoples"]["words"].split())


def people(word: str) -> bool:
    """True for a word, with its capital, for a people or a faith that no state is called after: "Kurdish", "Shiite"."""
    return word in _peoples()


def given_name(word: str) -> bool:
    """True for a given name of any people; false for words, months, nations and great cities that are given names as well."""
    return fold(word) in _given()


def family_name(word: str) -> bool:
    """True for a family name of a people that says it first ("Xi", "Kim", "Nguyen")."""
    return fold(word) in _families()


def family_first(name: Sequence[str] | str) -> bool:
    """True when the first of a person's names is the family's: "Xi Jinping", "Kim Jong-un", "Nguyen Phu Trong"; not "Bruce Lee".

    The first must be such a family's name, and all others be built of syllables of those languages, none of them Western.
    """
    tokens = name.split() if isinstance(name, str) else list(name)
    if not 2 <= len(tokens) <= 4 or not family_name(tokens[0]):
        return False
    rest = tokens[1:]
    if not all(_SYLLABLES.fullmatch(fold(token).replace(" ", "-")) for token in rest):
        return False
    return len(rest) > 1 or not (given_name(tokens[0]) and family_name(rest[0]))
