"""Whose an attack is, where other words than the one for the attack tell it."""

import pytest

from tests.events.read import reading_of


@pytest.mark.parametrize(
    ("sentence", "attackers"),
    [
        ("Fighting between the Lomo and the Karu left nine dead in Tarma on Monday.", {"Lomo", "Karu"}),
        ("Clashes pitted rebels against the army near Tarma on Monday.", {"rebels", "army"}),
        ("Two rebels were killed in a gunfight with soldiers near Tarma on Monday.", {"soldiers"}),
        ("Three robbers were killed in a shoot-out with police in Lima on Monday.", {"police"}),
        ("Two rebels were gunned down in an encounter with security forces near Lima on Monday.", {"security forces"}),
        ("Police foiled an attempt by robbers to raid a bank in Lima on Monday.", {"robbers"}),
    ],
)
def test_both_sides_of_a_fight_and_those_who_tried(sentence: str, attackers: set[str]) -> None:
    [attack] = reading_of(sentence).mentions
    assert {a.name for a in attack.actors if a.role == "attacker"} == attackers


def test_where_they_fought_is_no_side() -> None:
    [attack] = reading_of("Fighting between Tarma and the coast left nine dead on Monday.").mentions
    assert all(a.role != "attacker" for a in attack.actors)


@pytest.mark.parametrize(
    "sentence",
    [
        "A tanker lorry lost control and rammed into a market in Lima on Friday, killing nine people.",
        "The king had an encounter with traders in Lima on Monday.",
        "Inmates took nine guards hostage in Lima on Monday.",
    ],
)
def test_accidents_meetings_and_hostages_are_no_targets(sentence: str) -> None:
    attacks = [m for m in reading_of(sentence).mentions if m.kind == "attack"]
    assert [a.name for m in attacks for a in m.actors if a.role == "target"] == (["nine guards"] if "hostage" in sentence else [])


def test_who_lost_men_in_a_battle_is_not_its_attacker() -> None:
    (mention,) = reading_of("Peru, which lost ten guards in the battle for Lima, said on Monday that it would stay.").mentions
    assert [(a.name, a.role) for a in mention.actors] == [("ten guards", "target")]
    assert not mention.timexes


def test_who_fights_is_told_far_from_the_fight() -> None:
    (mention,) = reading_of("Clashes erupted on the morning of 2 June between the army and the Red Front in Oso.").mentions
    assert {a.name for a in mention.actors} == {"army", "Red Front"}
