"""Who makes a journey or takes part in a meeting besides those whom the word itself tells."""

from collections.abc import Sequence

from msgspec import structs

from timeline_cli.actors import names
from timeline_cli.events import description
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene, new
from timeline_cli.events.parties import BROKERING
from timeline_cli.events.saying import is_spokesman
from timeline_cli.events.status import status
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.mention import ActorMention

_CONDUCTED = frozenset(
    {"opened", "closed", "chaired", "moderated", "facilitated", "mediated", "attended", "joined", "convened", "hosted", "led"}
)
_GO_WITH = verb_forms("take", "bring", "escort")  # "took her guests to the border": he went as well
_AWAIT = verb_forms("await", "expect", "host", "invite", "join", "receive", "welcome")
_HOMES = frozenset({"palace", "residence", "villa", "house", "home", "ranch", "farm", "mansion"})
_INSIDE = frozenset({"prep", "pobj", "advmod", "agent"})
_CHAIR = verb_forms("chair", "moderate")
_HOST = verb_forms("host", "convene", "organise", "organize")
_UNDERWAY = frozenset({"on", "during", "after", "for", "at", "as", "from"})


def travellers(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """Those found, and whom the sentence tells beside the word for the visit."""
    frame = hit.frame
    if frame.shape == "meeting" and hit.noun:
        found += new(_presiding(hit, scene), found)
        found += new(_conducting(hit, scene), found)
    if frame.shape == "meeting" and hit.noun:
        found += new(_acting_there(hit, scene), found)
    spoke = hit.token.dep == "pobj" and hit.token.head.lower in {"after", "during"}  # "Ruiz said after the talks"
    if frame.shape == "meeting" and hit.noun and len(found) == 1 and ("with" in hit.args or spoke):
        found += _other_side(hit, scene, found[0])
    if frame.name == "converse" and len(found) > 1 and all(a.role == "visitor" for a in found):
        found = [structs.replace(a, role="participant") for a in found]  # "Ruiz and Vik discussed the border"
    if hit.noun and (not found or _by_rank(hit, found)):
        found = new(_travelling(hit, scene), []) or found
    if frame.shape == "meeting" and hit.noun:
        found += new(_standing_there(hit, scene), found)
    if hit.noun and status(hit) is Status.CANCELLED:
        found += new(_calling_off(hit, scene), found)
    if frame.shape == "meeting" and hit.token.dep == "relcl" and len(found) == 1:
        found += new(_who_met(hit, scene), found)
    if frame.name == "guest" and (verb := grammar.carrying_verb(hit.token)) is not None and hit.token in grammar.subject(verb):
        guests = [a for noun in grammar.expand(verb.those("attr")) for a in scene.actors(noun, "visitor")]
        found += new(guests, found)
    if frame.shape == "meeting" and hit.noun:
        found = _with_hosts(hit, found)
    if frame.shape == "trip" and not hit.noun:
        found += new(_seen_there(hit, scene), found)
        found += new(_at_home(hit, scene), found)
    if frame.name == "taking along" and hit.token.lower in _GO_WITH:
        leading = [a for noun in hit.args.get("subject", []) if noun.is_name for a in scene.actors(noun, "visitor")]
        found += new((a for a in leading if a.type is ActorType.PERSON), found)
    found += new(_accompanying(hit, scene, found), found)
    return found + new(_inviting(hit, scene), found)


def _with_hosts(hit: Hit, found: list[ActorMention]) -> list[ActorMention]:
    """Those found; who brought them together is host: "talks brokered by Peru", "hosted by Ana Ruiz", "she hosted the talks"."""
    clauses = [c for t in hit.token.subtree() for c in t.those("acl") if c.lower in BROKERING | _HOST]
    carrier = grammar.carrying_verb(hit.token) if hit.token.dep in {"dobj", "nsubjpass"} else None
    if carrier is not None and carrier.lower in BROKERING | _HOST | _CHAIR:
        clauses.append(carrier)
    told = [t for clause in clauses for t in grammar.of_verb(clause).get("subject", [])]
    hosts = {t.span for noun in told for t in (noun, *noun.those("appos"))}
    return [structs.replace(a, role="host") if a.span in hosts else a for a in found]


def _who_met(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "In the presence of Ana Ruiz and Jon Vik, who had met before": the parser hangs it on the last of them."""
    last = hit.token.head
    alone = "with" not in hit.args and "object" not in hit.args
    first = next((t for t in last.ancestors() if t.dep != "conj"), last) if alone and last.dep == "conj" else last
    return [a for noun in first.conjuncts() if noun is not last for a in scene.actors(noun, hit.frame.roles.get("subject", "participant"))]


def _accompanying(hit: Hit, scene: Scene, found: Sequence[ActorMention]) -> list[ActorMention]:
    """Who is with a traveller or a guest: "flew to Lima, accompanied by Ana Ruiz"; in "the king received her, accompanied by" with her."""
    clause = grammar.clause_verb(hit.token)
    if clause is not None and clause.tag == "VB" and clause.dep == "advcl":
        clause = clause.head  # "came, accompanied by Ruiz, to comfort her"
    inside = clause.subtree() if clause is not None else []
    with_him = [
        t for t in inside if t.lower == "company" and t.dep == "pobj" and t.head.lower == "in" and t.head.head in (clause, hit.token)
    ]
    if with_him:  # "in the company of Ana Ruiz"
        role = hit.frame.roles.get("subject", "participant")
        beside = [a for t in with_him for n in grammar.prepositions(t).get("of", []) for a in scene.actors(n, role)]
        return [a for a in beside if a.type is ActorType.PERSON and a.name[:1].isupper()]
    for verb in (t for t in inside if t.lower == "accompanied" and clause in (t, grammar.clause_verb(t.head))):
        told = grammar.of_verb(verb)
        whom = [t.span for t in told.get("object", [])]
        if hit.frame.name == "reception" and verb.i > hit.token.i > verb.head.i - 1:
            whom = [t.span for t in hit.args.get("object", [])] or whom
        role = next((a.role for a in found if a.span in whom), hit.frame.roles.get("subject", "participant"))
        company = [a for noun in told.get("subject", []) for a in scene.actors(noun, role)]
        return [a for a in company if a.type is not ActorType.COUNTRY and a.name[:1].isupper()]
    return []


def _presiding(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Whose meeting it is: "Ruiz was host to the summit", "the host of the talks, Jon Vik, said"."""
    prep = hit.token.head
    if hit.token.dep != "pobj" or prep.lower not in {"of", "to", "at", "in"} or prep.head.lower not in words("presiding"):
        return []
    role = prep.head
    nouns = grammar.subject(role.head) if role.dep in {"attr", "dobj"} and role.head.is_verb else [role, *role.those("appos")]
    found = [a for noun in nouns for a in scene.actors(noun, "host" if role.lower.startswith("host") else "participant")]
    return [a for a in found if a.name[:1].isupper()]


def _conducting(hit: Hit, scene: Scene) -> list[ActorMention]:
    """ "The talks were opened by Ana Ruiz and chaired by Jon Vik": who does the second thing with them."""
    verb = grammar.carrying_verb(hit.token)
    also = [t for t in verb.those("conj") if t.tag == "VBN"] if verb is not None and hit.token in verb.those("nsubjpass") else []
    found = [
        a for t in also if t.lower in _CONDUCTED for n in grammar.of_verb(t).get("subject", []) for a in scene.actors(n, "participant")
    ]
    return [a for a in found if a.type is not ActorType.COUNTRY and a.name[:1].isupper()]


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
            if is_spokesman(noun) or f"{noun.lower}s" in description.nouns("spokesmen"):
                continue  # "a spokesman said"
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
            hung = [t for t in clause.subtree() if t.dep == "conj" and t.is_name and not _is_person(t.head, scene)]
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
    role = hit.frame.roles.get("subject", "participant")
    after = prep.lower in _UNDERWAY or (prep.lower == "following" and hit.frame.name == "trip")
    if noun.dep == "pobj" and after and (headed := _headed(noun)) is not None:
        return [a for a in scene.actors(headed, role) if a.type is ActorType.PERSON or _official(a)]
    if verb.dep == "dobj" and prep.lower == "on" and noun.child("det", "poss") is None:
        verb = verb.head  # "Ruiz vows closer ties on Lima visit"
    if noun.dep != "pobj" or not after or not verb.is_verb:
        return []
    awaited = grammar.expand(verb.those("dobj")) if verb.lower in _AWAIT and prep.lower == "for" else []  # "awaits Ruiz for talks"
    found = [a for noun in (*grammar.subject(verb), *awaited) for a in scene.actors(noun, role)]
    if hit.frame.shape == "meeting" and not found:  # "the pact was signed by the two premiers after talks"
        agents = [a for noun in grammar.of_verb(verb).get("subject", []) for a in scene.actors(noun, role)]
        found = agents if len(agents) > 1 else []
    if prep.lower == "during" and noun.child("poss") is None and len(found) > 1:
        return []  # "during the visit the two held talks": one of them is the host
    agreed = hit.frame.shape == "meeting" and len(found) > 1 and any(e.frame.kind == "agreement" for e in lexicon().of(verb.lower))
    if agreed and all(a.type is not ActorType.PERSON for a in found):
        return found  # "Peru and Chile agreed on a deal after talks in Quito"
    aboard = hit.frame.shape == "trip" and any(description.warship(noun, scene.register) for noun in grammar.subject(verb))
    return [a for a in found if a.type is ActorType.PERSON or aboard or _official(a)]


def _official(actor: ActorMention) -> bool:
    return actor.name.rsplit(" ", 1)[-1].lower() in names.words("official_nouns")


def _headed(noun: Token) -> Token | None:
    """The name with which a headline without a verb opens: "Ruiz in Lima for talks"."""
    root = [noun, *noun.ancestors()][-1]
    bare = root.is_noun and root.subtree()[0].i == 0 and root.text[:1].isupper() and not any(t.is_verb for t in root.subtree())
    return root if bare and root.i < noun.i else None


def _inviting(hit: Hit, scene: Scene) -> list[ActorMention]:
    """At whose invitation somebody comes: "is in Lima at the invitation of Ana Ruiz", "at her invitation"."""
    clause = grammar.clause_verb(hit.token)
    below = {t.i: t for top in (hit.token, clause) if top is not None for t in top.subtree()}.values()
    asked = [t for t in below if t.lower == "invitation" and t.dep == "pobj" and t.head.lower in {"at", "on", "upon"}]
    nouns = [n for t in asked for n in (*grammar.expand(t.those("poss")), *grammar.prepositions(t).get("of", []))]
    accepted = (t for t in hit.token.ancestors() if t.lower == "invitation" and t.dep == "dobj")
    nouns += [n for t in accepted for n in grammar.prepositions(t).get("from", [])]  # "accepted an invitation from the king to be in Lima"
    return [a for noun in nouns for a in scene.actors(noun, "host") if a.name[:1].isupper()]


def _calling_off(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Who calls off or puts off what would have been theirs: "Ruiz put off a visit to Lima"; but not "her visit"."""
    verb = grammar.carrying_verb(hit.token)
    if verb is None or hit.token not in verb.those("dobj") or "possessor" in hit.args or "of" in hit.args:
        return []
    found = [a for noun in grammar.subject(verb) for a in scene.actors(noun, hit.frame.roles.get("subject", "participant"))]
    return found if hit.frame.shape == "meeting" else [a for a in found if a.type is ActorType.PERSON]


def _seen_there(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Whom a traveller is told to be with "where" the journey went: "was in Oslo, where the king kept him for an hour"."""
    found: list[ActorMention] = []
    for clause in (t for t in hit.token.subtree() if t.dep in {"relcl", "advcl"} and t.lower in words("face to face")):
        if any(c.lower == "where" for c in clause.children) and grammar.clause_verb(clause.head) is hit.token:
            told = grammar.of_verb(clause)
            people = [t for relation in ("subject", "object") for t in told.get(relation, []) if not t.tag.startswith("PRP")]
            found += [a for t in people for a in scene.actors(t, "host") if a.type is ActorType.PERSON and a.name[:1].isupper()]
    return found


def _at_home(hit: Hit, scene: Scene) -> list[ActorMention]:
    """Whose the house is to which somebody comes: "was driven to the palace of Leo Haile", "to Vik's residence"."""
    houses = [t for relation in ("to", "at") for t in hit.args.get(relation, []) if t.lower in _HOMES]
    owners = [t for house in houses for t in (*house.those("poss"), *grammar.prepositions(house).get("of", [])) if t.is_name]
    return [a for t in owners for a in scene.actors(t, "host") if a.type is ActorType.PERSON]


def _is_person(token: Token, scene: Scene) -> bool:
    entity = scene.register.at(token.span)
    return entity is not None and entity.type is ActorType.PERSON
