"""Commands that share options: a parameter of a grouped type stands for all the options of its group."""

import inspect
from collections.abc import Callable, Mapping
from functools import wraps

Group = Callable[..., object]
Command = Callable[..., int]


def composed(groups: Mapping[type, Group]) -> Callable[[Command], Command]:
    """A decorator that turns each parameter whose type has a group into the group's own parameters.

    When the command is called, the group's function makes the value out of them.
    """

    def decorate(command: Command) -> Command:
        own = inspect.signature(command)
        made = {parameter.name: groups[parameter.annotation] for parameter in own.parameters.values() if parameter.annotation in groups}

        @wraps(command)
        def call(**options: object) -> int:
            values = {
                name: group(**{option: options.pop(option) for option in inspect.signature(group).parameters})
                for name, group in made.items()
            }
            return command(**options, **values)

        flat = [
            parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for one in own.parameters.values()
            for parameter in (inspect.signature(made[one.name]).parameters.values() if one.name in made else [one])
        ]
        call.__signature__ = own.replace(parameters=flat)  # type: ignore[attr-defined]  # typer reads both
        call.__annotations__ = {parameter.name: parameter.annotation for parameter in flat} | {"return": int}
        return call

    return decorate
