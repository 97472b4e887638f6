"""Extraction over many files, here and in processes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import timeline_cli.events
from tests import fakes
from timeline_cli import engine, readers
from timeline_cli.engine import processes
from timeline_cli.model.article import Article
from timeline_cli.model.errors import UsageError
from timeline_cli.model.mention import Reading
from timeline_cli.readers import Found


@pytest.fixture
def files(tmp_path: Path) -> list[Found]:
    """Two hundred files; every seventh is no text."""
    for n in range(200):
        (tmp_path / f"{n:03}.txt").write_bytes(b"\0" if n % 7 == 0 else fakes.VISIT.encode() * (n % 3))
    return [Found(path.name, path) for path in sorted(tmp_path.iterdir())]


def test_every_file_comes_out_with_its_own_readings(small_world: None, files: list[Found]) -> None:
    read = list(engine.extract(files))
    assert [one.found for one in read] == files
    assert [len(one.readings) for one in read] == [0 if n % 7 == 0 else 1 for n in range(200)]
    assert [len(one.problems) for one in read] == [1 if n % 7 == 0 else 0 for n in range(200)]


def test_a_file_may_hold_any_number_of_articles(small_world: None, files: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    def each(found: Found) -> Iterator[Article]:
        return (fakes.article(f"{found.name}!{n}", "") for n in range(int(found.name[:3]) % 4))

    monkeypatch.setattr(readers, "each", each)
    assert [len(one.readings) for one in engine.extract(files)] == [n % 4 for n in range(200)]


def test_articles_of_one_file_are_taken_as_they_are_read(small_world: None, files: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Article] = []
    taken: list[int] = []

    def each(found: Found) -> Iterator[Article]:
        for n in range(5):
            opened.append(fakes.article(f"{found.name}!{n}", ""))
            yield opened[-1]

    def extract(articles: Iterable[Article], kinds: object = ()) -> Iterator[Reading]:
        for article in articles:
            taken.append(len(opened))
            yield Reading(article)

    monkeypatch.setattr(readers, "each", each)
    monkeypatch.setattr(timeline_cli.events, "extract", extract)
    (read,) = engine.extract(files[:1])
    assert (len(read.readings), taken) == (5, [2, 3, 4, 5, 5])


def test_several_processes_read_the_same(small_world: None, files: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_SHARD", 7)
    one, two = engine.extract(files), engine.extract(files, jobs=2)
    assert sorted(one, key=lambda read: read.found) == sorted(two, key=lambda read: read.found)


def test_files_are_asked_for_as_they_are_needed(small_world: None, files: list[Found], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_SHARD", 5)
    asked = []
    read = engine.extract((asked.append(file) or file for file in files), jobs=2)  # type: ignore[func-returns-value]
    next(read)
    assert len(asked) <= 5 * 2 * 3
    assert len(list(read)) == 199


def test_a_worker_that_is_killed_ends_the_run_with_advice(small_world: None, files: list[Found]) -> None:
    files[120].path.write_text(fakes.DEADLY)
    with pytest.raises(UsageError, match="run again to go on"):
        list(engine.extract(files, jobs=2))
