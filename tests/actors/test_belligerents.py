"""The two sides that an article tells to be at war, or to make peace."""

import pytest

from tests.events.read import reading_of
from timeline_cli.actors import Register
from timeline_cli.language.sentences import sentences
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span


def sides(text: str) -> set[str]:
    register = Register(text, list(sentences(text, Span(0, len(text)))))
    assert all(type is not ActorType.PERSON for _, type in register.belligerents)
    return {name for name, _ in register.belligerents}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fighting between the army and the Red Front went on in Lamoro.", {"army", "Red Front"}),
        ("Clashes between Peru's troops and rebels of the Red Front killed two.", {"Peru", "Red Front"}),
        ("A truce between the Red Front and the White Brigade is in force.", {"Red Front", "White Brigade"}),
        ("The talks between Lima and Santiago broke off.", {"Peru", "Chile"}),
        ("The army fought the Red Front. The war between the government and the Front is old.", {"government", "Red Front"}),
    ],
)
def test_sides_are_told_with_between(text: str, told: set[str]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The feud between President Ana Ruiz and her rival Jon Vik goes on.",
        "The road between Lima and Cusco is closed.",
        "The army fought on.",
    ],
)
def test_people_and_roads_have_no_sides(text: str) -> None:
    assert sides(text) == set()


def test_who_fight_each_other_or_make_peace_are_the_two_sides() -> None:
    text = "The army and the Northern Front traded fire near Oso on Tuesday, before a truce brokered by Ghana. "
    text += "The two sides agreed on it in Accra."
    (mention,) = [m for m in reading_of(text).mentions if m.kind == "agreement" and m.places == ("Accra",)]
    assert {a.name for a in mention.actors} == {"army", "Northern Front"}
