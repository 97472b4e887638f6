"""What is said on stderr, and how loudly."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar

from timeline_cli.cli.progress import progress
from timeline_cli.engine import Extracted
from timeline_cli.model.problem import Problem
from timeline_cli.writers.plain import count, one_line

AS_JSON: ContextVar[bool] = ContextVar("AS_JSON", default=False)  # what is said on stderr too
_FEW = 20  # problems named unless more is asked for


class Voice:
    """Speaks on stderr, as loudly as asked."""

    def __init__(self, loudness: int = 0) -> None:
        self.loudness = loudness

    def note(self, message: str) -> None:
        """Something everybody should know."""
        if self.loudness >= 0:
            say(message)

    def detail(self, message: str) -> None:
        """Something for those who asked for more."""
        if self.loudness > 0:
            say(message)

    def reading(self, files: Iterable[Extracted], total: int) -> Iterator[Extracted]:
        """Passes the files through; a terminal is shown how many are read, how fast, and how long it will take."""
        if total:
            self.detail(f"reading {count(total, 'file')}")
        if self.loudness >= 0 and sys.stderr.isatty():
            return progress(files, total, sys.stderr)
        return iter(files)

    def problems(self, problems: Sequence[Problem]) -> None:
        """One line each: what was lost always, remarks unless quiet."""
        told = [p for p in problems if p.lost or self.loudness >= 0]
        shown = told if self.loudness > 0 else told[:_FEW]
        for problem in shown:
            place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
            say(f"{place}: {problem.message}", "problem", path=problem.path, line=problem.line)
        if len(told) > len(shown):
            say(f"… and {len(told) - len(shown)} more (-v names them all)")


def say(message: str, kind: str = "note", **more: object) -> None:
    """One line on stderr, under the name of the command; or as JSON, where results are JSON: `{"note": "…"}`."""
    if AS_JSON.get():
        from timeline_cli.writers.json import dump

        sys.stderr.write(dump({kind: one_line(message), **more}) + "\n")
    else:
        sys.stderr.write(f"timeline: {one_line(message)}\n")
