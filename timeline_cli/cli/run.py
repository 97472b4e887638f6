"""One run of the command: errors of the user become one line and an exit status."""

from collections.abc import Sequence
from copy import copy

import typer

from timeline_cli.cli.status import INTERRUPTED, WRONG_USAGE
from timeline_cli.cli.voice import say
from timeline_cli.model.errors import UsageError


def run(arguments: Sequence[str]) -> int:
    """Carries out one command line and returns the exit status."""
    from timeline_cli.cli.app import app

    try:
        returned = _only(arguments, app)(list(arguments), prog_name="timeline", standalone_mode=False)
    except UsageError as error:
        return _wrong(*str(error).splitlines())
    except typer.TyperException as error:
        return _wrong(_advice(error))
    except typer.Abort:
        return INTERRUPTED
    if returned == INTERRUPTED:
        say("interrupted; what was read so far is kept")
    return returned if isinstance(returned, int) else 0


def _only(arguments: Sequence[str], app: typer.Typer) -> typer.Typer:
    """The app with nothing but the command that is called: to build them all takes as long as to list a chronology."""
    called = [one for one in app.registered_commands if arguments[:1] == [one.name or getattr(one.callback, "__name__", "")]]
    if not called:
        return app
    only = copy(app)
    only.registered_commands = called
    return only


def _wrong(*message: str) -> int:
    for line in message:
        say(line)
    return WRONG_USAGE


def _advice(error: typer.TyperException) -> str:
    """The library's words, and which help to read."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "timeline"
    message = error.format_message().rstrip(".?")
    return f"{message[:1].lower()}{message[1:]}; see '{command} --help'"
