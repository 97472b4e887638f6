"""How far a long reading is: one line on a terminal that is written over and wiped in the end."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TextIO, TypeVar

T = TypeVar("T")
_QUIET = 1.0  # seconds before a rate is worth telling
_PACE = 0.2  # seconds between two lines
_WIPE = "\r\x1b[K"


def progress(items: Iterable[T], total: int, out: TextIO, clock: Callable[[], float] = monotonic) -> Iterator[T]:
    """Passes items through, and tells `out`, a terminal, how many there have been and how long the rest will take."""
    start = shown = clock()
    if total:
        out.write(f"reading {total:,} {'file' if total == 1 else 'files'} …")  # the parser takes its time to wake
        out.flush()
    try:
        for done, item in enumerate(items, 1):
            now = clock()
            if now - start >= _QUIET and now - shown >= _PACE:
                shown = now
                out.write(_WIPE + line(done, total, now - start))
                out.flush()
            yield item
    finally:
        if total:
            out.write(_WIPE)
            out.flush()


def line(done: int, total: int, seconds: float) -> str:
    """`reading 1,200 of 20,000 files, 85 a second, 3 min 41 s left`."""
    rate = done / seconds
    left = round((total - done) / rate)
    time = f"{left // 3600} h {left % 3600 // 60} min" if left >= 3600 else f"{left // 60} min {left % 60} s" if left >= 60 else f"{left} s"
    return f"reading {done:,} of {total:,} files, {rate:.{0 if rate >= 10 else 1}f} a second, {time} left"
