"""Attackers told again by what they did: "Herders raided a farm. The marauders killed two men." """

from collections.abc import Sequence

from msgspec import structs

from timeline_cli.events.lexicon import words
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import ActorMention, EventMention

_THE = frozenset({"the", "these", "those"})
_FURTHER = ("amod", "compound", "nmod", "nummod", "poss", "appos", "acl", "prep", "conj")  # what makes others of them


def recalled(actors: Sequence[ActorMention], tree: Tree, attack: EventMention | None) -> list[ActorMention]:
    """The actors of a sentence; who are only told to be attackers are those of the attack told before it, where these are of one sort."""
    known = [a for a in attack.actors if a.role == "attacker"] if attack is not None else []
    if len(known) != 1:
        return list(actors)
    again = {t.begin for t in tree.tokens if t.lower in words("culprit") and _is_again(t, known[0])}
    return [
        structs.replace(a, name=known[0].name, type=known[0].type) if a.role == "attacker" and a.span.begin in again else a for a in actors
    ]


def _is_again(noun: Token, known: ActorMention) -> bool:
    """ "the raiders", after "three men" or "the Front"; "the raider" after "a man"."""
    body = known.type in {ActorType.GROUP, ActorType.ORGANISATION} and known.name[:1].isupper()
    several = body or known.name.endswith(("s", "men", "people"))
    pointed = any(c.lower in _THE for c in noun.those("det")) and noun.child(*_FURTHER) is None
    return pointed and several == (noun.tag in {"NNS", "NNPS"})
