"""Finds the event that a correction speaks of: by its sentences, word for word or nearly so."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from timeline_cli.corrections.outcome import State
from timeline_cli.corrections.rules import Key
from timeline_cli.language.nearness import nearness, words
from timeline_cli.model.event import Event

NEAR = 0.75  # of the words, in order: what a small edit of a sentence leaves
_QUOTES = 3  # sentences that a rule keeps: enough to outlive the loss of one


class Match(Struct, frozen=True):
    """An event that a key means."""

    event: Event
    state: State


class Sentences:
    """The events of a corpus by the words of their sentences, while they are corrected."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._events: dict[str, Event] = {}
        self._by_words: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for event in events:
            self.put(event)

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(self._events.values())

    def put(self, event: Event) -> None:
        """Takes an event in, in place of the one with its id."""
        self.remove(event.id)
        self._events[event.id] = event
        for source in event.sources:
            self._by_words[words(source.quote)].add(event.id)

    def remove(self, id_: str) -> None:
        """Leaves an event out."""
        event = self._events.pop(id_, None)
        for source in event.sources if event else ():
            self._by_words[words(source.quote)].discard(id_)

    def find(self, key: Key) -> Match | None:
        """The event of that kind with most of the sentences; of several the one with that title."""
        quotes = [words(quote) for quote in key.quotes]
        same = {id_: n for id_, n in self._counted(quotes).items() if self._events[id_].kind == key.kind}
        if same:
            return Match(self._best(same, key), State.HOLDS)
        near: dict[str, float] = {}
        for said, ids in self._by_words.items():
            mine = {id_ for id_ in ids if self._events[id_].kind == key.kind}
            if mine and (alike := max((nearness(quote, said, NEAR) for quote in quotes), default=0.0)):
                near |= {id_: max(alike, near.get(id_, 0.0)) for id_ in mine}
        return Match(self._best(near, key), State.NEAR) if near else None

    def _counted(self, quotes: Sequence[tuple[str, ...]]) -> dict[str, float]:
        count: dict[str, float] = defaultdict(float)
        for quote in quotes:
            for id_ in self._by_words.get(quote, ()):
                count[id_] += 1
        return count

    def _best(self, found: dict[str, float], key: Key) -> Event:
        title = words(key.title)
        ranked = sorted(found, key=lambda i: (-found[i], -nearness(title, words(self._events[i].title)), i))
        return self._events[ranked[0]]


def key_of(event: Event) -> Key:
    """What an event will be known by: sentences of different articles first."""
    first = {source.article: source.quote for source in reversed(event.sources)}
    quotes = dict.fromkeys([*(s.quote for s in event.sources if first[s.article] == s.quote), *(s.quote for s in event.sources)])
    return Key(event.kind, tuple(quotes)[:_QUOTES], event.title)


def told_in(event: Event, quotes: Sequence[str]) -> tuple[int, ...]:
    """Which sources of an event are among these sentences, word for word or nearly so."""
    wanted = [words(quote) for quote in quotes]
    return tuple(n for n, s in enumerate(event.sources) if any(nearness(quote, words(s.quote), NEAR) for quote in wanted))
