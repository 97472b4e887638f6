"""Readings that are interrupted at random, and must end with the same bytes of JSON as one that is left in peace.

`python -m tests.benchmarks.interrupted [ARTICLES]` reads a synthetic corpus in one process, in two, and on Dask, each interrupted five
times by Ctrl-C or `kill -9`, and prints a table.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.benchmarks.synthetic import write

_TIMES = 5
_WAYS = {"--jobs 1": [], "--jobs 2": ["--jobs", "2"], "--engine dask --jobs 2": ["--engine", "dask", "--jobs", "2"]}
_TIMELINE = (sys.executable, "-c", "from timeline_cli.cli import main; main()")


def main(articles: int) -> None:
    """Prints for each way how it was interrupted, and whether it came to the same."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background a shell has it ignored, and those started here with it
    random = Random(7)  # noqa: S311 -- no secret
    with tempfile.TemporaryDirectory() as temporary:
        corpus = Path(temporary) / "corpus"
        write(articles, corpus)
        print("| way | read at each interruption | the same bytes |\n| --- | --- | --- |", flush=True)
        peace = _told(corpus, Path(temporary) / "peace.sqlite", [])
        for way, options in _WAYS.items():
            index = Path(temporary) / f"{len(options)}.sqlite"
            marks = sorted(random.sample(range(articles // 20, articles * 19 // 20), _TIMES))
            stops = [_interrupted(corpus, index, options, mark, random.choice((signal.SIGINT, signal.SIGKILL))) for mark in marks]
            resumed = [*options, "--resume"] if "dask" in options else options
            same = _told(corpus, index, resumed) == peace
            print(f"| `{way}` | {', '.join(stops)} | {'yes' if same else 'NO'} |", flush=True)


def _interrupted(corpus: Path, index: Path, options: list[str], mark: int, sign: signal.Signals) -> str:
    """Reads until so many articles are kept, and is then stopped."""
    resumed = ["--resume"] if "dask" in options and index.exists() else []
    command = [*_TIMELINE, "index", str(corpus), "--index", str(index), *options, *resumed]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and _kept(index) < mark:
            time.sleep(0.2)
        process.send_signal(sign)
    return f"{_kept(index):,} ({sign.name})"


def _kept(index: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{index}?mode=ro", uri=True)) as db:
            return int(db.execute("SELECT count(*) FROM content").fetchone()[0])
    except sqlite3.OperationalError:  # not there yet
        return 0


def _told(corpus: Path, index: Path, options: list[str]) -> str:
    """A digest of the chronology; read first, so that `--resume` has something to go on with."""
    environment = os.environ | {"TIMELINE_INDEX": str(index)}
    subprocess.run([*_TIMELINE, "index", str(corpus), "-q", *options], env=environment, check=True)
    return sha256(
        subprocess.run([*_TIMELINE, "list", str(corpus), "--json"], env=environment, check=True, capture_output=True).stdout
    ).hexdigest()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
