"""The conditions of a visit: who must take part, and where, for a trigger to report one."""

import re

from timeline_cli.actors import Entity, Register, names
from timeline_cli.actors.people import is_office
from timeline_cli.events.attendance import there_too
from timeline_cli.events.description import nouns, owner, warship
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, is_paper, thing, words
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import ActorMention

_TALKS = re.compile(r"\b(?:talks|negotiat|mediat|truce|cease-?fire|peace)", re.I)
_CONTEST = re.compile(r"\b(?:elect|vot(?:e|ing)|ballot|runoff|match|tournament|championship|cup\b)", re.I)
_FORMAL = frozenset({"briefing", "report", "handing over"})  # frames: what one official does to another
_NTH = frozenset({"next", "first", "second", "third", "fourth", "last", "final", "opening", "closing", "inaugural"})
_CONVENED = re.compile(r"\b(?:ministers|delegations|envoys|negotiators|heads of state|talks|summit)\b", re.I)
_ALONG = frozenset({"taking along", "leading along"})  # frames
_GOALS = (
    "object",
    "to",
    "at",
    "in",
    "into",
    "through",
    "around",
    "round",
    "by",
    "across",
    "along",
    "among",
    "before",
    "between",
    "past",
    "aboard",
    "on board",
)
_LANDED = verb_forms("arrive", "land", "fly", "touch", "step", "disembark", "spend", "stay", "inspect", "visit")
# what takes nothing along: "arrived Abuja", as Nigerian papers have it, "from the village she went on"
_ALONE = verb_forms("arrive", "leave", "go", "come", "travel", "journey", "proceed", "step")
_SEATS = frozenset({"palace", "residence", "villa", "presence"})
_NO_CARGO = frozenset({"foot", "way", "border", "frontier"})  # "made her way to Lima", "crossed the border into Peru"
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir"})  # tell nothing of what somebody is
_NOBODY = frozenset({"neither", "none", "nobody"})
_JOURNEYS = frozenset({"trip", "visit", "tour", "journey", "leg", "stop"})
_MEET = verb_forms("meet")
_ONE = frozenset({"other", "another", "one", "face"})
_AT_WORK = frozenset({"side", "patrol", "duty", "guard", "watch"})  # "were on patrol at the border"
_AT_LEISURE = frozenset({"holiday", "holidays", "vacation", "honeymoon"})
_NO_GOAL = frozenset(
    {"flames", "smoke", "walk", "swim", "stroll", "election", "re-election", "pursuit", "search", "hunt", "charge", "command"}
)  # "went up in flames"
_STANDING = frozenset(
    {
        "military",
        "civil",
        "training",
        "peacekeeping",
        "observer",
        "monitoring",
        "support",
        "stabilisation",
        "stabilization",
        "assistance",
        "civilian",
        "police",
    }
)
_OF_MISSIONS = frozenset({"headquarters", "base", "camp", "soldiers", "troops", "staff", "members", "chief", "mandate", "convoy"})
_MEALS = frozenset({"breakfast", "lunch", "luncheon", "dinner", "supper", "tea", "coffee"})
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "we", "us", "i", "me"})


