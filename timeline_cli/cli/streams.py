"""Results on stdout or into a file, everything else on stderr."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from timeline_cli.model.errors import UsageError
from timeline_cli.model.problem import Problem
from timeline_cli.store.corpora import Known
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen

_FEW = 20  # problems named unless more is asked for


class Voice:
    """Speaks on stderr, as loudly as asked."""

    def __init__(self, loudness: int = 0) -> None:
        self.loudness = loudness

    def note(self, message: str) -> None:
        """Something everybody should know."""
        if self.loudness >= 0:
            self._say(message)

    def detail(self, message: str) -> None:
        """Something for those who asked for more."""
        if self.loudness > 0:
            self._say(message)

    def reading(self, files: Iterable[Known], total: int) -> Iterator[Known]:
        """Passes the files through."""
        if total:
            self.detail(f"reading {total} files")
        yield from files

    def problems(self, problems: Sequence[Problem]) -> None:
        """One line each: what was lost always, remarks unless quiet."""
        told = [p for p in problems if p.lost or self.loudness >= 0]
        shown = told if self.loudness > 0 else told[:_FEW]
        for problem in shown:
            place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
            self._say(f"{place}: {problem.message}")
        if len(told) > len(shown):
            self._say(f"… and {len(told) - len(shown)} more (-v names them all)")

    @staticmethod
    def _say(message: str) -> None:
        print(f"timeline: {one_line(message)}", file=sys.stderr)


@contextmanager
def results(output: Path | None) -> Iterator[TextIO]:
    """Where results go: UTF-8 with plain newlines; a file appears whole or not at all; a closed pipe ends the writing quietly."""
    if output is not None and str(output) != "-":
        with _whole_file(output) as file:
            yield file
        return
    out = sys.stdout
    if hasattr(out, "reconfigure"):
        out.reconfigure(**({"errors": "replace"} if out.isatty() else {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}))
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())  # so that the last flush of the interpreter is quiet too


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from None
    finally:
        draft.unlink(missing_ok=True)


def screen(output: Path | None = None) -> Screen:
    """The terminal as it is: its width, and whether it wants colours (https://no-color.org)."""
    import shutil

    terminal = output is None and sys.stdout.isatty()
    return Screen(shutil.get_terminal_size().columns, terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
