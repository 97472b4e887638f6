"""How near two texts are to each other, word by word; the door to rapidfuzz."""

import re
from collections.abc import Hashable, Sequence

_WORD = re.compile(r"\w+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded: what a reprint and a small edit leave as it was."""
    return tuple(_WORD.findall(text.casefold().replace("’", "").replace("'", "")))


def nearness(one: Sequence[Hashable], other: Sequence[Hashable], least: float = 0.0) -> float:
    """From 0, no word in common, to 1, the same words in the same order; 0 for anything below `least`.

    Twice the length of the longest common subsequence of words over the length of both (the normalised indel similarity).
    """
    from rapidfuzz.distance import Indel  # when first needed: looking at a chronology compares nothing

    return float(Indel.normalized_similarity(one, other, score_cutoff=least))
