"""One toll out of several articles."""

import pytest

from tests.events.read import reading_of
from timeline_cli.merge import tell
from timeline_cli.merge.settle import _toll
from timeline_cli.model.event import Toll


def toll(n: int) -> Toll:
    return Toll(n, n, n)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("a", toll(3)), ("b", toll(4))], Toll(3, 4, 4)),
        ([("a", toll(13)), ("a", toll(14)), ("b", toll(13))], Toll(13, 13, 14)),
        ([("a", toll(1)), ("a", toll(4)), ("b", None)], toll(4)),  # a part of the toll
        ([("a", toll(0)), ("a", toll(6))], toll(6)),  # nobody at first
        ([("a", toll(0)), ("b", toll(1))], Toll(0, 1, 1)),  # nobody, says one source
        ([("a", toll(0))], toll(0)),
        ([("a", None)], None),
    ],
)
def test_articles_differ_and_parts_are_left_out(told: list[tuple[str, Toll | None]], expected: Toll | None) -> None:
    assert _toll(told) == expected


@pytest.mark.parametrize(
    ("sequel", "expected"),
    [("Two soldiers were killed.", toll(11)), ("By Friday the death toll had risen to 11.", Toll(9, 11, 11))],
)
def test_who_is_counted_beside_others_is_no_higher_count_of_them(sequel: str, expected: Toll) -> None:
    ((event,), _) = tell([reading_of(f"Troops killed nine rebels near Kano on Monday. {sequel}")])
    assert event.killed == expected
