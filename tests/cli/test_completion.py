"""Completion: what can stand where the cursor is, and how the three shells take it."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Timeline

ROOT = Path(__file__).parents[2]


def completed(timeline: Timeline, *words: object) -> list[str]:
    status, out, err = timeline("__complete", *words)
    assert (status, err) == (0, "")
    return [line.split("\t")[0] for line in out.splitlines()]


def test_commands_options_and_values(timeline: Timeline) -> None:
    assert {"list", "filter", "config", "completion"} <= set(completed(timeline, ""))
    assert completed(timeline, "li") == ["list"]
    assert completed(timeline, "list", "--act") == ["--actor"]
    assert completed(timeline, "list", "--format", "ts") == ["tsv"]
    assert completed(timeline, "list", "--status=pl") == ["--status=planned"]
    assert completed(timeline, "stats", "--by", "=", "ki") == ["kind"]
    assert completed(timeline, "list", "--fields", "date,wh") == ["date,what", "date,who"]
    assert completed(timeline, "list", "--kind", "at") == ["attack"]
    assert completed(timeline, "completion", "") == []
    assert completed(timeline, "nonsense", "x") == []


def test_names_are_those_in_the_index(timeline: Timeline, corpus: Path) -> None:
    assert completed(timeline, "list", corpus, "--actor", "") == []  # nothing was read yet, and nothing is read for this
    timeline("list", corpus)
    assert completed(timeline, "list", corpus, "--actor", "vega") == ["Tomas Vega"]
    assert completed(timeline, "list", "--limit", "3", corpus, "--actor", "'Ana R") == ["Ana Ruiz"]
    assert completed(timeline, "list", corpus, "--actor", "pena") == ["Peña"]
    assert completed(timeline, "list", corpus, "--place", "Fo") == ["Fort Tula"]
    assert completed(timeline, "list", corpus, "--source", "") == ["a.txt", "b.txt"]
    ids = [line.split()[0] for line in timeline("list", corpus)[1].splitlines()]
    corpus.rename("seeds")
    assert completed(timeline, "show", ids[0][:3]) == []
    timeline("list")
    assert completed(timeline, "show", ids[0][:5]) == [ids[0]]
    assert completed(timeline, "show", ids[0], "") == []  # a corpus: the shell knows the files


def test_a_script_for_each_shell(timeline: Timeline) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "__complete" in timeline("completion", shell)[1]
    assert "did you mean fish?" in timeline("completion", "fsh")[2]


@pytest.fixture
def shell(timeline: Timeline, corpus: Path, tmp_path: Path) -> dict[str, str]:
    """An environment in which `timeline` is on the path, and knows an actor whose name would like to run a program."""
    (corpus / "c.txt").write_text("visit 2022-01-01 Mal $(touch pwned) O'Hara > Bo Lund | They met.\n")
    timeline("list", corpus)
    corpus.rename("seeds")
    timeline("list")
    command = tmp_path / "bin" / "timeline"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m tests.fakes "$@"\n')
    command.chmod(0o755)
    return os.environ | {"PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}


def run(shell: str, script: str, env: dict[str, str]) -> str:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} not installed")
    return subprocess.run([shell, "-c", script], env=env, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.mark.parametrize("word", ["Ma", "'Ma", '"Ma', "Mal\\ "])
def test_bash_gets_names_that_it_reads_back_as_they_are(shell: dict[str, str], tmp_path: Path, word: str) -> None:
    script = f"""eval "$(timeline completion bash)"
        COMP_WORDS=(timeline list --actor {shlex.quote(word)}); COMP_CWORD=3; _timeline
        word=${{COMPREPLY[0]}}
        case {shlex.quote(word)} in \\'*|\\"*) word={shlex.quote(word[0])}$word{shlex.quote(word[0])};; esac
        eval "printf '%s' $word" """
    assert run("bash", script, shell) == "Mal $(touch pwned) O'Hara"
    assert not (tmp_path / "pwned").exists()


def test_fish_completes(shell: dict[str, str]) -> None:
    asked = 'timeline completion fish | source; complete -C "timeline list --actor Ve"; complete -C "timeline li"'
    assert [line.split("\t")[0] for line in run("fish", asked, shell).splitlines()] == ["Tomas Vega", "list"]


def test_zsh_reads_its_script(shell: dict[str, str]) -> None:
    asked = 'autoload -U compinit; compinit -u; eval "$(timeline completion zsh)"; print -r -- $_comps[timeline]'
    assert run("zsh", asked, shell).strip() == "_timeline"
