"""Phrases stand on the word that they belong to."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


def test_a_preposition_said_again_hangs_on_the_same_noun() -> None:
    tokens = tree("Envoys of Peru's government and of the Red Front met in Oslo.").tokens
    first, second = (t for t in tokens if t.lower == "of")
    assert (second.dep, second.head) == ("prep", first.head)


def test_another_preposition_stays_where_it_is() -> None:
    tokens = {t.lower: t for t in tree("They walked up and down the street in Lima.").tokens}
    assert tokens["down"].head.lower != "walked" or tokens["down"].dep != "prep"


def test_who_is_joined_to_an_office_told_with_a_name_hangs_on_the_office() -> None:
    tokens = {t.lower: t for t in tree("Japan's industry minister Kenji Mori and his Indian counterpart agreed to meet.").tokens}
    assert tokens["counterpart"].head is tokens["minister"]
    tokens = {t.lower: t for t in tree("President Luis Vega met his counterpart from Peru, Ana Ruiz, in Lima on Monday.").tokens}
    assert tokens["ruiz"].head is tokens["counterpart"]
    tokens = {t.lower: t for t in tree("The ministers Ana Ruiz and Jon Vik met in Lima.").tokens}
    assert tokens["vik"].head is tokens["ruiz"]


def test_a_subject_hangs_on_the_verb_and_not_on_its_auxiliary() -> None:
    tokens = {t.lower: t for t in tree("The king of Norway and Ana Ruiz have on Friday in the port of Callao opened a bridge.").tokens}
    assert (tokens["king"].head, tokens["have"].children) == (tokens["opened"], [])


def test_who_is_blamed_hangs_on_the_verb() -> None:
    tokens = {t.lower: t for t in tree("The mayor blamed the raid on the Red Front.").tokens}
    assert tokens["on"].head.lower == "blamed"
    assert {t.lower: t for t in tree("The mayor condemned the raid on the mill.").tokens}["on"].head.lower == "raid"


def test_talks_begin_and_places_do_not() -> None:
    tokens = {t.lower: t for t in tree("The talks in Lima, which began on Monday, were close to failure.").tokens}
    assert (tokens["began"].dep, tokens["began"].head.lower) == ("relcl", "talks")
    tokens = {t.lower: t for t in tree("She was born in Lima, which ended up dry.").tokens}
    assert tokens["ended"].head.lower == "lima"


def test_ministers_are_of_both_states() -> None:
    tokens = {t.text: t for t in tree("The Foreign Ministers of Peru and Chile met in Lima on Monday.").tokens}
    assert (tokens["Chile"].dep, tokens["Chile"].head.text) == ("conj", "Peru")


def test_what_is_hit_this_time_hangs_on_the_verb() -> None:
    tokens = {t.lower: t for t in tree("In the afternoon they fired again, this time at the railway station.").tokens}
    assert tokens["at"].head.lower == "fired"


@pytest.mark.parametrize(
    ("sentence", "verb", "doer"),
    [
        ("Masked men stopped a bus, made the passengers get off and set it on fire.", "set", "men"),
        ("Rebels forced the driver to leave the truck and burned it near Lima on Monday.", "burned", "Rebels"),
        ("Gunmen had the guards lie down and blew up the safe of a bank.", "blew", "Gunmen"),
        ("Owusu made the guards lie down and count to ten.", "count", "guards"),
    ],
)
def test_what_is_joined_to_an_infinitive_in_the_past_tense_is_done_by_who_causes_it(sentence: str, verb: str, doer: str) -> None:
    found = next(t for t in tree(sentence).tokens if t.lower == verb)
    assert [t.text for t in grammar.subject(found)] == [doer]


def test_who_all_were_killed_is_told_behind_a_part_of_them() -> None:
    tokens = {t.lower: t for t in tree("Peru: nine people, including two girls, killed in raid").tokens}
    assert tokens["killed"].head.lower == "people"


def test_who_signed_it_is_no_part_of_the_ship() -> None:
    tokens = {t.lower: t for t in tree("The accord was signed aboard the frigate Ardent by Ana Ruiz and Jon Vik on Monday.").tokens}
    assert (tokens["by"].dep, tokens["by"].head.lower) == ("agent", "signed")
    tokens = {t.lower: t for t in tree("Two men were killed in a raid by rebels on Monday.").tokens}
    assert tokens["by"].head.lower == "raid"


def test_what_was_then_hangs_on_the_time() -> None:
    tokens = {t.lower: t for t in tree("It was the deadliest raid in Lima since October, when gunmen stormed a hotel.").tokens}
    assert (tokens["stormed"].dep, tokens["stormed"].head.lower) == ("relcl", "october")
    tokens = {t.lower: t for t in tree("He came home late, when the guards had left.").tokens}
    assert tokens["left"].head.lower == "came"


def test_a_clause_of_its_own_goes_on_from_before_an_aside() -> None:
    text = "Soldiers fired there in May, months after the mill was closed, and three men died."
    tokens = {t.lower: t for t in tree(text).tokens}
    assert tokens["died"].head is tokens["fired"]


def test_who_was_told_behind_a_place_or_a_day_belongs_to_the_verb() -> None:
    tokens = {t.lower: t for t in tree("A guard was shot dead on Friday outside a leisure centre in Lima by two men.").tokens}
    assert tokens["by"].head is tokens["shot"]
    tokens = {t.lower: t for t in tree("Under a deal reached on 4 May between the dock and the mill, fishing ends.").tokens}
    assert tokens["between"].head is tokens["reached"]


def test_people_and_not_the_day_are_who_did() -> None:
    tokens = {t.lower: t for t in tree("The tanker was boarded by gunmen off Lima on Friday, who shot a guard.").tokens}
    assert tokens["shot"].head is tokens["gunmen"]


def test_a_second_phrase_of_one_word_goes_with_the_noun_of_the_first() -> None:
    text = "The dam was the subject of her meetings with the minister, Jon Vik, and with Ama Owusu."
    first, second = (t for t in tree(text).tokens if t.lower == "with")
    assert second.head is first.head
    tokens = [t for t in tree("She spoke of the dam with Jon Vik and left with Ama Owusu.").tokens if t.lower == "with"]
    assert tokens[1].head.lower == "left"


def test_who_does_so_too_is_joined_to_who_does() -> None:
    tokens = {t.lower: t for t in tree("Envoy Ana Ruiz flew to Lima on Monday, as did Jon Vik.").tokens}
    assert (tokens["vik"].dep, tokens["vik"].head) == ("conj", tokens["ruiz"])
    tokens = {t.lower: t for t in tree("Envoy Ana Ruiz left the hall, as Jon Vik did not.").tokens}
    assert tokens["vik"].head.lower == "did"


def test_the_wounded_hang_on_their_figure() -> None:
    tokens = {t.lower: t for t in tree("The police count nine wounded after the raid.").tokens}
    assert tokens["wounded"].head is tokens["nine"]


def test_a_day_after_without_belongs_to_the_verb() -> None:
    tokens = {t.lower: t for t in tree("The talks ended without an agreement in May.").tokens}
    assert tokens["in"].head is tokens["ended"]


def test_who_is_met_behind_a_name_between_commas_is_met_as_well() -> None:
    tokens = {t.lower: t for t in tree("The envoys met the minister, Jon Vik, and reindeer herders in Lima.").tokens}
    assert tokens["minister"] in set(tokens["herders"].head.conjuncts()) | {tokens["herders"].head}


def test_a_day_behind_what_a_thing_carried_is_that_of_the_verb() -> None:
    tokens = {t.lower: t for t in tree("A bomb struck a van carrying clerks on Monday.").tokens}
    assert tokens["on"].head is tokens["struck"]


def test_the_past_tense_goes_on_from_the_clause_of_when() -> None:
    tokens = {t.lower: t for t in tree("The coach had left Lima when gunmen stopped it near Tarma, took out a nurse and shot her.").tokens}
    assert tokens["took"].head is tokens["stopped"]


def test_what_an_event_with_a_date_is_of_hangs_on_the_event() -> None:
    found = {t.text: t for t in tree("The search followed the abduction on October 4 of five clerks off Lima.").tokens}
    assert found["of"].head is found["abduction"]


def test_a_second_by_tells_who_else_did_it() -> None:
    tokens = tree("It was signed in Lima on Monday by the mayors of Tarma and Oso and by the bishop of Bari.").tokens
    first, second = (t for t in tokens if t.lower == "by")
    assert (second.dep, second.head) == ("agent", first.head)


def test_who_shot_somebody_dead_did_not_attend_the_funeral() -> None:
    found = {t.text: t for t in tree("Thousands attended the funeral on Friday of a clerk shot dead by soldiers.").tokens}
    assert found["of"].head is found["funeral"]
    assert found["by"].head is found["shot"]


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("The visit on Monday of President Jon Vik to Oslo was a success.", "visit"),
        ("The mill burned on Monday of last week.", "Monday"),
    ],
)
def test_what_goes_on_behind_a_day(sentence: str, head: str) -> None:
    found = {t.text: t for t in tree(sentence).tokens}
    assert found["of"].head is found[head]


def test_whom_they_held_are_those_whom_they_freed() -> None:
    found = {t.text: t for t in tree("The rebels freed two clerks on Friday whom they had seized near Lima.").tokens}
    assert (found["seized"].head, found["seized"].dep) == (found["clerks"], "relcl")


def test_people_are_joined_to_who_drives_the_car_and_not_to_the_car() -> None:
    for text in ("Gunmen killed the driver of the first car and two bodyguards.", "Gunmen killed the driver of a car and two guards."):
        tokens = tree(text).tokens
        assert tokens[-2].head.text == "driver"


def test_who_stands_right_before_the_second_verb_is_its_subject() -> None:
    tokens = {
        t.text: t for t in tree("It was the third in a year; in the last, a bus was raked with gunfire and five passengers died.").tokens
    }
    assert tokens["passengers"].head is tokens["died"]


def test_who_was_shot_is_the_person_and_not_the_funeral() -> None:
    for what, whom in (("funeral", "Ruiz"), ("wife", "wife")):
        tokens = {t.text: t for t in tree(f"Thousands saw the {what} of Mayor Ana Ruiz, who was killed by gunmen on Friday.").tokens}
        assert tokens["killed"].head is tokens[whom]


def test_a_town_and_a_day_behind_a_name_go_with_the_verb() -> None:
    tokens = {t.text: t for t in tree("Ana Ruiz met the leader of the Northern Front in Oslo on Monday.").tokens}
    assert tokens["Oslo"].head.head is tokens["met"]
    tokens = {t.text: t for t in tree("Ana Ruiz met Jon Vik at the Hotel Vargas in Oslo on Monday.").tokens}
    assert tokens["Oslo"].head.head is tokens["Vargas"]


@pytest.mark.parametrize("place", ["in Oslo", "today in Oslo", "on Monday in Oslo"])
def test_whom_somebody_received_in_a_town_is_not_its_name(place: str) -> None:
    tokens = {t.lower: t for t in tree(f"Premier Ana Ruiz received {place} the president of Peru.").tokens}
    assert tokens["president"].dep == "dobj" and tokens["president"].head is tokens["received"]


def test_with_whom_a_pact_is_made_hangs_on_the_pact() -> None:
    tokens = {t.lower: t for t in tree("Ana Ruiz signed a pact on trade with Peru on Monday.").tokens}
    assert tokens["with"].head is tokens["pact"]
    tokens = {t.lower: t for t in tree("Ana Ruiz signed a pact on the war with Peru on Monday.").tokens}
    assert tokens["with"].head is tokens["war"]
