"""Verbs by which something is said to have happened."""

from timeline_cli.events.lexicon import words
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

_MAKE = verb_forms("make", "let")
_KNOWN = frozenset({"known"})


def says(verb: Token) -> bool:
    """ "said", "announced", "made known on Friday that", "let it be known"."""
    if verb.lower in words("reporting"):
        return True
    return verb.lower in _MAKE and any(c.lower in _KNOWN and c.i > verb.i for c in verb.children)
