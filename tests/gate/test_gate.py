"""What is read from the annotated articles and stories may get better and not worse."""

from collections.abc import Mapping

import pytest

from tests.gate.annotation import SETS
from tests.gate.score import floors, measured
from tests.gate.stories import score
from tests.gate.stories.annotation import PARTS


def _fallen(found: Mapping[str, float], floor: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    assert found.keys() == floor.keys()
    return {measure: (found[measure], least) for measure, least in floor.items() if found[measure] < least}


@pytest.mark.parametrize("name", SETS)
def test_no_figure_of_the_sentences_falls_below_its_floor(name: str) -> None:
    assert _fallen(measured(name)[1], floors()[name]) == {}


@pytest.mark.parametrize("name", PARTS)
def test_no_figure_of_the_stories_falls_below_its_floor(name: str) -> None:
    assert _fallen(score.measured(name)[1], floors()[f"{name}-stories"]) == {}
