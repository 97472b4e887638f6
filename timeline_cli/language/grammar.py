"""Who does what to whom: arguments of a verb or noun, read off a dependency tree.

Relations are `subject`, `object`, `possessor`, `modifier` and prepositions by name (`with`, `of`, `against`).
Passives, relative clauses, participles, infinitives and joined verbs are undone on the way, so that a frame
need only say what its subject and object are.
"""

from collections.abc import Iterable

from timeline_cli.language import world
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import CALENDAR, Token

Arguments = dict[str, list[Token]]

SUBJECTS = ("nsubj", "csubj", "expl")
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_AGENT = "agent"
_OF_EVENTS = frozenset({"on", "against", "with", "to", "between"})  # these belong to an event rather than to who takes part in it
# "three rounds of talks", "two days of talks": what is done to these is done to what they hold
_PORTIONS = frozenset(
    {"round", "rounds", "series", "number", "one", "first", "day", "days", "hour", "hours", "week", "weeks", "month", "months"}
)
_ALONG = frozenset({"together", "along"})
_SETTING = frozenset({"in", "at", "on"})
_SINGULAR, _PLURAL = frozenset({"is", "was", "has"}), frozenset({"are", "were", "have"})
_CALL = verb_forms("call", "term")
_COME = verb_forms("come")
_MAKE = verb_forms("make", "let")
_SEEN = frozenset({"seen", "shown", "filmed", "photographed", "pictured", "heard"})
_WAS = frozenset({"was", "were", "is", "are"})
_LENGTHS = noun_forms("minute", "hour", "day", "week")
_HANDS = frozenset({"hand", "hands"})
_NON_FINITE = frozenset({"VBG", "VBN", "VB"})
THEMSELVES = frozenset({"himself", "herself", "themselves"})
_HONORIFICS = frozenset({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "h.e.", "hon."})
_RECEIVED = verb_forms("receive", "welcome", "meet", "see", "host", "greet")
LINKED = frozenset({"linked", "connected", "related", "tied", "unrelated", "unconnected"})  # of two events
_SET_IN = frozenset({"in", "near", "outside", "inside", "by"})
_TIES = frozenset({"link", "links", "connection", "connections"})
NOBODY = frozenset({"nobody", "none", "anybody", "anyone"})
_NOTHING = frozenset({"nothing", "something", "anything", "little"})
_TOUGH = frozenset({"easy", "hard", "difficult", "tough", "impossible", "safe", "dangerous"})  # "the pass is hard to reach"
_OTHER_TIME = frozenset({"after", "before", "since", "until", "following", "during", "amid", "despite"})  # "flew home after the raid"
ANSWER = verb_forms("respond", "retaliate", "reply", "answer")
_COMPARING = frozenset({"since", "than", "like", "after"})
_TIMES = frozenset({"day", "week", "weekend", "month", "year", "today", "tomorrow", "yesterday"})  # "next month's trip"
_CARRIED_OUT = frozenset({"carried", "committed", "conducted", "perpetrated", "staged"})
_FRUSTRATED = verb_forms(
    "foil", "thwart", "prevent", "stop", "avert", "uncover", "discover", "disrupt", "expose", "block", "frustrate", "reveal"
)
# verbs that are passive where they have no object, though the parser takes them for the past tense
NEEDS_OBJECT = verb_forms(
    *("abduct", "assassinate", "behead", "execute", "gun", "hack", "injure", "kidnap", "kill", "lynch", "massacre"),
    *("murder", "rape", "slaughter", "slay", "stab", "torture", "wound"),
)
_OUTCOME = frozenset({"killing", "wounding", "injuring", "hurting", "maiming", "leaving", "destroying", "damaging"})
_DISGUISED = frozenset({"dressed", "disguised", "posing", "masquerading"})
# verbs that have no passive: "five were hurt and two died"
_NO_OBJECT = verb_forms(
    "agree", "arrive", "come", "die", "escape", "fall", "flee", "go", "meet", "perish", "return", "succumb", "survive", "travel"
)
# verbs after which "of", "for", "with" or "from" and a gerund tell what their object does
_OBJECT_CONTROL = verb_forms(
    "accuse", "arrest", "blame", "charge", "convict", "detain", "indict", "jail", "prevent", "sentence", "stop", "suspect"
)


