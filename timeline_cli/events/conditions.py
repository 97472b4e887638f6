"""The conditions of a frame: what must stand beside a trigger for it to report an event."""

import re

from timeline_cli.actors import Entity, names
from timeline_cli.actors.people import is_office
from timeline_cli.events.armed import BY_FIGHTERS
from timeline_cli.events.description import warship
from timeline_cli.events.frames import light_forms
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import UNNAMED_PAPERS, is_paper, thing, words
from timeline_cli.events.participants import Scene
from timeline_cli.language import grammar, world
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.kind import KINDS
from timeline_cli.model.mention import ActorMention

_PAPERS = ("object", "to", "under", "on")  # "signed a treaty", "put their names to a treaty"
_TALKS = re.compile(r"\b(?:talks|negotiat)", re.I)
_CONTEST = re.compile(r"\b(?:elect|vot(?:e|ing)|ballot|runoff|match|tournament|championship|cup\b)", re.I)
_ALONG = frozenset({"taking along", "leading along"})  # frames
_GOALS = ("object", "to", "at", "in", "into", "through", "around", "round", "by", "across", "aboard", "on board")
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "we", "us", "i", "me"})


def counts(hit: Hit, found: list[ActorMention], where: tuple[str, ...], scene: Scene) -> bool:
    """The frame's own conditions."""
    frame = hit.frame
    if frame.kind == "visit":
        return _visits(hit, found, where, scene)
    if frame.kind == "agreement":
        return _agrees(hit, found, where)
    if frame.name in BY_FIGHTERS:
        return any(a.role == "attacker" and a.type in {ActorType.GROUP, ActorType.ORGANISATION} for a in found)
    if frame.kind not in KINDS:
        return not frame.weak or (bool(found) and bool(where))
    return True


def _agrees(hit: Hit, found: list[ActorMention], where: tuple[str, ...]) -> bool:
    frame = hit.frame
    parties = [a for a in found if a.role == "party"]
    if frame.joint:
        if _opinion(hit) or any(t.lower in words("hostile") for t in hit.args.get("object", [])):
            return False
        subjects = hit.args.get("subject", [])
        several = len(subjects) + len(hit.args.get("with", [])) > 1 or any(t.tag in {"NNS", "NNPS"} for t in subjects)
        plural = any(_plural_party(t) for t in subjects)
        named = any(p.name[:1].isupper() for p in parties)
        two = any(c.lower in {"both", "two"} for t in subjects for c in t.children) and not any(t.tag == "NN" for t in subjects)
        undertaken = (two or not frame.weak) and hit.token.child("xcomp") is not None  # "the leaders agreed to withdraw"
        dealt = len(subjects) == 1 and any(t.lower in words("dealing") for t in hit.token.those("xcomp"))
        bound = plural and ((bool(parties) and (named or bool(where))) or undertaken)
        return (len(parties) >= 2 and (several or plural or dealt)) or bound
    if frame.objects:
        aim = hit.token.tag == "VB" and hit.token.dep in {"acl", "xcomp", "advcl"}  # "an agreement to restore ties"
        return not aim and len(parties) >= 2
    if frame.name == "signature":
        return len(parties) >= 2
    if frame.needs_object:
        several = len(parties) >= 2 or any(map(_plural_party, hit.args.get("subject", [])))
        return (several or bool(where)) and any(_paper(t, several) for relation in _PAPERS for t in hit.args.get(relation, []))
    return True


def _paper(token: Token, several: bool) -> bool:
    """What is signed, or "it" or "their names" where several sign."""
    return is_paper(token.lower) or (several and token.lower in UNNAMED_PAPERS)


def _plural_party(token: Token) -> bool:
    if token.tag in {"NNS", "NNPS"} and token.lower in words("parties"):
        return True
    return token.lower in {"both", "two", "they", "pair", "duo"} or token.lower in words("bodies")


def _opinion(hit: Hit) -> bool:
    """ "analysts agree that …", "they agreed that the talks had been useful": an opinion shared, nothing undertaken."""
    subjects = {t.lower for t in hit.args.get("subject", [])}
    said = hit.token.child("ccomp")
    undertaken = said is not None and (said.tag == "VB" or any(c.tag == "MD" for c in said.children))  # "that troops would withdraw"
    return bool(subjects & words("opinion")) or (said is not None and (hit.token.tag in {"VBP", "VB"} or not undertaken))


