"""Figures that stand for all that a sentence counts."""

from collections.abc import Sequence

from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, verbs, words
from timeline_cli.events.lexicon import human
from timeline_cli.events.numerals import Numeral
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree

_FAR = 24  # words from "toll" to its figure
_BEFORE = frozenset({"to", "at", "of", "is", "was", "reached", "hit", "past", "passed"})
_COUNTED = frozenset({"number", "numbered", "numbers", "total", "totalled", "totaled"})  # "the wounded number 20"
_OVER_TIME = frozenset({"year", "years", "decade", "decades", "months", "since"})


def totals(tree: Tree, figures: Sequence[Numeral]) -> dict[int, Numeral]:
    """The figures of "the death toll rose to 30", "the number of wounded stood at 9", "they put the dead at 12", by what became of them."""
    found: dict[int, Numeral] = {}
    for token in tree.tokens:
        after = _behind(token, figures, tree) or _put_before(token, figures)
        fate = _counts(token, tree, after[0].first.i if after[0].first.i > token.i else len(tree.tokens)) if after else None
        if fate is not None and not (_put(token) and any(f.first.i < token.i and human(f.noun.lower) for f in figures)):
            found.setdefault(fate, _summed(after))
    return found


def _behind(token: Token, figures: Sequence[Numeral], tree: Tree) -> list[Numeral]:
    """The figures behind a word, from the first that it is told to rise to or stand at."""
    after = [f for f in figures if 0 < f.first.i - token.i <= _FAR]
    first = next((n for n, f in enumerate(after) if _preceded(f, tree)), len(after))
    return after[first:]


def _counts(token: Token, tree: Tree, end: int) -> int | None:
    """What became of those whom a word such as "toll", told of before `end`, counts; None for any other word."""
    if token.lower in {"number", "figure", "count", "total"} and _revised(token):
        return KILLED
    if token.lower in {"toll", "number", "that"}:  # "put the number of dead at nine and that of the wounded at four"
        of = {t.lower for t in token.subtree() if t.i < end}
        if of & _OVER_TIME:
            return None  # "bringing to 14 the number of judges killed this year"
        if of & words("hurt"):
            return INJURED
        return KILLED if token.lower == "toll" or of & {"dead", "deaths", "killed", "victims", "fatalities"} else None
    valued = (token.dep == "dobj" and any(p.lower == "at" for p in token.head.those("prep"))) or _numbered(token, tree)
    if not valued:
        return None
    return KILLED if token.lower in words("losses") else INJURED if token.lower in words("hurt") else None


def _summed(figures: Sequence[Numeral]) -> Numeral:
    """ "They put the dead at 49 civilians and 15 soldiers": a total told by its parts."""
    first, *others = figures
    parts = [first, *(f for f in others if f.noun is not f.token and f.noun in first.noun.conjuncts())]
    return Numeral(sum(f.low for f in parts), sum(f.high for f in parts), first.first, first.last)


def _revised(token: Token) -> bool:
    """ "Later lowered the number to 58", "raised the toll to nine": of the dead, where nothing else is said of whom."""
    to = any(prep.lower in {"to", "at"} for prep in token.head.those("prep"))
    return token.dep in {"dobj", "nsubj", "nsubjpass"} and token.head.lower in verbs("revise") and to and token.child("prep") is None


def _put_before(token: Token, figures: Sequence[Numeral]) -> list[Numeral]:
    """ "Bringing to eight the number of people killed"."""
    brought = [t for name in ("to", "at") for t in grammar.prepositions(token.head).get(name, [])] if token.dep == "dobj" else []
    return [f for f in figures if f.token in brought and f.last.i < token.i]


def _put(token: Token) -> bool:
    """ "…, while the governor put the toll at 11", "two died, police said; he put the toll at 11": what one source counts beside others."""
    put = token.head
    said = [*put.those("ccomp"), put.head]  # by somebody else: the parser takes either for the main clause
    beside = put.dep in {"conj", "advcl"} or any(t.lower in verbs("say") and t.i < token.i for t in said)
    return token.dep == "dobj" and put.lower in verbs("put") and beside


def _numbered(token: Token, tree: Tree) -> bool:
    """ "The wounded number 20", "the dead of the raid now number five"."""
    verb = token.dep == "nsubj" and token.head.lower in _COUNTED
    taken = any(c.lower in _COUNTED and c.those("nummod") for c in token.those("appos"))  # for a noun
    return verb or taken or (token.i + 1 < len(tree.tokens) and tree.tokens[token.i + 1].lower in _COUNTED)


def _preceded(figure: Numeral, tree: Tree) -> bool:
    before = [t.lower for t in tree.tokens[max(0, figure.first.i - 4) : figure.first.i]]
    return bool((_BEFORE | _COUNTED) & set(before))
