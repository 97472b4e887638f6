"""Attacks for which somebody was caught before they came: "two were arrested over a plot to bomb a bank", "jailed for planning a raid"."""

from timeline_cli.events.hit import Hit
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_CATCH = verb_forms(
    "arrest",
    "detain",
    "charge",
    "convict",
    "jail",
    "imprison",
    "sentence",
    "indict",
    "accuse",
    "apprehend",
    "nab",
    "suspect",
    "thwart",
    "foil",
    "avert",
    "disrupt",
    "uncover",
)
_SEIZE = verb_forms("seize", "catch", "stop", "hold", "intercept", "overpower")
_PLAN = verb_forms("plan", "plot", "prepare", "conspire", "scheme")
_MEAN = verb_forms("intend") | {"meant"}
_PLOTS = noun_forms("plot", "plan", "conspiracy", "preparation")
_AIMS = ("object", "on", "against", "at")


def plotted(hit: Hit) -> bool:
    """Whether a trigger tells of one attack that those who were caught had planned: none that took place."""
    one = any(hit.args.get(relation) for relation in _AIMS) or (hit.token.tag == "NN" and hit.token.child("det") is not None)
    return one and not hit.definite and _catching(hit.token) is not None


def on_the_verge(hit: Hit) -> bool:
    """ "Were about to bomb a bank when they were caught", "caught on the point of blowing up a bridge", "preparing to attack it"."""
    token = hit.token
    if hit.noun or token.tag not in {"VB", "VBG"}:
        return False
    above = list(token.ancestors())
    if not above:
        return False
    near = above[0]
    point = near.lower == "of" and near.head.lower in {"point", "verge", "brink"}
    meant = near.lower == "about" or near.lower in _MEAN or (near.lower in _PLAN and near.tag == "VBG")
    caught = any(t.tag in {"VBD", "VBN"} and t.lower in _CATCH | _SEIZE for t in above[-1].subtree())
    return (point or (token.tag == "VB" and meant)) and caught


def caught_over(hit: Hit) -> list[Token]:
    """Those who were caught over what a trigger tells as planned."""
    verb = _catching(hit.token) if plotted(hit) else None
    return grammar.of_verb(verb).get("object", []) if verb is not None else []


def _catching(token: Token) -> Token | None:
    """The verb that tells of somebody caught over a plan of this."""
    planned = False
    for above in token.ancestors():
        planned = planned or above.lower in _PLOTS or (above.lower in _PLAN and above.tag in {"VBG", "VB", "VBN"})
        if above.lower in _CATCH:
            return above if planned else None
        if above.is_verb and not planned:
            return None
    return None