def visits(hit: Hit, found: list[ActorMention], where: tuple[str, ...], register: Register) -> bool:
    """Whether somebody who acts for others goes somewhere, or meets somebody."""
    frame = hit.frame
    if hit.noun and hit.token.lower == "mission" and _stationed(hit.token):
        return False
    private = [a for a in found if a.name.rsplit(" ", 1)[-1].lower() in words("civil")]
    audience = frame.name == "reception" and any(a.role == "host" and _in_office(a, register) for a in found)  # "received their families"
    if private and not audience and (frame.weak or any(a.role == "visitor" for a in private)):
        return False
    carrier = grammar.carrying_verb(hit.token) if hit.noun else None
    doers = [*hit.args.get("subject", []), *hit.token.those("nsubj", "preconj"), *(carrier.those("nsubj") if carrier is not None else [])]
    if any(t.lower in _NOBODY or t.lower in words("harmless") for t in doers):
        return False  # "neither set foot on it", "cholera has made a return visit"
    kin = [a for a in found if a.name.rsplit(" ", 1)[-1].lower() in words("kin")]
    if kin and frame.shape == "meeting" and len(found) - len(kin) < 2:
        return False  # "had lunch with his wife"
    if kin and frame.name == "visit" and len(kin) == len([a for a in found if a.role == "host"]):
        return False  # "will visit his sister in Lima"
    movers = [a for a in found if a.role in {"visitor", "participant"}]
    if frame.name == "trip" and hit.noun and movers and all(a.name.islower() and not _official(a, register) for a in movers):
        return False  # "the driver, hired for the journey"
    home = bool(where) and _lands(where) <= {a.name for a in movers}
    if frame.destination and home and all(a.type is ActorType.COUNTRY for a in movers):
        return False  # "the Thai delegation left for Bangkok"
    if frame.destination:
        abroad = not _goes_back(hit) or _abroad(movers, where, register)
        return abroad and _travels(hit, movers, where, register) and _somewhere(hit, found, where, register)
    if frame.name == "guest" and not any(a.role == "host" for a in found):
        return False  # "the guest of honour", "a guest on the show"
    if frame.person_object and hit.args.get("object") and all(t.lower in words("fulfilled") for t in hit.args["object"]):
        return False  # "met its targets"
    if frame.person_object:
        return _met(hit, found, where, register)
    if hit.noun and hit.token.lower in _MEALS and any(t.tag == "PRP$" for t in hit.token.those("poss")) and "with" not in hit.args:
        return False  # "had his lunch in Lima"
    if frame.name == "round":
        return "of" not in hit.args and _of_talks(register.text)
    if frame.name == "gathering" and where and _nth_session(hit) and _CONVENED.search(register.text):
        return True
    if frame.name == "negotiate" and hit.token.tag == "VBG" and grammar.is_current(hit.token) and not where:
        return False  # "the loan over which they are negotiating": for months
    if frame.weak:
        return (
            any(_official(a, register) or _sent_here(hit, where, register) for a in found)
            and (len(found) >= 2 or bool(where) or _to_a_site(hit, movers) or (hit.noun and frame.shape == "trip"))
            and (hit.noun is False or frame.name != "gathering" or len(found) >= 2 or (bool(where) and _attended(hit)))
        )
    return True


def _stationed(mission: Token) -> bool:
    """ "The military training mission", "the camp of the peacekeeping mission": one that stays."""
    sort = {c.lower for c in mission.those("compound", "amod")}
    seat = mission.head.head.lower if mission.dep == "pobj" and mission.head.lower == "of" else ""
    return not sort.isdisjoint(_STANDING) or world.structure_noun(seat) or seat in _OF_MISSIONS


def _sent_here(hit: Hit, where: tuple[str, ...], register: Register) -> bool:
    """Those who come, or look at something, are in the service of another state."""
    return hit.token.lower in _LANDED and any(_contingent(t, where, register) for t in hit.args.get("subject", []))


def _nth_session(hit: Hit) -> bool:
    """ "The next session will be held in Lima": one of several of which the text tells."""
    of = [c.lower for c in hit.token.children if c.dep in {"amod", "compound"}]
    return hit.token.lower == "session" and len(of) == 1 and of[0] in _NTH and "of" not in hit.args and _attended(hit)


def _goes_back(hit: Hit) -> bool:
    """ "returned to Lima", "flew back to Lima"; the parser may hang "to" on "back"."""
    backs = [c for c in hit.token.those("advmod", "prt") if c.lower == "back"]
    to = "to" in hit.args or any(p.lower == "to" for c in backs for p in c.those("prep"))
    return hit.frame.name == "return" or (bool(backs) and to)