def _sits(token: Token) -> bool:
    """ "the cabinet", "EU leaders": a body that convenes, or officials of one."""
    return token.lower in words("sitting") | names.words("official_nouns")


def _met_by_pronoun(hit: Hit, other: ActorMention) -> bool:
    """ "he met Ana Ruiz", "Ana Ruiz met them": one of the two is named, the other told of before."""
    others = [t for relation in ("subject", "object", "with") for t in hit.args.get(relation, []) if t.span != other.span]
    return other.type is ActorType.PERSON and other.name[:1].isupper() and any(t.lower in _PRONOUNS for t in others)


def _appeals(hit: Hit) -> bool:
    """ "called on the senate to resign": nobody went there, as they did to discuss something."""
    asked = [t for t in hit.token.subtree() if t.tag == "VB" and any(c.lower == "to" for c in t.children)]
    return "on" in hit.args and hit.token.lower.startswith("call") and any(t.lower not in words("courtesy") for t in asked)


def _received(hit: Hit, found: list[ActorMention]) -> bool:
    """False for "received wounds", "received two divisions of infantry": of what is received nobody takes part."""
    things = {t.span for t in hit.args.get("object", [])}
    return hit.noun or not things or any(a.span in things for a in found)


def _needs_no_word(person: Entity, text: str) -> bool:
    """A person whom a text names by surname and never introduces: one whom its readers know."""
    surname = person.type is ActorType.PERSON and " " not in person.name and not world.given_name(person.name)
    return surname and not person.titles and not text.startswith(",", person.spans[0].end)


def _well_known(person: Entity) -> bool:
    """A person whom a text calls by a full name and nothing else: in news of visits most are officials whom it introduces elsewhere."""
    return person.type is ActorType.PERSON and " " in person.name and person.titles.isdisjoint(names.words("role_nouns"))


def _goes_there(hit: Hit) -> bool:
    """False for "went to court", "is in hospital", "passed through a bad week": there is no journey."""
    kept = [t for relation in ("to", "in", "at") for t in hit.args.get(relation, []) if t.lower in words("institution")]
    if any(t.child("det", "poss") is None for t in kept):
        return False
    through = hit.args.get("through", [])
    return not through or any(t.is_name or thing(t.lower) or t.lower in words("site") for t in through)


def _to_a_site(hit: Hit, movers: list[ActorMention]) -> bool:
    """Somebody named goes to see a place that has no name: "went to the scene", "inspected the burnt market"."""
    named = any(a.type is ActorType.PERSON and a.name[:1].isupper() for a in movers)
    goals = [t for relation in _GOALS for t in hit.args.get(relation, [])]
    some = [t for t in goals if t.tag == "NNS" or t.child("det", "poss", "compound", "amod") is not None]
    return named and not hit.noun and any(t.lower in words("site") | words("warship") for t in some)


def _along_to(hit: Hit) -> list[Token]:
    """Where somebody is taken: "led a delegation to Oslo", too, where the parser hangs it on the delegation."""
    taken = [n for t in hit.args.get("object", []) for n in grammar.prepositions(t).get("to", [])]
    return hit.args.get("to", []) + taken


def _attended(hit: Hit) -> bool:
    """ "attended a funeral", "opened the conference": somebody went there."""
    verb = grammar.carrying_verb(hit.token)
    return verb is not None and verb.lower in light_forms(hit.frame.light)


def _of_talks(text: str) -> bool:
    """The rounds that an article tells of are those of talks, not of a vote or of a cup."""
    return len(_TALKS.findall(text)) > len(_CONTEST.findall(text))


