"""Blasts and bombs: which explosions are attacks, and which may be accidents."""

import re

from timeline_cli.events.armed import BY_FIGHTERS
from timeline_cli.events.description import nouns
from timeline_cli.events.frames import lexicon
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree

BLAST, BLASTS = frozenset({"explosion", "blast"}), frozenset({"explosions", "blasts"})
PASSED = frozenset({"after", "since", "following"})
CLAIM = frozenset({"responsibility", "credit", "blame"})
_MISHAP = re.compile(
    r"\brul(?:ed|es|ing) out (?:any )?(?:sabotage|terrorism|foul play|an? (?:\w+ )?attack)\b"
    r"|(?<!\bif )(?<!\bwhether )\b(?:it|this) (?:was|had been) an accident\b",
    re.I,
)
_REACH = 600  # characters in which somebody may say otherwise
_MEANT = re.compile(r"\b(?:bomb|claim|attack(?:ed|ers)|suspect)", re.I)
_PAIR = frozenset({"twin", "double"})
SHAKE = verb_forms("rock", "shake", "jolt", "hit", "rattle")
_SERIES = frozenset({"series", "string", "wave", "spate"})
_CHARGES = frozenset({"charge", "charges"})
SEVER = verb_forms(
    *("cut", "sever", "rupture", "damage", "destroy", "wreck", "rip", "tear", "breach", "hit", "strike", "rock"),
    *("shake", "gut", "halt", "break"),
)
_PARTS = frozenset({"window", "windows", "door", "doors", "gate", "roof", "wall", "walls", "hole", "crater", "corner", "wing", "floor"})


def several(blasts: Token) -> bool:
    """ "Three explosions", "a series of explosions", "explosions rocked Oslo"."""
    told = blasts.head.head if blasts.dep == "pobj" and blasts.head.lower == "of" else blasts
    shook = (told.head.lower in SHAKE and told.dep in {"nsubj", "pobj"}) or (told.dep == "pobj" and told.head.head.lower in SHAKE)
    counted = blasts.child("nummod") is not None or any(t.lower in _PAIR for t in blasts.those("compound", "amod"))
    return counted or told.lower in _SERIES or shook


def unexplained(blasts: Token) -> bool:
    """ "Twin explosions", but not "gas explosions"."""
    return all(t.lower in _PAIR for t in blasts.those("compound"))


def shakes_town(blast: Token) -> bool:
    """ "An explosion rocked the capital", "a blast hit downtown Oslo"."""
    struck = blast.head.those("dobj") if blast.dep == "nsubj" and blast.head.lower in SHAKE else []
    return any(t.lower in nouns("settlement") | {"capital", "centre", "center"} or world.place(t.text) is not None for t in struck)


def harms(missile: Token) -> bool:
    """ "a grenade took out the window", "a shell lifted the roof off a school": in no verb that tells of attacks by itself."""
    told = (e for e in lexicon().of(missile.head.lower) if e.frame.kind == "attack" and not (e.noun or e.others))
    if any(e.frame.name not in BY_FIGHTERS for e in told):
        return False
    struck = missile.head.those("dobj") if missile.dep == "nsubj" and missile.head.child("neg") is None else []
    if missile.lower in _CHARGES:
        return missile.head.lower in SEVER and any(thing(t.lower) for t in struck)  # "a charge broke the pipeline"
    return any(thing(t.lower) or human(t.lower) or t.is_name or t.lower in _PARTS for t in struck)


def by_accident(word: Token, others: set[str]) -> bool:
    """ "a boiler exploded", "a gas leak caused an explosion at a mill", where no other word tells violence."""
    return any(t.lower in words("volatile") for t in _exploding(word)) and not others & words("violent")


def ruled_out(tree: Tree) -> bool:
    """Whether a sentence or the one after it says that nobody meant it, and none near tells of a bomb: "police ruled out sabotage"."""
    end = tree.text.find(".", min(len(tree.text), tree.span.end + 1))
    said = tree.text[tree.span.begin : end if end > 0 else len(tree.text)]
    return _MISHAP.search(said) is not None and _MEANT.search(tree.text, tree.span.begin, tree.span.end + _REACH) is None


def _exploding(word: Token) -> list[Token]:
    """What explodes, and of one explosion also what caused it and where it was."""
    if word.is_verb:
        return word.those("nsubj")
    own = word.those("compound", "nmod")
    if word.child("nummod") is not None:
        return own  # two explosions at a mill are no accident
    near, verb = grammar.prepositions(word), grammar.carrying_verb(word)
    causes = grammar.subject(verb) if verb is not None and word.dep == "dobj" else []
    return own + [
        t for noun in (*near.get("at", []), *near.get("in", []), *near.get("of", []), *causes) for t in (noun, *noun.those("compound"))
    ]


def went_off(bomb: Token) -> bool:
    """ "two days after the bomb in the market", "took responsibility for the bomb": what a bomb did, told by its name alone."""
    of = bomb.head.head.lower
    told = bomb.head.lower in PASSED or (bomb.head.lower == "for" and of in CLAIM)
    return bomb.dep == "pobj" and bomb.lower in {"bomb", "bombs", "grenade"} and told and bomb.child("det") is not None
