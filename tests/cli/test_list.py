"""`timeline list` and `timeline filter`: what is printed, and with which exit status."""

import json
from pathlib import Path

import pytest

from tests.conftest import Timeline


def dates(out: str) -> list[str | None]:
    return [event["date"]["edtf"] for event in json.loads(out)["events"]]


def test_every_event_once_in_order_of_time(timeline: Timeline, corpus: Path) -> None:
    status, out, err = timeline("list", corpus, "--json")
    assert (status, err) == (0, "")
    answer = json.loads(out)
    assert answer["schema"] == "timeline/1"
    assert dates(out) == ["../2020-12-31", "2021-03-04", "2021-05", None]
    assert [s["article"] for s in answer["events"][1]["sources"]] == ["a.txt", "b.txt"]


def test_a_second_run_prints_the_same_bytes(timeline: Timeline, corpus: Path) -> None:
    assert timeline("list", corpus, "--json") == timeline("list", corpus, "--json") == timeline("list", corpus, "--json", "--no-index")


def test_a_pipe_gets_a_line_an_event(timeline: Timeline, corpus: Path) -> None:
    _, out, _ = timeline("list", corpus)
    assert [line.split("  ")[1].strip() for line in out.splitlines()] == ["../2020-12-31", "2021-03-04", "2021-05", "undated"]
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--actor", "ruiz"], ["2021-03-04"]),
        (["--actor", "Ana Ruiz", "--actor", "sylvania"], ["../2020-12-31", "2021-03-04"]),
        (["--actor", "pena"], [None]),
        (["--kind", "attack"], ["2021-05"]),
        (["--kind", "attack", "--kind", "agreement"], ["../2020-12-31", "2021-05"]),
        (["--place", "osaka"], [None]),
        (["--status", "planned"], [None]),
        (["--source", "a.txt"], ["2021-03-04", "2021-05"]),
        (["--since", "2021-05-20"], ["2021-05"]),
        (["--since", "2021-05-20", "--certain"], []),
        (["--since", "2021-05", "--certain"], ["2021-05"]),
        (["--until", "2021-03"], ["../2020-12-31", "2021-03-04"]),
        (["--until", "1999"], ["../2020-12-31"]),
        (["--until", "1999", "--certain"], []),
        (["--since", "2021-04", "--until", "2021-06"], ["2021-05"]),
        (["--actor", "ruiz", "--kind", "attack"], []),
        (["--reverse", "--limit", "2"], [None, "2021-05"]),
    ],
)
def test_filters(timeline: Timeline, corpus: Path, options: list[str], expected: list[str | None]) -> None:
    status, out, _ = timeline("list", corpus, "--json", *options)
    assert dates(out) == expected
    assert status == (0 if expected else 1)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shelled night", ["2021-05"]),
        ("PENA", [None]),
        ("treaty", ["../2020-12-31"]),
        ("tre", []),
        ('porto"', ["2021-03-04"]),
        ("porto AND -x", []),
    ],
)
def test_search_looks_for_words_in_quotes_titles_and_names(
    timeline: Timeline, corpus: Path, words: str, expected: list[str | None]
) -> None:
    status, out, _ = timeline("search", words, corpus, "--json")
    assert (status, dates(out)) == (0 if expected else 1, expected)


def test_search_goes_with_filters_and_needs_words(timeline: Timeline, corpus: Path) -> None:
    assert timeline("search", "ruiz", corpus, "--kind", "attack")[0] == 1
    assert timeline("search", " ", corpus)[0] == 2


def test_events_without_a_date_are_left_out_by_days_and_counted(timeline: Timeline, corpus: Path) -> None:
    _, _, err = timeline("list", corpus, "--since", "2021")
    assert "1 event without a date left out" in err
    assert timeline("list", corpus, "--since", "2021", "-q")[2] == ""


