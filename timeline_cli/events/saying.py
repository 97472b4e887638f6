"""Verbs by which something is said to have happened."""

from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token


def says(verb: Token) -> bool:
    """ "said", "announced", "made known on Friday that", "let it be known"."""
    return verb.lower in words("reporting") or grammar.made_known(verb) is not None


def is_spokesman(noun: Token) -> bool:
    """ "Spokesman", "spokeswoman", "spokespersons": who says what others do."""
    return noun.lower.startswith("spokes")
