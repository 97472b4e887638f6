"""Results on stdout, or into a file."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from timeline_cli.cli.pager import paged
from timeline_cli.model.errors import UsageError
from timeline_cli.writers.screen import Screen


@contextmanager
def results(output: Path | None, pager: Sequence[str] | None = None) -> Iterator[TextIO]:
    """Where results go: UTF-8 with plain newlines; a file appears whole or not at all; a closed pipe ends the writing quietly.

    What goes to a terminal goes through `pager`, the words of a command line.
    """
    if output is not None and str(output) != "-":
        with _whole_file(output) as file:
            yield file
        return
    out = sys.stdout
    if pager and out.isatty():
        with paged(pager) as reader:
            yield cast("TextIO", reader)
        return
    if hasattr(out, "reconfigure"):
        out.reconfigure(**({"errors": "replace"} if out.isatty() else {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}))
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())  # so that the last flush of the interpreter is quiet too


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from None
    finally:
        draft.unlink(missing_ok=True)


def screen(output: Path | None = None, group: str = "month", corpus: tuple[str, ...] = (), fields: tuple[str, ...] = ()) -> Screen:
    """The terminal as it is: its width, and whether it wants colours (https://no-color.org)."""
    import shutil

    terminal = output is None and sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Screen(shutil.get_terminal_size().columns, colour, terminal, group, corpus, fields)
