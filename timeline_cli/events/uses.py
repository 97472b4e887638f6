"""In which use a trigger word reports an event: "stormed the fort", but not "stormed out" or "a storm of protest"."""

import re

from timeline_cli.actors import names
from timeline_cli.events.armed import BY_FIGHTERS, conquered, flown, lands, living, struck_by_armed
from timeline_cli.events.blasts import BLAST, BLASTS, by_accident, harms, several, shakes_town, unexplained, went_off
from timeline_cli.events.cancelling import calls_off
from timeline_cli.events.casualties.victims import fell
from timeline_cli.events.figurative import figurative
from timeline_cli.events.foiled import LEFTOVER, finders, is_device, laid
from timeline_cli.events.frames import lexicon
from timeline_cli.events.generic import armed_with, generic, hostile
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import beast, human, is_paper, thing, words
from timeline_cli.events.saying import says
from timeline_cli.events.terms import bound, signing_of
from timeline_cli.events.traffic import collides, out_of_control
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.kind import Frame

PAPERS = frozenset({"protocol", "declaration", "deal", "compact", "charter", "arrangement"})  # that a place may give its name
JOINT_BODY = "joint body"  # the objects of a frame
SHARED = frozenset({"joint", "common", "shared", "bilateral", "binational", "trilateral", "trinational", "both"})
_BURSTS = frozenset({"explosion", "going off"})  # what did not go off was meant to
AIM = frozenset({"target", "targets", "victim", "victims"})
_STOP = verb_forms("stop")
_ATTACK = verb_forms("attack")  # "attacked the government over its budget"
_NAMED_AGAIN = frozenset({"strike", "blast"})
_DROWNED = frozenset({"drowned", "drowning"})
_TRIES = frozenset({"attempt", "attempts", "attempted", "plot", "plots", "plotted", "tried"})
_AHEAD = frozenset({"will", "wo", "would", "is", "are"})
_PORTIONS = frozenset({"part", "parts", "half", "creation", "establishment", "formation", "launch"}) | {
    *("kg", "kilo", "kilos", "kilograms", "pounds", "tons", "tonnes", "stick", "sticks", "bundle", "bundles")
}
_DAYS = frozenset({"today", "tonight", "tomorrow", "week", "weekend", "month"})
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")
_ACCORDS = frozenset({"agreement", "accord", "framework", "deal", "pact", "timetable", "roadmap"})
_GUARANTORS = frozenset({"guarantor", "guarantors", "mediator", "mediators", "negotiator", "negotiators", "envoy", "venue", "host"})
_HASTEN = verb_forms("speed", "accelerate", "advance", "intensify", "deepen", "step", "prolong")
_ONE_SIDED = frozenset({"unilateral", "self-declared", "self-imposed", "one-sided"})
_LEAVE = verb_forms("leave", "go", "come", "return", "emerge", "end", "close")  # with a deal
_GO = frozenset({"go", "goes", "going", "gone", "went"})
_GOAL = frozenset({"to", "into"})
_COVER = frozenset({"guard", "escort", "protection", "cover"})  # "arrived under guard", but not "came under fire"
_MATTERS = frozenset({"plan", "plans", "detail", "details", "text", "list", "agenda", "draft", "points", "terms", "figures", "issues"})
_NEARLY = frozenset({"almost", "nearly"})
_EXERCISES = noun_forms("exercise", "drill", "manoeuvre", "maneuver")
_NO_THEME = frozenset({"weekend", "border", "past", "last", "river", "sea", "hill", "hills", "hours", "days", "weeks", "months", "time"})
_AFTER = 5  # words that may stand between a noun and the clause about it: "the summit of the three, which …"
_EVERY = frozenset({"every", "each", "yearly", "annually", "monthly", "weekly"})
_CALL = frozenset({"call", "calls"})
_CALLED = _CALL | {"called", "calling"}
_SPEAK = verb_forms("speak", "talk")
_CALL_SO = verb_forms("call", "term", "brand", "label", "describe", "condemn", "denounce", "treat", "regard")
_DEED = frozenset({"it", "this", "deed", "act", "incident", "event", "episode"})
_LENGTHS = noun_forms("minute", "hour", "day", "night", "week", "month", "year")
_FOR_LONG = frozenset({"for", "until", "till", "from", "at", "with", "between", "overnight", "where", "there", "through"})
_LEISURELY = frozenset({"holiday", "holidays", "vacation", "honeymoon", "treatment", "surgery", "check-up"})
_REMAIN = verb_forms("stay")
_COURTESY = frozenset({"courtesy", "farewell", "protocol"})
_NUMBERS = frozenset({"number", "total", "toll", "figure"})
_FIGHT = verb_forms("fight", "battle")
_STRICKEN = frozenset({"victim", "victims", "casualty", "casualties", "wounded", "injured", "patient", "patients"})
_STRIKE = verb_forms("strike")
_STOPPING = verb_forms("stop", "cease", "quit")
_OF_PEOPLE = verb_forms("shoot", "stab", "murder", "slay", "slaughter")
_BEAT, _FALL = verb_forms("beat"), verb_forms("fall")
_EXECUTE = verb_forms("execute")
_POISON = verb_forms("poison")
_SEND = verb_forms("fire", "launch", "shoot", "hurl", "loose")
_DYNAMITE = frozenset({"dynamite", "gelignite"})  # told where it was found, and else by what was done with it
_STUFF = frozenset({"explosive", "explosives"})
_PUT_DOWN = verb_forms("leave")
_BLOW = verb_forms("blow")
_BURN = verb_forms("burn", "torch")
_ENCOUNTER = noun_forms("encounter")
_STANDS = frozenset({"DT", "JJ", "VBN", "WDT", "WP"})  # of words that may stand for people: "killed both", "the killed"
_TO_STOP = _STOPPING | {"halt", "end", "suspend", "pause", "freeze"}


