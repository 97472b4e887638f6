"""What others count of those told of before: "Police speak of three.", "the hospital says twelve", "three, according to the rebels"."""

from collections.abc import Sequence

from timeline_cli.events import numerals
from timeline_cli.events.casualties.totals import totals
from timeline_cli.events.casualties.vocabulary import verbs, words
from timeline_cli.events.numerals import Numeral
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Toll

_ROUNDING = frozenset(
    {
        "about",
        "around",
        "some",
        "only",
        "nearly",
        "almost",
        "roughly",
        "over",
        "perhaps",
        "at",
        "least",
        "no",
        "not",
        "more",
        "fewer",
        "than",
    }
)
_FURTHER = frozenset({"another", "other", "more", "further", "additional", "also", "too", "well"})

Tolls = tuple[Toll | None, Toll | None]  # killed, injured


def recounted(tree: Tree, told: Tolls, said: Sequence[tuple[int, int]] = ()) -> Tolls:
    """The tolls told, with the range in which other sources of the sentence put them.

    `said` are the words of the sentence that tell what became of people, each as (index, what became of them): a source counts those told
    of last before it, and without such a word those of whom alone a figure was told.
    """
    found = list(told)
    figures = numerals.find(tree)
    counted = {total.last.i for total in totals(tree, figures).values()}  # "put the dead at nine and the number of the hurt at four"
    for figure in (f for f in figures if f.last.i not in counted and is_recount(f, tree)):
        before = [fate for at, fate in said if at < figure.first.i]
        fates = before[-1:] or ([n for n, toll in enumerate(told) if toll is not None] if told.count(None) == 1 else [])
        for fate in fates:
            found[fate] = widened(found[fate], Toll(figure.low, figure.low, figure.high))
    return found[0], found[1]


def widened(told: Toll | None, known: Toll | None) -> Toll | None:
    """A count with the range in which another puts the same people; a single victim known of before is a part of more."""
    if told is None or known is None or known.high == 1:
        return told
    return Toll(min(told.low, known.low), told.best, max(told.high, known.high))


def rivals(tree: Tree) -> bool:
    """ "Villagers speak of eight dead", "the Red Cross counted 13 bodies": what others make of a toll told before."""
    return any(_given(figure, tree) and not adds(figure.noun, figure.token) for figure in numerals.find(tree))


def adds(*nouns: Token) -> bool:
    """ "two more", "three others", "another", "nineteen as well", "a guard died with her": added to those told of before."""
    above = nouns[0].head
    beside = {c.lower for t in (*nouns, above) for c in t.children} | {t.lower.removesuffix("s") for t in nouns}
    with_ = (t for prep in above.those("prep") if prep.lower == "with" for t in prep.those("pobj"))
    return not beside.isdisjoint(_FURTHER) or any(t.tag == "PRP" for t in with_)


def is_recount(figure: Numeral, tree: Tree) -> bool:
    """A figure that a source gives without saying what became of whom."""
    alone = figure.noun is figure.token or figure.noun.lower in words("anybody")
    fated = any(
        t.lower in words("dead") | words("hurt") for t in tree.tokens[figure.last.i + 1 : figure.last.i + 3]
    )  # "speak of four dead"
    # "eight lives, or eleven", "fourteen lives, not eleven"
    other = figure.first.i > 0 and tree.tokens[figure.first.i - 1].lower in {"or", "not"}
    return alone and not fated and not figure.is_age and (other or _given(figure, tree) or _said(figure, tree))


def _given(figure: Numeral, tree: Tree) -> bool:
    """A verb of counting stands before the figure: "count four", "speak of five", "put it at six"."""
    before = [t for t in tree.tokens[: figure.first.i] if t.lower not in _ROUNDING]
    link = tree.tokens[figure.first.i - 1].lower if figure.first.i else ""
    above = figure.noun.head.head if figure.noun.dep == "pobj" else None
    told = verbs("speak") if figure.noun.head.lower == "of" else verbs("put") if figure.noun.head.lower == "at" else frozenset[str]()
    if above is not None and link == "of" and above.lower not in told and any(map(_speaks_of, before)):
        return above.is_noun and figure.noun is figure.token  # "the army speaks of thirty, the union of eighteen"
    return bool(before and before[-1].lower in verbs("count")) or link in verbs("count") or (above is not None and above.lower in told)


def _speaks_of(verb: Token) -> bool:
    return verb.lower in verbs("speak") and any(p.lower == "of" for p in verb.those("prep"))


def _said(figure: Numeral, tree: Tree) -> bool:
    """ "the hospital says twelve", "three, according to the rebels", "two, corrects the mayor", "nine, if one believes the radio"."""
    token = figure.token
    says = verbs("say") | verbs("mourn") if figure.noun is token else verbs("say")  # "the villagers buried 17"
    if token.dep == "dobj" and token.head.lower in says and token.child("prep", "relcl", "acl") is None:
        return True
    after = [t for t in tree.tokens[figure.last.i + 1 : figure.last.i + 3] if t.text != ","]
    return figure.noun is token and bool(after) and (after[0].lower in {"according", "if"} or after[0].lower in verbs("say"))
