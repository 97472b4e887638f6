"""A journey, and the meetings in its course."""

import pytest
from msgspec.structs import replace

from timeline_cli.merge.whole import wholes
from timeline_cli.model.article import How, Published
from timeline_cli.model.event import Actor, ActorType, Event, Source, Status
from timeline_cli.model.interval import Interval

RUIZ = Actor("Ana Ruiz", "visitor", ActorType.PERSON)
LUND = Actor("Bo Lund", "host", ActorType.PERSON)


def event(id_: str, shape: str, date: str | None, *actors: Actor, places: tuple[str, ...] = ("Lyon",), article: str = "a") -> Event:
    source = Source(article, "It was so.", 0, 10, 1, Published(None, How.UNKNOWN))
    day = Interval.parse(date) if date else None
    return Event(id_, "visit", Status.HAPPENED, day, "It", actors, places, None, None, (source,), shape=shape)


JOURNEY = event("journey", "trip", "2021-03-01/2021-03-05", RUIZ, places=("France",))
MEETING = event("meeting", "meeting", "2021-03-03", RUIZ, LUND)


def test_a_meeting_is_part_of_the_journey_of_one_who_met() -> None:
    assert wholes([JOURNEY, MEETING]) == {"meeting": "journey"}
    assert wholes([JOURNEY, replace(MEETING, places=())]) == {"meeting": "journey"}


@pytest.mark.parametrize(
    "meeting",
    [
        replace(MEETING, date=Interval.parse("2021-03-06")),
        replace(MEETING, date=Interval.parse("2021-03")),
        replace(MEETING, date=None),
        replace(MEETING, actors=(LUND,)),
        replace(MEETING, places=("Lima",)),
        replace(MEETING, shape="trip"),
        replace(MEETING, shape="", kind="attack"),
    ],
    ids=["later", "some day", "undated", "without the traveller", "elsewhere", "a journey itself", "an attack"],
)
def test_what_is_no_part(meeting: Event) -> None:
    assert wholes([JOURNEY, meeting]) == {}


def test_of_several_journeys_the_one_told_beside_it_then_the_shortest() -> None:
    short = replace(JOURNEY, id="short", date=Interval.parse("2021-03-03"))
    elsewhere = replace(event("b", "trip", "2021-03-03", RUIZ, article="b"), places=("France",))
    assert wholes([JOURNEY, short, elsewhere, MEETING]) == {"meeting": "short"}
    assert wholes([JOURNEY, elsewhere, MEETING]) == {"meeting": "journey"}


def test_a_delegation_of_a_named_traveller_does_not_stand_for_all_of_its_country() -> None:
    spain = Actor("Spain", "visitor", ActorType.COUNTRY)
    both = replace(JOURNEY, actors=(RUIZ, spain))
    talks = replace(MEETING, actors=(replace(spain, role="participant"), LUND))
    assert wholes([both, talks]) == {}
    assert wholes([replace(both, actors=(spain,)), talks]) == {"meeting": "journey"}
