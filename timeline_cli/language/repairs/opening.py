"""Places and days right before who acts: in "In Oslo miners met", "on Monday miners met" the parser takes them for miners of a kind."""

from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.tree import CALENDAR, FINITE, Token

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "off", "of", "on"})
_INSIDE = frozenset({"compound", "amod"})
_FINITE = FINITE | {"MD"}


def free_places(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the names after the preposition hang on it, the noun after them on its verb."""
    for prep, verb in ((p, v) for p in tokens if p.tag == "IN" and p.lower in _WHERE for v in tokens[p.i + 3 : p.i + 6]):
        noun, names = tokens[verb.i - 1], tokens[prep.i + 1 : verb.i - 1]
        day = names[0] if len(names) > 1 and names[0].tag == "CD" and names[1].text in CALENDAR else None
        names = names[1:] if day is not None else names
        if verb.tag not in _FINITE or not noun.is_noun or noun.is_name or not all(t.is_name and t.dep in _INSIDE for t in names):
            continue
        below, above = prep.child("pobj"), verb.head if verb.dep in {"aux", "auxpass"} else verb
        if (
            below not in (None, noun)
            or any(noun not in t.ancestors() for t in names)
            or above.child("nsubj", "nsubjpass") not in (None, noun)
        ):
            continue
        nation = len(names) > 1 and names[0].text in CALENDAR and world.demonym_of(names[-1].text) is not None
        if nation:  # "on Monday Chilean miners met"
            names[-1].hang(noun, "amod")
            names = names[:-1]
        names[-1].hang(prep, "pobj")
        for name in names[:-1]:
            name.hang(names[-1], "compound")
        if day is not None:
            day.hang(names[0], "nummod")  # "on 4 May Chilean miners met"
        if below is noun:
            noun.hang(above, "nsubj" if above.child("auxpass") is None else "nsubjpass")
