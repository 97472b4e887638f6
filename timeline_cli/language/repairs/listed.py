"""Members given back to a list: "killing the imam and two of his sons" does not tell that the two did anything."""

from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.tree import CALENDAR, SUBJECTS, Token

_OWN = frozenset({"a", "an", "another"})
_WHENCE = frozenset({"of", "from", "for"})
_THEIRS = frozenset({"his", "her", "their"})


def join_figures(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a figure joined to a verb right behind its object is joined to the object.

    One hung on the noun before it counts what stands behind it: "by nightfall 17 traders lay dead".
    """
    for figure in tokens:
        if (behind := _counted_behind(figure, tokens)) is not None:
            figure.hang(behind, "nummod")
        verb = figure.head
        if figure.tag != "CD" or figure.dep != "conj" or not verb.is_verb or figure.child("nsubj", "nsubjpass") is not None:
            continue
        before = next((c for c in reversed(verb.those("cc")) if c.i < figure.i), None)
        closed = before is not None and next((o for o in verb.those("dobj") if _reaches(o, before, tokens)), None)
        if before is not None and closed:
            before.hang(closed, "cc")
            figure.hang(closed, "conj")


def _counted_behind(figure: Token, tokens: Sequence[Token]) -> Token | None:
    """The "traders" of "by nightfall 17 traders", where the parser hangs the figure on "nightfall"."""
    behind = tokens[figure.i + 1] if figure.i + 1 < len(tokens) else figure
    hung = figure.tag == "CD" and figure.dep == "nummod" and figure.head.i == figure.i - 1 and figure.head.tag == "NN"
    free = behind.tag == "NNS" and behind.child("nummod") is None and figure.head.text not in CALENDAR
    return behind if hung and free else None


def _reaches(noun: Token, word: Token, tokens: Sequence[Token]) -> bool:
    """Whether a phrase ends right before a word, or before an aside that tells a name: "the mayor, Jon Vik, and"."""
    between = tokens[noun.subtree()[-1].i + 1 : word.i]
    named = noun.child("appos") is not None or any(t.is_name for t in between)
    return not between or (named and all(t.is_name or t.text == "," for t in between))


def join_members(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: of "Ana Ruiz, her husband and a cook" nobody is told to be somebody else.

    The parser takes the second for an apposition to the first.
    """
    for token in tokens:
        if token.dep == "appos" and token.is_noun and not token.is_name and token.i > token.head.i and _is_member(token):
            token.hang(token.head, "conj")
        elif token.dep in (*SUBJECTS, "dep") and token.tag in {"NN", "NNS"} and (first := _first_of(token, tokens)) is not None:
            if first.dep == "dep":  # "a mayor, his driver and two guards were killed": the parser hangs the first on "killed"
                first.hang(token.head, token.dep)
            token.hang(first, "conj")


def _first_of(noun: Token, tokens: Sequence[Token]) -> Token | None:
    """The "mayor" of "a mayor, his driver and two guards", which ends right before the comma."""
    comma = noun.subtree()[0].i - 1
    if comma < 1 or tokens[comma].text != "," or not _related(noun) or noun.child("conj") is None:
        return None
    first = tokens[comma - 1]
    subject = noun.dep in SUBJECTS
    return first if first.is_noun and (first.dep == "dep" if subject else first.dep == "dobj") else None


def join_names(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: who is listed behind a name with its state is joined to that name.

    "Was host to Ana Ruiz from Peru, Jon Vik from Norway, Owusu and Chile's Leo Rey": the parser joins the others to "was" or a state.
    """
    for name in tokens:
        if name.dep not in {"conj", "npadvmod", "appos"} or not name.is_name:
            continue
        far = name.dep == "appos"  # "talks were held between ministers Ana Ruiz of Peru, Jon Vik of Norway and …": apposed to the talks
        state = _behind(name, tokens) if far else name.head if name.head.is_name else _state_before(name, tokens)
        if state is None or state.dep != "pobj" or state.head.lower not in _WHENCE or world.country_of(state.text) is None:
            continue
        first = tokens[state.head.i - 1]
        if (
            first.is_name
            and first.dep in {"pobj", "dobj", "conj", *(("appos",) if far else ())}
            and first not in (name, name.head)
            and world.place(name.text) is None is world.country_of(name.text)
        ):
            name.hang(first, "conj")


def _state_before(name: Token, tokens: Sequence[Token]) -> Token | None:
    """The "Peru" of "Ana Ruiz from Peru, Jon Vik", behind the verb that the second name hangs on."""
    comma = name.subtree()[0].i - 1
    before = [t for t in tokens[name.head.i : comma] if t.is_name and t.dep == "pobj"] if name.head.is_verb else []
    return before[-1] if before and before[-1].subtree()[-1].i == comma - 1 and tokens[comma].text == "," else None


def _behind(name: Token, tokens: Sequence[Token]) -> Token | None:
    """The same, of a name that has a state itself and hangs on a word far above."""
    comma = name.subtree()[0].i - 1
    before = tokens[comma - 1] if comma > 1 and tokens[comma].text == "," else None
    whence = any(p.lower in _WHENCE for p in name.those("prep"))
    return before if before is not None and whence and before.dep == "pobj" and name.head not in before.ancestors() else None


def _is_member(noun: Token) -> bool:
    joined = noun.those("conj") if noun.child("cc") is not None else []
    single = noun.head.tag in {"NN", "NNP"}
    return any(_apart(other, related=_related(noun), single=single) for other in joined)


def _related(noun: Token) -> bool:
    """ "his driver"."""
    return any(c.lower in _THEIRS for c in noun.those("poss"))


def _apart(other: Token, *, related: bool, single: bool) -> bool:
    """Whether the last of two joined tells of others: "her husband and a cook", "the mayor, a guard and two cooks"."""
    counted = other.tag == "NNS" and other.child("nummod", "poss") is not None
    own = counted or any(c.lower in _OWN | _THEIRS for c in other.those("det", "poss"))
    return (related and own) or (single and counted)
