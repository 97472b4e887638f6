"""Places that a text names around a sentence that tells of an event without putting it anywhere."""

import re
from collections.abc import Iterable, Sequence, Set

from timeline_cli.actors import Entity, Register, names
from timeline_cli.events.toponyms import place_words
from timeline_cli.language import world
from timeline_cli.model.article import Article, Block, Part
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import EventMention

_LOCATIVE = re.compile(
    r"\b(?:in|at|to|from|near|into|for|(?-i:[a-z]+) of|around|outside|reached|left|visited|,)\s+(?:the\s+)?(?:city of\s+)?"
    rf"{names.LYING}$",
    re.I,
)
_SURELY = re.compile(  # of names that nobody knows
    rf"\b(?:in|at|near|into|around|outside|through|reached|visited|(?:village|town|city|hamlet|island) of)\s+(?:the\s+)?{names.LYING}$",
    re.I,
)
_THE = re.compile(r"\bthe\s+$", re.I)  # "shot in the Shoulder": what bears an article is no town
_THERE = re.compile(
    rf"\b(?:in|at|near|off|around|outside|inside|reached|visited|(?-i:[a-z]+) of)\s+(?:the\s+)?{names.LYING}$", re.I
)  # not where somebody comes from
_OPENS = re.compile(r"(?P<town>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?) [a-z]")
_COURT = re.compile(
    r"\b(?:courts?|tribunals?|judges?|prosecutors?|trial|tried|jailed|imprisoned|convicted|sentenced|acquitted|fined)\s+(?:in|at|of)\s+$",
    re.I,
)  # where a deed is judged


_REACH = 36  # characters before a name in which it is told to be a place
_STREETS = frozenset({"square", "street", "avenue", "boulevard", "road", "plaza"})


def the_one_there(told: Sequence[EventMention], named: Iterable[str]) -> EventMention | None:
    """The only one of several events that was at a place which one of the names holds, or that holds it: the Gaza of "Gaza City"."""
    said = {word for name in named for word in names.tokens(name)}
    there = [m for m in told if any(not said.isdisjoint(names.tokens(place)) for place in m.places)]
    return there[0] if len(there) == 1 < len(told) else None


def in_no_town(places: Sequence[str]) -> bool:
    """Whether nothing tells in which town it was: no place, or a building or a street alone."""
    return all(world.place(p) is None and any(w in _STREETS or world.structure_noun(w) for w in p.lower().split()) for p in places)


def told_between(begin: int, end: int, register: Register) -> list[Entity]:
    """Places that a stretch of text tells as places, in order."""
    return [entity for _, entity in _told(begin, end, register, _LOCATIVE)]


def paragraph_place(mention: EventMention, block: Block, register: Register, elsewhere: Set[str]) -> str:
    """The town that a paragraph names last before a sentence, or else in it; empty where it names none.

    `elsewhere` are places of other events that the sentence tells.
    """
    said = mention.sentence
    before, here = (
        [
            e.name
            for at, e in _told(begin, end, register, _THERE)
            if e.country is None and e.name not in mention.places and not _COURT.search(register.text, max(0, at - 24), at)
        ]
        for begin, end in ((block.span.begin, said.begin), (said.begin, said.end))
    )
    here = [name for name in here if name not in elsewhere]
    return before[-1] if before else here[0] if here else ""


def opening_place(article: Article) -> str:
    """The town with which the first paragraph opens: "Lomo was still in mourning yesterday when …"; empty where it opens otherwise."""
    said = (b.span.of(article.text) for b in article.blocks if b.part is Part.BODY)
    found = _OPENS.match(next((text for text in said if text.endswith((".", '"', "”"))), ""))
    known = world.place(found["town"]) if found is not None else None
    return found["town"] if found and known and known.kind in {"city", "capital"} and not known.ambiguous else ""


def _told(begin: int, end: int, register: Register, known: re.Pattern[str]) -> list[tuple[int, Entity]]:
    """Places with where they stand; `known` is what must come before one of a gazetteer."""
    return [
        (at, entity)
        for at, entity in register.named_between(max(0, begin), end)
        if entity.type in {None, ActorType.COUNTRY}
        and not world.demonym_of(entity.name)
        and place_words("no_place").isdisjoint(entity.name.lower().split())
        and _is_told(entity.name, register.text, at, known)
    ]


def _is_told(name: str, text: str, at: int, known: re.Pattern[str]) -> bool:
    before = max(0, at - _REACH)
    if world.place(name) is not None:
        return known.search(text, before, at) is not None
    return _SURELY.search(text, before, at) is not None and (" " in name or _THE.search(text, before, at) is None)
