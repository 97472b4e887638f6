"""`timeline dates`: text in, time expressions out."""

import io
import json
from pathlib import Path

import pytest

from tests.conftest import Timeline


def test_words_are_marked_and_listed(timeline: Timeline) -> None:
    status, out, err = timeline("dates", "The envoys met on Monday.", "--published", "2023-06-14")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "The envoys met on [Monday]."
    assert lines[2].split() == ["phrase", "type", "value", "EDTF", "rule"]
    assert lines[3].split()[:4] == ["Monday", "DATE", "2023-06-12", "2023-06-12"]


def test_a_file_or_standard_input_is_read(timeline: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("The envoys met on Monday.")
    shown = timeline("dates", "The envoys met on Monday.", "--published", "2023-06-14")
    assert timeline("dates", tmp_path / "a.txt", "--published", "2023-06-14") == shown
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The envoys met on Monday.")))
    assert timeline("dates", "-", "--published", "2023-06-14") == shown


def test_json_tells_offsets(timeline: Timeline) -> None:
    answer = json.loads(timeline("dates", "The envoys met on Monday.", "--published", "2023-06-14", "--json")[1])
    assert answer["published"] == "2023-06-14"
    (found,) = answer["timexes"]
    assert (found["begin"], found["end"], found["text"], found["edtf"]) == (18, 24, "Monday", "2023-06-12")


def test_lines_are_answered_with_lines(timeline: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [
        {"id": "1", "text": "They met on Monday.", "published": "2023-06-14"},
        {"id": "2", "text": "Nothing.", "published": None},
        {"id": "3", "text": "In June 2020."},
    ]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join(map(json.dumps, asked)).encode())))
    status, out, _ = timeline("dates", "--jsonl")
    answers = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(a["id"], [t["value"] for t in a["timexes"]]) for a in answers] == [("1", ["2023-06-12"]), ("2", []), ("3", ["2020-06"])]
    assert set(answers[0]["timexes"][0]) >= {"begin", "end", "text", "type", "value", "edtf"}


def test_timeml_is_xml(timeline: Timeline) -> None:
    from xml.etree import ElementTree

    out = timeline("dates", "A & B met on Monday.", "--published", "2023-06-14", "--format", "timeml")[1]
    values = [timex.get("value") for timex in ElementTree.fromstring(out).iter("TIMEX3")]  # noqa: S314 -- our own output
    assert values[-1] == "2023-06-12"


@pytest.mark.parametrize(
    ("arguments", "line", "words"),
    [
        ([], "", "which text"),
        (["x", "--published", "some day"], "", "--published"),
        (["--jsonl"], "{", "line 1"),
        (["--jsonl"], '{"id": 1}', "line 1"),
        (["--jsonl"], '{"id": 1, "text": 5}', "line 1"),
        (["--jsonl"], '{"id": 1, "text": "x", "published": "soon"}', "published"),
    ],
)
def test_wrong_usage_is_one_line(timeline: Timeline, monkeypatch: pytest.MonkeyPatch, arguments: list[str], line: str, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    status, out, err = timeline("dates", *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert words in err


def test_a_text_without_times_matches_nothing(timeline: Timeline) -> None:
    status, out, _ = timeline("dates", "Nothing here.")
    assert (status, out) == (1, "Nothing here.\n")
    assert timeline("dates", "")[0] == 1
    assert timeline("dates", "x" * 5000)[0] == 1
