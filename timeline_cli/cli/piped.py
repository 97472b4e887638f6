"""Articles on standard input, given as `-`."""

import atexit
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from timeline_cli.model.errors import UsageError

_DASH = Path("-")
_MOST_BYTES = 4 * 2**30
_CHUNK = 2**20
_spooled: list[Path] = []


def spooled(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths, with a file in place of `-`, for readers look at their bytes more than once; it goes with the process."""
    return tuple(_file() if path == _DASH else path for path in paths)


def piped(corpus: Sequence[Path]) -> bool:
    """True when some of the articles came on standard input: nothing that is kept can tell of them later."""
    return any(path in _spooled for path in corpus)


def _file() -> Path:
    import tempfile  # seldom needed

    folder = Path(tempfile.mkdtemp(prefix="timeline-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "stdin"
    size = 0
    with path.open("wb") as file:
        while chunk := sys.stdin.buffer.read(_CHUNK):
            size += len(chunk)
            if size > _MOST_BYTES:
                raise UsageError(f"more than {_MOST_BYTES >> 30} GB on standard input; give a file instead")
            file.write(chunk)
    _spooled.append(path)
    return path
