"""Who commands attackers, who helps them, and from whose side they fire."""

import pytest

from tests.events.read import reading_of
from timeline_cli.model.event import Factuality


@pytest.mark.parametrize(
    ("sentence", "attackers"),
    [
        ("Mutinous troops under General Ana Ruiz seized Tarma on Monday.", {"mutinous troops", "Ana Ruiz"}),
        ("Gunmen led by Jon Vik attacked Tarma on Monday.", {"gunmen", "Jon Vik"}),
        ("Troops loyal to commander Jon Vik attacked Tarma on Monday.", {"troops", "Jon Vik"}),
        ("The army, helped by Chilean soldiers, recaptured Tarma on Saturday.", {"army", "Chilean soldiers"}),
        ("Two farmers were killed in Tarma on Friday when a shell fired from the Chilean side burst in their home.", {"Chile"}),
        ("Two drones that crashed into a mill in Tarma on Sunday were launched from Chilean soil.", {"Chile"}),
        ("On 2 May a Chilean patrol boat fired at the trawler Santa Rita.", {"Chile"}),
        ("A shell launched from Chilean territory killed two farmers near Tarma on Monday.", {"Chile"}),
        ("Tarma is keeping out rebels since they began an assault on its outskirts on 4 April.", {"rebels"}),
        ("The machines of the Dawn Army bombed a camp near Tarma on Monday.", {"Dawn Army"}),
    ],
)
def test_attackers_are_also_those_behind_and_beside_them(sentence: str, attackers: set[str]) -> None:
    (attack,) = reading_of(sentence).mentions
    assert {a.name for a in attack.actors if a.role == "attacker"} == attackers


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops under fire from Chile attacked Tarma on Monday.",
        "Gunmen attacked Tarma on Monday and fired from the side of a hill.",
    ],
)
def test_who_is_only_fired_at_and_where_one_stands_adds_nobody(sentence: str) -> None:
    attackers = {a.name for m in reading_of(sentence).mentions for a in m.actors if a.role == "attacker"}
    assert attackers <= {"troops", "gunmen"}


def test_a_state_told_of_before_is_not_what_a_boat_full_of_explosives_was() -> None:
    text = "Chile spoke of the skiff on Monday. Packed with explosives, it was blown up by the coastguard off Tarma on Friday."
    (blown,) = (m for m in reading_of(text).mentions if m.kind == "attack")
    assert "Chile" not in {a.name for a in blown.actors}


def test_from_whose_side_it_came_is_alleged_where_somebody_says_so() -> None:
    text = "Two farmers were killed in Tarma on Friday by a shell fired from the Chilean side, a minister said."
    (attack,) = reading_of(text).mentions
    assert [(a.name, a.factuality) for a in attack.actors if a.role == "attacker"] == [("Chile", Factuality.ALLEGED)]
