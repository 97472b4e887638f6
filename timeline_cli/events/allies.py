"""Who commands those who attack, who helps them, and from whose side they fire: "troops under Ana Ruiz, helped by marines, took Lima"."""

from collections.abc import Iterator

from timeline_cli.events.description import beside
from timeline_cli.events.lexicon import human
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

_COMMANDED = frozenset({"led", "commanded", "headed"})
_LOYAL = frozenset({"loyal", "faithful"})
_HELPED = frozenset({"helped", "aided", "assisted", "joined"})
_FIRED = verb_forms("fire", "launch", "shell", "shoot")
_SIDE = frozenset({"side", "territory", "soil", "position", "positions", "lines", "trenches"})


def commanders(attacker: Token) -> Iterator[Token]:
    """Under whom somebody fights: "troops under General Ana Ruiz", "men led by her", "loyal to her"."""
    if not human(attacker.lower):
        return
    yield from (t for t in grammar.prepositions(attacker).get("under", []) if t.is_name or human(t.lower))
    for tie in attacker.those("acl", "amod", "relcl"):
        if tie.lower in _LOYAL:
            yield from grammar.prepositions(tie).get("to", [])
        elif tie.lower in _COMMANDED:
            yield from grammar.of_verb(tie).get("subject", [])


def helpers(attacker: Token, verb: Token) -> Iterator[Token]:
    """Who fights along: "the army, helped by marines, took the town"."""
    for tie in (*attacker.those("acl"), *verb.those("advcl", "acl")):
        if tie.tag == "VBN" and tie.lower in _HELPED:
            yield from grammar.of_verb(tie).get("subject", [])


def shooters(verb: Token) -> Iterator[Token]:
    """From whose side came what struck: "were killed by a shell fired from the Chilean side", "from positions of the Front"."""
    above = [verb.head.head] if verb.dep == "relcl" and verb.head.dep == "nsubjpass" else []  # "drones that hit Lima were launched from"
    for fired in (t for t in (*above, *verb.subtree()) if t.lower in _FIRED and (t.tag == "VBN" or t.dep == "acl")):
        sides = [t for prep in fired.those("prep") if prep.lower == "from" for t in prep.those("pobj") if t.lower in _SIDE]
        yield from (whose for side in sides for whose in (*beside(side), *side.those("poss")))
