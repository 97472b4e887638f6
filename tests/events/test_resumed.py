"""Events that a pronoun stands for in the sentence after them."""

import pytest

from tests.events.read import found_in
from timeline_cli.model.event import Status


@pytest.mark.parametrize(
    ("text", "status", "places"),
    [
        ("Technical talks between Kenya and Peru will settle the rest. They begin in Oslo in May.", Status.PLANNED, ("Oslo",)),
        ("A summit of the lake states was long awaited. It was held in Oslo on 3 May 2011.", Status.HAPPENED, ("Oslo",)),
    ],
)
def test_they_begin_tells_when_and_where_the_talks_before_are(text: str, status: Status, places: tuple[str, ...]) -> None:
    (found,) = found_in([text])
    assert (found[-1].kind, found[-1].status, found[-1].places) == ("visit", status, places)


def test_it_goes_on_from_what_it_stands_for() -> None:
    (found,) = found_in(["Jon Vik announced a visit to Oslo. It starts on 3 May 2011."])
    assert found[1].goes_on == found[0].trigger


@pytest.mark.parametrize(
    "text",
    [
        "The match was dull. It ended in Oslo on Monday.",
        "The conference of dentists was long. It ended on Monday.",
        "Talks were hard. It rained on Monday.",
    ],
)
def test_it_may_stand_for_what_is_no_visit(text: str) -> None:
    (found,) = found_in([text])
    assert not any(mention.timexes for mention in found)
