"""Who is behind an attack, in sentences that tell no attack themselves: "The Front owned up to it", "Suspicion fell on the Front"."""

from collections.abc import Iterator

from msgspec import structs

from timeline_cli.events.claims import Claim, fights, is_medium, pointed_at, speakers
from timeline_cli.events.foiled import made_safe
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene
from timeline_cli.events.saying import says
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType, Factuality
from timeline_cli.model.mention import ActorMention

_OWN_UP = verb_forms("claim", "take", "accept", "admit", "assume", "own", "confess", "acknowledge")
_DO = verb_forms("carry", "commit", "perpetrate", "stage", "organise", "organize", "order", "lay", "plant", "do")
_DENY = verb_forms("deny", "disclaim", "reject")
_BLAME, _SUSPECT = verb_forms("blame", "attribute", "ascribe", "pin", "trace"), verb_forms("suspect", "accuse")
_THINK = verb_forms("believe", "think", "suspect", "presume")
_PUT = verb_forms("put", "lay", "place")
_FALL, _SIGN = verb_forms("fall"), verb_forms("sign")
_BE = verb_forms("be", "stand")
_DEED = noun_forms("attack", "bombing", "blast", "explosion", "killing", "operation", "bomb", "charge", "raid") | noun_forms(
    "attempt", "deed", "act", "work", "incident"
)
_PRONOUNS = frozenset({"it", "this", "them"})
_PART = noun_forms("responsibility", "credit", "part", "involvement", "role", "hand", "blame", "guilt")


def accused(tree: Tree, scene: Scene) -> tuple[list[ActorMention], list[ActorMention]]:
    """Who is said to have been behind the attack, and who denies it."""
    found: list[ActorMention] = []
    denied: list[ActorMention] = []
    for token, told in culprits(tree):
        for actor in scene.actors(token, "attacker") or scene.signatory(token, "attacker"):
            if told is Factuality.DENIED:
                denied.append(actor)
            elif told is Factuality.ASSERTED and (known := scene.register.known(actor.name)) is not None and known.official:
                continue  # "Minister Ruiz called it revenge"
            elif told is Factuality.ASSERTED or not _often_accused(actor, token) or _of_no_other(token):
                found.append(structs.replace(actor, factuality=told))
    return found, denied


def culprits(tree: Tree) -> Iterator[Claim]:
    """Heads of those who claimed an attack told elsewhere, are blamed for it, or deny a part in it."""
    for verb in tree.tokens:
        if verb.is_verb and verb.child("neg") is None:
            found = ((t, told) for t, told in _told(verb) if not any(c.lower in {"no", "any"} for c in t.children))
            yield from ((who, told) for t, told in found for who in speakers(t))


def _told(verb: Token) -> Iterator[Claim]:
    found = grammar.of_verb(verb)
    lower, doers, undergoers = verb.lower, found.get("subject", []), found.get("object", [])
    if verb.dep == "ccomp" and doers and all(t.tag == "PRP" for t in doers) and says(verb.head):
        doers = grammar.subject(verb.head)  # "the Front said that it had laid the bomb"
    if made_safe(verb):
        return  # "took a bomb apart"
    if any(c.lower == "up" for c in verb.those("prt")):  # "owned up": never undergone
        doers, undergoers = grammar.subject(verb), []
    about = undergoers + found.get("to", []) + [t for p in verb.those("prep", "prt") for to in p.those("prep") for t in to.those("pobj")]
    deed, part = any(map(_is_deed, about)), any(t.lower in _PART for t in undergoers)
    named = lower in _PUT and any(t.lower in {"name", "names"} for t in undergoers)  # "put its name to the deed"
    if ((lower in _OWN_UP or named) and (part or deed)) or (lower in _DO and any(map(_is_deed, undergoers))):
        yield from ((t, _held(verb)) for t in doers)
    elif lower in _SIGN and any(map(is_medium, undergoers)):
        yield from ((t, Factuality.ALLEGED) for t in doers if fights(t))  # "leaflets found there were signed by the Front"
    elif lower in _DENY and (part or deed):
        yield from ((t, Factuality.DENIED) for t in doers)
    elif lower in _BE and _behind(verb):
        yield from ((t, Factuality.ASSERTED) for t in doers)
    elif lower in _BE and any(t.lower == "blame" for t in verb.those("xcomp")):
        yield from ((t, Factuality.ALLEGED) for t in doers)
    elif lower in _BLAME | _SUSPECT:
        mutual = any(t.lower == "other" for t in undergoers)  # "each blamed the other"
        names = doers if mutual else found.get("on", []) + found.get("to", []) if deed else undergoers
        yield from ((t, Factuality.ALLEGED) for t in names if fights(t) or mutual)
    elif (lower in _PUT and any(t.lower == "blame" for t in undergoers)) or (lower in _FALL and any(t.lower == "suspicion" for t in doers)):
        yield from ((t, Factuality.ALLEGED) for t in found.get("on", []))
    else:
        yield from pointed_at(verb, _is_deed)


def _often_accused(actor: ActorMention, token: Token) -> bool:
    """States, police and armies are accused of much that is no attack."""
    return actor.type is ActorType.COUNTRY or token.lower in words("lawful")


def _of_no_other(accused: Token) -> bool:
    """ "Peru accused Chile", "of the raid", but not "of arming the Front", "of coming late"."""
    verb = grammar.clause_verb(accused)
    grounds = [p for t in (verb, accused) if t is not None for p in t.those("prep") if p.lower in {"of", "for"}]
    return not any(p.those("pcomp") or not any(map(_is_deed, p.those("pobj"))) for p in grounds)


def _held(verb: Token) -> Factuality:
    """ "is believed to have planned it", "denied planning it": what a verb above makes of what somebody is told to have done."""
    above = verb.head.lower if verb.dep in {"ccomp", "xcomp"} else ""
    return Factuality.ALLEGED if above in _THINK else Factuality.DENIED if above in _DENY else Factuality.ASSERTED


def _is_deed(noun: Token) -> bool:
    return noun.lower in _PRONOUNS or (noun.lower in _DEED and any(c.dep in {"det", "poss"} for c in noun.children))


def _behind(verb: Token) -> bool:
    """ "was behind it", "behind the deed stood …"."""
    return any(p.lower == "behind" and any(map(_is_deed, p.those("pobj"))) for p in verb.those("prep", "advmod"))
