"""Keeps what the documents show true: runs every command in them, and compares or rewrites what it prints.

In a block fenced as ```console, each line that begins with `$ ` is a command; the lines below it are what it prints, nothing meaning
that it does not matter. A last line `…` means that more follows. `python -m tests.docs` writes the present output into the documents;
where nothing but `…` is shown, up to ten lines of it. With `--page` it takes a new picture of the page, too, where Chromium is installed.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tests import man
from tests.browser import CHROMIUM

if TYPE_CHECKING:
    from rich.console import Console

    from timeline_cli.model.event import Event

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
GOLDEN = {
    ROOT / "tests" / "golden" / "list.json": "timeline list --json",
    ROOT / "tests" / "golden" / "articles.json": "timeline articles --json",
}
PICTURES = ROOT / "docs" / "images"
_FIGURES = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.S)
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
_TOOLS = {"jq", "sqlite-utils", "csvcut", "csvgrep", "csvsort", "csvlook"}
_MORE = "…"
_FEW = 10


class Example(Struct, frozen=True):
    """A command shown in a document, with what is shown of its output."""

    document: Path
    command: str
    shown: str

    @property
    def tools(self) -> set[str]:
        """The programs of others that the command starts."""
        return _TOOLS & set(re.findall(r"[\w-]+", self.command))

    @property
    def changes(self) -> bool:
        """True where something is changed, or what was changed before is shown: such commands have to be run in order."""
        return re.search(r"\bmine\b", self.command) is not None


def examples(document: Path, text: str | None = None) -> Iterator[Example]:
    """The commands of a document, or of a piece of it, in order."""
    for block in _BLOCK.finditer(document.read_text("utf-8") if text is None else text):
        for part in re.split(r"^(?=\$ )", block[1], flags=re.M):
            if part.startswith("$ "):
                command, _, shown = part[2:].partition("\n")
                yield Example(document, command, shown)


def environment(folder: Path) -> dict[str, str]:
    """Where documents' commands run: our `timeline` first, an index of their own, no terminal."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if name in ("HOME", "LANG")}
    return kept | {
        "PATH": path,
        "TIMELINE_INDEX": str(folder / "index.sqlite"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "TMPDIR": str(folder),
        "TZ": "UTC",
    }


def output(example: Example, folder: Path) -> tuple[int, str]:
    """Exit status and output of a command, run where the articles are; files that it writes go to `folder`."""
    seeds = folder / "seeds"
    if not seeds.exists():
        seeds.symlink_to(ROOT / "seeds")
        shutil.copytree(ROOT / "seeds", folder / "mine")  # for what changes something
    command = ["bash", "-o", "pipefail", "-c", example.command]
    done = subprocess.run(command, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False, timeout=120)
    printed = done.stdout + done.stderr
    if "Traceback (most recent call last)" in printed:
        raise RuntimeError(f"{example.command}\n{printed}")
    return done.returncode, printed


def agrees(shown: str, printed: str) -> bool:
    """True when a document shows what is printed, or its beginning."""
    if not shown:
        return True
    beginning, more, rest = shown.rpartition(f"{_MORE}\n")
    return printed.startswith(beginning) if more and not rest else printed == shown


def rewritten(document: Path, folder: Path) -> str:
    """The document with the present output of its commands; where output is cut short it stays as short."""

    def block(match: re.Match[str]) -> str:
        text = match[1]
        for example in examples(document, match[0]):
            if example.shown:
                _, printed = output(example, folder)
                if example.shown.endswith(f"{_MORE}\n"):
                    printed = _shortened(printed, example.shown.count("\n") - 1 or _FEW)
                text = text.replace(f"$ {example.command}\n{example.shown}", f"$ {example.command}\n{printed}")
        return f"```console\n{text}```"

    return _BLOCK.sub(block, document.read_text("utf-8"))


def _seeds() -> Sequence[Event]:
    from timeline_cli import pipeline
    from timeline_cli.cli.voice import Voice
    from timeline_cli.query.filters import Filters

    return pipeline.ask([ROOT / "seeds"], None, Voice(-1), lambda corpus: corpus.select(Filters())).value.events


def pictures() -> dict[str, str]:
    """What a terminal shows of the sample corpus, as SVG drawn by rich; by the names of the files."""
    from rich.text import Text

    from timeline_cli.model.event import Chronology
    from timeline_cli.writers import rows, table
    from timeline_cli.writers.screen import Screen

    events = _seeds()
    screen = Screen(92, colour=True, terminal=True)
    lanes = io.StringIO()
    rows.write(events, "actor", lanes, screen)
    listed, narrow, drawn = _paper(), _paper(60), _paper()
    table.draw(Chronology(tuple(events[:14]), ()), listed, screen)
    table.draw(Chronology(tuple(events[1:8]), ()), narrow, Screen(60, colour=True, terminal=True))
    drawn.print(Text.from_ansi(lanes.getvalue()))
    return {
        "list.svg": _svg(listed, "timeline list"),
        "narrow.svg": _svg(narrow, "timeline list, 60 columns"),
        "lanes.svg": _svg(drawn, "timeline lanes"),
    }


def _paper(width: int = 92) -> Console:
    from rich.console import Console

    return Console(
        file=io.StringIO(), width=width, record=True, force_terminal=True, color_system="truecolor", highlight=False, markup=False
    )


def _svg(console: Console, title: str) -> str:
    drawn = console.export_svg(title=title, unique_id="timeline")
    return re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.S)  # no font from anybody's server


