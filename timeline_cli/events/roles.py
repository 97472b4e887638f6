"""Who takes which role in the event that a trigger reports."""

from msgspec import structs

from timeline_cli.events.attackers import attackers
from timeline_cli.events.description import are_sides, beside, nouns, warship
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, words
from timeline_cli.events.participants import Scene, new
from timeline_cli.events.parties import bound_by, parties
from timeline_cli.events.places import names_paper
from timeline_cli.events.terms import acting_under, ratified
from timeline_cli.events.travellers import travellers
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.kind import Frame
from timeline_cli.model.mention import ActorMention

_DELEGATES = frozenset({"negotiators", "officials", "delegations", "delegates", "envoys", "diplomats"})  # who meet for their states
_WAYS = frozenset({"road", "roads", "track", "street", "streets", "highway", "motorway", "path", "lane", "avenue", "trail"})
_BLOW = verb_forms("blow")
_LEADERSHIP = frozenset(
    {"chairmanship", "chair", "leadership", "presidency", "auspices", "facilitation", "mediation", "moderation", "guidance"}
)
_FIRE = verb_forms("fire", "open")  # "fired on the Ardent", but "shot on the Ringstrasse"
_BODIES = frozenset({ActorType.GROUP, ActorType.ORGANISATION})  # "the machines of the mission", "the guns of the Front"
_ON_THINGS = frozenset({"arson", "blast", "blowing up", "boarding", "explosion", "ramming"})  # frames of what is done to no country
_MILITARY = noun_forms("raid", "strike", "airstrike", "bombardment", "shelling", "offensive", "invasion", "incursion")
_INNER = frozenset({"factions", "groups", "parties", "rivals", "companies", "members", "unions", "clans", "tribes"})


def _told_with_it(hit: Hit) -> bool:
    """The agreement is no more than when something else was."""
    return hit.noun and hit.token.dep == "pobj" and hit.token.head.lower in {"into", "during", "since", "despite", "amid"}


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
        if relation == "subject" and frame.kind == "agreement" and _told_with_it(hit):
            continue  # "eighteen days into the truce, Ruiz has what she wanted"
        if relation == "subject" and ratified(hit):
            continue
        if relation == "at" and not hit.noun and any(a.role == "target" for a in found):
            continue  # "lorries were blown up at a bridge"
        if relation == "subject" and role == "attacker" and _perished(hit):
            role = "target"
        for token in hit.args.get(relation, []):
            where = token.i < hit.token.i or token.lower in nouns("part") | _WAYS
            if relation == "on" and role == "target" and not hit.noun and where:
                continue  # "robbers on a motorbike fired", "shot on the steps of a chapel", "on a dirt track"
            if relation in {"in front of", "outside"} and any(human(t.lower) or t.is_name for t in hit.args.get("object", [])):
                continue  # "was shot in front of his son", "outside his home"
            for actor in _of_relation(scene, token, relation, role, frame):
                if all(actor.name != a.name for a in found):
                    found.append(actor)
    for relation in ("under", "led by", "headed by"):
        for token in _in_the_chair(hit.args.get(relation, [])):
            found += [
                a
                for a in scene.actors(token, frame.roles.get("subject", ""))
                if a.type is not ActorType.COUNTRY and a.name[:1].isupper() and all(a.name != f.name for f in found)
            ]
    if frame.kind == "visit":
        found = travellers(hit, scene, found)
    if frame.kind == "attack":
        found = attackers(hit, scene, found)
    if frame.kind == "agreement":
        found = parties(hit, scene, found)
        if all(a.role == "mediator" for a in found):
            found += new((a for noun in bound_by(hit) for a in _of_relation(scene, noun, "subject", "party", frame)), found)
        elif sum(a.role == "party" for a in found) == 1 and (verb := acting_under(hit)) is not None and verb.child("auxpass") is None:
            doers = [a for noun in grammar.subject(verb) for a in _of_relation(scene, noun, "subject", "party", frame)]
            found += new((a for a in doers if a.name[:1].isupper()), found)  # no policemen
    if hit.noun and hit.token.lower in words("peace") and all(a.role == "mediator" for a in found):
        role = frame.roles["between"]
        found += [ActorMention(hit.token.span, name, role, type) for name, type in scene.register.belligerents]
    return found


def _perished(hit: Hit) -> bool:
    """ "Two clerks burned to death"."""
    return "object" not in hit.args and not hit.noun and any(t.lower == "death" for t in hit.args.get("to", []))


def _in_the_chair(under: list[Token]) -> list[Token]:
    """Those under whom others meet, also where it is told as what they do: "under the chairmanship of Ana Ruiz"."""
    leads = {noun: grammar.prepositions(noun).get("of", []) for noun in under if noun.lower in _LEADERSHIP}
    return [who for noun in under for who in leads.get(noun, [noun])]


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


def _by_letters(word: Token) -> str | None:
    """The state of "US", "U.K.", letters that stand for its adjective as well."""
    return world.country_of(word.text) if word.text.isupper() else None


