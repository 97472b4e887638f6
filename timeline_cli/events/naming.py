"""Names of events: "Operation Red Dawn", "the Treaty of Lima", "the Battle of Lamoro"."""

from collections.abc import Iterable

from timeline_cli.actors import names
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import is_paper
from timeline_cli.language.tree import Token, Tree

_JOINERS = frozenset({"of", "on", "for", "the", "and"})


def name_of(hits: Iterable[Hit], tree: Tree) -> str:
    """The proper name of the event that these triggers report; empty where they use none.

    A name has a word that tells it from others of its sort: "Peace Agreement" is none, "Lima Peace Agreement" is one.
    """
    if not any(t.text.islower() and len(t.text) > 3 for t in tree.tokens):
        return ""  # the capitals of a headline tell no names
    named = ([hit.token] if hit.noun else [t for t in hit.args.get("object", []) if is_paper(t.lower)] for hit in hits)
    found = (_name(token, tree) for tokens in named for token in tokens)
    return next((name for name in found if names.telling(name)), "")


def _name(token: Token, tree: Tree) -> str:
    """The run of capitals and numbers around a trigger with a capital of its own."""
    if not token.text[:1].isupper() or token.text.isupper():
        return ""
    first = last = token.i
    while (before := _previous(tree, first)) is not None:
        first = before
    while (after := _next(tree, last)) is not None:
        last = after
    while first < last and tree.tokens[first].lower in _JOINERS:
        first += 1
    if first == last or (token.i == first == 0 and tree.tokens[1].lower in _JOINERS):
        return ""  # "Talks on Lima began": the capital of a sentence
    return " ".join(tree.text[tree.tokens[first].begin : tree.tokens[last].end].split())


def _previous(tree: Tree, first: int) -> int | None:
    """The word before in a name: a capital or a number, with a hyphen between them or none ("Port-Louis Agreement")."""
    at = first - 2 if first > 1 and tree.tokens[first - 1].text == "-" else first - 1
    if at < 0 or not _part(tree.tokens[at]) or (at == 0 and tree.tokens[0].lower in names.words("starters")):
        return None
    return at


def _next(tree: Tree, last: int) -> int | None:
    """The following word of a name that goes on: a capital, a number, or joiners with a capital after them."""
    at = last + 2 if last + 2 < len(tree.tokens) and tree.tokens[last + 1].text == "-" else last + 1  # "Cross-Border Pact"
    while at < len(tree.tokens) and at <= last + 2 and tree.tokens[at].lower in _JOINERS:
        at += 1
    if at >= len(tree.tokens) or not _part(tree.tokens[at]) or names.is_calendar(tree.tokens[at].text):
        return None
    return at if at == last + 1 or tree.tokens[at].text[:1].isupper() else None


def _part(token: Token) -> bool:
    return (token.text[:1].isupper() and token.text[:1].isalpha() and token.tag != "PRP") or (token.tag == "CD" and token.text.isdigit())
