"""How what is told lies to a time, by the word before it: "since May", "before Friday"."""

import re

from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Relation
from timeline_cli.model.meaning import Range
from timeline_cli.model.timex import Timex

_RELATION = re.compile(
    r"\b(since|after|following|before|prior to|not (?:until|till)|until|till|by|(?:no|not) later than|as of)\s+(?:the\s+|last\s+)?$", re.I
)
_START = re.compile(r"\b(?:from|starting|beginning|effective|commencing)\s+(?:on\s+|from\s+)?$", re.I)
_MEANING = {
    "since": Relation.SINCE,
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "before": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "by": Relation.UNTIL,
    "no later than": Relation.UNTIL,
    "not later than": Relation.UNTIL,
}
_REACH = 24  # characters before a time in which its preposition stands
_BETWEEN = frozenset({"the", "last"})  # words that may stand between such a preposition and its time


def relation_of(text: str, timex: Timex, begin: int = 0) -> Relation:
    """How what is told lies to an expression, by the preposition before it; the sentence begins at `begin`."""
    return _MEANING.get(_said(text, timex, begin), Relation.AT)  # "not until Friday" is on Friday


def in_force(text: str, timex: Timex, begin: int) -> bool:
    """ "prolonged the truce until May", "a truce from 4 May": how long it is to hold, and from when on."""
    stretch = isinstance(timex.meaning, Range)  # "met from 3 to 5 May"
    start = _START.search(text, max(begin, timex.span.begin - _REACH), timex.span.begin) if not stretch else None
    return start is not None or _said(text, timex, begin) in {"until", "till", "as of"}


def _said(text: str, timex: Timex, begin: int) -> str:
    """The preposition before an expression, lower case; empty where there is none of these."""
    said = _RELATION.search(text, max(begin, timex.span.begin - _REACH), timex.span.begin)
    return said.group(1).lower() if said else ""


def governs(trigger: Token, timex: Timex, tree: Tree) -> bool:
    """ "since last week's talks", "after the night in which gunmen came": the preposition governs the event, not its time."""
    if any(t.dep == "poss" and t.head is trigger for t in tree.within(timex.span)):
        return True
    link = next((t for t in reversed(tree.tokens) if t.begin < timex.span.begin and t.lower not in _BETWEEN), None)
    return link is not None and not link.is_verb and link in trigger.ancestors()
