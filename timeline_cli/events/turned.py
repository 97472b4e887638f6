"""What is done to those who attack, in the attack itself: "the gunman was shot dead", "stabbed two before he was overpowered"."""

from collections.abc import Collection

from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.model.mention import ActorMention
from timeline_cli.model.span import Span

_STOP = verb_forms("shoot", "kill", "overpower", "wound", "injure", "beat", "gun", "neutralise", "neutralize")
_OF_AN_ATTACK = frozenset({"attacker", "attackers", "assailant", "assailants"})  # "one attacker": of those of whom the text has told
_THOSE = frozenset({"the", "all", "both"})
_UNTIL = frozenset({"before", "until"})


def turned_on(hit: Hit, attacked: bool, attackers: Collection[Span]) -> bool:
    """Whether an attack has come back upon who made it: it is no attack of its own.

    `attacked` tells that an attack is told before, `attackers` where this sentence has told who made it.
    """
    shot_at = any(c.lower == "at" and not c.children for c in hit.token.those("prep"))
    if hit.noun or shot_at or hit.token.lower not in _STOP:
        return False
    struck = [t for t in hit.args.get("object", []) if t.dep != "oprd"]  # "shot him dead"
    the = [t for t in struck if t.lower in _OF_AN_ATTACK or (t.lower in words("culprit") and any(c.lower in _THOSE for c in t.children))]
    if attacked and struck and len(the) == len(struck):
        return True
    ended = any(t.lower in _UNTIL for t in (hit.token.head, *hit.token.those("mark")))
    police = any(t.lower in words("lawful") for t in hit.args.get("subject", []))
    if attackers and ended and police and struck and all(t.tag == "PRP" for t in struck):
        return True  # "stabbed two people before police shot him dead"
    same = [t for t in struck if t.span in attackers or (ended and t.tag == "PRP")]
    return bool(attackers) and bool(struck) and len(same) == len(struck) and grammar.is_passive(hit.token)


def named(hit: Hit, scene: Scene) -> list[ActorMention]:
    """The attackers on whom it came back, where they are named: "the gunman, Jon Vik", "both attackers, members of the Front"."""
    nouns = [noun for struck in hit.args.get("object", []) for noun in (struck, *struck.those("appos"))]
    found = {a.name: a for noun in nouns for a in scene.actors(noun, "attacker") if a.name[:1].isupper()}
    return list(found.values())
