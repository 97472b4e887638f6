"""Where an event took place: the places that a sentence names with it, most specific first."""

from collections.abc import Sequence
from itertools import takewhile

from timeline_cli.actors import Register, names
from timeline_cli.events.casualties.vocabulary import words as toll_words
from timeline_cli.events.claims import ACCUSE, BLAME
from timeline_cli.events.clause import AVENGE, background, since_when
from timeline_cli.events.description import body, nouns
from timeline_cli.events.distance import DIE, aimed_at, under_way
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, is_paper, words
from timeline_cli.events.reference import refers
from timeline_cli.events.saying import says
from timeline_cli.events.terms import acting_under, fares, noticed, of_what, recalled_by_what, stirs
from timeline_cli.events.toponyms import (
    INSIDE_NAME,
    JOINED,
    RANK,
    Place,
    cities_of_forces,
    hung_on,
    is_off,
    named_places,
    place_words,
    preposition,
)
from timeline_cli.events.uses import AIM
from timeline_cli.events.vicinity import told_between
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token, Tree

_OWN = 2  # up to this distance a place is the event's own; farther ones count only where there is none
_FAR = 90
_SHARING = frozenset({"xcomp", "conj", "acl", "pcomp", "advcl", "dep"})  # clauses that go on with the time and place of the one above
_NON_FINITE = frozenset({"VBG", "VBN", "VB"})
_PARTING = frozenset({"after", "since", "before", "until", "because", "following", "despite", "although", "though"})
_MEETING = frozenset({"after", "at", "during", "following", "in"})
_ABOUT = frozenset({"on", "over", "about", "concerning", "regarding"})
_ON_THE_WAY = frozenset({"home", "way", "return"})
_LOSSES = noun_forms("incident", "tragedy", "disaster", "attack", "raid", "loss", "event")
_AMID = frozenset({"among", "amongst", "amid", "on", "aboard"})
_TOURS = noun_forms("tour", "swing")
_SEATS = frozenset({"headquarters", "seat", "base", "secretariat"})
_ACCOUNTS = frozenset({"count", "account", "reckoning", "estimate", "tally", "admission", "version", "accounts"})
_INVOKED = frozenset(
    {"implementation", "application", "execution", "fulfilment", "fulfillment", "pursuance", "accordance", "line", "keeping", "compliance"}
    | {"violation", "breach", "defiance", "contravention"}
)
_REGIONS = frozenset({"region", "province"})
_WAKE = verb_forms("hear", "flee", "awake") | {"wake", "woke", "woken"}
_MAKE = verb_forms("make", "build", "assemble", "manufacture", "prepare", "buy", "plan", "plot", "hatch")
_TRY = verb_forms("try", "sentence", "convict", "jail", "acquit", "imprison", "fine", "arrest", "detain", "charge")
_LEAVE = verb_forms("leave", "depart")
_BACK = 500  # characters before a sentence in which "there" looks for its place


def places(hit: Hit, tree: Tree, register: Register) -> tuple[str, ...]:
    """Names of the places where a sentence puts the event of a trigger, most specific first, each once.

    Places of the trigger's own clause come before all others; without any, the nearest of the sentence are taken, unless
    they belong to another event ("after his trip to Lima") or to what is talked about ("on the war in Yemen").
    """
    named = named_places(tree, register)
    if noticed(hit.token):
        named = tuple(place for place in named if hit.token in place.head.ancestors())
    near = [(distance, place) for place in named if (distance := _distance(place, hit) if not _pictured(hit) else 0) < _FAR]
    attack = hit.noun and hit.frame.kind == "attack"
    held = [
        c for c in hit.token.those("relcl") if hit.noun and {c.lower, *(t.lower for t in c.those("xcomp"))} & verb_forms(*hit.frame.light)
    ]
    if attack or held:  # "met in Oslo after a bombing that killed nine in Bari", "in Oslo on the talks that they will hold in Bari"
        clauses = [c for c in hit.token.those("relcl", "acl") if not since_when(hit.token, c)] if attack else held
        own = {t for told in clauses for t in told.subtree()}
        inside = [(d, p) for d, p in near if p.head in own or (p.within is not None and p.within.head in own)]
        near = [n for n in near if (n[0] == 0 and attack) or n in inside] if inside else near
    limit = max(_OWN, min((d for d, place in near if place.rank < RANK["country"]), default=min((d for d, _ in near), default=_OWN)))
    # "shelled a camp near Oso after the Bari bombing", "flew to Oso after a visit to Bari"
    apart = hit.noun and background(hit.token)
    if any(d == 0 for d, _ in near) and (apart or (attack and _in_clause_of_where(hit.token))):
        limit = 0  # "in Oso, where he saw those hurt in the bombing at Bari"
    if hit.frame.destination and not hit.noun and any(d == 0 for d, _ in near):
        near = [(d, place) for d, place in near if not _of_other_deed(place.head, hit.token)]
    found: dict[str, int] = {}
    for _, place in (n for n in near if n[0] <= limit):
        found.setdefault(place.name, place.rank)
    if not found:
        found = _there(hit, named, register) or ({} if hit.frame.kind == "agreement" else _settled(hit, tree, register))
    if not found and hit.frame.kind == "attack":
        found = _of_office(hit, named)
    if not found and hit.frame.kind == "agreement":
        found = _of_talks(hit, named)
    if hit.frame.kind == "attack" and not any(rank >= RANK["city"] for rank in found.values()):
        found |= dict.fromkeys(cities_of_forces(tree, register), RANK["city"])
    order, owners = list(found), _owners(named)
    return tuple(sorted(order, key=lambda name: (found[name], name in owners, order.index(name))))


