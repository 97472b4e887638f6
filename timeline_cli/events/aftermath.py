"""Sentences that go on from an attack: its victims counted or named, and who claimed it.

"Thirty-one people were killed, 270 wounded.", "The dead were Ana Ruiz, 46, and a guard.", "The Red Front claimed responsibility."
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from timeline_cli.events.casualties import INJURED, KILLED, casualties
from timeline_cli.events.claims import culprits
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.mention import EventMention

NEAR = 2  # sentences between an attack and what goes on telling of it
_COUNTS = re.compile(
    r"\b(?:dead|deaths?|died|dies|killed|killing|lives|toll|fatalit\w+|wounded|injured|injuries|hurt|hospitals?|casualties|victims?)\b"
    r"|\bresponsibility\b|\bblam(?:e|es|ed|ing)\b",
    re.I,
)
_VICTIMS = frozenset({"dead", "victim", "victims", "deceased", "killed", "wounded", "injured"})
# what counts the dead of more than one event
_TALLY = re.compile(r"\b(?:wars?|conflict|insurgency|rebellion|uprising|unrest|decades?|centur\w+|years?|months?|so far|since)\b", re.I)


def may_count(sentence: str) -> bool:
    """A cheap test before any parse: can the sentence tell of victims, or of who did it?"""
    return _COUNTS.search(sentence) is not None


def aftermath(tree: Tree, order: int, timed: bool, before: Sequence[EventMention], scene: Scene) -> EventMention | None:
    """The mention that a sentence without an event of its own makes of the attack told just before; None where it makes none.

    `timed` says that it has a time of its own: then it counts the victims of another event, while a claim may come days later.
    """
    if not before:
        return None
    last = before[-1]
    text = tree.span.of(tree.text)
    lowered = {t.lower for t in tree.tokens}
    fits = last.kind == "attack" and last.status is Status.HAPPENED and last.part is Part.BODY and 0 < order - last.order <= NEAR
    if not fits or _TALLY.search(text) or lowered & words("harmless"):
        return None
    tolls = (None, None) if timed else casualties(tree)
    actors = [
        structs.replace(a, factuality=told)
        for token, told in culprits(tree)
        for a in scene.actors(token, "attacker")
        if a.type is not ActorType.COUNTRY
    ]
    if not timed:
        actors += [a for token in _named_victims(tree) for a in scene.actors(token, "target") if a.type is ActorType.PERSON]
    if tolls == (None, None) and not actors:
        return None
    word = _COUNTS.search(text)
    trigger = next((t for t in tree.tokens if word is not None and t.begin == tree.span.begin + word.start()), tree.tokens[0])
    return EventMention(
        kind=last.kind,
        frame="claim" if tolls == (None, None) else "toll",
        shape=last.shape,
        sentence=tree.span,
        trigger=trigger.span,
        part=Part.BODY,
        order=order,
        status=Status.HAPPENED,
        actors=tuple({a.name: a for a in actors}.values()),
        killed=tolls[KILLED],
        injured=tolls[INJURED],
        definite=True,
        background=last.background,
    )


def _named_victims(tree: Tree) -> Iterator[Token]:
    """ "The dead were Ana Ruiz and Tomas Vega", "The victims were identified as Ana Ruiz and Tomas Vega"."""
    for verb in tree.tokens:
        if verb.is_verb and any(t.lower in _VICTIMS for t in verb.those("nsubj", "nsubjpass")):
            told = [t for attr in verb.those("attr") for t in attr.subtree()]
            yield from (t for t in told if t.is_name and t.dep in {"attr", "appos", "conj"})
            yield from (t for t in grammar.prepositions(verb).get("as", []) if t.is_name)
