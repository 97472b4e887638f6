"""The two sides of the conflict that an article is about: "fighting between the army and the Red Front"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from timeline_cli.actors.entity import Entity
from timeline_cli.language import world
from timeline_cli.model.event import ActorType

Side = tuple[str, ActorType]

_NOUN = (
    r"fighting|wars?|clashes|conflict|battles?|hostilities|talks|negotiations|dialogue|truces?|cease-?fires?|armistice"
    r"|(?:peace )?(?:deals?|agreements?|accords?|treaty|process|plan)|violence|stand-?off|feud|peace|cessation of hostilities"
)
_GOES_ON = (
    r"in|on|at|over|since|for|to|that|which|who|was|were|has|had|have|is|are|will|would|after|as|from|by"
    r"|broke|began|left|went|goes|(?-i:[a-z]+ed)"
)
_END = rf"(?=[.,;:()\"”]|\s(?:{_GOES_ON})\b|\s*$)"
_ENVOYS = r"(?:negotiators|delegat(?:es|ions)|envoys|representatives)\s+(?:of|for|from)"
_BETWEEN = re.compile(
    rf"\b(?:(?:{_NOUN})\b(?:,? [\w’'-]+){{0,5}}? between|{_ENVOYS}) ([^.;:]{{2,80}}?),? and ([^.;:]{{2,60}}?){_END}", re.I
)
_TOGETHER = re.compile(
    r"(?:^|[.!?]\s+|\n|[-–—] |, )([^.;:,\n]{2,60}?) and ((?:the )?[^.;:,\n]{2,60}?) (?:(?:have|has|had) )?"
    r"(?:traded|exchanged|clashed|fought|begun|began|opened|resumed|agreed|signed)\b"
)
# who fights for a state, without the name of the state
_STATE = re.compile(r"\b(government|army|military|armed forces|junta|regime|authorities|federal forces)\b", re.I)
_BODY = re.compile(r"\b(alliance|coalition|movement|front|militia|faction)\b", re.I)
_REBELS = re.compile(r"\b(rebels?|insurgents?|guerrillas?|separatists?|militants?|fighters)\b", re.I)


Named = Callable[[int, int], Iterator[tuple[int, Entity]]]
Body = Callable[[str, int], Entity | None]


def belligerents(text: str, named: Named, body: Body) -> tuple[Side, ...]:
    """The two sides that an article tells most often to be in conflict, or to make peace, with each other; empty where it tells none.

    `named` gives the entities named inside a stretch of the text, `body` whom a word such as "alliance" stands for at an offset.
    """
    count: Counter[tuple[Side, ...]] = Counter()
    for pattern in (_BETWEEN, _TOGETHER):
        for match in pattern.finditer(text):
            one, other = (_side(text, *match.span(n), named, body) for n in (1, 2))
            states = one is not None and other is not None and one[1] is other[1] is ActorType.COUNTRY
            if one is not None and other is not None and one != other and (pattern is _BETWEEN or not states):
                count[tuple(sorted((one, other)))] += 1
    return count.most_common(1)[0][0] if count else ()


def _side(text: str, begin: int, end: int, named: Named, body: Body) -> Side | None:
    """Who a phrase names: a group or body, else the state whose forces or government it tells, else these as told."""
    found = [entity for _, entity in named(begin, end)]
    whole = next((e for e in found if e.type in {ActorType.GROUP, ActorType.ORGANISATION}), None)
    if whole is None and (word := _BODY.search(text, begin, end)) is not None:
        whole = body(word.group(1).lower(), begin)
    if whole is not None and whole.type is not None:
        return whole.name, whole.type
    country = next((e.country for e in found if e.country and e.type in {None, ActorType.COUNTRY}), None)
    if country is None and (city := world.place(text[begin:end])) is not None and city.kind == "capital":
        country = city.country  # "talks between Belgrade and Pristina"
    if country is not None and _REBELS.search(text, begin, end) is None:
        return country, ActorType.COUNTRY
    said = _STATE.search(text, begin, end)
    return (said.group(1).lower(), ActorType.ORGANISATION) if said else None
