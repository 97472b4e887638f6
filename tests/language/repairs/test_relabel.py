"""A subject is no finite verb, a plot governs what is to be done, and a passer-by is one word that means a person."""

import pytest

from tests.events.parsed import tree


def test_what_a_plot_is_for_is_no_relative_clause() -> None:
    tokens = {t.lower: t for t in tree("The court heard of an alleged plot to storm the palace.").tokens}
    assert (tokens["storm"].dep, tokens["storm"].head) == ("acl", tokens["plot"])


def test_a_passer_by_is_read_as_one_word() -> None:
    words = [t.lower for t in tree("A gunman shot a passer-by in Lima.").tokens]
    assert "passerby" in words and "by" not in words


def test_a_preposition_stays_what_it_is() -> None:
    assert "by" in [t.lower for t in tree("The bridge was shelled by rebels in Lima.").tokens]


def test_ministers_with_a_capital_are_several() -> None:
    assert next(t for t in tree("The Ministers of Trade of Peru and Chile met in Lima.").tokens if t.lower == "ministers").tag == "NNS"
    assert next(t for t in tree("Minister Ana Ruiz met the king in Lima.").tokens if t.text == "Minister").tag == "NNP"


def test_talks_that_begin_are_a_noun() -> None:
    tokens = {t.lower: t for t in tree("Ceasefire talks between Peru and the Red Front began in Lima on Saturday.").tokens}
    assert (tokens["talks"].tag, tokens["talks"].dep) == ("NNS", "nsubj")
    assert (tokens["ceasefire"].dep, tokens["ceasefire"].head) == ("compound", tokens["talks"])


def test_a_capital_within_a_sentence_is_a_name() -> None:
    assert next(t for t in tree("Rebels near Goma seized Sake on Sunday.").tokens if t.text == "Sake").tag == "NNP"
    assert next(t for t in tree("They fired on the Ardent No. 5 there.").tokens if t.text.startswith("No")).tag != "NNP"


def test_a_past_tense_with_subject_and_object_is_a_verb() -> None:
    assert next(t for t in tree("Rebels of the Front overran Faya on Sunday.").tokens if t.text == "overran").tag == "VBD"


def test_a_visiting_president_visits_and_is_not_visited() -> None:
    tokens = {t.lower: t for t in tree("King Olav met visiting President Ana Ruiz in Oslo on Sunday.").tokens}
    assert (tokens["ruiz"].dep, tokens["ruiz"].head.lower) == ("dobj", "met")
    assert (tokens["visiting"].dep, tokens["visiting"].head.lower) == ("amod", "ruiz")
    tokens = {t.lower: t for t in tree("After visiting President Ana Ruiz, Jon Vik flew to Oslo.").tokens}
    assert (tokens["ruiz"].dep, tokens["ruiz"].head.lower) == ("dobj", "visiting")


def test_a_pm_is_a_premier_and_no_hour() -> None:
    assert "premier" in [t.lower for t in tree("Norwegian PM arrives in Lima").tokens]
    assert "premier" not in [t.lower for t in tree("The ship sailed at 3 PM on Monday.").tokens]


def test_what_somebody_tried_to_do_is_a_verb() -> None:
    tokens = {t.lower: t for t in tree("A man tried to stab Minister Jon Vik in Lima on Thursday.").tokens}
    assert tokens["stab"].tag == "VB"


def test_somebody_may_be_told_by_nothing_but_an_age() -> None:
    stabbed = {t.text: t for t in tree("A 17-year-old was stabbed in Lima.").tokens}
    assert (stabbed["old"].tag, stabbed["old"].lower) == ("NN", "person")
    boy = {t.text: t for t in tree("A 17-year-old boy was stabbed in Lima.").tokens}
    assert boy["old"].lower == "old"


def test_following_and_its_like_are_prepositions() -> None:
    assert next(t for t in tree("Following their talks in Lima, the ministers left.").tokens).tag == "IN"
    assert next(t for t in tree("Following the ministers, guards left.").tokens if t.lower == "left").tag == "VBD"


def test_capitals_make_no_name_of_those_who_hold_an_office() -> None:
    words = {t.text: t.tag for t in tree("The Sides thanked the Foreign Ministers of Peru and Chile.").tokens}
    assert (words["Sides"], words["Ministers"]) == ("NNS", "NNS")
    assert next(t for t in tree("They thanked the Delaware Rangers.").tokens if t.text == "Rangers").tag == "NNPS"


def test_the_short_name_of_a_body_is_a_name() -> None:
    assert next(t for t in tree("ISIS kills nine farmers in Lima.").tokens if t.text == "ISIS").tag == "NNP"
    assert next(t for t in tree("The US and Peru said on Friday they had met.").tokens if t.text == "US").tag == "NNP"
    assert next(t for t in tree("A TV was stolen in Lima.").tokens if t.text == "TV").tag != "NNP"


def test_a_passer_by_is_one_noun_whichever_end_the_parser_takes_for_it() -> None:
    for text in ("A passer-by was hit by a bullet in Lima on Monday.", "The blast killed a guard and a passer-by."):
        (by,) = (t for t in tree(text).tokens if t.lower == "passerby")
        assert by.tag == "NN" and by.child("det") is not None


def test_a_deed_done_to_nobody_who_is_named_is_a_noun() -> None:
    told = next(t for t in tree("Foreign minister cuts short tour after shooting").tokens if t.text == "shooting")
    assert (told.tag, told.dep) == ("NN", "pobj")
    assert next(t for t in tree("Gunmen fled after shooting a guard.").tokens if t.text == "shooting").tag == "VBG"


@pytest.mark.parametrize(
    "sentence", ["Residents reported shelling in Bergen on Thursday.", "Residents heard explosions and shelling in Bergen on Thursday."]
)
def test_who_hears_shelling_does_not_shell(sentence: str) -> None:
    tokens = {t.lower: t for t in tree(sentence).tokens}
    assert tokens["shelling"].is_noun


def test_a_headline_that_opens_with_a_person_names_nobody() -> None:
    assert tree("Man stabbed in Tarma dies in hospital").tokens[0].tag == "NN"
    assert tree("Vik stabbed in Tarma dies in hospital").tokens[0].tag == "NNP"


def test_the_building_of_a_body_builds_nothing() -> None:
    tokens = {t.text: t for t in tree("A bomb exploded outside the Congress building an hour before the vote, breaking windows.").tokens}
    assert (tokens["building"].tag, tokens["building"].dep, tokens["building"].head) == ("NN", "pobj", tokens["outside"])
    assert tokens["Congress"].head is tokens["building"] and tokens["hour"].head.text != "building"


def test_a_particle_that_governs_nothing_is_one() -> None:
    tokens = {t.text: t for t in tree("The meeting with Ana Ruiz, set for Friday, was called off the evening before.").tokens}
    assert tokens["off"].dep == "prt"


@pytest.mark.parametrize(("sentence", "tag"), [("He left after the Senafe ambush.", "NNP"), ("He left after the Kurdish ambush.", "JJ")])
def test_a_place_by_which_an_attack_goes_is_a_name(sentence: str, tag: str) -> None:
    assert next(t for t in tree(sentence).tokens if t.text in {"Senafe", "Kurdish"}).tag == tag
