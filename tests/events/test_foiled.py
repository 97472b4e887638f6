"""Attacks that came to nothing: bombs found, drones shot down, men stopped on the way."""

import pytest

from tests.events.read import attacks_in
from timeline_cli.model.event import Status

Who = set[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The navy shot down a missile fired at a tanker off Loja on Monday.", {("target", "tanker")}),
        ("Kenyan air defences downed two Somali drones near Loja on Monday.", {("attacker", "Somalia")}),
        ("Troops intercepted a drone on its way to the airport of Loja on Monday.", {("target", "airport of Loja")}),
        ("A drone with nine kilos of explosive was shot down just short of a palace in Loja.", {("target", "palace")}),
        ("Three drones launched by the Red Front at Loja were shot down on Monday.", {("attacker", "Red Front")}),
        ("A bag full of explosives was found near a bank in Loja on Monday.", {("target", "bank")}),
        ("Soldiers found a rucksack with explosives at a mill in Loja on Monday and made it harmless.", {("target", "mill")}),
        ("Sappers removed nine kilos of dynamite from a van parked under a bridge in Loja on Monday.", set()),
        ("Police stopped two men with explosives near a mill in Loja on Monday.", {("attacker", "two men"), ("target", "mill")}),
        ("The two men seized in Loja on Friday meant to blow up a mill.", {("attacker", "two men"), ("target", "mill")}),
        ("Two women were about to bomb a mill in Loja when they were caught.", {("attacker", "two women"), ("target", "mill")}),
        ("A woman caught in Loja had been on the point of blowing up a mill.", {("attacker", "woman"), ("target", "mill")}),
    ],
)
def test_whose_it_was_and_what_it_was_meant_for(text: str, who: Who) -> None:
    (attack,) = attacks_in(text)
    assert attack.status is Status.ATTEMPTED
    assert {(a.role, a.name) for a in attack.actors} >= who
    assert not {a.name for a in attack.actors if a.role == "attacker"} & {"navy", "troops", "police", "soldiers", "Kenya"}


def test_rebels_who_shoot_down_what_flies_attack() -> None:
    (attack,) = attacks_in("Rebels shot down a drone near Loja on Monday.")
    assert attack.status is Status.HAPPENED
    assert ("attacker", "rebels") in {(a.role, a.name) for a in attack.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers swept the hall in Loja for explosives on Monday.",
        "The coastguard intercepted two fishing boats off Loja on Monday.",
        "A man with a bomb was buried in Loja on Monday.",
    ],
)
def test_what_nobody_had_laid_or_sent_is_no_attack(text: str) -> None:
    assert attacks_in(text) == []
