"""How long looking takes, as ratios to the time that Python needs to load typer and rich: they hold on any machine.

`python -m tests.benchmarks.looking [EVENTS]` prints a table for `docs/performance.md`. The events are those of `tests/fakes.py`:
looking does not know how they were read.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

_ROUNDS = 7
_TIMELINE = str(Path(sys.executable).with_name("timeline"))
_NOTHING = (sys.executable, "-c", "import typer, rich.table")
_TOWNS, _PEOPLE = 500, 20_000


def main(events: int) -> None:
    """Makes a corpus with so many events, and times commands on it."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        small, large = _corpus(folder / "small", 30), _corpus(folder / "large", events)
        environment = os.environ | {"TIMELINE_INDEX": str(folder / "index.sqlite")}
        for corpus in (small, large):
            subprocess.run([sys.executable, "-m", "tests.fakes", "index", str(corpus)], env=environment, check=True)
        commands = {
            "`timeline list`, 30 events": ("list", str(small)),
            f"`--actor`, one of {_PEOPLE:,} in {events:,} events": ("list", str(large), "--actor", "Ana N77"),
            f"a part of a name, {events:,} events": ("list", str(large), "--actor", "N77"),
            f"`--since --until`, a month of {events:,} events": ("list", str(large), "--since", "2015-03", "--until", "2015-03"),
            f"`--place --kind`, {events:,} events": ("list", str(large), "--place", "Town7", "--kind", "visit"),
            f"`search`, {events:,} events": ("search", "N77 Town7", str(large)),
        }
        base = _seconds(_NOTHING, environment)
        print(f"| command | seconds | times as long as loading typer and rich ({base:.2f} s) |\n| --- | --- | --- |")
        for name, arguments in commands.items():
            taken = _seconds((_TIMELINE, *arguments), environment)
            print(f"| {name} | {taken:.2f} | {taken / base:.2f} |")


def _corpus(folder: Path, events: int) -> Path:
    folder.mkdir()
    lines = []
    for n in range(events):
        day = f"{2000 + n * 25 // events}-{1 + n % 12:02}-{1 + n % 28:02}"
        who, where = f"Ana N{n % _PEOPLE}", f"Town{n % _TOWNS}"
        lines.append(f"visit {day} {who} > {where} | {who} went to {where} and spoke of matter {n}.\n")
    (folder / "all.txt").write_text("".join(lines))
    return folder


def _seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """The median of several runs, by the clock on the wall."""
    taken = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[len(taken) // 2]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