def means_it(hit: Hit, lowered: set[str], beside: bool, *, again: bool = False) -> bool:
    """The use of the word is the one that the frame is about; `beside` another word that tells violence by itself.

    `again` says that it may name an attack told before.
    """
    frame, token = hit.frame, hit.token
    if _negated(token, hit.noun, frame) or generic(hit) or hostile(hit) or _of_a_body(token):
        return False
    if hit.noun and frame.shape == "meeting" and ((token.dep == "dobj" and token.head.lower in _HASTEN) or _foreseen(token)):
        return False  # "agreed to speed up the negotiations"
    if frame.name == "call" and "behind" in hit.args:
        return False  # "saw behind it a group"
    if frame.name in {"reaching", "negotiate"} and any(t.lower == "it" for t in hit.args.get("object", [])):
        return False  # "it was reached in Lima": an agreement
    if frame.name == "going off" and any(_seaward(c) for c in token.those("prep")):
        return False
    if frame.name in {"fighting", "negotiate"} and token.tag in {"VBP", "VBZ"} and token.dep == "relcl":
        return False  # "the police, who fight the gangs", "the form in which they negotiate": ever and again
    if frame.name == "encounter" and hit.args.keys().isdisjoint({"between", "with"}) and not _in_the_course(token):
        return False  # "the encounter planned for May"
    if frame.weak and frame.kind == "attack" and token.dep == "amod":
        return False  # "came to see the wrecked bridge"
    if hit.noun and frame.kind == "attack" and (_called_so(token) or _is_initials(token)):
        return False
    if (
        hit.noun
        and frame.kind == "visit"
        and token.dep == "dobj"
        and token.head.lower == "follow"
        and token.head.child("nsubj", "aux") is None
    ):
        return False  # "Follow the visit with us here."
    if hit.noun and frame.kind == "attack" and _since_it_began(token):
        return False
    if frame.kind == "attack":
        return _violent(hit, lowered, beside, again)
    if frame.objects and not any(_wanted(t, hit) for t in hit.args.get("of" if hit.noun else "object", [])):
        return False
    if (
        (frame.destination or frame.name == "call")
        and not (hit.noun or frame.objects)
        and any(t.lower in words("missile") for t in hit.args.get("object", []))
    ):
        return False  # "dropped bombs on a school in Lima": did not drop in there
    if (
        frame.name == "stay"
        and token.lower in _STOP
        and token.tag == "VB"
        and hit.args.keys().isdisjoint({"in", "at", "by", "for", "off", "on"})
    ):
        return False  # "called on both sides to stop"
    if frame.destination and any(map(_private, hit.args.get("for", []))):
        return False  # "was in Lima for his daughter's wedding"
    if frame.name == "negotiate" and token.tag == "VBG" and any(c.lower == "been" for c in token.those("aux")):
        return False  # "have been haggling over it all winter"
    if frame.name == "stay" and token.lower in _REMAIN and not _is_a_stay(token):
        return False  # "her plane stayed in Lima"
    if frame.name == "stay" and any(e.frame.shape == "meeting" for t in token.those("xcomp") for e in lexicon().of(t.lower)):
        return False  # "spent Tuesday meeting the king"
    if frame.name == "port call" and token.lower in _CALLED and any(c.lower == "on" and c.i == token.i + 1 for c in token.children):
        return False  # "called on the king at his palace"
    if frame.name == "hours with" and ("with" not in hit.args or any(_meeting(t) for t in hit.args.get("of", []))):
        return False  # "three hours of talks with Ruiz": the talks tell it
    if frame.needs_light:
        carrier = grammar.carrying_verb(token)
        acl = [c for c in token.children if c.dep in {"acl", "relcl"} and c.lower in verb_forms(*frame.light)]
        carried = carrier is not None and carrier.lower in verb_forms(*frame.light)
        brought = carrier is not None and carrier.lower in _LEAVE and token.dep == "pobj" and token.head.lower == "with"
        made = bool(acl) or carried or brought or signing_of(token) is not None or (hit.noun and bool(bound(token)))
        both = [t for t in hit.args.get("between", []) if t.is_name or human(t.lower)]  # "a deal between the mayor and the drivers"
        return made or len(both) > 1 or (token.lower in PAPERS and _named_for_place(token))
    by_ferry = any(t.lower in words("transport") for t in hit.args.get("object", []))
    if by_ferry and (frame.name == "taking along" or (frame.name == "conveyance" and not _bound_for(hit))):
        return False  # "took the bus in Lima"
    if frame.destination and (
        not _COVER.issuperset(t.lower for t in hit.args.get("under", []))
        or any(c.lower in {"away", "home"} for c in token.those("prt", "advmod"))
    ):
        return False  # "came under fire", "stayed away", "flew home"
    if frame.destination and token.lower in _GO and (token.child("acomp") is not None or any(c.lower == "missing" for c in token.children)):
        return False  # "went mad", "went missing"
    if frame.destination and token.lower in _GO and (_goes_over(hit) or "be" in {c.lower for c in token.those("aux", "auxpass")}):
        return False  # "went over the plans", "will be gone by May"
    if token.lower in _GO and any(c.lower == "on" and not c.children for c in token.children) and hit.args.keys().isdisjoint(_GOAL):
        return False  # "went on, and thanked the king": speaks
    if frame.name == "gathering" and token.lower in _ENCOUNTER and lowered & words("violent"):
        return False  # "rebels were gunned down in an encounter with soldiers"
    if frame.name == "gathering" and token.lower in _CALL:
        paid = any(not names.is_calendar(t.text) for t in hit.args.get("on", []))
        return paid or any(c.lower in _COURTESY for c in token.children)  # "a call with the emir" is one by telephone
    missiles = [t for t in hit.args.get("subject", []) if t.lower in words("missile") and not (t.is_name and t.child("compound"))]
    return hit.noun or not missiles  # "two rockets landed", but "Carla Stone landed"