def is_passive(verb: Token) -> bool:
    """True for "was hit", "being visited" and a bare participle after a noun ("the man shot in Lima")."""
    if verb.child("nsubjpass", "auxpass") is not None or (verb.child(_AGENT) is not None and verb.child("nsubj") is None):
        return True  # "travelled by helicopter" is active
    needed = verb.lower in NEEDS_OBJECT or (verb.lower == "shot" and (any(c.lower == "dead" for c in verb.children) or _lies_shot(verb)))
    if needed and verb.tag in {"VBD", "VBN"} and verb.dep != "relcl" and not _has_object(verb):
        return True  # "two engineers abducted", "judge shot dead in Lima"
    if verb.dep == "conj" and verb.head.is_verb and verb.child("aux", "dobj") is None and is_passive(verb.head):
        # "was killed and his guard abducted": with a subject of its own the parser takes it for the past tense
        return verb.tag == ("VBN" if verb.child("nsubj") is None else "VBD") and verb.child("prt") is None and verb.lower not in _NO_OBJECT
    if verb.tag in {"VBD", "VBN"} and verb.child("aux", "dobj", "mark") is None and _opens(verb):
        return True
    bare = verb.tag == "VBN" and verb.dep in {"acl", "advcl", "ROOT", "xcomp"} and verb.child("aux", "nsubj", "dobj") is None
    below = verb.tag == "VBD" and verb.dep == "acl" and [*verb.ancestors()][-1].is_verb  # "the man stabbed in Lima died"
    return bare or (below and verb.child("nsubj", "dobj") is None)


def _lies_shot(verb: Token) -> bool:
    """ "Two soldiers shot near border, army says", "Plotters shot, says junta": as headlines tell who was."""
    apart = (
        verb.dep in {"ROOT", "ccomp"} and verb.child("nsubj") is not None and verb.child("prt", "xcomp", "ccomp", "advcl", "conj") is None
    )
    settings = [prep for prep in verb.those("prep") if prep.i > verb.i]
    placed = all(p.lower in _SET_IN and any(t.is_name or t.child("det") is None for t in p.those("pobj")) for p in settings)
    told = bool(settings) or verb.dep == "ccomp"
    return apart and told and placed and all(t.child("det") is None for t in verb.those("nsubj"))


def _has_object(verb: Token) -> bool:
    """An object of its own, or one that it shares: "killed and robbed a guard"; "has killed" has one unsaid."""
    return verb.child("dobj", "dative", "aux") is not None or any(t.child("dobj") is not None for t in verb.those("conj"))


def _opens(verb: Token) -> bool:
    """ "The man shot in Lima is recovering": the parser takes who was shot for the subject of a clause, and that for what is told."""
    if verb.dep == "ccomp":
        apart = any(t.dep == "punct" for t in verb.subtree())
        return verb.i < verb.head.i and not apart and verb.head.child("nsubj", "nsubjpass", "expl") is None
    return verb.dep in SUBJECTS or verb.dep in {"nsubjpass", "csubjpass", "appos"}


def is_adjective(participle: Token) -> bool:
    """ "Visiting Foreign Minister Ana Ruiz met the king": the parser takes the first word for a clause."""
    return participle.i == 0 and participle.lower == "visiting" and participle.dep in {"csubj", "amod"}


def is_current(verb: Token) -> bool:
    """True for a verb in the present or perfect tense: "meets", "has met", "is meeting"; not "was to have met", "should have met"."""
    beside = [c for c in verb.children if c.dep == "aux"]
    finite = any(c.lower in {"has", "have", "is", "are"} for c in beside) and all(c.tag not in {"TO", "MD"} for c in beside)
    return verb.tag in {"VBZ", "VBP"} or finite


