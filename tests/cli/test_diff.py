"""What is otherwise than before."""

import json
from pathlib import Path

from tests import fakes
from tests.conftest import Timeline

NEW = "visit 2021-07-05 Bo Lund > Ana Ruiz | Bo Lund came to see Ana Ruiz about the nets.\n"


def told(timeline: Timeline, corpus: Path, *options: object) -> list[tuple[str, str]]:
    answer = json.loads(timeline("diff", corpus, "--json", *options)[1])
    return [(found["what"], found["event"]["title"].split()[0]) for found in answer["differences"]]


def test_nothing_has_changed_at_first(timeline: Timeline, corpus: Path) -> None:
    assert timeline("diff", corpus) == (1, "", "timeline: since run 0 of 0\n")
    assert timeline("diff", corpus, "--since-run", 1)[0] == 2


def test_new_withdrawn_redated_merged_and_revised(timeline: Timeline, corpus: Path) -> None:
    ids = {e["kind"]: e["id"] for e in json.loads(timeline("list", corpus, "--json")[1])["events"] if e["date"]["edtf"]}
    (corpus / "c.txt").write_text(NEW)
    assert told(timeline, corpus) == [("new", "Bo")]
    assert told(timeline, corpus) == [("new", "Bo")]  # looking changes nothing
    (corpus / "c.txt").unlink()
    assert told(timeline, corpus) == [("withdrawn", "Bo")]
    timeline("fix", ids["attack"], corpus, "--date", "2021-05-02", "--killed", "6", "--why", "x")
    assert told(timeline, corpus) == [("re-dated", "Red"), ("killed", "Red")]
    status, out, err = timeline("diff", corpus)
    assert (status, err) == (0, "timeline: since run 2 of 3\n")
    assert out.splitlines()[0] == f"re-dated  {ids['attack']}  2021-05-02  Red Dawn shelled Fort Tula at night  2021-05 → 2021-05-02"
    assert "3 to 5 → 6" in out
    assert told(timeline, corpus, "--since-run", 0) == [("re-dated", "Red"), ("killed", "Red")]  # what came and went is nothing


def test_what_is_merged_is_told_from_what_is_withdrawn(timeline: Timeline, corpus: Path) -> None:
    (corpus / "c.txt").write_text(NEW)
    ids = {e["title"].split()[0]: e["id"] for e in json.loads(timeline("list", corpus, "--json")[1])["events"]}
    timeline("fix", ids["Ana"], corpus, "--merge", ids["Bo"], "--why", "one visit")
    assert told(timeline, corpus) == [("merged", "Bo")]
    assert f"into {ids['Ana']}" in timeline("diff", corpus)[1]


def test_an_event_under_another_id_is_no_new_one(timeline: Timeline, corpus: Path) -> None:
    timeline("list", corpus)
    text = (corpus / "a.txt").read_text()
    (corpus / "a.txt").write_text(text.replace(fakes.ATTACK, fakes.ATTACK.replace("2021-05 ", "2021-06 ")))  # its id holds its date
    assert told(timeline, corpus) == [("re-dated", "Red")]
