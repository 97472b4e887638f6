"""What others count of those told of before: "Police speak of three.", "The doctors count four.", "The rebels put it at 17."."""

from collections.abc import Iterator

from timeline_cli.events import numerals
from timeline_cli.events.casualties.vocabulary import verbs, words
from timeline_cli.events.numerals import Numeral
from timeline_cli.language.tree import Tree
from timeline_cli.model.event import Toll

_ROUNDING = frozenset({"about", "around", "some", "only", "nearly", "almost", "roughly", "over", "perhaps"})
_THROUGH = 3  # words from a verb to its figure, beside those that round it

Tolls = tuple[Toll | None, Toll | None]  # killed, injured


def recounted(tree: Tree, told: Tolls) -> Tolls:
    """The tolls told, with the range in which other sources of the sentence put them; as told where they count both killed and injured."""
    figures = list(_recounts(tree)) if told.count(None) == 1 else []
    lows, highs = [f.low for f in figures], [f.high for f in figures]
    killed, injured = (toll and Toll(min(toll.low, *lows), toll.best, max(toll.high, *highs)) if figures else toll for toll in told)
    return killed, injured


def _recounts(tree: Tree) -> Iterator[Numeral]:
    """Figures that a source gives without saying what became of whom."""
    for figure in numerals.find(tree):
        alone = figure.noun is figure.token or figure.noun.lower in words("anybody")
        if alone and not figure.is_age and _given(figure, tree):
            yield figure


def _given(figure: Numeral, tree: Tree) -> bool:
    """A verb of counting stands before the figure, with no more between than "speak of", "put the figure at"."""
    before = [t for t in tree.tokens[: figure.first.i] if t.lower not in _ROUNDING][-_THROUGH:]
    link = before[-1].lower if before else ""
    told = verbs("speak") if link == "of" else verbs("put") if link == "at" else frozenset[str]()
    return link in verbs("count") or any(t.is_verb and t.lower in told for t in before)
