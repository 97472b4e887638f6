"""Clauses behind "which" and "that"."""

import pytest

from tests.events.parsed import tree


@pytest.mark.parametrize(
    ("sentence", "noun", "who"),
    [
        ("The pact on fishing that Peru and Chile signed in Tarsk last Friday is a first step.", "pact", "Peru"),
        (
            "It is the best part of the pact which the mayor, Ms Ana Ruiz, and the chief judge, Mr Jon Vik, signed on Friday.",
            "pact",
            "mayor",
        ),
    ],
)
def test_a_clause_tells_who_did_something_with_the_noun_before_it(sentence: str, noun: str, who: str) -> None:
    parsed = {t.text: t for t in tree(sentence).tokens}
    assert parsed["signed"].dep == "relcl" and parsed["signed"].head is parsed[noun]
    assert parsed["signed"].child("nsubj") is parsed[who]