def _in_clause_of_where(noun: Token) -> bool:
    """It stands in a clause that tells what else was done at a place."""
    clauses = (t for t in noun.ancestors() if t.dep in {"relcl", "advcl"})
    return any(c.lower == "where" and noun.i > clause.i for clause in clauses for c in clause.children)


def _of_other_deed(place: Token, journey: Token) -> bool:
    """ "Met Ruiz in Lima and went on to Quito": where something else was done than travelling."""
    verb = next((t for t in place.ancestors() if t.is_verb or t is journey), journey)
    return verb is not journey and verb in journey.ancestors() and verb.lower not in place_words("motion")


def _owners(named: Sequence[Place]) -> set[str]:
    """The Oslo of "Oslo's Grorud district": what another place lies in."""
    named_by = [place.head.head for place in named if place.head.dep in INSIDE_NAME - {"poss"}]
    return {place.name for place in named if place.head.dep == "poss" and place.head.head in named_by}


def _pictured(hit: Hit) -> bool:
    """A caption without a verb, all whose places are those of what it shows."""
    return not hit.noun and hit.token.is_noun


def _of_office(hit: Hit, named: Sequence[Place]) -> dict[str, int]:
    """ "The mayor of Oslo was shot", "was lynched by residents of Oslo": where those hold office or live who had a part in it."""
    struck = [t for relation in hit.frame.roles for t in hit.args.get(relation, [])]
    local = [t for t in struck if t.lower in place_words("local")]
    return {p.name: p.rank for p in named if hung_on(p.head) in local and preposition(p.head) == "of"}


def _of_talks(hit: Hit, named: Sequence[Place]) -> dict[str, int]:
    """ "Agreed on a deal after talks in Oslo", "signed a pact during a visit to Oslo": where the parties had met."""
    verb = grammar.clause_verb(hit.token) if hit.noun else hit.token
    met: dict[str, int] = {}
    for place in named:
        noun = hung_on(place.head)
        prep = noun.head
        meeting = noun.dep == "pobj" and any(e.noun and e.frame.kind == "visit" for e in lexicon().of(noun.lower))
        above = [prep.head, *prep.head.ancestors()]
        below = takewhile(lambda t: t is not verb, above)
        apart = any(
            lexicon().violent(t.lower, noun=False) or (t.dep == "pcomp" and of_what(t)) for t in below
        )  # "after nine were shot at a ball"
        if meeting and prep.lower in _MEETING and verb in above and not apart:
            met.setdefault(place.name, place.rank)
    return met


def told_around(tree: Tree, register: Register) -> tuple[str, ...]:
    """Where the one attack of a sentence was that puts it nowhere itself: by what suffered, or by who tells of it."""
    named = named_places(tree, register)
    return tuple(_of_damage(named) or _of_teller(named))


def _of_damage(named: Sequence[Place]) -> dict[str, int]:
    """ "Shelling damaged two schools in Oslo": where what suffered stands."""
    suffered = ((p, noun) for p in named for noun in p.head.ancestors() if noun.dep in {"dobj", "nsubjpass"})
    return {p.name: p.rank for p, noun in suffered if noun.head.lower in place_words("damaged") and noun.lower in place_words("spot")}


def _of_teller(named: Sequence[Place]) -> dict[str, int]:
    """ "Police in Oslo said a man had been shot": where those are who tell of what happened there."""
    who = place_words("local") | place_words("force") - {"prosecutors"}  # whose office is in the capital
    tellers = [(p, hung_on(p.head)) for p in named if p.rank < RANK["area"] and hung_on(p.head).dep == "nsubj"]
    told = {p.name: p.rank for p, noun in tellers if noun.lower in who and says(noun.head)}
    woken = (
        p for p, noun in tellers if noun.lower in place_words("local") and noun.head.lower in _WAKE
    )  # "residents of Oslo woke to gunfire"
    return told or {p.name: p.rank for p in woken}


