"""The rules of the house that no single room can keep."""

import ast
import doctest
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "timeline_cli"
MODULES = sorted(PACKAGE.rglob("*.py"))
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time"), ("time", "time_ns")}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_rooms_keep_to_their_floors_and_doors() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_only_one_function_asks_the_clock() -> None:
    asking = {(path.name, function) for path in MODULES for function in _asking_the_clock(ast.parse(path.read_text("utf-8")))}
    assert asking == {("days.py", "today")}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", [path for path in MODULES if ">>> " in path.read_text("utf-8")], ids=_name)
def test_examples_in_docstrings_come_out_as_they_say(path: Path) -> None:
    module = importlib.import_module(".".join(("timeline_cli", *path.relative_to(PACKAGE).with_suffix("").parts)))
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed


def _asking_the_clock(tree: ast.Module) -> Iterator[str]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            calls = (call.func for call in ast.walk(function) if isinstance(call, ast.Call))
            names = {(f.value.id, f.attr) for f in calls if isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name)}
            if names & CLOCKS:
                yield function.name
