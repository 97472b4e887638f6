"""Where an event took place: the places named with it, most specific first."""

from timeline_cli.actors import Register
from timeline_cli.events.triggers import Hit
from timeline_cli.language import grammar, world
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType

LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "outside",
        "inside",
        "around",
        "across",
        "off",
        "along",
        "over",
        "within",
        "throughout",
        "to",
        "into",
        "outskirts",
        "from",
        "between",
        "of",
        "for",
        "through",
        "toward",
        "towards",
    }
)
_HERE = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "off", "along", "within", "throughout", "into", "on", "over"}
)
_GOAL = frozenset({"to", "into", "in", "at", "for", "on", "through"})
_RANK = {"facility": 0, "city": 1, "capital": 2, "unknown": 1, "area": 3, "region": 3, "country": 5, "continent": 6}


def places(hit: Hit, tree: Tree, register: Register) -> tuple[str, ...]:
    """Names of the places that the clause of a trigger gives, most specific first, each once."""
    found: dict[str, int] = {}
    for token in _candidates(hit):
        for name, rank in _named(token, register):
            found.setdefault(name, rank)
    return tuple(sorted(found, key=lambda n: (found[n], list(found).index(n))))


def _candidates(hit: Hit) -> list[Token]:
    token, frame = hit.token, hit.frame
    relations = set(_HERE)
    if frame.kind == "visit":
        relations |= {"to", "for"} if frame.destination or frame.shape == "trip" else set()
        relations -= {"on"}
    if frame.kind == "attack":
        relations |= {"of", "against", "to"}
    found: list[Token] = []
    for relation in relations:
        found += hit.args.get(relation, [])
    if frame.kind == "visit" and (frame.shape == "trip" or frame.name in {"hosting", "reception"}):
        found += hit.args.get("object", [])
    if frame.kind == "attack":
        found += hit.args.get("object", [])
    found += hit.args.get("modifier", [])
    verb = grammar.clause_verb(token)
    seen = 0
    while verb is not None and seen < 3:
        args = grammar.prepositions(verb)
        for relation in _HERE:
            found += args.get(relation, [])
        for obj in verb.those("dobj", "nsubjpass"):
            for relation, nouns in grammar.prepositions(obj).items():
                if relation in _HERE:
                    found += nouns
        finite = verb.tag not in {"VBG", "VB", "VBN"} or verb.child("nsubj", "nsubjpass") is not None
        if verb.dep not in {"xcomp", "advcl", "conj", "acl", "pcomp"} or (finite and verb.dep != "conj"):
            break
        above = next((a for a in verb.ancestors() if a.is_verb), None)
        if above is None:
            break
        verb, seen = above, seen + 1
    # "at a market in the centre of Kano", "in the port city of Karachi": the place below the place
    deeper: list[Token] = []
    for noun in found:
        deeper += _below(noun, 4)
    return found + deeper


def _below(noun: Token, depth: int) -> list[Token]:
    if depth == 0:
        return []
    found: list[Token] = []
    for child in noun.children:
        if child.dep == "prep" and child.lower in LOCATIVE - {"for", "to", "from", "between"}:
            for obj in child.those("pobj"):
                found += [obj, *_below(obj, depth - 1)]
        elif child.dep in {"appos", "npadvmod", "poss", "compound", "amod", "nmod"}:
            found += [child, *(_below(child, depth - 1) if child.dep == "appos" else [])]
    return found


def _named(token: Token, register: Register) -> list[tuple[str, int]]:
    entity = register.at(token.span)
    if entity is None:
        return []
    if entity.type in {ActorType.PERSON, ActorType.GROUP}:
        return []
    if token.dep in {"amod", "compound", "nmod", "poss"} and entity.type is None and world.demonym_of(token.text):
        return (
            [(entity.country, 5)]
            if entity.country and token.dep != "poss" and token.head.lower in {"city", "town", "capital", "village", "province", "port"}
            else []
        )
    if entity.type is ActorType.COUNTRY:
        return [(entity.name, _RANK["country"])]
    if entity.type is ActorType.ORGANISATION:
        return (
            [(entity.name, _RANK["facility"])]
            if token.dep == "pobj" and token.head.lower in {"at", "in", "near", "outside", "inside", "on"} and not entity.name.isupper()
            else []
        )
    if entity.country and world.demonym_of(entity.name):
        return []
    known = world.place(entity.name)
    if (
        known is None
        and token.dep in {"amod", "compound", "nmod"}
        and token.head.lower
        not in {
            "attack",
            "bombing",
            "massacre",
            "blast",
            "clashes",
            "attacks",
            "talks",
            "summit",
            "meeting",
            "offensive",
            "siege",
            "raid",
            "battle",
        }
    ):
        return []
    rank = _RANK.get(known.kind if known else "unknown", 1)
    found = [(entity.name, rank)]
    following = register.text[token.end : token.end + 2]
    if following == ", ":  # "Jos, Nigeria": the name after the comma is around it
        outer = register.entity_after(token.end + 2)
        if (
            outer is not None
            and (outer.type in {None, ActorType.COUNTRY})
            and not world.demonym_of(outer.name)
            and (world.place(outer.name) or outer.type is ActorType.COUNTRY)
        ):
            found.append((outer.name, 5 if outer.type is ActorType.COUNTRY else 3))
    return found
