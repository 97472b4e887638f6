"""Clefts read as the plain clauses that they stand for."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "verb", "relation", "word"),
    [
        ("It was Ruiz whom Vega welcomed to Lima.", "welcomed", "object", "Ruiz"),
        ("It was Ruiz who visited Lima.", "visited", "subject", "Ruiz"),
        ("It was in Oslo that the ministers agreed to cut tariffs.", "agreed", "in", "Oslo"),
        ("In July it was Ruiz whom Vega welcomed to Lima.", "welcomed", "in", "July"),
    ],
)
def test_the_focus_of_a_cleft_stands_in_its_clause(sentence: str, verb: str, relation: str, word: str) -> None:
    token = next(t for t in tree(sentence).tokens if t.text == verb)
    assert word in [t.text for t in grammar.of_verb(token).get(relation, [])]


def test_other_sentences_with_it_stay_as_they_are() -> None:
    parsed = tree("It was the first visit since May.")
    assert [t.text for t in parsed.tokens if t.dep == "ROOT"] == ["was"]


def test_not_until_a_day_did_they_do_it() -> None:
    tokens = {t.text: t for t in tree("Not until 27 May did the two neighbours sign a protocol.").tokens}
    assert tokens["sign"].child("neg") is None
    assert tokens["until"].head is tokens["sign"]
