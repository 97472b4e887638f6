"""What a person decided holds on, whatever becomes of the files."""

import json
from pathlib import Path

import pytest

from tests.conftest import Timeline

SUMMIT = "visit 2021-07-01 Ana Ruiz > Bo Lund | Ana Ruiz and Bo Lund met at the lake house for talks on fishing rights.\n"
AGAIN = "visit 2021-07-02 Ana Ruiz > Bo Lund | The fishing talks of Ana Ruiz and Bo Lund went on at the lake house until noon.\n"
RAID = "attack 2021-08-03 Red Dawn > Mill Creek | Red Dawn raided the depot at Mill Creek, and nobody was hurt.\n"
RUMOUR = "attack 2021-09 Red Dawn > Old Bridge | Some say that Red Dawn shot at the old bridge as well.\n"
NEWS = "agreement 2021-10-10 Freedonia > Sylvania | Freedonia and Sylvania have settled their quarrel over the northern nets.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "lake"
    folder.mkdir()
    (folder / "one.txt").write_text(SUMMIT + "Nothing else was said.\n" + RAID)
    (folder / "two.txt").write_text(AGAIN + RUMOUR)
    return folder


def events(timeline: Timeline, folder: Path) -> dict[str, dict[str, object]]:
    status, out, _ = timeline("list", folder, "--json")
    assert status == 0
    return {event["title"]: event for event in json.loads(out)["events"]}


def ids(timeline: Timeline, folder: Path) -> dict[str, str]:
    return {title.split()[0]: str(event["id"]) for title, event in events(timeline, folder).items()}


def dates(timeline: Timeline, folder: Path) -> dict[str, str]:
    return {title.split()[0]: event["date"]["edtf"] for title, event in events(timeline, folder).items()}  # type: ignore[index]


def test_corrections_outlive_new_names_new_articles_and_edits(timeline: Timeline, folder: Path) -> None:
    known = ids(timeline, folder)
    assert set(known) == {"Ana", "The", "Red", "Some"}
    for arguments in (
        (known["Red"], folder, "--date", "2021-08-04", "--why", "the depot's own log"),
        (known["Ana"], folder, "--merge", known["The"], "--why", "one meeting of two days"),
        (known["Some"], folder, "--drop", "--why", "hearsay"),
        ("one.txt", folder, "--published", "2021-08-05", "--why", "stamped so"),
    ):
        assert timeline("fix", *arguments)[0] == 0
    assert dates(timeline, folder) == {"Ana": "2021-07-01", "Red": "2021-08-04"}

    for n, name in enumerate(("one.txt", "two.txt")):
        (folder / name).rename(folder / f"renamed-{n}.txt")
    (folder / "three.txt").write_text(NEWS)
    edited = folder / "renamed-0.txt"
    edited.write_text(edited.read_text().replace("and nobody was hurt", "and no one at all was hurt"))
    assert dates(timeline, folder) == {"Ana": "2021-07-01", "Red": "2021-08-04", "Freedonia": "2021-10-10"}
    articles = json.loads(timeline("articles", folder, "--json")[1])["articles"]
    assert {"edtf": "2021-08-05", "how": "given"} in [article["published"] for article in articles]
    assert "edited" in timeline("fix", "--list", folder)[1]

    edited.write_text(SUMMIT + "Nothing else was said.\n")
    status, out, err = timeline("list", folder)
    assert (status, "Red" in out) == (0, False)
    assert "corrections.toml:4: no longer matches anything: date 2021-08-04 for “Red Dawn raided the depot" in err
    listed = json.loads(timeline("fix", "--list", folder, "--json")[1])["corrections"]
    assert [rule["state"] for rule in listed] == ["stale", "holds", "holds", "near"]
    assert "the depot's own log" in (folder / "corrections.toml").read_text()


def test_a_list_of_nothing_says_so(timeline: Timeline, folder: Path) -> None:
    assert timeline("fix", "--list", folder) == (1, "", f"timeline: nothing is corrected in {folder}\n")
    assert timeline("fix")[0] == 2


