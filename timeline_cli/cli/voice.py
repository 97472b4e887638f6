"""What is said on stderr, and how loudly."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from timeline_cli.model.problem import Problem
from timeline_cli.store.corpora import Known
from timeline_cli.writers.plain import one_line

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
            say(f"{place}: {problem.message}")
        if len(told) > len(shown):
            say(f"… and {len(told) - len(shown)} more (-v names them all)")


def say(message: str) -> None:
    """One line on stderr, under the name of the command."""
    sys.stderr.write(f"timeline: {one_line(message)}\n")
