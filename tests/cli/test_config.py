"""`timeline.toml`: what is set, by whom, and what a corpus may not set."""

import json
from pathlib import Path

import pytest

from tests.conftest import Timeline


def settings(timeline: Timeline, *arguments: object) -> dict[str, tuple[object, str]]:
    told = json.loads(timeline("config", *arguments, "--json")[1])["settings"]
    return {setting["name"]: (setting["value"], setting["origin"]) for setting in told}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The user's own file, in the folder that XDG_CONFIG_HOME names."""
    path = tmp_path / "config" / "timeline" / "timeline.toml"
    path.parent.mkdir(parents=True)
    return path


def test_without_any_file_all_is_built_in(timeline: Timeline, corpus: Path) -> None:
    told = settings(timeline, corpus)
    assert told["corpus"] == ([str(corpus)], "the command line")
    assert told["index"][1] == "$TIMELINE_INDEX"
    assert told["merge"] == ("normal", "built in")
    assert "news/timeline.toml: not there" in timeline("config", corpus)[2]


def test_command_line_environment_corpus_and_user_in_this_order(
    timeline: Timeline, corpus: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.write_text('corpus = "../../news"\njobs = 3\nmerge = "off"\nsilence = 5\npager = "more"\n')
    (corpus / "timeline.toml").write_text('silence = 7\nmerge = "strict"\n')
    theirs = str(own.parent / "../../news/timeline.toml")
    told = settings(timeline, "--merge", "normal")
    assert told["merge"] == ("normal", "the command line")
    assert told["silence"] == (7, theirs)
    assert told["jobs"] == (3, str(own))
    assert told["pager"] == ("more", str(own))
    monkeypatch.setenv("TIMELINE_PAGER", "less -S")
    assert settings(timeline)["pager"] == ("less -S", "$TIMELINE_PAGER")
    assert "jobs" in timeline("config")[1]


def test_defaults_are_used(timeline: Timeline, corpus: Path, own: Path) -> None:
    own.write_text('corpus = "../../news"\n')
    assert timeline("list")[1].count("\n") == 4
    (corpus / "timeline.toml").write_text('group = "actor"\nfields = ["date", "kind"]\nsilence = 30\nmerge = "off"\n')
    assert "Ana Ruiz  " not in timeline("list")[1].splitlines()[0]  # what scripts read stays
    table = timeline("list", "-f", "table")[1]
    lines = table.splitlines()
    assert lines[lines.index("Ana Ruiz") + 1].split() == ["●", "Thu", "4", "March", "2021", "visit"]
    assert "\nMarch 2021\n" in timeline("list", "-f", "table", "--group", "month")[1]
    assert "62 days" in timeline("holes")[1]
    assert "62 days" not in timeline("holes", "--silence", "63")[1]


def test_kinds_are_found_beside_the_file(timeline: Timeline, corpus: Path) -> None:
    (corpus / "timeline.toml").write_text('kinds = "none.toml"\n')
    assert str(corpus / "none.toml") in timeline("list", corpus)[2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("silense = 3", "did you mean silence?"),
        ("silence = 0", ">= 1"),
        ('merge = "never"', "merge"),
        ("jobs = ", "not TOML"),
        ('pager = "less"', "can only be set in"),
        ('corpus = "/"', "can only be set in"),
        ('index = "x"', "can only be set in"),
        ("kinds = [1]", "kinds"),
    ],
)
def test_a_wrong_file_is_one_line_of_advice(timeline: Timeline, corpus: Path, text: str, words: str) -> None:
    (corpus / "timeline.toml").write_text(text)
    status, out, err = timeline("list", corpus)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert str(corpus / "timeline.toml") in err
    assert words in err


def test_it_is_no_article(timeline: Timeline, corpus: Path) -> None:
    (corpus / "timeline.toml").write_text("silence = 30\n")
    assert "timeline.toml" not in timeline("articles", corpus)[1]
