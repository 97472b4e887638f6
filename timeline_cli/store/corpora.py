"""Which files make up a corpus, and whether what is stored of it still holds."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from timeline_cli.model.kind import Kind
from timeline_cli.model.telling import Telling
from timeline_cli.readers import Found
from timeline_cli.store.database import Connection
from timeline_cli.store.readings import Stamp, has, key_of, path_key
from timeline_cli.version import telling_version


class Asked(Struct, frozen=True):
    """What makes up a corpus: its folders and files, and the kinds of event that are looked for beside those of the package."""

    paths: tuple[Path, ...]
    kinds: tuple[Kind, ...] = ()
    telling: Telling = Telling()
    columns: tuple[tuple[str, str], ...] = ()  # of tables and records, where these have names of their own

    @property
    def salt(self) -> bytes:
        """What tells readings for these kinds and columns from the usual ones, which have none."""
        own = (self.kinds, self.columns) if self.columns else self.kinds
        return hashlib.blake2b(msgspec.msgpack.encode(own), digest_size=16).digest() if own else b""

    @property
    def key(self) -> bytes:
        """Under what the corpus is known."""
        paths = b"\0".join(sorted({path_key(path.resolve()) for path in self.paths}))
        told = b"" if self.telling == Telling() else msgspec.msgpack.encode(self.telling)
        return paths + b"\0\0" + self.salt + b"\0" + told if self.salt or told else paths


class Known(Struct, frozen=True):
    """One file of a corpus: how it looks, and under which key its readings are kept."""

    found: Found
    stamp: Stamp
    key: bytes
    fresh: bool  # its stamp is not the stored one: it was opened and hashed


def corpus_id(db: Connection, asked: Asked) -> int | None:
    """The number of a corpus, if it was met before."""
    row = db.execute("SELECT id FROM corpus WHERE paths = ?", (asked.key,)).fetchone()
    return None if row is None else int(row[0])


def register(db: Connection, asked: Asked) -> int:
    """The number of the corpus, new or old; to be called within a transaction."""
    db.execute("INSERT OR IGNORE INTO corpus (paths) VALUES (?)", (asked.key,))
    known = corpus_id(db, asked)
    assert known is not None  # noqa: S101 -- just written
    return known


def look(db: Connection, corpus: int | None, found: Iterable[Found], asked: Asked) -> tuple[Known, ...]:
    """The files as they are now; only those that look otherwise than before are opened and hashed."""
    before = {} if corpus is None else _files(db, corpus)
    known = []
    for file in found:
        stamp = Stamp.of(file.path)
        stored = before.get(path_key(file.path))
        if stored is not None and stored[0] == (_text(file.name), stamp):
            known.append(Known(file, stamp, stored[1], fresh=False))
        else:
            known.append(Known(file, stamp, key_of(file.path, file.name, stamp, asked.salt), fresh=True))
    return tuple(known)


def stored(db: Connection, corpus: int, asked: Asked) -> tuple[Known, ...]:
    """The files as they were when they were last looked at."""
    rows = db.execute("SELECT path, name, size, mtime_ns, ctime_ns, key FROM file WHERE corpus = ?", (corpus,))
    return tuple(
        Known(Found(name, Path(os.fsdecode(path)), asked.columns), Stamp(*stamp), key, fresh=False) for path, name, *stamp, key in rows
    )


def unread(db: Connection, files: Iterable[Known]) -> tuple[Known, ...]:
    """Those of the files whose content was never read by this version."""
    return tuple(file for file in files if not has(db, file.key))


def digest_of(files: Iterable[Known]) -> bytes:
    """What stands for all files and their contents."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted(files, key=lambda f: path_key(f.found.path)):
        digest.update(path_key(file.found.path) + b"\0" + file.key)
    return digest.digest()


def state_of(digest: bytes, decided: bytes = b"") -> bytes:
    """What a chronology of the files of this digest is told from; `decided` is the digest of their corrections."""
    return hashlib.blake2b(telling_version().encode() + decided + digest, digest_size=16).digest()


def is_told(db: Connection, corpus: int | None, state: bytes) -> bool:
    """True when the stored events are those of this state."""
    return corpus is not None and db.execute("SELECT 1 FROM corpus WHERE id = ? AND state = ?", (corpus, state)).fetchone() is not None


def keep_files(db: Connection, corpus: int, files: Iterable[Known]) -> None:
    """Stores what the corpus now consists of; to be called within a transaction."""
    db.execute("DELETE FROM file WHERE corpus = ?", (corpus,))
    db.executemany(
        "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((corpus, path_key(f.found.path), _text(f.found.name), f.stamp.size, f.stamp.mtime_ns, f.stamp.ctime_ns, f.key) for f in files),
    )


def _files(db: Connection, corpus: int) -> Mapping[bytes, tuple[tuple[str, Stamp], bytes]]:
    rows = db.execute("SELECT path, name, size, mtime_ns, ctime_ns, key FROM file WHERE corpus = ?", (corpus,))
    return {path: ((name, Stamp(size, mtime, ctime)), key) for path, name, size, mtime, ctime, key in rows}


def _text(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()
