"""The places that a sentence names, and how narrow each is."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from timeline_cli.actors import Entity, Register, names
from timeline_cli.events.description import are_sides, nouns
from timeline_cli.events.frames import lexicon
from timeline_cli.events.lexicon import words
from timeline_cli.language import world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType

# how narrow a place is; a name that nobody knows is taken for less than a city
RANK = {"facility": 0, "unknown": 1, "city": 2, "capital": 2, "region": 3, "area": 4, "country": 5, "continent": 6}
INSIDE_NAME = frozenset({"compound", "nmod", "amod", "poss"})
JOINED = frozenset({"conj", "appos"})
_STATE = frozenset({"sultanate", "kingdom", "emirate", "nation", "union"})
_AREAS = frozenset({"municipality", "district", "borough", "quarter", "county", "village", "town"})
_FALL = verb_forms("fall")
_SLIP = verb_forms("slip", "pass")


@cache
def place_words(table: str) -> frozenset[str]:
    """One of the lists of `places.toml`; verbs in all their forms."""
    found = tomllib.loads(files("timeline_cli.events").joinpath("places.toml").read_text("utf-8"))[table]
    if table in {"motion", "reach", "taken", "fought over", "damaged"}:
        return verb_forms(*found)
    return frozenset(found)


_GRAND = frozenset(
    {"palace", "castle", "hotel", "villa", "monastery", "abbey", "fort", "fortress", "mansion", "stadium"}
)  # bear names of far towns


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
        demonym = entity.type is not ActorType.COUNTRY and rank == RANK["country"] and entity.country
        found.append(Place(demonym or _building(entity, tokens, head, register) or entity.name, rank, head, last))
        end = tokens[-1].i
    return (*found, *(Place(name, RANK["capital"], token, None) for token in tree.tokens if (name := _capital(token, register))))


def _capital(token: Token, register: Register) -> str | None:
    """The city that "the French capital", "Peru's capital" stands for."""
    if token.lower != "capital" or not token.is_noun or token.dep == "compound":
        return None
    of = [n for prep in token.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    owners = (register.at(t.span) for t in (*token.those("amod", "compound", "poss", "nmod"), *of))
    country = next((e.country for e in owners if e is not None and e.country and e.type in {None, ActorType.COUNTRY}), None)
    return world.capital_of(country) if country else None


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
    """How narrow a place a name is, as in `RANK`; None where it is none."""
    if entity.type in {ActorType.PERSON, ActorType.GROUP} or (head.dep == "appos" and head.head.lower in words("kin")):
        return None  # "his brother Patrick"
    lowered = [t.lower for t in tokens]
    if not place_words("no_place").isdisjoint(lowered) or any(names.is_calendar(t.text) for t in tokens) or _is_day(tokens[-1]):
        return None
    before = preposition(head)
    beside = _whole(head).lower if head.dep in INSIDE_NAME else ""
    peopled = beside in {"areas", "regions"} and world.place(entity.name) is None  # "the Kurdish areas": whose they are
    inside = head.i > 0 and head.dep != "poss" and _is_building(beside)  # "the Vik mosque"
    spotted = after_comma or (beside in place_words("spot") and not peopled)
    spot = hung_on(head).lower if before in {"of", "from"} else ""
    around = before == "of" and world.structure_noun(spot)  # "around the temples of Vik"
    spotted = spotted or spot in place_words("spot") or around or is_off(head.head)
    if entity.country is None and before == "between" and are_sides(head):
        return None
    if head.dep in {"compound", "nmod"} and head.head.lower in nouns("group"):
        return None  # "the Norte cartel" strikes anywhere
    if entity.type is ActorType.COUNTRY and head.dep in INSIDE_NAME and head.head.lower in place_words("abroad"):
        return None  # "the Chile embassy" is not in Chile
    if entity.type is ActorType.COUNTRY:
        of = hung_on(head) if before == "of" else head
        whose = hung_on(of) if of.lower in _REALMS and preposition(of) == "of" else of
        realm = whose is not of or head.lower in _REALMS  # "Minister of Defence of the Kingdom of Norway"
        office = realm and whose.lower in names.words("role_nouns")
        if before == "of" and (office or _is_person(whose, register) or _is_field(whose)):
            return None  # "King Jens of Norway", "the minister of health of Norway"
        shared = before in {"with", "between"} and hung_on(head).lower in {"border", "frontier"}
        told = before is not None and (shared or before not in place_words("not_where"))
        toured = head.dep in INSIDE_NAME and head.head.lower in place_words("journey")  # "her Peru visit"
        return RANK["country"] if spotted or told or toured or _first_joined(head).dep in {"dobj", "nsubjpass", "nsubj"} else None
    if entity.country and world.demonym_of(entity.name):
        if not place_words("abroad").isdisjoint(t.lower for t in (head.head, *head.head.children)):
            return None  # "the Chilean embassy" is not in Chile
        if head.dep in INSIDE_NAME and _whole(head).text[:1].isupper():
            return None  # "Spanish Town Road" is not in Spain
        return RANK["country"] if spotted and head.dep != "poss" and head.dep != "pobj" else None
    if len(lowered) == 1 and lowered[0] in place_words("spot") | _STATE:
        return None  # "near the Church", "along the Avenue": no name
    built = len(lowered) > 2 and lowered[1] == "of" and world.structure_noun(lowered[0])  # "the Museum of Peru"
    housed = built or lowered[0] in place_words("spot") or lowered[-1] in place_words("spot") | names.words("place")
    if entity.type is ActorType.ORGANISATION:
        housed = lowered[-1] in place_words("spot") | names.words("place") or built or lowered[0] in place_words("house")
        return RANK["facility"] if housed and not entity.name.isupper() and before in place_words("sure") | {"on", "of", "to"} else None
    known = world.place(entity.name)
    if known is None:
        if entity.name.rpartition("-")[2].islower() or head.dep == "amod" or head.tag == "NNPS":  # "Dutch-owned", "the Lamonts"
            return None
        if len(tokens) == 1 and not (housed or spotted) and head.child("det", "poss") is not None:
            return None  # "shot in the Shoulder": what bears an article is no town
        if before == "of" and hung_on(head).lower in place_words("local"):
            return RANK["unknown"]
        if head.dep in INSIDE_NAME and head.head.lower in place_words("settlement") and head.head.child("prep") is not None:
            return None  # "the Lamish town of Tarma"
        if before in {"for", "of"} and hung_on(head).lower in names.words("role_nouns"):
            return None  # "the minister for Defence"
        named_event = head.dep in {"compound", "nmod"} and head.head.lower in lexicon()
        if named_event and head.head.child("det") is not None and _is_assault(head.head):
            return RANK["unknown"]  # "the Kolwa raid"
        if (
            head.dep in INSIDE_NAME
            and not inside
            and _whole(head).lower not in place_words("named")
            and not _told_of(entity.name, register.text)
        ):
            return RANK["unknown"] if after_comma else None
        if before == "to" and hung_on(head).lower in place_words("bound"):
            return None  # "forces loyal to Ruiz"
        if before == "by" and head.head.dep == "agent":
            return None  # "owned by Ruizians"
        under = before is not None and before in place_words("sure") | place_words("here") | place_words("goal")
        taken = before == "from" and hung_on(head).lower in place_words("taken") | {"reported"}
        under = under or (taken and head.child("det") is None)  # "abducted from Vik", but "from the Ardent"
        gone_to = head.dep == "dobj" and head.head.lower in place_words("reach")
        if not (spotted or housed or (head.is_name and (under or gone_to or named_event or _fought_over(head)))):
            return None
        return RANK["facility"] if housed else RANK["unknown"]
    if len(tokens) == 1 and not spotted and any(c.lower in {"a", "an"} for c in head.those("det")):
        return None  # "hidden in a Toyota"
    sure = before or spotted or not known.ambiguous or _fought_over(head) or _told_of(entity.name, register.text)
    return RANK.get(known.kind, 1) if sure else None


_REALMS = frozenset({"kingdom", "republic", "sultanate", "emirate", "state", "union", "federation", "commonwealth", "principality"})


def _building(name: Entity, tokens: list[Token], head: Token, register: Register) -> str:
    """The "Nur mosque" of which only "Nur" is a name; empty where that is a place of its own: "the Oslo market"."""
    whole = _whole(head)
    built = whole is not head and _is_building(whole.text) and name.country is None
    # "in the Miramar palace" of a text that tells of no other Miramar
    alone = whole.lower in _GRAND and any(c.lower == "the" for c in whole.children) and register.text.count(name.name) == 1
    named = name.type is None and (alone or world.place(name.name) is None)
    return register.text[tokens[0].begin : whole.end] if built and named else ""


def _is_building(noun: str) -> bool:
    """ "mosque", "bridge", and neither what moves nor what people live in by thousands."""
    return noun in place_words("spot") and world.structure_noun(noun) and noun not in place_words("settlement") | _AREAS


def _whole(name: Token) -> Token:
    """The noun that a name is part of: the bridge of "the Vik border bridge"."""
    while name.dep in INSIDE_NAME and name.head is not name:
        name = name.head
    return name


def _fought_over(head: Token) -> bool:
    """ "stormed Vik", "Vik was shelled", "Vik fell to rebels": a town, though its name is one of people as well."""
    verb = head.head
    fell = head.dep == "nsubj" and verb.lower in _FALL and any(c.lower in {"to", "into"} for c in verb.those("prep"))
    slipped = head.dep == "nsubj" and verb.lower in _SLIP and any(t.lower == "hands" for c in verb.those("prep") for t in c.those("pobj"))
    return fell or slipped or (head.dep in {"dobj", "nsubjpass"} and verb.lower in place_words("fought over"))


def _is_assault(noun: Token) -> bool:
    """ "raid", "clashes", but not "murder", which is told by whom it was done to."""
    return any(e.noun and not e.others and e.frame.name in {"assault", "battle"} for e in lexicon().of(noun.lower))


def is_off(prep: Token) -> bool:
    """ "not far from Oslo", "nine miles from Oslo": so near that it is told as the place."""
    return prep.lower == "from" and any(c.i == prep.i - 1 and c.lower in place_words("distance") for c in prep.head.children)


def _is_day(name: Token) -> bool:
    """ "The Fourth of July"."""
    of = (n for prep in name.those("prep") if prep.lower == "of" for n in prep.those("pobj"))
    return any(names.is_calendar(n.text) for n in of)


def _is_person(token: Token, register: Register) -> bool:
    entity = register.at(token.span)
    return entity is not None and entity.type is ActorType.PERSON


def _is_field(token: Token) -> bool:
    """What a minister is charged with."""
    return token.lower in names.words("field") and token.dep == "pobj" and hung_on(token).lower in names.words("role_nouns")


def _told_of(name: str, text: str) -> bool:
    """True when a text elsewhere puts something in, at or near a name: then "the Lamo raid" tells a place too."""
    return re.search(rf"\b(?:in|at|near|outside|around) {re.escape(name)}\b", text) is not None


def hung_on(head: Token) -> Token:
    """The word that the phrase of a name hangs on, names joined to it or set beside it left out."""
    token = head
    while token.dep in JOINED and token.head is not token:
        token = token.head
    return token.head.head if token.dep == "pobj" else token.head


def preposition(head: Token) -> str | None:
    """The preposition that a name, or the name it is joined to, stands under."""
    first = _first_joined(head)
    return first.head.lower if first.dep == "pobj" else None


def _first_joined(name: Token) -> Token:
    """The Iraq of "visited Iraq, Qatar and Peru"."""
    while name.dep in JOINED and name.head is not name:
        name = name.head
    return name


def cities_of_forces(tree: Tree, register: Register) -> Iterator[str]:
    """The city whose police or firefighters a sentence tells of: "Tulsa police said", "the Tulsa Police Department"."""
    for entity, tokens in _groups(tree, register):
        beside = tokens[-1].i + 1 < len(tree.tokens) and tree.tokens[tokens[-1].i + 1].lower in place_words("force")
        name, force, _ = entity.name.partition(" Police")
        city = name if entity.type is ActorType.ORGANISATION and force else entity.name if entity.type is None and beside else ""
        known = world.place(city) if city else None
        if city and not world.demonym_of(city) and (_told_of(city, register.text) if known is None else known.kind in {"city", "capital"}):
            yield city
