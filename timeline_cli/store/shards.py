"""The plan of a reading on a cluster: which files are read together, and which of these shards are complete."""

from collections.abc import Iterable, Mapping, Sequence

from timeline_cli.store.corpora import Known
from timeline_cli.store.database import Connection

_FILES = 64  # of one shard
_KEY = 16  # bytes of the key of a file

Plan = Mapping[int, Sequence[Known]]


def plan(db: Connection, corpus: int, files: Sequence[Known]) -> Plan:
    """Lays down a new plan in place of any older one; to be called within a transaction."""
    shards = {n: files[at : at + _FILES] for n, at in enumerate(range(0, len(files), _FILES))}
    db.execute("DELETE FROM shard WHERE corpus = ?", (corpus,))
    db.executemany("INSERT INTO shard VALUES (?, ?, ?, 0)", ((corpus, n, b"".join(f.key for f in shard)) for n, shard in shards.items()))
    return shards


def left(db: Connection, corpus: int, files: Iterable[Known]) -> Plan:
    """The shards without a completion marker, of the plan that an interrupted reading left."""
    by_key = {file.key: file for file in files}
    rows = db.execute("SELECT n, keys FROM shard WHERE corpus = ? AND NOT done ORDER BY n", (corpus,))
    return {n: [by_key[key] for at in range(0, len(keys), _KEY) if (key := keys[at : at + _KEY]) in by_key] for n, keys in rows}


def complete(db: Connection, corpus: int, n: int) -> None:
    """Sets the completion marker of a shard; to be called in the transaction that stores its readings."""
    db.execute("UPDATE shard SET done = 1 WHERE corpus = ? AND n = ?", (corpus, n))


def forget(db: Connection, corpus: int) -> None:
    """Removes a plan that is carried out; to be called within a transaction."""
    db.execute("DELETE FROM shard WHERE corpus = ?", (corpus,))
