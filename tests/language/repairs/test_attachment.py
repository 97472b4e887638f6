"""Phrases stand on the word that they belong to."""

from tests.events.parsed import tree


def test_a_preposition_said_again_hangs_on_the_same_noun() -> None:
    tokens = tree("Envoys of Peru's government and of the Red Front met in Oslo.").tokens
    first, second = (t for t in tokens if t.lower == "of")
    assert (second.dep, second.head) == ("prep", first.head)


def test_another_preposition_stays_where_it_is() -> None:
    tokens = {t.lower: t for t in tree("They walked up and down the street in Lima.").tokens}
    assert tokens["down"].head.lower != "walked" or tokens["down"].dep != "prep"


def test_who_is_blamed_hangs_on_the_verb() -> None:
    tokens = {t.lower: t for t in tree("The mayor blamed the raid on the Red Front.").tokens}
    assert tokens["on"].head.lower == "blamed"
    assert {t.lower: t for t in tree("The mayor condemned the raid on the mill.").tokens}["on"].head.lower == "raid"


def test_who_all_were_killed_is_told_behind_a_part_of_them() -> None:
    tokens = {t.lower: t for t in tree("Peru: nine people, including two girls, killed in raid").tokens}
    assert tokens["killed"].head.lower == "people"
