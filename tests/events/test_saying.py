"""Days on which something was said to have happened."""

import pytest

from tests.events.read import dating


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Peru and Chile have reached a ceasefire agreement, the ministry made known on Friday.", []),
        ("The ministry made it known on Friday that rebels had killed nine farmers in Oso.", []),
        ("Ana Ruiz and Jon Vik met in Lima, her office let it be known on Friday.", []),
        ("The ministry made peace on Friday with Chile.", ["Friday"]),
    ],
)
def test_what_is_made_known_on_a_day_is_not_of_that_day(text: str, days: list[str]) -> None:
    assert dating(text) == days
