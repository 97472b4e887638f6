"""Relative clauses given back to their nouns: "the pact on fishing that Peru and Chile signed" tells that they signed the pact."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_WHICH = frozenset({"which", "that"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def hang_relatives(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the clause behind "which" or "that" on the noun before it, the two as its object."""
    for which in tokens:
        if which.lower not in _WHICH or which.i == 0:
            continue
        clause = (which.child("nsubj") or which) if which.dep == "dep" else which.head
        before = tokens[which.i - 1]
        if clause.i <= which.i:
            continue
        if which.dep == "dobj" and clause.dep == "ccomp" and clause.head is before and (noun := _ruling(before)) is not None:
            clause.hang(noun, "relcl")  # the parser takes "fishing that they signed" for something said
        elif before.is_noun and _is_clause(which, clause) and (verb := _verb_behind(clause)) is not None:
            verb.tag = "VBD"
            verb.hang(before, "relcl")
            which.hang(verb, "dobj")
            clause.hang(verb, "nsubj")


def _is_clause(which: Token, noun: Token) -> bool:
    """Whether the parser takes a noun for the clause, since a comma parts it from its verb: "which the mayor, Jon Vik, signed"."""
    return noun.is_noun and (which.dep == "dep" or (which.dep in _SUBJECT and noun.dep == "relcl"))


def _ruling(inner: Token) -> Token | None:
    """The pact of "the pact on fishing"."""
    return inner.head.head if inner.dep in {"pobj", "pcomp"} and inner.head.dep == "prep" and inner.head.head.is_noun else None


def _verb_behind(noun: Token) -> Token | None:
    """The "signed" of "which the commissioner, Ana Ruiz, and the chief constable, Jon Vik, signed": the last thing said of the noun."""
    last = noun.children[-1] if noun.children else None
    return last if last is not None and last.dep == "acl" and last.tag in {"VBN", "VBD"} and last.child("dobj", "agent") is None else None
