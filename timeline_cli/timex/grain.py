"""What kind of time a meaning is: its TIMEX3 type, and the grain by which the rules of later rounds see it."""

from timeline_cli.model.meaning import Clock, Every, Frame, Inside, Length, Meaning, Named, Nth, Portion, Range, Ref, Shift, Unit, Vague
from timeline_cli.model.timex import TimexType
from timeline_cli.timex.pattern import ATOMS
from timeline_cli.timex.values import CLOCK_UNITS


def type_of(meaning: Meaning) -> TimexType:
    """The TIMEX3 type of a meaning."""
    if isinstance(meaning, Length) or (isinstance(meaning, Nth) and meaning.length is not None):
        return TimexType.DURATION
    if isinstance(meaning, Every):
        return TimexType.SET
    if isinstance(meaning, Clock) or (isinstance(meaning, Shift) and meaning.unit in CLOCK_UNITS):
        return TimexType.TIME
    if isinstance(meaning, Range):
        return type_of(meaning.first)
    return TimexType.DATE


_UNIT_ATOMS = {
    Unit.DAY: "A_DAY",
    Unit.WEEK: "A_WEEK",
    Unit.WEEKEND: "A_WEEK",
    Unit.MONTH: "A_MONTH",
    Unit.QUARTER: "A_PART",
    Unit.HALF: "A_PART",
    Unit.YEAR: "A_YEAR",
}


def atom(meaning: Meaning) -> str:
    """The character by which later rounds see an expression: its grain."""
    return ATOMS[_atom(meaning)]


def _atom(meaning: Meaning) -> str:
    match meaning:
        case Named():
            if meaning.holiday:
                return "A_HOLIDAY"
            if meaning.day is not None:
                return "A_DAY"
            if meaning.weekday is not None:
                return "A_WEEKDAY"
            if meaning.month is not None:
                return "A_MONTH"
            return "A_PART" if meaning.part else "A_YEAR" if meaning.year is not None else "A_LONG"
        case Shift(of=Frame()):
            return "A_UNIT"
        case Shift() | Nth(length=None):
            return _UNIT_ATOMS.get(meaning.unit, "A_LONG")
        case Inside():
            return _atom(meaning.named)
        case Portion(of=Shift(of=Frame(), unit=unit)):
            return _UNIT_ATOMS.get(unit, "A_LONG")
        case Portion():
            return _atom(meaning.of)
        case Clock():
            return "A_POD" if isinstance(meaning.of, Frame | Ref) and meaning.time[1].isalpha() else "A_TIME"
        case Length() | Nth():
            return "A_LENGTH"
        case Every():
            return "A_SET"
        case Ref() | Vague():
            return "A_REF"
        case Range():
            return "A_RANGE"
    return "A_DAY"
