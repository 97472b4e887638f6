"""Phrases hung on the word that they belong to: "blamed the raid on the Front", "the governments of Peru and of Chile"."""

from collections.abc import Sequence

from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_LAY_ON = frozenset(form for verb in ("blame", "pin") for form in verb_forms(verb))

_FIGHTS = frozenset(
    form for noun in ("battle", "clash", "encounter", "fight", "firefight", "gunfight", "shootout", "skirmish") for form in noun_forms(noun)
)


def attach(tokens: Sequence[Token]) -> None:
    """Rehangs phrases of one sentence in place."""
    for token in tokens:
        head = token.head
        again = token.dep == "conj" and head.dep == "prep" and token.lower == head.lower
        if again and token.child("pobj") is not None:
            token.hang(head.head, "prep")  # "of Peru and of Chile": both of one word
        if token.dep == "prep" and token.lower == "on" and head.dep == "dobj" and head.head.lower in _LAY_ON:
            token.hang(head.head, "prep")  # "blamed the raid on the Front"
        if token.dep == "prep" and token.lower == "with" and head.is_verb and _is_fight(tokens[token.i - 1], head):
            token.hang(tokens[token.i - 1], "prep")  # "were killed in a clash with police"
        if token.dep == "acl" and token.tag == "VBN" and tokens[token.i - 1].text == "," and head.head.lower == "including":
            _rehang_behind(token, head.head)


def _is_fight(noun: Token, verb: Token) -> bool:
    return noun.lower in _FIGHTS and noun.dep == "pobj" and noun.head.head is verb


def _rehang_behind(participle: Token, including: Token) -> None:
    """ "Nine people, including two girls, killed in Lima": who all were."""
    whole = including.head
    if whole.is_noun and participle.child("dobj") is None:
        participle.hang(whole, "acl")
