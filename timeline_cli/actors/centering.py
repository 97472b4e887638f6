"""What a text goes on about, told by its words alone: offices that stand for their holders, and what is done to "him"."""

import re
from collections.abc import Iterator
from functools import cache

from timeline_cli.actors import names

# "received him", but not "received his": who does it is somebody else
_UNDERGONE = re.compile(
    r"\b(?:[a-z]+ed|met|saw|took|led|gave|brought|sent|kept|beat|shot|told) "
    r"(?:him|her(?=[.,;:]| (?:at|in|on|for|with|to|and|by|as|there|when|after|before|during)\b))\b"
)
_APART = re.compile(r"\b(?:that|said|says|he|she|when|where|who|which|while|after|before|as|and)\b|[:“\"]")
_FOR_OTHERS = frozenset({"secretary", "general", "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor"})


@cache
def _office() -> re.Pattern[str]:
    nouns = "|".join(sorted(names.words("official_nouns") - _FOR_OTHERS, key=lambda noun: (-len(noun), noun)))
    return re.compile(rf"\b[Tt]he (?:([A-Z][A-Za-z]+) )?((?:[a-z]+ ){{0,2}}?)({nouns})\b(?!-| of\b|,? (?:[A-Z]|[a-z]+ed by\b))")


def offices(text: str, begin: int, end: int) -> Iterator[tuple[int, str, str, str]]:
    """Where "the envoy", "the Kenyan foreign minister", "the UN chief" stands alone inside a stretch of text.

    With the name in it (empty where there is none), its noun, and the whole phrase without the name.
    """
    for match in _office().finditer(text, begin, end):
        whose, title, noun = match.groups()
        yield match.start(), whose or "", noun, title + noun


def undergone(text: str, at: int, end: int) -> bool:
    """Whether who is named at `at` is told to do something to "him": "Vik received him" is about whoever was told of before."""
    done = _UNDERGONE.search(text, at, end)
    return done is not None and _APART.search(text, at, done.start()) is None