def expand(heads: Iterable[Token]) -> list[Token]:
    """Each noun, or what stands as one ("the wounded"), and the nouns joined to it; for relative pronouns what they stand for."""
    found: list[Token] = []
    for head in heads:
        if head.lower in RELATIVES and head.tag in {"WP", "WDT", "IN", "WP$"}:
            clause = next((a for a in head.ancestors() if a.dep == "relcl"), None)
            if clause is not None:
                found += _antecedents(head, clause)
            elif head.tag == "WP$":  # "it was Vik whose men raided the post"
                found += [n for verb in head.ancestors() if verb.dep == "ccomp" for n in verb.head.those("attr")][:1]
            continue
        found += _beside(head)
        told = _told_by_name(head)
        joined = [t for t in head.conjuncts() if not (t.is_verb and t.child("det") is None) and not (told and t is head)]
        apposed = [a for t in (*joined, *([head] if told else [])) for a in t.those("appos")]
        found.extend(_named_next(t, apposed) if apposed else t for t in joined)
        found += _together_with(head)
    return found


def _together_with(head: Token) -> list[Token]:
    """ "Ana Ruiz, together with Jon Vik, flew to Lima"."""
    if not head.children:
        return []
    along = [p for p in head.those("prep") if p.lower == "alongside" or (p.lower == "with" and any(c.lower in _ALONG for c in p.children))]
    return expand(n for prep in along for n in prep.those("pobj"))


def _antecedents(relative: Token, clause: Token) -> list[Token]:
    """Of several nouns the verb of a relative clause tells which are meant: "Ana Ruiz and Jon Vik, who is" or "who are in Oslo"."""
    first = next((a for a in clause.head.ancestors() if clause.head in a.conjuncts()), clause.head)
    joined = [t for t in first.conjuncts() if t.i < relative.i]
    finite = min((t for t in (clause, *clause.those("aux", "auxpass")) if t.i > relative.i), key=lambda t: t.i, default=clause)
    together = finite.lower in _PLURAL or any(t.lower == "together" for t in clause.subtree())  # "who dined together"
    if relative.lower != "who" or len(joined) < 2 or not (together or finite.lower in _SINGULAR):
        return [clause.head]
    return joined if together else joined[-1:]


def _named_next(noun: Token, apposed: list[Token]) -> Token:
    """ "her colleague Ana Ruiz", "Peru's Ana Ruiz": the parser hangs the name that follows on the noun before "and"."""
    after = noun.i + (2 if noun.child("case") is not None else 1)
    names = (
        name for name in apposed if name.is_name and name.head is not noun and min(t.i for t in (name, *name.those("compound"))) == after
    )
    return next(names, noun)


def _beside(head: Token) -> list[Token]:
    """Nouns joined to one, which the parser hangs elsewhere: "Peru's Norvik and Chile's Andina", "the army of Peru and rebels"."""
    if not head.children:
        return []
    titled = [head, *(t for t in head.those("compound") if head.is_name)]  # "Minister Ana Ruiz and bank director Jon Vik"
    before = [
        c
        for t in titled
        for c in t.those("nmod")
        if c.child("cc") is not None and ((c.is_name and head.is_name) or c.child("poss") is not None)
    ]
    names = [n for prep in head.those("prep") if prep.lower == "of" and head.tag == "NN" for n in prep.those("pobj") if n.is_name]
    return before + [n for name in names for n in name.those("conj") if n.is_noun and not n.is_name]


def _told_by_name(head: Token) -> bool:
    """ "the ministers of Peru and Chile, Ana Ruiz and Tomas Vega": names that follow without "and" say who the ministers are."""
    return head.tag == "NNS" and head.child("cc") is None and (after := head.child("conj")) is not None and after.is_name


