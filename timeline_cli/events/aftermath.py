"""Sentences that go on from an attack and only count its victims: "Thirty-one people were killed, 270 wounded."."""

import re
from collections.abc import Sequence

from timeline_cli.events.casualties import INJURED, KILLED, casualties
from timeline_cli.events.lexicon import words
from timeline_cli.language.tree import Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import Status
from timeline_cli.model.mention import EventMention

NEAR = 2  # sentences between an attack and what goes on telling of it
_COUNTS = re.compile(
    r"\b(?:dead|deaths?|died|dies|killed|killing|lives|toll|fatalit\w+|wounded|injured|injuries|hurt|hospitals?|casualties)\b", re.I
)
# what counts the dead of more than one event
_TALLY = re.compile(r"\b(?:wars?|conflict|insurgency|rebellion|uprising|unrest|decades?|centur\w+|years?|months?|so far|since)\b", re.I)


def may_count(sentence: str) -> bool:
    """A cheap test before any parse: can the sentence tell of victims?"""
    return _COUNTS.search(sentence) is not None


def aftermath(tree: Tree, order: int, timed: bool, before: Sequence[EventMention]) -> EventMention | None:
    """The mention that a sentence without an event of its own makes of the attack told just before; None where it makes none.

    `timed` says that it has a time of its own: then it counts the victims of another event.
    """
    if timed or not before:
        return None
    last = before[-1]
    text = tree.span.of(tree.text)
    lowered = {t.lower for t in tree.tokens}
    fits = last.kind == "attack" and last.status is Status.HAPPENED and last.part is Part.BODY and 0 < order - last.order <= NEAR
    if not fits or _TALLY.search(text) or lowered & words("harmless"):
        return None
    tolls = casualties(tree)
    if tolls == (None, None):
        return None
    word = _COUNTS.search(text)
    trigger = next((t for t in tree.tokens if word is not None and t.begin == tree.span.begin + word.start()), tree.tokens[0])
    return EventMention(
        kind=last.kind,
        frame="toll",
        shape=last.shape,
        sentence=tree.span,
        trigger=trigger.span,
        part=Part.BODY,
        order=order,
        status=Status.HAPPENED,
        killed=tolls[KILLED],
        injured=tolls[INJURED],
        definite=True,
        background=last.background,
    )
