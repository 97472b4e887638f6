"""The annotation itself: loading it fails where a quote does not stand just once in its article, or a date, kind or role is unknown."""

from collections import Counter
from pathlib import Path

import pytest
from msgspec import ValidationError, json

from tests.gate.score import KINDS
from tests.gate.stories.annotation import PARTS, Gold, folders, gold, stories
from timeline_cli.model.event import Status

FOLDERS = [folder for name in PARTS for folder in folders(name)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_article_is_annotated_and_every_event_has_its_own_id_and_mentions(folder: Path) -> None:
    noted = gold(folder)
    assert sorted(noted.articles) == sorted(path.name for path in (folder / "articles").iterdir())
    assert [each for each, count in Counter(event.id for event in noted.events).items() if count > 1] == []
    assert [event.id for event in noted.events if not event.mentions] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_quote_of_an_event_is_given_twice(folder: Path) -> None:
    quotes = [(event.id, mention.article, mention.quote) for event in gold(folder).events for mention in event.mentions]
    assert [quote for quote, count in Counter(quotes).items() if count > 1] == []


@pytest.mark.parametrize("name", PARTS)
def test_stories_are_as_they_are_said_to_be(name: str) -> None:
    for story in stories(name):
        assert len(story.annotated.articles) in {6, 8}
        assert sum(not day.stated for day in story.days.values()) == 2
        assert all(day.derivable.holds(day.published) for day in story.days.values())
    events = [event for story in stories(name) for event in story.annotated.events]
    assert {event.kind for event in events} == set(KINDS)
    assert {event.status for event in events} == set(Status)


def test_no_story_is_open_and_held() -> None:
    texts = Counter(article.text for name in PARTS for story in stories(name) for article in story.annotated.articles)
    assert set(texts.values()) == {1}


@pytest.mark.parametrize("field", ['"kind": "raid"', '"status": "postponed"', '"note": "?"'])
def test_what_is_not_known_is_refused(field: str) -> None:
    event = '{"id": "e1", "kind": "visit", "status": "happened", "date": "2001", "title": "", "actors": [], "places": [], "mentions": []'
    json.decode('{"articles": {}, "events": [' + event + "}]}", type=Gold)
    with pytest.raises(ValidationError):
        json.decode('{"articles": {}, "events": [' + event + ", " + field + "}]}", type=Gold)
