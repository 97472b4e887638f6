"""People of whom only the age is told: "killed a 17-year-old and injured 14 others" is no killing of old and injured others."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_DETERMINES = frozenset({"nummod", "det", "poss"})
_SPANS = frozenset({"year", "month", "week", "day"})


def part_ages(tokens: Sequence[Token]) -> None:
    """Rehangs the objects of two verbs in place, of which the parser makes one."""
    for old in tokens:
        others, above = old.head, old.head.head
        if old.lower != "old" or old.dep != "amod" or others.dep != "dobj" or not above.is_verb or old.i < 2:
            continue
        verb = next((c for c in old.those("conj") if c.tag in {"VBN", "VBD"} and old.i < c.i < others.i), None)
        told = any(c.dep in _DETERMINES and verb is not None and c.i > verb.i for c in others.children)  # not "a 17-year-old and hurt boy"
        if verb is None or not told or tokens[old.i - 1].text != "-" or tokens[old.i - 2].lower not in _SPANS:
            continue
        for child in [c for c in others.children if c.i < old.i]:
            child.hang(old, child.dep)
        for link in old.those("cc"):
            link.hang(above, "cc")
        old.tag, verb.tag = "NN", "VBD"
        old.hang(above, "dobj")
        verb.hang(above, "conj")
        others.hang(verb, "dobj")
        for child in [c for c in verb.children if c is not others and c.i < others.i]:
            child.hang(others, child.dep)