def _distance(place: Place, hit: Hit) -> int:
    """How far in grammar a place stands from a trigger; `_FAR`: it is another event's, or nobody's."""
    if place.within is not None:
        return _distance(place.within, hit)
    trigger = hit.token
    link: Token | None = None  # the word that says how the place lies to what is above it
    below, above = place.head, place.head.head
    while True:
        if _where(below, trigger) or (link is None and _is_struck(below, hit)):
            return 1
        if below.dep in JOINED:
            pass
        elif link is None and not _is_part(below, above) and not (below.dep == "pobj" and above.tag in {"IN", "TO", "RB"}):
            link = below
        if above is below:
            return 6 if place.head is not below and trigger in below.subtree() else _FAR
        if above is not trigger and grammar.is_another(above):
            return _FAR  # "the worst raid since the one on Lima"
        if hit.frame.kind == "agreement" and above.lower in _SEATS and above.child("poss") is not None:
            return _FAR  # "agreed to raise a force with its headquarters in Lima"
        if above.lower in _ACCOUNTS and above.dep == "pobj" and above.head.lower in {"by", "to"}:
            return _FAR  # "by the count of officers in Oslo"
        if above.lower in DIE and _is_ward(place, above):
            return _FAR  # "a man shot in Lima died at a hospital in Oslo"
        aside = above.dep == "prep" and above.lower in _AMID  # "was among those killed in Lima"
        if hit.frame.name == "presence" and above.head is trigger and (aside or above.dep in {"advcl", "relcl"}):
            return _FAR  # "was on board when it was hit off Lima"
        if above is trigger and hit.frame.name == "converse" and below.dep == "dobj" and place.rank > RANK["city"]:
            return _FAR  # "discussed security in the Gulf"
        if hit.frame.kind == "agreement" and _is_invoked(trigger) and trigger not in below.ancestors():
            return _FAR  # "in implementation of the treaty, ships will visit Lima"
        if hit.frame.name == "homage" and above.is_noun and (human(above.lower) or above.lower in _LOSSES):
            return _FAR  # "paid tribute to the victims of the raid in Lima"
        if above is trigger and below.dep == "dobj" and above.lower in _LEAVE and "for" in hit.args:
            return _FAR  # "leaves Oslo for Lima"
        if above is trigger and above.lower in _TOURS and link is not None and link.lower == "of" and place.rank == RANK["country"]:
            return 0  # "a tour of Peru, Chile and Bolivia"
        if above is trigger:
            return 0 if _locates(link or below, trigger, hit) else _FAR
        if hit.frame.kind != "attack" and _is_dealt_with(above) and not _before_day(place):
            return _FAR  # "signed a treaty on fishing in the bay"
        if above.is_verb or above.tag == "MD":
            if since_when(trigger, above) or _is_next(above, hit) or above is acting_under(hit):
                return _FAR
            if refers(hit) and (background(trigger) or not _tells_where(hit, place, link or below, above)):
                return _FAR  # "met in Lima, for the first time since the raid", "in Lima she condemned the raid"
            if above not in (trigger, *trigger.ancestors()) and any(map(noticed, above.those("nsubjpass"))):
                return _FAR  # "they agreed to a truce, but shelling was heard in Lima"
            if _earlier_step(above, hit):
                return _FAR  # "to sign the accord that was initialled in Lima in March"
            made = above in trigger.those("acl", "relcl") and above.lower in verb_forms(
                *hit.frame.light
            )  # "the truce reached in Lima ended"
            if fares(hit) and above not in trigger.ancestors() and not made:
                return _FAR  # "the truce collapsed as gunmen burned a mill in Lima"
            if (
                hit.noun
                and background(trigger)
                and (hit.frame.kind == "agreement" or (hit.frame.kind == "attack" and _is_elsewhere(above)))
            ):
                return _FAR  # "met in Lima after a bombing", "burned a mill in Lima since the accord"
            return _of_clause(link or below, above, hit) if _locates(link or below, above, hit) else _FAR
        if above.dep in {"attr", "acomp"} and not above.is_noun and trigger in above.head.those("nsubj"):
            return _FAR  # "the raid was the second in Peru within a week"
        if above.is_noun and above.dep in {"appos", "attr"} and any(c.tag == "JJS" or c.lower == "first" for c in above.those("amod")):
            return _FAR  # "the worst such raid in Peru since 2019"
        if above.lower == "eve" and trigger not in above.subtree():
            return _FAR  # "was shot on the eve of her arrival in Lima"
        if above.is_noun and (
            _keeps(above, trigger)
            or _names_another(below, above, trigger)
            or grammar.tied(above) is not None
            or (hit.frame.shape == "trip" and above in hit.args.get("subject", []))
            or (hit.frame.kind == "attack" and (_accuses(above) or _speaks_of(above, hit)))
        ):
            return _FAR  # "officials in Peru flew to Oslo", "officials in Lima blame rebels for the raid"
        below, above = above, above.head


