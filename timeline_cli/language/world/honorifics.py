"""Titles, ranks and the nouns that stand for persons."""

import re
from functools import cache

from timeline_cli.language.world.states import country_of, demonym_of
from timeline_cli.language.world.table import load

_WORD = re.compile(r"\S+")
_LONGEST = 6  # words of a title


def _phrases(section: dict[str, str]) -> frozenset[str]:
    return frozenset(phrase.strip() for text in section.values() for phrase in text.split(",") if phrase.strip())


@cache
def titles() -> frozenset[str]:
    """What may stand right before a name, in lower case and without dots: "lt gen", "foreign minister", "crown prince"."""
    return _phrases(load("titles.toml")["prefix"])


@cache
def role_nouns() -> frozenset[str]:
    """Nouns that stand for a person by what he or she does, in lower case: "army chief", "top diplomat", "spokesman"."""
    return _phrases(load("titles.toml")["role"]) | titles()


def title_prefix(text: str) -> int:
    """How many characters at the beginning of a name are its titles, with the blank after them; 0 where it has none.

    >>> title_prefix("Lt. Gen. (retd) Ana Ruiz"), title_prefix("Former Peruvian President Ana Ruiz"), title_prefix("Ana Ruiz")
    (16, 26, 0)
    """
    words = list(_WORD.finditer(text))
    at, titled = 0, False
    while at < len(words) - 1:
        phrases = {n: _plain(text[words[at].start() : words[at + n - 1].end()]) for n in range(min(_LONGEST, len(words) - 1 - at), 0, -1)}
        title = next((n for n, phrase in phrases.items() if phrase.lower() in role_nouns()), 0)
        step = title or next((n for n, phrase in phrases.items() if _is_qualifier(phrase)), 0)
        if not step:
            break
        titled = titled or title > 0
        at += step
    return words[at].start() if titled else 0


def _plain(phrase: str) -> str:
    return phrase.replace(".", "").strip(",()")


def _is_qualifier(phrase: str) -> bool:
    """True for what may stand among titles without being one: "former", "retd", a nation."""
    return phrase.lower() in _qualifiers() or demonym_of(phrase) is not None or country_of(phrase) is not None


@cache
def _qualifiers() -> frozenset[str]:
    return _phrases({"": load("titles.toml")["qualifier"]})
