"""Which language a text is in, as far as is needed to leave alone what is not English."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

_SAMPLE = 10_000
_FEWEST = 30  # words below which a text alone tells nothing
_ENOUGH = 0.15  # share of function words by which a language is known
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])")


class Language(Struct, frozen=True):
    """The language of a text: its BCP 47 tag where it is English, its name where it surely is not ("French", "Cyrillic script")."""

    tag: str | None = None
    foreign: str | None = None


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("language.toml").read_text("utf-8"))


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _table()["languages"].items()}


@cache
def _names() -> Mapping[str, str]:
    """Names and codes of languages, in lower case, with the name."""
    codes: Mapping[str, list[str]] = _table()["codes"]
    return {code: name for name, known in codes.items() for code in (name.lower(), *known)}


def language(text: str, declared: str = "") -> Language:
    """What the words tell, else what the file declares ("en-US", "eng", "French"); what neither tells is taken as English.

    By the share of function words (as in Grefenstette 1995), then by script.
    """
    words = [w.lower() for w in _WORD.findall(text[:_SAMPLE])]
    tag, other = _declared(declared)
    if _share("English", words) >= _ENOUGH:
        return Language(tag or "en")
    shares = {name: _share(name, words) for name in _function_words()}
    best = max(shares, key=lambda name: shares[name])
    told = len(words) >= _FEWEST and shares[best] >= _ENOUGH and shares[best] > 1.5 * shares["English"]
    foreign = _script("".join(words)[:2000]) or (best if told else other)
    return Language(None if foreign else tag, foreign)


def _share(name: str, words: Sequence[str]) -> float:
    """Of the words, how many are function words of a language."""
    return sum(map(_function_words()[name].__contains__, words)) / max(len(words), 1)


def _script(letters: str) -> str | None:
    for script in _table()["scripts"]:
        first, last = int(script["from"], 16), int(script["to"], 16)
        if sum(first <= ord(c) <= last for c in letters) * 2 > len(letters) > 40:
            return str(script["name"])
    return None


def _declared(words: str) -> tuple[str | None, str | None]:
    """The tag where English is declared, or the name of another language."""
    found = _TAG.match(words.strip())
    name = _names().get(words.strip().lower()) or _names().get(found[1].lower() if found else "")
    if name == "English":
        return ("en-" + found[2].upper() if found and found[2] else "en"), None
    return None, name
