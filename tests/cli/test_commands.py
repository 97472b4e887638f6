"""The commands besides `list`."""

import json
from pathlib import Path

import pytest

from tests.conftest import Timeline


@pytest.fixture
def ids(timeline: Timeline, corpus: Path) -> dict[str, str]:
    """The id of the event of each kind; `plan` for the one without a date."""
    events = json.loads(timeline("list", corpus, "--json")[1])["events"]
    return {event["kind"] if event["date"]["edtf"] else "plan": event["id"] for event in events}


def test_articles_tell_their_day_and_what_was_found(timeline: Timeline, corpus: Path) -> None:
    status, out, _ = timeline("articles", corpus, "--json")
    assert status == 0
    told = json.loads(out)["articles"]
    names = ("article", "title", "published", "events", "reader")
    assert [tuple(article[name] for name in names) for article in told] == [
        ("a.txt", "Title of a.txt", {"edtf": "2021-06-01", "how": "header"}, 2, "text"),
        ("b.txt", "Title of b.txt", {"edtf": "2021-06-01", "how": "header"}, 3, "text"),
    ]
    assert " ".join(timeline("articles", corpus)[1].splitlines()[0].split()) == "a.txt 2021-06-01 header text 2 events Title of a.txt"


def test_actors_come_with_spellings_and_counts(timeline: Timeline, corpus: Path) -> None:
    (corpus / "c.txt").write_text("visit 2022-01-01 Ana Ruiz > Bo Lund | Ana Ruiz saw Bo Lund.\n")
    status, out, _ = timeline("actors", corpus, "--json")
    assert status == 0
    first = json.loads(out)["actors"][0]
    spellings = [{"text": "Ana Ruiz", "events": 2}, {"text": "Ruiz", "events": 2}]
    days = {"earliest": "2021-03-04", "latest": "2022-01-01"}
    assert first == {"name": "Ana Ruiz", "type": "person", "events": 2, **days, "spellings": spellings}
    assert "Ana Ruiz" in timeline("actors", corpus)[1].splitlines()[0]


def test_a_card_shows_every_source_and_what_it_says(timeline: Timeline, corpus: Path, ids: dict[str, str]) -> None:
    status, out, _ = timeline("show", ids["visit"], corpus)
    assert status == 0
    for words in (
        "2021-03-04",
        "visitor",
        "Ana Ruiz (person; also Ruiz)",
        "Told by 2 sentences in 2 articles",
        "a.txt:1",
        "b.txt:2",
        "“Ana Ruiz called on Tomas Vega in Porto.”",
    ):
        assert words in out
    assert "3 to 5" in timeline("show", ids["attack"], corpus)[1]
    assert "planned" in timeline("show", ids["plan"], corpus)[1]
    assert json.loads(timeline("show", ids["visit"], corpus, "--json")[1])["id"] == ids["visit"]


def test_a_file_gets_what_its_name_says(timeline: Timeline, corpus: Path, tmp_path: Path) -> None:
    assert timeline("actors", corpus, "-o", tmp_path / "actors.json")[0] == 0
    assert json.loads((tmp_path / "actors.json").read_text())["actors"]
    assert timeline("actors", corpus, "-o", tmp_path / "actors.txt")[0] == 0
    assert "Ana Ruiz" in (tmp_path / "actors.txt").read_text()
    status, _, err = timeline("actors", corpus, "-o", tmp_path / "actors.csv")
    assert (status, err.count("\n")) == (2, 1)


def test_an_event_is_named_by_the_beginning_of_its_id(timeline: Timeline, corpus: Path, ids: dict[str, str]) -> None:
    assert timeline("show", ids["visit"][:5], corpus) == timeline("show", ids["visit"], corpus)
    status, out, err = timeline("show", "zz", corpus)
    assert (status, out) == (2, "")
    assert "timeline list" in err
    assert timeline("show", "", corpus)[0] == 2  # the beginning of all of them


def test_an_explanation_names_the_sources(timeline: Timeline, corpus: Path, ids: dict[str, str]) -> None:
    status, out, _ = timeline("explain", ids["visit"], corpus)
    assert status == 0
    assert "a.txt:1" in out
    assert "b.txt:2" in out


def test_help_and_version(timeline: Timeline) -> None:
    assert timeline("--version")[1].startswith("timeline 0.")
    for command in ([], ["list"], ["filter"], ["show"], ["dates"]):
        long, short = timeline(*command, "--help"), timeline(*command, "-h")
        assert long == short
        assert long[0] == 0
        assert "Usage: timeline" in long[1]
    status, out, err = timeline()
    assert (status, out) == (2, "")
    assert "Usage: timeline" in err
