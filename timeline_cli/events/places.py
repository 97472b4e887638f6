"""Where an event took place: the places that a sentence names with it, most specific first."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from timeline_cli.actors import Entity, Register, names
from timeline_cli.events.clause import background
from timeline_cli.events.description import nouns
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, words
from timeline_cli.events.reference import refers
from timeline_cli.events.uses import AIM
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType

_RANK = {"facility": 0, "unknown": 1, "city": 2, "capital": 2, "region": 3, "area": 4, "country": 5, "continent": 6}
_OWN = 2  # up to this distance a place is the event's own; farther ones count only where there is none
_FAR = 90
_INSIDE_NAME = frozenset({"compound", "nmod", "amod", "poss"})
_JOINED = frozenset({"conj", "appos"})
_SHARING = frozenset({"xcomp", "conj", "acl", "pcomp", "advcl", "dep"})  # clauses that go on with the time and place of the one above
_NON_FINITE = frozenset({"VBG", "VBN", "VB"})
_PARTING = frozenset({"after", "since", "before", "until", "because", "following", "despite", "although", "though"})
_LOCATIVE = re.compile(
    r"\b(?:in|at|to|from|near|into|for|(?-i:[a-z]+) of|around|outside|reached|left|visited|,)\s+(?:the\s+)?(?:city of\s+)?$", re.I
)
_SURELY = re.compile(r"\b(?:in|at|near|into|around|outside|through|reached|visited)\s+(?:the\s+)?$", re.I)  # of names that nobody knows
_BACK = 500  # characters before a sentence in which "there" looks for its place


@cache
def _words(table: str) -> frozenset[str]:
    """One of the lists of `places.toml`; verbs in all their forms."""
    found = tomllib.loads(files("timeline_cli.events").joinpath("places.toml").read_text("utf-8"))[table]
    if table in {"motion", "reach", "taken"}:
        return frozenset(form for verb in found for form in verb_forms(verb))
    return frozenset(found)


def places(hit: Hit, tree: Tree, register: Register) -> tuple[str, ...]:
    """Names of the places where a sentence puts the event of a trigger, most specific first, each once.

    Places of the trigger's own clause come before all others; without any, the nearest of the sentence are taken, unless
    they belong to another event ("after his trip to Lima") or to what is talked about ("on the war in Yemen").
    """
    named = named_places(tree, register)
    near = [(distance, place) for place in named if (distance := _distance(place, hit) if not _pictured(hit) else 0) < _FAR]
    limit = max(_OWN, min((d for d, place in near if place.rank < _RANK["country"]), default=min((d for d, _ in near), default=_OWN)))
    found: dict[str, int] = {}
    for _, place in (n for n in near if n[0] <= limit):
        found.setdefault(place.name, place.rank)
    if not found:
        found = _there(hit, named, register)
    if not found and hit.frame.kind == "attack":
        found = _of_office(hit, named)
    if hit.frame.kind == "attack" and not any(rank >= _RANK["city"] for rank in found.values()):
        found |= dict.fromkeys(_of_force(tree, register), _RANK["city"])
    order = list(found)
    return tuple(sorted(order, key=lambda name: (found[name], order.index(name))))


def _pictured(hit: Hit) -> bool:
    """A caption without a verb, all whose places are those of what it shows."""
    return not hit.noun and hit.token.is_noun


class Place:
    """A place named in a sentence, and the word by which the rest of the sentence knows it."""

    __slots__ = ("head", "name", "rank", "within")

    def __init__(self, name: str, rank: int, head: Token, within: "Place | None") -> None:
        self.name = name
        self.rank = rank
        self.head = head
        self.within = within  # the place before the comma: "Jos" for the Nigeria of "Jos, Nigeria"


@lru_cache(maxsize=1)  # asked for each trigger of a sentence
def named_places(tree: Tree, register: Register) -> tuple[Place, ...]:
    """All places that a sentence names, in order, and after them the cities that "the French capital" and its like stand for."""
    found: list[Place] = []
    end = -1  # of the last place
    for entity, tokens in _groups(tree, register):
        head = next((t for t in tokens if t.head is t or t.head not in tokens), tokens[-1])
        after_comma = bool(found) and tokens[0].i - end == 2 and tree.tokens[end + 1].text in {",", "("}
        rank = _rank(entity, tokens, head, after_comma, register)
        if rank is None:
            continue
        last = found[-1] if after_comma and found[-1].rank < rank else None
        demonym = entity.type is not ActorType.COUNTRY and rank == _RANK["country"] and entity.country
        found.append(Place(demonym or entity.name, rank, head, last))
        end = tokens[-1].i
    return (*found, *(Place(name, _RANK["capital"], token, None) for token in tree.tokens if (name := _capital(token, register))))


def _capital(token: Token, register: Register) -> str | None:
    """The city that "the French capital", "Peru's capital" stands for."""
    if token.lower != "capital" or not token.is_noun or token.dep == "compound":
        return None
    of = [n for prep in token.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    owners = (register.at(t.span) for t in (*token.those("amod", "compound", "poss", "nmod"), *of))
    country = next((e.country for e in owners if e is not None and e.country and e.type in {None, ActorType.COUNTRY}), None)
    return world.capital_of(country) if country else None


def _of_office(hit: Hit, named: Sequence[Place]) -> dict[str, int]:
    """ "The mayor of Oslo was shot": where who was struck holds office."""
    struck = [t for relation, role in hit.frame.roles.items() if role == "target" for t in hit.args.get(relation, [])]
    local = [t for t in struck if t.lower in _words("local")]
    return {p.name: p.rank for p in named if _above(p.head) in local and _preposition(p.head) == "of"}


def _of_force(tree: Tree, register: Register) -> Iterator[str]:
    """The city whose police or firefighters a sentence tells of: "Tulsa police said", "the Tulsa Police Department"."""
    for entity, tokens in _groups(tree, register):
        beside = tokens[-1].i + 1 < len(tree.tokens) and tree.tokens[tokens[-1].i + 1].lower in _words("force")
        name, force, _ = entity.name.partition(" Police")
        city = name if entity.type is ActorType.ORGANISATION and force else entity.name if entity.type is None and beside else ""
        known = world.place(city) if city else None
        if city and not world.demonym_of(city) and (_told_of(city, register.text) if known is None else known.kind in {"city", "capital"}):
            yield city


@lru_cache(maxsize=1)
def _groups(tree: Tree, register: Register) -> list[tuple[Entity, list[Token]]]:
    """Runs of tokens that are one name."""
    found: list[tuple[Entity, list[Token]]] = []
    for token in tree.tokens:
        entity = register.at(token.span)
        if entity is None:
            continue
        if found and found[-1][0] is entity and found[-1][1][-1].i == token.i - 1:
            found[-1][1].append(token)
        else:
            found.append((entity, [token]))
    return found


def _rank(entity: Entity, tokens: list[Token], head: Token, after_comma: bool, register: Register) -> int | None:
    """How narrow a place a name is, as in `_RANK`; None where it is none."""
    if entity.type in {ActorType.PERSON, ActorType.GROUP}:
        return None
    lowered = [t.lower for t in tokens]
    if not _words("no_place").isdisjoint(lowered) or not names.words("calendar").isdisjoint(lowered):
        return None
    before = _preposition(head)
    spotted = after_comma or (head.dep in _INSIDE_NAME and head.head.lower in _words("spot"))
    spotted = spotted or (before in {"of", "from"} and _above(head).lower in _words("spot")) or _is_off(head.head)
    if entity.type is ActorType.COUNTRY:
        if before == "of" and _is_person(_above(head), register):
            return None  # "King Jens of Norway"
        shared = before in {"with", "between"} and _above(head).lower in {"border", "frontier"}
        told = before is not None and (shared or before not in _words("not_where"))
        return _RANK["country"] if spotted or told or head.dep in {"dobj", "nsubjpass", "nsubj"} else None
    if entity.country and world.demonym_of(entity.name):
        if not _words("abroad").isdisjoint(t.lower for t in (head.head, *head.head.children)):
            return None  # "the Chilean embassy" is not in Chile
        return _RANK["country"] if spotted and head.dep != "poss" and head.dep != "pobj" else None
    housed = lowered[0] in _words("spot") or lowered[-1] in _words("spot") | names.words("place")
    if entity.type is ActorType.ORGANISATION:
        return _RANK["facility"] if housed and not entity.name.isupper() and before in _words("sure") | {"on", "of", "to"} else None
    known = world.place(entity.name)
    if known is None:
        if entity.name.rpartition("-")[2].islower() or head.dep == "amod" or head.tag == "NNPS":  # "Dutch-owned", "the Lamonts"
            return None
        if before == "of" and _above(head).lower in _words("local"):
            return _RANK["unknown"]
        if before in {"for", "of"} and _above(head).lower in names.words("role_nouns"):
            return None  # "the minister for Defence"
        named_event = head.dep in {"compound", "nmod"} and head.head.lower in lexicon()
        if named_event and " " not in entity.name and head.head.child("det") is not None and _is_assault(head.head):
            return _RANK["unknown"]  # "the Kolwa raid"
        if head.dep in _INSIDE_NAME and head.head.lower not in _words("named") and not _told_of(entity.name, register.text):
            return _RANK["unknown"] if after_comma else None
        if before == "by" and head.head.dep == "agent":
            return None  # "owned by Ruizians"
        under = before is not None and before in _words("sure") | _words("here") | _words("goal")
        under = under or (before == "from" and _above(head).lower in _words("taken") | {"reported"})
        gone_to = head.dep == "dobj" and head.head.lower in _words("reach")
        if not (spotted or housed or (head.is_name and (under or gone_to or named_event))):
            return None
        return _RANK["facility"] if housed else _RANK["unknown"]
    return None if known.ambiguous and not (before or spotted) else _RANK.get(known.kind, 1)


def _is_assault(noun: Token) -> bool:
    """ "raid", "clashes", but not "murder", which is told by whom it was done to."""
    return any(e.noun and not e.others and e.frame.name in {"assault", "battle"} for e in lexicon().of(noun.lower))


def _is_off(prep: Token) -> bool:
    """ "not far from Oslo", "nine miles from Oslo": so near that it is told as the place."""
    return prep.lower == "from" and any(c.i == prep.i - 1 and c.lower in _words("distance") for c in prep.head.children)


def _is_person(token: Token, register: Register) -> bool:
    entity = register.at(token.span)
    return entity is not None and entity.type is ActorType.PERSON


def _told_of(name: str, text: str) -> bool:
    """True when a text elsewhere puts something in, at or near a name: then "the Lamo raid" tells a place too."""
    return re.search(rf"\b(?:in|at|near|outside|around) {re.escape(name)}\b", text) is not None


def _above(head: Token) -> Token:
    """The word that the phrase of a name hangs on, names joined to it or set beside it left out."""
    token = head
    while token.dep in _JOINED and token.head is not token:
        token = token.head
    return token.head.head if token.dep == "pobj" else token.head


def _preposition(head: Token) -> str | None:
    """The preposition that a name, or the name it is joined to, stands under."""
    token = head
    while token.dep in _JOINED and token.head is not token:
        token = token.head
    return token.head.lower if token.dep == "pobj" else None


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
        if below.dep in _JOINED:
            pass
        elif link is None and not _is_part(below, above) and not (below.dep == "pobj" and above.tag in {"IN", "TO", "RB"}):
            link = below
        if above is below:
            return 6 if place.head is not below and trigger in below.subtree() else _FAR
        if above is trigger:
            return 0 if _locates(link or below, trigger, hit) else _FAR
        if above.is_verb or above.tag == "MD":
            if background(trigger) and refers(hit):
                return _FAR  # "met in Lima, for the first time since the raid"
            return _of_clause(link or below, above, hit) if _locates(link or below, above, hit) else _FAR
        if above.is_noun and _keeps(above, trigger):
            return _FAR
        below, above = above, above.head


def _is_part(below: Token, noun: Token) -> bool:
    """True when a noun is itself a place that the place below it tells: "a market in Kano", "the wall of a fort", "south of Kano"."""
    spot = noun.lower in _words("spot") | nouns("part")
    if below.dep in _INSIDE_NAME or (below.dep == "prep" and below.lower == "of"):
        return spot or noun.is_name
    return below.dep == "prep" and spot


def _is_struck(noun: Token, hit: Hit) -> bool:
    """ "The mill in Kano, which they burned": what is hit, told above the clause that tells it."""
    struck = [t for relation, role in hit.frame.roles.items() if role == "target" for t in hit.args.get(relation, [])]
    return noun in struck and any(clause is hit.token for clause in noun.those("relcl", "acl"))


def _keeps(noun: Token, trigger: Token) -> bool:
    """True when a noun keeps the places below it to itself: another event's, or a theme ("the war in Yemen")."""
    attended = noun.lower == "presence" and noun.head.lower == "in"  # "signed in the presence of the king at a mill in Oslo"
    if (noun.lower in _words("theme") and not attended) or (
        noun.dep == "nsubj" and noun.head.lower in words("reporting") and human(noun.lower)
    ):
        return True  # "officials in Turkey said"
    names_event = any(e.noun and not e.frame.weak and not e.others for e in lexicon().of(noun.lower))
    return names_event and not (trigger.is_verb and human(trigger.lower))


