"""Phrases stand on the word that they belong to."""

from tests.events.parsed import tree


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
    tokens = {t.lower: t for t in tree("The ministers Ana Ruiz and Jon Vik met in Lima.").tokens}
    assert tokens["vik"].head is tokens["ruiz"]


def test_a_subject_hangs_on_the_verb_and_not_on_its_auxiliary() -> None:
    tokens = {t.lower: t for t in tree("The king of Norway and Ana Ruiz have on Friday in the port of Callao opened a bridge.").tokens}
    assert (tokens["king"].head, tokens["have"].children) == (tokens["opened"], [])


def test_who_is_blamed_hangs_on_the_verb() -> None:
    tokens = {t.lower: t for t in tree("The mayor blamed the raid on the Red Front.").tokens}
    assert tokens["on"].head.lower == "blamed"
    assert {t.lower: t for t in tree("The mayor condemned the raid on the mill.").tokens}["on"].head.lower == "raid"
