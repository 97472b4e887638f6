"""What two reports share in words."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.merge.likeness import Likeness

WORDS = [f"word{n}" for n in range(12)]
CORPUS = [WORDS[: n + 1] for n in range(len(WORDS))]  # each word rarer than the one before


@given(st.permutations(WORDS))
def test_words_weigh_the_same_to_the_last_bit_in_any_order(words: list[str]) -> None:
    likeness = Likeness(CORPUS)
    assert likeness.weight(words) == likeness.weight(WORDS)
