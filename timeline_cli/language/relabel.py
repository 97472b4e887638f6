"""Single words of a tree given the label or the form that they have: a plot to do something, and a passer-by."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_PLANS = frozenset({"plot", "plots", "plan", "plans", "attempt", "attempts", "bid", "conspiracy"})


def relabel(tokens: Sequence[Token]) -> None:
    """Changes the words of one sentence in place; the tree keeps its form."""
    for token in tokens:
        if token.dep == "relcl" and token.tag == "VB" and token.head.lower in _PLANS:
            token.dep = "acl"  # "a plot to attack a bank"
        if token.lower == "by" and token.is_noun:
            token.lower = "passerby"  # the parser parts it at the hyphens, and takes its last word for the noun
