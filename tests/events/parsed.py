"""Sentences, parsed one by one, for tests of what is read off them."""

from timeline_cli.actors import Register
from timeline_cli.events.hit import Hit
from timeline_cli.events.triggers import hits
from timeline_cli.language.parse import parse
from timeline_cli.language.tree import Tree
from timeline_cli.model.span import Span


def tree(sentence: str, before: str = "") -> Tree:
    """The tree of a sentence that stands after `before` in its article."""
    text = before + sentence
    return next(iter(parse([(text, Span(len(before), len(text)))])))


def trigger(parsed: Tree, word: str) -> Hit:
    """The event that a word of a sentence reports."""
    return next(hit for hit in hits(parsed) if hit.token.text == word)


def register(parsed: Tree) -> Register:
    """Who and what the text of a sentence names, the sentences before it included."""
    before = [Span(0, parsed.span.begin)] if parsed.span.begin else []
    return Register(parsed.text, [*before, parsed.span])