def subject(verb: Token, depth: int = 6) -> list[Token]:
    """The nouns that do what an active verb says, or undergo what a passive one says; searched upwards where it is shared."""
    if verb.dep == "advcl" and verb.head.lower in _DISGUISED and any(c.lower == "as" for c in verb.those("mark")):
        return [verb.head.head] if verb.head.head.is_noun else verb.head.those("nsubj")  # "gunmen disguised as monks raided a mill"
    own = [
        n for t in verb.those("nsubj", "nsubjpass") for n in ([t] if t.child("case") is None else t.those("conj"))
    ]  # "Peru's and Chile's ministers"
    own = own or [n for clause in verb.those("csubj") if is_adjective(clause) for n in clause.those("dobj")]
    own = own or _behind_place(verb)
    own = own or _inverted(verb)
    if own:
        by_name = len(own) > 1 and own[0].tag == "NNS" and own[1].is_name  # "the presidents, Ana Ruiz and Jon Vik, met"
        return expand(own[1:] if by_name else own)
    head = verb.head
    if head is verb or depth == 0 or any(t.child("expl") is not None for t in (verb, *verb.those("aux"))):
        return []  # "said that there was fighting": by nobody told
    if verb.tag == "VB" and verb.dep in {"acl", "advcl"} and not _FRUSTRATED.isdisjoint({head.lower, head.head.lower}):
        return []  # "police foiled a plot to bomb a bank"
    if verb.dep == "acl" and verb.tag in {"VBD", "VBN"} and verb.child("dobj") is not None and verb.child("auxpass", "agent") is None:
        top = list(verb.ancestors())[-1]
        return [top] if top.is_noun else [head]  # "gunmen dressed as soldiers killed a guard": a whole sentence taken for a noun
    if verb.dep in {"relcl", "acl"} and not head.is_verb:
        if verb.dep == "relcl" and verb.child("dobj") is None and verb.tag not in _NON_FINITE:
            return []
        if verb.tag == "VBG" and head.dep == "pobj" and head.head.head.lower in _SEEN:
            return subject(head.head.head, depth - 1)  # "was seen on television receiving the king": the parser hangs it on television
        if verb.dep == "acl" and any(c.lower == "to" for c in verb.those("aux")):  # "a decision to visit": the noun's own holder acts
            return expand(head.those("poss")) or (subject(head.head, depth - 1) if head.head.is_verb else [])
        return [head]
    if verb.dep == "xcomp" and head.tag == "JJ" and head.child("nsubj") is not None:
        return subject(head, depth - 1)  # "they will, most likely, meet": the parser takes "likely" for the verb
    if verb.dep == "xcomp" and head.dep == "acomp" and head.lower not in _TOUGH:
        return subject(head.head, depth - 1)  # "is due to visit Lima"
    if verb.dep == "advcl" and verb.lower in _OUTCOME and verb.i > head.i and is_passive(head):
        return []  # "a patrol was ambushed, killing two": not by the patrol
    if verb.dep in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"} and head.is_verb:
        if verb.dep == "ccomp" and verb.child("aux") is None and verb.tag not in {"VB", "VBG"}:
            return []
        if verb.dep == "xcomp" and head.child("dobj") is not None and verb.tag in {"VB", "VBN"}:
            return expand(head.those("dobj"))  # "urged him to visit", "found him shot"
        if verb.dep == "advcl" and verb.tag not in _NON_FINITE:
            return []
        return subject(head, depth - 1)
    if verb.dep == "pcomp":  # "after visiting Lima"
        clause = next((a for a in verb.ancestors() if a.is_verb), None)
        held = clause.those("dobj") if clause is not None and clause.lower in _OBJECT_CONTROL else []
        if clause is not None and held and head.head in (clause, *held):
            return expand(clause.those("dobj"))  # "police arrested two men for robbing a bank"
        return subject(clause, depth - 1) if clause is not None else []
    if verb.dep in {"conj", "advcl", "acl"}:
        return [head] if head.is_noun else []
    return []


def _inverted(verb: Token) -> list[Token]:
    """ "Shot dead in Oslo was the mayor", "out of it came a pact": who or what follows its verb."""
    if verb.lower in _COME and verb.child("dobj") is not None:
        return verb.those("dobj")
    fronted = verb.dep == "advcl" and verb.tag == "VBN" and verb.head.child("nsubj", "nsubjpass", "expl") is None
    auxiliaries = verb.those("auxpass") or ([verb.head] if fronted else [])
    return [n for be in auxiliaries if be.i > verb.i and be.lower in _WAS for n in be.those("attr")]


