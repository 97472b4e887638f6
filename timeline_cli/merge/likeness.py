"""How alike two texts are by their words, rare words counting more (inverse document frequency)."""

from collections import Counter
from collections.abc import Iterable
from math import fsum, log, sqrt

_FEW = 12  # texts


class Likeness:
    """Likeness of sets of words within one corpus."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        count: Counter[str] = Counter()
        total = 0
        for words in documents:
            count.update(set(words))
            total += 1
        self._count = count
        self._rarity = {word: log(1 + total / n) for word, n in count.items()}

    def is_rare(self, word: str) -> bool:
        """Whether no more than a few texts have it."""
        return self._count.get(word, 0) <= _FEW

    def of(self, a: frozenset[str], b: frozenset[str]) -> float:
        """From 0, nothing in common, to 1, the same words: the cosine, so that what is long is not like everything."""
        long = sqrt(self.weight(a) * self.weight(b))
        return self.weight(a & b) / long if long else 0.0

    def weight(self, words: Iterable[str]) -> float:
        """How much a set of words tells, in nats."""
        return fsum(self._rarity.get(word, 0.0) for word in words)  # exact, whatever the order of a set
