"""Places and times right before who acts: in "In Oslo miners met", "at noon miners met" the parser takes them for miners of a kind."""

from collections.abc import Sequence

from timeline_cli.language.tree import FINITE, Token

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "off", "of", "on"})
_WHEN = frozenset({"at", "around", "about", "by", "before", "after", "until", "till", "since", "towards", "toward"})
_HOURS = frozenset({"noon", "midday", "midnight", "dawn", "daybreak", "sunrise", "dusk", "nightfall", "sunset", "a.m.", "p.m.", "am", "pm"})
_INSIDE = frozenset({"compound", "amod", "nummod", "nmod"})
_FINITE = FINITE | {"MD"}


def free_places(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: what the preposition governs hangs on it, the noun after that on its verb."""
    openings = (p for p in tokens if p.tag == "IN" and p.lower in _WHERE | _WHEN)
    for prep, verb in ((p, v) for p in openings for v in tokens[p.i + 3 : p.i + 6]):
        noun, names = tokens[verb.i - 1], tokens[prep.i + 1 : verb.i - 1]
        if verb.tag not in _FINITE or not noun.is_noun or noun.is_name or not _governed(prep, names):
            continue
        below, above = prep.child("pobj"), verb.head if verb.dep in {"aux", "auxpass"} else verb
        if (
            below not in (None, noun)
            or any(noun not in t.ancestors() for t in names)
            or above.child("nsubj", "nsubjpass") not in (None, noun)
        ):
            continue
        prep.dep = "prep"
        names[-1].hang(prep, "pobj")
        for name in names[:-1]:
            name.hang(names[-1], "compound")
        if below is noun:
            noun.hang(above, "nsubj" if above.child("auxpass") is None else "nsubjpass")


def _governed(prep: Token, tokens: Sequence[Token]) -> bool:
    """Names after a preposition of place, an hour after one of time."""
    if any(t.dep not in _INSIDE for t in tokens):
        return False
    named = prep.lower in _WHERE and all(t.is_name for t in tokens)
    return named or (prep.lower in _WHEN and tokens[-1].lower in _HOURS and all(t.tag == "CD" for t in tokens[:-1]))
