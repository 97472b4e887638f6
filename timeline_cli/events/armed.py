"""Violence that only who does it tells: "Freedonia struck a port", "the Red Front killed six guards", "she wounded two men"."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from timeline_cli.actors import names
from timeline_cli.events.anaphora import speaker
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.language import world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

_FRAMES = frozenset({"killing", "violence"})
BY_FIGHTERS = frozenset({"taking", "falling", "carrying off", "boarding"})  # frames whose verbs tell violence only of fighters
_ROBBERS = frozenset({"pirate", "pirates", "hijackers", "raiders", "robbers"})  # who board ships
_AT_GUNPOINT = frozenset({"gunpoint", "knifepoint"})
_VEHICLES = frozenset({"car", "van", "vehicle", "truck", "lorry", "jeep", "pickup", "minibus", "taxi", "boat", "boot"})
_INTO = re.compile(rf"\binto (?:an?|the|his|her|their) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(_VEHICLES))})\b")
_ARMED = frozenset({"armed", "masked", "hooded"})
_CROWD = frozenset({"crowd", "crowds", "people", "gathering", "procession"})
_KILLERS = frozenset({"he", "she", "they", "who"})
_BODIES = frozenset({"group", "army", "forces", "troops"})
_WORD = re.compile(r"[^\W\d_][\w.-]*\w")
_CHARGES = frozenset({"charge", "charges", "device", "devices"})
_GO = frozenset({"goes", "went", "gone", "going"})
_WINS = frozenset(verb_forms("beat"))  # of two states a match
_AGAIN = frozenset({"again", "anew", "twice", "more"})  # "struck once more"
_PEACEFUL = frozenset(
    {"tariff", "tariffs", "sanctions", "duties", "taxes", "ban", "bans", "economy", "inflation", "prices", "goal", "goals", "match", "cup"}
)


def may_fight(frame: str, sentence: str) -> bool:
    """A cheap test before any parse: does the sentence name or tell somebody who could be armed, or kill?"""
    said = _WORD.findall(sentence)
    if frame == "impact":
        return any(word.lower() in words("missile") for word in said)
    if frame == "going off":
        return any(word.lower() in _CHARGES for word in said)
    if frame == "coming under fire":
        return True
    if frame == "ramming":
        return any((w := word.lower()) in _CROWD or human(w) for word in said)
    if frame == "boarding":
        return any(word.lower() in _ROBBERS for word in said)
    if frame == "carrying off" and (_INTO.search(sentence) or any(word.lower() in _AT_GUNPOINT | _ARMED for word in said)):
        return True
    if frame in BY_FIGHTERS | {"seizure"}:
        return any(_band(word.lower()) or (word[0].isupper() and _known_group(word)) for word in said)
    if frame == "killing" and any((w := word.lower()) in _KILLERS or human(w) for word in said):
        return True
    if frame == "violence" and ("from the air" in sentence or "fired on" in sentence or "fired upon" in sentence):
        return True
    armed = _BODIES | names.words("group")
    return frame in _FRAMES and any(word.lower() in armed or (word[0].isupper() and _fights(word)) for word in said)


def struck_by_armed(frame: str, subjects: Sequence[Token], objects: Sequence[Token], verb: Token, lowered: Collection[str]) -> bool:
    """True where a verb of many meanings is violence since an armed body does it to what is attacked, or somebody kills people."""
    if not _PEACEFUL.isdisjoint(lowered) or verb.lower in _WINS:
        return False
    subjects = [noun for t in subjects for noun in (speaker(t) if t.lower == "it" else [t])]
    if frame == "killing" and any(t.lower in {"fire", "gunfire"} and t.child("amod", "compound", "nmod") is not None for t in subjects):
        return any(map(living, objects))  # "was killed by Chilean fire"
    if frame == "killing":
        return any(_armed(t) or t.lower in _KILLERS or human(t.lower) for t in subjects) and any(map(living, objects))
    if frame == "impact":
        return any(t.lower in words("missile") for t in subjects)
    if frame == "going off":  # "two charges went off", "the first of two charges went off"
        return verb.lower in _GO and any(t.lower in _CHARGES for noun in verb.those("nsubj") for t in noun.subtree())
    if frame == "ramming":
        return any(t.lower in _CROWD or human(t.lower) for t in objects)
    if frame == "boarding":
        return any(t.lower in _ROBBERS for t in subjects)
    if frame == "carrying off" and forced(verb) and words("lawful").isdisjoint(t.lower for t in subjects):
        return True
    if frame in BY_FIGHTERS | {"seizure"}:
        return any(map(_fighters, subjects)) and (frame == "carrying off" or any(map(_ground, objects)))
    if frame == "violence" and any(p.lower == "from" and t.lower == "air" for p in verb.those("prep") for t in p.those("pobj")):
        return True  # "was struck from the air"
    if frame == "violence" and verb.lower == "fired" and any(map(_fired_on, verb.those("prep", "prt"))):
        return True
    if frame == "violence" and any(map(_armed, subjects)):
        return any(thing(t.lower) or living(t) for t in objects) or any(c.lower in _AGAIN for c in verb.subtree())
    return False


def forced(verb: Token) -> bool:
    """ "led away at gunpoint", "dragged into a car": whoever does so."""
    at = {t.lower for prep in verb.those("prep") for t in prep.those("pobj") if prep.lower in {"at", "into"}}
    return not at.isdisjoint(_AT_GUNPOINT | _VEHICLES)


def _fired_on(prep: Token) -> bool:
    """ "fired on a trawler", "her car was fired on", but not "was fired on Monday"."""
    return prep.lower in {"on", "upon"} and all(thing(t.lower) or human(t.lower) for t in prep.children)


def living(token: Token) -> bool:
    named = token.is_name and token.lower not in names.words("calendar")
    return named or human(token.lower) or token.tag in {"PRP", "CD"}


def _ground(token: Token) -> bool:
    return token.lower in words("ground") or (token.is_name and token.lower not in names.words("calendar"))


def _fighters(token: Token) -> bool:
    """ "rebels", "the army", "the Red Front", but no state: newspapers say of states that they take all sorts of things."""
    named = token.is_name and (_known_group(_phrase(token)) or _known_group(token.text))
    armed = any(c.lower in _ARMED for c in token.those("amod"))
    return named or armed or _band(token.lower) or token.lower in {"it", "they"}


def _band(word: str) -> bool:
    return word in _BODIES or word in names.words("group") or (human(word) and word in words("violent") - words("lawful"))


def _armed(token: Token) -> bool:
    """A state, a known armed group or alliance, or a name that such bodies have: "the Red Front", "the Northern Army"."""
    if token.lower in names.words("group") or token.lower in _BODIES:
        return True
    if not token.is_name:
        return False
    return _fights(_phrase(token)) or _fights(token.text)


def _phrase(token: Token) -> str:
    return " ".join(t.text for t in (*(c for c in token.children if c.dep == "compound"), token))


@lru_cache(maxsize=4096)
def _fights(name: str) -> bool:
    return world.country_of(name) is not None or _known_group(name)


@lru_cache(maxsize=4096)
def _known_group(name: str) -> bool:
    body = world.organisation(name)
    return body is not None and (body.type == "group" or body.name in _ALLIANCES)


_ALLIANCES = frozenset({"NATO"})
