"""Where corrections are kept, and what they come to."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from timeline_cli.corrections.rules import BROKEN, NAME, Dating, Placed, parse
from timeline_cli.model.problem import Problem


class Book(Struct, frozen=True):
    """All that persons decided on a corpus."""

    files: tuple[tuple[str, bytes], ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: bool = True  # of folders: of single files not all rules can hold

    @property
    def digest(self) -> bytes:
        """Changes with every change of the files; empty where nothing is corrected."""
        if not self.files and not self.problems:
            return b""
        return hashlib.blake2b(repr((self.files, self.problems)).encode(), digest_size=16).digest()

    def rules(self) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
        """The rules in order, and what is wrong with the files."""
        rules: list[Placed] = []
        problems = list(self.problems)
        for path, data in self.files:
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                problems.append(Problem(path, data.count(b"\n", 0, error.start) + 1, f"{BROKEN}: not UTF-8"))
                continue
            found, wrong = parse(text, path)
            rules += found
            problems += wrong
        return tuple(rules), tuple(problems)


def of_articles(rules: Sequence[Placed]) -> bytes:
    """Changes with the rules that say when articles were published, and so with what they tell; empty where there are none."""
    mine = [(placed.path, placed.line, placed.rule) for placed in rules if isinstance(placed.rule, Dating)]
    return hashlib.blake2b(repr(mine).encode(), digest_size=16).digest() if mine else b""


def places(corpus: Sequence[Path]) -> tuple[Path, ...]:
    """Where the corrections of a corpus are: in each of its folders, and in the folder of each of its files."""
    return tuple(dict.fromkeys((path if path.is_dir() else path.parent) / NAME for path in corpus))


def opened(corpus: Sequence[Path]) -> Book:
    """The corrections that there are of a corpus; a file that cannot be read is a problem."""
    files: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for path in places(corpus):
        try:
            files.append((str(path), path.read_bytes()))
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(Problem(str(path), None, f"no correction holds: {(error.strerror or 'cannot be read').lower()}"))
    return Book(tuple(files), tuple(problems), all(path.is_dir() for path in corpus))