def _official(actor: ActorMention, register: Register) -> bool:
    """True for who acts for others: states, bodies, who bears an office, and people whom a text does not tell to be anything else."""
    if actor.type in {ActorType.COUNTRY, ActorType.ORGANISATION}:
        return True
    entity = register.at(actor.span)
    if entity is None or entity.type is not ActorType.PERSON:
        entity = register.known(actor.name)
    if entity is not None:
        return entity.official or _needs_no_word(entity, register.text) or _well_known(entity)
    noun = actor.name.lower().rsplit(" ", 1)[-1]
    if noun in nouns("sides") | nouns("states"):
        return actor.span.of(register.text) != noun or not register.text.startswith(" of ", actor.span.end)  # "the sides of a bridge"
    if "police" in actor.name and actor.type is ActorType.GROUP:
        return False  # who come to a crime, not to see anybody
    office = actor.name.lower().partition(" of ")[0].rsplit(" ", 1)[-1]  # "the US secretary of state"
    return any(not {n, n.removesuffix("s"), f"{n.removesuffix('ies')}y"}.isdisjoint(names.words("official_nouns")) for n in (noun, office))


def _in_office(actor: ActorMention, register: Register) -> bool:
    """An official whose office the text tells, or who is told by it alone."""
    entity = register.known(actor.name)
    return entity.official if entity is not None else actor.name.rsplit(" ", 1)[-1].lower() in names.words("official_nouns")


def _travels(hit: Hit, movers: list[ActorMention], where: tuple[str, ...], register: Register) -> bool:
    """Whether it is an official who is on a journey, or somebody sent."""
    frame = hit.frame
    if not _goes_there(hit) or (frame.name == "opening" and all(a.type is not ActorType.PERSON for a in movers)):
        return False
    if frame.name in _ALONG and not any(register.at(t.span) or t.lower in _SEATS for t in _along_to(hit)):
        return False  # "was taken to hospital"
    if frame.name in _ALONG and all(a.name.rsplit(" ", 1)[-1].lower() in words("sent") for a in movers):
        return False  # "sent observers to Mali": to stay and work there
    cargo = [
        t
        for t in hit.args.get("object", [])
        if t.lower not in words("conveyance") | _NO_CARGO | _JOURNEYS and hit.token.lower not in _ALONE
    ]
    moved = {t.span for t in cargo}  # not "stepped off his plane in Lima", "set foot in Lima"
    goes = frame.name in {"stay", "reaching", "port call"} or bool(frame.objects)  # its object is no cargo
    by = [t for t in hit.args.get("subject", []) if t.lower not in words("conveyance")]
    taken = frame.name == "arrival" and bool(by)  # only what others do to a traveller: "was flown to Lima"
    if moved and not goes and (taken or not any(a.span in moved for a in movers)):
        return False  # "flew supplies to Lima", "gathered evidence in Lima"
    if _sails(hit, register):
        return True
    if frame.name == "port call" and not hit.token.lower.startswith("call"):
        return False  # a tanker docks, a body lies at anchor
    moving = {t.lower for relation in ("subject", "object") for t in hit.args.get(relation, [])}
    sent = not moving.isdisjoint(words("sent") | names.words("official_nouns"))
    if _sent_here(hit, where, register):
        return True
    return any(
        (_official(a, register) and (a.type not in {ActorType.ORGANISATION, ActorType.COUNTRY} or is_office(a.name)))
        or (sent and "police" not in a.name and (a.type in {ActorType.COUNTRY, ActorType.GROUP} or world.organisation(a.name) is not None))
        or (a.type is ActorType.ORGANISATION and not moving.isdisjoint(words("retinue")))
        for a in movers
    ) or (frame.name == "assembly" and any(_sits(t) for t in hit.args.get("subject", [])))


def _contingent(token: Token, where: tuple[str, ...], register: Register) -> bool:
    """ "two hundred Norwegian soldiers", "instructors from Norway": people in the service of a state that is told with them, abroad."""
    state = owner(token, register) if token.lower in words("contingent") else None
    told = state is not None and state.country is not None and state.type in {None, ActorType.COUNTRY}
    return told and state is not None and state.country not in _lands(where)


def _lands(where: tuple[str, ...]) -> set[str | None]:
    return {known.country if (known := world.place(place)) is not None else world.country_of(place) for place in where}


