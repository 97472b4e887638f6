"""What a text must hold for a pattern to be worth a try: most rules speak of words that most sentences lack."""

import re

from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.pattern import MACROS, PART, characters

Needs = frozenset[frozenset[str]]


def needs(pattern: str) -> Needs:
    """Sets of characters; of each, every match of the pattern holds one."""
    return _needs([part for part in PART.finditer(pattern) if part["op"] or part["cls"] or part["lit"]][::-1])


def _needs(rest: list[re.Match[str]]) -> Needs:
    """The same for what is left of a pattern, its next part last, up to the bracket that closes it."""
    ways: list[Needs] = [frozenset()]
    while rest and (part := rest.pop())["op"] != ")":
        if part["op"] == "|":
            ways.append(frozenset())
            continue
        found = _of(part, rest)
        if rest and rest[-1]["op"] == "?":
            rest.pop()
        else:
            ways[-1] |= found
    if len(ways) == 1:
        return ways[0]
    return frozenset([frozenset().union(*map(_telling, ways))]) if all(ways) else frozenset()


def _of(part: re.Match[str], rest: list[re.Match[str]]) -> Needs:
    if part["op"]:
        inner = _needs(rest)
        return inner if part["op"] == "(" else frozenset()  # what stands around a match is no part of it
    if part["cls"] in MACROS:
        return needs(MACROS[part["cls"]])
    return frozenset([frozenset(characters(part["cls"]) if part["cls"] else lexicon().literal(part["lit"]))])


def _telling(way: Needs) -> frozenset[str]:
    """One of the sets: the smallest, but rather a class than a single word, which may be as common as "the"."""
    return min(way, key=lambda found: (len(found) == 1, len(found), sorted(found)))