def _meeting(noun: Token) -> bool:
    return any(entry.noun and entry.frame.shape == "meeting" for entry in lexicon().of(noun.lower))


def _bound_for(hit: Hit) -> bool:
    """ "took the ferry to Lima", "boarded a plane for Oslo"."""
    goals = (t for relations in (hit.args, *map(grammar.prepositions, hit.args.get("object", []))) for t in relations)
    return any(relation in _GOAL | {"for"} for relation in goals)


def _private(noun: Token) -> bool:
    """ "His daughter's wedding", "a holiday"."""
    return noun.lower in _LEISURELY or any(t.lower in words("kin") for t in noun.those("poss"))


def _armed(doer: Token) -> bool:
    """ "Jets", "rockets", "troops", "rebels"."""
    return any(doer.lower in words(kind) for kind in ("aircraft", "missile", "lawful", "violent"))


def _called_so(deed: Token) -> bool:
    """ "The prosecutor speaks of sabotage", "called the bombing an attack on us all": what something told before is called."""
    bare = deed.dep == "pobj" and deed.head.lower == "of" and not deed.children and deed.tag == "NN"
    if bare and deed.head.head.lower in _SPEAK:
        return True
    called = deed.dep == "oprd" or deed.head.lower == "as"
    verb = next((a for a in deed.ancestors() if a.is_verb), None) if called else None
    named = verb.those("dobj") if verb is not None and verb.lower in _CALL_SO else []
    return any(t is not deed and (t.lower in _DEED or lexicon().violent(t.lower, noun=True)) for t in named)


def _is_initials(word: Token) -> bool:
    """The "RAID" of "the police unit RAID", but not that of a headline in capitals."""
    beside = word.head if word.head is not word else next(iter(word.children), word)
    return word.text.isupper() and len(word.text) > 2 and word.is_name and not beside.text.isupper()


def _is_a_stay(verb: Token) -> bool:
    """ "Stayed for three days", "where she stayed from Monday", "stayed at the palace", "stayed overnight"."""
    below = {c.lower for c in verb.children if c.dep in {"prep", "advmod", "npadvmod", "advcl"}}
    return verb.child("npadvmod", "dobj") is not None or not below.isdisjoint(_FOR_LONG) or any(t.lower in _LENGTHS for t in verb.subtree())


def _in_the_course(encounter: Token) -> bool:
    """ "Were killed in the encounter", "the encounter left nine dead"."""
    verb = grammar.carrying_verb(encounter)
    within = encounter.dep == "pobj" and encounter.head.lower in {"in", "during", "after"}
    return verb is not None and (within or encounter.dep == "nsubj") and lexicon().violent(verb.lower, noun=False)