def photograph(path: Path) -> None:
    """The page, an event opened, as a browser shows it."""
    from tests.browser import browser
    from timeline_cli.model.event import Chronology
    from timeline_cli.writers import BY_NAME
    from timeline_cli.writers.screen import Screen

    with tempfile.TemporaryDirectory() as temporary, browser(Path(temporary) / "profile") as tab:
        page = Path(temporary) / "page.html"
        with page.open("w", encoding="utf-8") as out:
            BY_NAME["html"].write(Chronology(tuple(_seeds()), ()), out, Screen())
        tab.screen(1000, 1350)
        tab.open(page.as_uri())
        tab.value("document.querySelector('details.attack:nth-of-type(1) .differ').closest('details').open = true")
        tab.picture(path)


def figures() -> str:
    """How well events are read, as the tests make sure: a table for the README."""
    floors = tomllib.loads((ROOT / "tests" / "gate" / "floors.toml").read_text("utf-8"))
    held = floors["held"], floors["held-stories"], floors["held-later-stories"]
    rows = [
        *((f"{kind}s found", f"{kind}.recall") for kind in ("visit", "attack", "agreement")),
        *((f"{kind}s told that are right", f"{kind}.precision") for kind in ("visit", "attack", "agreement")),
        ("of those found: exact date", "date"),
        ("a place named", "place"),
        ("status", "status"),
        ("actors (F1)", "actors.f1"),
        ("mentions told as one that are one (B³)", "b3"),
        ("events with exact date and half of the actors (F1)", "right"),
    ]
    lines = ["| at least, of 100 | short articles | stories | later stories |", "| --- | --- | --- | --- |"]
    lines += [f"| {words} | " + " | ".join(f"{table[name]:.0f}" if name in table else "" for table in held) + " |" for words, name in rows]
    return "\n".join(lines) + "\n"


def with_figures(readme: str) -> str:
    """The README with the present figures in their place."""
    return _FIGURES.sub(lambda match: f"{match[1]}\n{figures()}\n{match[2]}", readme)


def words_of(svg: str) -> str:
    """The text in a picture."""
    return " ".join(re.findall(r">([^<>]+)</text>", svg))


def _shortened(printed: str, length: int) -> str:
    lines = printed.splitlines(keepends=True)
    return printed if len(lines) <= length else "".join(lines[:length]) + f"{_MORE}\n"


def main() -> None:
    """Brings all documents and the golden files up to date."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for path in DOCUMENTS:
            path.write_text(rewritten(path, folder), "utf-8")
        man.PAGE.parent.mkdir(exist_ok=True)
        man.PAGE.write_text(man.page(), "utf-8")
        readme = ROOT / "README.md"
        readme.write_text(with_figures(readme.read_text("utf-8")), "utf-8")
        PICTURES.mkdir(exist_ok=True)
        for name, svg in pictures().items():
            (PICTURES / name).write_text(svg, "utf-8")
        if CHROMIUM and "--page" in sys.argv:
            photograph(PICTURES / "page.png")
        for path, command in GOLDEN.items():
            path.write_text(output(Example(path, command, ""), folder)[1], "utf-8")


if __name__ == "__main__":
    main()