def _of_relation(scene: Scene, token: Token, relation: str, role: str, frame: Frame) -> list[ActorMention]:
    kind = frame.kind
    if relation == "modifier":
        if token.lower in words("missile"):
            return []  # "an IED attack"
        entity = scene.register.at(token.span)
        if entity is None or scene.register.at(token.head.span) is entity:
            return []  # the "Joint" of "a Joint Communiqué", which is no body
        if entity.country and (entity.type is None or entity.type is ActorType.COUNTRY):
            if frame.shape == "trip" and entity.type is ActorType.COUNTRY:
                role = "host"  # "her Peru visit", but "a Peruvian visit"
            # "a US raid", "U.K. air strikes"; but "the Peru bombing" and "a US shooting" were there
            its_own = entity.type is None or kind != "attack" or (token.head.lower in _MILITARY and _by_letters(token))
            return [ActorMention(token.span, entity.country, role, ActorType.COUNTRY)] if its_own else []
        if entity.type in {ActorType.GROUP, ActorType.ORGANISATION, ActorType.PERSON}:
            return [ActorMention(token.span, entity.name, role, entity.type)]
        return []
    if frame.shape == "trip" and relation in {"subject", "object"} and token.lower in words("conveyance"):  # "Ruiz's plane landed"
        owners = token.those("poss")
        return [a for owner in owners or [token] for a in scene.actors(owner, role) if owners or a.name[:1].isupper()]
    if kind == "attack" and token.lower in words("life"):  # "an attempt on the life of Ruiz"
        whose = token.those("poss") + grammar.prepositions(token).get("of", [])
        return [a for owner in whose for a in scene.actors(owner, role, targets=True)]
    if kind == "agreement" and relation == "of" and names_paper(token):
        return []
    if kind == "attack" and token.text in {"country", "nation"}:  # "the latest blast to strike the country": where, and not what
        return []
    if frame.shape == "trip" and relation == "object" and token.text == "state":  # "visited the state": where, and not whom
        return []
    if kind == "agreement" and relation in {"by", "subject"} and _only_reads(token, frame):
        return []
    named = scene.register.at(token.span)
    toured = token.lower in nouns("states") or (
        world.place(token.text) is not None and (named is None or named.type is not ActorType.PERSON)
    )
    if role == "visitor" and relation == "of" and toured:
        return []  # "a tour of four nations"
    if role in {"party", "participant"} and len(people := scene.by_name(token, role)) > 1:
        return people
    inner = token.lower in _INNER  # "Afghan factions" are not Afghanistan
    if kind == "agreement" and (token.lower in words("parties") or token.lower in words("bodies")):
        nations = _nations(scene, token, role) if token.lower not in nouns("trading") else []
        if len(nations) > inner:
            return nations + scene.offices(token, role)
    if kind == "visit" and role == "participant" and token.lower in _DELEGATES:
        nations = _nations(scene, token, role)
        if len(nations) > 1:  # "Kenyan, Ugandan and Rwandan negotiators met"
            return nations + new(_heading(token, scene, role), nations)
    if role == "target" and token.lower in {"hostage", "captive"} and not token.children:
        return []  # "took nine guards hostage"
    if frame.name == "coming under fire" and role == "target" and token.lower in words("bomb"):
        return []  # "struck a mine"
    found = scene.actors(token, role, targets=role == "target")
    if frame.name == "stay" and role == "visitor" and len(found) > 1:  # "the two, who spent an hour at the palace": with each other
        found = [structs.replace(a, role="participant") for a in found]
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
        found += new(_heading(token, scene, role), found)
    if role in {"party", "participant"}:
        found += new(_representing(token, scene, role), found)
    if kind == "agreement":
        found += new(_headed(token, scene, role), found)
    if frame.shape == "trip" and warship(token, scene.register):
        found += new(_nations(scene, token, role), found)
    gun = not human(token.lower) or token.lower in words("missile")
    if kind == "attack" and role == "attacker" and not found and relation == "subject" and gun:
        found = _whose_guns(token, scene, role) or (scene.people(token, role) if token.dep == "nsubj" and not frame.weak else [])
    if kind == "attack" and role == "attacker" and len(found) == 1:
        found = _each_nation(token, found[0])
    if role == "target" and token.lower == "it" and frame.name in _ON_THINGS:
        found = [a for a in found if a.type is not ActorType.COUNTRY]  # "laden with explosives, it was blown up"
    if not found and kind == "agreement" and not (frame.joint and frame.weak) and relation in {"subject", "with", "between", "among"}:
        return scene.signatory(token, role)
    if not found and kind == "attack" and relation == "between" and are_sides(token):
        return scene.people(token, role)
    if not found and frame.name == "arson" and role == "target" and token.lower not in words("harmless fire"):
        return scene.fired_on(token, role)  # "burned down a signal box"
    to = (relation == "on" and token.head.head.lower in _FIRE) or frame.name == "laying"
    if not found and role == "target" and (relation in {"object", "at"} or to):
        return scene.struck(token, role) or (scene.fired_on(token, role) if relation == "on" and _opened_fire(token) else [])
    return found


