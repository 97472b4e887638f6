"""Attacks that came to nothing: bombs that somebody found or made safe, and those that did not go off."""

from collections.abc import Collection, Iterator

from timeline_cli.actors import names
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_DISARM = verb_forms("defuse", "deactivate", "disarm", "dismantle", "neutralise", "neutralize", "intercept")
_FIND = verb_forms("find", "discover", "spot", "detect", "locate", "uncover", "notice", "seize", "confiscate", "recover", "remove")
_HALT = verb_forms("stop", "halt")
_CATCH = verb_forms("catch", "arrest", "detain", "seize", "intercept")
_LADEN = frozenset({"laden", "loaded", "packed", "filled", "charged", "rigged", "crammed", "stuffed", "stacked"})
_HOLD = verb_forms("contain", "carry", "hold", "hide", "conceal")
_MAKE = verb_forms("make", "render")
_SHOOT_DOWN = verb_forms("shoot", "bring", "take", "knock")
_DOWN = verb_forms("down", "intercept")
_TAKE = verb_forms("take")
WIRED = frozenset({"wired", "rigged", "strapped", "taped", "tied", "attached", "fixed", "fastened"})
_REMAINS = frozenset({"remains", "fragments", "parts", "traces", "pieces", "residue", "debris", "site", "scene", "maker", "makers"})
_NESTED = 2  # "a bag with nine kilos of explosives"
_PLACED = frozenset({"on", "under", "beneath", "outside", "near", "at", "beside", "inside", "by"})
_SAFELY = _DISARM | {"safe", "safely", "harmless", "timer", "controlled", "disposal", "sappers", "evacuated"}
_DEVICE = noun_forms("device")
_SAPPERS = frozenset({"sapper", "sappers", "disposal"})
LEFTOVER = frozenset({"unexploded", "wartime", "war", "wwii", "cache", "caches", "arsenal", "dump", "ammunition", "old", "rusty"})


def may_be_foiled(said: Collection[str]) -> bool:
    """A cheap test before any parse: do the words tell of a bomb found or made safe?"""
    return any(word in _DISARM or word in _FIND or word in _HALT or word in _CATCH or word in _MAKE or word in _TAKE for word in said)


def finders(bomb: Token) -> Iterator[Token]:
    """Verbs that tell a bomb as found or made safe: "found a bomb", "a bomb was defused", "a bomb found in a locker"."""
    verbs = [c for c in bomb.those("acl", "relcl") if c.tag == "VBN" and (c.dep == "acl" or c.child("auxpass") is not None)]
    bomb = [bomb, *_holders(bomb)][-1]
    above = grammar.carrying_verb(bomb)
    if above is not None and shot_down(bomb):
        yield above
    if above is not None and bomb.dep in {"dobj", "nsubjpass", "conj"}:
        verbs += [above, *(c for c in above.those("conj") if c.is_verb)]
    if above is not None and bomb.dep == "nsubj" and above.dep == "ROOT" and above.child("dobj", "aux") is None:
        verbs.append(above)  # "Bomb defused near Lima": a headline
    for verb in verbs:
        if human(bomb.lower) and verb.lower not in _HALT | _CATCH:
            continue  # "a man with a bomb was found dead"
        if verb.child("neg") is None and (human(bomb.lower) or verb.lower in _DISARM | _FIND | _HALT or made_safe(verb)):
            yield verb


def laden(vehicle: Token) -> bool:
    """ "A car rigged with explosives", "a boat full of dynamite"."""
    filled = [c for c in vehicle.those("acl", "amod") if c.lower in _LADEN | {"full"}]
    return any(t.lower in words("bomb") for c in filled for prep in c.those("prep") for t in prep.those("pobj"))


def carriers(bomb: Token) -> list[Token]:
    """Who has it with him: "stopped two men with explosives"."""
    return [holder for holder in _holders(bomb) if human(holder.lower)]