def _is_next(verb: Token, hit: Hit) -> bool:
    """ "The two, who had met in March, will meet in Lima": a meeting or a journey of its own."""
    apart = hit.frame.kind == "visit" and hit.token.dep == "relcl" and verb not in (hit.token, *hit.token.ancestors())
    return apart and any(e.frame.kind == "visit" and not (e.noun or e.others) for e in lexicon().of(verb.lower))


def _earlier_step(clause: Token, hit: Hit) -> bool:
    """What was done before, at a time of its own, about the agreement that a verb above tells as being made."""
    maker = grammar.carrying_verb(hit.token) if hit.frame.kind == "agreement" and hit.noun and hit.token.dep == "dobj" else None
    making = maker is not None and maker.lower in verb_forms(*hit.frame.light)
    return making and clause in hit.token.those("acl", "relcl") and any(names.is_calendar(t.text) for t in clause.subtree())


def _is_invoked(paper: Token) -> bool:
    """ "In line with the accord", "in breach of the truce": what something is told to keep or break."""
    whose = paper.head.head if paper.dep == "pobj" and paper.head.lower in {"of", "with", "to"} else paper
    return whose.dep == "pobj" and whose.head.lower == "in" and whose.lower in _INVOKED


def _is_ward(place: Place, dies: Token) -> bool:
    """In or of the hospital to which they were brought who died of their wounds, if no one attacked it."""
    wards = [t for at in dies.those("prep") if at.lower in {"in", "at"} for t in at.those("pobj") if t.lower in toll_words("hospital")]
    return any(place.head in ward.subtree() or place.head.i > ward.i for ward in wards) and dies.child("advcl") is None


def _tells_where(hit: Hit, place: Place, link: Token, verb: Token) -> bool:
    """Whether a place on a verb is that of an attack named as known: "saw the raid, in Lima", "locals in Lima blame …"."""
    noun = hit.token
    behind = noun.i < link.i and (link.i - noun.i <= 2 or grammar.clause_verb(noun) is verb)  # the parser may hang it on the verb
    inside = noun in verb.ancestors()
    return hit.frame.kind != "attack" or behind or inside or hung_on(place.head).lower in place_words("local")


def _speaks_of(noun: Token, hit: Hit) -> bool:
    """Who does something about an attack: "the ministry in Lima confirmed a raid"; but not "police in Lima are looking into a raid"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.token.dep == "dobj" and noun.dep == "nsubj" else None
    there = noun.lower in place_words("local") | place_words("force")
    return verb is noun.head and verb is not None and says(verb) and not there and verb.lower not in verb_forms(*hit.frame.light)


def _is_elsewhere(verb: Token) -> bool:
    """ "Met", "signed an accord", "hit back at": people do it elsewhere than where the attack before it was."""
    told = (
        entry for t in (verb, *verb.those("dobj")) for entry in lexicon().of(t.lower) if entry.noun is not t.is_verb and not entry.others
    )
    return any(e.frame.kind == "agreement" or e.frame.shape == "meeting" for e in told)


def _accuses(noun: Token) -> bool:
    """Who blames somebody, but for those who are where it was: "residents in Lima blame rebels"."""
    there = noun.lower in place_words("local") | place_words("force")
    return noun.dep == "nsubj" and noun.head.lower in BLAME | ACCUSE and not there


def _is_part(below: Token, noun: Token) -> bool:
    """True when a noun is itself a place that the place below it tells: "a market in Kano", "the wall of a fort", "south of Kano"."""
    homeward = noun.lower == "home" and noun.tag == "RB"  # "on his way home from Oslo"
    spot = noun.lower in place_words("spot") | nouns("part") | words("site") and not homeward
    if below.dep == "prep" and below.lower == "of" and (noun.tag == "CD" or noun.lower in {"some", "several", "many", "most", "both"}):
        return True  # "one of its posts near Lima"
    if below.dep in INSIDE_NAME or (below.dep == "prep" and below.lower == "of"):
        return spot or noun.is_name or world.structure_noun(noun.lower)
    return below.dep == "prep" and spot


def _is_struck(noun: Token, hit: Hit) -> bool:
    """ "The mill in Kano, which they burned": what is hit, told above the clause that tells it."""
    struck = [t for relation, role in hit.frame.roles.items() if role == "target" for t in hit.args.get(relation, [])]
    return noun in struck and any(clause is hit.token for clause in noun.those("relcl", "acl"))


def _keeps(noun: Token, trigger: Token) -> bool:
    """True when a noun keeps the places below it to itself: another event's, or a theme ("the war in Yemen")."""
    attended = noun.lower == "presence" and noun.head.lower == "in"  # "signed in the presence of the king at a mill in Oslo"
    if (noun.lower in place_words("theme") and not attended) or (
        noun.dep == "nsubj" and says(noun.head) and (human(noun.lower) or body(noun.lower))
    ):
        return True  # "officials in Turkey said"
    # "the first talks since the bomb in Lima", "raided a mill two days after the handshake in Lima"
    past = noun.dep == "pobj" and (
        noun.head.lower == "since" or (noun.head.lower in {"after", "before"} and noun.head.child("npadvmod") is not None)
    )
    names_event = any(e.noun and not e.others and (past or not e.frame.weak) for e in lexicon().of(noun.lower))
    suffered = noun.dep == "pobj" and noun.head.lower == "of" and human(noun.head.head.lower)
    wrought = suffered and any(e.noun and e.frame.kind == "attack" for e in lexicon().of(noun.lower))
    return (names_event or wrought) and not (trigger.is_verb and human(trigger.lower))  # "the victims of the explosion in Lima"