def _abroad(movers: list[ActorMention], where: tuple[str, ...], register: Register) -> bool:
    """Whether those who return somewhere are known not to return home."""
    owners = [a.name.partition("'s ")[0] for a in movers]
    homes = {
        e.country if (e := register.known(a.name)) is not None else world.country_of(owner) for a, owner in zip(movers, owners, strict=True)
    }
    lands = _lands(where)
    return bool(homes - {None}) and bool(lands - {None}) and lands.isdisjoint(homes)


def _somewhere(hit: Hit, found: list[ActorMention], where: tuple[str, ...], register: Register) -> bool:
    """Whether a journey has a goal: a place, a host, or what needs no name."""
    frame = hit.frame
    there = any(c.lower in {"there", "here"} and c.dep == "advmod" for c in hit.token.children)
    return (
        bool(where)
        or any(a.role == "host" for a in found)
        or (there and frame.name != "presence")
        or (frame.name == "homage" and "at" in hit.args)
        or (not hit.noun and _sails(hit, register))
        or (frame.name == "assembly" and len({a.name for a in found}) > 1)  # "the ministers of Peru and Chile gathered"
        or _to_a_site(hit, [a for a in found if a.role in {"visitor", "participant"}])
    )


def _sails(hit: Hit, register: Register) -> bool:
    """It is a warship that goes there."""
    return any(warship(t, register) for relation in ("subject", "of", "possessor") for t in hit.args.get(relation, []))


def _met(hit: Hit, found: list[ActorMention], where: tuple[str, ...], register: Register) -> bool:
    """Whether officials, or an official and somebody else, met in person."""
    frame = hit.frame
    if _appeals(hit) or (frame.name == "reception" and not _received(hit, found)):
        return False
    if hit.token.lower in _MEET and _met_a_thing(hit, found):
        return False
    met = [a for a in found if a.role in {"participant", "host", "visitor"}]
    officials = [a for a in met if _official(a, register)]
    if frame.weak and _shake_hands(hit) and officials:
        return True
    if frame.weak and frame.name == "reception" and where and not hit.noun and (_guests(hit) or not hit.args.get("subject")):
        return any(_in_office(a, register) for a in officials)  # "the king was welcomed in Lima with a salute"
    if frame.weak:
        led = any(
            t.lower.removesuffix("s") in names.words("official_nouns") for t in hit.args.get("object", [])
        )  # "saw the rebels' leaders"
        if frame.name in _FORMAL:
            return len([a for a in officials if a.type is ActorType.PERSON]) > 1
        if frame.name == "call" and officials and any(_unnamed(t, found) for t in hit.args.get("subject", [])):
            return True
        return len(met) >= 2 and len(officials) >= (1 if where or led or frame.name != "call" else 2)
    people = [a for a in met if a.type is ActorType.PERSON or a in officials]
    if len(people) == 1 and _met_by_pronoun(hit, people[0]):
        return True
    told = bool(where) or hit.token.child("dobj", "prep") is not None or frame.name == "meet"
    return len(people) >= 2 or (bool(officials) and told)


def _shake_hands(hit: Hit) -> bool:
    """ "the two generals shook hands": several, with each other."""
    several = any(t.tag in {"NNS", "NNPS"} for t in hit.args.get("subject", []))
    return several and any(t.lower == "hands" for t in hit.args.get("object", []))


def _sits(token: Token) -> bool:
    """ "the cabinet", "EU leaders": a body that convenes, or officials of one."""
    return token.lower in words("sitting") | names.words("official_nouns")


def _met_by_pronoun(hit: Hit, other: ActorMention) -> bool:
    """ "he met Ana Ruiz", "Ana Ruiz met them": one of the two is named, the other told of before."""
    others = [t for relation in ("subject", "object", "with") for t in hit.args.get(relation, []) if t.span != other.span]
    return other.type is ActorType.PERSON and other.name[:1].isupper() and any(t.lower in _PRONOUNS for t in others)