def _visits(hit: Hit, found: list[ActorMention], where: tuple[str, ...], scene: Scene) -> bool:
    frame = hit.frame
    register = scene.register
    private = [a for a in found if a.name.rsplit(" ", 1)[-1].lower() in words("civil")]
    if private and (frame.weak or any(a.role == "visitor" for a in private)):
        return False
    movers = [a for a in found if a.role in {"visitor", "participant"}]

    def official(actor: ActorMention) -> bool:
        if actor.type in {ActorType.COUNTRY, ActorType.ORGANISATION}:
            return True
        entity = register.at(actor.span)
        if entity is None or entity.type is not ActorType.PERSON:
            entity = register.known(actor.name)
        if entity is not None:
            return entity.official or _needs_no_word(entity, register.text) or _well_known(entity)
        noun = actor.name.lower().rsplit(" ", 1)[-1]
        if "police" in actor.name and actor.type is ActorType.GROUP:
            return False  # who come to a crime, not to see anybody
        return not {noun, noun.removesuffix("s"), f"{noun.removesuffix('ies')}y"}.isdisjoint(names.words("official_nouns"))

    if frame.destination:
        if not _goes_there(hit) or (frame.name == "opening" and all(a.type is not ActorType.PERSON for a in movers)):
            return False
        moving = [t for relation in ("subject", "object") for t in hit.args.get(relation, [])]
        sails = any(warship(t, register) for relation in ("subject", "of", "possessor") for t in hit.args.get(relation, []))
        if frame.name == "port call" and not sails and not hit.token.lower.startswith("call"):
            return False  # a tanker docks, a body lies at anchor
        actors_ok = (
            any(
                (official(a) and (a.type not in {ActorType.ORGANISATION, ActorType.COUNTRY} or is_office(a.name)))
                or (
                    (a.type in {ActorType.COUNTRY, ActorType.GROUP} or world.organisation(a.name) is not None)
                    and any(t.lower in words("sent") | names.words("official_nouns") for t in moving)
                )
                for a in movers
            )
            or sails
            or (frame.name == "assembly" and any(_sits(t) for t in hit.args.get("subject", [])))
        )
        if frame.name in _ALONG and not any(register.at(t.span) for t in _along_to(hit)):
            return False  # "was taken to hospital"
        if frame.name in _ALONG and all(a.name.rsplit(" ", 1)[-1].lower() in words("sent") for a in movers):
            return False  # "sent observers to Mali": to stay and work there
        there = any(c.lower in {"there", "here"} and c.dep == "advmod" for c in hit.token.children)
        moved = {t.span for t in hit.args.get("object", []) if t.lower != "foot"}  # "set foot in Lima"
        goes = frame.name in {"stay", "reaching", "port call"} or bool(frame.objects)  # its object is no cargo
        taken = frame.name == "arrival" and "subject" in hit.args  # only what others do to a traveller: "was flown to Lima"
        if moved and not goes and (taken or not any(a.span in moved for a in found)):
            return False  # "flew supplies to Lima", "gathered evidence in Lima"
        somewhere = (
            _to_a_site(hit, movers)
            or (there and frame.name != "presence")
            or (frame.name == "homage" and "at" in hit.args)
            or (sails and not hit.noun)
        )
        return actors_ok and (bool(where) or somewhere or any(a.role == "host" for a in found))
    if frame.name == "guest" and not any(a.role == "host" for a in found):
        return False  # "the guest of honour", "a guest on the show"
    if frame.person_object and (_appeals(hit) or (frame.name == "reception" and not _received(hit, found))):
        return False
    if frame.person_object:
        met = [a for a in found if a.role in {"participant", "host", "visitor"}]
        people = [a for a in met if a.type is ActorType.PERSON or official(a)]
        if frame.weak:
            return len(met) >= 2 and sum(official(a) for a in met) >= (1 if where or frame.name != "call" else 2)
        if len(people) == 1 and _met_by_pronoun(hit, people[0]):
            return True
        return len(people) >= 2 or (
            len(people) >= 1
            and any(official(a) for a in people)
            and (bool(where) or hit.token.child("dobj", "prep") is not None or frame.name == "meet")
        )
    if frame.name == "round":
        return "of" not in hit.args and _of_talks(register.text)
    if frame.weak:
        return (
            any(official(a) for a in found)
            and (len(found) >= 2 or bool(where) or _to_a_site(hit, movers) or (hit.noun and frame.shape == "trip"))
            and (hit.noun is False or frame.name != "gathering" or len(found) >= 2 or (bool(where) and _attended(hit)))
        )
    return True