def _where(noun: Token, trigger: Token) -> bool:
    """ "the town where they met", "the house in which …": the trigger stands in a clause that a place opens."""
    for clause in noun.those("relcl", "advcl"):
        opened = [t for t in clause.children if t.i < trigger.i]
        where = any(t.lower == "where" or (t.lower in _words("here") and any(w.tag == "WDT" for w in t.those("pobj"))) for t in opened)
        if where and trigger in clause.subtree():
            return True
    return False


def _locates(link: Token, above: Token, hit: Hit) -> bool:
    """True when a phrase says where a verb or event noun took place: by its preposition, or as what is hit or visited."""
    frame = hit.frame
    attack, visit = frame.kind == "attack", frame.kind == "visit"
    word = link.lower
    if link.dep in {"prep", "dative", "agent"} or link.tag in {"IN", "TO"}:
        if word == "on" and above.lower.startswith("converg"):
            return True
        if word in _words("here"):
            stands = visit and above.is_verb and any(t.lower in _words("spot") for t in link.those("pobj"))  # "met on a bridge"
            return attack or stands or word not in {"on", "over", "by", "between", "under", "amid"}
        if word in _words("goal"):
            led = above is hit.token or (
                above.lower in _words("motion") and hit.token.head is above and hit.token.dep == "conj"
            )  # "drove up to a gate and blew up"
            return (attack and word != "for" and led) or (visit and (frame.shape == "trip" or above.lower in _words("motion")))
        if word in {"from", "of"} and visit and _left(hit.token, above):
            return True
        if _is_off(link):
            return True
        if word == "from":
            return attack and above.lower in _words("taken") | {"reported"}
        if word == "of" and _struck(hit):  # "the raid of the north on the south"
            return False
        if word == "of" and frame.kind == "agreement":
            return above is hit.token and any(map(names_paper, link.those("pobj")))
        return attack and word in {"of", "against"} and link.head is above is hit.token
    if link.dep == "dative" and visit and frame.shape == "trip" and hit.noun:
        return True  # "paid Lima a visit"
    if link.dep in {"dobj", "nsubjpass", "oprd"}:
        return above.lower in _words("reach") or (above is hit.token and (attack or bool(visit and frame.objects)))
    if link.dep in {"compound", "nmod", "amod"}:
        return above is hit.token
    if link.dep in {"nsubj"}:
        if above is hit.token and frame.name in {"falling", "coming under fire"}:
            return True
        aim = hit.token.head.head  # "the mill in Lima was the target of a bomb"
        if attack and aim.lower in AIM and aim.dep == "attr" and aim.head is above:
            return True
        return above.lower in {"saw", "witnessed", "hosted", "hosts", "host", "hosting", "seen"}
    return link.dep in {"advmod", "npadvmod"}


