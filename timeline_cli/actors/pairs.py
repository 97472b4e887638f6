"""Offices told of several people at once: "the foreign ministers of Peru and Chile, Ana Ruiz and Jon Vik"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from timeline_cli.actors.entity import Entity
from timeline_cli.actors.offices import roles_in
from timeline_cli.model.event import ActorType

Named = tuple[int, int, Entity]

_OFFICE = r"((?:[\w-]+\s+){0,3}[\w-]+)s"
_BEFORE = re.compile(rf"\b{_OFFICE}\s+of(?:\s+(?:the\s+)?(?:[a-z]+\s+){{1,2}}of)?\s+(?:the\s+)?$")  # "ministers of foreign affairs of"
_AFTER = re.compile(rf"\s+{_OFFICE},?\s+(?:[A-Z][\w.]*\s+){{0,3}}")  # "Peruvian and Chilean presidents"
_APPOSED = re.compile(r"\*?,\s+(?:[A-Z][\w.]*\s+){0,3}")
_JOINED = re.compile(r"(?:,|,?\s+and)\s+(?:the\s+)?(?:[A-Z][\w.]*\s+){0,3}")
_NEXT = re.compile(r",?\s+and\s+(?:(?:that|those)\s+)?(?:of\s+)?(?:the\s+)?")  # "of Peru, Ana Ruiz, and of Chile, Jon Vik"
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_COUNTED = re.compile(rf"\b({'|'.join(_NUMBERS)})\s+{_OFFICE}:\s", re.I)
_LISTED = 12  # names among which those are that a colon lists
_MOST = 4  # states of one phrase
_REACH = 70  # characters before the first of them in which their office stands


def pair(text: str, at: Sequence[Named]) -> None:
    """Gives each of several people the state and the office that stand in the same order before them; `at` are the names in order."""
    for n in range(len(at)):
        states = _run(text, at, n, _is_state)
        people = _run(text, at, n + len(states), _is_person) if len(states) > 1 else []
        if not states or len(states) != len(people):
            continue
        before = _BEFORE.search(text, max(0, at[n][0] - _REACH), at[n][0])
        last, first = at[n + len(states) - 1][1], at[n + len(states)][0]
        told = before if before is not None and _APPOSED.fullmatch(text, last, first) else _AFTER.fullmatch(text, last, first)
        office = roles_in(told.group(1).lower().split()) if told is not None else set[str]()
        for state, person in zip(states, people if office else (), strict=bool(office)):
            person.country = person.country or state.country
            person.titles |= office


def alternating(text: str, at: Sequence[Named]) -> None:
    """ "The negotiators of Peru, Ana Ruiz, and of Chile, Jon Vik": the state and the office that stand before each of two people."""
    for n in range(len(at) - 3):
        (begin, end, state), (first, last, person), (other, until, second), (at_last, _, another) = at[n : n + 4]
        office = _BEFORE.search(text, max(0, begin - _REACH), begin)
        fits = _is_state(state) and _is_person(person) and _is_state(second) and _is_person(another)
        if office is None or not fits or not _NEXT.fullmatch(text, last, other):
            continue
        if _APPOSED.fullmatch(text, end, first) and _APPOSED.fullmatch(text, until, at_last):
            for country, bearer in ((state, person), (second, another)):
                bearer.country = bearer.country or country.country
                bearer.titles |= roles_in(office.group(1).lower().split())


def listed(text: str, at: Sequence[Named]) -> None:
    """Gives those whom a colon lists the office by which they were counted: "two envoys: Ana Ruiz of Peru and Jon Vik"."""
    for found in _COUNTED.finditer(text):
        stop = text.find(".", found.end())
        begin = bisect_left(at, found.end(), key=lambda named: named[0])
        people = list(dict.fromkeys(e for b, _, e in at[begin : begin + _LISTED] if _is_person(e) and (stop < 0 or b < stop)))
        if len(people) == _NUMBERS[found.group(1).lower()]:
            for person in people:
                person.titles |= roles_in(found.group(2).lower().split())


def _is_state(entity: Entity) -> bool:
    return entity.country is not None and entity.type in {None, ActorType.COUNTRY}


def _is_person(entity: Entity) -> bool:
    return entity.type is ActorType.PERSON


def _run(text: str, at: Sequence[Named], n: int, fits: Callable[[Entity], bool]) -> list[Entity]:
    """Names of one sort from the n-th on, with nothing but commas, "and" and titles between them."""
    found: list[Entity] = []
    last = 0
    for begin, end, entity in at[n : n + _MOST]:
        if not fits(entity) or (found and _JOINED.fullmatch(text, last, begin) is None):
            break
        found.append(entity)
        last = end
    return found
