"""Two subjects of one verb."""

import pytest

from tests.events.parsed import tree
from tests.merge.corpora import article, events
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Gunmen on motorbikes killed at least 14 people in two villages near Lamoro, police and residents said Tuesday.", ["gunmen"]),
        ("Rebels from the north seized three towns near Lamoro, officials said Monday.", ["rebels"]),
    ],
)
def test_who_did_it_is_not_who_says_so(text: str, attackers: list[str]) -> None:
    (attack,) = events(article("a", "2012-03-10", text))
    assert [a.name for a in attack.actors if a.role == "attacker"] == attackers


def test_a_name_behind_what_it_is_stands_beside_it() -> None:
    (event,) = events(article("a", "2014-06-10", "Peru's Islamist group Red Dawn stormed a mill in Lima on Monday."))
    assert [a.name for a in event.actors if a.role == "attacker"] == ["Red Dawn"]


def test_an_adjective_before_a_name_is_nobody_else() -> None:
    (event,) = events(article("a", "2014-06-10", "Peru's paramilitary Rapid Dawn Forces shelled a mill in Lima on Monday."))
    assert [a.name for a in event.actors if a.role == "attacker"] == ["Rapid Dawn Forces"]


def test_a_preposition_left_with_nothing_takes_the_second_subject() -> None:
    struck = next(t for t in tree("Troops loyal to commander Jon Vik attacked Lima on Monday.").tokens if t.text == "attacked")
    assert [t.text for t in grammar.subject(struck)] == ["Troops"]