def names_paper(noun: Token) -> bool:
    """ "the truce of Lima", but "the truce of Lima and Quito", "the treaty of Peru": those who made it."""
    known = world.place(noun.text)
    return known is not None and known.kind in {"city", "capital"} and noun.child("conj") is None and noun.dep != "conj"


def _left(noun: Token, verb: Token) -> bool:
    """ "flew out of Lima after a visit", "returned from Lima after talks": left from where that was."""
    return noun.dep == "pobj" and noun.head.lower == "after" and noun.head.head is verb


def _struck(hit: Hit) -> bool:
    """True where an event noun tells on or against whom it was; "on Friday" tells no such thing."""
    return any(t.lower not in names.words("calendar") for relation in ("against", "on") for t in hit.args.get(relation, []))


def _of_clause(link: Token, verb: Token, hit: Hit) -> int:
    """Distance of a place that hangs on a verb other than the trigger."""
    trigger = hit.token
    own = grammar.clause_verb(trigger)
    if own is None:
        return 6
    if verb is own:
        return 1
    above = list(own.ancestors())
    if verb in above:
        path = [own, *above[: above.index(verb)]]
        if _parted(path):
            return _FAR
        if verb.lower in words("reporting") and any(t.dep in {"ccomp", "parataxis"} for t in path):
            said_by = verb.child("nsubj")
            return 7 if said_by is not None and link.i < verb.i < said_by.i else _FAR  # "In Kano, said witnesses, fighting went on"
        if all(t.dep in _SHARING for t in path if t.is_verb) and own.tag in _NON_FINITE and own.child("mark") is None:
            return 2
        return 5 + len(path)
    below = list(verb.ancestors())
    if own in below:
        path = [verb, *below[: below.index(own)]]
        if _parted(path) or (hit.frame.kind == "agreement" and not hit.noun):  # "agreed to meet in Lima"
            return _FAR
        if any(t.dep == "ccomp" and t.head.lower in words("reporting") for t in path) or (
            path[-1].dep == "relcl" and path[-1].head is not trigger
        ):
            return _FAR
        return 2 if verb.dep in {"xcomp", "advcl"} and verb.tag in _NON_FINITE else 5 + len(path)
    return 20


