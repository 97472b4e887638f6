"""A journey that only its one meeting tells of."""

import pytest

from tests.merge.corpora import article, events
from timeline_cli.model.event import Status
from timeline_cli.model.mention import Reading

BOTH = article("a", "2012-03-08", "President Ama Owusu stopped at a base in Peru on Wednesday and met President Luis Paredes there.")


def shapes(*corpus: Reading) -> list[str]:
    return sorted(event.shape for event in events(*corpus, kind="visit"))


def test_the_journey_is_its_meeting() -> None:
    (meeting,) = events(BOTH, kind="visit")
    assert meeting.shape == "meeting"
    assert {actor.name for actor in meeting.actors} == {"Ama Owusu", "Luis Paredes"}
    assert "Peru" in meeting.places


ARRIVAL = article("b", "2012-03-08", "President Ama Owusu arrived in Peru on Wednesday.")


def test_a_journey_in_whose_sentences_alone_its_one_meeting_is_told_is_that_meeting() -> None:
    (meeting,) = events(BOTH, ARRIVAL, kind="visit")
    assert {actor.name for actor in meeting.actors} == {"Ama Owusu", "Luis Paredes"}
    assert {source.article for source in meeting.sources} == {"a.txt", "b.txt"}


def test_a_journey_and_a_meeting_that_are_each_told_for_their_own_sake_are_two_events() -> None:
    met = article("c", "2012-03-08", "President Ama Owusu met President Luis Paredes on Wednesday.")
    assert shapes(BOTH, ARRIVAL, met) == ["meeting", "trip"]


def test_a_meeting_on_one_day_of_a_longer_journey_is_a_part_of_it() -> None:
    said = "President Ama Owusu was in Peru from Monday to Friday. She saw President Luis Paredes there on Wednesday, on her visit to Peru."
    assert shapes(article("a", "2012-03-10", said)) == ["meeting", "trip"]


def test_a_journey_told_elsewhere_with_the_people_of_its_meeting_is_that_meeting() -> None:
    both = article("a", "2012-03-08", "Envoy Ama Owusu was in the town of Tavok on Tuesday to see Governor Luis Paredes.")
    other = article("b", "2012-03-08", "Envoy Ama Owusu, who visited Governor Luis Paredes on Tuesday, is silent.")
    assert len(events(both, other, kind="visit")) == 1


def test_a_journey_with_two_meetings_stays_an_event() -> None:
    said = "President Ama Owusu flew to Peru on Wednesday, where she met President Luis Paredes and dined with Governor Eva Quispe."
    assert shapes(article("a", "2012-03-08", said)) == ["meeting", "meeting", "trip"]


def test_where_somebody_is_and_whom_he_is_to_meet_there_are_two_events() -> None:
    said = "President Ama Owusu is in Oslo, and Foreign Minister Per Berg is expected to meet her there."
    found = {(event.shape, event.status) for event in events(article("a", "2025-07-25", said), kind="visit")}
    assert found == {("trip", Status.HAPPENED), ("meeting", Status.PLANNED)}


def test_where_somebody_goes_next_is_not_where_he_meets_the_one_before() -> None:
    said = "President Ama Owusu will see the mayor of Oslo on Wednesday before leaving for Lima."
    found = {(event.shape, tuple(event.places)[:1]) for event in events(article("a", "2025-07-25", said), kind="visit")}
    assert found == {("meeting", ("Oslo",)), ("trip", ("Lima",))}


def test_where_somebody_had_been_before_is_another_visit_with_a_day_of_its_own() -> None:
    said = "President Ama Owusu and General Leo Rey are away. Rey is in Oslo. He had been in Kenya on July 14."
    found = {next(iter(e.places)): e.date.edtf for e in events(article("a", "2025-07-25", said), kind="visit") if e.date is not None}
    assert found["Kenya"] == "2025-07-14"
    assert found["Oslo"] == "2025-07-25~"


OFF = article("a", "2012-03-09", "President Ama Owusu called off a visit to Oslo that was planned for March 20.")


def test_what_was_planned_for_a_journey_that_is_called_off_is_off_with_it() -> None:
    due = article("b", "2012-03-05", "President Ama Owusu is to meet Prime Minister Per Berg in Oslo on March 20.")
    (visit,) = events(OFF, due, kind="visit")
    assert (visit.shape, visit.status) == ("trip", Status.CANCELLED)
    assert {(a.name, a.role) for a in visit.actors} == {("Ama Owusu", "visitor"), ("Per Berg", "host")}


@pytest.mark.parametrize("due", ["in Lima on March 20", "in Oslo on April 2"])
def test_what_is_planned_elsewhere_or_for_another_day_is_not(due: str) -> None:
    other = article("b", "2012-03-05", f"President Ama Owusu is to meet Prime Minister Per Berg {due}.")
    assert shapes(OFF, other) == ["meeting", "trip"]


@pytest.mark.parametrize(
    ("met", "left"),
    [
        ("President Luis Paredes will receive President Ama Owusu on Wednesday.", ["meeting"]),
        ("President Luis Paredes will receive President Ama Owusu on Thursday.", ["meeting", "trip"]),
        ("President Luis Paredes will receive Governor Eva Quispe on Wednesday.", ["meeting", "trip"]),
    ],
)
def test_who_is_received_on_the_day_of_a_visit_to_the_host_was_visited(met: str, left: list[str]) -> None:
    planned = article("b", "2012-03-06", met)
    seen = article("a", "2012-03-08", "President Ama Owusu was in Tavok on Wednesday, where President Luis Paredes kept her for lunch.")
    assert shapes(planned, seen) == left
