"""What `timeline index` costs as a corpus grows: processor time for each article, and the peak of memory of its largest process.

`python -m tests.benchmarks.growth [ARTICLES ...]` prints a row of a table for each size. What a corpus of one article takes, the start of
Python and of the parser, is taken off.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.synthetic import write

_TIMELINE = (sys.executable, "-c", "from timeline_cli.cli import main; main()")


def main(sizes: list[int]) -> None:
    """Prints the rows."""
    with tempfile.TemporaryDirectory() as temporary:
        start, _ = _index(Path(temporary), 1)
        print(
            "| articles | ms of the processor an article | times the first | peak MB of a process |\n| --- | --- | --- | --- |", flush=True
        )
        first = None
        for size in sizes:
            seconds, megabytes = _index(Path(temporary), size)
            each = 1000 * (seconds - start) / size
            first = first or each
            print(f"| {size:,} | {each:.2f} | {each / first:.2f} | {megabytes:,} |", flush=True)


def _index(folder: Path, articles: int) -> tuple[float, int]:
    """Seconds of the processor, and megabytes, of the command and the processes it waits for."""
    corpus = folder / str(articles)
    write(articles, corpus)
    process = subprocess.Popen([*_TIMELINE, "index", str(corpus), "--index", str(folder / f"{articles}.sqlite")], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000])
