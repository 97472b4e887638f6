"""Participles that look like nouns or adjectives made verbs again: "the base was overrun by rebels", "and three suffered burns"."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_NOUNLIKE = frozenset({"overrun", "hit"})
_SUFFERED = frozenset({"suffered", "sustained", "received"})
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})


def verbalise(tokens: Sequence[Token]) -> None:
    """Retags the tree of one sentence in place: the participle takes the place of its "was", or hangs on the noun before it."""
    _head_clause(tokens)
    for token in tokens:
        _suffer(token)
        _bring_about(token, tokens)
        _shoot_dead(token, tokens)
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


def _head_clause(tokens: Sequence[Token]) -> None:
    """ "Hosting Peru's minister on Friday, Ana Ruiz said …": the parser takes the verb for a part of the name behind it."""
    first = tokens[0]
    whose = first.head
    guest = whose.head if whose.dep == "poss" else whose
    verb = guest.head
    if not (first.tag in {"NNP", "NN"} and first.lower.endswith("ing") and first.dep == "compound" and guest.dep == "nsubj"):
        return
    others = [t for t in verb.those("nsubj") if t is not guest and t.i > guest.i]
    if verb.is_verb and others and any(t.text == "," for t in tokens[guest.i : others[0].i]):
        first.tag = "VBG"
        first.hang(verb, "advcl")
        guest.hang(first, "dobj")


def _bring_about(doing: Token, tokens: Sequence[Token]) -> None:
    """ "Signed a protocol dividing next year's quota": taken for a dividing of a protocol, which is the quota."""
    what = doing.child("appos", "npadvmod")
    paper = tokens[doing.i - 1] if doing.i else doing
    if doing.tag != "NN" or not doing.lower.endswith("ing") or paper.dep != "compound" or paper.head is not doing or paper.is_name:
        return
    if what is None or what.subtree()[0].i != doing.i + 1 or doing.child("det") is None:
        return
    paper.hang(doing.head, doing.dep)
    for child in [c for c in doing.children if c.i < paper.i]:
        child.hang(paper, child.dep)
    doing.tag = "VBG"
    doing.hang(paper, "acl")
    what.hang(doing, "dobj")


def _shoot_dead(shot: Token, tokens: Sequence[Token]) -> None:
    """ "When a sniper shot dead a guard": taken for the shot of a sniper."""
    dead, doer = (tokens[shot.i + 1] if shot.i + 1 < len(tokens) else shot), (tokens[shot.i - 1] if shot.i else shot)
    if shot.lower != "shot" or shot.tag != "NN" or dead.lower != "dead" or doer.dep != "compound" or doer.head is not shot:
        return
    shot.tag = "VBD"
    doer.hang(shot, "nsubj")
    for det in [c for c in shot.children if c.dep in {"det", "nummod", "amod"} and c.i < doer.i]:
        det.hang(doer, det.dep)
    for victim in dead.those("dobj", "pobj"):
        victim.hang(shot, "dobj")
    dead.hang(shot, "oprd")


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
