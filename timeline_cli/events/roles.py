"""Who takes which role in the event that a trigger reports."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from timeline_cli.actors import Entity, names
from timeline_cli.events.claims import claimants
from timeline_cli.events.description import beside, nouns, owner, warship
from timeline_cli.events.frames import lexicon, light_forms
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene
from timeline_cli.events.places import names_paper
from timeline_cli.events.status import status
from timeline_cli.events.terms import bound, others, signing_of
from timeline_cli.events.uses import AIM
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType, Factuality, Status
from timeline_cli.model.kind import Frame
from timeline_cli.model.mention import ActorMention

_DELEGATES = frozenset({"negotiators", "officials", "delegations", "delegates", "envoys", "diplomats"})  # who meet for their states
_BLOW = verb_forms("blow")
_INSIDE = frozenset({"prep", "pobj", "advmod", "agent"})
_UNDERWAY = frozenset({"on", "during", "after", "for", "at", "as", "from"})
_INNER = frozenset({"factions", "groups", "parties", "rivals", "companies", "members", "unions", "clans", "tribes"})


def actors_of(hit: Hit, scene: Scene) -> list[ActorMention]:
    frame = hit.frame
    found: list[ActorMention] = []
    for relation, role in frame.roles.items():
        if frame.kind == "attack" and hit.noun and relation in {"of", "possessor"}:
            role = _whose(hit, relation, scene)
        if relation == "object" and frame.name == "ramming" and "into" in hit.args:
            continue  # "drove a lorry into a crowd"
        if (
            relation == "subject"
            and (frame.result or frame.name == "explosion")
            and all(t.lower == "it" and not scene.speaks(t) for t in hit.args.get(relation, []))
        ):
            continue  # "it killed two": the bomb; "the army said it had killed two": the army
        if relation == "subject" and hit.token.lower in _BLOW and not hit.args.keys() & {"object", "with"}:
            continue  # "it blew up in Lima": what does has no object
        for token in hit.args.get(relation, []):
            if relation == "on" and role == "target" and not hit.noun and token.i < hit.token.i:
                continue  # "robbers on a motorbike fired"
            for actor in _of_relation(scene, token, relation, role, frame):
                if all(actor.name != a.name for a in found):
                    found.append(actor)
    for relation in ("under", "led by", "headed by"):
        for token in hit.args.get(relation, []):
            found += [
                a
                for a in scene.actors(token, frame.roles.get("subject", ""))
                if a.type is ActorType.PERSON and all(a.name != f.name for f in found)
            ]
    if frame.shape == "meeting" and hit.noun:
        found += _new(_presiding(hit, scene), found)
    if frame.shape == "meeting" and hit.noun:
        found += _new(_acting_there(hit, scene), found)
    spoke = hit.token.dep == "pobj" and hit.token.head.lower in {"after", "during"}  # "Ruiz said after the talks"
    if frame.shape == "meeting" and hit.noun and len(found) == 1 and ("with" in hit.args or spoke):
        found += _other_side(hit, scene, found[0])
    if frame.name == "converse" and len(found) > 1 and all(a.role == "visitor" for a in found):
        found = [structs.replace(a, role="participant") for a in found]  # "Ruiz and Vik discussed the border"
    if frame.kind == "visit" and hit.noun and (not found or _by_rank(hit, found)):
        found = _new(_travelling(hit, scene), []) or found
    if frame.shape == "meeting" and hit.noun:
        found += _new(_standing_there(hit, scene), found)
    if frame.kind == "visit" and hit.noun and status(hit) is Status.CANCELLED:
        found += _new(_calling_off(hit, scene), found)
    if frame.name == "guest" and (verb := grammar.carrying_verb(hit.token)) is not None and hit.token in grammar.subject(verb):
        guests = [a for noun in grammar.expand(verb.those("attr")) for a in scene.actors(noun, "visitor")]
        found += _new(guests, found)
    if frame.shape == "trip" and not hit.noun:
        found += _new(_seen_there(hit, scene), found)
    if frame.kind == "visit":
        found += _new(_inviting(hit, scene), found)
    if frame.kind == "attack":
        if hit.noun and all(a.role != "attacker" for a in found):
            found += _by_whose(hit, scene)
        if not hit.noun and all(a.role != "attacker" for a in found):
            found += _new(_senders(hit, scene), found)
        if hit.noun and not found and frame.name == "battle":
            found = _winning(hit, scene)
        found += _new(_aimed_at(hit, scene), found)
        claimed = _claimed(hit, scene)
        behind = {a.span for a in claimed} | {a.name for a in claimed}
        found = [a for a in found if behind.isdisjoint((a.span, a.name))]  # "a raid blamed on the Front": not a raid on it
        found += _new(claimed, found)
    if frame.name == "agree":
        found += _new(_dealt_with(hit, scene), found)
    if frame.kind == "agreement":
        found = _brokers(hit, scene, found)
        if all(a.role == "mediator" for a in found):
            found += _new(_bound(hit, scene), found)
    if hit.noun and hit.token.lower in words("peace") and all(a.role == "mediator" for a in found):
        role = frame.roles["between"]
        found += [ActorMention(hit.token.span, name, role, type) for name, type in scene.register.belligerents]
    return found


def _whose(hit: Hit, relation: str, scene: Scene) -> str:
    """The role of whom an attack is.

    In "the assault of the rebels on a fort" they attack; "their murder" is done to them, "their murder of a guard" by them.
    """
    roles = hit.frame.roles
    if relation == "possessor" and roles[relation] == "target" and "of" in hit.args:
        return roles["subject"]
    if relation == "of" and roles.get("possessor") == roles.get("subject"):
        struck = [t for other in ("on", "against") for t in hit.args.get(other, [])]
        if any(scene.actors(t, "target", targets=True) for t in struck):
            return roles["subject"]
    return roles[relation]


def _presiding(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Whose meeting it is: "Ruiz was host to the summit", "the host of the talks, Jon Vik, said"."""
    prep = hit.token.head
    if hit.token.dep != "pobj" or prep.lower not in {"of", "to", "at", "in"} or prep.head.lower not in words("presiding"):
        return []
    role = prep.head
    nouns = grammar.subject(role.head) if role.dep in {"attr", "dobj"} and role.head.is_verb else [role, *role.those("appos")]
    found = [a for noun in nouns for a in scene.actors(noun, "host" if role.lower.startswith("host") else "participant")]
    return [a for a in found if a.name[:1].isupper()]


