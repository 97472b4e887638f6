"""The command as a process: pipes, terminals, signals, two at once, and what it imports."""

import json
import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = (sys.executable, "-W", "error", "-m", "tests.fakes")
HEAVY = {"spacy", "dateparser", "numpy", "pydantic", "charset_normalizer", "rapidfuzz", "tomlkit"}


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "PYTHONPATH")}
    return kept | {
        "TIMELINE_INDEX": str(tmp_path / "index.sqlite"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "TIMELINE_PAGER": "",
        "TERM": "xterm-256color",
        "COLUMNS": "80",
    }


def timeline(*arguments: object, env: dict[str, str], **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*SMALL, *map(str, arguments)], cwd=ROOT, env=env, text=True, capture_output=True, timeout=60, check=False)


def test_looking_imports_nothing_that_reading_needs(corpus: Path, environment: dict[str, str]) -> None:
    timeline("index", corpus, env=environment)
    program = (
        "import sys, json; from timeline_cli.cli.run import run; status = run(sys.argv[1:]);"
        "print(json.dumps([status, sorted({name.split('.')[0] for name in sys.modules})]), file=sys.stderr)"
    )
    listed = ["list", "--json", "--since", "2021-03", "--actor", "Ruiz"]
    for command in (["list"], listed, ["articles"], ["index"], ["diff"], ["conflicts"], ["fix", "--list"]):
        done = subprocess.run(
            [sys.executable, "-c", program, *command, str(corpus)], cwd=ROOT, env=environment, text=True, capture_output=True, check=True
        )
        status, modules = json.loads(done.stderr.splitlines()[-1])
        assert status == (1 if command[0] in ("diff", "conflicts", "fix") else 0)
        assert HEAVY & set(modules) == set()
        assert "rich" not in modules  # nothing is drawn for a pipe


def test_a_closed_pipe_ends_quietly(corpus: Path, environment: dict[str, str]) -> None:
    (corpus / "many.txt").write_text(
        "".join(f"attack 2021-05-{d:02} A{i} > B{i} | A{i} hit B{i}.\n" for d in range(1, 29) for i in range(60))
    )
    with subprocess.Popen(
        [*SMALL, "list", str(corpus)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def on_terminal(*arguments: object, env: dict[str, str]) -> str:
    """What a terminal is sent."""
    master, slave = pty.openpty()
    with subprocess.Popen([*SMALL, *map(str, arguments)], cwd=ROOT, env=env, stdout=slave, stderr=slave):
        os.close(slave)
        sent = b""
        while True:
            try:
                sent += (more := os.read(master, 65536))
            except OSError:  # the other end is closed
                break
            if not more:
                break
    os.close(master)
    return sent.decode()


def test_a_terminal_gets_colours_unless_it_wants_none(corpus: Path, environment: dict[str, str]) -> None:
    coloured = on_terminal("list", corpus, env=environment)
    assert "\x1b[" in coloured
    plain = on_terminal("list", corpus, env=environment | {"NO_COLOR": "1"})
    assert "\x1b[" not in plain
    assert "March 2021" in plain


def test_the_command_at_the_foot_of_a_table_works(corpus: Path, environment: dict[str, str]) -> None:
    (moved := corpus.with_name("my news")).symlink_to(corpus)
    last = on_terminal("list", moved, env=environment | {"NO_COLOR": "1"}).rpartition("timeline show ")[2]
    words = shlex.split(last.partition("the evidence")[0])
    assert words[1] == str(moved)
    assert timeline("show", *words, env=environment).returncode == 0


def test_a_terminal_gets_a_pager_as_git_has_it(corpus: Path, environment: dict[str, str]) -> None:
    env = environment | {"NO_COLOR": "1", "TIMELINE_PAGER": "sed s/^/paged:/"}
    timeline("index", corpus, env=env)
    sent = on_terminal("list", corpus, env=env)
    assert sent.count("paged:") == len(sent.splitlines())
    assert "paged:March 2021" in sent
    assert "paged:" in on_terminal("articles", corpus, env=env)
    assert "paged:" not in on_terminal("list", corpus, "--no-pager", env=env)
    assert "paged:" not in on_terminal("list", corpus, env=env | {"TERM": "dumb"})
    assert "March 2021" in on_terminal("list", corpus, env=env | {"TIMELINE_PAGER": "no-such-program"})
    assert "paged:" not in timeline("list", corpus, env=env).stdout
    assert on_terminal("list", corpus, env=env | {"TIMELINE_PAGER": "head -1"}).splitlines()[0].startswith("4 events")  # left early


def test_a_text_cannot_steer_the_terminal(corpus: Path, environment: dict[str, str]) -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e"
    (corpus / "evil.txt").write_text(f"attack 2021-05-01 Mal{evil}lory > B | Mallory{evil} hit B.\n")
    for command in (["list"], ["articles"], ["list", "--json"]):
        sent = on_terminal(*command, corpus, "-q", env=environment | {"NO_COLOR": "1"})
        assert not set("\x1b\x07\x9b\u202e") & set(sent), command
        assert "hit" in sent or command == ["articles"]


def test_two_processes_at_once_agree(corpus: Path, environment: dict[str, str]) -> None:
    processes = [
        subprocess.Popen([*SMALL, "list", "--json", str(corpus)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    answers = [process.communicate(timeout=60) for process in processes]
    assert {process.returncode for process in processes} == {0}
    assert len(set(answers)) == 1
    assert answers[0][1] == b""


def test_interrupted_it_keeps_what_was_read(corpus: Path, environment: dict[str, str]) -> None:
    program = (
        "import sys, os, signal, tests.fakes as f, timeline_cli.reading as p; f.install(); p._BATCH = 1;\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # which a shell leaves out where it runs the tests behind
        "import timeline_cli.events as e; seen = []\n"
        "def extract(articles, kinds):\n"
        "    for article in articles:\n"
        "        if article.name == 'b.txt' and os.environ.get('STOP'): os.kill(os.getpid(), int(os.environ['STOP']))\n"
        "        seen.append(article.name); yield from f.extract([article])\n"
        "e.extract = extract\n"
        "from timeline_cli.cli.run import run; status = run(sys.argv[1:]); print(*seen, file=sys.stderr); sys.exit(status)"
    )

    def listed(stop: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", program, "list", str(corpus), "--json"]
        return subprocess.run(command, cwd=ROOT, env=environment | {"STOP": stop}, text=True, capture_output=True, check=False)

    (corpus / "c.txt").write_text("visit 2022-01-01 Ana Silva > Bo Lund | Ana Silva saw Bo Lund.\n")
    stopped = listed("2")
    assert stopped.returncode == 130
    assert stopped.stderr.splitlines() == ['{"note":"interrupted; what was read so far is kept"}', "a.txt"]
    assert listed("9").returncode == -9
    resumed = listed("")
    assert resumed.stderr.split() == ["b.txt", "c.txt"]
    assert resumed.stdout == timeline("list", corpus, "--json", "--no-index", env=environment).stdout
