"""What the index still knows when files have gone."""

import json
import os
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from timeline_cli.model.event import Event
from timeline_cli.store.chronology import by_id
from timeline_cli.store.database import Connection

_event = msgspec.msgpack.Decoder(Event).decode


def recalled(db: Connection, corpus: int, beginning: str) -> tuple[Event, ...]:
    """The events whose id is or begins so, with what was told of them by files that have gone since: such sources are marked.

    An event that is told no more is one of them where a file that told it has gone.
    """
    known = by_id(db, corpus, beginning)
    if known:
        return tuple(_completed(db, corpus, event) for event in known)
    former = (_marked(db, corpus, event) for event in _former(db, corpus, beginning, len(beginning)))
    return tuple(event for event in former if any(source.gone for source in event.sources))


def _completed(db: Connection, corpus: int, event: Event) -> Event:
    """The event, with the sources of its last telling whose files have gone."""
    now = _marked(db, corpus, event)
    quotes = {source.quote for source in event.sources}
    was = [source for old in _former(db, corpus, event.id, None) for source in _marked(db, corpus, old).sources]
    return replace(now, sources=(*now.sources, *(source for source in was if source.gone and source.quote not in quotes)))


def _former(db: Connection, corpus: int, id_: str, length: int | None) -> Iterable[Event]:
    """The events of this id, or whose id begins so, as they were before they last changed."""
    rows = db.execute(
        "SELECT data, max(n) FROM run WHERE corpus = ?1 AND substr(id, 1, coalesce(?3, length(id))) = ?2 AND data IS NOT NULL GROUP BY id",
        (corpus, id_, length),
    )
    return [_event(data) for data, _ in rows.fetchall()]


def _marked(db: Connection, corpus: int, event: Event) -> Event:
    there = _there(db, corpus, {source.article for source in event.sources})
    return replace(event, sources=tuple(replace(source, gone=source.article not in there) for source in event.sources))


def _there(db: Connection, corpus: int, articles: Iterable[str]) -> set[str]:
    """Those of the articles whose file, or the file that holds them (`week.zip!talks.html`), is in the corpus and on disk."""
    files = {article: [article[:at] for at in (*_ends(article), len(article))] for article in articles}
    names = json.dumps(sorted({name for held in files.values() for name in held}))
    rows = db.execute("SELECT name, path FROM file WHERE corpus = ? AND name IN (SELECT value FROM json_each(?))", (corpus, names))
    found = {name for name, path in rows if os.path.exists(path)}  # noqa: PTH110 -- paths are kept as bytes
    return {article for article, held in files.items() if found.intersection(held)}


def _ends(article: str) -> Iterable[int]:
    return (at for at, sign in enumerate(article) if sign == "!")
