"""Phrases that "and" joins: "the governments of Peru and of Chile"."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token


def part_phrases(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a preposition said again after "and" stands on the same word as the first."""
    for token in tokens:
        first = token.head
        if token.dep == "conj" and first.dep == "prep" and token.lower == first.lower and token.child("pobj") is not None:
            token.hang(first.head, "prep")
