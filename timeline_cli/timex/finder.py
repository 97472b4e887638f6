"""Finding: text to time expressions, without knowing when it was published."""

from collections.abc import Sequence
from functools import cache

import msgspec

from timeline_cli.model.meaning import (
    Clock,
    Direction,
    Every,
    Frame,
    Inside,
    Length,
    Meaning,
    Named,
    Nth,
    Portion,
    Range,
    Ref,
    Shift,
    Told,
    Unit,
    Vague,
)
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType
from timeline_cli.timex.cues import direction
from timeline_cli.timex.lexer import Item, lex
from timeline_cli.timex.pattern import ATOMS
from timeline_cli.timex.rule import Match, Rule
from timeline_cli.timex.rules import calendar, composed, lengths, often, ranges, relative, times, vague

ROUNDS: tuple[tuple[Rule, ...], ...] = (
    (*calendar.rule.rules, *relative.rule.rules, *times.rule.rules, *often.rule.rules, *lengths.rule.rules, *vague.rule.rules),
    tuple(composed.rule.rules),
    tuple(composed.rule.rules),
    tuple(ranges.rule.rules),
)
"""Each round finds expressions in words and in what the rounds before it found."""


def all_rules() -> tuple[Rule, ...]:
    """Every rule once."""
    return tuple(dict.fromkeys(rule for rules in ROUNDS for rule in rules))


@cache
def _compiled() -> None:
    for rule in all_rules():
        _ = rule.regex  # patterns add their words to the lexicon, so all are compiled before a text is read


def find(text: str, spans: Sequence[Span] | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text in order, none overlapping another; only those that lie within one of `spans` where given."""
    _compiled()
    stretches = [(0, len(text))] if spans is None else [(span.begin, span.end) for span in sorted(spans)]
    return tuple(timex for begin, end in stretches for timex in _find(text, begin, end))


def _find(text: str, begin: int, end: int) -> list[Timex]:
    items, codes = lex(text, begin, end)
    for rules in ROUNDS:
        items, codes = _round(text, rules, items, codes)
    found = []
    for place, item in enumerate(items):
        if item.meaning is not None and codes[place] != ATOMS["A_UNIT"]:
            meaning = _directed(item.meaning, items, place)
            found.append(Timex(Span(item.begin, item.end), item.text, type_of(meaning), item.rule, meaning))
    return found


def _round(text: str, rules: Sequence[Rule], items: list[Item], codes: str) -> tuple[list[Item], str]:
    candidates = []
    for priority, rule in enumerate(rules):
        for found in rule.regex.finditer(codes):
            begin, end = found.span("x") if "x" in rule.regex.groupindex else found.span()
            candidates.append((begin, -end, priority, rule, found))
    candidates.sort(key=lambda c: c[:3])
    new_items: list[Item] = []
    new_codes: list[str] = []
    at = 0
    for begin, negative_end, _, rule, found in candidates:
        end = -negative_end
        if begin < at or end <= begin:
            continue
        meaning = rule.make(Match(items, found))
        if meaning is None:
            continue
        first, last = items[begin].begin, items[end - 1].end
        new_items += [*items[at:begin], Item(first, last, text[first:last], text[first:last].lower(), meaning, rule.name)]
        new_codes += [codes[at:begin], atom(meaning)]
        at = end
    return [*new_items, *items[at:]], "".join([*new_codes, codes[at:]])


def type_of(meaning: Meaning) -> TimexType:
    """The TIMEX3 type of a meaning."""
    if isinstance(meaning, Length) or (isinstance(meaning, Nth) and meaning.length is not None):
        return TimexType.DURATION
    if isinstance(meaning, Every):
        return TimexType.SET
    if isinstance(meaning, Clock) or (isinstance(meaning, Shift) and meaning.unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND)):
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


def _directed(meaning: Meaning, items: Sequence[Item], place: int) -> Meaning:
    """The meaning with the direction that the words around give to a name without a year."""
    if isinstance(meaning, Named):
        if meaning.anchor == "none" or meaning.direction is not Direction.NEAREST or meaning.cue:
            return meaning
        ahead, cue = direction(items, place, place + 1)
        return msgspec.structs.replace(meaning, direction=ahead, cue=cue)
    changed = {
        name: _directed(part, items, place)
        for name in ("of", "first", "last")
        if isinstance(part := getattr(meaning, name, None), msgspec.Struct)
    }
    return msgspec.structs.replace(meaning, **changed) if changed else meaning
