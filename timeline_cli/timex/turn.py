"""The same expression read the other way: for events that the sentence tells as planned, or as past."""

from typing import Any

from msgspec import Struct, structs

from timeline_cli.model.meaning import Direction, Named
from timeline_cli.model.timex import Timex

_LOOSE = (Direction.NEAREST, Direction.PAST, Direction.FUTURE)


def turned(timex: Timex, direction: Direction, cue: str) -> Timex:
    """`timex` with every name without a year read in `direction`; "last Friday" and "next May" keep the direction they state.

    `cue` says why, for `explain`.
    """
    return structs.replace(timex, meaning=_turned(timex.meaning, direction, cue))


def _turned(meaning: Any, direction: Direction, cue: str) -> Any:
    if isinstance(meaning, Named):
        if meaning.anchor == "none" or meaning.direction not in _LOOSE or meaning.direction is direction:
            return meaning
        return structs.replace(meaning, direction=direction, cue=cue)
    if not isinstance(meaning, Struct):
        return meaning
    parts = {field: getattr(meaning, field) for field in meaning.__struct_fields__}
    made = {field: _turned(part, direction, cue) for field, part in parts.items() if isinstance(part, Struct)}
    return structs.replace(meaning, **made) if any(made[f] is not parts[f] for f in made) else meaning
