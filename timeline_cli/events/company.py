"""Sentences that go on from a journey: who else was with the traveller.

"With her are two envoys.", "Jon Vik came along.", "King Harald leads the delegation.", "Ruiz was accompanied by Eva Quispe."
"""

import re
from collections.abc import Iterator, Sequence

from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import ActorMention, EventMention

NEAR = 3  # sentences between a journey and what goes on telling who made it
_TELLS = re.compile(
    r"\bwith (?:him|her|them|it)\b|\balong\b|\baccompan|\bin (?:the )?company\b|\b(?:delegation|team|mission|entourage|retinue)\b"
    r"|\b(?:in|to) it\b"
)
_COME = frozenset(form for verb in ("come", "go", "travel", "fly", "tag") for form in verb_forms(verb))
_LEAD = frozenset(form for verb in ("lead", "head") for form in verb_forms(verb))
_BELONG = frozenset((*verb_forms("belong"), *verb_forms("be")))
_ACCOMPANY = frozenset(verb_forms("accompany"))
_PRONOUNS = frozenset({"him", "her", "them", "it"})


def may_accompany(sentence: str) -> bool:
    """A cheap test before any parse: can the sentence tell who made a journey with others?"""
    return _TELLS.search(sentence.lower()) is not None


def company(tree: Tree, order: int, before: Sequence[EventMention], scene: Scene) -> EventMention | None:
    """The mention that a sentence without an event of its own makes of the journey told just before; None where it makes none."""
    journey = next((m for m in reversed(before) if m.shape == "trip"), None)
    if journey is None or journey.part is not Part.BODY or not 0 < order - journey.order <= NEAR:
        return None
    found = {
        actor.name: (token, actor)
        for token in _companions(tree)
        for actor in scene.actors(token, "visitor")
        if actor.type is not ActorType.COUNTRY and (actor.name[:1].isupper() or actor.type is not ActorType.GROUP)
    }
    travellers = [a for a in journey.actors if a.role == "visitor" and a.name not in found]
    if not found or not journey.actors:
        return None
    trigger = next(iter(found.values()))[0]
    return EventMention(
        kind=journey.kind,
        frame="company",
        shape=journey.shape,
        sentence=tree.span,
        trigger=trigger.span,
        part=Part.BODY,
        order=order,
        status=journey.status,
        actors=(*(ActorMention(trigger.span, a.name, a.role, a.type) for a in travellers), *(actor for _, actor in found.values())),
        definite=True,
        goes_on=journey.goes_on or journey.trigger,
        background=journey.background,
    )


def _companions(tree: Tree) -> Iterator[Token]:
    """Heads of those who are told to be with the traveller or in the delegation."""
    opening = [t.lower for t in tree.tokens[:3]]
    inverted = len(opening) == 3 and opening[0] == "with" and opening[1] in _PRONOUNS and opening[2] in _BELONG
    if inverted:  # "With her are A; B; and C": the parser takes "her" for the subject, and B for something else
        yield from grammar.expand(t for t in tree.tokens[2].those("attr", "nsubj", "dep") if t.is_noun)
    for verb in tree.tokens[3 if inverted else 0 :]:
        if not verb.is_verb or verb.child("neg") is not None:
            continue
        found = grammar.of_verb(verb)
        subjects = found.get("subject", [])
        if _told_with(verb, found):
            yield from subjects or grammar.expand(verb.those("attr"))
            for clause in verb.those("advcl"):  # "travels with him, as do A and B"
                if clause.lower in {"do", "does", "did"}:
                    yield from grammar.expand(clause.those("nsubj"))
        if verb.lower in _ACCOMPANY:
            yield from subjects
            yield from (t for t in found.get("object", []) if t.lower not in _PRONOUNS)
        for prep in verb.those("prep"):  # "came in the company of A"
            company = prep.child("pobj")
            if prep.lower == "in" and company is not None and company.lower == "company":
                yield from grammar.expand(n for inner in company.those("prep") for n in inner.those("pobj"))


def _told_with(verb: Token, found: grammar.Arguments) -> bool:
    """The subject of this verb is with the traveller: "is with him", "belongs to it", "leads the delegation", "came along"."""
    below = {t.lower for t in verb.children}
    if verb.lower in _COME:
        return "along" in below or any(t.lower in _PRONOUNS for t in found.get("with", []))
    if verb.lower in _LEAD:
        return any(t.lower in words("retinue") for t in found.get("object", []))
    if verb.lower in _BELONG:
        led = (n for head in found.get("at", []) if head.lower == "head" for prep in head.those("prep") for n in prep.those("pobj"))
        among = [*found.get("in", []), *found.get("to", []), *led]
        return any(t.lower in words("retinue") | {"it"} for t in among) or any(t.lower in _PRONOUNS for t in found.get("with", []))
    return False
