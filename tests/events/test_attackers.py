"""Whose an attack is, where other words than the one for the attack tell it."""

import pytest

from tests.events.read import attacks_in, reading_of


@pytest.mark.parametrize(
    ("sentence", "attackers"),
    [
        ("Fighting between the Lomo and the Karu left nine dead in Tarma on Monday.", {"Lomo", "Karu"}),
        ("Clashes pitted rebels against the army near Tarma on Monday.", {"rebels", "army"}),
        ("Two rebels were killed in a gunfight with soldiers near Tarma on Monday.", {"soldiers"}),
        ("Three robbers were killed in a shoot-out with police in Lima on Monday.", {"police"}),
        ("Two rebels were gunned down in an encounter with security forces near Lima on Monday.", {"security forces"}),
        ("Police foiled an attempt by robbers to raid a bank in Lima on Monday.", {"robbers"}),
        ("Three guards were shot dead near Tarma on 15 June when they challenged a Chilean patrol.", {"Chilean patrol"}),
        ("Police arrested nine suspects in a raid on a camp near Lima on Monday.", {"police"}),
        ("Police arrested nine suspects in the bombing of a bank in Lima on Monday.", {"nine suspects"}),
        ("A guard was shot dead in Tarma on Monday as he tried to stop two robbers.", {"two robbers"}),
        ("Three marchers were shot in Tarma on Monday when soldiers tried to stop the march.", set()),
        ("Nine people were killed when a suicide bomber walked into a wedding in Tarma on Friday.", {"suicide bomber"}),
        ("The blast killed nine people in Tarma on Monday and was claimed by the Red Front.", {"Red Front"}),
        ("The blast, which was claimed by the Red Front, killed nine people in Tarma on Monday.", {"Red Front"}),
        ("Mr Vik meant the device that went off beside the railway at Tarma on Monday.", set()),
        ("The US attacked Tarma on Monday.", {"United States"}),
        ("A US raid killed nine people in Tarma on Monday.", {"United States"}),
        ("U.S. air strikes killed nine people in Tarma on Monday.", {"United States"}),
        ("Peruvian navy ships fired on a boat near Tarma on Monday.", {"Peru"}),
        ("US and British warplanes bombed Tarma on Monday.", {"United States", "British warplanes"}),
        ("A US shooting left nine people dead on Monday.", set()),
        ("A Peruvian-led raid killed nine people in Tarma on Monday.", {"Peru"}),
        ("The guerrillas freed the engineer Jon Vik, kidnapped on 4 January in Tarma.", {"guerrillas"}),
        ("Police freed the engineer Jon Vik, kidnapped on 4 January in Tarma.", set()),
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


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("A bomb hit a bus carrying election clerks near Tarma on Monday.", {"bus", "election clerks"}),
        ("Nine people, among them the mayor, Ana Ruiz, were shot dead in Tarma on Friday.", {"nine people", "Ana Ruiz"}),
        ("Unidentified men kidnapped the trader Jon Vik in front of his home in Lima on Friday.", {"Jon Vik"}),
        ("A bomb went off outside a bank in Lima on Friday.", {"bank"}),
        ("A march prompted by the raid on a mill went through Lima on Friday.", {"mill"}),
        ("A clerk discovered an explosive charge under a small bridge near Lima on Friday.", {"small bridge"}),
        ("Engineers removed some 20 kilos of explosives from beneath the bridge at Lima on Friday.", {"bridge"}),
        ("Two suitcase bombs were left on trains in the west of Peru in July 2006.", {"trains"}),
        ("A van full of explosives hit a bus in Lima on Friday.", {"bus"}),
        ("An explosive device went off in the third carriage of a train in Lima on Friday.", {"train"}),
        ("A bomb went off aboard a ferry off Callao on Friday.", {"ferry"}),
        ("Two soldiers shot near border, army says", {"two soldiers"}),
        ("The attack in Lima on Friday was aimed at Judge Ana Ruiz.", {"Ana Ruiz"}),
        ("On Friday planes bombarded the marshes where the Red Front is known to camp.", {"Red Front"}),
    ],
)
def test_whom_an_attack_is_on_beside_what_the_word_for_it_tells(sentence: str, targets: set[str]) -> None:
    [attack] = (m for m in reading_of(sentence).mentions if m.kind == "attack")
    assert {a.name for a in attack.actors if a.role == "target"} == targets


def test_who_only_tells_of_an_operation_has_not_carried_it_out() -> None:
    text = "On Thursday the army killed nine rebels at a camp. The operation was carried out near Tarma, the defence ministry said."
    assert "defence ministry" not in {a.name for m in reading_of(text).mentions for a in m.actors}


def test_who_searches_for_the_killers_has_not_killed() -> None:
    text = "Troops searched a wood on Friday for rebels who had overrun a post in Tarma, killing five guards."
    assert {a.name for m in reading_of(text).mentions for a in m.actors if a.role == "attacker"} == {"rebels"}


@pytest.mark.parametrize("burnt", ["the flag", "tyres"])
def test_what_is_burned_in_protest_is_not_attacked(burnt: str) -> None:
    assert not reading_of(f"Marchers burned {burnt} in Tarma on Monday.").mentions


@pytest.mark.parametrize(
    ("sentence", "attackers"),
    [
        ("On Sunday the Brotherhood shelled Tarma.", {"Brotherhood"}),
        ("Peru lost two towns after the Brotherhood had launched its offensive in late April.", {"Brotherhood"}),
        ("A missile of the rebels struck a ship on Monday.", {"rebels"}),
        ("Rebel missiles hit a hospital in Tarma on Sunday.", {"rebels"}),
        ("The town of Lomo passed into the hands of the Northern Front on Sunday.", {"Northern Front"}),
        ("Residents reported explosions and shelling in Bergen on Thursday.", set()),
    ],
)
def test_who_has_but_a_name_and_whose_missiles_strike(sentence: str, attackers: set[str]) -> None:
    found = [a for mention in reading_of(sentence).mentions for a in mention.actors if a.role == "attacker"]
    assert {a.name for a in found} == attackers


@pytest.mark.parametrize(
    ("sentence", "attackers"),
    [
        ("Two missiles from a Peruvian drone struck a farmhouse in Tarma on Wednesday.", ["Peru"]),
        ("Two missiles from the north struck a farmhouse in Tarma on Wednesday.", []),
    ],
)
def test_who_flies_what_a_missile_came_from_attacks(sentence: str, attackers: list[str]) -> None:
    assert [a.name for m in attacks_in(sentence) for a in m.actors if a.role == "attacker"] == attackers