def _is_dealt_with(noun: Token) -> bool:
    """ "A treaty on fishing in the bay", "talks over a dam in Peru": it lies there, but the talks need not be there."""
    told = noun.head.head
    if told.is_verb:  # "signed a treaty on fishing in the bay", which the parser hangs on the verb
        told = next((t for t in reversed(told.those("dobj", "nsubjpass")) if t.i < noun.head.i), told)
    about = noun.dep in {"pobj", "pcomp"} and noun.head.lower in _ABOUT
    kinds = {e.frame.kind for e in lexicon().of(told.lower) if e.noun} if about else set()
    return bool(kinds) and "attack" not in kinds and not any(e.noun for e in lexicon().of(noun.lower))  # "an accord on a truce in Peru"


def _before_day(place: Place) -> bool:
    """ "Signed a treaty on fishing rights in Oslo on Monday": the town and the day go together with the verb."""
    follows = (c for above in place.head.ancestors() for c in above.children if c.i == place.head.i + 1)
    town = place.rank in {RANK["city"], RANK["unknown"]} and place.head.child("det") is None
    return town and any(names.is_calendar(t.text) for c in follows for t in (c, *c.those("pobj")))


def _names_another(below: Token, noun: Token, trigger: Token) -> bool:
    """ "The Kano bomb suspects", "a Kano blast survivor": the place of an attack by which people are named."""
    beside = (c for c in noun.those("compound", "nmod", "amod") if below.i < c.i and c is not trigger)
    return below.dep in INSIDE_NAME and human(noun.lower) and any(e.frame.kind == "attack" for c in beside for e in lexicon().of(c.lower))


def _where(noun: Token, trigger: Token) -> bool:
    """ "the town where they met", "the house in which …": the trigger stands in a clause that a place opens."""
    of = trigger.head.lower == "of" and human(trigger.head.head.lower)
    if of and any(e.frame.kind == "attack" for e in lexicon().of(trigger.lower)):
        return False  # "a hospital in Lima where survivors of the raid are treated"
    for clause in noun.those("relcl", "advcl"):
        opened = [t for t in clause.children if t.i < trigger.i]
        where = any(t.lower == "where" or (t.lower in place_words("here") and any(w.tag == "WDT" for w in t.those("pobj"))) for t in opened)
        if where and trigger in clause.subtree():
            return True
    return False


