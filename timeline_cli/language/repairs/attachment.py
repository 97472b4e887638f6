"""Phrases hung on the word that they belong to: "blamed the raid on the Front", "the governments of Peru and of Chile"."""

from collections.abc import Sequence

from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

_LAY_ON = frozenset(form for verb in ("blame", "pin") for form in verb_forms(verb))


def attach(tokens: Sequence[Token]) -> None:
    """Rehangs phrases of one sentence in place."""
    for token in tokens:
        head = token.head
        again = token.dep == "conj" and head.dep == "prep" and token.lower == head.lower
        if again and token.child("pobj") is not None:
            token.hang(head.head, "prep")  # "of Peru and of Chile": both of one word
        if token.dep == "prep" and token.lower == "on" and head.dep == "dobj" and head.head.lower in _LAY_ON:
            token.hang(head.head, "prep")  # "blamed the raid on the Front"
        if token.dep == "appos" and token.is_name and head.tag == "NN" and token.child("conj") is not None and _is_called(head, token):
            for inner in token.those("cc", "conj"):
                inner.hang(head, inner.dep)  # "army chief Ana Ruiz and his counterpart"
        if token.dep == "aux" and token.child("nsubj", "nsubjpass") is not None and head.is_verb:
            for inner in list(token.children):
                inner.hang(head, inner.dep)  # "Ruiz and Vik have on Monday signed": who does it belongs to the verb


def _is_called(office: Token, name: Token) -> bool:
    """A name stands right behind an office: "army chief Ana Ruiz"."""
    return min(t.i for t in (name, *name.those("compound"))) == office.i + 1