def _behind_place(verb: Token) -> list[Token]:
    """ "In Oslo Peru and Chile signed", "in Oslo Ana Ruiz met": the parser takes two names without a comma for one place."""
    found = []
    before = [*verb.those("prep"), *(prep for child in verb.those("npadvmod", "prep") for prep in child.those("prep"))]
    for noun in (n for prep in before if prep.i < verb.i and prep.lower in {"in", "at"} for n in prep.those("pobj")):
        first, *others = noun.those("compound") or [noun]
        city = world.place(first.text) if first is not noun and noun.is_name else None
        whole = " ".join(t.text for t in (first, *others, noun))
        named = world.place(whole) is None if others else world.country_of(noun.text) is not None
        if city is not None and city.kind in {"city", "capital"} and named and not world.opens_names(first.text):
            found.append(noun)
    return found


def _agents(verb: Token, found: Arguments) -> list[Token]:
    """Who does what a passive verb says; the parser hangs some elsewhere.

    "Was received in Oslo by the king", "signed by the premier, Jon Vik, and his deputy, Ana Ruiz", "signed by Vik and for Peru by Ruiz".
    """
    places = (n for prep in verb.those("prep") if prep.lower in {"in", "at", "on"} for n in prep.those("pobj"))
    agents = found.pop("by", []) or [n for place in places for n in prepositions(place).get("by", [])]
    if agents:
        beside = [o for t in verb.those("npadvmod") if t.is_name and t.i > agents[-1].i for o in t.those("conj")]
        agents += expand(t for t in (*beside, *verb.those("conj")) if t.is_noun and t.i > agents[-1].i)
        agents += [n for t in (*found.get("for", []), *agents) for n in prepositions(t).get("by", [])]
        agents += [
            n for by in verb.those("conj") if by.lower == "by" for n in expand(by.those("pobj"))
        ]  # "by Ruiz, who flew in, and by Vik"
    return agents


def prepositions(token: Token) -> Arguments:
    """Nouns below a token by preposition: {"with": […], "in": […]}; "out of" and "along with" go by their last word."""
    found: Arguments = {}
    for prep in token.those("prep", "dative", _AGENT, "prt"):
        for inner in (prep, *prep.those("prep")) if prep.lower != "according" else ():
            shared = [] if inner.child("pobj") is not None else [n for again in inner.those("conj") for n in again.those("pobj")]
            objects = expand(inner.those("pobj") or shared)  # "on and around the camp"
            objects += [n for o in objects for again in o.those("prep") if _again(again, inner) for n in expand(again.those("pobj"))]
            if objects:
                hands = inner.lower == "at" and [of for o in objects if o.lower in _HANDS for of in o.those("prep") if of.lower == "of"]
                if hands:  # "at the hands of"
                    objects = expand(n for of in hands for n in of.those("pobj"))
                name = "by" if inner.dep == _AGENT or hands else inner.lower
                front = [of for o in objects if o.lower == "front" for of in o.those("prep") if of.lower == "of"]
                if front and name == "in":
                    name, objects = "in front of", expand(n for of in front for n in of.those("pobj"))
                found.setdefault(name, []).extend(objects)
            for joined in inner.those("conj"):
                if joined.tag == "IN":
                    found.setdefault(joined.lower, []).extend(expand(joined.those("pobj")))
    return found


def _again(prep: Token, first: Token) -> bool:
    """ "of Peru and of Chile": the parser hangs the second on the noun after the first."""
    return prep.lower == first.lower and any(c.dep == "cc" and c.i == prep.i - 1 for c in prep.head.children)


