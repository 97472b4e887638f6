"""Sentences that go on telling an event without a word of their own for it: they are quoted with it, and say nothing more of it.

"They signed the accord on Monday. It binds both to keep the river clean.", "The envoy met the mayor. He conveyed his thanks.",
"A bomb exploded at the gate. No one was hurt."
"""

import re
import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from timeline_cli.actors import names
from timeline_cli.events.lexicon import words
from timeline_cli.language.stems import stem
from timeline_cli.model.article import Block, Part
from timeline_cli.model.mention import EventMention
from timeline_cli.model.span import Span

_NEAR = 2  # sentences since the event was last told
_OPENING = 3  # sentences that tell what the article is about: it goes on with that in further paragraphs
_NEWS = 4  # sentences below a headline that tell what it stands for
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def sequels(
    text: str, blocks: Sequence[Block], sentences: Sequence[tuple[Span, Part]], timed: Container[int], found: Iterable[EventMention]
) -> Iterator[EventMention]:
    """What goes on from the mentions found in an article; a headline that names no event goes on from the news below it.

    `timed` are the numbers of those sentences that name a time of their own: they tell of something else.
    """
    told: dict[int, list[EventMention]] = defaultdict(list)
    for mention in found:
        told[mention.order].append(mention)
    begins = [block.span.begin for block in blocks]

    def together(one: Span, other: Span) -> bool:
        return bisect_right(begins, one.begin) == bisect_right(begins, other.begin)

    last: list[EventMention] = []  # of the sentence that told events last
    since = 0  # sentences since it, or since what went on from it
    for n, (span, part) in enumerate(sentences):
        event = None
        if n in told:
            last, since = (told[n], 0) if part is Part.BODY else (last, since)
        elif part is Part.TITLE:
            event = _headed(span.of(text), [m for below in range(n + 1, n + 1 + _NEWS) for m in told.get(below, ()) if m.part is Part.BODY])
        elif part is Part.BODY:
            since += 1
            near = since <= _NEAR and n not in timed
            event = _told_on(span.of(text), [m for m in last if m.order <= _OPENING or together(m.sentence, span)] if near else ())
            since = since if event is None else 0
        if event is not None:
            yield _sequel(event, n, span, part, text)


def _sequel(event: EventMention, order: int, sentence: Span, part: Part, text: str) -> EventMention:
    sign = next((m for m in _WORD.finditer(text, sentence.begin, sentence.end) if m.group().lower() in _words(event.kind)), None)
    return EventMention(
        kind=event.kind,
        frame="sequel",
        shape=event.shape,
        sentence=sentence,
        trigger=Span(*sign.span()) if sign is not None else sentence,
        part=part,
        order=order,
        status=event.status,
        goes_on=event.goes_on or event.trigger,
    )


def _headed(headline: str, news: Sequence[EventMention]) -> EventMention | None:
    """The event with which a headline has most words in common, and by whose kind it speaks; the first told of several."""
    if headline.endswith("?"):
        return None
    stems = _stems(names.tokens(headline)) - _stems(words("stop"))
    near = [event for event in news if not event.background and not stems.isdisjoint(_stems(event.words))]
    return max(near, key=lambda event: len(stems & _stems(event.words)) + _signs(headline, event.kind), default=None)


def _stems(said: Iterable[str]) -> set[str]:
    return {stem(word) for word in said if len(word) > 3}


def _told_on(said: str, last: Sequence[EventMention]) -> EventMention | None:
    """The one of the events told last on which a sentence goes on, by its words."""
    if said.endswith("?") or _signs(said, "reaction"):
        return None
    signs, event = max(((_signs(said, event.kind), event) for event in last if not event.background), key=lambda f: f[0], default=(0, None))
    return event if signs else None


def _signs(said: str, table: str) -> int:
    """How many words of a table a sentence has."""
    return len({match.group().lower() for match in _WORD.finditer(said)} & _words(table))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(_tables().get(table, ()))  # kinds of the user's own have none


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(files("timeline_cli.events").joinpath("sequels.toml").read_text("utf-8"))