def _appeals(hit: Hit) -> bool:
    """ "called on the senate to resign": nobody went there, as they did to discuss something."""
    whom = [hit.token, *hit.args.get("on", [])]
    asked = [t for t in hit.token.subtree() if t.tag == "VB" and t.head in whom and any(c.lower == "to" for c in t.children)]
    return "on" in hit.args and hit.token.lower.startswith("call") and any(t.lower not in words("courtesy") for t in asked)


def _met_a_thing(hit: Hit, found: list[ActorMention]) -> bool:
    """ "met a deadline", "met with an accident"."""
    others = [t for relation in ("object", "with") for t in hit.args.get(relation, []) if t.i > hit.token.i]
    spans = {a.span for a in found}
    return bool(others) and all(t.tag == "NN" and t.span not in spans and not human(t.lower) and t.lower not in _ONE for t in others)


def _received(hit: Hit, found: list[ActorMention]) -> bool:
    """False for "received wounds", "received two divisions of infantry": of what is received nobody takes part."""
    things = {t.span for t in hit.args.get("object", [])}
    return hit.noun or not things or any(a.span in things for a in found) or _guests(hit)


def _unnamed(token: Token, found: list[ActorMention]) -> bool:
    """ "the heads of both delegations": officials, of whom nobody can tell who they are."""
    return token.lower in names.words("official_nouns") and all(a.span != token.span for a in found)


def _guests(hit: Hit) -> bool:
    """ "received them in Lima", "received their two leaders": somebody told of before."""
    guests = hit.args.get("object", [])
    return any(t.lower in {"him", "her", "them", "families", "relatives"} or t.lower in names.words("official_nouns") for t in guests)


def _needs_no_word(person: Entity, text: str) -> bool:
    """A person whom a text names by surname and never introduces: one whom its readers know."""
    surname = person.type is ActorType.PERSON and " " not in person.name and not world.given_name(person.name)
    return surname and person.titles <= _HONORIFICS and not text.startswith(",", person.spans[0].end)


def _well_known(person: Entity) -> bool:
    """A person whom a text calls by a full name and nothing else: in news of visits most are officials whom it introduces elsewhere."""
    return person.type is ActorType.PERSON and " " in person.name and person.titles.isdisjoint(names.words("role_nouns"))


def _goes_there(hit: Hit) -> bool:
    """False for "went to court", "is in hospital", "on their side were", "passed through a bad week": there is no journey."""
    reached = hit.args.get("object", []) if hit.frame.name == "reaching" else []
    if any(is_paper(t.lower) for t in reached):
        return False  # "reached an understanding in Lima"
    if hit.frame.name == "presence" and (there_too(hit.token) or any(t.lower in _AT_WORK for t in hit.args.get("on", []))):
        return False
    if any(t.lower in _AT_LEISURE for t in hit.args.get("on", [])):
        return False
    if any(t.lower in _NO_GOAL for relation in ("in", "for") for t in hit.args.get(relation, [])):
        return False
    kept = [t for relation in ("to", "in", "at", "on") for t in hit.args.get(relation, []) if t.lower in words("institution")]
    if any(t.child("det", "poss") is None and not any(c.is_name for c in t.those("compound", "nmod")) for t in kept):
        return False  # but "went to Lamoro regional hospital"
    if hit.token.lower.startswith(("stand", "stood")):
        if not hit.args.keys().isdisjoint({"by", "for", "up"}) or any(c.lower in {"down", "up"} for c in hit.token.those("prt", "advmod")):
            return False  # "stood by his word", "stood down"
        spots = [t for relation in ("in", "at", "on", "before") for t in hit.args.get(relation, [])]
        return any(t.is_name or t.lower in words("site") for t in spots)  # "stood in silence"
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
    return hit.args.get("to", []) + hit.args.get("into", []) + taken


def _attended(hit: Hit) -> bool:
    """ "attended a funeral", "opened the conference": somebody went there."""
    verb = grammar.carrying_verb(hit.token)
    return verb is not None and verb.lower in verb_forms(*hit.frame.light)


def _of_talks(text: str) -> bool:
    """The rounds that an article tells of are those of talks, not of a vote or of a cup."""
    return len(_TALKS.findall(text)) > len(_CONTEST.findall(text))
