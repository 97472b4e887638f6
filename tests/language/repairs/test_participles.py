"""Participles that look like nouns."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    "sentence",
    [
        "The last outpost on the hill was overrun by raiders before dawn, the mayor of Tarsk said.",
        "A mill overrun by raiders on Friday was retaken.",
    ],
)
def test_what_is_overrun_undergoes_it(sentence: str) -> None:
    found = grammar.of_verb(next(t for t in tree(sentence).tokens if t.text == "overrun"))
    assert [t.text for t in found["subject"]] == ["raiders"]
    assert [t.text for t in found["object"]] in (["outpost"], ["mill"])


def test_a_hit_is_a_noun() -> None:
    assert next(t for t in tree("The song was a hit by Monday.").tokens if t.text == "hit").is_noun
