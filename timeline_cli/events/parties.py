"""Who is party to an agreement besides those whom the word itself tells, and who stands between the parties."""

from collections.abc import Sequence

from msgspec import structs

from timeline_cli.actors import Entity
from timeline_cli.events.description import owner
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene, new
from timeline_cli.events.terms import bound, others, signing_of
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import ActorMention

BROKERING = verb_forms("broker", "mediate", "facilitate", "sponsor", "arrange", "witness")
_ANNOUNCE = verb_forms("announce", "unveil", "disclose", "reveal", "confirm")
GO_BETWEENS = frozenset(
    {"mediator", "mediators", "broker", "brokers", "guarantor", "guarantors", "intermediary", "facilitator", "facilitators"}
)
_OFFICES = frozenset({"mediation", "auspices", "aegis", "help", "assistance", "facilitation", "sponsorship", "intermediation", "brokerage"})
SIGN = verb_forms("sign", "initial")
_KEEP = verb_forms("keep", "observe", "respect", "honour", "honor", "uphold", "break", "breach", "violate")
_MEANS = frozenset({"under", "with", "through", "after", "to", "by"})


def parties(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """Those found, with whom they deal, and as mediators those who brought them together."""
    found = [a for a in found if not _only_tells(a, hit)]
    if hit.frame.name == "agree":
        found += new(_dealt_with(hit, scene), found)
    found += new(_signed_for(hit, scene), found)
    return _brokers(hit, scene, found)


def _only_tells(actor: ActorMention, hit: Hit) -> bool:
    """ "The pact was announced by Ana Ruiz", "the mediator announced the deal": known, and told by whoever it may be."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.definite else None
    if verb is None or verb.lower not in _ANNOUNCE or actor.type is not ActorType.PERSON:
        return False
    return any(t.span.begin <= actor.span.begin < t.span.end for t in (*grammar.subject(verb), *grammar.of_verb(verb).get("subject", [])))


def bound_by(hit: Hit) -> list[Token]:
    """Who acts by the terms of an agreement, signs it in a word above or keeps it: "the signing of it by Peru", "they had kept a truce"."""
    if not hit.noun:
        return []
    keeper = hit.token.head if hit.token.dep == "dobj" and hit.token.head.lower in _KEEP else None
    if keeper is not None and len(grammar.subject(keeper)) > 1:
        return grammar.subject(keeper)
    signing = signing_of(hit.token)
    return grammar.prepositions(signing).get("by", []) if signing is not None else bound(hit.token)


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
    around = [t for t in [hit.token, *hit.token.ancestors()][-1].subtree() if t.is_verb and t.tag != "VB"]  # "after talks mediated by Peru"
    for verb in (t for t in dict.fromkeys((*verbs, *([carrier] if carrier is not None else []), *around)) if t.lower in BROKERING):
        for noun in grammar.of_verb(verb).get("subject", []):
            brokers += scene.actors(noun, "mediator")
    for child in hit.token.children:  # "a U.N.-brokered truce"
        if child.lower.endswith(("-brokered", "-mediated", "-backed", "-sponsored")) or child.lower in BROKERING:
            named = [(part, entity) for part in (child, *child.children) if (entity := scene.register.at(part.span)) is not None]
            brokers += [_mediator(part, entity) for part, entity in named if entity.type or entity.country]
    brokers += _good_offices(hit, [v for v in (*verbs, carrier) if v is not None], scene)
    for told, prep in ((t, p) for t in (hit.token, *verbs, carrier) if t is not None for p in t.those("prep")):  # "with Norway as mediator"
        if prep.lower == "with" and any(n.lower in GO_BETWEENS | {"between", "witness"} for t in (told, *prep.children) for n in _as(t)):
            brokers += [a for noun in prep.those("pobj") for a in scene.actors(noun, "mediator")]
    brokers += new(_telling(hit, scene), [*found, *brokers])
    brokers = [_own(b, found, scene) for b in brokers]
    known = {b.name for b in brokers}
    return [_between(a, scene) for a in found if a.name not in known] + brokers


def _own(broker: ActorMention, parties: Sequence[ActorMention], scene: Scene) -> ActorMention:
    """ "The presidents of both countries witnessed the signing": who stands by for a party is of it."""
    known = scene.register.known(broker.name) if broker.type is ActorType.PERSON else None
    own = known is not None and any(a.role == "party" and a.name == known.country for a in parties)
    return structs.replace(broker, role="party") if own else broker


def _telling(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Mediator Ana Ruiz said that they had agreed", "said Jon Vik, who leads the mediators": a go-between who tells of it."""
    clause = grammar.clause_verb(hit.token)
    above = [clause, *clause.ancestors()] if clause is not None else []
    # what is told may stand above or below the verb of saying
    verbs = (t for told in above for t in (told, *told.those("ccomp", "parataxis")) if t.lower in words("reporting") | _ANNOUNCE)
    tellers = [n for verb in dict.fromkeys(verbs) for n in grammar.subject(verb) if any(map(_is_go_between, n.subtree()))]
    return [a for n in tellers for a in scene.actors(n, "mediator") if a.name[:1].isupper()]


def _is_go_between(word: Token) -> bool:
    return word.lower in GO_BETWEENS or (word.is_verb and word.lower in BROKERING and word.dep == "relcl")


def _between(actor: ActorMention, scene: Scene) -> ActorMention:
    """ "a truce negotiated by the Kenyan mediator Ben Okello": whose office it is to stand between the parties."""
    known = scene.register.known(actor.name) if actor.type is ActorType.PERSON else None
    mediates = (known is not None and "mediator" in known.titles) or actor.name.lower().endswith(("mediator", "mediators"))
    return structs.replace(actor, role="mediator") if mediates else actor


def _signed_for(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "Signed by Ruiz for Peru", "Vik signed on behalf of the Front": for whom those act who sign."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    signs = verb is not None and verb.lower in SIGN
    signers = [t for relation in ("subject", "by") for t in hit.args.get(relation, [])]
    told = [n for t in (*signers, *hit.args.get("object", [])) for n in for_whom(t)]  # "signed the accord for the Front"
    told += for_whom(verb) if verb is not None and signs and signers else []
    found = [a for n in told for a in scene.actors(n, "party") if signs]
    return [a for a in found if a.type is not ActorType.PERSON and a.name[:1].isupper()]


def for_whom(told: Token) -> list[Token]:
    """ "For Peru", "and for Chile", "on behalf of Peru", "on Peru's behalf"."""
    more = [n for prep in told.those("conj") if prep.lower == "for" for n in grammar.expand(prep.those("pobj"))]
    behalf = [n for prep in told.those("prep", "conj") for n in prep.those("pobj") if n.lower in {"behalf", "name"}]
    whose = (n for noun in behalf for n in (*grammar.prepositions(noun).get("of", []), *noun.those("poss")))
    return [*grammar.prepositions(told).get("for", []), *more, *whose]


def _dealt_with(hit: Hit, scene: Scene) -> list[ActorMention]:
    """The other side of what is agreed: "Peru agreed to sell ships to Chile", "to share its water with Chile"."""
    deal = hit.token.child("xcomp")
    if deal is None:
        return []
    found = [a for n in others(deal) for a in scene.actors(n, "party")]
    return [a for a in found if a.type in {ActorType.COUNTRY, ActorType.ORGANISATION, ActorType.GROUP}]