def _goes_over(hit: Hit) -> bool:
    """ "went over the plans": looks through them, and goes nowhere; but "went over the border", "went over to Lima"."""
    looked_at = hit.args.get("over", []) + (hit.args.get("object", []) if any(c.lower == "over" for c in hit.token.those("prt")) else [])
    return any(is_paper(t.lower) or t.lower in _MATTERS for t in looked_at) and hit.args.keys().isdisjoint(_GOAL)


def _named_for_place(paper: Token) -> bool:
    """ "the Quito protocol", "the Declaration of Lima"."""
    own = [c for c in paper.children if c.dep in {"compound", "amod", "nmod"}]
    own += [n for prep in paper.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    return any(c.lower == "the" for c in paper.children) and any(world.place(c.text) is not None for c in own if c.text[:1].isupper())


def _violent(hit: Hit, lowered: set[str], beside: bool, again: bool) -> bool:
    frame, token = hit.frame, hit.token
    others = lowered - {token.lower}
    before = {c.lower for c in token.children if c.dep in {"compound", "amod", "nmod"}}
    waged = {c.lower for t in token.those("dobj") if t.lower in {"battle", "fight", "war"} for c in t.children}  # "fought a court battle"
    if (before | waged) & words("harmless_before") or any(map(beast, before)):
        return False
    doers = [t for relation in ("subject", "by") for t in hit.args.get(relation, []) if not hit.noun or relation == "by"]
    if doers and all(map(_is_beast, doers)):
        return False  # "a crocodile attacked a boy", "was attacked by a pack of dogs"
    args = grammar.prepositions(token) if hit.noun else hit.args  # of a noun its own: "on Monday" belongs to the verb
    for relations in (
        ("object",),
        *((("over",), ("for",)) if token.lower in _ATTACK else ()),
        ("on", "against", "object", "of", "for", "over"),
    ):
        targets = [t.lower for relation in relations for t in args.get(relation, []) if not names.is_calendar(t.text)]
        if targets and all(t in words("harmless_after") or (frame.name == "fighting" and t == "fire") for t in targets):
            return False
    means = [t.lower for t in args.get("with", [])]
    if token.dep == "advcl" and any(t.lower in _EXERCISES for t in token.head.those("dobj", "nsubjpass")):
        return False  # "will hold exercises, bombarding an islet"
    if means and all(t in words("harmless_after") or t in words("leisure") or is_paper(t) for t in means):
        return False  # "bombarded with questions", "ambushed them with three goals"
    if frame.name == "seizure" and any(t.lower == "power" for t in args.get("object", [])):
        return False  # "since the army seized power": of a state
    if frame.name == "seizure" and any(t.lower in {"post", "posts"} and t.child("poss") is not None for t in args.get("object", [])):
        return False  # "guards took over their posts"
    burnt = (
        [t for relation in ("object", "to") for t in hit.args.get(relation, [])] if token.lower in _BURN or frame.name == "arson" else []
    )
    if burnt and all(t.lower in words("harmless fire") for t in burnt):
        return False  # "burned a flag", "set fire to tyres"
    if frame.name == "arson" and any(c.lower == "out" for c in token.those("prt")):
        return False  # "the fire was put out"
    if figurative(hit) or _blamed(token) or any(t.lower in words("harmless") | words("leisure") for t in hit.args.get("subject", [])):
        return False
    wanted = args.get("of", []) + args.get("on", []) if hit.noun else args.get("object", [])
    if frame.name == "carrying off":
        wanted = wanted + [t for t in args.get("with", []) if t.lower != "head"]  # "made off with two guards", "with 300 head of cattle"
    if (
        frame.name == "bringing down"
        and any(t.lower in words("building") for t in wanted)
        and not any(map(_armed, args.get("subject", [])))
    ):
        return False  # "builders brought down the tower"
    if frame.name == "dousing" and any(t.lower in _BURN | {"set"} and t.i > token.i for t in [token, *token.ancestors()][-1].subtree()):
        return False  # "poured petrol over the desks and set them alight": that they burned is told
    if frame.name == "hostile welcome":
        return armed_with(hit)
    if frame.name == "missile":
        return harms(token)
    if token.lower in _EXECUTE and "for" in args and not args.get("subject") and not others & words("violent"):
        return False  # "four officers were executed for it": by a court
    abandoned = not lowered.isdisjoint(LEFTOVER | {"mine", "mines"})
    if frame.name == "laying" and token.lower in _PUT_DOWN and abandoned:
        return False  # "bombs left there by the war", "left the mine on Monday"
    if frame.name == "conquest":
        return conquered(hit)
    if frame.name == "interception" and any(map(_sent, args.get("object", []))):
        return False  # "a missile fired at Lima was shot down": told by who fired it
    if frame.objects and not any(_wanted(t, hit) for t in wanted):
        return False
    if frame.result and any(t.lower in words("lasting") for t in args.get("subject", []) + _meant(token)):
        return False
    exploded = frame.name in {"explosion", "setting off"} or (frame.name == "blast" and not any(finders(token)))
    if exploded and "controlled" in others:
        return False  # "set off in a controlled explosion"
    if frame.name in {"explosion", "blast"} and by_accident(token, others - words("volatile")):
        return False
    reasons = [p for t in (token, *token.those("dobj")) for p in t.those("prep") if p.lower in {"for", "over"}]
    reproach = any(p.those("pcomp") or _about(p) for p in reasons)
    if token.lower in _ATTACK and not hit.noun and reproach and not others & words("violent"):
        return False  # "the judge was attacked for closing the doors"
    players = [t for relation in ("subject", "object") for t in args.get(relation, [])]
    if token.lower in _BEAT and len(players) > 1 and all(t.is_name for t in players):
        return False  # "Vik beat Ruiz after a fierce battle"
    if frame.name == "death" and token.lower in _FALL and not fell(token):
        return False  # "fell into a ditch", "prices fell"
    if frame.name == "death" and any(p.lower == "of" and any(map(_hurt, p.those("pobj"))) for t in players for p in t.those("prep")):
        return False  # "three of the wounded died": of what is told beside it
    if token.dep == "acl" and token.head.lower == "those" and token.head.head.lower == "of" and token.head.head.head.lower in _NUMBERS:
        return False  # "bringing the number of those killed to three"
    if frame.name == "fighting" and token.lower in _FIGHT and _for_long(token):
        return False  # "which has fought the government since 2009": a war
    if frame.name == "death" and token.lower not in _FALL and any(t.lower in _STRICKEN for t in players):
        return False  # "after two victims died in hospital"
    kept = frame.name == "death" and any(t.lower in words("kept") for t in args.get("in", []))
    if kept and not others & (words("violent") - {"police"}):
        return False  # "died in police custody"
    if (frame.name == "ramming" and out_of_control(lowered)) or collides(frame, token):
        return False
    if frame.kind == "attack" and not hit.noun and any(c.lower == "accidentally" for c in token.those("advmod")):
        return False
    if token.lower in _BLOW and token.dep == "conj" and any(finders_of(token.head)) and any(t.tag == "PRP" for t in args.get("object", [])):
        return False  # "found explosives under a bridge and blew them up"
    itself = [t for t in args.get("object", []) if t.lower in grammar.THEMSELVES]
    if (
        frame.kind == "attack"
        and token.lower not in _BLOW
        and itself
        and len(itself) == len(args["object"])
        and not others & words("violent")
    ):
        return False  # "killed himself"
    if token.lower in _POISON and not all(map(living, args.get("subject", []))):
        return False  # "was poisoned by an oyster"
    if (
        (frame.name == "killing" or token.lower in _OF_PEOPLE)
        and args.get("object")
        and not any(living(t) or thing(t.lower) or t.lower == "way" or t.tag in _STANDS for t in args["object"])
    ):
        return False  # "killed off their hopes", "shot a bear", but "shot their way in"
    if frame.name == "blast" and is_device(token):
        return any(finders(token)) and laid(token, lowered)
    if not frame.weak or frame.objects == "life":
        return not (lowered & (words("harmless") | words("leisure")) and not lowered & words("violent"))
    named_again = hit.noun and frame.name in _NAMED_AGAIN and token.lower != "fire"  # "the fire was put out"
    tame = words("harmless") if beside else words("harmless") | words("leisure")
    if again and (frame.name == "ramming" or named_again) and not lowered & tame:
        return True
    struck = frame.name == "falling" or (frame.name == "violence" and token.lower in _STRIKE and token.child("dobj") is None)
    if again and not hit.noun and struck:  # "in Beni they struck on Friday", "Beni fell to them": those who were told to attack
        return True
    if frame.violent_modifier:
        known = words("forceful")
        capital = [t for t in hit.args.get("modifier", []) if t.is_name or t.tag == "JJ"]
        if token.lower.startswith("operation"):
            named = token.child("flat") is not None or (token.is_name and any(c.i == token.i + 1 for c in token.children))
            fought = any(human(t.lower) and t.lower in words("violent") - words("lawful") for t in args.get("against", []))
            deadly = not others.isdisjoint({"killed", "dead", "bodies"})
            return bool(before & known) or fought or (named and (deadly or bool(others & words("violent")) or _waged(token, frame)))
        by_air = token.lower.startswith("strike") and (flown(hit) or lands(token))
        return bool(before & known or by_air or (capital and token.lower.startswith(("strike", "hit")))) and not lowered & {
            "union",
            "unions",
            "wages",
            "pay",
            "workers",
        }
    if (
        frame.name == "hurling"
        and any(c.lower == "the" for t in args.get("object", []) for c in t.children)
        and not others & words("violent")
    ):
        return False  # "the men accused of having thrown the bottles"
    shelled = frame.name in {"ramming", "impact"} and any(t.lower in words("missile") for t in args.get("subject", []))
    done = bool(args.get("subject") and args.get("object"))  # "nine drowned when a patrol boat sank a ferry", "when mortar fire hit it"
    drowned = _DROWNED if done or others & words("missile") else frozenset[str]()
    if (others if shelled else lowered) & tame - drowned:  # "a drone crashed into the depot"
        return False
    if frame.name == "blast" and harms(token):
        return True
    if frame.name == "blast" and any(finders(token)):
        return laid(token, lowered)
    if frame.name == "coming under fire" and not lowered.isdisjoint({"mine", "landmine"}) and not lowered.isdisjoint(LEFTOVER):
        return False  # "trod on an old mine"
    if frame.name == "blast" and token.lower == "mine" and any(t.is_name for t in token.those("compound", "nmod")):
        return False  # "the owner of the Kolwa mine"
    if frame.name == "blast" and token.dep == "pobj" and token.head.lower == "of" and token.head.head.lower in AIM:
        return True  # "the mill was the target of a bomb"
    if frame.name == "blast" and went_off(token):
        return True
    if frame.name == "blast" and token.lower in BLASTS and unexplained(token) and several(token):
        return True  # "three explosions were heard": one alone may be an accident
    if frame.name == "blast" and token.lower in BLAST and lowered.isdisjoint(words("volatile")) and shakes_town(token):
        return True  # "an explosion rocked the capital"
    if frame.name == "coming under fire" and any(e.noun for t in args.get("subject", []) for e in lexicon().of(t.lower)):
        return False  # "the summit fell victim to the raid"
    if frame.name == "coming under fire" and "under" in lowered:  # "came under fire for his budget", "from critics"
        armed = words("violent") | words("lawful")
        shooters = [{t.lower, *(c.lower for c in t.those("compound", "amod"))} for t in args.get("from", []) if not t.is_name]
        target = any(t.lower in words("target") for t in args.get("subject", []))  # "a car came under fire from a lorry"
        return args.keys().isdisjoint({"for", "over"}) and (target or not any(armed.isdisjoint(told) for told in shooters))
    sought = token.lower in _STUFF and token.dep == "pobj" and token.head.lower == "for"
    if frame.name == "blast" and (token.lower in _DYNAMITE or sought):
        return False  # "police swept the hall for explosives", "killed by dynamite"
    if (beside or others & words("violent")) and frame.name not in BY_FIGHTERS | {"impact"}:
        return True
    doers = (
        []
        if hit.noun and frame.name != "scuffle"
        else [t for relation, role in frame.roles.items() if role == "attacker" for t in args.get(relation, [])]
    )
    if frame.name == "killing" and token.tag == "VB" and token.head.lower in _TRIES and any(map(living, args.get("object", []))):
        return True  # "an attempt to kill the governor"
    hurt = [t for relation, role in frame.roles.items() if role == "target" for t in args.get(relation, [])]
    return struck_by_armed(frame.name, doers, hurt, token, lowered)


def _meant(clause: Token) -> list[Token]:
    """ "A war that killed nine", "a war in May that killed nine", which the parser hangs on May."""
    if clause.dep != "relcl" or all(t.tag != "WDT" for t in clause.those("nsubj")):
        return []
    verb = grammar.clause_verb(clause.head) if names.is_calendar(clause.head.text) else None
    return [clause.head, *(verb.those("dobj") if verb is not None else [])]


def _is_beast(doer: Token) -> bool:
    """ "A crocodile", "a pack of dogs", "a shark attack"."""
    of = [t for prep in doer.those("prep") if prep.lower == "of" for t in prep.those("pobj")] if doer.lower in words("herds") else []
    beasts = beast(doer.lower) or (bool(of) and all(beast(t.lower) for t in of)) or any(beast(c.lower) for c in doer.those("compound"))
    return beasts and (not doer.is_name or (doer.i == 0 and world.place(doer.text) is None))  # "Turkey", the country


def _sent(craft: Token) -> bool:
    """ "A missile fired at Lima": told as an attack by what is said of it."""
    return any(clause.lower in _SEND for clause in craft.those("acl", "relcl"))


def finders_of(verb: Token) -> list[Token]:
    """The bombs that a verb tells as found."""
    found = [n for noun in verb.those("dobj") for n in (noun, *grammar.prepositions(noun).get("of", []))]
    return [n for n in found if n.lower in words("bomb") and any(finders(n))]


def _for_long(verb: Token) -> bool:
    """ "Has fought since 2009", "have been fighting for years"."""
    lasting = any(c.lower in {"has", "have"} for c in verb.those("aux"))
    spans = {t.lower for prep in verb.those("prep") if prep.lower in {"since", "for"} for t in prep.subtree()}
    return lasting and any(w in {"years", "decades", "months", "generations"} or (w.isdigit() and len(w) == len("2009")) for w in spans)


def _hurt(noun: Token) -> bool:
    return noun.lower in {"wounded", "injured"}


def _about(prep: Token) -> bool:
    """ "over the budget", "sharply for the price", but not "over the weekend", "over the river", "fiercely for three hours"."""
    harshly = any(c.lower.endswith("ly") for c in prep.head.those("advmod"))
    told = prep.those("pobj") if prep.lower == "over" or harshly else []
    themes = [t for t in told if not (t.is_name or thing(t.lower) or names.is_calendar(t.text))]
    return any(t.lower not in _NO_THEME for t in themes)


def _waged(operation: Token, frame: Frame) -> bool:
    """ "launched Operation Hammer", "it began in the hills", "during Operation Hammer"; patrols and relief bear such names too."""
    verb = grammar.carrying_verb(operation)
    launched = verb is not None and verb.lower in verb_forms(*frame.light)
    return launched or (operation.dep == "pobj" and operation.head.lower in {"during", "in", "under"})


def _since_it_began(noun: Token) -> bool:
    """ "On 28 May, four days into the siege, shells struck a mill": how long it had lasted when something else was done."""
    return noun.dep == "pobj" and noun.head.lower == "into" and noun.head.head.lower in _LENGTHS


def _wanted(thing: Token, hit: Hit) -> bool:
    """An object that the frame is about; of what is seized also a named place, or people where no police seize them."""
    if thing.lower in _PORTIONS:  # "captured part of a fort", "announced the creation of a fund"
        return any(_wanted(n, hit) for n in grammar.prepositions(thing).get("of", []))
    if hit.frame.objects == "human":
        return human(thing.lower) or thing.is_name or thing.tag in {"PRP", "CD"}
    if thing.lower == "mine" and any(c.lower == "the" for c in thing.those("det")):
        return False  # "placed the mine under the control of the state"
    if thing.lower in objects_of(hit.frame.objects) or (hit.frame.objects == "held" and thing.lower in words("ground")):
        return thing.lower not in words(JOINT_BODY) or hit.frame.objects not in {"ties", JOINT_BODY} or _is_shared(thing)
    if hit.frame.name == "losing":
        return thing.is_name and "to" in hit.args  # "lost Oso to the army"
    if hit.frame.objects != "held":
        return False
    by = {t.lower for t in hit.args.get("subject", [])}
    return thing.is_name or (human(thing.lower) and bool(by & words("violent")) and not by & words("lawful"))


def _foreseen(talks: Token) -> bool:
    """ "A framework agreement for peace negotiations", "guarantor countries for the negotiations": what something else is for."""
    what = talks.head.head
    if talks.dep != "pobj" or talks.head.lower != "for" or not what.is_noun:
        return False
    return what.lower in _ACCORDS or any(c.lower in _GUARANTORS for c in (what, *what.those("compound", "amod")))


def _of_a_body(noun: Token) -> bool:
    """ "The Government of National Accord": part of a name."""
    whole = noun.head.head
    of = noun.is_name and noun.dep == "pobj" and noun.head.lower == "of" and whole.is_name
    return of and whole.lower in names.words("organisation") | names.words("group") | {"government"}


_EITHER = {"ties": ("ties", JOINT_BODY), "brought down": ("aircraft", "building")}


def objects_of(table: str) -> frozenset[str]:
    """What the objects of a frame may be; what is established may be a body, too, that is shared."""
    return frozenset().union(*map(words, _EITHER.get(table, (table,))))


def _is_shared(body: Token) -> bool:
    """ "a joint commission", "a common police", "a working group of both countries"."""
    of = [*grammar.prepositions(body).get("of", []), *grammar.prepositions(body).get("between", [])]
    return (
        any(t.lower in SHARED for t in body.subtree() if t.i < body.i)
        or len(of) > 1
        or any(c.lower in SHARED for t in of for c in t.children)
    )


def _blamed(noun: Token) -> bool:
    """ "came under attack for his budget": criticism."""
    under = noun.head
    if noun.dep != "pobj" or under.lower != "under":
        return False
    preps = (*noun.those("prep"), *under.head.those("prep"))
    by = [t for p in preps if p.lower == "from" for t in p.those("pobj")]
    return any(p.lower in {"for", "over"} for p in preps) or any(map(_unarmed, by))


def _unarmed(noun: Token) -> bool:
    """ "critics", "speculators"."""
    return human(noun.lower) and not noun.is_name and noun.lower not in words("violent") | words("lawful")


def stays_away(verb: Token) -> bool:
    """ "will not come to Lima next Friday", "is not flying to Lima on Monday": not a visit on the day that was meant for it."""
    ahead = any(c.dep == "aux" and c.lower in _AHEAD for c in verb.children)
    return ahead and verb.child("neg") is not None and on_a_day(verb)


def on_a_day(verb: Token) -> bool:
    """True where the clause of a verb names a day, a week or a month."""
    return any(names.is_calendar(t.text) or t.lower in _DAYS or _NTH.fullmatch(t.lower) for t in verb.subtree())


def _seaward(prep: Token) -> bool:
    """ "things went otherwise off Lima", but not "it went off Monday"."""
    where = prep.those("pobj") or [t for t in prep.head.those("npadvmod") if t.i == prep.i + 1]  # as the parser may have it
    alone = prep.dep == "prt" or prep.head.child("prt") is None  # but "went off aboard a ferry off Lima"
    return prep.lower == "off" and alone and any(not names.is_calendar(t.text) for t in where)


def _often(noun: Token) -> bool:
    """ "the summit, which takes place every year"."""
    clauses = [c for c in noun.subtree() if c.dep == "relcl" and c.tag in {"VBZ", "VBP"} and c.head.i - noun.i < _AFTER]
    return any(t.lower in _EVERY for c in clauses for n in c.those("npadvmod", "advmod") for t in (n, *n.those("det")))


def _last_time(token: Token) -> bool:
    """ "have not met since May": they met in May."""
    return any(c.dep == "neg" for c in token.children) and any(c.dep == "prep" and c.lower in {"since", "until"} for c in token.children)


def _to_be_stopped(token: Token) -> bool:
    """ "agreed to halt fighting", "a pact to end attacks": that goes on, and is no one event."""
    infinitive = token.head.tag == "VB" and token.head.lower in _TO_STOP
    return infinitive and token.dep in {"dobj", "xcomp"} and token.child("det", "poss", "nummod") is None


def _negated(token: Token, noun: bool, frame: Frame) -> bool:
    if frame.kind == "attack" and (_to_be_stopped(token) or (token.dep in {"pobj", "pcomp"} and token.head.lower == "without")):
        return True
    if frame.kind == "agreement" and any(c.lower in _ONE_SIDED for c in token.those("amod", "compound")):
        return True  # "their unilateral truce"
    if frame.kind == "agreement" and any(t.lower == "nothing" for prep in token.those("prep") for t in prep.those("pobj")):
        return True  # "agreed on nothing"
    teller = (grammar.carrying_verb(token) or token) if noun else token
    if frame.kind == "agreement" and any(c.lower in _NEARLY for c in teller.those("advmod")):
        return True
    if noun:
        form = token.head.head if token.dep == "pobj" and token.head.lower == "of" else token  # "no kind of attack", "any form of attack"
        if any(c.lower in {"no", "any", "without"} for t in (token, form) for c in t.children if c.dep in {"det", "neg"}):
            return True
        if form.dep == "pobj" and form.head.lower == "without":
            return True  # "the talks ended without agreement"
        verb = grammar.carrying_verb(token)
        if _often(token):
            return True
        undone = verb is not None and verb.child("neg") is not None and token.dep in {"dobj", "nsubjpass"}
        known = any(c.lower == "the" or c.dep == "poss" for c in token.children)  # "the raid was never explained"
        told = verb is not None and (
            says(verb) or calls_off(verb) or (frame.kind == "attack" and verb.lower not in verb_forms(*frame.light))
        )
        made = any(c.lower in verb_forms(*frame.light) for c in token.those("acl"))  # "an accord reached in May was never ratified"
        return undone and not (known and told) and not made  # "his visit was not announced"
    if _last_time(token) or frame.name in _BURSTS or (frame.kind == "visit" and stays_away(token)):
        return False
    if any(c.dep == "advmod" and c.lower in words("habitual") for c in token.children):
        return True
    if any(c.lower == "longer" and any(n.lower == "no" for n in c.children) for c in token.those("advmod")):
        return True  # "is no longer going to Lima"
    if token.dep == "xcomp" and token.head.lower in _STOPPING:
        return True  # "have stopped shooting"
    if any(c.lower == "no" for noun in token.those("nsubj", "nsubjpass", "dobj") for c in noun.children if c.dep in {"det", "neg"}):
        return True  # "no helicopter has been shot down"
    return (
        any(c.dep == "neg" for c in token.children)
        or (token.dep == "xcomp" and any(c.dep == "neg" for c in token.head.children))
        or any(c.lower in {"never", "nobody", "none"} and not grammar.all_but(c) for c in token.children)
    )
