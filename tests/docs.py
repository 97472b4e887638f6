"""Keeps what the documents show true: runs every command in them, and compares or rewrites what it prints.

In a block fenced as ```console, each line that begins with `$ ` is a command; the lines below it are what it prints, nothing meaning
that it does not matter. A last line `…` means that more follows. `python -m tests.docs` writes the present output into the documents;
where nothing but `…` is shown, up to ten lines of it.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tests import man

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
GOLDEN = {
    ROOT / "tests" / "golden" / "list.json": "timeline list --json",
    ROOT / "tests" / "golden" / "articles.json": "timeline articles --json",
}
PICTURE = ROOT / "docs" / "images" / "list.svg"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
_TOOLS = {"jq", "sqlite-utils", "csvcut"}
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


def picture() -> str:
    """What a terminal shows of the sample corpus, as an SVG drawn by rich."""
    from rich.console import Console

    from timeline_cli import pipeline
    from timeline_cli.cli.voice import Voice
    from timeline_cli.model.event import Chronology
    from timeline_cli.query.filters import Filters
    from timeline_cli.writers import table
    from timeline_cli.writers.screen import Screen

    answer = pipeline.ask([ROOT / "seeds"], None, Voice(-1), lambda corpus: corpus.select(Filters(limit=14)))
    with Path(os.devnull).open("w") as nowhere:
        console = Console(file=nowhere, width=92, record=True, force_terminal=True, color_system="truecolor", highlight=False, markup=False)
        table.draw(Chronology(answer.value.events, ()), console, Screen(92, colour=True))
    drawn = console.export_svg(title="timeline list", unique_id="timeline")
    return re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.S)  # no font from anybody's server


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
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(picture(), "utf-8")
        for path, command in GOLDEN.items():
            path.write_text(output(Example(path, command, ""), folder)[1], "utf-8")


if __name__ == "__main__":
    main()