def _locates(link: Token, above: Token, hit: Hit) -> bool:
    """True when a phrase says where a verb or event noun took place: by its preposition, or as what is hit or visited."""
    frame = hit.frame
    attack, visit = frame.kind == "attack", frame.kind == "visit"
    word = link.lower
    if link.dep in {"prep", "dative", "agent"} or link.tag in {"IN", "TO"}:
        if attack and link.dep == "prep" and link.head.lower == "from":
            return False  # "opened fire from across the river"
        if word == "on" and above.lower.startswith("converg"):
            return True
        if word == "on" and above.lower in ACCUSE | BLAME:
            return False
        if visit and word in {"before", "amid", "among"} and any(t.lower in words("site") for t in link.those("pobj")):
            return True  # "stood before the ruins of the Lima mill"
        if word in place_words("here"):
            stands = visit and above.is_verb and any(t.lower in place_words("spot") for t in link.those("pobj"))  # "met on a bridge"
            return attack or stands or word not in {"on", "over", "by", "between", "under", "amid"}
        if word in place_words("goal"):
            led = above is hit.token or (
                above.lower in place_words("motion") and hit.token.head is above and hit.token.dep == "conj"
            )  # "drove up to a gate and blew up"
            won = hit.noun and above is hit.token  # "the battle for Mosul"
            return (attack and (won if word == "for" else led)) or (
                visit and (frame.shape == "trip" or above.lower in place_words("motion"))
            )
        if word in {"from", "of"} and visit and _left(hit.token, above):
            return True
        if is_off(link):
            return True
        if word == "from" and link.head.lower in _ON_THE_WAY:
            return False  # "on his way home from Lima"
        if word == "from":
            return attack and above.lower in place_words("taken") | {"reported"}
        if word == "of" and _struck(hit):  # "the raid of the north on the south"
            return False
        if word == "of" and frame.kind == "agreement":
            return above is hit.token and any(map(names_paper, link.those("pobj")))
        return attack and word in {"of", "against"} and link.head is above is hit.token
    if link.dep == "dative" and visit and frame.shape == "trip" and hit.noun:
        return True  # "paid Lima a visit"
    if attack and link.dep == "dobj" and above.lower in place_words("damaged") and hit.token in above.those("nsubj"):
        return True  # "an air strike destroyed part of the Lima mill"
    if link.dep == "nsubjpass" and attack and hit.token in above.those("conj") and any(map(_of_that, hit.token.those("nsubjpass"))):
        return True  # "a mosque in Lima was daubed with paint and its door set on fire"
    if link.dep in {"dobj", "nsubjpass", "oprd"}:
        return above.lower in place_words("reach") or (above is hit.token and (attack or bool(visit and frame.objects)))
    if link.dep in {"compound", "nmod", "amod"}:
        return above is hit.token
    if link.dep in {"nsubj"}:
        if above is hit.token and frame.name in {"falling", "changing hands", "coming under fire"}:
            return True
        aim = hit.token.head.head  # "the mill in Lima was the target of a bomb"
        if attack and aim.lower in AIM and aim.dep == "attr" and aim.head is above:
            return True
        return above.lower in {"saw", "witnessed", "hosted", "hosts", "host", "hosting", "seen"}
    return link.dep in {"advmod", "npadvmod"}


def _of_that(part: Token) -> bool:
    return any(c.tag == "PRP$" for c in part.those("poss"))


def names_paper(noun: Token) -> bool:
    """ "the truce of Lima", but "the truce of Lima and Quito", "the treaty of Peru": those who made it."""
    known = world.place(noun.text)
    return known is not None and known.kind in {"city", "capital"} and noun.child("conj") is None and noun.dep != "conj"


def _left(noun: Token, verb: Token) -> bool:
    """ "flew out of Lima after a visit", "returned from Lima after two days of talks": left from where that was."""
    if noun.dep == "pobj" and noun.head.lower == "of":
        return _left(noun.head.head, verb)
    return noun.dep == "pobj" and noun.head.lower in {"after", "following"} and noun.head.head is verb


def _struck(hit: Hit) -> bool:
    """True where an event noun tells on or against whom it was; "on Friday" tells no such thing."""
    return any(not names.is_calendar(t.text) for relation in ("against", "on") for t in hit.args.get(relation, []))


def _is_tried(verb: Token, deed: Token) -> bool:
    """ "Was arrested or jailed over a raid", "went on trial for a raid": elsewhere than where the deed was done."""
    if any(t.lower == "trial" for t in deed.ancestors()):
        return True  # "the trial over the raid in Lima opened in Oslo"
    trial = verb.lower in _TRY or any(t.lower == "trial" for on in verb.those("prep") for t in on.those("pobj"))
    return trial and any(deed in prep.subtree() for prep in verb.those("prep") if prep.lower in {"for", "over", "of"})


def _by_name(clause: Token) -> bool:
    return any(t.is_name for t in clause.those("nsubj"))


def _befell_before(clause: Token, verb: Token) -> bool:
    """What had befallen the people of whom the verb goes on to tell something else: "a boy wounded in the raid was treated in Lima"."""
    told = clause.dep == "acl" and clause.tag == "VBN" and clause.head in verb.those("nsubj", "nsubjpass") and human(clause.head.lower)
    return told and not any(e.frame.kind == "attack" for e in lexicon().of(verb.lower))