def _whose_guns(weapon: Token, scene: Scene, role: str) -> list[ActorMention]:
    """ "The guns of the Front", "a missile of the rebels", "rebel missiles": those to whom what strikes belongs."""
    fired = weapon.lower in words("missile")
    owners = [n for n in grammar.prepositions(weapon).get("of", []) if n.is_name or n.lower in nouns("force") or (fired and human(n.lower))]
    found = [a for n in owners for a in scene.actors(n, role) if a.type in _BODIES]
    before = [n for n in weapon.those("compound", "amod", "nmod") if n.text.islower() or n.i == 0] if fired else []
    return found or [a for n in before for a in scene.force(n, role)]


def _opened_fire(token: Token) -> bool:
    return any(c.lower == "fire" for c in token.head.head.those("dobj"))


def _only_reads(token: Token, frame: Frame) -> bool:
    """ "a statement read out by an aide", "an accord hailed by the king": by whom it is not made."""
    by = token.head
    return (
        token.dep == "pobj" and by.lower == "by" and by.head.is_verb and by.head.lower not in verb_forms(*frame.light) and frame.nouns != ()
    )


_HOLD = verb_forms("comprise", "include", "consist", "number") | {"composed"}
_HEADS = frozenset({"heads", "chiefs", "executives", "bosses", "directors", "chairmen", "managers", "owners", "presidents"})
_LEAD = verb_forms("lead", "head")


def _heading(retinue: Token, scene: Scene, role: str) -> list[ActorMention]:
    """Who leads a delegation, or belongs to it: "led by Ana Ruiz", "a mission under Jon Vik", "comprising Ana Ruiz and Jon Vik"."""
    whose = (n for prep in retinue.those("prep") for n in prep.those("pobj"))  # "officials of two states, led by Ana Ruiz": hung on these
    clauses = (clause for noun in (retinue, *whose) for clause in noun.those("acl", "relcl") if clause.lower in _LEAD)
    led = [n for clause in clauses for n in grammar.of_verb(clause).get("subject", [])]
    held = [grammar.of_verb(clause) for clause in retinue.those("acl", "relcl") if clause.lower in _HOLD]
    led += [n for told in held for relation in ("object", "of") for n in told.get(relation, [])]
    under = grammar.prepositions(retinue).get("under", [])
    return [a for n in (*led, *under) for a in scene.actors(n, role) if a.type is ActorType.PERSON and a.name[:1].isupper()]


def _representing(side: Token, scene: Scene, role: str) -> list[ActorMention]:
    """Who acts for a side: "Peru, represented by Ana Ruiz, signed the pact"."""
    clauses = [clause for clause in side.those("acl", "relcl") if clause.lower == "represented"]
    return [a for clause in clauses for n in grammar.of_verb(clause).get("subject", []) for a in scene.actors(n, role)]


def _headed(officials: Token, scene: Scene, role: str) -> list[ActorMention]:
    """ "The heads of Norvik and Grenvil signed": the bodies, of which the text may tell nothing but the name."""
    if officials.tag != "NNS" or officials.lower not in _HEADS:
        return []
    led = [n for n in grammar.prepositions(officials).get("of", []) if n.is_name and world.place(n.text) is None]
    found = [a for n in led for a in scene.actors(n, role) or scene.signatory(n, role)]
    return [a for a in found if a.type is ActorType.ORGANISATION]


def _nations(scene: Scene, token: Token, role: str) -> list[ActorMention]:
    """ "Kenyan and Ugandan officials agreed", "ministers of Kenya and Uganda": the countries; "the ECOWAS council agreed": the body.

    "Their ministers" act for those told before.
    """
    theirs = [a for owner in token.those("poss") if owner.lower == "their" for a in scene.actors(owner, role)]
    people = [e.country for a in theirs if a.type is ActorType.PERSON and (e := scene.register.known(a.name)) is not None and e.country]
    found = [a for a in theirs if a.type is ActorType.COUNTRY]
    if len(set(people)) > 1:  # "the presidents met; their ministers signed": for the states of the two
        found += [ActorMention(token.span, state, role, ActorType.COUNTRY) for state in people]
    for word in beside(token):
        entity = scene.register.at(word.span)
        if entity is None:
            continue
        if entity.country and entity.type in {None, ActorType.COUNTRY}:
            found.append(ActorMention(word.span, entity.country, role, ActorType.COUNTRY))
        elif entity.type in {ActorType.ORGANISATION, ActorType.GROUP}:
            found.append(ActorMention(word.span, entity.name, role, entity.type))
        elif found and entity.type is None and word.dep == "conj" and word.child("det") is not None:  # "of the LRF and the Platform"
            found += scene.signatory(word, role)
    return list({a.name: a for a in found}.values())


def _each_nation(token: Token, actor: ActorMention) -> list[ActorMention]:
    """ "Chilean and Peruvian soldiers", "US and British jets": of each country some."""
    first = next((c for c in token.children if c.tag in {"JJ", "NNP"} and c.i < token.i and c.child("conj") is not None), None)
    told = first.conjuncts() if first is not None else []
    sides = [_by_letters(t) or f"{t.text} {token.text}" for t in told if world.demonym_of(t.text) or _by_letters(t)]
    if len(sides) < 2:
        return [actor]
    return [structs.replace(actor, name=side) for side in sides]
