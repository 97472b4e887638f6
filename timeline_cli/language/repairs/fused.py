"""Fused relatives made plain: "died in what police called an attack" is read as "died in an attack (police called it so)"."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_BE = frozenset({"is", "was", "be", "are", "were"})
_NAMED = frozenset({"oprd", "attr"})


def unfuse(tokens: Sequence[Token]) -> None:
    """Rehangs what a clause with "what" names, in place: it takes the clause's place below its preposition, and the clause hangs on it.

    After "fused relative" of Huddleston and Pullum's grammar; only those that a preposition governs are known.
    """
    for token in tokens:
        if token.lower != "what" or token.tag != "WP":
            continue
        clause = next((a for a in token.ancestors() if a.dep == "pcomp" and a.head.dep == "prep"), None)
        if clause is None or token.i != clause.head.i + 1 or clause.lower in _BE:
            continue  # "came for what would be her first visit": told already
        named = next((t for t in clause.subtree() if t.i > clause.i and _is_named(t)), None)
        if named is not None:
            named.hang(clause.head, "pobj")
            clause.hang(named, "relcl")


def _is_named(noun: Token) -> bool:
    """ "A raid" of "called a raid", "described as a raid", "said was a raid"."""
    return noun.tag == "NN" and (noun.dep in _NAMED or (noun.dep == "pobj" and noun.head.lower == "as"))
