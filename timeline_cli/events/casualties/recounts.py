"""What others count of those told of before: "Police speak of three.", "the hospital says twelve", "three, according to the rebels"."""

from timeline_cli.events import numerals
from timeline_cli.events.casualties.vocabulary import verbs, words
from timeline_cli.events.numerals import Numeral
from timeline_cli.language.tree import Tree
from timeline_cli.model.event import Toll

_ROUNDING = frozenset({"about", "around", "some", "only", "nearly", "almost", "roughly", "over", "perhaps", "at", "least"})

Tolls = tuple[Toll | None, Toll | None]  # killed, injured


def recounted(tree: Tree, told: Tolls) -> Tolls:
    """The tolls told, with the range in which other sources of the sentence put them; as told where they count both killed and injured."""
    figures = [f for f in numerals.find(tree) if is_recount(f, tree)] if told.count(None) == 1 else []
    lows, highs = [f.low for f in figures], [f.high for f in figures]
    killed, injured = (toll and Toll(min(toll.low, *lows), toll.best, max(toll.high, *highs)) if figures else toll for toll in told)
    return killed, injured


def is_recount(figure: Numeral, tree: Tree) -> bool:
    """A figure that a source gives without saying what became of whom."""
    alone = figure.noun is figure.token or figure.noun.lower in words("anybody")
    fated = any(
        t.lower in words("dead") | words("hurt") for t in tree.tokens[figure.last.i + 1 : figure.last.i + 3]
    )  # "speak of four dead"
    return alone and not fated and not figure.is_age and (_given(figure, tree) or _said(figure))


def _given(figure: Numeral, tree: Tree) -> bool:
    """A verb of counting stands before the figure: "count four", "speak of five", "put it at six"."""
    before = [t for t in tree.tokens[: figure.first.i] if t.lower not in _ROUNDING]
    link = tree.tokens[figure.first.i - 1].lower if figure.first.i else ""
    above = figure.noun.head.head if figure.noun.dep == "pobj" else None
    told = verbs("speak") if figure.noun.head.lower == "of" else verbs("put") if figure.noun.head.lower == "at" else frozenset[str]()
    return bool(before and before[-1].lower in verbs("count")) or link in verbs("count") or (above is not None and above.lower in told)


def _said(figure: Numeral) -> bool:
    """ "the hospital says twelve", "three, according to the rebels"."""
    token = figure.token
    told = token.dep == "dobj" and token.head.lower in verbs("say") and token.child("prep", "relcl", "acl") is None
    return told or any(c.lower == "according" for c in token.children)
