"""Texts, read for events as articles are, for tests of what comes out."""

from collections.abc import Iterable, Iterator, Sequence

from timeline_cli.events import extract
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.kind import Kind
from timeline_cli.model.mention import EventMention, Reading
from timeline_cli.model.span import Span


def reading_of(text: str, kinds: Sequence[Kind] = ()) -> Reading:
    """All that is found in one paragraph of news."""
    return next(extract([_article(text)], kinds))


def found_in(texts: Iterable[str], kinds: Sequence[Kind] = ()) -> Iterator[tuple[EventMention, ...]]:
    """The event mentions of each text, an article of one paragraph, in order; all are parsed together."""
    return (reading.mentions for reading in extract(map(_article, texts), kinds))


def attacks_in(text: str) -> list[EventMention]:
    """The mentions of attacks in one paragraph of news."""
    return [mention for mention in reading_of(text).mentions if mention.kind == "attack"]


def dating(text: str) -> list[str]:
    """The words that date what is found in one paragraph of news."""
    reading = reading_of(text)
    return [reading.timexes[n].text for mention in reading.mentions for n in mention.timexes]


def _article(text: str) -> Article:
    return Article("a.txt", text, "", (Block(Part.BODY, Span(0, len(text))),), Published(None, How.UNKNOWN))
