"""Opening the index: a database of this schema in the user's cache folder, or in memory where none can be kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection as Connection  # the rest of the store names it from here
from zlib import crc32

from msgspec import DecodeError, Struct

_SCHEMA = Path(__file__).with_name("schema.sql")
_PATIENCE = 60.0  # seconds to wait for another process that writes
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_REFUSAL = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY,
}  # fmt: skip


class IndexDamagedError(Exception):
    """What is stored cannot be read back."""


class IndexRefusedError(Exception):
    """The system does not let the index be used: full disk, no permission, another writer that does not end."""


class Opened(Struct, frozen=True):
    """An index ready for use, and what is to be said about it."""

    db: Connection
    remark: str | None = None  # it was made anew, and why
    kept: bool = True  # False: in memory only, gone at the end of the process


def default_path() -> Path:
    """Where the index lies when nobody says otherwise."""
    from platformdirs import user_cache_path

    return user_cache_path("timeline") / "index.sqlite"


@contextmanager
def opened(path: Path | None) -> Iterator[Opened]:
    """The index at `path`, made anew where it is of another schema; in memory where `path` cannot be opened.

    Within, IndexDamagedError and IndexRefusedError stand for whatever SQLite says of the kind.
    """
    with _translated():
        found = _open(path)
        with closing(found.db):
            yield found


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except DecodeError as error:
        raise IndexDamagedError(str(error)) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code: https://sqlite.org/rescode.html
        if code in _DAMAGE:
            raise IndexDamagedError(str(error)) from error
        if code in _REFUSAL:
            raise IndexRefusedError(str(error)) from error
        raise


def _open(path: Path | None) -> Opened:
    if path is None:
        return Opened(_create(":memory:"), kept=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _translated():
            return _open_file(path)
    except (OSError, IndexRefusedError) as error:
        return Opened(_create(":memory:"), f"no index at {path} ({error}): everything is read anew each time", kept=False)


def _open_file(path: Path) -> Opened:
    db = _connect(path)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == _version():
        return Opened(db)
    db.close()
    if version:
        discard(path)
    return Opened(_create(path), f"the index {path} is of another version: made anew" if version else None)


def discard(path: Path) -> None:
    """Removes an index and what SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(FileNotFoundError):
            path.with_name(name).unlink()


def _connect(path: Path | str) -> Connection:
    db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    return db


def _version() -> int:
    """Of the schema: an index of any other is made anew."""
    return crc32(_SCHEMA.read_bytes()) >> 1


def _create(path: Path | str) -> Connection:
    db = _connect(path)
    with transaction(db):
        if db.execute("PRAGMA user_version").fetchone()[0] != _version():  # another process may have been first
            for statement in _statements(_SCHEMA.read_text("utf-8")):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {_version()}")
    return db


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: `executescript` would end the transaction that keeps two processes apart."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


@contextmanager
def transaction(db: Connection) -> Iterator[None]:
    """All or nothing, and one writer at a time."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # a full disk has already rolled back
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@contextmanager
def snapshot(db: Connection) -> Iterator[None]:
    """Within, all is read as it was at the first look, whatever others write meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
