"""What makes stored results stale: the code and the word lists that made them."""

import hashlib
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_READING = ("model", "dates", "language", "timex", "actors", "readers", "dating", "events")
_TELLING = (*_READING, "merge")
_SUFFIXES = {".py", ".toml", ".tsv", ".sha256"}


def reading_version() -> str:
    """Changes whenever an article might be read otherwise than before."""
    return _digest(_READING)


def telling_version() -> str:
    """Changes whenever the same readings might make another chronology."""
    return _digest(_TELLING)


@cache
def _digest(rooms: tuple[str, ...]) -> str:
    seen = hashlib.blake2b(digest_size=12)
    for room in rooms:
        for path in sorted((_PACKAGE / room).rglob("*")):
            if path.suffix in _SUFFIXES:
                seen.update(str(path.relative_to(_PACKAGE)).encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()
