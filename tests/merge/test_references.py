"""References to events that are told elsewhere."""

import pytest

from tests.merge.corpora import article, events
from timeline_cli.model.event import Status

QUIET = "The harbour is quiet. Nets dry. Men play chess. Gulls cry over the empty quay."
RAID = article("a", "2012-03-07", "Gunmen raided a bank in Dorvan on Tuesday and killed two guards.")
BLAST = article("b", "2012-03-09", "A bomb exploded at a market in Oslo on Thursday and wounded six people.")


def said(text: str, day: str = "2012-04-20") -> list[str]:
    """The articles of each attack when an article says this too, as in "ac"."""
    found = events(RAID, BLAST, article("c", day, f"{QUIET} {text}"), kind="attack")
    return ["".join(sorted({source.article[0] for source in event.sources})) for event in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Families remember the raid on Dorvan.", ["ac", "b"]),
        ("A fund was set up after the bombing in Oslo.", ["a", "bc"]),
        ("A fund was set up after March's bombing.", ["a", "bc"]),
        ("The widow of a guard who fell in the raid in Dorvan in March will sing.", ["ac", "b"]),
    ],
)
def test_a_reference_belongs_to_the_one_event_that_fits(text: str, told: list[str]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Families remember the raid on Turku.",  # another town
        "Families remember the raid of 2009 on Dorvan.",  # another time
        "Families remember the massacre.",  # nothing tells which
    ],
)
def test_one_that_fits_none_stands_alone(text: str) -> None:
    assert "c" in said(text)


def test_nothing_refers_to_what_is_to_come() -> None:
    assert "c" in said("Families remember the raid on Dorvan.", "2012-03-01")


def test_the_order_of_input_does_not_matter() -> None:
    reference = article("c", "2012-04-20", f"{QUIET} Families remember the raid on Dorvan.")
    assert [e.id for e in events(RAID, BLAST, reference)] == [e.id for e in events(reference, BLAST, RAID)]


def test_what_is_called_off_is_what_was_planned() -> None:
    plan = article("a", "2012-03-07", "The presidents of Norway and Kenya are to gather in Oslo on 20 March for a summit.")
    (summit,) = events(plan, article("b", "2012-04-20", f"{QUIET} The Oslo summit was postponed."), kind="visit")
    assert (summit.status, summit.date and summit.date.edtf) == (Status.CANCELLED, "2012-03-20")


def test_a_visit_told_only_by_its_meeting_may_be_referred_to() -> None:
    met = article("a", "2012-03-07", "President Ama Owusu met Prime Minister Jon Vik in Oslo on Tuesday.")
    recalled = article("b", "2012-04-20", f"{QUIET} President Ama Owusu remembered her visit to Oslo in March.")
    (meeting,) = events(met, recalled, kind="visit")
    assert meeting.date and meeting.date.edtf == "2012-03-06"
