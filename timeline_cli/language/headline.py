"""Headlinese put right: "Peru, Chile agree", "Peru seals deal", "Army shells village"."""

import calendar
from collections.abc import Sequence

from timeline_cli.language.tree import FINITE, SUBJECTS, Token

_CALENDAR = frozenset({*calendar.day_name, *calendar.month_name})


def read_headlinese(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a verb taken for part of a name, a subject taken for part of a verb or for a time."""
    for token in tokens:
        if token.tag in FINITE and token.dep == "compound" and token.head.dep == "ROOT" and token.head.i > token.i:
            _give_object(token, token.head)
        if token.tag in FINITE and token.child(*SUBJECTS) is None and token.child("dobj") is not None:
            before = tokens[token.i - 1] if token.i else token
            if before.dep == "compound" and before.head is token and before.is_noun:
                before.dep = "nsubj"
        if token.i == 0 and token.dep == "ROOT" and token.is_name:
            _to_do(token, tokens)
        subject = token.child("nsubj")
        if token.is_verb and subject is not None and subject.i == 2 and tokens[1].text == ",":
            _join(tokens[0], subject, token)


def _give_object(verb: Token, noun: Token) -> None:
    """ "Peru seals gas deal": all before the verb is its subject, the noun after it its object."""
    before = sorted((c for t in (noun, verb) for c in t.children if c.i < verb.i and (c.is_noun or c.tag == "JJ")), key=lambda t: t.i)
    subject = before[-1] if before and before[-1].i == verb.i - 1 and before[-1].is_noun else None
    if subject is None:
        return
    verb.hang(verb, "ROOT")
    noun.hang(verb, "dobj")
    subject.hang(verb, "nsubj")
    for child in before[:-1]:
        child.hang(subject, child.dep)


def _to_do(first: Token, tokens: Sequence[Token]) -> None:
    """ "Peru, Chile to hold talks": taken for Peru, a Chile that is to hold them."""
    second = tokens[2] if len(tokens) > 2 and tokens[1].text == "," else first
    clauses = (c for c in first.those("relcl", "acl") if c.tag == "VB" and any(aux.tag == "TO" and aux.i == 3 for aux in c.those("aux")))
    verb = next(clauses, None)
    if verb is None or second.dep != "appos" or not second.is_name:
        return
    verb.hang(verb, "ROOT")
    for child in [c for c in first.children if c.i > verb.i]:
        child.hang(verb, child.dep)
    first.hang(verb, "nsubj")
    second.hang(first, "conj")


def _join(first: Token, second: Token, verb: Token) -> None:
    """ "Peru, Chile agree": two subjects, with a comma for "and"."""
    named = first.text[:1].isupper() and first.text not in _CALENDAR
    if first.dep in {"npadvmod", "dep"} and first.head is verb and named and second.is_name and verb.tag in {"VBP", "VBD", "VB"}:
        first.hang(verb, "nsubj")
        second.hang(first, "conj")