def _of_clause(link: Token, verb: Token, hit: Hit) -> int:
    """Distance of a place that hangs on a verb other than the trigger."""
    trigger = hit.token
    if (link.i > verb.i and _befell_before(trigger, verb)) or aimed_at(hit):
        return _FAR
    own = grammar.clause_verb(trigger)
    if own is None:
        return 6
    if hit.frame.name == "presence" and trigger in verb.ancestors() and verb.dep in {"advcl", "acl", "relcl"}:
        return _FAR  # "was among nine killed when gunmen stormed a post near Lima"
    if hit.frame.shape == "trip" and verb in trigger.those("relcl") and grammar.has_will(verb) and own.tag == "VBD":
        return _FAR  # "arrived for a visit that will take her to Lima"
    if hit.frame.kind == "attack" and _is_tried(verb, trigger):
        return _FAR  # "was jailed in Lima for the raid"
    met = any(e.frame.kind == "visit" for e in lexicon().of(verb.lower) if not (e.noun or e.frame.weak))
    if hit.frame.kind == "agreement" and met and verb.dep == "relcl" and verb.head in grammar.subject(own):
        return _FAR  # "the two, who last met in Lima, signed a pact"
    if verb is own and hit.frame.kind == "attack" and trigger.dep == "nsubjpass" and verb.lower in _MAKE:
        return _FAR  # "the bomb that wrecked the mill was built in Lima"
    if verb is own and stirs(hit):
        return _FAR  # "the accord set off riots in Lima"
    if verb is own:
        return 1
    above = list(own.ancestors())
    if verb.i > trigger.i and verb not in above and (hit.frame.shape == "meeting" or hit.frame.name in {"presence", "stay"}):
        left = verb.lower in place_words("motion") and link.lower in place_words("goal")
        if left and any(t.dep == "conj" for t in (verb, *takewhile(lambda t: t not in (own, *above), verb.ancestors()))):
            return _FAR  # "met the king and flew on to Lima"
    if verb in above:
        path = [own, *above[: above.index(verb)]]
        if any(grammar.turns_to_now(verb, t) for t in path):
            return _FAR  # "initialled the text in Lima and will sign it in Oslo"
        if hit.noun and any(t.lower in AVENGE for t in path):
            return _FAR  # "bombed a bank in Lima to avenge a strike"
        about = grammar.expand(verb.those("nsubj", "nsubjpass"))
        about += [name for noun in about for name in noun.those("appos")]
        if any(t.dep == "relcl" and t.head in about and t.child("nsubj", "nsubjpass") is not None for t in path):
            return _FAR  # "Ruiz, who was on a visit to our country, was received in Lima"
        if (
            hit.frame.kind == "visit"
            and path[-1].dep == "advcl"
            and (any(lexicon().violent(t.lower, noun=True) for t in verb.those("nsubj")) or lexicon().violent(verb.lower, noun=False))
        ):
            return _FAR  # "fighting went on in Lima as the ministers met"
        meanwhile = path[-1].dep == "advcl" and path[-1].child("nsubj", "nsubjpass") is not None
        if hit.frame.kind == "attack" and meanwhile and _is_elsewhere(verb):
            return _FAR  # "the ministers met in Oslo as rebels shelled a town"
        if _parted(path) or (under_way(hit) and any(t.dep in {"acl", "relcl"} for t in path)):
            return _FAR  # "a fair promised during her visit will open in Lima"
        if says(verb) and any(t.dep in {"ccomp", "parataxis"} for t in path):
            said_by = verb.child("nsubj")
            return 7 if said_by is not None and link.i < verb.i < said_by.i else _FAR  # "In Kano, said witnesses, fighting went on"
        if (
            all(t.dep in _SHARING and (t is own or t.tag in _NON_FINITE) for t in path if t.is_verb)
            and own.tag in _NON_FINITE
            and own.child("mark") is None
        ):
            return 2
        return 5 + len(path)
    below = list(verb.ancestors())
    if own in below:
        path = [verb, *below[: below.index(own)]]
        if any(grammar.turns_to_now(own, t) for t in path):
            return _FAR
        if _parted(path) or (hit.frame.kind == "agreement" and not hit.noun):  # "agreed to meet in Lima"
            return _FAR
        if recalled_by_what(verb) and not recalled_by_what(trigger):
            return _FAR  # "met to go on with what they agreed in Lima"
        if any(t.dep == "ccomp" and says(t.head) for t in path) or (path[-1].dep == "relcl" and path[-1].head is not trigger):
            return _FAR
        if hit.frame.shape == "trip" and any(t.dep == "relcl" and _is_meeting(t.head) for t in path):
            return _FAR  # "came to plan the talks that they are to hold in Lima"
        if hit.frame.kind == "visit" and any(t.is_noun and lexicon().violent(t.lower, noun=True) for t in path):
            return _FAR  # "came with anger over the raid in which miners on their way to Lima had been shot"
        if hit.frame.kind == "agreement" and any(t.dep == "relcl" and any(c.lower == "who" for c in t.children) for t in path):
            return _FAR  # "signed by Ana Ruiz, who came from Lima"
        if hit.frame.kind == "attack" and verb.dep == "advcl" and verb.child("nsubj") is not None and _is_elsewhere(verb):
            return _FAR  # "rebels shelled a town even as their leaders negotiated in Oslo"
        aside = [t for t in path if t.dep == "advcl" and any(c.lower == "while" for c in t.those("mark"))]
        if any(t.child("nsubj") not in (None, *(n for told in hit.args.values() for n in told)) and _by_name(t) for t in aside):
            return _FAR  # "the clash began while Ruiz was in Lima"
        if verb.dep == "conj" and verb.child("nsubj") is not None and grammar.has_will(verb) and not grammar.has_will(own):
            return _FAR  # "saw the king, and will see the queen in Lima"
        if hit.frame.kind == "visit" and verb.dep in {"relcl", "acl"} and is_paper(verb.head.lower):
            return _FAR  # "met to go through the accord concluded in Lima"
        if verb.dep in {"relcl", "acl"} and verb.lower in place_words("origin") | ACCUSE | {"wanted"}:
            return _FAR  # "a guard who was born in Lima was shot", "a man wanted over a raid in Lima"
        return 2 if verb.dep in {"xcomp", "advcl"} and verb.tag in _NON_FINITE else 5 + len(path)
    hurt = verb.dep in {"acl", "relcl"} and hit.frame.kind != "attack" and lexicon().violent(verb.lower, noun=False)
    if hurt or (verb.dep == "advcl" and _parted([verb])):
        return _FAR  # "before he met the envoys he had spoken of those killed in Lima"; "they had met, he said before he left for Lima"
    return 20


