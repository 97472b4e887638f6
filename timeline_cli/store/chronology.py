"""The told chronology: stored with what its filters need, changed only where it changed."""

import zlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from timeline_cli.corrections.outcome import Outcome
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.interval import Interval
from timeline_cli.model.problem import Problem
from timeline_cli.query.fold import fold
from timeline_cli.store import runs
from timeline_cli.store.database import Connection

_encode = msgspec.msgpack.Encoder().encode
_event = msgspec.msgpack.Decoder(Event).decode
_report = msgspec.msgpack.Decoder(ArticleReport).decode
_problems = msgspec.msgpack.Decoder(tuple[Problem, ...]).decode
_outcomes = msgspec.msgpack.Decoder(tuple[Outcome, ...]).decode

FIRST, LAST = "0000", "9999"  # before and after all ISO days
_SPELLING = "INSERT OR IGNORE INTO spelling (corpus, field, name, type, written, folded) VALUES (?, ?, ?, ?, ?, ?)"
_SPELLING_ROW = "SELECT row FROM spelling WHERE corpus = ? AND field = ? AND name = ? AND type = ? AND written = ?"


class Change(Struct, frozen=True):
    """How a chronology differs from the one told before."""

    new: int = 0
    changed: int = 0
    withdrawn: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.withdrawn)


def keep(
    db: Connection,
    corpus: int,
    state: bytes,
    events: Sequence[Event],
    reports: Sequence[ArticleReport],
    problems: Sequence[Problem] = (),
    outcomes: Sequence[Outcome] = (),
) -> Change:
    """Stores a chronology in place of the one before, and what became of its corrections; to be called within a transaction."""
    names = _Names(db, corpus)
    before = {id_: (row, n) for row, id_, n in db.execute("SELECT row, id, n FROM event WHERE corpus = ?", (corpus,))}
    (told,) = db.execute("SELECT state IS NOT NULL FROM corpus WHERE id = ?", (corpus,)).fetchone()
    was: dict[str, bytes | None] = {}  # of every event that changes
    new = changed = 0
    for n, event in enumerate(events):
        data = _encode(event)
        row, old_n = before.pop(event.id, (None, None))
        old_data = None if row is None else _data(db, row)
        if data == old_data:
            if n != old_n:
                db.execute("UPDATE event SET n = ? WHERE row = ?", (n, row))
            continue
        was[event.id] = old_data
        if row is None:
            new += 1
        else:
            changed += 1
            _forget(db, row)
        _write(db, corpus, n, event, data, names)
    for id_, (row, _) in before.items():
        was[id_] = _data(db, row)
        _forget(db, row)
    if told and was:
        runs.keep(db, corpus, was.items())
    db.execute("DELETE FROM spelling WHERE corpus = ? AND row NOT IN (SELECT spelling FROM names)", (corpus,))
    db.execute("DELETE FROM article WHERE corpus = ?", (corpus,))
    db.executemany("INSERT INTO article VALUES (?, ?, ?)", ((corpus, n, _encode(report)) for n, report in enumerate(reports)))
    db.execute(
        "UPDATE corpus SET state = ?, problems = ?, outcomes = ? WHERE id = ?",
        (state, _encode(tuple(problems)), _encode(tuple(outcomes)), corpus),
    )
    return Change(new, changed, len(before))


def reports(db: Connection, corpus: int) -> tuple[ArticleReport, ...]:
    """What became of the articles of a corpus, in order of their names."""
    return tuple(_report(data) for (data,) in db.execute("SELECT data FROM article WHERE corpus = ? ORDER BY n", (corpus,)))


def keep_uncorrected(db: Connection, corpus: int, base: bytes, data: bytes) -> None:
    """Stores what corrections are applied to; to be called within a transaction."""
    db.execute("UPDATE corpus SET base = ?, uncorrected = ? WHERE id = ?", (base, zlib.compress(data, 1), corpus))


def uncorrected(db: Connection, corpus: int, base: bytes) -> bytes | None:
    """What was stored so for just this base."""
    row = db.execute("SELECT uncorrected FROM corpus WHERE id = ? AND base = ?", (corpus, base)).fetchone()
    return None if row is None else zlib.decompress(row[0])