def _holders(bomb: Token) -> list[Token]:
    """What it is in, from the inside out: the kilos, the lorry."""
    found: list[Token] = []
    while len(found) < _NESTED and (outer := _container(found[-1] if found else bomb)) is not None:
        found.append(outer)
    return found


def _container(load: Token) -> Token | None:
    """The lorry of "a lorry laden with explosives", the bag of "a bag with explosives in it", the kilos of "kilos of explosives"."""
    if load.dep == "dobj" and load.head.dep == "acl" and load.head.lower in _HOLD:
        return load.head.head
    inside = load.dep == "pobj" and load.head.lower in {"with", "of"}
    filled = load.head.head if inside else load
    if filled.lower in _LADEN | {"full"}:
        return filled.head if filled.head.is_noun else None
    if inside and filled.is_verb and load.head.lower == "with" and filled.lower in _HALT | _CATCH:
        return filled.child("dobj", "nsubjpass")  # the parser may hang "with explosives" on "stopped"
    with_it = load.head.lower == "with" or not human(filled.lower)  # not "the victims of the bomb"
    return filled if inside and filled.is_noun and with_it and filled.lower not in _REMAINS else None


def laid(bomb: Token, lowered: Collection[str]) -> bool:
    """Whether a bomb that was found had been laid for an attack, and is neither left from a war nor stored."""
    if not LEFTOVER.isdisjoint(lowered):
        return False
    if is_device(bomb):
        return not _SAPPERS.isdisjoint(lowered)  # "sappers took apart a device"
    one = bomb.tag == "NN" or bomb.lower == "explosives" or any(c.lower in WIRED for c in bomb.children)
    told = [bomb, *bomb.those("acl", "relcl"), *(t for holder in _holders(bomb) for t in (holder, *holder.those("appos")))]
    for verb in finders(bomb):
        placed = any(map(_places, (p for t in (verb, *told) for p in t.those("prep"))))
        halted = verb.lower in _HALT and (bomb.dep != "pobj" or bomb.head.lower == "of")  # not "a lorry with explosives was stopped"
        met = verb.lower in _FIND | _CATCH or halted
        if not met or not _SAFELY.isdisjoint(lowered) or (placed and one):
            return True
    return False


def _places(prep: Token) -> bool:
    """ "under a bridge", "from beneath it", "three streets from a consulate", "on the line", but not "on Monday"."""
    if prep.lower == "from":
        away = prep.head.is_noun or prep.child("npadvmod") is not None
        return any(map(_places, prep.those("prep"))) or (away and any(thing(t.lower) for t in prep.those("pobj")))
    return prep.lower in _PLACED and not any(names.is_calendar(t.text) or t.tag == "CD" for t in prep.those("pobj"))


def shot_down(craft: Token) -> bool:
    """ "Shot down a drone", "two missiles were intercepted": what flew and did not arrive."""
    verb = grammar.carrying_verb(craft) if craft.lower in words("flown") and craft.dep in {"dobj", "nsubjpass"} else None
    down = verb is not None and any(c.lower == "down" for c in verb.those("prt", "advmod", "prep"))
    return verb is not None and (verb.lower in _DOWN or (verb.lower in _SHOOT_DOWN and down))


def is_device(thing: Token) -> bool:
    """ "A device": a bomb where those who make bombs safe see to it."""
    return thing.lower in _DEVICE and thing.child("compound", "amod") is None


def fizzled(bomb: Token) -> bool:
    """ "the bomb did not explode", "a grenade failed to go off"."""
    above = grammar.carrying_verb(bomb)
    return above is not None and bomb.dep == "nsubj" and (above.child("neg") is not None or above.lower == "failed")


def made_safe(verb: Token) -> bool:
    """ "made a bomb safe", "made safe a bomb", "took it apart", "took a bomb out of a locker"."""
    told = {c.lower for t in (verb, *verb.those("dobj")) for c in t.children}
    return bool(verb.lower in _MAKE and told & {"safe", "harmless"}) or (verb.lower in _TAKE and not told.isdisjoint({"apart", "out"}))