def _parted(path: list[Token]) -> bool:
    """True when clauses are told apart in time or by cause: "left for Lima after the raid", "since he came to Lima"."""
    for verb in path:
        words_before = {c.lower for c in verb.children if c.dep in {"mark", "prep"} and c.i < verb.i}
        if verb.dep in {"advcl", "pcomp"} and ({*words_before, verb.head.lower} & _PARTING):
            return True
    return False


def _is_meeting(noun: Token) -> bool:
    return any(e.noun and not e.others and e.frame.shape == "meeting" for e in lexicon().of(noun.lower))


def _there(hit: Hit, named: Sequence[Place], register: Register) -> dict[str, int]:
    """ "They met there": the place named last before."""
    verb = grammar.clause_verb(hit.token)
    adverb = next(
        (c for t in (hit.token, verb) if t is not None for c in t.children if c.lower in {"there", "here"} and c.dep == "advmod"), None
    )
    if adverb is None:
        struck = (t for told in hit.args.values() for t in told if hit.frame.kind == "attack" and t.i > hit.token.i)
        adverb = next(
            (c for t in struck for c in t.those("advmod") if c.lower == "there" and c.i > t.i), None
        )  # "came down on the yard there"
    if adverb is None:
        return {}
    theirs = [p for p in named if _speaks_of(hung_on(p.head), hit)]  # "the ministry in Lima confirmed a raid there"
    before = [p for p in named if p.head.i < adverb.i and preposition(p.head) is not None and p not in theirs]
    before.sort(key=lambda p: p.head.i)
    if before:
        return {before[-1].name: before[-1].rank}
    told = [e for e in told_between(adverb.begin - _BACK, adverb.begin, register) if e.name not in {p.name for p in theirs}]
    return {told[-1].name: 1} if told else {}


def _settled(hit: Hit, tree: Tree, register: Register) -> dict[str, int]:
    """ "The town fell on Friday", "visited the region": the town or the region named last before."""
    for noun in tree.tokens:
        again = noun.lower in place_words("settlement") | _REGIONS and any(c.lower == "the" for c in noun.children)
        again = again and not any(c.tag in {"JJS", "JJR"} or c.lower == "other" for c in noun.children)  # "the largest city"
        if again and not any(t.is_name for t in noun.subtree()) and _distance(Place("", RANK["city"], noun, None), hit) < _FAR:
            known = ((entity, world.place(entity.name)) for entity in told_between(tree.span.begin - _BACK, noun.begin, register))
            kinds = {"region", "area"} if noun.lower in _REGIONS else {"city", "capital"}
            named = [entity for entity, place in known if (place.kind in kinds if place is not None else noun.lower not in _REGIONS)]
            return {named[-1].name: 1} if named else {}
    return {}