def of_verb(verb: Token) -> Arguments:
    """Arguments of a verb in the active sense: the subject acts, the object undergoes."""
    found = prepositions(verb)
    lengths = [t for t in (*found.get("for", []), *verb.those("dobj", "npadvmod")) if t.lower in _LENGTHS]
    for inner in (*verb.those("acomp"), *lengths):  # "is due in Oslo", "sat for an hour with the king"
        for name, nouns in prepositions(inner).items():
            found.setdefault(name, []).extend(nouns)
    doers = subject(verb)
    if verb.lower == "been":
        doers = [t for t in doers if t.lower not in THEMSELVES] or doers  # "who had himself been to Oslo"
    themselves = [t for t in doers if t.lower in THEMSELVES and t.i == verb.i - 1 and verb.tag == "VBN"]
    if is_passive(verb) or themselves:  # "was driven to Oslo", "had himself driven to Oslo"
        found["object"] = themselves or doers
        found["subject"] = _agents(verb, found)
    else:
        found["subject"] = doers
        objects = expand(verb.those("dobj", "dative", "oprd"))
        if not objects and verb.dep == "relcl" and not verb.head.is_verb and verb.head not in doers and not _has_adverb(verb):
            objects = [verb.head]  # "the town they hit"
        objects = [n for t in objects for n in (all_but(t) or [t])] or _shifted(verb) or _called(verb)
        said = verb.child("ccomp") if not objects and verb.dep == "acl" and verb.tag == "VB" else None
        if said is not None:
            objects = expand(said.those("nsubj"))  # "an attempt to kill Ana Ruiz failed": the parser takes her for what failed
        found["object"] = objects
    return {relation: tokens for relation, tokens in found.items() if tokens}


def all_but(nobody: Token) -> list[Token]:
    """ "Saw nobody but the king"."""
    if nobody.lower not in NOBODY:
        return []
    return expand(n for but in nobody.those("prep") if but.lower in {"but", "except"} for n in but.those("pobj"))


def _has_adverb(clause: Token) -> bool:
    """ "The hotel in which they met": not what they met; "the border with Peru, when rebels shot": the parser hangs it on Peru."""
    before = [c for c in clause.children if c.i < clause.i]
    return any(c.lower == "when" or any(t.tag in {"WDT", "WP"} for t in c.those("pobj")) for c in before)


def _shifted(verb: Token) -> list[Token]:
    """ "Received on Monday in Oslo Minister Jon Vik": an object behind a place, which the parser takes for one name with it."""
    if verb.lower not in _RECEIVED:
        return []
    behind = (n for prep in verb.those("prep") if prep.i > verb.i for n in prep.subtree() if n.dep in {"pobj", "appos"} and n.is_name)
    return [n for n in behind if any(_is_title(c) and c.i > n.head.i + 1 for c in n.those("compound"))][:1]


def _called(verb: Token) -> list[Token]:
    """ "Bombed what Peru calls a rebel camp": what it is called."""
    clauses = [c for c in verb.those("ccomp") if c.lower in _CALL and any(t.lower == "what" for t in c.those("dobj"))]
    return [t for clause in clauses for t in clause.those("oprd")]


def _is_title(word: Token) -> bool:
    return word.lower in _HONORIFICS or (word.is_name and word.lower.rstrip(".") in world.titles())


def is_answered(noun: Token) -> bool:
    """ "Officers responded to the shooting": something that somebody else did; but "responded with a raid"."""
    carrier = carrying_verb(noun)
    return carrier is not None and carrier.lower in ANSWER and noun.dep == "pobj" and noun.head.lower != "with"


