"""Which language a text is in, as far as is needed to leave alone what is not English."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_SAMPLE = 10_000
_FEWEST = 30  # words below which nothing is said
_ENOUGH = 0.15  # share of function words by which a language is known
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _table() -> tuple[dict[str, frozenset[str]], tuple[tuple[str, int, int], ...]]:
    data = tomllib.loads(files(__package__).joinpath("language.toml").read_text("utf-8"))
    languages = {name: frozenset(words.split()) for name, words in data["languages"].items()}
    scripts = tuple((s["name"], int(s["from"], 16), int(s["to"], 16)) for s in data["scripts"])
    return languages, scripts


def foreign(text: str) -> str | None:
    """The language of a text that is surely not English ("French", "Cyrillic script"), else None.

    By script, then by the share of function words (as in Grefenstette 1995); texts of under 30 words are taken as English.
    """
    words = [w.lower() for w in _WORD.findall(text[:_SAMPLE])]
    languages, scripts = _table()
    english = languages["English"]
    if sum(w in english for w in words) >= _ENOUGH * len(words) > 0:
        return None
    letters = "".join(words)[:2000]
    for name, first, last in scripts:
        if sum(first <= ord(c) <= last for c in letters) * 2 > len(letters) > 40:
            return name
    if len(words) < _FEWEST:
        return None
    shares = {name: sum(w in known for w in words) / len(words) for name, known in languages.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _ENOUGH and shares[best] > 1.5 * shares["English"] else None
