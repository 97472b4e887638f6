"""What the library says of a command line that it cannot read, in one line that says what to do."""

import re

import typer

from timeline_cli.query.suggest import advice, nearest

_COMMAND = re.compile(r"No such command '(.*)'\.$", re.S)
_NUMBER = re.compile(r"is not a valid int(?:eger)?(?: range)?")
_CHOICE = re.compile(r"'(.*)' is not one of ", re.S)


def told(error: typer.TyperException) -> str:
    """What is wrong, and the nearest right word, or which help to read."""
    context, message = getattr(error, "ctx", None), error.message
    see = f"; see '{context.command_path if context else 'timeline'} --help'"
    if (wrong := _COMMAND.match(message)) and context:
        return f"no command {wrong[1]!r}{advice(wrong[1], context.command.list_commands(context))}"
    if context and hasattr(error, "possibilities"):  # of the library's own error for options
        wanted = str(getattr(error, "option_name", ""))
        options = [name for param in context.command.params for name in param.opts if name.startswith("--")]
        return f"no option {wanted}{nearest(wanted, options) or see}"
    if (wrong := _CHOICE.match(message)) and (param := getattr(error, "param", None)):
        return f"{param.opts[0]}: no {wrong[1]!r}{advice(wrong[1], [getattr(choice, 'value', choice) for choice in param.type.choices])}"
    if _NUMBER.search(message) and (param := getattr(error, "param", None)):
        return f"{param.opts[0]}: {_NUMBER.sub('is no whole number', message).rstrip('.')}"
    said = error.format_message().rstrip(".?")
    return f"{said[:1].lower()}{said[1:]}{see}"
