"""Purposes made plain: "came in order to confer" is read as "came to confer"."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token


def plain_purposes(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: what is done "in order to" hangs on the verb that it is the purpose of."""
    for order in tokens:
        aim = order.child("acl") if order.lower == "order" and order.dep == "pobj" and order.head.lower == "in" else None
        if aim is not None and aim.tag == "VB" and order.head.head.is_verb:
            aim.hang(order.head.head, "advcl")
            order.head.hang(aim, "mark")
