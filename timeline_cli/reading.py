"""The dear half of the story: which files there are, and what is new or changed in them, read and kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

from msgspec import Struct

from timeline_cli import readers
from timeline_cli.engine import Extracted, Work, extract
from timeline_cli.model.kind import Kind
from timeline_cli.model.problem import Problem
from timeline_cli.readers import Found
from timeline_cli.store import corpora, readings, shards
from timeline_cli.store.corpora import Asked, Known
from timeline_cli.store.database import Connection, transaction
from timeline_cli.store.readings import Stamp

_MANY = 2_000  # files to be read: then what they tell needs the memory that the parser would keep
_BATCH = 200  # files that one transaction stores: what an interruption can cost


class Listener(Protocol):
    """Who is told how the work goes."""

    def note(self, message: str) -> None:
        """Something everybody should know."""

    def detail(self, message: str) -> None:
        """Something for those who asked for more."""

    def reading(self, files: Iterable[Extracted], total: int) -> Iterator[Extracted]:
        """Passes the files through as they are read, and shows how far the reading is."""


class Seen(Struct, frozen=True):
    """The files of a corpus, and those places in it that could not be looked at."""

    files: tuple[Known, ...]
    missed: tuple[Problem, ...] = ()
    plan: shards.Plan | None = None  # what is left of an interrupted reading, where that is gone on with


def look(db: Connection, corpus: int | None, asked: Asked, work: Work, listener: Listener) -> Seen:
    """The files as they are now; or as an interrupted reading found them, where that is to be resumed: then none is looked for.

    UsageError where there is no such corpus.
    """
    if work.resume:
        files = corpora.stored(db, corpus, asked) if corpus is not None else ()
        plan = shards.left(db, corpus, files) if corpus is not None else {}
        if plan:
            return Seen(files, plan=plan)
        listener.note("no reading to resume: looking for what is new or changed")
    found, missed = readers.files(asked.paths, asked.columns)
    return Seen(corpora.look(db, corpus, found, asked), missed)


def read(db: Connection, corpus: int, seen: Seen, work: Work, kinds: Sequence[Kind], listener: Listener) -> None:
    """Reads the files whose content was never read by this version, and keeps what it reads, also when it is interrupted."""
    if work.dask:
        _read_on_cluster(db, corpus, seen, work, kinds, listener)
        return
    files = corpora.unread(db, seen.files)
    keys = {file.found: file.key for file in files}
    batch: list[Extracted] = []
    try:
        for one in listener.reading(extract((file.found for file in files), work.jobs, kinds, len(files) > _MANY), len(files)):
            batch.append(one)
            if len(batch) == _BATCH:
                with transaction(db):
                    _keep(db, batch, keys)
                batch.clear()
    finally:  # Ctrl-C too
        with transaction(db):
            _keep(db, batch, keys)


def _keep(db: Connection, batch: Iterable[Extracted], keys: Mapping[Found, bytes]) -> None:
    for one in batch:
        readings.keep(db, keys[one.found], one.readings, one.problems)


def _read_on_cluster(db: Connection, corpus: int, seen: Seen, work: Work, kinds: Sequence[Kind], listener: Listener) -> None:
    """Shard by shard, each kept whole and marked as complete in one transaction."""
    from timeline_cli.engine.cluster import on_cluster

    plan = seen.plan
    if plan is None:
        with transaction(db):
            plan = shards.plan(db, corpus, corpora.unread(db, seen.files))
    as_planned = {n: [file for file in files if Stamp.of(file.found.path) == file.stamp] for n, files in plan.items()}
    if changed := sum(map(len, plan.values())) - sum(map(len, as_planned.values())):
        listener.note(f"{changed} files have changed since: read them by a run without --resume")
    keys = {file.found: file.key for files in as_planned.values() for file in files}
    work_left = ((n, [file.found for file in files]) for n, files in as_planned.items() if files)

    def kept() -> Iterator[Iterable[Extracted]]:
        for n, read_there in on_cluster(work_left, work.jobs, work.scheduler, kinds):
            with transaction(db):
                _keep(db, read_there, keys)
                shards.complete(db, corpus, n)
            yield read_there

    if keys:
        for _ in listener.reading(chain.from_iterable(kept()), len(keys)):
            pass
    with transaction(db):
        shards.forget(db, corpus)
