"""Subjects given back to their verbs: "At the wish of King Harald, Ana Ruiz came" is not about a king who is called Ana Ruiz."""

import calendar
from collections.abc import Sequence

from timeline_cli.language.tree import FINITE, SUBJECTS, Token

_TIMES = frozenset(name.lower() for name in (*calendar.month_name, *calendar.day_name) if name)
_BEFORE_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})


def raise_subjects(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a subject that follows a phrase in front, and was taken for an apposition in it."""
    for verb in tokens:
        if not verb.is_verb or verb.dep in {"conj", "relcl", "acl"} or verb.child(*SUBJECTS) is not None or not _finite(verb):
            continue
        begin = verb.i
        for child in reversed([c for c in verb.children if c.i < verb.i]):
            if child.i != begin - 1 or child.dep not in _BEFORE_VERB:
                break
            begin = child.subtree()[0].i
        fronts = [c for c in verb.children if c.i < begin and c.dep == "prep"]
        subject = next((s for c in fronts for s in (*_apposed(c, begin), *_listed(c, begin), *_behind_time(c, begin))), None)
        if subject is not None:
            subject.hang(verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")


def _finite(verb: Token) -> bool:
    return verb.tag in FINITE or any(c.tag in FINITE | {"MD"} for c in verb.those("aux", "auxpass"))


def _apposed(phrase: Token, end: int) -> list[Token]:
    """The appositions of a phrase that reach up to a word, the outermost first."""
    found = [t for t in phrase.subtree() if t.dep == "appos" and t.is_noun and t.head.i < t.i and _ends_at(t, end) and _parted(t)]
    return sorted(found, key=lambda t: t.subtree()[0].i)


def _listed(phrase: Token, end: int) -> list[Token]:
    """The names that a phrase seems to go on with behind a comma: "At the port of Oslo, Vik and his aide were received"."""
    for place in phrase.subtree():
        more = [t for t in place.those("conj") if t.is_noun and t.i > place.i]
        first = next((t for t in more if _parted(t)), None)
        if first is not None and _ends_at(more[-1], end):
            for other in more[more.index(first) + 1 :]:
                other.hang(first, "conj")
            return [first]
    return []


def _behind_time(phrase: Token, end: int) -> list[Token]:
    """The name that the parser takes for more of a month or a day: "In late June Vik is to go to Oslo"; the day is hung on the phrase."""
    name = phrase.child("pobj")
    times = [t for t in name.those("compound", "nmod") if t.lower in _TIMES] if name is not None and name.is_name else []
    if name is None or not times or name.lower in _TIMES or name.subtree()[-1].i != end - 1:
        return []
    for other in [c for c in name.children if c.i < times[-1].i]:
        other.hang(times[-1], other.dep)
    times[-1].hang(phrase, "pobj")
    return [name]


def _ends_at(noun: Token, end: int) -> bool:
    return noun.subtree()[-1].i in {end - 1, end - 2}


def _parted(noun: Token) -> bool:
    begin = noun.subtree()[0].i
    return any(c.text == "," and c.i == begin - 1 for t in (noun.head, *noun.head.ancestors()) for c in t.children)
