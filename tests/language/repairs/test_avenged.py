"""What stands behind an avenged deed is told of that deed."""

import pytest

from tests.events.parsed import tree


@pytest.mark.parametrize(
    "sentence",
    [
        "The raids in Lima were in retaliation for the bombing in Oslo on March 15.",
        'The raids in Lima were "in retaliation for the bombing" on March 15, the Red Front said.',
        "The raids in Lima were revenge for the bombing on March 15.",
    ],
)
def test_an_avenged_deed_has_the_day_behind_it(sentence: str) -> None:
    parsed = tree(sentence)
    day = next(t for t in parsed.tokens if t.text == "March")
    assert "bombing" in [t.text for t in day.ancestors()]


def test_a_day_before_the_reason_stays_with_the_deed_told() -> None:
    day = next(t for t in tree("The raid on Monday was in response to the bombing in Oslo.").tokens if t.text == "Monday")
    assert day.head.head.text == "raid"
