"""The documents are true: their commands run, print what is shown, and leave no command out."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import docs, man
from timeline_cli.cli.app import app
from timeline_cli.cli.run import run

EXAMPLES = [example for document in docs.DOCUMENTS for example in docs.examples(document)]
LOOKING = [example for example in EXAMPLES if not example.changes]
STATUS = (0, 1)  # printed, or nothing matched


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("docs")


@pytest.mark.xdist_group("docs")  # they share an index
@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if not example.changes], ids=lambda e: f"{e.document.name}: {e.command}"
)
def test_a_shown_command_prints_what_is_shown(example: docs.Example, folder: Path) -> None:
    missing = [tool for tool in example.tools if not shutil.which(tool, path=docs.environment(folder)["PATH"])]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed")
    status, printed = docs.output(example, folder)
    assert status in STATUS, printed
    assert docs.agrees(example.shown, printed), f"run `python -m tests.docs` if this is right:\n{printed}"


@pytest.mark.skipif(not shutil.which("jq"), reason="jq not installed")
def test_commands_that_change_something_print_what_is_shown(tmp_path: Path) -> None:
    for example in EXAMPLES:
        if example.changes:
            status, printed = docs.output(example, tmp_path)
            assert status == 0, printed
            assert docs.agrees(example.shown, printed), f"run `python -m tests.docs` if this is right:\n{example.command}\n{printed}"


@pytest.mark.xdist_group("docs")
@pytest.mark.parametrize(("path", "command"), docs.GOLDEN.items(), ids=lambda x: getattr(x, "name", x))
def test_the_sample_corpus_tells_what_it_told(path: Path, command: str, folder: Path) -> None:
    _, printed = docs.output(docs.Example(path, command, ""), folder)
    assert path.read_text("utf-8") == printed, "run `python -m tests.docs` if this is right"


def test_pictures_show_what_a_terminal_shows() -> None:
    for name, svg in docs.pictures().items():
        kept = (docs.PICTURES / name).read_text("utf-8")
        assert docs.words_of(kept) == docs.words_of(svg), f"{name}: run `python -m tests.docs` if this is right"


def test_the_readme_has_the_figures_that_are_made_sure_of() -> None:
    readme = (docs.ROOT / "README.md").read_text("utf-8")
    assert docs.figures() in readme, "run `python -m tests.docs` if this is right"
    assert docs.with_figures(readme) == readme


def test_the_manual_page_says_what_help_says() -> None:
    assert man.PAGE.read_text("utf-8") == man.page(), "run `python -m tests.docs` if this is right"


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc not installed")
def test_the_manual_page_is_well_formed() -> None:
    done = subprocess.run(["mandoc", "-T", "lint", "-W", "error", man.PAGE], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_every_command_and_every_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    guide = (docs.ROOT / "docs" / "guide.md").read_text("utf-8")
    for command in app.registered_commands:
        name = command.name or str(getattr(command.callback, "__name__", ""))
        assert f"timeline {name}" in guide, name
        run([name, "--help"])
        options = {word.strip(",.;") for word in capsys.readouterr().out.split() if word.startswith("--")}
        assert {option for option in options if f"`{option}" not in guide} == set(), name


def test_every_command_has_an_example_that_is_run() -> None:
    shown = " ".join(example.command for example in EXAMPLES if example.document.name == "guide.md")
    commands = [command.name or str(getattr(command.callback, "__name__", "")) for command in app.registered_commands]
    assert [name for name in commands if not re.search(rf"\btimeline {name}\b", shown)] == []


def test_links_between_documents_lead_somewhere() -> None:
    for document in docs.DOCUMENTS:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"
