"""Purposes made plain: "came in order to confer" is read as "came to confer", "is in Oslo this week to confer" is no plan."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_IS = frozenset({"is", "are", "was", "were", "'s"})


def plain_purposes(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: what is done "in order to" hangs on the verb that it is the purpose of."""
    for order in tokens:
        if order.dep == "xcomp" and order.tag == "VB" and order.head.lower in _IS and _is_somewhere(order.head, order):
            order.dep = "advcl"
        aim = order.child("acl") if order.lower == "order" and order.dep == "pobj" and order.head.lower == "in" else None
        if aim is not None and aim.tag == "VB" and order.head.head.is_verb:
            aim.hang(order.head.head, "advcl")
            order.head.hang(aim, "mark")


def _is_somewhere(verb: Token, aim: Token) -> bool:
    """ "Is in Oslo this week to confer", but not "is to confer"."""
    return any(p.lower in {"in", "at"} and verb.i < p.i < aim.i and any(t.is_name for t in p.those("pobj")) for p in verb.those("prep"))
