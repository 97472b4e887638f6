"""Clauses that tell who says so and when."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token


def _word(sentence: str, text: str) -> Token:
    return next(t for t in tree(sentence).tokens if t.text == text)


@pytest.mark.parametrize(
    ("sentence", "verb", "speaker"),
    [
        ("Gunmen have killed nine farmers in northern Benin, the governor of Alibori said on Thursday.", "said", "governor"),
        ("Peru and Norway have signed a treaty in Bergen, the minister of fisheries told parliament on Monday.", "told", "minister"),
    ],
)
def test_who_says_so_behind_a_comma_is_no_apposition(sentence: str, verb: str, speaker: str) -> None:
    said = _word(sentence, verb)
    assert said.dep == "ROOT"
    assert [t.text for t in grammar.subject(said)] == [speaker]


def test_an_apposition_ends_with_a_comma() -> None:
    left = _word("Ana Ruiz met Jon Vik, the minister of fisheries, and left on Monday.", "left")
    assert [t.text for t in grammar.subject(left)] == ["Ruiz"]


def test_a_day_between_a_verb_and_the_clause_it_introduces_is_of_the_verb() -> None:
    assert _word("The army said on Thursday it had bombed a rebel camp near Kidal two days earlier.", "on").head.text == "said"


def test_a_day_behind_the_conjunction_is_of_the_clause() -> None:
    assert _word("The army said that on Thursday it had bombed a rebel camp near Kidal.", "on").head.text == "bombed"
