"""The corrections file: a person's text comes first, and nothing in it is ever lost."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Timeline
from timeline_cli.corrections.rules import Addition, Dating, Fix, Key, parse
from timeline_cli.corrections.write import append
from timeline_cli.model.errors import UsageError

FIX = Fix(event=Key("visit", ("She came.",), "A visit"), date="2021-03-05", why="seen")
BY_HAND = """\
# mine
[[fix]]   # a remark that stays
date = 2021-03-04        # a TOML date is a date
why = 'because'
  [fix.event]
  kind = "visit"
  quotes = ["He came.",
            "He went."]   # two

[[add]]
kind = "attack"
title = "A raid"
killed = 3
"""


def test_what_a_person_wrote_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text(BY_HAND)
    line = append(path, FIX)
    text = path.read_text()
    assert text.startswith(BY_HAND)
    assert text.splitlines()[line - 1] == "[[fix]]"
    rules, problems = parse(text, "c")
    assert problems == ()
    assert [placed.line for placed in rules] == [2, 10, line]
    assert rules[0].rule == Fix(event=Key("visit", ("He came.", "He went.")), date="2021-03-04", why="because")
    assert rules[1].rule == Addition(kind="attack", title="A raid", killed="3")
    assert rules[2].rule == FIX


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1)
KEYS = st.builds(Key, TEXT, st.lists(TEXT, min_size=1, max_size=3).map(tuple), TEXT)
RULES = st.one_of(
    st.builds(Fix, event=KEYS, title=TEXT, why=TEXT, actors=st.dictionaries(TEXT, TEXT, max_size=2), merge=st.none() | KEYS),
    st.builds(Addition, kind=TEXT, title=TEXT, why=TEXT, places=st.lists(TEXT, max_size=2).map(tuple)),
    st.builds(Dating, article=TEXT, begins=TEXT, published=st.just("2021"), why=TEXT),
)


@given(st.lists(RULES, max_size=3))
def test_any_rule_reads_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, rules: list[Fix]) -> None:
    path = tmp_path_factory.mktemp("c") / "corrections.toml"
    for rule in rules:
        append(path, rule)
    if rules:
        assert [placed.rule for placed in parse(path.read_text("utf-8"), "c")[0]] == rules


@pytest.mark.parametrize("broken", ["[[fix]\n", "a = 1\na = 2\n", 'x = "\n', "\ufffe".encode("utf-16")])
def test_a_broken_file_is_left_alone(tmp_path: Path, broken: str | bytes) -> None:
    path = tmp_path / "corrections.toml"
    path.write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    with pytest.raises(UsageError, match="nothing was changed"):
        append(path, FIX)
    assert path.read_bytes() == (broken if isinstance(broken, bytes) else broken.encode())
    assert [*tmp_path.iterdir()] == [path]


def test_what_is_wrong_in_it_is_said_with_its_line_and_the_rest_holds(timeline: Timeline, corpus: Path) -> None:
    (corpus / "corrections.toml").write_text(
        '[[add]]\nkind = "visit"\ntitle = "A call"\n\n[[add]]\nkind = "visit"\ntitel = "Another"\n\n'
        '[[fix]]\ndate = "in spring"\nevent = {kind = "visit", quotes = ["x"]}\n[[note]]\nx = 1\n'
    )
    status, out, err = timeline("list", corpus)
    assert status == 3
    assert "A call" in out
    told = [line for line in err.splitlines() if "corrections.toml" in line]
    assert len(told) == 3
    assert any("corrections.toml:5: this correction does not hold" in line and "titel" in line for line in told)
    assert any("corrections.toml:9: this correction does not hold" in line and "in spring" in line for line in told)
    assert any("'note' is no table" in line for line in told)
    (corpus / "corrections.toml").write_text("[[fix]\n")
    status, out, err = timeline("list", corpus)
    assert (status, len(out.splitlines())) == (3, 4)
    assert "corrections.toml:1: no correction holds until this is mended" in err


def test_many_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: append(path, Addition(kind="visit", title=f"Visit {n}")), range(24)))
    titles = {placed.rule.title for placed in parse(path.read_text(), "c")[0] if isinstance(placed.rule, Addition)}
    assert titles == {f"Visit {n}" for n in range(24)}


@pytest.mark.parametrize("moment", ["write", "fsync", "replace"])
def test_killed_in_the_middle_of_writing_it_leaves_the_old_or_the_new(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text(BY_HAND)
    program = f"""
import os, signal
from pathlib import Path
from tests.corrections.test_file import FIX
from timeline_cli.corrections import write
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if {moment!r} == "write":
    os.fsync = lambda descriptor: (os.ftruncate(descriptor, 7), die())
elif {moment!r} == "fsync":
    os.fsync = die
else:
    Path.replace = die
write.append(Path({str(path)!r}), FIX)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == -9
    assert path.read_text() == BY_HAND
    append(path, FIX)  # and the next one goes through, and clears up
    assert [*tmp_path.iterdir()] == [path]
    assert path.read_text().startswith(BY_HAND)
    assert [placed.rule for placed in parse(path.read_text(), "c")[0]][-1] == FIX


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    real = tmp_path / "kept" / "ours.toml"
    real.parent.mkdir()
    real.write_text(BY_HAND)
    real.chmod(0o640)
    link = tmp_path / "corrections.toml"
    link.symlink_to(real)
    append(link, FIX)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert len(parse(real.read_text(), "c")[0]) == 3
