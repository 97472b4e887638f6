"""Participles behind a noun whose own verb follows."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "verb", "participle", "noun"),
    [
        ("Nine weavers kidnapped a week earlier by a criminal band were found dead in Tarsk on Sunday.", "found", "kidnapped", "weavers"),
        ("A Danish chemist described as the father of the mill was killed on Friday in Tarsk.", "killed", "described", "chemist"),
    ],
)
def test_who_has_something_done_to_him_does_not_do_it(sentence: str, verb: str, participle: str, noun: str) -> None:
    parsed = {t.text: t for t in tree(sentence).tokens}
    assert [t.text for t in grammar.subject(parsed[verb])] == [noun]
    assert parsed[participle].head is parsed[noun]


def test_clauses_that_a_colon_parts_stay_apart() -> None:
    sentence = "The feud broke out in 2014: the militia overran two towns and drove the weavers out of Tarsk."
    parsed = {t.text: t for t in tree(sentence).tokens}
    assert [t.text for t in grammar.subject(parsed["broke"])] == ["feud"]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Both crews were content with how long the mill now ran, it said, and restated their aims.", "were"),
        ("The weavers stayed in Tarsk for a week, she said, and left on Sunday.", "stayed"),
    ],
)
def test_verbs_that_a_conjunction_joins_share_their_subject(sentence: str, verb: str) -> None:
    assert {t.text: t.dep for t in tree(sentence).tokens}[verb] == "ROOT"


def test_was_is_no_participle() -> None:
    tokens = {t.lower: t for t in tree("Minister Jon Vik was in Lima that week, asked for a truce and got none.").tokens}
    assert (tokens["was"].dep, tokens["vik"].head) == ("ROOT", tokens["was"])


def test_who_is_thought_to_be_somebody_is_not_who_thinks() -> None:
    tokens = {t.lower: t for t in tree("A man thought to be an officer of the Red Front walked into the mill and fired at clerks.").tokens}
    assert (tokens["thought"].dep, tokens["man"].head) == ("acl", tokens["walked"])


@pytest.mark.parametrize(
    ("sentence", "participle", "noun", "verb"),
    [
        (
            "Two grenades lobbed into a crowded night market in the town of Tarma killed five people on Sunday.",
            "lobbed",
            "grenades",
            "killed",
        ),
        (
            "The toll from two grenades lobbed into a crowded night market in the town of Tarma has risen to five, a doctor said.",
            "lobbed",
            "toll",
            "risen",
        ),
    ],
)
def test_what_somebody_threw_did_not_throw_anything(sentence: str, participle: str, noun: str, verb: str) -> None:
    parsed = {t.text: t for t in tree(sentence).tokens}
    assert [t.text for t in grammar.subject(parsed[verb])] == [noun]
    assert (parsed[participle].dep, parsed[participle].head.text) == ("acl", "grenades")


def test_who_is_not_yet_identified_did_it() -> None:
    parsed = {t.text: t for t in tree("Clerks were asleep in the mill when a man not yet identified threw a grenade.").tokens}
    assert [t.text for t in grammar.subject(parsed["threw"])] == ["man"]
    assert parsed["when"].head is parsed["threw"]


def test_what_stands_behind_a_charge_tells_of_the_deed() -> None:
    found = {t.text: t for t in tree("A crowd lynched a man accused of theft in Lima on Friday and burned his house.").tokens}
    assert {found[word].head.text for word in ("in", "on", "burned")} == {"lynched"}
    assert found["of"].head is found["accused"]


def test_whom_they_shot_is_the_boy_and_not_his_family() -> None:
    found = {t.text: t for t in tree("The family of the boy shot dead there in May is to have compensation.").tokens}
    assert (found["shot"].dep, found["shot"].head.text) == ("acl", "boy")
    assert found["family"].head.text == "is"


def test_a_participle_between_commas_is_not_what_the_noun_does() -> None:
    found = {t.text: t for t in tree("The visit of General Per Lund to Oslo, foreseen for 1 July, will not take place.").tokens}
    assert [t.text for t in grammar.subject(found["take"])] == ["visit"]
    assert found["foreseen"].dep == "acl"


def test_the_second_of_three_verbs_does_not_part_the_first_from_its_subject() -> None:
    sentence = "The two weavers met in a mill, drank tea and, as three people said, agreed to stop."
    tokens = {t.text: t for t in tree(sentence).tokens}
    assert (tokens["weavers"].head, tokens["met"].dep) == (tokens["met"], "ROOT")


def test_a_visit_foreseen_for_a_day_is_what_will_not_take_place() -> None:
    sentence = "It told Peru that the visit of General Jon Vik to Lima, foreseen for 4 May, will not take place."
    tokens = {t.text: t for t in tree(sentence).tokens}
    assert (tokens["visit"].head, tokens["foreseen"].dep) == (tokens["take"], "acl")


def test_a_truce_agreed_on_a_day_is_what_ran_out() -> None:
    sentence = (
        "On Friday, when the truce agreed on 24 November between the Sahil Front and the army ran out, jets bombed the harbour of Lomo."
    )
    tokens = {t.text: t for t in tree(sentence).tokens}
    assert (tokens["truce"].head, tokens["agreed"].dep) == (tokens["ran"], "acl")
