"""Subjects that stand behind their verb."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "verb", "relation", "who"),
    [
        ("Killed in the blast were a guard and a porter.", "Killed", "object", ["guard", "porter"]),
        ("Wounded were five soldiers.", "Wounded", "object", ["soldiers"]),
        ("Also attending the talks were Ana Ruiz and Tomas Vega.", "attending", "subject", ["Ruiz", "Vega"]),
        ("Receiving him at the airport was the governor.", "Receiving", "subject", ["governor"]),
    ],
)
def test_a_participle_in_front_takes_its_subject_from_behind(sentence: str, verb: str, relation: str, who: list[str]) -> None:
    token = next(t for t in tree(sentence).tokens if t.text == verb)
    assert [t.text for t in grammar.of_verb(token)[relation]] == who


def test_what_something_is_said_to_be_stays_so() -> None:
    parsed = tree("The goal of the visit was peace.")
    assert next(t for t in parsed.tokens if t.text == "peace").dep == "attr"