def _other_side(hit: Hit, scene: Scene, known: ActorMention) -> list[ActorMention]:
    """Who acts in the clause, or is led there: "Ruiz said the talks with Vik had been good", "talks with Vik took Ruiz to Oslo"."""
    above = hit.token.head.head if hit.token.dep == "pobj" else hit.token
    if above.is_noun:  # "Ana Ruiz in talks with Jon Vik"
        met = [a for a in scene.actors(above, known.role) if a.type is ActorType.PERSON and a.name != known.name]
        if met:
            return met[:1]
    for verb in (a for a in hit.token.ancestors() if a.is_verb):
        nouns = grammar.subject(verb)
        for noun in verb.those("dobj") if hit.token in nouns else nouns:
            met = [a for a in scene.actors(noun, known.role) if a.type is ActorType.PERSON and a.name != known.name]
            if met:
                return met[:1]
    return []


def _standing_there(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who is told to be there without a verb, under a picture: "Ana Ruiz at the summit in Lima, with Jon Vik"."""
    who = hit.token.head.head
    if hit.token.dep != "pobj" or hit.token.head.lower != "at" or not who.is_name or any(a.is_verb for a in who.ancestors()):
        return []
    seen = grammar.expand([who, *grammar.prepositions(who).get("with", [])])
    return [a for t in seen for a in scene.actors(t, hit.frame.roles["subject"]) if a.type is ActorType.PERSON]


def _acting_there(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who does something at a meeting: "at which Ana Ruiz spoke for Peru and Jon Vik for Chile"; him the parser hangs on Peru."""
    found: list[ActorMention] = []
    for clause in hit.token.those("relcl"):
        if any(
            t.lower in {"at", "in", "during"} and t.child("pobj") is not None and t.children[0].tag == "WDT" for t in clause.those("prep")
        ):
            hung = [t for t in clause.subtree() if t.dep == "conj" and t.is_name and not t.head.is_name]
            found += [a for t in (*grammar.subject(clause), *hung) for a in scene.actors(t, hit.frame.roles["subject"])]
    return [a for a in found if a.type is ActorType.PERSON and a.name[:1].isupper()]


def _by_rank(hit: Hit, found: Sequence[ActorMention]) -> bool:
    """ "the leaders' meeting": those who meet are told by nothing but what they are."""
    return hit.frame.shape == "meeting" and all(a.type is ActorType.GROUP and a.name[:1].islower() for a in found)


def _travelling(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who does something "on a trip to Lima", leaves "after a visit", flies there "for talks", "at the start of a tour"."""
    noun = hit.token
    while noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lower in words("phase") | words("length"):
        noun = noun.head.head
    prep = noun.head
    verb = next((a for a in prep.ancestors() if a.dep not in _INSIDE and not a.is_name), prep)  # "in Oslo for a visit, Ana Ruiz said"
    role = hit.frame.roles.get("subject", "")
    if noun.dep != "pobj" or prep.lower not in _UNDERWAY or not verb.is_verb:
        return []
    found = [a for noun in grammar.subject(verb) for a in scene.actors(noun, role)]
    if hit.frame.shape == "meeting" and not found:  # "the pact was signed by the two premiers after talks"
        agents = [a for noun in grammar.of_verb(verb).get("subject", []) for a in scene.actors(noun, role)]
        found = agents if len(agents) > 1 else []
    if prep.lower == "during" and noun.child("poss") is None and len(found) > 1:
        return []  # "during the visit the two held talks": one of them is the host
    agreed = hit.frame.shape == "meeting" and len(found) > 1 and any(e.frame.kind == "agreement" for e in lexicon().of(verb.lower))
    if agreed and all(a.type is not ActorType.PERSON for a in found):
        return found  # "Peru and Chile agreed on a deal after talks in Quito"
    return [a for a in found if a.type is ActorType.PERSON or a.name.rsplit(" ", 1)[-1].lower() in names.words("official_nouns")]


def _inviting(hit: Hit, scene: Scene) -> list[ActorMention]:
    """At whose invitation somebody comes: "is in Lima at the invitation of Ana Ruiz", "at her invitation"."""
    clause = grammar.clause_verb(hit.token)
    below = {t.i: t for top in (hit.token, clause) if top is not None for t in top.subtree()}.values()
    asked = [t for t in below if t.lower == "invitation" and t.dep == "pobj" and t.head.lower in {"at", "on", "upon"}]
    nouns = [n for t in asked for n in (*grammar.expand(t.those("poss")), *grammar.prepositions(t).get("of", []))]
    return [a for noun in nouns for a in scene.actors(noun, "host") if a.name[:1].isupper()]


def _calling_off(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who calls off or puts off what would have been theirs: "Ruiz put off a visit to Lima"; but not "her visit"."""
    verb = grammar.carrying_verb(hit.token)
    if verb is None or hit.token not in verb.those("dobj") or "possessor" in hit.args or "of" in hit.args:
        return []
    found = [a for noun in grammar.subject(verb) for a in scene.actors(noun, hit.frame.roles.get("subject", ""))]
    return found if hit.frame.shape == "meeting" else [a for a in found if a.type is ActorType.PERSON]


def _dealt_with(hit: Hit, scene: Scene) -> list[ActorMention]:
    """The other side of what is agreed: "Peru agreed to sell ships to Chile", "to share its water with Chile"."""
    deal = hit.token.child("xcomp")
    if deal is None:
        return []
    found = [a for n in others(deal) for a in scene.actors(n, "party")]
    return [a for a in found if a.type in {ActorType.COUNTRY, ActorType.ORGANISATION, ActorType.GROUP}]


def _seen_there(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Whom a traveller is told to be with "where" the journey went: "was in Oslo, where the king kept him for an hour"."""
    found: list[ActorMention] = []
    for clause in (t for t in hit.token.subtree() if t.dep in {"relcl", "advcl"} and t.lower in words("face to face")):
        if any(c.lower == "where" for c in clause.children) and grammar.clause_verb(clause.head) is hit.token:
            told = grammar.of_verb(clause)
            people = [t for relation in ("subject", "object") for t in told.get(relation, []) if not t.tag.startswith("PRP")]
            found += [a for t in people for a in scene.actors(t, "host") if a.type is ActorType.PERSON and a.name[:1].isupper()]
    return found


def _of_relation(scene: Scene, token: Token, relation: str, role: str, frame: Frame) -> list[ActorMention]:
    kind = frame.kind
    if relation == "modifier":
        if token.lower in words("missile"):
            return []  # "an IED attack"
        entity = scene.register.at(token.span)
        if entity is None:
            return []
        if entity.country and (entity.type is None or entity.type is ActorType.COUNTRY):
            return [ActorMention(token.span, entity.country, role, ActorType.COUNTRY)] if entity.type is None or kind != "attack" else []
        if entity.type in {ActorType.GROUP, ActorType.ORGANISATION, ActorType.PERSON}:
            return [ActorMention(token.span, entity.name, role, entity.type)]
        return []
    if frame.shape == "trip" and relation == "subject" and token.lower in words("conveyance"):  # "Ruiz's plane landed"
        owners = token.those("poss")
        return [a for owner in owners or [token] for a in scene.actors(owner, role) if owners or a.name[:1].isupper()]
    if kind == "attack" and token.lower in words("life"):  # "an attempt on the life of Ruiz"
        whose = token.those("poss") + grammar.prepositions(token).get("of", [])
        return [a for owner in whose for a in scene.actors(owner, role, targets=True)]
    if kind == "agreement" and relation == "of" and names_paper(token):
        return []
    if kind == "agreement" and relation in {"by", "subject"} and _only_reads(token, frame):
        return []
    named = scene.register.at(token.span)
    toured = token.lower in nouns("states") or (
        world.place(token.text) is not None and (named is None or named.type is not ActorType.PERSON)
    )
    if role == "visitor" and relation == "of" and toured:
        return []  # "a tour of four nations"
    inner = token.lower in _INNER  # "Afghan factions" are not Afghanistan
    if kind == "agreement" and (token.lower in words("parties") or token.lower in words("bodies")):
        nations = _nations(scene, token, role)
        if len(nations) > inner:
            return nations + scene.offices(token, role)
    if kind == "visit" and role == "participant" and token.lower in _DELEGATES:
        nations = _nations(scene, token, role)
        if len(nations) > 1:  # "Kenyan, Ugandan and Rwandan negotiators met"
            return nations
    found = scene.actors(token, role, targets=role == "target")
    if (
        not found
        and role == "target"
        and token.is_name
        and token.dep == "pobj"
        and token.head.lower == "of"
        and token.child("relcl") is not None
    ):
        found = scene.actors(token.head.head, role, targets=True)  # "the mill of Lima, which they burned": hung on Lima
    if relation == "from" and role == "target":
        found = [a for a in found if a.type in {ActorType.GROUP, ActorType.ORGANISATION, ActorType.COUNTRY}]  # "retook a town from rebels"
    if kind in {"visit", "agreement"} and token.lower in words("retinue") | _DELEGATES:
        found += _new(_heading(token, scene, role), found)
    if frame.shape == "trip" and warship(token, scene.register):
        found += _new(_nations(scene, token, role), found)
    if kind == "attack" and role == "attacker" and len(found) == 1:
        found = _each_nation(token, found[0])
    if not found and kind == "agreement" and not (frame.joint and frame.weak) and relation in {"subject", "with", "between", "among"}:
        return scene.signatory(token, role)
    return found


def _new(more: Iterable[ActorMention], found: Sequence[ActorMention]) -> list[ActorMention]:
    """Those who are not among the found, by their names, each once."""
    known = {a.name for a in found}
    return list({a.name: a for a in more if a.name not in known}.values())


def _only_reads(token: Token, frame: Frame) -> bool:
    """ "a statement read out by an aide", "an accord hailed by the king": by whom it is not made."""
    by = token.head
    return (
        token.dep == "pobj" and by.lower == "by" and by.head.is_verb and by.head.lower not in light_forms(frame.light) and frame.nouns != ()
    )


_LEAD = frozenset(form for verb in ("lead", "head") for form in verb_forms(verb))


def _heading(retinue: Token, scene: Scene, role: str) -> list[ActorMention]:
    """Who leads a delegation: "a delegation led by Ana Ruiz", "a mission under Jon Vik"."""
    led = [n for clause in retinue.those("acl", "relcl") if clause.lower in _LEAD for n in grammar.of_verb(clause).get("subject", [])]
    under = grammar.prepositions(retinue).get("under", [])
    return [a for n in (*led, *under) for a in scene.actors(n, role) if a.type is ActorType.PERSON and a.name[:1].isupper()]


def _nations(scene: Scene, token: Token, role: str) -> list[ActorMention]:
    """ "Kenyan and Ugandan officials agreed", "ministers of Kenya and Uganda": the countries; "the ECOWAS council agreed": the body.

    "Their ministers" act for those told before.
    """
    theirs = [a for owner in token.those("poss") if owner.lower == "their" for a in scene.actors(owner, role)]
    found = [a for a in theirs if a.type is ActorType.COUNTRY]
    for word in beside(token):
        entity = scene.register.at(word.span)
        if entity is None:
            continue
        if entity.country and entity.type in {None, ActorType.COUNTRY}:
            found.append(ActorMention(word.span, entity.country, role, ActorType.COUNTRY))
        elif entity.type in {ActorType.ORGANISATION, ActorType.GROUP}:
            found.append(ActorMention(word.span, entity.name, role, entity.type))
    return list({a.name: a for a in found}.values())


def _each_nation(token: Token, actor: ActorMention) -> list[ActorMention]:
    """ "Chilean and Peruvian soldiers": of each country some."""
    first = next((c for c in token.children if c.tag in {"JJ", "NNP"} and c.i < token.i and c.child("conj") is not None), None)
    sides = [t.text for t in first.conjuncts() if world.demonym_of(t.text)] if first is not None else []
    if len(sides) < 2:
        return [actor]
    return [structs.replace(actor, name=f"{side} {token.text}") for side in sides]


def _by_whose(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "a police raid", "an air force attack", "rebel shelling": whose attack it is, told by a plain noun before it."""
    role = hit.frame.roles.get("modifier", "")
    before = [c for c in hit.token.those("compound", "amod", "nmod") if c.i < hit.token.i and c.text.islower()]
    return [a for noun in before for a in scene.force(noun, role)] if role else []


def _senders(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The Front launched a rocket that hit a bus": who sends what strikes."""
    sent = [t for t in hit.args.get("subject", []) if t.lower in words("missile") and t.dep == "dobj" and t.head.is_verb]
    return [a for weapon in sent for noun in grammar.subject(weapon.head) for a in scene.actors(noun, "attacker")]


_WIN = frozenset(
    form
    for verb in ("take", "capture", "seize", "retake", "recapture", "enter", "lose", "leave", "hold", "reach")
    for form in verb_forms(verb)
)


def _winning(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who wins or loses ground in a battle: "the Front took a hill after heavy fighting"."""
    verb = grammar.clause_verb(hit.token)
    if hit.token.dep != "pobj" or verb is None or verb.lower not in _WIN:
        return []
    found = [a for noun in grammar.of_verb(verb).get("subject", []) for a in scene.actors(noun, "attacker")]
    return [a for a in found if a.type is not ActorType.PERSON]


_SURVIVE = verb_forms("survive") | verb_forms("escape")


def _aimed_at(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The mill was the target of a raid": what an attack is said to have aimed at."""
    told = hit.token.head if hit.token.dep == "compound" else hit.token  # "an assassination attempt"
    verb = grammar.carrying_verb(told)
    if verb is not None and verb.lower in _SURVIVE and told in verb.those("dobj"):
        return [a for noun in grammar.subject(verb) for a in scene.actors(noun, "target", targets=True)]  # "survived a raid"
    aim = hit.token.head.head
    if verb is not None and verb.tag == "VBN" and hit.token in grammar.prepositions(verb).get("by", []):
        return [a for noun in grammar.subject(verb) for a in scene.actors(noun, "target", targets=True)]  # "was cut by a blast"
    if hit.token.dep != "pobj" or hit.token.head.lower != "of" or aim.lower not in AIM or aim.dep != "attr":
        return []
    return [a for noun in grammar.subject(aim.head) for a in scene.actors(noun, "target", targets=True)]


def _claimed(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The group claimed responsibility for the attack", "an attack blamed on the group"."""
    if not hit.noun:
        return []
    found: dict[str, ActorMention] = {}
    for token, told in claimants(hit.token):
        for actor in scene.actors(token, "attacker") or scene.signatory(token, "attacker"):
            found.setdefault(actor.name, actor if told is Factuality.ASSERTED else structs.replace(actor, factuality=told))
    return list(found.values())


_BROKERING = frozenset(form for verb in ("broker", "mediate", "facilitate", "sponsor", "arrange", "witness") for form in verb_forms(verb))


def _bound(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who acts by the terms of an agreement, or signs it in a word above: "the signing of it by Peru"."""
    if not hit.noun:
        return []
    signing = signing_of(hit.token)
    nouns = grammar.prepositions(signing).get("by", []) if signing is not None else bound(hit.token)
    return [a for noun in nouns for a in _of_relation(scene, noun, "subject", "party", hit.frame)]


_GO_BETWEENS = frozenset(
    {"mediator", "mediators", "broker", "guarantor", "guarantors", "intermediary", "facilitator", "between", "witness"}
)


_OFFICES = frozenset({"mediation", "auspices", "aegis", "help", "assistance", "facilitation", "sponsorship", "intermediation", "brokerage"})
_MEANS = frozenset({"under", "with", "through", "after", "to", "by"})


def _good_offices(hit: Hit, verbs: list[Token], scene: Scene) -> list[ActorMention]:
    """Whose mediation an agreement owes itself to: "signed under Norwegian mediation", "reached with the help of Qatar"."""
    preps = [p for t in (hit.token, *verbs) for p in t.those("prep", "agent") if p.lower in _MEANS]
    helps = [n for p in preps for n in p.those("pobj") if n.lower in _OFFICES]
    found = [_mediator(n, entity) for n in helps if (entity := owner(n, scene.register)) is not None]
    return found or [a for n in helps for of in grammar.prepositions(n).get("of", []) for a in scene.actors(of, "mediator")]


def _mediator(token: Token, entity: Entity) -> ActorMention:
    """A body or person of a name, or the state of a nationality."""
    name, type = (entity.name, entity.type) if entity.type is not None else (str(entity.country), ActorType.COUNTRY)
    return ActorMention(token.span, name, "mediator", type)


def _as(token: Token) -> list[Token]:
    return [n for prep in token.those("prep") if prep.lower == "as" for n in prep.those("pobj")]


def _brokers(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """Who brokers or mediates an agreement is no party to it."""
    verbs = [c for c in hit.token.children if c.dep in {"acl", "relcl", "advcl"}]
    carrier = grammar.carrying_verb(hit.token) if hit.noun else None
    brokers: list[ActorMention] = []
    for verb in [*verbs, *([carrier] if carrier is not None else [])]:
        if verb.lower in _BROKERING:
            for noun in grammar.of_verb(verb).get("subject", []):
                brokers += scene.actors(noun, "mediator")
    for child in hit.token.children:  # "a U.N.-brokered truce"
        if child.lower.endswith(("-brokered", "-mediated", "-backed", "-sponsored")) or child.lower in _BROKERING:
            named = [(part, entity) for part in (child, *child.children) if (entity := scene.register.at(part.span)) is not None]
            brokers += [_mediator(part, entity) for part, entity in named if entity.type or entity.country]
    brokers += _good_offices(hit, [v for v in (*verbs, carrier) if v is not None], scene)
    for prep in hit.token.those("prep"):  # "with Norway as mediator"
        if prep.lower == "with" and any(n.lower in _GO_BETWEENS for t in (hit.token, *prep.children) for n in _as(t)):
            brokers += [a for noun in prep.those("pobj") for a in scene.actors(noun, "mediator")]
    known = {b.name for b in brokers}
    return [_between(a, scene) for a in found if a.name not in known] + brokers


def _between(actor: ActorMention, scene: Scene) -> ActorMention:
    """ "a truce negotiated by the Kenyan mediator Ben Okello": whose office it is to stand between the parties."""
    known = scene.register.known(actor.name) if actor.type is ActorType.PERSON else None
    mediates = (known is not None and "mediator" in known.titles) or actor.name.lower().endswith(("mediator", "mediators"))
    return structs.replace(actor, role="mediator") if mediates else actor
