"""Sentences that go on from an attack told before."""

import pytest

from tests.events.read import attacks_in, reading_of
from timeline_cli.events import extract
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.event import Toll
from timeline_cli.model.mention import EventMention
from timeline_cli.model.span import Span


def told(text: str) -> list[EventMention]:
    article = Article("a.txt", text, "", (Block(Part.BODY, Span(0, len(text))),), Published(None, How.UNKNOWN))
    return list(next(iter(extract([article]))).mentions)


def test_a_sentence_of_victims_only_reports_the_attack_before_it() -> None:
    attack, after = told("A bomb exploded near a market in Kano on Monday. Fourteen people died and 30 were hurt.")
    assert attack.killed is None
    assert after.kind == "attack"
    assert after.definite
    assert after.killed is not None
    assert after.injured is not None
    assert (after.killed.best, after.injured.best) == (14, 30)


def test_victims_with_a_time_of_their_own_belong_elsewhere() -> None:
    assert len(told("A bomb exploded near a market in Kano on Monday. In March 14 people died there.")) == 1


def test_who_died_later_died_of_the_attack_before() -> None:
    attack, after = told("Ole Berg, a judge, was shot in Kano on Monday. He died in hospital on Friday.")
    assert after.goes_on == attack.trigger and after.killed == Toll(1, 1, 1) and after.timexes == ()
    attack, after = told("A bomb killed nine miners in Kano on Monday. By Friday the death toll had risen to eleven.")
    assert after.killed == Toll(11, 11, 11) and after.timexes == ()


def test_a_toll_told_with_who_died_later_is_that_of_all() -> None:
    attack, after = told(
        "A bomb killed two guards at a mill in Kano on Monday. One of the wounded died on Friday, taking the toll to three."
    )
    assert after.goes_on == attack.trigger and after.killed == Toll(3, 3, 3)


def test_a_further_victim_is_counted_with_those_of_before() -> None:
    attack, after = told("A bomb killed two people at a market in Kano on Monday. A third victim died in hospital on Friday.")
    assert attack.killed == Toll(2, 2, 2)
    assert after.killed == Toll(3, 3, 3) and after.timexes == ()


@pytest.mark.parametrize(
    ("sequel", "killed"),
    [
        ("Villagers spoke of eight dead.", Toll(8, 8, 17)),
        ("A clinic counted 20 bodies.", Toll(17, 20, 20)),
        ("A porter died with them.", Toll(18, 18, 18)),
        ("Two more weavers were killed on the road.", Toll(19, 19, 19)),
        ("One of the wounded died on Friday.", Toll(17, 18, 18)),
        ("One of these has since died.", Toll(17, 18, 18)),
        ("The governor denied that two porters had lost their lives as well.", Toll(17, 17, 19)),
    ],
)
def test_a_count_goes_beside_or_on_top_of_the_one_told_before(sequel: str, killed: Toll) -> None:
    attack, after = told(f"A bomb killed 17 people at a market in Kano on Monday. {sequel}")
    assert after.goes_on == attack.trigger and after.killed == killed


@pytest.mark.parametrize(
    ("sequel", "killed"),
    [
        ("Two soldiers lost their lives in the gunfight.", 11),
        ("Two soldiers were killed.", 11),
        ("Two of the rebels were killed.", 2),
        ("Two people were killed.", 2),
    ],
)
def test_the_dead_of_the_other_side_are_counted_with_those_of_before(sequel: str, killed: int) -> None:
    _, after = told(f"Troops killed nine rebels near Kano on Monday. {sequel}")
    assert after.killed == Toll(killed, killed, killed) and after.summed == (killed == 11)


def test_a_fourth_is_one_where_the_three_before_suffered_something_else() -> None:
    *_, after = told("A bomb killed three guards in Kano on Monday. A fourth guard is in hospital.")
    assert after.injured == Toll(1, 1, 1)
    *_, after = told("A bomb wounded three guards in Kano on Monday. A fourth guard is in hospital.")
    assert after.injured == Toll(4, 4, 4)
    *_, after = told("A bomb wounded three guards in Kano on Monday. A fourth guard was killed.")
    assert after.killed == Toll(1, 1, 1)


def test_who_escaped_unharmed_is_not_all_of_them() -> None:
    assert all(m.killed is None for m in told("A bomb wounded two guards in Kano on Monday. The mayor escaped unharmed."))


def test_the_day_on_which_a_toll_is_given_is_not_that_of_the_attack() -> None:
    *_, toll = told("Shells killed nine people in Kano. On Monday the government put the number of dead at 14.")
    assert toll.killed == Toll(9, 14, 14) and toll.timexes == ()


