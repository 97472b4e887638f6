"""Reads the stories and what the annotators found in them."""

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from tests.gate.annotation import Annotated, GoldActor, GoldEvent, GoldMention
from timeline_cli import readers
from timeline_cli.model.article import Article
from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.interval import Interval

HERE = Path(__file__).parent
PARTS = ("open", "held", "open-later", "held-later")


class _Actor(Struct, forbid_unknown_fields=True):
    role: Literal["visitor", "host", "participant", "attacker", "target", "party", "mediator"]
    name: str
    type: ActorType
    aliases: tuple[str, ...]


class _Mention(Struct, forbid_unknown_fields=True):
    article: str
    quote: str


class _Event(Struct, forbid_unknown_fields=True):
    id: str
    kind: Literal["visit", "attack", "agreement"]
    date: str
    status: Status
    title: str
    actors: tuple[_Actor, ...]
    places: tuple[str, ...]
    mentions: tuple[_Mention, ...]
    accept: tuple[str, ...] = ()
    killed: tuple[int, int] | None = None
    injured: tuple[int, int] | None = None


class _Day(Struct, forbid_unknown_fields=True):
    published: str
    derivable: str
    stated: bool


class Gold(Struct, forbid_unknown_fields=True):
    """gold.json."""

    articles: dict[str, _Day]
    events: tuple[_Event, ...]


class GoldDay(Struct, frozen=True):
    """When an article was published, and what of that can be known."""

    published: Interval
    derivable: Interval
    stated: bool


class Story(Struct, frozen=True):
    name: str
    annotated: Annotated
    days: dict[str, GoldDay]  # by article


def folders(name: str) -> list[Path]:
    """Where the stories of one part are."""
    return sorted(path.parent for path in (HERE / name).glob("*/gold.json"))


@cache
def stories(name: str) -> tuple[Story, ...]:
    """One part of the gate."""
    return tuple(_story(folder) for folder in folders(name))


def gold(folder: Path) -> Gold:
    """What stands in a story's gold.json; ValidationError where it is not as it should be."""
    return msgspec.json.decode((folder / "gold.json").read_bytes(), type=Gold)


def _story(folder: Path) -> Story:
    found, missed = readers.files([folder / "articles"])
    assert not missed, missed
    articles = {article.name: article for each in found for article in readers.read(each)[0]}
    noted = gold(folder)
    days = {name: GoldDay(Interval.parse(day.published), Interval.parse(day.derivable), day.stated) for name, day in noted.articles.items()}
    return Story(folder.name, Annotated(tuple(articles.values()), tuple(_event(event, articles) for event in noted.events)), days)


def _event(event: _Event, articles: dict[str, Article]) -> GoldEvent:
    return GoldEvent(
        kind=event.kind,
        mentions=tuple(GoldMention.of(mention.quote, articles[mention.article]) for mention in event.mentions),
        dates=tuple(map(Interval.parse, (event.date, *event.accept))),
        status=event.status,
        actors=tuple(GoldActor(actor.role, (actor.name, *actor.aliases), actor.type) for actor in event.actors),
        places=event.places,
        killed=event.killed,
        injured=event.injured,
    )
