"""Opening the index: a database of this schema in the user's cache folder, or in memory where none can be kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection
from sqlite3 import DatabaseError as Damaged
from sqlite3 import OperationalError as Unusable  # a kind of Damaged to SQLite: full disk, no permission, locked

from msgspec import Struct

__all__ = ["Connection", "Damaged", "Opened", "Unusable", "default_path", "discard", "opened", "transaction"]

SCHEMA = 1  # raised with every change to schema.sql: an index of another schema is made anew
_PATIENCE = 60.0  # seconds to wait for another process that writes


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
    """The index at `path`, made anew where it is damaged or of another schema; in memory where `path` cannot be written."""
    found = _open(path)
    with closing(found.db):
        yield found


def _open(path: Path | None) -> Opened:
    if path is None:
        return Opened(_create(":memory:"), kept=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open_file(path)
    except (OSError, Unusable) as error:
        return Opened(_create(":memory:"), f"no index at {path} ({error}): everything is read anew each time", kept=False)


def _open_file(path: Path) -> Opened:
    remark = None
    try:
        db = _connect(path)
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version == SCHEMA:
            _check_writable(db)
            return Opened(db)
        db.close()
        if version:
            remark = f"the index {path} is of another version: made anew"
    except Damaged as error:
        if isinstance(error, Unusable):
            raise
        remark = f"the index {path} is damaged ({error}): made anew"
    if remark:
        discard(path)
    return Opened(_create(path), remark)


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


def _check_writable(db: Connection) -> None:
    db.execute("BEGIN")
    db.execute("ROLLBACK")


def _create(path: Path | str) -> Connection:
    db = _connect(path)
    with transaction(db):
        if db.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:  # another process may have been first
            schema = Path(__file__).with_name("schema.sql").read_text("utf-8")
            for statement in _statements(schema):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {SCHEMA}")
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
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
