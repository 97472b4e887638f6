"""Figures given back to the list they close: "killing the imam and two of his sons" does not tell that the two did anything."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token


def join_figures(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a figure joined to a verb right behind its object is joined to the object."""
    for figure in tokens:
        verb = figure.head
        if figure.tag != "CD" or figure.dep != "conj" or not verb.is_verb or figure.child("nsubj", "nsubjpass") is not None:
            continue
        before = next((c for c in reversed(verb.those("cc")) if c.i < figure.i), None)
        closed = before is not None and next((o for o in verb.those("dobj") if o.subtree()[-1].i == before.i - 1), None)
        if before is not None and closed:
            before.hang(closed, "cc")
            figure.hang(closed, "conj")
