"""Whose an attack is and on whom, where other words than the one for the attack tell it."""

from itertools import islice

from msgspec import structs

from timeline_cli.events.allies import commanders, helpers, shooters
from timeline_cli.events.armed import hands_of
from timeline_cli.events.blasts import SEVER
from timeline_cli.events.claims import claimants
from timeline_cli.events.foiled import WIRED, carriers, finders
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.events.participants import Scene, new
from timeline_cli.events.plotted import caught_over
from timeline_cli.events.saying import says
from timeline_cli.events.uses import AIM
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType, Factuality
from timeline_cli.model.mention import ActorMention

_WIN = verb_forms("take", "capture", "seize", "retake", "recapture", "enter", "lose", "leave", "hold", "reach")
_LAID = ("to", "under", "beneath", "outside", "near", "at", "on", "beside", "inside", "in front of")
_LAY = verb_forms("plant", "lay", "place", "hide", "bury", "leave", "set")
_ATTEMPT = noun_forms("attempt", "bid", "plot", "plan", "effort")
_CONFRONT = verb_forms("challenge", "confront", "intercept", "pursue", "chase", "stop", "arrest", "detain", "disarm", "resist")
_CARRY = verb_forms("carry", "transport", "take", "ferry")
_ARREST = verb_forms("arrest", "capture", "detain", "seize", "round", "free", "rescue", "nab", "apprehend")
_FREE = verb_forms("free", "release", "liberate")
# what is done by an attack and strikes nobody: "troops backed by air strikes", "a march prompted by the raid"
_HELPED = frozenset(
    {"backed", "supported", "aided", "assisted", "covered", "protected", "followed", "preceded", "accompanied", "prompted"}
    | {"sparked", "triggered", "provoked", "alarmed", "shocked", "overshadowed", "marked", "marred", "inspired", "angered"}
)
_ASIDE = 3  # words from "nine people" to "among them"
_PIT = verb_forms("pit", "oppose")
_BURSTING = frozenset({"blast", "explosion", "going off"})  # frames
_BURST = verb_forms("explode", "go", "detonate")
_MEANT = frozenset({"meant", "intended", "aimed", "directed", "designed"})
_BOUND = verb_forms("head", "aim", "fly", "target") | {"bound", "targeting"}
_SURVIVE = verb_forms("survive", "escape")


