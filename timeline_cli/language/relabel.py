"""Single words of a tree given the label or the form that they have: a subject, a plot to do something, a passer-by."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_OF_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_SPANS = frozenset({"year", "month", "week", "day"})
_PLANS = frozenset({"plot", "plots", "plan", "plans", "attempt", "attempts", "bid", "conspiracy"})


def _is_aged(old: Token, tokens: Sequence[Token]) -> bool:
    """The "old" of somebody of whom only the age is told."""
    joined = old.i > 2 and tokens[old.i - 1].text == "-" and tokens[old.i - 2].lower in _SPANS
    alone = old.dep in _OF_NOUNS | {"attr", "conj", "appos"} or (old.dep == "amod" and old.head.is_verb)
    return old.lower == "old" and joined and alone and old.child("prep") is None


def relabel(tokens: Sequence[Token]) -> None:
    """Changes the words of one sentence in place; the tree keeps its form."""
    for token in tokens:
        if token.dep == "relcl" and token.tag == "VB" and token.head.lower in _PLANS:
            token.dep = "acl"  # "a plot to attack a bank"
        if token.tag == "VBZ" and token.dep in _OF_NOUNS and token.lower.endswith("s"):  # "Ceasefire talks began"
            token.tag = "NNS"
            for child in token.those("nsubj"):
                child.dep = "compound"
        if token.is_noun and token.dep in {"xcomp", "advcl", "acl"} and any(c.tag == "TO" for c in token.those("aux")):
            token.tag = "VB"  # "tried to stab Minister Vik"
        if _is_aged(token, tokens):  # "a 17-year-old was stabbed"
            token.tag, token.lower = "NN", "person"
            token.dep = "nsubj" if token.dep == "amod" else token.dep
        if token.lower == "by" and token.is_noun:
            token.lower = "passerby"  # the parser parts it at the hyphens, and takes its last word for the noun
