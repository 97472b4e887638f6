"""What earlier tellings said of the events that changed since."""

from collections.abc import Iterable

import msgspec

from timeline_cli.model.event import Event
from timeline_cli.store.database import Connection

_event = msgspec.msgpack.Decoder(Event).decode
_KEPT = 100  # runs


def last(db: Connection, corpus: int) -> int:
    """The number of the last run that changed the chronology; 0 where it was told only once, or never."""
    (n,) = db.execute("SELECT coalesce(max(n), 0) FROM run WHERE corpus = ?", (corpus,)).fetchone()
    return int(n)


def first(db: Connection, corpus: int) -> int:
    """The earliest run that others can be compared with."""
    (n,) = db.execute("SELECT coalesce(min(n), 1) - 1 FROM run WHERE corpus = ?", (corpus,)).fetchone()
    return int(n)


def keep(db: Connection, corpus: int, before: Iterable[tuple[str, bytes | None]]) -> None:
    """Stores a run: for each event that it changed what it was before, None for a new one; to be called within a transaction."""
    n = last(db, corpus) + 1
    db.executemany("INSERT INTO run VALUES (?, ?, ?, ?)", ((corpus, n, id_, data) for id_, data in before))
    db.execute("DELETE FROM run WHERE corpus = ? AND n <= ?", (corpus, n - _KEPT))


def since(db: Connection, corpus: int, n: int) -> tuple[tuple[Event | None, Event | None], ...]:
    """The events that changed after run `n`: as they were then, and as they are; None where there is none."""
    rows = db.execute(
        "SELECT run.data, event.data, min(run.n) FROM run LEFT JOIN event ON event.corpus = run.corpus AND event.id = run.id "
        "WHERE run.corpus = ? AND run.n > ? GROUP BY run.id ORDER BY event.n IS NULL, event.n, run.id",
        (corpus, n),
    )
    pairs = ((old and _event(old), new and _event(new)) for old, new, _ in rows)
    return tuple((old, new) for old, new in pairs if old != new)
