"""Time expressions, found and resolved (TIMEX3, ISO-TimeML; TempEval-3)."""

from enum import StrEnum

from msgspec import Struct

from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Clock, Frame, Meaning
from timeline_cli.model.span import Span
from timeline_cli.model.trace import Step


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Timex(Struct, frozen=True):
    """A time expression as found in a text: what it means is known, which days those are is not yet.

    `aside` is one behind another of its sentence that is of a statement or of something else, as in "Monday's raid":
    the story does not go on from there.
    """

    span: Span
    text: str
    type: TimexType
    rule: str
    meaning: Meaning
    aside: bool = False

    @property
    def hour(self) -> bool:
        """It tells an hour of whatever day the text is about: "at dawn", "at 06:40"."""
        return isinstance(self.meaning, Clock) and isinstance(self.meaning.of, Frame)


class ResolvedTimex(Struct, frozen=True):
    """A time expression and the days it stands for.

    `value` is the TIMEX3 value (`1998-W05`, `P2D`, `PRESENT_REF`); `interval` is None where no days can be named.
    """

    timex: Timex
    value: str | None
    interval: Interval | None
    steps: tuple[Step, ...] = ()
