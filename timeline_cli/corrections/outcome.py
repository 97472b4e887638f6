"""What became of a correction."""

from enum import StrEnum

from msgspec import Struct


class State(StrEnum):
    """How a rule stands to the corpus as it is."""

    HOLDS = "holds"
    NEAR = "holds, found by words that were edited"
    IDLE = "already so"
    STALE = "no longer matches anything"


class Outcome(Struct, frozen=True):
    """What became of one rule."""

    path: str
    line: int
    what: str  # in words
    why: str
    state: State
    event: str | None = None  # id of the event that it made or changed