def attackers(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """Those found, and whom the sentence tells beside the word for the attack."""
    frame = hit.frame
    if hit.noun and all(a.role != "attacker" for a in found):
        found += _by_whose(hit, scene)
    if all(a.role != "attacker" for a in found):
        found += new([*_laying(hit, scene), *_carrying(hit, scene)] if hit.noun else _senders(hit, scene), found)
    if hit.noun and not found and frame.name == "battle":
        found = _winning(hit, scene)
    if hit.noun and frame.name == "battle":
        found += new(_pitted(hit, scene), found)
    found += new(_aimed_at(hit, scene), found)
    for told in (_releasing, _arresting) if hit.noun else (_trying, _confronted, _coming, _releasing):
        if all(a.role != "attacker" for a in found):
            found += new(told(hit, scene), found)
    found += new(_beside(hit, scene, found), found)
    found += new(_carried(hit, scene), found)
    found += new(_among(hit, scene), found)
    if all(a.role != "attacker" for a in found):
        caught = [a for t in caught_over(hit) for a in scene.actors(t, "attacker")]
        found += [structs.replace(a, factuality=Factuality.ALLEGED) for a in new(caught, found)]
    found += new(_boarded(hit, scene), found)
    found += new(_found_at(hit, scene), found)
    found += new(_bound_for(hit, scene), found)
    found += new(_in_whose_hands(hit, scene), found)
    found += new(_camping_there(hit, scene), found)
    found += new(_exploded_in(hit, scene), found)
    claimed = _claimed(hit, scene)
    behind = {a.span for a in claimed} | {a.name for a in claimed}
    found = [a for a in found if behind.isdisjoint((a.span, a.name))]  # "a raid blamed on the Front": not a raid on it
    return found + new(claimed, found)


def _beside(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """Those who command the attackers or fight along; where nobody is known to attack, from whose side it came."""
    doing = [t for relation, role in hit.frame.roles.items() if role == "attacker" for t in hit.args.get(relation, [])]
    named = [a for t in doing for who in commanders(t) for a in scene.actors(who, "attacker")]
    along = [a for t in doing for who in helpers(t, hit.token) for a in scene.actors(who, "attacker")]
    fired = [] if any(a.role == "attacker" for a in found) else [*shooters(hit.token)]
    sides = [entity for t in fired if (entity := scene.register.at(t.span)) is not None]
    said = any(t.is_verb and says(t) for t in hit.token.ancestors())
    told = Factuality.ALLEGED if said else Factuality.ASSERTED
    states = [ActorMention(hit.token.span, e.country, "attacker", ActorType.COUNTRY, told) for e in sides if e.country]
    bodies = [ActorMention(hit.token.span, e.name, "attacker", e.type, told) for e in sides if e.type is ActorType.GROUP]
    return [a for a in named if a.name[:1].isupper()] + along + states + bodies


def _by_whose(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "a police raid", "an air force attack", "a Peruvian-led raid": whose attack it is, told by what stands before it."""
    role = hit.frame.roles.get("modifier", "")
    led = [name for by in hit.token.those("amod") if by.lower == "led" for name in by.those("npadvmod", "compound")]
    if role and led:
        return [a for name in led for a in scene.actors(name, role)]
    before = [c for c in hit.token.those("compound", "amod", "nmod") if c.i < hit.token.i and (c.text.islower() or c.i == 0)]
    return [a for noun in before for a in scene.force(noun, role)] if role else []


def _laying(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Militants had planted the mine", "the bomb was laid by rebels"."""
    verb = grammar.carrying_verb(hit.token) if hit.frame.name == "blast" and hit.token.dep in {"dobj", "nsubjpass"} else None
    if verb is None or verb.lower not in _LAY:
        return []
    return [a for noun in grammar.of_verb(verb).get("subject", []) for a in scene.actors(noun, "attacker")]


def _carrying(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Police stopped two men with explosives": whose attack it was to be."""
    return [a for holder in carriers(hit.token) for a in scene.actors(holder, "attacker")] if hit.frame.name == "blast" else []


def _senders(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The Front launched a rocket that hit a bus", "a missile from a Peruvian drone struck it": who sends what strikes."""
    missiles = [t for t in hit.args.get("subject", []) if t.lower in words("missile")]
    sent = [weapon.head for weapon in missiles if weapon.dep == "dobj" and weapon.head.is_verb and _is_hostile(weapon.head)]
    senders = [noun for verb in sent for noun in grammar.subject(verb)]
    senders += [t for m in missiles for t in grammar.prepositions(m).get("from", []) if t.lower in words("aircraft") | words("warship")]
    return [a for noun in senders for a in scene.actors(noun, "attacker")]


def _is_hostile(verb: Token) -> bool:
    """ "Launched", "planted", "fired", but not "meant" or "recalled"."""
    return verb.lower in _LAY or any(e.frame.kind == "attack" and not e.noun for e in lexicon().of(verb.lower))


def _winning(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who wins or loses ground in a battle: "the Front took a hill after heavy fighting"."""
    verb = grammar.clause_verb(hit.token)
    if hit.token.dep != "pobj" or verb is None or verb.lower not in _WIN or any(human(t.lower) for t in verb.those("dobj")):
        return []  # "Peru, which lost ten men in the battle"
    found = [a for noun in grammar.of_verb(verb).get("subject", []) for a in scene.actors(noun, "attacker")]
    return [a for a in found if a.type is not ActorType.PERSON]


def _confronted(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Two guards were killed when they challenged a patrol", "shot as he tried to stop robbers": by those whom they confronted."""
    if not grammar.is_passive(hit.token):
        return []
    below = (c for c in hit.token.subtree() if c.dep in {"advcl", "relcl"})  # the parser may hang "when" on a day
    clauses = [c for c in below if any(t.lower in {"when", "while", "as", "after"} for t in c.those("advmod", "mark"))]
    clauses = [c for c in clauses if all(t.tag == "PRP" for t in c.those("nsubj"))]
    clauses += [inner for clause in clauses for inner in clause.those("xcomp")]
    met = [t for clause in clauses if clause.lower in _CONFRONT for t in grammar.of_verb(clause).get("object", [])]
    return [a for t in met for a in scene.actors(t, "attacker") if t.tag != "PRP"]


def _coming(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Nine people were killed when a suicide bomber walked into a church": who did what they were killed by."""
    clauses = [c for c in hit.token.those("advcl") if any(t.lower in {"when", "as"} for t in c.those("advmod", "mark"))]
    clauses = [c for c in clauses if not _tells_attack(c)]
    came = [t for clause in clauses for t in clause.those("nsubj") if t.lower in words("culprit")] if grammar.is_passive(hit.token) else []
    return [a for t in came for a in scene.actors(t, "attacker")]


def _tells_attack(verb: Token) -> bool:
    """A verb that is the trigger of an attack itself."""
    said = {t.lower for t in verb.subtree()}
    return any(e.frame.kind == "attack" and said.issuperset(e.others) for e in lexicon().of(verb.lower))


def _carried(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "A bomb hit a bus carrying clerks": who was in what was struck."""
    struck = [t for relation, role in hit.frame.roles.items() if role == "target" for t in hit.args.get(relation, [])]
    clauses = [c for t in struck if thing(t.lower) for c in t.those("acl", "relcl") if c.lower in _CARRY]
    inside = [t for clause in clauses for t in grammar.of_verb(clause).get("object", []) if human(t.lower) or t.is_name]
    return [a for t in inside for a in scene.actors(t, "target", targets=True)]


def _among(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Nine people, among them the mayor, Ana Ruiz, were killed": whom of the victims a name tells."""
    struck = [t for relation, role in hit.frame.roles.items() if role == "target" for t in hit.args.get(relation, [])]
    near = [p for noun in struck for p in hit.token.subtree() if p.lower == "among" and noun.i < p.i <= noun.i + _ASIDE]
    told = [p.head for p in near if p.head.is_noun and p.i < p.head.i and any(t.lower == "them" for t in p.those("pobj"))]
    found = [a for noun in told for t in grammar.expand([noun]) for a in scene.actors(t, "target", targets=True)]
    return [a for a in found if a.type is ActorType.PERSON and a.name[:1].isupper()]


def _releasing(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The Front freed a clerk kidnapped in May": an armed group frees those whom it has kidnapped itself."""
    freeing = hit.token.head.head
    if hit.token.dep not in {"acl", "relcl"} or freeing.lower not in _FREE or hit.token.head not in freeing.those("dobj"):
        return []
    found = [a for t in grammar.subject(freeing) for a in scene.actors(t, "attacker")]
    return [a for a in found if a.type is ActorType.GROUP]


def _arresting(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Police arrested nine in a raid on a camp": theirs."""
    verb = hit.token.head.head if hit.token.dep == "pobj" and hit.token.head.lower in {"in", "during"} else hit.token
    if verb.lower not in _ARREST or any(c.lower == "the" for c in hit.token.those("det")):
        return []
    return [a for t in grammar.subject(verb) if t.i < verb.i for a in scene.actors(t, "attacker")] if verb.child("auxpass") is None else []


def _trying(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Police foiled an attempt by robbers to raid a bank", "the robbers' bid to raid it": whose attempt it was."""
    near = list(islice(hit.token.ancestors(), 3)) if hit.token.tag == "VB" else []
    attempt = next((t for t in near if t.lower in _ATTEMPT), None)
    if attempt is None:
        return []
    whose = [*grammar.prepositions(attempt).get("by", []), *attempt.those("poss")]
    return [a for noun in whose for a in scene.actors(noun, "attacker")]


def _pitted(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Clashes pitted the Front against the army": both sides."""
    verb = grammar.carrying_verb(hit.token)
    if verb is None or verb.lower not in _PIT or hit.token not in grammar.subject(verb):
        return []
    told = grammar.of_verb(verb)
    one = told.get("object", [])
    others = [t for args in (told, *map(grammar.prepositions, one)) for t in args.get("against", [])]  # the parser may hang it on the first
    return [a for t in (*one, *others) for a in scene.actors(t, "attacker") or scene.people(t, "attacker")]


def _aimed_at(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The mill was the target of a raid": what an attack is said to have aimed at."""
    told = hit.token.head if hit.token.dep == "compound" else hit.token  # "an assassination attempt"
    verb = grammar.carrying_verb(told)
    if verb is not None and verb.lower in _SURVIVE and told in verb.those("dobj"):
        return [a for noun in grammar.subject(verb) for a in scene.actors(noun, "target", targets=True)]  # "survived a raid"
    if hit.frame.name in {"blast", "missile"} and verb is not None and verb.lower in SEVER and told in verb.those("nsubj"):
        return [a for noun in verb.those("dobj") for a in scene.actors(noun, "target", targets=True)]  # "a blast cut the line"
    if verb is not None and verb.lower in _MEANT and told in verb.those("nsubjpass"):
        whom = [t for relation in ("for", "at", "against") for t in grammar.prepositions(verb).get(relation, [])]
        return [a for noun in whom for a in scene.actors(noun, "target", targets=True)]  # "the bomb was meant for a judge"
    aim = hit.token.head.head
    struck = verb is not None and verb.tag == "VBN" and verb.lower not in _HELPED
    if verb is not None and struck and hit.token in grammar.prepositions(verb).get("by", []):
        return [a for noun in grammar.subject(verb) for a in scene.actors(noun, "target", targets=True)]  # "was cut by a blast"
    if hit.token.dep != "pobj" or hit.token.head.lower != "of" or aim.lower not in AIM or aim.dep != "attr":
        return []
    return [a for noun in grammar.subject(aim.head) for a in scene.actors(noun, "target", targets=True)]


def _found_at(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "A bomb was found under a bridge", "police defused a grenade outside the home of a judge": what it was laid for."""
    if not hit.noun or hit.frame.name != "blast":
        return []
    tied = (c for c in hit.token.those("acl") if c.lower in WIRED)  # "tied to a pylon"
    found = list(finders(hit.token))
    spots = [grammar.prepositions(t) for t in (*found, *tied, *([hit.token] if found else []))]
    laid = [t for args in spots for relation in _LAID for t in args.get(relation, []) if thing(t.lower)]
    out = (inner for verb in found for prep in verb.those("prep") if prep.lower == "from" for inner in prep.those("prep"))
    laid += [t for prep in out if prep.lower in _LAID for t in prep.those("pobj")]  # "removed a bomb from beneath a bridge"
    return [a for t in laid for a in scene.actors(t, "target", targets=True)]


def _bound_for(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Shot down a missile aimed at an airport", "downed a drone just short of a terminal": what it was meant for."""
    if hit.frame.name != "interception":
        return []
    clauses = [c for craft in hit.args.get("object", []) for c in craft.those("acl", "relcl") if c.lower in _MEANT | _BOUND]
    told = [grammar.prepositions(c) for c in clauses]
    aims = [t for args in told for relation in ("at", "for", "towards", "toward", "against") for t in args.get(relation, [])]
    aims += [t for args in told for t in args.get("object", [])]
    near = [t for relation in _LAID for t in hit.args.get(relation, [])]
    aims += [n for c in hit.token.children if c.lower == "short" for t in c.those("prep") for n in t.those("pobj")]
    ways = (n for craft in (hit.token, *hit.args.get("object", [])) for n in grammar.prepositions(craft).get("on", []) if n.lower == "way")
    aims += [t for way in ways for t in grammar.prepositions(way).get("to", [])]  # "on their way to the airport"
    return [a for t in (*aims, *near) if thing(t.lower) for a in scene.actors(t, "target", targets=True)]


def _in_whose_hands(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Slipped from the army's hands", "fell into the hands of the Front": who lost a town, and who has it."""
    roles = {"from": "target", "into": "attacker"}
    told = hands_of(hit.token) if hit.frame.name == "changing hands" else []
    return [a for link, noun in told if link in roles for a in scene.actors(noun, roles[link])]


def _camping_there(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Planes bombed the marshes where the Front is known to camp": whom it was meant for."""
    struck = [] if hit.noun else hit.args.get("object", [])
    clauses = [c for t in struck for c in t.those("relcl") if any(w.lower == "where" for w in c.children) and not _tells_attack(c)]
    found = [a for clause in clauses for t in grammar.subject(clause) for a in scene.actors(t, "target")]
    return [a for a in found if a.type is ActorType.GROUP]


def _exploded_in(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "A bomb exploded on a bus", "a device went off in the third carriage of a train"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    if hit.frame.name not in _BURSTING or verb is None or verb.lower not in _BURST or (hit.noun and hit.token not in grammar.subject(verb)):
        return []
    told = grammar.prepositions(verb)
    inside = [t for relation in ("in", "on", "aboard", "inside") for t in told.get(relation, [])]
    whole = [n for t in inside for n in (t, *grammar.prepositions(t).get("of", []))]
    return [a for t in whole if t.lower in words("ridden") for a in scene.actors(t, "target", targets=True)]


def _boarded(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Six men were abducted from the tanker Ardent", "the killing of a man aboard it": the ship on which an attack was."""
    struck = [t for relation, role in hit.frame.roles.items() if role == "target" for t in hit.args.get(relation, [])]
    found = (hit.args, *map(grammar.prepositions, struck))
    aboard = (t for args in found for relation in ("from", "off", "aboard") for t in args.get(relation, []))
    return [a for t in aboard for a in scene.struck(t, "target") or _ships(scene.actors(t, "target", targets=True), scene)]


def _ships(found: list[ActorMention], scene: Scene) -> list[ActorMention]:
    return [a for a in found if (entity := scene.register.known(a.name)) is not None and scene.register.is_ship(entity)]


def _claimed_too(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The blast killed nine and was claimed by the Front", "the raid, claimed by the Front, left nine dead"."""
    deeds = [t for t in hit.args.get("subject", []) if t.lower in words("violent") and not human(t.lower)]
    clauses = [*hit.token.those("conj"), *(c for t in deeds for c in t.those("relcl", "acl"))] if deeds else []
    owned = (c for c in clauses if c.lower == "claimed" and c.tag == "VBN" and c.child("dobj") is None)
    return [a for clause in owned for t in clause.those("agent") for who in t.those("pobj") for a in scene.actors(who, "attacker")]


def _claimed(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The group claimed responsibility for the attack", "an attack blamed on the group"."""
    if not hit.noun:
        return _claimed_too(hit, scene)
    found: dict[str, ActorMention] = {}
    for token, told in claimants(hit.token):
        for actor in scene.actors(token, "attacker") or scene.signatory(token, "attacker"):
            found.setdefault(actor.name, actor if told is Factuality.ASSERTED else structs.replace(actor, factuality=told))
    return list(found.values())
