"""The only door to snowballstemmer: words cut down to what their forms share (Porter 2), so that "attacked" meets "attacks"."""

from functools import lru_cache
from typing import Any

from snowballstemmer.english_stemmer import EnglishStemmer

_STEMMER: Any = EnglishStemmer()  # the pure Python one, whatever else is installed: the same output everywhere


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word: "agreements" → "agreement"."""
    return str(_STEMMER.stemWord(word))
