"""A journey that only its one meeting tells of."""

from tests.merge.corpora import article, events
from timeline_cli.model.mention import Reading

BOTH = article("a", "2012-03-08", "President Ama Owusu stopped at a base in Peru on Wednesday and met President Luis Paredes there.")


def shapes(*corpus: Reading) -> list[str]:
    return sorted(event.shape for event in events(*corpus, kind="visit"))


def test_the_journey_is_its_meeting() -> None:
    (meeting,) = events(BOTH, kind="visit")
    assert meeting.shape == "meeting"
    assert {actor.name for actor in meeting.actors} == {"Ama Owusu", "Luis Paredes"}
    assert "Peru" in meeting.places


def test_a_journey_that_is_told_elsewhere_too_stays_an_event() -> None:
    other = article("b", "2012-03-08", "President Ama Owusu arrived in Peru on Wednesday.")
    assert shapes(BOTH, other) == ["meeting", "trip"]


def test_a_journey_told_elsewhere_with_the_people_of_its_meeting_is_that_meeting() -> None:
    both = article("a", "2012-03-08", "Envoy Ama Owusu was in the town of Tavok on Tuesday to see Governor Luis Paredes.")
    other = article("b", "2012-03-08", "Envoy Ama Owusu, who visited Governor Luis Paredes on Tuesday, is silent.")
    assert len(events(both, other, kind="visit")) == 1


def test_a_journey_with_two_meetings_stays_an_event() -> None:
    said = "President Ama Owusu flew to Peru on Wednesday, where she met President Luis Paredes and dined with Governor Eva Quispe."
    assert shapes(article("a", "2012-03-08", said)) == ["meeting", "meeting", "trip"]
