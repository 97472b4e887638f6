"""Who does what to whom."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token


def word(sentence: str, text: str) -> Token:
    return next(t for t in tree(sentence).tokens if t.text == text)


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "object_"),
    [
        ("Rebels attacked the convoy.", "attacked", ["Rebels"], ["convoy"]),
        ("The convoy was attacked by rebels.", "attacked", ["rebels"], ["convoy"]),
        ("Police arrested the rebels who attacked the convoy.", "attacked", ["rebels"], ["convoy"]),
        ("Ruiz and Vega visited Oslo.", "visited", ["Ruiz", "Vega"], ["Oslo"]),
        ("Ruiz flew to Oslo and met Vega.", "met", ["Ruiz"], ["Vega"]),
        ("Ruiz plans to visit Oslo.", "visit", ["Ruiz"], ["Oslo"]),
        ("Two engineers abducted near Oslo on Monday", "abducted", [], ["engineers"]),
        ("A police patrol was ambushed, killing two guards.", "killing", [], ["guards"]),
        ("A bomb went off in Oslo, killing two guards.", "killing", ["bomb"], ["guards"]),
        ("The rebels killed and robbed a guard.", "killed", ["rebels"], []),
    ],
)
def test_arguments_are_told_in_the_active_sense(sentence: str, verb: str, subject: list[str], object_: list[str]) -> None:
    found = grammar.of_verb(word(sentence, verb))
    assert [t.text for t in found.get("subject", [])] == subject
    assert [t.text for t in found.get("object", [])] == object_


def test_prepositions_go_by_name() -> None:
    found = grammar.prepositions(word("Ruiz met with Vega in Oslo.", "met"))
    assert {name: [t.text for t in nouns] for name, nouns in found.items()} == {"with": ["Vega"], "in": ["Oslo"]}


def test_a_light_verb_lends_its_subject_to_the_noun_it_carries() -> None:
    found = grammar.of_noun(word("Ruiz held talks with Vega.", "talks"), frozenset({"held"}))
    assert [t.text for t in found["subject"]] == ["Ruiz"]
    assert [t.text for t in found["with"]] == ["Vega"]
    assert "subject" not in grammar.of_noun(word("Ruiz held talks with Vega.", "talks"), frozenset())


def test_the_carrying_verb_is_found_through_what_counts_the_noun() -> None:
    verb = grammar.carrying_verb(word("They held three rounds of talks.", "talks"))
    assert verb is not None
    assert verb.text == "held"


def test_a_state_lends_its_place_to_the_verb() -> None:
    found = grammar.of_verb(word("Ruiz is due in Oslo on Friday.", "is"))
    assert [t.text for t in found["in"]] == ["Oslo"]


def test_likely_may_be_taken_for_the_verb() -> None:
    words = {t.lower: t for t in tree('The commanders will "most likely" meet in Goma.').tokens}
    assert [t.lower for t in grammar.subject(words["meet"])] == ["commanders"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A meeting on Monday in Lima between Ruiz and Vik ended.", ["Ruiz", "Vik"]),
        ("A meeting on a road between Lima and Cusco ended.", []),
    ],
)
def test_who_takes_part_may_be_told_behind_the_day_and_the_place(text: str, wanted: list[str]) -> None:
    found = grammar.of_noun(word(text, "meeting"), frozenset())
    assert [t.text for t in found.get("between", [])] == wanted
