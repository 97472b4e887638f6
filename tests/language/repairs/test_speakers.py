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


def test_what_came_of_it_is_not_done_by_who_says_so() -> None:
    killing = next(t for t in tree("Raiders burned a mill in Lima, police said, killing nine people.").tokens if t.text == "killing")
    assert [t.text for t in grammar.subject(killing)] == ["Raiders"]
    adding = next(t for t in tree("Raiders burned a mill in Lima, police said, adding that nine had died.").tokens if t.text == "adding")
    assert [t.text for t in grammar.subject(adding)] == ["police"]


def test_what_is_left_of_a_quotation_is_no_part_of_saying_it() -> None:
    tokens = {t.text: t for t in tree('"They will not," Ruiz told reporters after visiting the mill.').tokens}
    assert [t.text for t in tokens["told"].those("aux", "neg")] == []
    assert [t.text for t in grammar.subject(tokens["told"])] == ["Ruiz"]


def test_who_claims_the_waters_wounds_nobody_there() -> None:
    text = "Two gunboats opened fire on a ship in waters that both Norway and Peru claim, wounding two of the crew."
    wounding = next(t for t in tree(text).tokens if t.text == "wounding")
    assert wounding.head.text == "opened"
