"""Relative clauses without a pronoun."""

import pytest

from tests.events.parsed import tree
from tests.events.read import reading_of
from timeline_cli.model.event import Status


def test_what_is_done_to_talks_hangs_on_them() -> None:
    text = "Mr Vik has come to settle the details of the talks the army and the Red Front are to hold in Geneva in June."
    tokens = {t.text: t for t in tree(text).tokens}
    assert (tokens["are"].dep, tokens["are"].head) == ("relcl", tokens["talks"])


@pytest.mark.parametrize("which", ["the army and the Red Front are to hold", "that the army and the Red Front will hold"])
def test_the_talks_are_those_to_come_and_not_the_journey(which: str) -> None:
    (talks,) = reading_of(f"Mr Vik has come to settle the details of the talks {which} in Geneva in June.").mentions
    assert (talks.status, talks.places) == (Status.PLANNED, ("Geneva",))
    assert {a.name for a in talks.actors} == {"army", "Red Front"}


def test_two_clauses_stay_two() -> None:
    tokens = {t.text: t for t in tree("She opened the talks, the government signed a pact and the rebels left.").tokens}
    assert tokens["signed"].dep != "relcl"


def test_whose_envoy_it_is_met_somebody() -> None:
    tokens = {t.text: t for t in tree("The deal was arranged by Qatar, whose envoy, Jon Vik, met the leader in Doha last month.").tokens}
    assert tokens["envoy"].head is tokens["met"]
    assert (tokens["met"].head, tokens["met"].dep) == (tokens["Qatar"], "relcl")


@pytest.mark.parametrize(
    "text",
    [
        "Norway may follow them under an accord the two countries signed in Oslo in 2011.",
        "An accord that the two countries signed in Oslo in 2011 was meant to settle who may build near the line.",
        "The accord which the two countries signed in Oslo in 2011 was meant to settle who may build near the line.",
    ],
)
def test_those_who_signed_an_accord_are_not_what_was_signed(text: str) -> None:
    tokens = {t.text: t for t in tree(text).tokens}
    assert (tokens["signed"].dep, tokens["signed"].head) == ("relcl", tokens["accord"])
    assert tokens["countries"] in tokens["signed"].those("nsubj")


def test_a_name_behind_a_comma_that_was_signed_stays_what_was_signed() -> None:
    tokens = {t.text: t for t in tree("The accord, a paper signed in Oslo, is dead.").tokens}
    assert (tokens["signed"].dep, tokens["signed"].head) == ("acl", tokens["paper"])
