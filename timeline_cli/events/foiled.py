"""Attacks that came to nothing: bombs that somebody found or made safe, and those that did not go off."""

from collections.abc import Collection, Iterator

from timeline_cli.actors import names
from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_DISARM = verb_forms("defuse", "deactivate", "disarm", "dismantle", "neutralise", "neutralize", "intercept")
_FIND = verb_forms("find", "discover", "spot", "detect", "locate", "uncover", "notice", "seize", "confiscate", "recover", "remove")
_HALT = verb_forms("stop", "halt")
_LADEN = frozenset({"laden", "loaded", "packed", "filled", "charged", "rigged", "crammed", "stuffed", "stacked"})
_MAKE = verb_forms("make", "render")
_TAKE = verb_forms("take")
WIRED = frozenset({"wired", "rigged", "strapped", "taped", "tied", "attached", "fixed", "fastened"})
_PLACED = frozenset({"on", "under", "beneath", "outside", "near", "at", "beside", "inside", "by"})
_SAFELY = _DISARM | {"safe", "safely", "harmless", "timer", "controlled", "disposal", "sappers", "evacuated"}
_DEVICE = noun_forms("device")
_SAPPERS = frozenset({"sapper", "sappers", "disposal"})
LEFTOVER = frozenset({"unexploded", "wartime", "war", "wwii", "cache", "caches", "arsenal", "dump", "ammunition", "old", "rusty"})


def may_be_foiled(said: Collection[str]) -> bool:
    """A cheap test before any parse: do the words tell of a bomb found or made safe?"""
    return any(word in _DISARM or word in _FIND or word in _HALT or word in _MAKE or word in _TAKE for word in said)


def finders(bomb: Token) -> Iterator[Token]:
    """Verbs that tell a bomb as found or made safe: "found a bomb", "a bomb was defused", "a bomb found in a locker"."""
    verbs = [c for c in bomb.those("acl") if c.tag == "VBN"]
    if bomb.dep == "pobj" and bomb.head.lower == "of" and bomb.head.head.is_noun:
        bomb = bomb.head.head  # "twenty kilos of explosives"
    bomb = _laden(bomb) or bomb
    above = grammar.carrying_verb(bomb)
    if above is not None and bomb.dep in {"dobj", "nsubjpass", "conj"}:
        verbs += [above, *(c for c in above.those("conj") if c.is_verb)]
    if above is not None and bomb.dep == "nsubj" and above.dep == "ROOT" and above.child("dobj", "aux") is None:
        verbs.append(above)  # "Bomb defused near Lima": a headline
    for verb in verbs:
        if verb.child("neg") is None and (verb.lower in _DISARM | _FIND | _HALT or made_safe(verb)):
            yield verb


def laden(vehicle: Token) -> bool:
    """ "A car rigged with explosives", "a boat full of dynamite"."""
    filled = [c for c in vehicle.those("acl", "amod") if c.lower in _LADEN | {"full"}]
    return any(t.lower in words("bomb") for c in filled for prep in c.those("prep") for t in prep.those("pobj"))


def _laden(load: Token) -> Token | None:
    """The lorry of "a lorry laden with explosives"."""
    filled = load.head.head if load.dep == "pobj" and load.head.lower == "with" else load
    return filled.head if filled.lower in _LADEN and filled.head.is_noun else None


def laid(bomb: Token, lowered: Collection[str]) -> bool:
    """Whether a bomb that was found had been laid for an attack, and is neither left from a war nor stored."""
    if not LEFTOVER.isdisjoint(lowered):
        return False
    if is_device(bomb):
        return not _SAPPERS.isdisjoint(lowered)  # "sappers took apart a device"
    one = bomb.tag == "NN" or bomb.lower == "explosives" or any(c.lower in WIRED for c in bomb.children)
    for verb in finders(bomb):
        placed = any(map(_places, (p for t in (verb, bomb, *bomb.those("acl")) for p in t.those("prep"))))
        met = verb.lower in _FIND or (verb.lower in _HALT and bomb.dep != "pobj")
        if not met or not _SAFELY.isdisjoint(lowered) or (placed and one):
            return True
    return False


def _places(prep: Token) -> bool:
    """ "under a bridge", "from beneath it", "on the line", but not "on Monday"."""
    if prep.lower == "from":
        return any(map(_places, prep.those("prep")))
    return prep.lower in _PLACED and not any(names.is_calendar(t.text) or t.tag == "CD" for t in prep.those("pobj"))


def is_device(thing: Token) -> bool:
    """ "A device": a bomb where those who make bombs safe see to it."""
    return thing.lower in _DEVICE and thing.child("compound", "amod") is None


def fizzled(bomb: Token) -> bool:
    """ "the bomb did not explode", "a grenade failed to go off"."""
    above = grammar.carrying_verb(bomb)
    return above is not None and bomb.dep == "nsubj" and (above.child("neg") is not None or above.lower == "failed")


def made_safe(verb: Token) -> bool:
    """ "made a bomb safe", "made safe a bomb", "took it apart"."""
    told = {c.lower for t in (verb, *verb.those("dobj")) for c in t.children}
    return bool(verb.lower in _MAKE and told & {"safe", "harmless"}) or (verb.lower in _TAKE and "apart" in told)
