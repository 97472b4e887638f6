"""Labels in front of a colon."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "verb", "relation", "who"),
    [
        ("Gao: armed men on Sunday attacked a convoy and killed two drivers.", "attacked", "subject", ["men"]),
        ("UN mission: On 9 April, Carlos Ruiz was killed in Lima by armed men.", "killed", "object", ["ruiz"]),
        ("The convoy: a fifth driver has died in Lima.", "died", "subject", ["driver"]),
        ("The army killed two men on Monday: rebels.", "killed", "subject", ["army"]),
    ],
)
def test_a_label_does_nothing_and_nothing_is_done_to_it(sentence: str, verb: str, relation: str, who: list[str]) -> None:
    token = next(t for t in tree(sentence).tokens if t.lower == verb)
    assert [t.lower for t in grammar.of_verb(token)[relation]] == who