def test_a_part_of_several_names_takes_all_and_says_so(timeline: Timeline, corpus: Path) -> None:
    (corpus / "c.txt").write_text("visit 2022-01-01 Ana Silva > Bo Lund | Ana Silva saw Bo Lund.\n")
    _, out, err = timeline("filter", corpus, "--actor", "Ana", "--json")
    assert dates(out) == ["2021-03-04", "2022-01-01"]
    assert "fits 2 actors" in err
    assert "Ana Ruiz" in err


def test_a_part_must_be_a_whole_word(timeline: Timeline, corpus: Path) -> None:
    status, out, err = timeline("list", corpus, "--actor", "rui")
    assert (status, out) == (1, "")
    assert "no actor is named 'rui'; did you mean Ana Ruiz?" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["filter"], "filter by what"),
        (["list", "--actr", "X"], "did you mean --actor?"),
        (["list", "--kind", "party"], "there are visit, attack, agreement"),
        (["list", "--since", "the twelfth of never"], "--since"),
        (["list", "--certain"], "--since"),
        (["list", "nowhere"], "nowhere"),
        (["lst"], "did you mean list?"),
        (["list", "--kind", "visits"], "did you mean visit?"),
        (["list", "--status", "plan"], "did you mean planned?"),
        (["list", "--format", "tabel"], "did you mean table?"),
        (["list", "--group", "mont"], "did you mean month?"),
        (["list", "--fields", "id,titel"], "did you mean title?"),
        (["list", "--fields", "id", "--format", "ical"], "csv"),
        (["list", "--around", "2021-03", "--window", "soon"], "7d"),
        (["list", "--around", "2021-03", "--since", "2020"], "--since"),
        (["list", "--window", "7d"], "--around"),
        (["list", "--limit", "few"], "whole number"),
    ],
)
def test_wrong_usage_is_one_line_of_advice(timeline: Timeline, corpus: Path, arguments: list[str], words: str) -> None:
    status, out, err = timeline(*arguments[:1], *([corpus] if "nowhere" not in arguments else []), *arguments[1:])
    assert (status, out) == (2, "")
    assert err.startswith("timeline: ")
    assert err.count("\n") == 1
    assert words in err


def test_where_results_are_json_so_is_what_goes_wrong(timeline: Timeline, corpus: Path) -> None:
    (corpus / "bad.txt").write_bytes(b"\0\0")
    for options in (["--json"], ["--format", "jsonl"], ["-f", "json"], ["--format=json"]):
        status, out, err = timeline("list", corpus, "--since", "the twelfth of never", *options)
        assert (status, out) == (2, "")
        error = json.loads(err)
        assert error["status"] == 2
        assert "--since" in error["error"]
    said = [json.loads(line) for line in timeline("list", corpus, "--since", "2021", "--json")[2].splitlines()]
    assert said[0] == {"problem": "bad.txt: not a text", "path": "bad.txt", "line": None}
    assert said[1] == {"note": "1 event without a date left out"}
    assert json.loads(timeline("list", corpus, "--json", "--format", "csv")[2])["error"].startswith("--json and --format csv exclude")


def test_fields_are_columns_in_the_order_asked_for(timeline: Timeline, corpus: Path) -> None:
    lines = timeline("list", corpus, "--fields", "kind,date,id", "--kind", "visit")[1].splitlines()
    assert [line.split("  ")[:2] for line in lines] == [["visit", "Thu 4 March 2021"], ["visit", "–"]]
    assert timeline("list", corpus, "--fields", "edtf,what", "-f", "csv")[1].splitlines()[0] == "edtf,what"
    assert timeline("list", corpus, "--fields", "edtf,what", "-f", "markdown")[1].startswith("| Date | What |\n| --- | --- |\n")
    table = timeline("list", corpus, "--fields", "date,kind", "-f", "table")[1].splitlines()
    assert table[table.index("March 2021") + 1].split() == ["●", "Thu", "4", "visit"]