def test_what_is_corrected_is_marked_and_explained(timeline: Timeline, folder: Path) -> None:
    known = ids(timeline, folder)
    timeline("fix", known["Red"], folder, "--date", "August 2021", "--actor", "Red Dawn=Blue Dusk", "--killed", "2-3", "--why", "a witness")
    event = events(timeline, folder)["Red Dawn raided the depot at Mill Creek, and nobody was hurt"]
    assert event["corrected"] == ["date", "actors", "killed"]
    assert event["killed"] == {"low": 2, "best": 3, "high": 3}
    card = timeline("show", known["Red"], folder)[1]
    assert "2021-08 (in August 2021) (corrected)" in card
    assert "Blue Dusk (person; also Red Dawn, Dawn) (corrected)" in card
    assert "corrected: date was 2021-08-03: a witness → 2021-08" in timeline("explain", known["Red"], folder)[1]


def test_a_source_can_be_split_off_again(timeline: Timeline, folder: Path) -> None:
    known = ids(timeline, folder)
    timeline("fix", known["Ana"], folder, "--merge", known["The"], "--why", "one meeting")
    timeline("fix", known["Ana"], folder, "--split", "two", "--why", "no, two of them")
    told = [event["sources"][0]["quote"][:3] for event in events(timeline, folder).values() if event["kind"] == "visit"]  # type: ignore[index]
    assert sorted(told) == ["Ana", "The"]


def test_an_event_can_be_added_and_corrected(timeline: Timeline, folder: Path) -> None:
    what = ("--kind", "visit", "--title", "Bo Lund sees the nets", "--date", "2021-07-05")
    assert timeline("add", folder, *what, "--actor", "Bo Lund=visitor", "--place", "Northport", "--why", "his own diary")[0] == 0
    event = events(timeline, folder)["Bo Lund sees the nets"]
    source = event["sources"][0]  # type: ignore[index]
    assert event["corrected"] == ["added"]
    assert (folder / "corrections.toml").read_text()[source["begin"] : source["end"]] == source["quote"] == "his own diary"
    assert timeline("fix", event["id"], folder, "--status", "cancelled", "--why", "it rained")[0] == 0
    assert events(timeline, folder)["Bo Lund sees the nets"]["status"] == "cancelled"


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("--date", "soon"), "--date"),
        (("--why", "x"), "what is to change"),
        (
            (
                "--date",
                "2021",
            ),
            "why?",
        ),
        (("--kind", "party", "--why", "x"), "no kind 'party'"),
        (("--killed", "many", "--why", "x"), "3-4"),
        (("--actor", "Nobody=Ana", "--why", "x"), "nobody in this event is named 'Nobody'"),
        (("--actor", "Ana", "--why", "x"), "OLD=NEW"),
        (("--split", "nine.txt", "--why", "x"), "no source"),
        (("--split", "one.txt:9", "--why", "x"), "no source"),
        (("--split", "one.txt", "--why", "x"), "no event"),
        (("--merge", "zz", "--why", "x"), "no event 'zz'"),
        (("--drop", "--date", "2021", "--why", "x"), "--drop"),
        (("--published", "2021", "--why", "x"), "no article"),
    ],
)
def test_what_cannot_be_is_refused_and_writes_nothing(timeline: Timeline, folder: Path, arguments: tuple[str, ...], advice: str) -> None:
    event = ids(timeline, folder)["Ana"]
    status, out, err = timeline("fix", event, folder, *arguments)
    assert (status, out) == (2, "")
    assert advice in err
    assert not (folder / "corrections.toml").exists()


def test_a_second_correction_does_not_tell_the_corpus_anew(timeline: Timeline, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = ids(timeline, folder)
    timeline("fix", known["Red"], folder, "--date", "2021-08-04", "--why", "x")

    def refuse(*_: object) -> None:
        raise AssertionError("told anew")

    monkeypatch.setattr("timeline_cli.merge.tell", refuse)
    assert timeline("fix", known["Some"], folder, "--drop", "--why", "hearsay")[0] == 0
    assert dates(timeline, folder) == {"Ana": "2021-07-01", "The": "2021-07-02", "Red": "2021-08-04"}


def test_of_a_single_file_no_rule_is_called_stale(timeline: Timeline, folder: Path) -> None:
    timeline("fix", ids(timeline, folder)["Red"], folder, "--date", "2021-08-04", "--why", "x")
    assert timeline("list", folder / "two.txt")[2] == ""
    assert "2021-08-04" in timeline("list", folder / "one.txt")[1]
