"""What telling a chronology costs, the parse left out: merging, settling, storing.

`python -m tests.benchmarks.telling MENTIONS` reads made-up mentions out of an index, tells them, and prints what that took as JSON.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.benchmarks.mentions import readings
from timeline_cli.corrections.decide import decide, tell
from timeline_cli.model.telling import Telling
from timeline_cli.store import chronology, corpora
from timeline_cli.store import readings as stored
from timeline_cli.store.database import Connection, opened, snapshot, transaction

_BATCH = 1_000


def main(mentions: int) -> None:
    """Prints seconds of the processor and the peak of memory, in MB, for so many mentions."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "index.sqlite") as store:
        made, keys = 0, list[bytes]()
        with transaction(store.db):
            number = corpora.register(store.db, corpora.Asked((Path(folder),)))
        for batch in _batches(mentions):
            with transaction(store.db):
                for data, count in batch:
                    keys.append(len(keys).to_bytes(16))
                    stored.keep(store.db, keys[-1], [data], ())
                    made += count
        print(json.dumps({"articles": len(keys), "mentions": made, **_told(store.db, number, keys)}))


def _batches(mentions: int) -> Iterator[list[tuple[bytes, int]]]:
    """Readings until there are so many mentions; the corpus has the density that goes with its size."""
    batch, made = list[tuple[bytes, int]](), 0
    for reading in readings(round(mentions / 1.08)):
        batch.append((msgspec.msgpack.encode(reading), len(reading.mentions)))
        made += len(reading.mentions)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    yield batch


def _told(db: Connection, corpus: int, keys: list[bytes]) -> dict[str, float]:
    start = time.process_time()
    with snapshot(db):
        told = tell(stored.Stored(db, keys), (), Telling())
    merged = time.process_time()
    final = decide(told, ())
    with transaction(db):
        chronology.keep(db, corpus, b"", final.events, final.reports)
    end = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"events": len(final.events), "merging": merged - start, "storing": end - merged, "megabytes": peak}


if __name__ == "__main__":
    main(int(sys.argv[1]))
