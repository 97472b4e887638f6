"""Figures that are part of another."""

from timeline_cli.events.casualties.vocabulary import words
from timeline_cli.events.numerals import Numeral
from timeline_cli.language.tree import Token

_FIGURES = frozenset({"figure", "toll", "count", "number", "estimate"})
_NONE = frozenset({"none", "neither"})
_WERE = frozenset({"is", "are", "was", "were"})
_EARLIER = frozenset({"earlier", "previous", "initial", "first", "original", "preliminary"})


def is_of_them(figure: Numeral) -> bool:
    """ "nine of them", "one of the wounded", but not "nine of those killed"."""
    wholes = [o for prep in figure.token.those("prep") for o in prep.those("pobj")]
    known = any(o.tag in {"PRP", "WP"} or o.lower in {"these", "those"} or o.lower in words("hurt") for o in wholes)
    return known and _of_whole(figure.token) and not any(c.lower in words("dead") for o in wholes for c in o.children)


def is_whole(figure: Numeral) -> bool:
    """The 40 of "17 of its 40 guards", "none of the crew of 40": who are there, whatever became of some of them."""
    hop = figure.noun
    while hop.dep == "pobj" and hop.head.lower == "of":
        hop = hop.head.head
        if hop.tag == "CD" or hop.lower in _NONE:
            return True
    return False


def is_superseded(figure: Numeral) -> bool:
    """The one of "revising an earlier figure of one dead"."""
    hop = figure.noun
    while hop.dep in {"nummod", "amod"} and hop.head is not hop:
        hop = hop.head
    if hop.dep == "pobj" and hop.head.lower == "than" and any(c.lower == "the" for c in hop.children):
        return True  # "far more than the three told at first"
    told = hop.head.head if hop.dep == "pobj" and hop.head.lower in {"of", "from"} else hop
    return told.lower in _FIGURES and any(c.lower in _EARLIER for c in told.those("amod"))


def is_part(figure: Numeral | None, noun: Token) -> bool:
    """ "nine of them Chinese", "including three children", "two guards among them": already counted; but not "among the nine dead"."""
    tokens = [noun] if figure is None else [noun, figure.token]
    for token in tokens:
        if _of_whole(token):
            return True
        hop = token
        while hop.dep in {"conj", "nummod", "appos"} and hop.head is not hop:
            hop = hop.head
        if hop.head.dep == "prep" and any(t.lower in words("whole") for t in (noun, *noun.those("amod", "acl"))):
            continue
        if hop.head.lower == "among" and hop.head.head.lower in _WERE:
            continue  # "two were among seven shot dead"
        if hop.dep == "nsubj" and hop.head.lower in _WERE and any(p.lower == "among" and p.i > hop.i for p in hop.head.those("prep")):
            return True
        if hop.head.lower in words("part") or any(c.lower in words("part") and c.i < hop.i for c in hop.children):
            return True
    return False


def _of_whole(token: Token) -> bool:
    if token.lower == "both":
        return False  # "both of them" are all
    preps = [prep for prep in token.those("prep") if prep.lower in {"of", "among"}]
    asides = [p for p in preps if any(c.text == "," and c.i == p.i - 1 for c in token.children)]  # "three girls, among them a cook"
    return any(o.lower in words("whole") for prep in preps if prep not in asides for o in prep.those("pobj"))
