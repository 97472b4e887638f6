"""Shards of files in several processes of this machine."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from threading import Thread

from timeline_cli.engine.shard import Extracted, extracted
from timeline_cli.model.errors import UsageError
from timeline_cli.model.kind import Kind
from timeline_cli.readers import Found

_SHARD = 64  # files that a worker gets at once
_AHEAD = 2  # shards for each worker that are handed out before they are needed


def in_processes(files: Iterable[Found], jobs: int, kinds: Sequence[Kind] = ()) -> Iterator[Extracted]:
    """Yields each shard's files as soon as the shard is done. UsageError when the system ends a worker."""
    source = iter(files)
    # a fork shares what is imported already; elsewhere than on Linux forking is not safe
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_live_with_the_parent)
    pending: set[Future[list[Extracted]]] = set()
    try:
        while True:
            while len(pending) < jobs * _AHEAD and (shard := list(islice(source, _SHARD))):
                pending.add(pool.submit(_shard, shard, kinds))
            if not pending:
                return
            done, pending = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                yield from future.result()
    except BrokenProcessPool:
        advice = "run again to go on, perhaps with fewer --jobs"
        raise UsageError(f"the system ended a worker process, perhaps for want of memory; {advice}") from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _shard(files: list[Found], kinds: Sequence[Kind]) -> list[Extracted]:
    return list(extracted(files, kinds))


def _live_with_the_parent() -> None:
    """Interrupts are the parent's to answer; a parent that is killed takes its workers along."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
