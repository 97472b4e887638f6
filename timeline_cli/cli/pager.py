"""A pager between long results and a terminal, as git has it."""

import os
import shlex
import shutil
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import IO

_NONE = ("", "cat")
_LESS = "FRX"  # ends where all fits on the screen, lets colours through, leaves what was read standing: what git sets


def chosen(environment: Mapping[str, str], words: str) -> Sequence[str] | None:
    """The command line of a pager; None for no pager, or one that is not there, or a terminal that can do nothing."""
    try:
        command = shlex.split(words)
    except ValueError:  # quotes that do not end
        return None
    if words.strip() in _NONE or environment.get("TERM") == "dumb" or shutil.which(command[0]) is None:
        return None
    return command


@contextmanager
def paged(command: Sequence[str]) -> Iterator[IO[str]]:
    """What goes to the pager; waits until the reader is done with it. To stop it is the pager's business, Ctrl-C included."""
    import subprocess  # most results meet no terminal

    environment = {"LESS": _LESS, "LV": "-c", **os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, text=True, encoding="utf-8", errors="replace", env=environment) as pager:  # noqa: S603 -- the user's own command
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        assert pager.stdin is not None  # noqa: S101 -- asked for above
        try:
            with suppress(BrokenPipeError):  # left early
                yield pager.stdin
        finally:
            with suppress(BrokenPipeError):
                pager.stdin.close()
            pager.wait()
            signal.signal(signal.SIGINT, before)