def of_noun(noun: Token, light: frozenset[str]) -> Arguments:
    """Arguments of an event noun: its own dependents, and those of a verb that merely carries it ("held talks with")."""
    found = prepositions(noun)
    for inner in [*found.get("of", []), *found.get("by", [])]:  # "an attack of the rebels on troops": the parser hangs "on" on the rebels
        for name, nouns in prepositions(inner).items():
            if (name in _OF_EVENTS or (name == "of" and noun.tag == "VBG")) and name not in found:
                found[name] = nouns
    for name, nouns in _behind_names(noun).items():
        found.setdefault(name, nouns)
    found["possessor"] = [t for t in expand(noun.those("poss")) if t.text not in CALENDAR and t.lower not in _TIMES]
    found["modifier"] = [t for t in noun.children if t.dep in {"amod", "compound", "nmod"} and t.text[:1].isupper()]
    if noun.is_verb:
        found["subject"] = expand(noun.those("nsubj"))  # "coalition airstrikes on the port killed a guard": taken for a verb
    found["modifier"] += [
        c for t in found["modifier"] for c in t.children if c.dep in {"compound", "amod", "conj", "nmod"} and c.text[:1].isupper()
    ]
    hung = [
        c
        for n in noun.subtree()
        if n.dep == "pobj" and n.head.head is noun
        for c in n.those("acl", "relcl")
        if meant(c, light).lower in light
    ]
    for told in (*noun.those("acl", "relcl"), *hung):  # "an agreement on roads that they signed": the parser hangs it on the roads
        clause = meant(told, light)
        if clause.lower in light or clause.tag == "VBN":
            _add(found, {k: v for k, v in of_verb(clause).items() if k != "object"}, noun)
    carrier = carrying_verb(noun)
    if carrier is not None and noun in carrier.those("dobj"):  # "condemned the raid, carried out by rebels"
        for clause in (c for c in carrier.those("advcl") if c.i > noun.i and (c.lower in _CARRIED_OUT or _reduced(c, light))):
            _add(found, {"by": prepositions(clause).get("by", [])}, noun)
    apart = is_answered(noun) or (noun.dep == "pobj" and noun.head.lower in _OTHER_TIME)
    if carrier is not None and carrier.lower in light and not apart:
        above = of_verb(carrier)
        given = above.pop("object", [])
        if noun in carrier.those("dobj") and is_passive(carrier):
            above.setdefault("to", given)  # "was given a welcome by the king"
        elif noun in carrier.those("dobj") and carrier.child("dative") is not None:
            above.setdefault("for", [t for t in given if t is not noun])  # "gave the king a dinner"
        if carrier.child("nsubjpass") is noun or (noun in subject(carrier) and not is_passive(carrier)):
            above["subject"] = [t for t in above.get("subject", []) if t is not noun]
        _add(found, above, noun)
    elif carrier is not None and carrier.child("nsubj") is noun and "between" not in found:
        _add(found, {"between": prepositions(carrier).get("between", [])}, noun)  # "the truce took effect between A and B"
    if carrier is not None and noun in subject(carrier) and any(c.lower == "together" for c in carrier.children):
        _add(found, {"between": expand(carrier.those("dobj"))}, noun)  # "a meeting will bring A and B together"
    if carrier is not None and carrier.lower in {"is", "was", "be", "been"} and carrier.child("nsubj") is noun:
        for attribute in carrier.those("attr"):  # "the visit is the first that he makes to Chile", "the meeting was the third between them"
            _add(found, {k: v for k, v in prepositions(attribute).items() if k in {"between", "with", "among"}}, noun)
            for clause in attribute.those("relcl"):
                if clause.lower in light:
                    _add(found, {k: v for k, v in of_verb(clause).items() if k != "object"}, noun)
    if carrier is not None and noun in carrier.those("attr"):
        for clause in (c for c in carrier.those("csubj") if c.lower in light):  # "what they had signed was a treaty"
            _add(found, {k: v for k, v in of_verb(clause).items() if k != "object"}, noun)
    return {relation: tokens for relation, tokens in found.items() if tokens}


def _reduced(clause: Token, light: frozenset[str]) -> bool:
    """ "Opened a summit in Oslo attended by six presidents": told of the summit, though the parser hangs it on the verb."""
    return clause.lower in light and clause.child("agent") is not None and clause.child(*SUBJECTS, "nsubjpass", "dobj") is None


def _behind_names(noun: Token) -> Arguments:
    """ "Talks on Monday in Lima between A and B": who takes part, whom the parser hangs on the last day or place."""
    names = [t for prep in noun.those("prep") if prep.lower in _SETTING for t in prep.subtree() if t.dep == "pobj" and t.is_name]
    hung = [prep for name in names for prep in name.those("prep") if prep.lower in {"between", "with"}]
    return {prep.lower: expand(prep.those("pobj")) for prep in hung}


