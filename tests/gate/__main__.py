"""`python -m tests.gate [--misses] [--floors]`: the figures of sentences and of stories, open and held.

`--misses` lists what went wrong in the open parts, and never in the held ones. `--floors` raises the floors to just below the
figures; none ever falls.
"""

import sys

from tests.gate import misses
from tests.gate.annotation import SETS
from tests.gate.score import FLOORS, floors, measured
from tests.gate.stories import score as stories
from tests.gate.stories.annotation import PARTS

SLACK = 2.0  # points between a figure and its floor: one event more or less is no fall


def raised(table: dict[str, dict[str, float]]) -> str:
    """floors.toml with every floor at the old one or just below the new figure, whichever is higher."""
    old = floors()
    lines = ["# Per cent; these may rise (`python -m tests.gate --floors`) and not fall."]
    for name, found in table.items():
        lines += ["", f"[{name}]"]
        lines += [f'"{measure}" = {max(old.get(name, {}).get(measure, 0.0), round(value - SLACK, 1))}' for measure, value in found.items()]
    return "\n".join(lines) + "\n"


def printed(table: dict[str, dict[str, float]]) -> str:
    """One column a set, blank where a measure is not of its kind."""
    measures = dict.fromkeys(measure for found in table.values() for measure in found)
    lines = [f"{'':20}" + "".join(f"{name:>21}" for name in table)]
    for measure in measures:
        figures = (f"{found[measure]:.1f}" if measure in found else "" for found in table.values())
        lines.append(f"{measure:20}" + "".join(f"{figure:>21}" for figure in figures).rstrip())
    return "\n".join(lines)


def main() -> None:
    """Prints the figures of all sets, and the misses of the open ones when asked."""
    sentences = {name: measured(name) for name in SETS}
    told = {name: stories.measured(name) for name in PARTS}
    table = {name: found for name, (_, found) in sentences.items()} | {f"{name}-stories": found for name, (_, found) in told.items()}
    if "--misses" in sys.argv[1:]:
        print("\n".join((*misses.of_sentences(sentences["open"][0]), *misses.of_stories((*told["open"][0], *told["open-later"][0])))))  # noqa: T201
    if "--floors" in sys.argv[1:]:
        FLOORS.write_text(raised(table))
    print(printed(table))  # noqa: T201


if __name__ == "__main__":
    main()
