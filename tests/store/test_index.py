"""What the index spares, and what it survives."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import fakes
from tests.conftest import Timeline
from timeline_cli import readers
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.mention import Reading
from timeline_cli.store import database


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch, timeline: Timeline) -> list[str]:
    """The names of files as they are read from now on."""
    names: list[str] = []

    def each(found: readers.Found) -> object:
        names.append(found.name)
        return fakes.each(found)

    monkeypatch.setattr(readers, "each", each)
    return names


def test_only_what_is_new_or_changed_is_read(timeline: Timeline, corpus: Path, opened_files: list[str]) -> None:
    timeline("index", corpus)
    assert sorted(opened_files) == ["a.txt", "b.txt"]
    opened_files.clear()
    timeline("list", corpus)
    assert opened_files == []
    (corpus / "c.txt").write_text("visit 2022-01-01 Ana Silva > Bo Lund | Ana Silva saw Bo Lund.\n")
    (corpus / "a.txt").write_text(fakes.VISIT)
    timeline("list", corpus)
    assert sorted(opened_files) == ["a.txt", "c.txt"]


def test_a_file_touched_or_moved_is_not_read_again(timeline: Timeline, corpus: Path, tmp_path: Path, opened_files: list[str]) -> None:
    timeline("index", corpus)
    opened_files.clear()
    (corpus / "a.txt").touch()
    timeline("list", corpus)
    corpus.rename(tmp_path / "moved")
    timeline("list", tmp_path / "moved")
    assert opened_files == []


def test_a_change_of_the_same_length_is_seen(timeline: Timeline, corpus: Path) -> None:
    timeline("list", corpus)
    (corpus / "b.txt").write_text((corpus / "b.txt").read_text().replace("Peña", "Niño"))
    out = timeline("list", corpus)[1]
    assert "Niño" in out
    assert "Peña" not in out


def test_the_index_tells_what_became_of_the_chronology(timeline: Timeline, corpus: Path) -> None:
    assert "+4 events, 0 changed, 0 withdrawn" in timeline("index", corpus)[2]
    assert "up to date" in timeline("index", corpus)[2]
    (corpus / "a.txt").write_text("attack 2022-02-02 Red Dawn > Port Lys | Red Dawn burnt Port Lys.\n")
    assert "+1 events, 1 changed, 1 withdrawn" in timeline("index", corpus)[2]


def test_a_removed_article_takes_its_events_along(timeline: Timeline, corpus: Path) -> None:
    timeline("list", corpus)
    (corpus / "b.txt").unlink()
    assert timeline("list", corpus, "--json") == timeline("list", corpus, "--json", "--no-index")
    assert timeline("list", corpus, "--actor", "Osaka")[0] == 1


def test_other_code_reads_anew(timeline: Timeline, corpus: Path, opened_files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    timeline("list", corpus)
    opened_files.clear()
    monkeypatch.setattr("timeline_cli.store.readings.reading_version", lambda: "another")
    monkeypatch.setattr("timeline_cli.store.corpora.telling_version", lambda: "another")
    timeline("list", corpus)
    assert sorted(opened_files) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_index_is_made_anew(timeline: Timeline, corpus: Path, tmp_path: Path, damage: bytes) -> None:
    before = timeline("list", corpus, "--json")
    for name in ("index.sqlite-wal", "index.sqlite-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / "index.sqlite").write_bytes(damage)
    status, out, err = timeline("list", corpus, "--json")
    assert (status, out) == before[:2]
    assert ("made anew" in err) == bool(damage)
    assert timeline("list", corpus, "--json") == before


def test_damage_deep_inside_is_found_and_made_good(timeline: Timeline, corpus: Path, tmp_path: Path) -> None:
    before = timeline("list", corpus, "--json")
    index = tmp_path / "index.sqlite"
    sqlite3.connect(index).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = index.read_bytes()
    index.write_bytes(whole[:8192] + b"\x5a" * (len(whole) - 8192))
    status, out, err = timeline("list", corpus, "--json")
    assert (status, out) == before[:2]
    assert "made anew" in err


def test_an_index_of_another_schema_is_made_anew(timeline: Timeline, corpus: Path, tmp_path: Path) -> None:
    before = timeline("list", corpus, "--json")
    with sqlite3.connect(tmp_path / "index.sqlite") as db:
        db.execute("PRAGMA user_version = 1")
    db.close()
    status, out, err = timeline("list", corpus, "--json")
    assert (status, out) == before[:2]
    assert "another version" in err


def test_where_no_index_can_be_kept_the_answer_is_the_same(timeline: Timeline, corpus: Path, tmp_path: Path) -> None:
    before = timeline("list", corpus, "--json")
    (tmp_path / "file").write_text("")
    assert timeline("list", corpus, "--json", "--index", tmp_path / "file" / "index") == before
    assert "no index at" in timeline("list", corpus, "-v", "--index", tmp_path / "file" / "index")[2]
    assert "no index at" in timeline("list", corpus, "-v", "--index", "/proc/index")[2]


def test_a_full_disk_costs_the_index_not_the_answer(
    timeline: Timeline, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other").mkdir()
    (corpus / "c.txt").write_text("Words and words. " * 5000)
    timeline("index", tmp_path / "other", "--index", tmp_path / "full.sqlite")
    before = timeline("list", corpus, "--json", "--no-index")
    monkeypatch.setattr(database, "_connect", _connect_to_a_full_disk)
    status, out, err = timeline("list", corpus, "--json", "--index", tmp_path / "full.sqlite")
    assert (status, out) == before[:2]
    assert "full" in err


_connect = database._connect


def _connect_to_a_full_disk(path: Path | str) -> sqlite3.Connection:
    db = _connect(path)
    if path != ":memory:":
        db.execute("PRAGMA max_page_count = 1")  # not a page more than there are: SQLite then says what it says of a full disk
    return db


def test_a_sentence_printed_twice_does_not_name_two_events_alike(timeline: Timeline, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tell(readings: Sequence[Reading], merging: object = None) -> tuple[tuple[Event, ...], tuple[ArticleReport, ...]]:
        events, reports = fakes.tell(readings)
        return (*events, *events[:1]), reports

    monkeypatch.setattr("timeline_cli.merge.tell", tell)
    ids = [line.split()[0] for line in timeline("list", corpus)[1].splitlines()]
    assert ids[1] == f"{ids[0]}-2"
    assert timeline("show", ids[-1], corpus)[0] == 0


def test_only_events_of_several_origins_are_told_if_so_wanted(timeline: Timeline, corpus: Path) -> None:
    assert len(timeline("list", corpus, "--min-origins", 2)[1].splitlines()) == 1  # the visit, told by both
    (corpus / "b.txt").write_text((corpus / "a.txt").read_text())
    assert timeline("list", corpus, "--min-origins", 2)[:2] == (1, "")
    assert timeline("list", corpus, "--min-origins", 0)[0] == 2


def test_it_is_told_as_of_a_day_and_without_merging(timeline: Timeline, corpus: Path) -> None:
    usual = timeline("list", corpus)
    assert timeline("list", corpus, "--as-of", "2021-06")[1] == usual[1]
    assert timeline("list", corpus, "--as-of", "2021-05-31")[:2] == (1, "")
    assert timeline("list", corpus, "--as-of", "2021-05-31/..")[0] == 2
    assert timeline("list", corpus, "--merge", "often")[0] == 2
    assert timeline("list", corpus) == usual
