"""Violence that only who does it tells: "Freedonia struck a port", "the Red Front killed six guards", "she wounded two men"."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from timeline_cli.actors import names
from timeline_cli.events.anaphora import speaker
from timeline_cli.events.description import nouns
from timeline_cli.events.foiled import laden, shot_down
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.language import world
from timeline_cli.language.grammar import Arguments, is_passive
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_FRAMES = frozenset({"killing", "violence"})
# frames whose verbs tell violence only of fighters
BY_FIGHTERS = frozenset({"taking", "falling", "carrying off", "boarding", "swooping", "intrusion", "driving out", "losing"})
_ROBBERS = frozenset({"pirate", "pirates", "hijackers", "raiders", "robbers", "gunman", "gunmen", "bandits"})  # who board ships
_CRAFT = frozenset({"speedboat", "speedboats", "skiff", "skiffs", "canoe", "canoes", "dinghy", "dinghies"})
_STRANGERS = frozenset({"men", "man", "intruders", "strangers"})
_HOMES = frozenset({"home", "house", "bed", "flat", "hut", "bus"})  # from which people are dragged
_RESCUERS = frozenset({"rescuers", "firefighters", "firemen", "medics", "divers", "neighbours", "neighbors", "passers-by", "doctors"})
_BURNT = frozenset({"burnt", "burned"})
_FOUND_SO = frozenset({"amod", "xcomp", "oprd", "ccomp"})  # dependencies: "the burnt market", "the boat was found burnt"
_BY_CHANCE = frozenset({"fire", "blaze", "fires", "flames", "wildfire", "lightning", "sun", "candle", "stove", "accidentally"})
_BRAWLERS = frozenset({"patrol", "patrols", "guards", "crew", "crews", "fishermen", "prisoners", "inmates", "convicts"})
_SHOTS = re.compile(r"\bfired\b.*\b(?:at|into|on|upon)\b")
_OUT = re.compile(r"\b(?:from|out of) (?:an?|the|his|her|their) ")
_OF_GROUND = re.compile(rf"\b[a-z]+ of (?:the )?(?:[\w-]+ )?(?:[A-Z]|(?:{'|'.join(sorted(words('ground')))})\b)")
_AT_GUNPOINT = frozenset({"gunpoint", "knifepoint"})
_VEHICLES = frozenset({"car", "van", "vehicle", "truck", "lorry", "jeep", "pickup", "minibus", "taxi", "boat", "boot"})
_INTO = re.compile(rf"\binto (?:an?|the|his|her|their) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(_VEHICLES))})\b")
_ARMED = frozenset({"armed", "masked", "hooded"})
_DISGUISE = frozenset({"mask", "masks", "balaclavas", "hoods", "fatigues", "camouflage"})
_UNKNOWN = frozenset({"unidentified", "unknown"})
_GUARDED = frozenset(
    {"embassy", "consulate", "barracks", "checkpoint", "parliament", "mosque", "church", "synagogue", "base", "headquarters"}
)
_CROWD = frozenset({"crowd", "crowds", "people", "gathering", "procession", "market", "parade", "festival", "rally", "vigil", "funeral"})
_KILLS = verb_forms("kill", "wound", "injure", "maim", "flatten", "demolish", "raze")
_KILLED = frozenset({"killed", "died", "wounded", "injured", "hurt", "hit", "flattened", "razed"})
_KILLERS = frozenset({"he", "she", "they", "who"})
_BODIES = frozenset({"group", "army", "forces", "troops"})
_WORD = re.compile(r"[^\W\d_][\w.-]*\w")
_CHARGES = frozenset({"charge", "charges", "device", "devices"})
_MILITARY = noun_forms("position", "base", "target", "camp", "site", "post", "stronghold", "hideout", "depot")
_TAKEN = verb_forms("take", "snatch")  # of things as well, and by anybody
_GO = frozenset({"goes", "went", "gone", "going"})
_WINS = verb_forms("beat")  # of two states a match
_BY_FORCE = verb_forms("capture", "recapture", "retake", "overrun")
_TOLD_BEFORE = frozenset({"it", "they", "them"})  # fighters
_SHOT = verb_forms("shoot", "bring", "down")
_MOST = frozenset({"most", "many", "all", "some", "several"})
_LONGEST = 4  # words of a group's name
_AGAIN = frozenset({"again", "anew", "twice", "more"})  # "struck once more"
_SCOLDED = frozenset(
    {"critics", "rivals", "opponents", "reporters", "media", "press", "workers", "staff", "employees"}
)  # "fired at critics"
_PEACEFUL = frozenset(
    {"tariff", "tariffs", "sanctions", "duties", "taxes", "ban", "bans", "economy", "inflation", "prices", "goal", "goals", "match", "cup"}
)
_MEN = frozenset({"members", "member", "men", "supporters", "followers"})
_AFLOAT = frozenset({"coastguard", "guard", "navy", "naval", "militia", "patrol"})


def may_fight(frame: str, sentence: str) -> bool:
    """A cheap test before any parse: does the sentence name or tell somebody who could be armed, or kill?"""
    said = _WORD.findall(sentence)
    if frame == "impact":
        return any(word.lower() in words("missile") for word in said)
    if frame == "going off":
        return any(word.lower() in _CHARGES for word in said)
    if frame == "conquest":
        return _OF_GROUND.search(sentence) is not None
    if frame in {"coming under fire", "missile", "shooting into"}:
        return True
    if frame == "hurling":
        return any(word.lower() in words("missile") for word in said)
    if frame == "scuffle":
        return any(_brawler(word.lower()) for word in said)
    if frame == "hostile welcome":
        return any(word.lower() in words("missile") | words("weapon") for word in said)
    if frame == "ramming":
        return any(
            (w := word.lower()) in _CROWD | _AFLOAT | _GUARDED | nouns("force") or human(w) or w in words("missile") for word in said
        )
    if frame == "changing hands":
        return True
    if frame == "boarding":
        return any(word.lower() in _ROBBERS | _CRAFT for word in said)
    if frame == "falling" and any(word in _TOLD_BEFORE for word in said):
        return True
    if frame == "carrying off" and (
        _INTO.search(sentence) or _OUT.search(sentence) or any(word.lower() in _AT_GUNPOINT | _ARMED | _DISGUISE for word in said)
    ):
        return True
    if (frame == "seizure" and any(word.lower() in _BY_FORCE for word in said)) or (
        frame == "intrusion" and any(word.lower() in _ARMED | _DISGUISE for word in said)
    ):
        return True
    if frame in BY_FIGHTERS | {"seizure"}:
        return any(
            _band(word.lower()) or (word[0].isupper() and (_known_group(word) or _named_in(said[n : n + _LONGEST])))
            for n, word in enumerate(said)
        )
    if frame == "killing" and any((w := word.lower()) in _KILLERS or human(w) for word in said):
        return True
    telling = _BURNT | _ARMED | _DISGUISE | _UNKNOWN
    if frame == "violence" and any(word.lower() in words("bomb") for word in said):
        return True
    if frame == "violence" and ("from the air" in sentence or _SHOTS.search(sentence) or any(word.lower() in telling for word in said)):
        return True
    armed = _BODIES | _AFLOAT | names.words("group")
    return frame in _FRAMES and any(
        word.lower() in armed or (word[0].isupper() and (_fights(word) or _named_in(said[n : n + _LONGEST]))) for n, word in enumerate(said)
    )


def patrols(vessel: Token) -> bool:
    """ "A coastguard ship", "a navy cutter", "a frigate"."""
    navy = any(t.lower in _AFLOAT for t in vessel.those("compound", "amod", "nmod"))
    return vessel.lower in words("warship") or (navy and vessel.lower in words("vessel"))


def _named_in(said: Sequence[str]) -> bool:
    """Whether the first words are the name of a group, such as "Boko Haram"."""
    return any(said[end - 1][0].isupper() and _known_group(" ".join(said[:end])) for end in range(2, len(said) + 1))


def struck_by_armed(frame: str, subjects: Sequence[Token], objects: Sequence[Token], verb: Token, lowered: Collection[str]) -> bool:
    """True where a verb of many meanings is violence since an armed body does it to what is attacked, or somebody kills people."""
    if not _PEACEFUL.isdisjoint(lowered):
        return False
    if verb.lower in _WINS:
        return bool(objects) and any(map(_thug, subjects)) and all(human(t.lower) and t.lower not in _SCOLDED for t in objects)
    subjects = [noun for t in subjects for noun in (speaker(t) if t.lower in {"it", "we"} else [t])]
    if frame == "killing" and any(t.lower in {"fire", "gunfire"} and t.child("amod", "compound", "nmod") is not None for t in subjects):
        return any(map(living, objects))  # "was killed by Chilean fire"
    if frame == "killing":
        return any(_armed(t) or t.lower in _KILLERS or human(t.lower) or _national(t) for t in subjects) and any(map(living, objects))
    if frame == "impact":
        return any(t.lower in words("missile") for t in subjects)
    if frame == "going off":  # "two charges went off", "the first of two charges went off"
        return verb.lower in _GO and any(t.lower in _CHARGES for noun in verb.those("nsubj") for t in noun.subtree())
    if frame == "ramming" and any(t.lower in words("missile") for t in subjects):
        return any(thing(t.lower) or living(t) for t in objects)
    if frame == "ramming" and any(t.lower in words("vessel") | words("warship") for t in objects) and any(map(patrols, subjects)):
        return True
    if frame == "ramming":
        whole = [n for t in objects for n in (t, *(o for prep in t.those("prep") if prep.lower == "of" for o in prep.those("pobj")))]
        guarded = verb.child("dobj") is not None and any(t.lower in _GUARDED for t in whole)  # "drove her car into the gate of an embassy"
        return guarded or any(t.lower in _CROWD | nouns("force") or human(t.lower) for t in whole)
    if frame == "hurling":
        return any(thing(t.lower) or t.lower in nouns("part") or (living(t) and t.tag != "CD") for t in objects)
    if frame == "scuffle":
        return any(_brawler(t.lower) for t in (*subjects, *objects))
    if frame == "changing hands":
        return any(map(_ground, verb.those("nsubj"))) and any(fighters(t) or _armed(t) for _, t in hands_of(verb))
    if frame == "boarding":
        return any(t.lower in _ROBBERS or (t.lower in _STRANGERS and not _CRAFT.isdisjoint(lowered)) for t in subjects)
    if frame == "carrying off" and forced(verb) and (words("lawful") | _RESCUERS).isdisjoint(t.lower for t in subjects):
        return True
    if frame in BY_FIGHTERS | {"seizure"}:
        if verb.lower in _BY_FORCE and any(map(_armed, subjects)) and any(map(_ground, objects)):
            return True  # "Peru recaptured Lima", "captured the town of Lima"
        ground = any(thing(t.lower) or t.is_name if frame == "intrusion" else _ground(t) for t in objects)
        return any(map(fighters, subjects)) and (frame in {"carrying off", "driving out", "losing"} or ground)
    if frame == "violence" and any(p.lower == "from" and t.lower == "air" for p in verb.those("prep") for t in p.those("pobj")):
        return True  # "was struck from the air"
    if frame == "violence" and verb.lower == "fired" and any(map(_fired_on, verb.those("prep", "prt"))):
        return True
    if frame == "violence" and verb.lower == "fired" and subjects and all(map(_stranger, subjects)):
        at = [t for prep in verb.those("prep") if prep.lower == "at" for t in prep.those("pobj")]
        if at and all(map(living, at)) and not any(c.lower == "back" for c in verb.those("advmod", "prt")):
            return True  # "two men fired at Jon Vik", but not "the senator fired at Jon Vik"
    if frame == "violence" and verb.lower in _BURNT and verb.dep not in _FOUND_SO and _BY_CHANCE.isdisjoint(lowered):
        return any(thing(t.lower) for t in objects) and (not subjects or any(living(t) for t in subjects))
    if frame == "violence" and any(_armed(t) or patrols(t) or laden(t) for t in subjects):
        return any(thing(t.lower) or living(t) for t in objects) or any(c.lower in _AGAIN for c in verb.subtree())
    return False


def _disguised(noun: Token) -> bool:
    """ "Armed men", "men in masks"."""
    worn = (t for prep in noun.those("prep") if prep.lower == "in" for t in prep.those("pobj"))
    return any(c.lower in _ARMED for c in noun.those("amod")) or any(t.lower in _DISGUISE for t in worn)


def hands_of(verb: Token) -> list[tuple[str, Token]]:
    """Whose hands a town slips from or falls into: the preposition, and who."""
    hands = [(prep.lower, t) for prep in verb.those("prep") for t in prep.those("pobj") if t.lower == "hands"]
    of = [(link, n) for link, t in hands for prep in t.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    return [*((link, n) for link, t in hands for n in t.those("poss")), *of]


def conquered(hit: Hit) -> bool:
    """ "The capture of a fort by rebels", "the fall of Lima": of ground, to fighters if any doer is told."""
    taken, doers = hit.args.get("of", []), [t for relation in ("by", "possessor", "to") for t in hit.args.get(relation, [])]
    if not taken or not all(map(_ground, taken)):
        return False
    cities = (world.place(_phrase(t)) for t in taken)
    known = any(t.lower in words("ground") for t in taken) or any(c is not None and c.kind in {"city", "capital"} for c in cities)
    return any(fighters(t) or _armed(t) for t in doers) if doers else known


def flown(hit: Hit) -> bool:
    """ "The air force carried out strikes against a base", "Peru launched strikes on rebels", but not "the union held strikes"."""
    armed = words("violent") | words("lawful") | nouns("force") | nouns("weapon") | {"military"}
    doers = [noun for t in hit.args.get("subject", []) for noun in (speaker(t) if t.lower == "it" else [t])]
    struck = [t for relation in ("on", "against", "at") for t in hit.args.get(relation, [])]
    by_state = any(t.is_name and world.country_of(t.text) for t in doers) and any(fighters(t) or t.lower in _MILITARY for t in struck)
    return by_state or any(t.lower in armed for t in doers)


def lands(strike: Token) -> bool:
    """ "The strike on Lima", "it killed four", "four died in the strike", "the strike, in which four lost their lives".

    No strike of workers, which falls on a day and kills nobody.
    """
    aimed = [
        t
        for prep in strike.those("prep", "acl")
        for p in (prep, *prep.those("prep"))
        if p.lower in {"on", "against"}
        for t in p.those("pobj")
    ]
    town = any(t.is_name and (place := world.place(t.text)) is not None and place.kind in {"city", "capital"} for t in aimed)
    kills = strike.dep == "nsubj" and strike.head.lower in _KILLS
    within = strike.dep == "pobj" and strike.head.lower in {"in", "by"} and strike.head.head.lower in _KILLED
    told = [] if strike.those("compound", "amod", "nmod") else strike.those("relcl")  # "the hunger strike, in which two died"
    deadly = any(c.lower in _KILLS | _KILLED or any(t.lower in {"life", "lives"} for t in c.those("dobj")) for c in told)
    return town or kills or within or deadly


def goes_up(hit: Hit) -> bool:
    """ "Forty houses were burnt", by nobody who is told: of an attack that is told before, one sees what it did."""
    return hit.token.lower in _BURNT and not hit.noun and not hit.args.get("subject")


def forced(verb: Token) -> bool:
    """ "led away at gunpoint", "dragged into a car", "pulled out of her bed": whoever does so."""
    preps = [inner for prep in verb.those("prep", "prt") for inner in (prep, *prep.those("prep"))]
    at = {t.lower for prep in preps for t in prep.those("pobj") if prep.lower in {"at", "into"}}
    out = {t.lower for prep in preps for t in prep.those("pobj") if prep.lower in {"from", "of"} and verb.lower not in _TAKEN}
    return not at.isdisjoint(_AT_GUNPOINT | _VEHICLES) or not out.isdisjoint(_HOMES | _VEHICLES)


def _thug(noun: Token) -> bool:
    """ "Unidentified men", "soldiers", "a mob"."""
    return not noun.is_name and (_band(noun.lower) or _disguised(noun) or any(c.lower in _UNKNOWN for c in noun.those("amod")))


def _brawler(word: str) -> bool:
    return word in _BRAWLERS or (human(word) and word in words("violent"))


def _fired_on(prep: Token) -> bool:
    """ "fired on a trawler", "her car was fired on", "fired at a coach", but not "was fired on Monday", "was fired at a school"."""
    struck = prep.lower in {"on", "upon"} or (prep.lower in {"at", "into"} and (prep.child("pobj") is None or not is_passive(prep.head)))
    return struck and all(t.lower not in _SCOLDED and (thing(t.lower) or human(t.lower) or _ship(t)) for t in prep.children)


def _stranger(who: Token) -> bool:
    """ "Two men", "a guard": told by no name and no office."""
    one = who.lower[:-3] + "man" if who.lower.endswith("men") else who.lower.removesuffix("s")
    return who.tag in {"NN", "NNS"} and human(who.lower) and not {one, who.lower} & names.words("official_nouns")


def _ship(name: Token) -> bool:
    """ "The trawler Santa Rita"."""
    return name.is_name and any(c.lower in words("vessel") for c in name.those("compound"))


def living(token: Token) -> bool:
    named = token.is_name and not names.is_calendar(token.text)
    return named or human(token.lower) or token.tag in {"PRP", "CD"}


def _national(noun: Token) -> bool:
    """ "An Afghan", "a Chilean"."""
    return noun.tag == "NNP" and world.demonym_of(noun.text) is not None and any(c.lower in {"a", "an"} for c in noun.those("det"))


def _ground(token: Token) -> bool:
    return token.lower in words("ground") or (token.is_name and not names.is_calendar(token.text))


def fighters(token: Token) -> bool:
    """ "rebels", "the army", "the Red Front", but no state: newspapers say of states that they take all sorts of things."""
    named = token.is_name and (_known_group(_phrase(token)) or _known_group(token.text))
    armed = _disguised(token)
    theirs = [n for prep in token.those("prep") if prep.lower in {"of", "from"} for n in prep.those("pobj")]
    sent = token.lower in _MEN and any(n is not token and fighters(n) for n in theirs)  # "members of the Dawn gang"
    return named or armed or sent or _band(token.lower) or token.lower in _TOLD_BEFORE


def stops_craft(verb: Token, args: Arguments) -> bool:
    """ "Air defences shot down a drone": the attack was that of the drone, and came to nothing; "rebels shot down a drone" is theirs."""
    downed = [t for t in args.get("object", []) if t.head is verb]
    if verb.lower in _SHOT and any(map(_some_of_them, downed)):
        return True
    flew = any(map(shot_down, downed))
    return flew and not any(fighters(t) and t.lower not in words("lawful") for t in args.get("subject", []))


def _some_of_them(told: Token) -> bool:
    """ "shot down 34 of them", "shot them all down": of what was fired."""
    of = (
        [t for prep in told.those("prep") if prep.lower == "of" for t in prep.those("pobj")]
        if told.tag == "CD" or told.lower in _MOST
        else []
    )
    return any(t.lower == "them" for t in of) and any(c.lower == "down" for c in told.head.those("prt"))


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