def test_those_in_hospital_are_a_part_of_those_hurt() -> None:
    assert all(m.injured != Toll(6, 6, 6) for m in told("A bomb wounded nine clerks in Kano on Monday. Six clerks are in hospital."))


def test_those_found_beside_a_first_count_may_make_up_the_toll_known() -> None:
    text = "A missile killed 12 people in Kano on Monday. The governor had put the death toll at nine. Rescuers found three more bodies."
    assert all(m.killed is None or m.killed.high == 12 for m in told(text))


def test_nobody_else_hurt_says_nothing_of_the_others() -> None:
    assert len(told("A bomb exploded near a market in Kano on Monday. Nobody else was hurt.")) == 1


def test_things_that_were_not_hit_are_no_people() -> None:
    fired = "Rebels fired rockets at an airbase in Kano on Monday. "
    assert all(m.killed is None for m in told(fired + "The air force says none of its aircraft was hit."))
    assert told(fired + "None of the crew was hurt.")[-1].injured == Toll(0, 0, 0)


@pytest.mark.parametrize("sequel", ["Five officers died, the mayor said.", "Four soldiers died there and nine were injured."])
def test_who_died_just_after_an_attack_died_of_it(sequel: str) -> None:
    attack, after = told(f"Gunmen overran the police station of Kano on Monday. {sequel}")
    assert after.goes_on == attack.trigger


def test_what_attackers_are_told_to_have_done_next_is_another_attack() -> None:
    _, after = told("Gunmen overran the police station of Kano on Monday. Rebels killed five officers.")
    assert after.goes_on is None


def test_those_of_the_wounded_who_died_are_no_attack_of_their_own() -> None:
    (only,) = told("The toll of Sunday's bombing in Kano rose to 15 after three of the wounded died.")
    assert only.killed == Toll(15, 15, 15)


def test_what_others_count_widens_the_toll_told_before() -> None:
    *_, last = told("A bomb exploded in Kano on Monday. Five were hurt; police speak of three. The mayor puts it at nine.")
    assert last.injured is not None
    assert (last.injured.low, last.injured.best, last.injured.high) == (3, 5, 9)
    assert last.goes_on is not None


@pytest.mark.parametrize(
    ("sequel", "who"),
    [
        ("Police pointed the finger at a separatist group, the Red Heron.", "Red Heron"),
        ("Chile and Peru said Bolivia had carried it out.", "Bolivia"),
        ("Chile accused Peru.", "Peru"),
        ("The Red Heron later said that it was behind the bomb that killed the judge.", "Red Heron"),
        ("Police blamed masked rebels.", "masked rebels"),
    ],
)
def test_who_is_told_to_be_behind_it(sequel: str, who: str) -> None:
    *_, last = told(f"A bomb killed a judge in Kano on Monday. {sequel}")
    assert [a.name for a in last.actors if a.role == "attacker"] == [who]


def test_a_front_with_a_name_may_be_blamed() -> None:
    *_, claim = told("A bomb killed two officers in Kano on Monday. The minister blamed the Tomas Vega front, a faction of the rebels.")
    assert any(a.role == "attacker" and "Vega" in a.name for a in claim.actors)


def test_a_claim_may_tell_of_years_but_a_count_may_not() -> None:
    *_, claim = told("Raiders shot a clerk in Kano on Monday. Villagers blamed Kolwa herders, with whom they have quarrelled for years.")
    assert [(a.name, a.role) for a in claim.actors] == [("Kolwa herders", "attacker")]
    assert len(told("Raiders shot a clerk in Kano on Monday. In ten years the herders have been responsible for 40 deaths.")) == 1


def test_who_is_accused_of_something_else_is_not_behind_it() -> None:
    assert [
        a.name for m in told("A bomb killed a judge in Kano on Monday. Chile accused Peru of arming the guards.") for a in m.actors
    ] == ["judge"]


@pytest.mark.parametrize("sequel", ["Police spoke of two suspects.", "He counted two holes.", "The market has been open since nine."])
def test_what_else_is_counted_is_no_toll(sequel: str) -> None:
    assert len(told(f"A bomb exploded in Kano on Monday, killing three traders. {sequel}")) == 1


def test_victims_date_an_attack_that_nothing_else_dates() -> None:
    _, after = told("A bomb exploded near a market in Kano. Fourteen people were killed on Monday.")
    assert len(after.timexes) == 1
    assert len(told("A bomb exploded in Kano on Monday. Fourteen people were hurt. Six died on Friday.")) == 2


def test_the_day_of_a_statement_dates_no_attack() -> None:
    _, after = told("A bomb exploded near a market in Kano on Monday. The ministry said on Tuesday that fourteen people had died.")
    assert after.killed is not None
    assert after.timexes == ()


