"""What is told under "after" is not the main clause."""

import pytest

from tests.events.parsed import tree


def test_a_clause_under_after_hangs_on_the_main_clause() -> None:
    text = (
        "In Oslo, hours after the miners had initialled their pay deal at a mill, a lorry with flour was burned in the harbour of Bergen."
    )
    tokens = {t.lower: t for t in tree(text).tokens}
    assert (tokens["initialled"].dep, tokens["initialled"].head) == ("advcl", tokens["burned"])
    assert tokens["oslo"].head.head is tokens["burned"]
    assert tokens["hours"].head is tokens["initialled"]


def test_clauses_that_and_joins_stay_joined() -> None:
    tokens = {t.lower: t for t in tree("After they had met and the king had left, the guards signed it.").tokens}
    assert tokens["met"].head is tokens["signed"]


def test_two_who_do_it_after_which_something_was() -> None:
    found = {t.text: t for t in tree("Rebels left the talks on Friday, a day after the army and the police killed 26 rebels.").tokens}
    assert (found["army"].head, found["police"].head) == (found["killed"], found["army"])
    assert found["after"].dep == "mark"


@pytest.mark.parametrize(
    ("sentence", "noun", "dep", "verb"),
    [
        ("The conference before this one happened in May.", "conference", "nsubj", "happened"),
        ("The round of talks before this one was held in Oslo in May.", "round", "nsubjpass", "held"),
    ],
)
def test_this_one_after_before_is_compared_with(sentence: str, noun: str, dep: str, verb: str) -> None:
    found = {t.text: t for t in tree(sentence).tokens}
    assert (found[noun].dep, found[noun].head) == (dep, found[verb])
    assert found["one"].head.text == "before"


def test_a_noun_with_an_aside_opens_the_clause_after_which_something_was() -> None:
    text = "It happened barely three weeks after a mill in Oso, a port beyond the hills, was wrecked by two shells."
    found = {t.text: t for t in tree(text).tokens}
    assert (found["mill"].dep, found["mill"].head) == ("nsubjpass", found["wrecked"])
    assert found["after"].dep == "mark"


def test_a_place_at_the_end_of_the_clause_is_not_who_does_what_follows() -> None:
    tokens = {
        t.text: t
        for t in tree("Just as Munoz visits Beijing, Leo Rey, the mayor of Oso, is in Oslo, and Berg is expected to meet him.").tokens
    }
    assert tokens["Beijing"].head is tokens["visits"]
    assert tokens["Rey"].head.text == "is"


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("After a raid on a village near Oruro killed 50 people in late April, the border was shut.", "raid", "killed"),
        (
            "It would be the first visit by a Tajik leader since fighting over a water intake near the village of Kok-Bulak"
            " killed more than 50 people on both sides in April.",
            "fighting",
            "killed",
        ),
    ],
)
def test_what_stands_behind_after_may_be_what_did_it(text: str, subject: str, verb: str) -> None:
    clause = next(t for t in tree(text).tokens if t.text == verb)
    assert [t.text for t in clause.those("nsubj")] == [subject]
    assert clause.dep == "advcl"


def test_those_of_whom_some_are_told_of_apart_did_it() -> None:
    found = {
        t.text: t for t in tree("It came a day after 14 people, 13 of them trainee drivers, died in an ambush in the same valley.").tokens
    }
    assert [t.text for t in found["died"].those("nsubj")] == ["people"]
    assert (found["came"].dep, found["died"].head, found["after"].dep) == ("ROOT", found["came"], "mark")


@pytest.mark.parametrize(
    "text",
    [
        "President Ama Owusu will fly to Oslo on March 20 after Thursday's talks with Foreign Minister Leo Berg in Lima failed.",
        "The ministry said that Ama Owusu would fly again on March 20 after Thursday's talks in Lima failed to bring peace.",
    ],
)
def test_what_failed_before_is_no_main_clause(text: str) -> None:
    found = {t.text: t for t in tree(text).tokens}
    assert (found["failed"].head, found["failed"].dep) == (found["fly"], "advcl")
    assert found["after"].head is found["failed"]


def test_the_first_of_two_verbs_after_a_time_is_no_participle() -> None:
    text = "Elders put their names to a charter on Saturday, three days after raiders made off with 200 goats and shot dead four herders."
    found = {t.text: t for t in tree(text).tokens}
    assert (found["raiders"].head, found["made"].head, found["after"].dep) == (found["made"], found["put"], "mark")


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks on gas, at a standstill since the summit of the two leaders failed in Oslo, are to be resumed.",
        "The gas talks of Norway and Peru, in limbo ever since their presidents' last summit fell apart in Oslo, are to be resumed.",
    ],
)
def test_what_failed_before_is_not_what_goes_on(sentence: str) -> None:
    tokens = {t.lower: t for t in tree(sentence).tokens}
    fell = tokens["failed"] if "failed" in tokens else tokens["fell"]
    assert (tokens["talks"].head, tokens["summit"].head) == (tokens["are"], fell)
    assert (fell.dep, fell.head) == ("advcl", tokens["are"])