def test_context_is_what_stands_before_and_after(timeline: Timeline, corpus: Path) -> None:
    (corpus / "c.txt").write_text("".join(f"visit 2022-0{n}-01 A{n} > B{n} | A{n} saw B{n}.\n" for n in range(1, 8)))
    kinds = [line.split()[2] for line in timeline("filter", corpus, "--kind", "attack", "-C", "1")[1].splitlines()]
    assert kinds == ["visit", "attack", "visit"]
    told = json.loads(timeline("filter", corpus, "--kind", "attack", "-C", "1", "--json")[1])["events"]
    assert [event.get("context", False) for event in told] == [True, False, True]
    whole = ["filter", corpus, "--actor", "A2", "--actor", "A6", "--context", "1"]
    assert [line.split()[-5] for line in timeline(*whole)[1].replace("--\n", "x x -- x x x x\n").splitlines()] == [
        *("A1", "A2", "A3"),
        "--",
        *("A5", "A6", "A7"),
    ]
    assert [line.split()[3] for line in timeline(*whole, "-r")[1].replace("--\n", "").splitlines()] == ["A7", "A6", "A5", "A3", "A2", "A1"]
    assert timeline("filter", corpus, "--actor", "A2", "-C", "99")[1].count("\n") == 11
    assert timeline("filter", corpus, "-C", "1")[0] == 2  # no filter


def test_around_a_day_is_what_can_have_been_near_it(timeline: Timeline, corpus: Path) -> None:
    near = ["list", corpus, "--json", "-q", "--around", "2021-03-10"]
    assert dates(timeline(*near)[1]) == ["2021-03-04"]
    assert dates(timeline(*near, "--window", "3")[1]) == []
    assert dates(timeline(*near, "--window", "2m")[1]) == ["2021-03-04", "2021-05"]
    assert dates(timeline(*near, "--window", "2m", "--certain")[1]) == ["2021-03-04"]
    assert dates(timeline("list", corpus, "--json", "-q", "--around", "0001-01-01", "--window", "9999y")[1])[0] == "../2020-12-31"


def test_without_a_corpus_the_folder_seeds_or_the_environment_or_advice(
    timeline: Timeline, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, _, err = timeline("list")
    assert status == 2
    assert "TIMELINE_CORPUS" in err
    monkeypatch.setenv("TIMELINE_CORPUS", str(corpus))
    assert timeline("list")[1].count("\n") == 4
    monkeypatch.delenv("TIMELINE_CORPUS")
    corpus.rename("seeds")
    assert timeline("list")[1].count("\n") == 4


def test_a_file_that_cannot_be_read_is_named_and_the_rest_printed(timeline: Timeline, corpus: Path) -> None:
    (corpus / "bad.txt").write_bytes(b"\0\0")
    for _ in range(2):  # read, and from the index
        status, out, err = timeline("list", corpus, "--json")
        assert status == 3
        assert "bad.txt: not a text" in err
        assert json.loads(out)["problems"] == [{"path": "bad.txt", "line": None, "message": "not a text"}]


def test_a_corpus_of_which_nothing_can_be_read(timeline: Timeline, tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "bad.txt").write_bytes(b"\0\0")
    assert timeline("list", tmp_path / "bad")[0] == 2


def test_a_file_for_output_is_written_whole_in_the_format_of_its_suffix(timeline: Timeline, corpus: Path, tmp_path: Path) -> None:
    status, out, _ = timeline("list", corpus, "-o", tmp_path / "out.csv")
    assert (status, out) == (0, "")
    assert (tmp_path / "out.csv").read_text().startswith("id,kind,status,edtf")
    assert timeline("list", corpus, "-o", tmp_path / "none" / "out.csv")[0] == 2
    status, _, err = timeline("list", corpus, "-o", tmp_path / "out.cvs")
    assert status == 2
    assert ".csv" in err
    assert not (tmp_path / "out.cvs").exists()
    assert timeline("list", corpus, "-o", "-")[1].count("\n") == 4
    assert [p.name for p in tmp_path.iterdir() if "part" in p.name] == []
