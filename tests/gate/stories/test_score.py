"""The measure of stories: full for what the annotators wrote, empty for silence, and each mistake of merging and dating noticed."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.gate.stories.annotation import PARTS, Story, stories
from tests.gate.stories.score import b_cubed, of_stories, telling
from tests.gate.test_score import told_as
from timeline_cli.model.article import How, Published
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.interval import Interval


def _told(story: Story) -> list[Event]:
    return [told_as(gold) for gold in story.annotated.events]


def _reports(story: Story, by: str = "derivable") -> list[ArticleReport]:
    return [ArticleReport(name, "", Published(getattr(day, by), How.INFERRED), 0) for name, day in story.days.items()]


def _figures(story: Story, events: Sequence[Event]) -> dict[str, float]:
    return of_stories([telling(story, events, _reports(story))])


@pytest.mark.parametrize("name", PARTS)
def test_the_annotation_fed_back_is_right_in_everything(name: str) -> None:
    found = of_stories([telling(story, _told(story), _reports(story)) for story in stories(name)])
    assert {measure: value for measure, value in found.items() if value != 100} == {}


def test_silence_finds_nothing() -> None:
    found = of_stories([telling(story, [], []) for story in stories("open")])
    assert {found[measure] for measure in ("recall", "right", "b3", "mentions", "published.stated", "published.derived")} == {0}


def test_an_event_torn_in_two_costs_precision_and_merging() -> None:
    story = stories("open")[0]
    whole, *others = sorted(_told(story), key=lambda event: -len(event.sources))
    halves = [replace(whole, sources=whole.sources[:1]), replace(whole, sources=whole.sources[1:])]
    found = _figures(story, [*halves, *others])
    assert found["precision"] < 100
    assert found["b3"] < 100
    assert found["recall"] == found["mentions"] == 100


def test_a_wrong_day_or_too_few_actors_are_not_right() -> None:
    story = stories("open")[0]
    told = _told(story)
    one = next(n for n, event in enumerate(told) if event.actors)
    for wrong in (replace(told[one], date=None), replace(told[one], actors=())):
        found = _figures(story, [*told[:one], wrong, *told[one + 1 :]])
        assert found["right"] < 100
        assert found["f1"] == 100


def test_b_cubed_counts_for_each_mention_those_it_shares_an_event_with() -> None:
    """Two of one event and one of another, all told as one: precision (2/3 + 2/3 + 1/3) / 3 = 5/9, recall 1."""
    assert b_cubed([[(0, 0), (0, 0), (1, 0)]]) == 71.4


def test_a_publication_is_found_as_closely_as_it_can_be() -> None:
    story = stories("open")[0]
    late = [replace(report, published=Published(Interval.parse("2099-01-01"), How.INFERRED)) for report in _reports(story)]
    vague = [replace(report, published=Published(Interval.parse("1990/2030"), How.INFERRED)) for report in _reports(story)]
    for reports in (late, vague):
        found = of_stories([telling(story, _told(story), reports)])
        assert (found["published.stated"], found["published.derived"]) == (0, 0)
