"""The same expression read the other way: for events that the sentence tells as planned, or as past."""

from msgspec import structs

from timeline_cli.model.meaning import LISTED, Direction, Meaning, Named, parts
from timeline_cli.model.timex import Timex

_LOOSE = (Direction.NEAREST, Direction.PAST, Direction.FUTURE)


def turned(timex: Timex, direction: Direction, cue: str) -> Timex:
    """`timex` with every name without a year read in `direction`; "last Friday" and "next May" keep the direction they state.

    `cue` says why, for `explain`.
    """
    return structs.replace(timex, meaning=_turned(timex.meaning, direction, cue))


def _turned(meaning: Meaning, direction: Direction, cue: str) -> Meaning:
    if isinstance(meaning, Named):
        keeps = meaning.anchor == "none" or meaning.cue == LISTED or meaning.direction not in _LOOSE or meaning.direction is direction
        return meaning if keeps else structs.replace(meaning, direction=direction, cue=cue)
    inner = parts(meaning)
    made = {name: _turned(part, direction, cue) for name, part in inner.items()}
    return structs.replace(meaning, **made) if any(made[name] is not inner[name] for name in inner) else meaning
