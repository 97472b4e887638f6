"""How fast articles are read, beside spaCy alone: words for each second of the processor, on the same texts, in one run.

`python -m tests.benchmarks.speed FOLDER ...` takes text files of general news, and prints a row of a table for each folder and for all.
Words are what blanks separate. Both have read a few texts before.
"""

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from timeline_cli import engine, readers
from timeline_cli.language import parse
from timeline_cli.readers import Found

_ROUNDS = 3


def main(folders: list[Path]) -> None:
    """Prints the rows; the best of several rounds counts for each side."""
    parse._pipeline()  # first: numpy is told to use one thread before it is loaded
    import spacy

    plain = spacy.load(parse._mirror_folder() or parse.OFFICIAL[0])
    print("| texts | words | spaCy alone, words a second | timeline | times as many |\n| --- | --- | --- | --- | --- |")
    totals = [0.0, 0.0, 0.0]
    for folder in folders:
        found, _ = readers.files([folder])
        words, alone, ours = _timed(plain, found)
        totals = [totals[0] + words, totals[1] + alone, totals[2] + ours]
        print(_row(folder.name, words, alone, ours), flush=True)
    if len(folders) > 1:
        print(_row("all", *totals))


def _timed(plain: Any, found: Iterable[Found]) -> tuple[int, float, float]:
    files = list(found)
    texts = [file.path.read_text("utf-8") for file in files]
    list(engine.extract(files[:5])), list(plain.pipe(texts[:5]))
    alone, ours = [], []
    for _ in range(_ROUNDS):
        ours.append(-time.process_time())
        list(engine.extract(files))
        ours[-1] += time.process_time()
        alone.append(-time.process_time())
        list(plain.pipe(texts))
        alone[-1] += time.process_time()
    return sum(len(text.split()) for text in texts), min(alone), min(ours)


def _row(name: str, words: float, alone: float, ours: float) -> str:
    return f"| {name} | {words:,.0f} | {words / alone:,.0f} | {words / ours:,.0f} | {alone / ours:.1f} |"


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