def meant(clause: Token, light: frozenset[str]) -> Token:
    """The light verb of a clause, where another verb carries it: "which they are to sign", "that she was due to hold"."""
    below = [*clause.those("xcomp"), *(verb for due in clause.those("acomp") for verb in due.those("xcomp"))]
    return next((verb for verb in below if verb.lower in light), clause)


def of_gerund(noun: Token) -> Arguments:
    """Arguments, in the active sense, of a verb that stands as a noun: "the torching of a bus by youths", "the setting on fire of it"."""
    found = of_noun(noun, frozenset())
    if "of" not in found:  # the parser hangs it on what belongs to the verb
        inner = (t for particle in noun.those("prep", "prt") for t in particle.subtree() if t.lower == "of" and t.i <= noun.i + 4)
        found["of"] = [n for prep in inner for n in expand(prep.those("pobj"))]
    doers = found.pop("by", []) + found.pop("possessor", []) + found.get("subject", [])
    found |= {"object": found.pop("of"), "subject": doers}
    return {relation: tokens for relation, tokens in found.items() if tokens}


def tied(noun: Token) -> Token | None:
    """The word by which an event is linked to a noun, or not: "unrelated to the raid", "no link with it", "nothing to do with it"."""
    tie = noun.head.head if noun.dep == "pobj" and noun.head.lower in {"to", "with"} else noun
    do = tie.lower == "do" and tie.head.lower in _NOTHING
    return tie if tie is not noun and (do or tie.lower in LINKED | _TIES) else None


def made_known(verb: Token) -> Token | None:
    """ "Made known on Friday that …", "let it be known": the word behind that makes it a verb of saying."""
    behind = verb.children if verb.lower in _MAKE else []
    return next((c for c in behind if c.lower == "known" and c.i > verb.i), None)


def carrying_verb(noun: Token) -> Token | None:
    """The verb of which a noun, or the phrase it heads, is subject or object ("held three rounds of talks")."""
    token = noun
    for _ in range(4):
        head = token.head
        if head is token:
            return None
        if head.is_verb:
            return head
        if head.tag in {"IN", "TO"} or token.dep in {"conj", "compound", "appos"} or head.lower in _PORTIONS:
            token = head
            continue
        return None
    return None


def has_will(verb: Token) -> bool:
    """ "will meet", "won't meet", "shall meet"."""
    return any(c.lower in {"will", "shall", "'ll", "wo"} for c in verb.those("aux"))


def turns_to_now(done: Token, verb: Token) -> bool:
    """ "Met the king and is due in Lima on Friday", "had met him and was to fly there": after what was done, what is or will be."""
    past = done.tag == "VBD" or any(c.lower in {"had", "'d"} for c in done.those("aux"))
    is_to = verb.lower in {"was", "were"} and any(c.lower == "to" for below in verb.those("xcomp") for c in below.those("aux"))
    return verb.dep == "conj" and past and (verb.tag in {"VBZ", "VBP"} or has_will(verb) or is_to)


def clause_verb(token: Token) -> Token | None:
    """The nearest verb at or above a token."""
    if token.is_verb or token.tag == "MD":
        return token
    return next((a for a in token.ancestors() if a.is_verb), None)


def _add(into: Arguments, more: Arguments, noun: Token) -> None:
    for relation, tokens in more.items():
        kept = [t for t in tokens if t is not noun and noun not in t.children]
        into.setdefault(relation, []).extend(t for t in kept if t not in into.get(relation, []))


def is_another(one: Token) -> bool:
    """ "The deadliest raid since the one on Lima last April", "like the one in Oslo": one more of what is told before it."""
    compared = one.lower == "one" and one.dep == "pobj" and one.head.lower in _COMPARING and any(c.lower == "the" for c in one.those("det"))
    return compared and one.child("prep", "npadvmod", "relcl", "acl") is not None
