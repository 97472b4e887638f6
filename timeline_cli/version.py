"""What makes stored results stale: the code and the tables that made them."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from timeline_cli import __version__

_PACKAGE = Path(__file__).parent
_RECORD = _PACKAGE.with_name(f"timeline_cli-{__version__}.dist-info") / "RECORD"
_READING = ("model", "dates", "language", "timex", "actors", "readers", "dating", "events")
_TELLING = (*_READING, "merge", "corrections")


def reading_version() -> str:
    """Changes whenever an article might be read otherwise than before."""
    return _of(_READING)


def telling_version() -> str:
    """Changes whenever the same readings might make another chronology."""
    return _of(_TELLING)


@cache
def _of(rooms: tuple[str, ...]) -> str:
    return _digest(_digests()[room] for room in rooms)


@cache
def _digests() -> dict[str, str]:
    """A digest of each room: of what the installer recorded (the digests of all files), or in a checkout of the files themselves."""
    if _RECORD.is_file():
        lines = _RECORD.read_text("utf-8").splitlines()
        return {room: _digest(line for line in lines if line.startswith(f"timeline_cli/{room}/")) for room in _TELLING}
    return {room: _digest(_contents(_PACKAGE / room)) for room in _TELLING}


def _contents(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            with open(f"{parent}/{name}", "rb") as file:  # noqa: PTH123 -- a hundred files at every start: pathlib would take twice as long
                yield f"{parent.removeprefix(str(folder))}/{name} {hashlib.blake2b(file.read()).hexdigest()}"


def _digest(lines: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=12).hexdigest()
