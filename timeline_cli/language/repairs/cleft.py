"""Cleft sentences made plain: "It was in Oslo that they met" is read as "They met in Oslo"."""

from collections.abc import Iterator, Sequence

from timeline_cli.language.tree import Token

_BE = frozenset({"is", "was", "be", "been", "'s", "’s"})
_RELATIVE = frozenset({"WP", "WDT"})
_STAYS = frozenset({"nsubj", "expl", "punct", "mark", "cc", "aux", "neg", "cleft"})  # what belongs to the "it was" itself


def uncleft(tokens: Sequence[Token]) -> None:
    """Rehangs the clefts of one sentence in place: the clause takes the place of its "it was", and the focus a place in the clause.

    What is left of "it was" hangs on the clause under the label `cleft`. After Jespersen's term; only clefts with "it" are known.
    """
    _part_until(tokens)
    for token in tokens:
        if token.lower in _BE and token.is_verb and any(c.lower == "it" for c in token.those("nsubj", "expl")):
            _plain(token)


def _part_until(tokens: Sequence[Token]) -> None:
    """ "Not until 27 May did they sign": they did, and that "not" is one of the time."""
    if len(tokens) < 3 or tokens[0].lower != "not" or tokens[1].lower not in {"until", "till"}:
        return
    aux = next((t for t in tokens if t.lower == "did" and t.head.is_verb and t.head.i > t.i), None)
    if aux is None:
        return
    for token in tokens[2 : aux.i]:
        if token.dep in {"nsubj", "npadvmod"}:
            token.hang(tokens[1], "pobj")
    tokens[1].hang(aux.head, "prep")
    tokens[0].hang(tokens[1], "advmod")


def _plain(be: Token) -> None:
    circumstances = [c for c in be.children if c.dep in {"prep", "npadvmod", "advmod"} and c.lower != "behind"]  # "it was behind the bomb"
    said = next((c for c in be.those("ccomp", "advcl") if any(m.lower == "that" for m in c.those("mark", "advmod"))), None)
    said = said or next((c for phrase in circumstances for c in _hung(phrase)), None)
    focus = be.child("attr")
    if said is not None and said.is_verb and circumstances and focus is None and be.child("acomp") is None:
        _raise(said, be)
    elif focus is not None:
        _raise_from(be, focus)


def _hung(phrase: Token) -> Iterator[Token]:
    """ "It was on the bridge that they met": the parser may hang the clause on the bridge."""
    for noun in phrase.those("pobj"):
        yield from (c for c in noun.those("relcl") if c.is_verb and any(m.lower == "that" and m.i < c.i for m in c.children))


def _raise_from(be: Token, focus: Token) -> None:
    """ "It was Ana Ruiz who came": the parser hangs the clause on the name or on the "it was"."""
    for clause in [c for c in (*focus.those("relcl"), *be.those("ccomp")) if c.is_verb and c.i > focus.i]:
        pronoun = next((c for c in clause.subtree() if c.tag in _RELATIVE and c.i < clause.i), None)
        if pronoun is not None:
            clause.hang(be, "dep")
            focus.hang(pronoun.head, pronoun.dep)
            pronoun.hang(clause, "cleft")
            _raise(clause, be)
            return


def _raise(clause: Token, be: Token) -> None:
    """Puts the clause in the place of its "it was", and hangs on it what hung there."""
    dep, above = be.dep, be.head
    clause.hang(clause if above is be else above, dep)
    for child in list(be.children):
        if child.dep not in _STAYS:
            child.hang(clause, child.dep)
    be.hang(clause, "cleft")
