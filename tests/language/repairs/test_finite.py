"""The verb of a clause that the parser takes for a participle."""

import pytest

from tests.events.parsed import tree


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("The two leaders spent Monday in Accra.", "leaders", "spent"),
        ('On May 3, a "nail-packed lorry" wounded at least nine traders in Lima.', "lorry", "wounded"),
        ("Men on a motorcycle fired at a bus near Lima on Thursday.", "men", "fired"),
    ],
)
def test_a_participle_with_an_object_is_the_verb_where_there_is_no_other(sentence: str, subject: str, verb: str) -> None:
    tokens = {t.lower: t for t in tree(sentence).tokens}
    assert tokens[verb].dep == "ROOT" and tokens[verb].tag == "VBD"
    assert (tokens[subject].dep, tokens[subject].head) == ("nsubj", tokens[verb])


@pytest.mark.parametrize("sentence", ["Nine soldiers killed in Lima", "Two brothers given medals by the king"])
def test_a_passive_without_an_auxiliary_stays_one(sentence: str) -> None:
    assert not any(t.dep == "nsubj" for t in tree(sentence).tokens)


def test_a_shot_at_somebody_is_a_verb_behind_who_fired_it() -> None:
    tokens = {t.lower: t for t in tree("A gang shot at a school bus in Lima on Monday.").tokens}
    assert (tokens["gang"].dep, tokens["shot"].tag, tokens["a"].head.lower) == ("nsubj", "VBD", "bus")
    assert not any(t.dep == "nsubj" and t.lower == "penalty" for t in tree("It was the last penalty shot at goal.").tokens)


def test_a_verb_between_names_is_no_part_of_one() -> None:
    tokens = {t.lower: t for t in tree("Officials said the army of Chad retook Lima on Sunday.").tokens}
    verb = tokens["retook"]
    assert (verb.tag, verb.dep, verb.head.lower) == ("VBD", "ccomp", "said")
    assert [t.lower for t in (*verb.those("nsubj"), *verb.those("dobj"))] == ["army", "lima"]


def test_who_stands_before_a_verb_with_an_object_is_its_subject() -> None:
    tokens = {t.lower: t for t in tree("An arsonist set fire to a school in Lima on Monday.").tokens}
    assert (tokens["arsonist"].dep, tokens["set"].tag) == ("nsubj", "VBD")


def test_a_participle_with_a_subject_of_its_own_is_the_verb() -> None:
    tokens = {t.lower: t for t in tree("President Ana Ruiz hosted ministers from five Arab states in Lima on Monday.").tokens}
    assert (tokens["hosted"].dep, tokens["ministers"].head, tokens["on"].head) == ("ROOT", tokens["hosted"], tokens["hosted"])


def test_the_last_of_two_participles_is_the_verb() -> None:
    tokens = {t.text: t for t in tree("In 2015 a bomb planted by the Red Front at the same depot killed nine.").tokens}
    assert (tokens["bomb"].head, tokens["nine"].dep) == (tokens["killed"], "dobj")


def test_who_opened_fire_is_told_by_the_verb() -> None:
    tokens = {t.lower: t for t in tree("Two gunmen on a motorcycle opened fire on Bishop Jon Vik as he left the mill.").tokens}
    assert tokens["opened"].dep == "ROOT"
    assert tokens["gunmen"].head is tokens["opened"]


def test_mortar_rounds_come_down() -> None:
    tokens = {t.lower: t for t in tree("Four people died when mortar rounds from the other side came down on Tarma.").tokens}
    assert tokens["rounds"].dep == "nsubj" and tokens["rounds"].head is tokens["came"]
