"""Violence told by who does it alone."""

import pytest

from tests.events.read import attacks_in, reading_of
from tests.events.test_aftermath import told


@pytest.mark.parametrize(
    ("sentence", "attacker"),
    [
        ("Israel struck Gaza City on Monday.", "Israel"),
        ("Russia hit the port of Odesa on Monday.", "Russia"),
        ("Turkey targeted Kurdish positions in northern Syria on Friday.", "Turkey"),
        ("The Taliban killed six guards in Herat on Monday.", "Taliban"),
        ("The Red Dawn Front killed 30 people near Lima on Sunday.", "Red Dawn Front"),
        ("NATO killed six civilians in Logar on Monday.", "NATO"),
        ("A man killed three people at a school in Ohio on Monday.", "man"),
        ("The Houthis targeted a ship in the Red Sea on Monday.", "Houthis"),
        ("The group struck again on Monday.", "group"),
        ("Two men fired at a house in Lima on Monday.", "two men"),
        ("Gunmen disguised as monks raided a mill in Lima on Monday.", "gunmen"),
        ("Peru recaptured Tarma on Monday.", "Peru"),
        ("Two men set off a bomb at a bank in Lima on Monday.", "two men"),
        ("Men in masks took a farmer from his home in Lima on Monday.", "men"),
        ("Unidentified men forced their way into a clinic in Lima on Monday and beat two nurses.", "unidentified men"),
        ("The rebels' seizure of Lamoro on Monday drove the company away.", "rebels"),
        ("Boko Haram kills nine in Borno.", "Boko Haram"),
        ("ISIS kills nine farmers in Borno.", "Islamic State"),
    ],
)
def test_what_an_armed_body_does_is_an_attack(sentence: str, attacker: str) -> None:
    (attack,) = told(sentence)
    assert attack.kind == "attack"
    assert attacker in {a.name for a in attack.actors if a.role == "attacker"}


def test_what_is_struck_from_the_air_is_attacked_whoever_did_it() -> None:
    (attack,) = told("Two houses in Lamoro were hit from the air on Monday.")
    assert {a.name for a in attack.actors} == {"two houses"}
    assert told("Two houses in Lamoro were hit by the recession on Monday.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The US hit China with tariffs on Monday.",
        "India beat Pakistan on Sunday.",
        "The coach was fired at the school in Lima on Monday.",
        "Peru captured gold in Lima on Monday.",
        "The minister fired at his critics on Monday.",
        "The hunger strike in Lima last month, in which two prisoners died, is over.",
        "The rail strike in Lima last month, on whose first day two clerks died, is over.",
        "A mechanic took apart a device in Lima on Monday.",
        "The strike in Lima last month, in which drivers won a rise, is over.",
        "Police set off a mine in a controlled explosion in Lima on Monday.",
        "Peru targeted growth of three percent.",
        "Kenya struck gold in Tokyo.",
        "Germany fired its coach on Monday.",
        "Russia hit back on Monday.",
        "Israel hit a snag.",
        "He killed time in Lima.",
        "Inflation hit Turkey hard in May.",
        "The heat wave killed 40 people in Spain.",
        "Six people were killed in the earthquake in Japan.",
        "A farmer died in police custody in Lima on Saturday.",
    ],
)
def test_what_states_win_or_miss_is_none(sentence: str) -> None:
    assert told(sentence) == []


FRONT = "The Red Dawn Front raided Goma on Monday."


def test_who_was_told_to_attack_strikes_again_where_a_pronoun_tells_it() -> None:
    (again,) = [m for m in reading_of(f"{FRONT} In Beni it struck on Friday.").mentions if m.frame == "violence"]
    assert again.places == ("Beni",)
    assert any(m.frame == "falling" for m in reading_of(f"{FRONT} Laukkai fell to it on Friday.").mentions)
    for text in (f"{FRONT} It struck a deal on Friday.", "The rain was heavy. In Beni it struck on Friday."):
        assert all(m.frame != "violence" for m in reading_of(text).mentions)


def test_an_ambush_that_is_laid_is_one_attack() -> None:
    (attack,) = told("Three guards were killed after bandits laid an ambush for their lorry at Tarma on Monday.")
    assert {(a.role, a.name) for a in attack.actors} == {("attacker", "bandits"), ("target", "three guards"), ("target", "lorry")}


def test_police_who_come_late_attacked_nobody() -> None:
    told_of = told("Neighbours accuse the police of arriving late: officers came two hours after the assault.")
    assert not any(a.role == "attacker" for m in told_of for a in m.actors)


def test_who_is_in_pursuit_is_on_no_visit() -> None:
    assert {m.kind for m in told("Ana Ruiz said the team was in pursuit of bandits who had raided Tarma on Monday.")} == {"attack"}


def test_who_burned_to_death_attacked_nobody() -> None:
    (attack,) = told("Two clerks burned to death at the customs post in Tarma on Monday.")
    assert {(a.role, a.name) for a in attack.actors} == {("target", "two clerks")}


def test_the_fall_of_a_town_is_an_attack_where_its_time_is_told() -> None:
    (attack,) = told("The fall of Lima in May 2021, in which 40 people died, drove the company away.")
    assert (attack.kind, attack.places) == ("attack", ("Lima",))
    assert told("Since the fall of Lima many people have left.") == []
    assert told("The fall of the premier in Lima in May 2021 drove the company away.") == []


def test_who_wins_a_case_beats_nobody_up() -> None:
    assert told("The lawyers beat the prosecutors in Lima on Monday.") == []


def test_a_town_falls_to_those_of_whom_the_sentence_before_tells() -> None:
    text = "The rebels have taken much of the north. Kunduz fell to them last week."
    assert [(a.role, a.name) for m in reading_of(text).mentions for a in m.actors] == [("attacker", "rebels")]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A miner rammed a bus of the gendarmerie with his lorry.", "bus of the gendarmerie"),
        ("A woman drove her jeep into the gate of an embassy on Tuesday.", "embassy"),
        ("A woman drove her jeep into the gate of a farm on Tuesday.", ""),
    ],
)
def test_a_car_is_driven_into_those_who_guard_and_what_is_guarded(text: str, target: str) -> None:
    assert [a.name for m in reading_of(text).mentions for a in m.actors if a.role == "target"] == ([target] if target else [])


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Two men on a motorcycle fired at Jon Vik in Lima on Monday.", 1),
        ("Jon Vik was leaving his office in Lima when two men on a motorcycle fired at him.", 1),
        ("Jon Vik fired back at Ana Ruiz in Lima on Monday.", 0),
        ("A senator fired at Jon Vik in Lima on Monday.", 0),
    ],
)
def test_strangers_who_fire_at_somebody_attack(text: str, attacks: int) -> None:
    assert len(attacks_in(text)) == attacks


def test_a_war_of_years_is_no_attack_and_a_strike_of_workers_none() -> None:
    assert not reading_of("The Northern Front has fought the government since 2009.").mentions
    assert not reading_of("The strike of the dockers on Monday cost Lima a day's trade.").mentions
    (strike,) = reading_of("The strike on Lima killed nine people on Monday.").mentions
    assert (strike.kind, strike.killed and strike.killed.best, strike.places) == ("attack", 9, ("Lima",))
