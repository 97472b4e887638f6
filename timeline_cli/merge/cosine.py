"""How alike sentences and articles are by the words they share."""

from collections import Counter
from collections.abc import Sequence
from math import fsum, log, sqrt

from timeline_cli.merge.likeness import Likeness

_CROWD = 400  # a word in more documents than this finds nothing


class Cosine(Likeness):
    """Likeness with the length of both sides counted: the cosine of two of the documents, every word once."""

    def __init__(self, documents: Sequence[frozenset[str]]) -> None:
        super().__init__(documents)
        count = Counter(word for words in documents for word in words)
        self._rarest = log(1 + len(documents))
        self._telling = frozenset(word for word, n in count.items() if 1 < n <= _CROWD)
        self._norm = {words: sqrt(fsum(self._rarity[w] ** 2 for w in words)) for words in documents}

    def common(self, a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
        """The cosine of two documents, and how many words as rare as can be the common ones are worth."""
        shared = [self._rarity[w] for w in a & b]
        cosine = fsum(r * r for r in shared) / (self._norm[a] * self._norm[b]) if shared else 0.0
        return cosine, fsum(shared) / self._rarest

    def rare(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words by which it is worth looking for others."""
        return words & self._telling
