"""Extraction on a real Dask cluster: processes of this machine, one of which is killed in the middle."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dask
import distributed
import pytest

from tests import fakes
from tests.conftest import Timeline
from timeline_cli import engine
from timeline_cli.engine import cluster as door
from timeline_cli.engine.cluster import on_cluster, unlike
from timeline_cli.model.errors import UsageError
from timeline_cli.readers import Found
from timeline_cli.store import shards

pytestmark = [pytest.mark.xdist_group("dask"), pytest.mark.filterwarnings("ignore")]  # the library's own warnings


@contextmanager
def workers(number: int, **settings: object) -> Iterator[Any]:
    """A cluster of worker processes that live in the small world."""
    with (
        dask.config.set({"distributed.worker.preload": ["tests.fakes"], **{f"distributed.scheduler.{k}": v for k, v in settings.items()}}),
        distributed.LocalCluster(n_workers=number, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as cluster,  # type: ignore[no-untyped-call]
    ):
        yield cluster


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    with workers(3) as cluster:
        yield cluster.scheduler_address


@pytest.fixture
def impatient() -> Iterator[str]:
    """One that gives up all that was waiting on a worker when one is lost: Dask may not start again those that end while they start."""
    with workers(3, **{"allowed-failures": 0}) as cluster:
        yield cluster.scheduler_address


@pytest.fixture
def files(tmp_path: Path) -> list[Found]:
    """Forty files, one of them no text."""
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_bytes(b"\0" if n == 7 else fakes.VISIT.encode() * (n % 3))
    return [Found(path.name, path) for path in sorted(tmp_path.iterdir())]


def in_shards(files: list[Found], size: int = 4) -> list[tuple[int, list[Found]]]:
    return [(at, files[at : at + size]) for at in range(0, len(files), size)]


def test_a_worker_that_is_killed_costs_nothing(small_world: None, files: list[Found], scheduler: str) -> None:
    files[21].path.write_text(fakes.DEADLY)
    read = dict(on_cluster(in_shards(files), 1, scheduler))
    assert files[21].path.read_text() == fakes.VISIT  # a worker was killed over it
    assert sorted(read) == list(range(0, 40, 4))
    assert [one for n in sorted(read) for one in read[n]] == list(engine.extract(files))


def test_a_shard_that_kills_every_worker_ends_the_run_with_advice(files: list[Found], impatient: str) -> None:
    files[21].path.write_text(fakes.DEADLY * 2)
    with pytest.raises(UsageError, match=r"one worker after another ended over the files from 20\.txt on"):
        list(on_cluster(in_shards(files), 1, impatient))


def test_workers_that_are_all_lost_end_the_run_and_not_the_work(files: list[Found]) -> None:
    with workers(1, **{"no-workers-timeout": "1s"}) as cluster:
        read = on_cluster(in_shards(files, 1), 1, cluster.scheduler_address)
        next(read)
        cluster.scale(0)
        while cluster.scheduler.workers:
            time.sleep(0.1)
        with pytest.raises(UsageError, match=r"lost all its workers; what was read is kept, and --resume goes on"):
            list(read)


def test_shards_are_asked_for_as_they_are_needed(files: list[Found], scheduler: str) -> None:
    asked: list[int] = []
    read = on_cluster((asked.append(n) or (n, some) for n, some in in_shards(files, 1)), 1, scheduler)  # type: ignore[func-returns-value]
    next(read)
    assert len(asked) < 12
    assert len(list(read)) == 39


def test_an_interrupted_reading_is_gone_on_with(timeline: Timeline, corpus: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (corpus / "c.txt").write_text(fakes.PACT)
    monkeypatch.setattr(shards, "_FILES", 1)
    asked: list[str] = []

    def interrupted(work: Iterable[tuple[int, list[Found]]], *others: object) -> Iterator[object]:
        for number, read in on_cluster(work, *others):  # type: ignore[arg-type]
            asked.extend(one.found.name for one in read)
            yield number, read
            if len(asked) == 1:
                raise KeyboardInterrupt

    monkeypatch.setattr(door, "on_cluster", interrupted)
    arguments = ("list", corpus, "--json", "--engine", "dask", "--scheduler", scheduler)
    assert timeline(*arguments)[0] == 130
    (corpus / "d.txt").write_text(fakes.ATTACK)  # not in the plan
    status, resumed, said = timeline(*arguments, "--resume")
    assert (status, said) == (0, "")
    assert sorted(asked) == ["a.txt", "b.txt", "c.txt"]
    assert "d.txt" not in resumed
    _, again, said = timeline(*arguments, "--resume")
    assert "no reading to resume: looking for what is new or changed" in said
    assert again == timeline("list", corpus, "--json", "--no-index")[1]
    assert sorted(asked) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_what_changed_since_waits_for_a_run_of_its_own(
    timeline: Timeline, corpus: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*_: object) -> Iterator[object]:
        raise KeyboardInterrupt
        yield

    arguments = ("list", corpus, "--json", "--engine", "dask", "--scheduler", scheduler)
    with monkeypatch.context() as patched:
        patched.setattr(door, "on_cluster", nothing)
        timeline(*arguments)
    (corpus / "a.txt").write_text(fakes.VISIT)
    assert "1 files have changed since: read them by a run without --resume" in timeline(*arguments, "--resume")[2]
    assert timeline(*arguments)[1] == timeline("list", corpus, "--json", "--no-index")[1]


def test_workers_of_other_versions_are_refused(files: list[Found], scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "versions", lambda: {"spacy": "2.0"})
    with pytest.raises(UsageError, match=r"worker tcp://\S+ has .*spacy 3\S+ where the asking machine has 2\.0, .*: install the same"):
        list(on_cluster(in_shards(files), 1, scheduler))


def test_differences_of_versions_in_words() -> None:
    assert unlike({"spacy": "3"}, {"spacy": "3"}) == ""
    assert (
        unlike({"spacy": "3"}, {"thinc": "8"}) == "spacy 3 where the asking machine has none, thinc missing where the asking machine has 8"
    )


def test_articles_must_be_seen_by_the_workers(scheduler: str) -> None:
    with pytest.raises(UsageError, match="does not see /nowhere: the articles must lie under one path"):
        list(on_cluster([(0, [Found("a.txt", Path("/nowhere/a.txt"))])], 1, scheduler))


def test_a_scheduler_that_does_not_answer(files: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_PATIENCE", 1)
    with pytest.raises(UsageError, match=r"no Dask scheduler with workers answers at tcp://127\.0\.0\.1:9"):
        list(on_cluster(in_shards(files), 1, "tcp://127.0.0.1:9"))


def test_without_the_library_the_command_to_install_it_is_named(timeline: Timeline, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    status, _, said = timeline("list", corpus, "--engine", "dask")
    assert status == 2
    assert "pip install 'timeline-cli[dask]'" in said


@pytest.mark.parametrize("option", [("--resume",), ("--scheduler", "tcp://127.0.0.1:9")])
def test_what_goes_with_dask_alone(timeline: Timeline, corpus: Path, option: tuple[str, ...]) -> None:
    status, _, said = timeline("list", corpus, *option)
    assert status == 2
    assert f"{option[0]} goes with --engine dask" in said
