"""Participles that look like nouns or adjectives made verbs again: "the base was overrun by rebels", "and three suffered burns"."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_NOUNLIKE = frozenset({"overrun", "hit"})
_SUFFERED = frozenset({"suffered", "sustained", "received"})
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})


def verbalise(tokens: Sequence[Token]) -> None:
    """Retags the tree of one sentence in place: the participle takes the place of its "was", or hangs on the noun before it."""
    for token in tokens:
        _suffer(token)
        if token.tag != "NN" or token.lower not in _NOUNLIKE or token.i == 0:
            continue
        before, by = tokens[token.i - 1], next((c for c in token.those("prep") if c.lower == "by"), None)
        if token.dep in {"attr", "acomp"} and token.head.lower in _BE and before.dep not in {"det", "poss", "amod", "compound"}:
            _passive(token, token.head)
        elif by is not None and by.i == token.i + 1 and before.dep == "compound" and before.head is token:
            _behind(token, before)
        else:
            continue
        if by is not None:
            by.dep = "agent"


def _passive(participle: Token, be: Token) -> None:
    dep, above = be.dep, be.head
    participle.tag = "VBN"
    participle.hang(participle if above is be else above, dep)
    for child in list(be.children):
        child.hang(participle, {"nsubj": "nsubjpass", "csubj": "csubjpass"}.get(child.dep, child.dep))
    be.hang(participle, "auxpass")


def _behind(participle: Token, noun: Token) -> None:
    dep, above = participle.dep, participle.head
    participle.tag = "VBN"
    noun.hang(noun if above is participle else above, dep)
    for child in [c for c in participle.children if c.i < participle.i]:
        child.hang(noun, child.dep)
    participle.hang(noun, "acl")


def _suffer(participle: Token) -> None:
    """ "Two were killed and three suffered burns": taken for three burns that were suffered."""
    harm, verb = participle.head, participle.head.head
    counted = next((c for c in harm.those("nummod") if c.i == participle.i - 1), None)
    if participle.lower not in _SUFFERED or participle.dep != "amod" or harm.dep != "conj" or counted is None or not verb.is_verb:
        return
    participle.tag = "VBD"
    participle.hang(verb, "conj")
    counted.hang(participle, "nsubj")
    harm.hang(participle, "dobj")
