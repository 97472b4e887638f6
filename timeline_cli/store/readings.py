"""The dear part: what was read in each file, kept by the file's content."""

import hashlib
import os
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from sys import intern
from typing import overload

import msgspec
from msgspec import Struct, structs

from timeline_cli.model.mention import EventMention, Reading
from timeline_cli.model.one import one
from timeline_cli.model.problem import Problem
from timeline_cli.store.database import Connection
from timeline_cli.version import reading_version

_encode = msgspec.msgpack.Encoder().encode
_problems = msgspec.msgpack.Decoder(tuple[Problem, ...])


class Stamp(Struct, frozen=True):
    """How a file looks from outside: as long as this stays, its bytes are taken to stay."""

    size: int
    mtime_ns: int
    ctime_ns: int

    @classmethod
    def of(cls, path: Path) -> "Stamp":
        """The stamp of a file; all -1 for one that cannot be looked at."""
        try:
            seen = path.stat()
        except OSError:
            return cls(-1, -1, -1)
        return cls(seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)


def key_of(path: Path, name: str, stamp: Stamp, salt: bytes = b"") -> bytes:
    """Under what the readings of a file are kept: its name, which may hold a date, its bytes, and what else it was read for."""
    key = hashlib.blake2b(name.encode("utf-8", "surrogateescape") + b"\0", digest_size=16, salt=salt)
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                key.update(chunk)
    except OSError:
        key.update(repr(stamp).encode())  # unreadable: so it stays until its stamp changes
    return key.digest()


def has(db: Connection, key: bytes) -> bool:
    """True when the file's readings are there in full, and made by this very code."""
    return db.execute("SELECT 1 FROM content WHERE key = ? AND version = ?", (key, reading_version())).fetchone() is not None


def keep(db: Connection, key: bytes, readings: Sequence[bytes], problems: Sequence[Problem]) -> None:
    """Stores all that one file held, each reading in MessagePack; to be called within a transaction."""
    db.execute("INSERT OR REPLACE INTO content VALUES (?, ?, ?)", (key, reading_version(), _encode(tuple(problems))))
    db.execute("DELETE FROM reading WHERE key = ?", (key,))
    db.executemany("INSERT INTO reading VALUES (?, ?, ?)", ((key, n, data) for n, data in enumerate(readings)))


class Stored(Sequence[Reading]):
    """The readings of files in order of the names of their articles, each decoded when it is asked for: memory stays flat.

    To be used within a `snapshot`, in which what is stored stays as it is.
    """

    def __init__(self, db: Connection, keys: Iterable[bytes]) -> None:
        self._db = db
        self._decode = msgspec.msgpack.Decoder(Reading).decode
        rows = (row for key in keys for (row,) in db.execute("SELECT rowid FROM reading WHERE key = ? ORDER BY n", (key,)))
        named = sorted((self._reading(row).article.name, n, row) for n, row in enumerate(rows))
        self._rows = array("q", (row for _, _, row in named))

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Reading: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Reading]: ...
    def __getitem__(self, at: int | slice) -> Reading | Sequence[Reading]:
        return self._reading(self._rows[at]) if isinstance(at, int) else [self._reading(row) for row in self._rows[at]]

    def _reading(self, row: int) -> Reading:
        (data,) = self._db.execute("SELECT data FROM reading WHERE rowid = ?", (row,)).fetchone()
        reading = self._decode(data)
        article = reading.article
        article = structs.replace(article, stated=one(article.stated), provenance=one(article.provenance))
        return structs.replace(reading, article=article, mentions=tuple(map(_sharing, reading.mentions)))


def _sharing(mention: EventMention) -> EventMention:
    """The mention, its words the very strings of all others that have them: most of what mentions take up is words."""
    return structs.replace(
        mention,
        kind=intern(mention.kind),
        frame=intern(mention.frame),
        shape=intern(mention.shape),
        words=tuple(map(intern, mention.words)),
        timexes=one(mention.timexes),
        places=one(mention.places),
        killed=one(mention.killed),
        actors=tuple(structs.replace(actor, name=intern(actor.name), role=intern(actor.role)) for actor in mention.actors),
    )


def problems_of(db: Connection, corpus: int) -> tuple[Problem, ...]:
    """What went wrong when the files of a corpus were read."""
    rows = db.execute(
        "SELECT content.problems FROM file JOIN content USING (key) WHERE file.corpus = ? AND length(problems) > 1", (corpus,)
    )
    return tuple(sorted({p for (data,) in rows for p in _problems.decode(data)}, key=lambda p: (p.path, p.line or 0, p.message)))


def path_key(path: Path) -> bytes:
    """A path as the index stores it: the bytes that the system knows it by."""
    return os.fsencode(path)
