"""Attacks that come back upon who made them."""

import pytest

from tests.events.read import attacks_in, found_in


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("A man stabbed three people in Tarsk on Monday before he was shot dead by police.", {"man"}),
        ("A gunman killed two guards in Tarsk on Monday before being overpowered by passers-by.", {"gunman"}),
        (
            "A man attacked weavers with an axe in Tarsk on Monday. The attacker, Omar Brandt, was shot dead by police.",
            {"man", "Omar Brandt"},
        ),
        ("Two gunmen attempted an attack on a mill in Tarsk on Monday. One attacker was shot dead by the police.", {"two gunmen"}),
        ("Rebels attacked a mill in Tarsk on Monday and soldiers bombed them.", {"rebels", "soldiers"}),
    ],
)
def test_who_stops_an_attacker_attacks_nobody(text: str, attackers: set[str]) -> None:
    (found,) = found_in([text])
    assert {a.name for m in found for a in m.actors if a.role == "attacker"} == attackers


def test_police_who_shoot_a_killer_dead_make_no_attack_of_their_own() -> None:
    (attack,) = attacks_in("A man stabbed two people to death in Tarsk on Saturday before police shot him dead, officials said.")
    assert {a.name for a in attack.actors if a.role == "attacker"} == {"man"}