def _parted(path: list[Token]) -> bool:
    """True when clauses are told apart in time or by cause: "left for Lima after the raid", "since he came to Lima"."""
    for verb in path:
        words_before = {c.lower for c in verb.children if c.dep in {"mark", "prep"} and c.i < verb.i}
        if verb.dep in {"advcl", "pcomp"} and ({*words_before, verb.head.lower} & _PARTING):
            return True
    return False


def _there(hit: Hit, named: Sequence[Place], register: Register) -> dict[str, int]:
    """ "They met there": the place named last before."""
    verb = grammar.clause_verb(hit.token)
    adverb = next(
        (c for t in (hit.token, verb) if t is not None for c in t.children if c.lower in {"there", "here"} and c.dep == "advmod"), None
    )
    if adverb is None:
        return {}
    before = [p for p in named if p.head.i < adverb.i and _preposition(p.head) is not None]
    before.sort(key=lambda p: p.head.i)
    if before:
        return {before[-1].name: before[-1].rank}
    text = register.text
    told = [
        entity
        for at, entity in register.named_between(max(0, adverb.begin - _BACK), adverb.begin)
        if entity.type in {None, ActorType.COUNTRY}
        and not world.demonym_of(entity.name)
        and _words("no_place").isdisjoint(entity.name.lower().split())
        and (_LOCATIVE if world.place(entity.name) else _SURELY).search(text, max(0, at - 20), at)
    ]
    return {told[-1].name: 1} if told else {}
