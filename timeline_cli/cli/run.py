"""One run of the command: errors of the user become one line and an exit status."""

import sys
from collections.abc import Sequence
from copy import copy
from itertools import pairwise

import typer

from timeline_cli.cli.mistakes import told
from timeline_cli.cli.status import INTERRUPTED, PRINTED, WRONG_USAGE
from timeline_cli.cli.voice import AS_JSON, say
from timeline_cli.model.errors import UsageError
from timeline_cli.writers.plain import one_line

COMPLETE = "__complete"  # asked by completion scripts, and by nobody else


def run(arguments: Sequence[str]) -> int:
    """Carries out one command line and returns the exit status."""
    from timeline_cli.cli.app import app

    AS_JSON.set(_wants_json(arguments))
    if arguments[:1] == [COMPLETE]:
        return _complete(arguments[1:], app)
    try:
        returned = _only(arguments, app)(list(arguments), prog_name="timeline", standalone_mode=False)
    except UsageError as error:
        return _wrong(str(error))
    except typer.TyperException as error:
        return _wrong(told(error))
    except typer.Abort:
        return INTERRUPTED
    if returned == INTERRUPTED:
        say("interrupted; what was read so far is kept")
    return returned if isinstance(returned, int) else 0


def _complete(words: Sequence[str], app: typer.Typer) -> int:
    """What the shells' scripts ask for: a line for each word that can stand where the cursor is, and what it is behind a tab."""
    from timeline_cli.cli.completing import candidates

    for value, told_of in candidates(words, lambda first: typer.main.get_command(_only([first], app))):
        sys.stdout.write(f"{one_line(value)}\t{one_line(told_of)}\n")
    return PRINTED


def _only(arguments: Sequence[str], app: typer.Typer) -> typer.Typer:
    """The app with nothing but the command that is called: to build them all takes as long as to list a chronology."""
    called = [one for one in app.registered_commands if arguments[:1] == [one.name or getattr(one.callback, "__name__", "")]]
    if not called:
        return app
    only = copy(app)
    only.registered_commands = called
    return only


def _wrong(message: str) -> int:
    if AS_JSON.get():
        say(message, "error", status=WRONG_USAGE)
    else:
        for line in message.splitlines():
            say(line)
    return WRONG_USAGE


def _wants_json(arguments: Sequence[str]) -> bool:
    """True when results are asked for as JSON: then what goes wrong is told so too."""
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    asked = {after for option, after in pairwise(own) if option in ("-f", "--format")}
    asked |= {one.removeprefix("--format=") for one in own if one.startswith("--format=")}
    return bool({"--json", "--jsonl"} & set(own) or {"json", "jsonl"} & asked)
