"""Sentences that go on from a journey or a meeting: who else made the one or took part in the other."""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline_cli.events.attendance import attending, hosting, mediating, signing, travelling
from timeline_cli.events.participants import Scene
from timeline_cli.events.triggers import REMOTE
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.mention import ActorMention, EventMention

NEAR = 3  # sentences between a visit and what goes on telling who made it
_TELLS = re.compile(  # one group behind one boundary: five times as fast as a boundary in each branch
    r"\b(?:with (?:him|her|them|it)\b|along\b|accompan|in (?:the )?company\b|(?:delegation|team|mission|entourage|retinue|side)\b"
    r"|(?:in|to) it\b|(?:his|her|their) party\b"
    r"|(?:took|takes?|taken|taking) part\b|attend(?:ed|ing|s|ance|ees)?\b|participa|represented\b|join(?:ed|s)\b|sat in\b"
    r"|(?:also|were|was|are|is) present\b|present (?:was|were|is|are)\b|also there\b|there (?:too|as well)\b"
    r"|among (?:those|the guests)\b|sent (?:its|their)\b"
    r"|(?:his|her|their|its|the) hosts?\b|mediat|broker|facilitat|signator|sign(?:ed|s|ing) (?:it )?(?:for|on)\b"
    r"|(?:was|were|is|are) (?:also )?(?:at|in) the (?:table|talks|meeting)\b)|^it (?:also )?(?:includ|compris|consist)"
)
_BETWEEN = frozenset({"relcl", "acl", "advcl", "ccomp", "poss"})  # dependencies below which other people are told of


def may_accompany(sentence: str) -> bool:
    """A cheap test before any parse: can the sentence tell who made a journey with others, or who else met?"""
    lowered = sentence.lower()
    return _TELLS.search(lowered) is not None and REMOTE.search(lowered) is None  # "joined them by video link"


def company(tree: Tree, order: int, before: Sequence[EventMention], scene: Scene) -> EventMention | None:
    """The mention that a sentence without an event of its own makes of the visit or pact told just before; None where it makes none."""
    visits = [m for m in before if m.kind == "visit" and m.part is Part.BODY]
    near = [m for m in visits if 0 < order - m.order <= NEAR]
    root = next((t for t in tree.tokens if t.dep == "ROOT"), None)
    # "travels with her", "will attend as well": on the journey that is ahead
    if root is not None and (root.tag in {"VBZ", "VBP"} or grammar.has_will(root)):
        near = [m for m in visits if m.status is Status.PLANNED and 0 < order - m.order <= 3 * NEAR] or near
    journey, meeting = (next((m for m in reversed(near) if m.shape == shape), None) for shape in ("trip", "meeting"))
    pacts = (m for m in reversed(before) if m.kind == "agreement" and m.part is Part.BODY and 0 < order - m.order <= NEAR)
    pact = next(pacts, None)
    told = (
        (pact, mediating(tree), "mediator"),
        (pact, signing(tree), "party"),
        (journey or meeting, travelling(tree), ""),
        (meeting or journey, attending(tree), ""),
        (journey or meeting, hosting(tree), "host"),
    )
    for event, heads, role in told:
        if event is None:
            continue
        found = {actor.name: actor for actor in _people(heads, role or ("visitor" if event.shape == "trip" else "participant"), scene)}
        if found:
            return _told_of(event, found, tree, order)
    return None


def _told_of(event: EventMention, found: dict[str, ActorMention], tree: Tree, order: int) -> EventMention:
    trigger = next(iter(found.values())).span
    roles = {a.role for a in found.values()}
    met = event.shape == "meeting" or event.kind == "agreement"  # with the host as well
    others = (ActorMention(trigger, a.name, a.role, a.type) for a in event.actors if (met or a.role in roles) and a.name not in found)
    return EventMention(
        kind=event.kind,
        frame="company",
        shape=event.shape,
        sentence=tree.span,
        trigger=trigger,
        part=Part.BODY,
        order=order,
        status=event.status,
        actors=(*others, *found.values()),
        definite=True,
        goes_on=event.goes_on or event.trigger,
        background=event.background,
    )


def _people(heads: Iterable[Token], role: str, scene: Scene) -> Iterator[ActorMention]:
    """Who the nouns stand for, and the people named in a list with them, wherever in it the parser hangs them."""
    for head in heads:
        found = [a for a in scene.actors(head, role) if a.type is not ActorType.COUNTRY]
        yield from (a for a in found if _is_somebody(a, scene))
        for token in head.subtree():
            entity = scene.register.at(token.span)
            if entity is not None and entity.type is ActorType.PERSON and _listed(token, head, scene):
                yield ActorMention(token.span, entity.name, role, entity.type)


def _is_somebody(actor: ActorMention, scene: Scene) -> bool:
    """False for an office with a capital ("Chief Whip") and for people of no name ("other officials")."""
    if actor.type is ActorType.PERSON:
        return actor.name[:1].islower() or scene.register.known(actor.name) is not None
    return actor.name[:1].isupper() or actor.type is not ActorType.GROUP


def _listed(token: Token, head: Token, scene: Scene) -> bool:
    """False for "the widow of Jon Vik", "an aide, who replaced Jon Vik"; true for "Ruiz of Peru, Vik of Chile", hung on Peru."""
    line = [token, *token.ancestors()]
    line = line[: line.index(head)]
    after = [t for t in line if t.dep == "pobj"]
    states = [entity for t in after if (entity := scene.register.at(t.span)) is not None and entity.type is ActorType.COUNTRY]
    return len(states) == len(after) and all(t.dep not in _BETWEEN for t in line)
