"""The rules of the house that no single room can keep."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "timeline_cli"
MODULES = sorted(PACKAGE.rglob("*.py"))
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time"), ("time", "time_ns")}


def test_rooms_keep_to_their_floors_and_doors() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_only_one_function_asks_the_clock() -> None:
    asking = {(path.name, function) for path in MODULES for function in _asking_the_clock(ast.parse(path.read_text("utf-8")))}
    assert asking == {("settings.py", "today")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def _asking_the_clock(tree: ast.Module) -> Iterator[str]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            calls = (call.func for call in ast.walk(function) if isinstance(call, ast.Call))
            names = {(f.value.id, f.attr) for f in calls if isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name)}
            if names & CLOCKS:
                yield function.name
