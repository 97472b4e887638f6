"""Who says something behind a comma."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Raiders attacked a village overnight, killing 11 people and burning dozens of homes, police and residents said on Tuesday.", 2),
        ("A bomb exploded near Lima on Monday, wounding two soldiers, police and a hospital doctor said.", 2),
        ("The mayor, his wife and a cook said they had been attacked near Lima.", 3),
    ],
)
def test_who_says_so_is_nothing_of_what_was_listed(sentence: str, speakers: int) -> None:
    said = next(t for t in tree(sentence).tokens if t.text == "said")
    assert len(grammar.subject(said)) == speakers
    assert not any(t.lower in {"police", "soldiers"} and t.dep == "conj" and t.head.lower == "homes" for t in said.subtree())