def test_accidents_and_tallies_of_wars_are_no_aftermath() -> None:
    assert len(told("A bomb exploded near a market in Kano on Monday. Six people died in a road accident in Lagos.")) == 1
    assert len(told("A bomb exploded near a market in Kano on Monday. The war took the lives of 6,000 people.")) == 1


def test_victims_without_an_attack_before_them_are_nothing() -> None:
    assert told("The minister met nobody. Fourteen people died and 30 were hurt.") == []


@pytest.mark.parametrize(
    ("sequel", "role", "names"),
    [
        ("The Red Dawn Front later claimed responsibility.", "attacker", {"Red Dawn Front"}),
        ("A letter in the name of the Red Dawn Front claimed it.", "attacker", {"Red Dawn Front"}),
        ("Leaflets left at the market were signed by the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("The Red Dawn Front called it revenge for its dead.", "attacker", {"Red Dawn Front"}),
        ("Police blamed the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("The Red Dawn Front owned up to it within hours.", "attacker", {"Red Dawn Front"}),
        ("Responsibility was claimed by the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("Police pinned it on the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("Suspicion fell on the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("The attackers belong to the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("The Red Dawn Front was to blame.", "attacker", {"Red Dawn Front"}),
        ("The Red Dawn Front put its name to it in a leaflet.", "attacker", {"Red Dawn Front"}),
        ("An armed band, the Red Dawn Front, claimed the attempt.", "attacker", {"Red Dawn Front"}),
        ("The mayor put the blame on the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("The deed was ascribed to the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("The Red Dawn Front and the Northern Army each blamed the other.", "attacker", {"Red Dawn Front", "Northern Army"}),
        ("Police believe the Red Dawn Front to be responsible.", "attacker", {"Red Dawn Front"}),
        ("The mayor pointed to the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("It bore the hallmarks of the Red Dawn Front.", "attacker", {"Red Dawn Front"}),
        ("It was the work of the Red Dawn Front, the mayor said.", "attacker", {"Red Dawn Front"}),
        ("The Red Dawn Front took credit.", "attacker", {"Red Dawn Front"}),
        ("A group that calls itself Red Dawn claimed the deed.", "attacker", {"Red Dawn"}),
        ("Among the dead was a preacher, Ole Berg.", "target", {"Ole Berg"}),
        ("The dead were two preachers, Ole Berg, 46, and Tomas Vega, 47.", "target", {"Ole Berg", "Tomas Vega"}),
        ("The victims were identified as Ole Berg and Tomas Vega.", "target", {"Ole Berg", "Tomas Vega"}),
    ],
)
def test_claims_blame_and_names_of_victims_belong_to_the_attack_before_them(sequel: str, role: str, names: set[str]) -> None:
    _, after = told(f"A bomb exploded near a market in Kano on Monday. {sequel}")
    assert {(a.role, a.name) for a in after.actors} == {(role, name) for name in names}


@pytest.mark.parametrize(
    ("sequel", "names"),
    [
        ("Those killed were mostly students.", {"students"}),
        ("Workers from the repair shops are many of the victims.", {"workers"}),
        ("The victims include nine children.", {"nine children"}),
        ("Among the dead are two Chilean tourists and the mayor, Carl Vik.", {"two Chilean tourists", "Carl Vik"}),
    ],
)
def test_victims_of_no_name_are_told_by_what_they_were(sequel: str, names: set[str]) -> None:
    _, after = told(f"A bomb exploded at a market in Kano on Monday. {sequel}")
    assert {a.name for a in after.actors if a.role == "target"} == names


@pytest.mark.parametrize(
    ("news", "role"),
    [
        ("A man wanted by a court was shot dead by police in Kano on Monday.", "target"),
        ("A gunman killed two people in Kano on Monday.", "attacker"),
    ],
)
def test_a_name_given_is_that_of_the_one_who_had_none(news: str, role: str) -> None:
    _, after = told(f"{news} A spokesman gave the name as Ole Berg, 64.")
    assert {(a.role, a.name) for a in after.actors} == {(role, "Ole Berg")}


def test_a_name_is_of_nobody_where_several_have_none() -> None:
    assert len(told("Two clerks were shot dead by police in Kano on Monday. A spokesman gave the name as Ole Berg, 64.")) == 1


def test_a_claim_may_stand_far_from_the_attack() -> None:
    between = "The mayor spoke. People wept. Shops stayed shut. "
    mentions = told(f"A bomb exploded near a market in Kano on Monday. {between}The Dawn Column, a leftist band, owned up to it on Friday.")
    assert [a.name for a in mentions[-1].actors] == ["Dawn Column"]
    assert mentions[-1].goes_on == mentions[0].trigger


@pytest.mark.parametrize(
    ("sequel", "names"),
    [
        ("The victims were identified as Ole Berg, 46, Tomas Vega, 47, and Ana Ruiz, 8.", {"Ole Berg", "Tomas Vega", "Ana Ruiz"}),
        ("Police have identified the dead driver as Ole Berg, 46.", {"Ole Berg"}),
    ],
)
def test_victims_may_be_named_far_from_the_attack(sequel: str, names: set[str]) -> None:
    mentions = told(f"A bomb exploded near a market in Kano on Monday. The mayor spoke. People wept. Shops stayed shut. {sequel}")
    assert {(a.role, a.name) for a in mentions[-1].actors} == {("target", name) for name in names}


def test_an_age_is_no_time_of_its_own() -> None:
    attack, after = told("A bomb exploded near a market in Kano on Monday. Ole Berg, a 15-year-old pupil, died at the scene.")
    assert [a.name for a in after.actors] == ["Ole Berg"]
    assert after.goes_on == attack.trigger


@pytest.mark.parametrize(
    "sentence",
    [
        "It was revenge for an arrest, a spokesman for the Red Dawn Front said.",
        "A Front spokesman said the bombing was a reply to an arrest. The Red Dawn Front is banned.",
        "The bombing bears the mark of the Red Dawn Front.",
    ],
)
def test_who_gives_the_reason_or_leaves_a_mark_did_it(sentence: str) -> None:
    _, after, *_ = told(f"A bomb exploded near a market in Kano on Monday. {sentence}")
    assert [(a.role, a.name) for a in after.actors] == [("attacker", "Red Dawn Front")]


def test_who_denies_it_is_no_attacker() -> None:
    _, after = told("A bomb exploded near a market in Kano on Monday. The Red Dawn Front denied any part in it.")
    assert after.actors == ()
    assert [a.name for a in after.denied] == ["Red Dawn Front"]


@pytest.mark.parametrize(
    "sentence",
    [
        "No group claimed responsibility.",
        "Minister Ana Ruiz called it revenge.",
        "It was in retaliation for an arrest, Defence Minister Ana Ruiz said.",
        "A letter claimed it.",
        "Police blamed the rain.",
        "The victims were strangers.",
    ],
)
def test_nobody_is_made_up(sentence: str) -> None:
    assert len(told(f"A bomb exploded near a market in Kano on Monday. {sentence}")) == 1


def test_a_total_may_stand_far_from_the_attack() -> None:
    quiet = "The city is in mourning. Shops stayed shut. Schools did, too. The mayor spoke on the radio. "
    text = f"A bomb killed four people at a market in Lamoro on Monday. {quiet}A local network, Radio Lamoro, put the dead at seven."
    attack, toll = reading_of(text).mentions
    assert attack.killed and attack.killed.best == 4
    assert toll.killed and toll.killed.best == 7


def test_a_claim_told_as_news_is_of_what_the_article_opens_with() -> None:
    text = (
        "A bomb killed two guards in Kano on Tuesday. On 3 November shrapnel wounded a driver there. {} but the army blamed the Red Front."
    )
    first, *_, claim = told(text.format("No one has claimed responsibility,"))
    assert claim.goes_on == first.trigger
    first, _, claim = told(text.format("No one claimed responsibility,"))
    assert claim.goes_on != first.trigger


def test_who_dies_on_a_later_day_is_counted_with_the_others() -> None:
    attack, after, last = told("A bomb killed nine miners in Kano on Monday. Two more died on Thursday. A further victim died on Friday.")
    assert attack.killed == Toll(9, 9, 9)
    assert (after.killed, last.killed) == (Toll(11, 11, 11), Toll(12, 12, 12))
    assert after.goes_on == last.goes_on == attack.trigger


def test_who_dies_elsewhere_is_not() -> None:
    _, other = told("A bomb killed nine miners in Kano on Monday. Two more died in Lagos on Thursday when gunmen fired on a bus.")
    assert other.goes_on is None and other.killed == Toll(2, 2, 2)


def test_the_day_of_a_flight_does_not_date_those_whom_it_brought_home() -> None:
    text = (
        "Rebels stormed a camp near Dorvan on Saturday. The rebels claimed to have killed 31 soldiers. "
        "General Jon Vik flew to Dorvan on Sunday and returned with eleven wounded men, he said."
    )
    reading = reading_of(text)
    assert {reading.timexes[n].text for m in reading.mentions if m.kind == "attack" for n in m.timexes} == {"Saturday"}


def test_nobody_was_hurt_by_a_bomb_that_was_found() -> None:
    text = "A bomb was found under a train in Tarma on Friday and defused. Nobody was injured."
    tolls = [(m.killed, m.injured) for m in attacks_in(text) if m.killed or m.injured]
    assert tolls == [(Toll(0, 0, 0), Toll(0, 0, 0))]
