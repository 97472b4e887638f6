"""Figures that are part of another."""

from timeline_cli.events.casualties.vocabulary import words
from timeline_cli.events.numerals import Numeral
from timeline_cli.language.tree import Token


def is_part(figure: Numeral | None, noun: Token) -> bool:
    """ "nine of them Chinese", "including three children", "two guards among them": already counted; but not "among the nine dead"."""
    tokens = [noun] if figure is None else [noun, figure.token]
    for token in tokens:
        for prep in token.those("prep"):
            if prep.lower in {"of", "among"} and any(o.lower in words("whole") for o in prep.those("pobj")):
                return True
        hop = token
        while hop.dep in {"conj", "nummod", "appos"} and hop.head is not hop:
            hop = hop.head
        if noun.lower in words("whole") and hop.head.dep == "prep":
            continue
        if hop.head.lower in words("part") or any(c.lower in words("part") and c.i < hop.i for c in hop.children):
            return True
    return False
