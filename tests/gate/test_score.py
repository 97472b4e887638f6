"""The measure itself: it must be full for what the annotators wrote, empty for silence, and notice each sort of mistake."""

import pytest
from msgspec.structs import replace

from tests.gate.annotation import SETS, Annotated, GoldEvent, annotated
from tests.gate.score import KINDS, of_sentences, outcome
from timeline_cli.model.article import How, Published
from timeline_cli.model.event import Actor, ActorType, Event, Factuality, Source, Status, Toll


def _told(each: Annotated) -> list[Event]:
    """The very events that were annotated."""
    return [told_as(gold) for gold in each.events]


def told_as(gold: GoldEvent) -> Event:
    """An annotated event as the program would tell it."""
    return Event(
        id="",
        kind=gold.kind,
        status=Status(gold.status),
        date=gold.dates[0],
        title="",
        actors=tuple(Actor(a.names[-1], a.role, ActorType(a.type)) for a in gold.actors if not a.optional),
        places=gold.places,
        killed=gold.killed and Toll(gold.killed[0], gold.killed[0], gold.killed[1]),
        injured=gold.injured and Toll(gold.injured[0], gold.injured[0], gold.injured[1]),
        factuality=Factuality(gold.factualities[0]),
        sources=tuple(Source(m.article, m.quote, m.span.begin, m.span.end, 1, Published(None, How.UNKNOWN)) for m in gold.mentions),
    )


@pytest.mark.parametrize("name", SETS)
def test_the_annotation_fed_back_is_right_in_everything(name: str) -> None:
    found = of_sentences([outcome(each, _told(each)) for each in annotated(name)])
    assert {measure: value for measure, value in found.items() if value != 100} == {}


@pytest.mark.parametrize("name", SETS)
def test_silence_finds_nothing_and_invents_nothing(name: str) -> None:
    found = of_sentences([outcome(each, []) for each in annotated(name)])
    assert {found[f"{kind}.recall"] for kind in KINDS} == {0}
    assert found["silence"] == 100


def test_each_sort_of_mistake_lowers_its_own_measure() -> None:
    each = next(each for each in annotated("open") if each.events and each.events[0].killed and each.events[0].places)
    right = _told(each)[0]
    assert right.actors
    stranger = Actor("Nobody Known", right.actors[0].role, ActorType.PERSON)
    mistakes = {
        "date": replace(right, date=None),
        "status": replace(right, status=Status.CANCELLED),
        "factuality": replace(right, factuality=Factuality.DENIED),
        "place": replace(right, places=("Nowhere",)),
        "toll": replace(right, killed=Toll(999, 999, 999)),
        "actors.precision": replace(right, actors=(*right.actors, stranger)),
        "actors.recall": replace(right, actors=right.actors[1:]),
        "actors.role": replace(right, actors=tuple(replace(actor, role="mediator") for actor in right.actors)),
    }
    one = replace(each, events=each.events[:1])
    whole = of_sentences([outcome(one, [right])])
    for measure, wrong in mistakes.items():
        lowered = {name for name, value in of_sentences([outcome(one, [wrong])]).items() if value < whole[name]}
        assert measure in lowered
        assert lowered <= {measure, "actors.f1"}


def test_an_event_told_where_none_is_costs_precision_and_silence() -> None:
    quiet = next(each for each in annotated("open") if not each.events)
    busy = next(each for each in annotated("open") if each.events)
    invented = replace(_told(busy)[0], sources=())
    found = of_sentences([outcome(quiet, [invented])])
    assert found[f"{invented.kind}.precision"] == 0
    assert found["silence"] == 0


def test_the_sets_are_as_large_and_as_mixed_as_they_are_said_to_be() -> None:
    for name in SETS:
        each = annotated(name)
        assert len(each) >= 100
        assert sum(not one.events for one in each) >= 15
        assert sum(one.articles[0].text.count("\n\n") > 0 for one in each) == 6
        assert {gold.kind for one in each for gold in one.events} == set(KINDS)
        assert {gold.status for one in each for gold in one.events} == set(Status)
    texts = [one.articles[0].text for name in SETS for one in annotated(name)]
    assert len(set(texts)) == len(texts)