def remarks(db: Connection, corpus: int) -> tuple[Problem, ...]:
    """What is wrong with the corrections of a corpus."""
    (data,) = db.execute("SELECT problems FROM corpus WHERE id = ?", (corpus,)).fetchone()
    return _problems(data)


def outcomes(db: Connection, corpus: int) -> tuple[Outcome, ...]:
    """What became of each correction of a corpus, in their order."""
    (data,) = db.execute("SELECT outcomes FROM corpus WHERE id = ?", (corpus,)).fetchone()
    return _outcomes(data)


def any_article(db: Connection, corpus: int) -> bool:
    """True when the corpus has an article at all."""
    return db.execute("SELECT 1 FROM article WHERE corpus = ?", (corpus,)).fetchone() is not None


def by_id(db: Connection, corpus: int, beginning: str) -> tuple[Event, ...]:
    """The event with this id, or else every event whose id begins so."""
    rows = db.execute(
        "SELECT data, id = ?2 FROM event WHERE corpus = ?1 AND substr(id, 1, length(?2)) = ?2 ORDER BY n", (corpus, beginning)
    ).fetchall()
    exact = [row for row in rows if row[1]]
    return tuple(_event(data) for data, _ in exact or rows)


def ids(db: Connection, corpus: int, most: int = 50_000) -> list[str]:
    """The ids of the events, or of so many of them: what a mistyped one is compared with."""
    return [id_ for (id_,) in db.execute("SELECT id FROM event WHERE corpus = ? ORDER BY n LIMIT ?", (corpus, most))]


def decoded(rows: Iterable[tuple[bytes]]) -> Iterator[Event]:
    """Events from the rows that hold them."""
    return (_event(data) for (data,) in rows)


def bounds(date: Interval | None) -> tuple[str | None, str | None]:
    """First and last day of a date as they are stored and compared."""
    if date is None:
        return None, None
    return str(date.earliest or FIRST), str(date.latest or LAST)


def spellings(event: Event) -> set[tuple[str, str, str, str]]:
    """Every (field, name, type, spelling) under which an event can be asked for."""
    actors = {("actor", a.name, a.type.value, spelling) for a in event.actors for spelling in (a.name, *a.aliases)}
    places = {("place", place, "", place) for place in event.places}
    return actors | places | {("article", source.article, "", source.article) for source in event.sources}


class _Names:
    """The spellings of a corpus while its chronology is stored: each is looked up once."""

    def __init__(self, db: Connection, corpus: int) -> None:
        self._db = db
        self._corpus = corpus
        self._rows: dict[tuple[str, str, str, str], int] = {}

    def row(self, spelling: tuple[str, str, str, str]) -> int:
        if spelling not in self._rows:
            values = (self._corpus, *spelling)
            self._db.execute(_SPELLING, (*values, fold(spelling[-1])))
            self._rows[spelling] = self._db.execute(_SPELLING_ROW, values).fetchone()[0]
        return self._rows[spelling]


def _write(db: Connection, corpus: int, n: int, event: Event, data: bytes, names: _Names) -> None:
    row = db.execute(
        "INSERT INTO event (corpus, id, n, kind, status, factuality, earliest, latest, origins, data)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (corpus, event.id, n, event.kind, event.status.value, event.factuality.value, *bounds(event.date), event.origins, data),
    ).lastrowid
    db.executemany("INSERT INTO names VALUES (?, ?)", ((row, names.row(spelling)) for spelling in sorted(spellings(event))))
    quotes = "\n".join(source.quote for source in event.sources)
    actors = "\n".join(spelling for actor in event.actors for spelling in (actor.name, *actor.aliases))
    db.execute("INSERT INTO search (rowid, title, quotes, actors) VALUES (?, ?, ?, ?)", (row, event.title, quotes, actors))


def _data(db: Connection, row: int) -> bytes:
    (data,) = db.execute("SELECT data FROM event WHERE row = ?", (row,)).fetchone()
    return bytes(data)


def _forget(db: Connection, row: int) -> None:
    db.execute("DELETE FROM names WHERE event = ?", (row,))
    db.execute("DELETE FROM search WHERE rowid = ?", (row,))
    db.execute("DELETE FROM event WHERE row = ?", (row,))
