"""Which files of a folder are articles."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from timeline_cli.model.errors import UsageError
from timeline_cli.model.problem import Problem
from timeline_cli.readers.suffixes import NO_ARTICLES


class Found(Struct, frozen=True, order=True):
    """A file that may hold articles."""

    name: str  # relative to the corpus folder, with forward slashes
    path: Path
    columns: tuple[tuple[str, str], ...] = ()  # of tables and records: field, and the column that holds it, as the caller gave them


def files(corpus: Sequence[Path], columns: tuple[tuple[str, str], ...] = ()) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every candidate below the folders, and every file given directly, once each and sorted by name.

    Hidden files, READMEs and kinds of file that hold no articles are passed over inside folders, never when given
    directly. Links are followed, once. UsageError when a path does not exist.
    """
    found: dict[Path, Found] = {}
    problems: list[Problem] = []
    for root in sorted(set(corpus)):
        if not root.exists():
            raise UsageError(f"{root}: no such file or folder")
        for path in _below(root, problems) if root.is_dir() else [root]:
            name = _name(path, root)
            try:
                real = path.resolve()
                regular = real.is_file()
            except OSError as error:
                problems.append(Problem(name, None, _reason(error)))
                continue
            if regular:
                found.setdefault(real, Found(name, path, columns))
            elif path == root or path.is_symlink():
                problems.append(Problem(name, None, "not a regular file" if path.exists() else "the link leads nowhere"))
    return tuple(sorted(_distinct(found.values()))), tuple(sorted(problems))


def _below(root: Path, problems: list[Problem]) -> Iterator[Path]:
    seen = {root.resolve()}

    def unreadable(error: OSError) -> None:
        problems.append(Problem(_name(Path(error.filename), root), None, _reason(error)))

    for folder, folders, names in os.walk(root, followlinks=True, onerror=unreadable):
        here = Path(folder)
        kept = []
        for name in sorted(folders):
            real = (here / name).resolve()
            if not name.startswith(".") and real not in seen:
                seen.add(real)
                kept.append(name)
        folders[:] = kept
        yield from (here / name for name in sorted(names) if candidate(name))


def candidate(name: str) -> bool:
    """True for a file name that may be an article's: not hidden, no README, no picture, film or program."""
    lower = Path(name.lower())
    return not name.startswith((".", "~$")) and lower.stem != "readme" and lower.suffix not in NO_ARTICLES


def _name(path: Path, root: Path) -> str:
    inner = path.relative_to(root) if path != root and path.is_relative_to(root) else Path(path.name)
    return os.fsencode(inner.as_posix()).decode("utf-8", "replace")


def _distinct(found: Iterable[Found]) -> Iterator[Found]:
    """Two folders may hold files of one name: then the paths as given tell them apart."""
    by_name: dict[str, list[Found]] = {}
    for one in found:
        by_name.setdefault(one.name, []).append(one)
    for same in by_name.values():
        yield from same if len(same) == 1 else [Found(f.path.as_posix(), f.path, f.columns) for f in same]


def _reason(error: OSError) -> str:
    return (error.strerror or "cannot be read").lower()
