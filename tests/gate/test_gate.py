"""What is read from the annotated articles may get better and not worse."""

import pytest

from tests.gate.annotation import SETS
from tests.gate.score import floors, measured


@pytest.mark.parametrize("name", SETS)
def test_no_figure_falls_below_its_floor(name: str) -> None:
    _, found = measured(name)
    assert {measure: (found[measure], floor) for measure, floor in floors()[name].items() if found[measure] < floor} == {}
