"""Events told of before, that a pronoun stands for: "The talks were frank. They go on in Oslo in May.", "It was renewed on Monday."."""

import re
from collections.abc import Iterator

from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.terms import RENEW
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Status
from timeline_cli.model.mention import EventMention

_PRONOUN = re.compile(r"^(?:It|They|This|These)\b", re.I)
_MANY = frozenset({"they", "these"})
_PRONOUNS = _MANY | {"it", "this"}
_OF_STATES = frozenset({"dialogue", "dialogues"})
_SENTENCE = re.compile(r"[.!?]\s+")
_WORD = re.compile(r"[a-z-]+")
_REACH = 300  # characters
# frames whose triggers are nouns
_SHAPES = {"meeting": "meeting", "gathering": "meeting", "round": "meeting", "trip": "trip", "tour": "trip"}
_COURSE = verb_forms("begin", "start", "open", "end", "close", "conclude", "last", "resume", "continue", "reopen") | {"held", "place"}
_TAKE = verb_forms("take")


def may_resume(sentence: str) -> bool:
    """A cheap test before any parse: can a pronoun that opens the sentence stand for an event told just before?"""
    return _PRONOUN.match(sentence) is not None and not (_COURSE | RENEW).isdisjoint(sentence.lower().split())


def resumed(tree: Tree, last: EventMention | None) -> Iterator[Hit]:
    """The course or the renewal of the event that the sentence before this one tells by a noun, whether it dates it or not."""
    before = _SENTENCE.split(tree.text[max(0, tree.span.begin - _REACH) : tree.span.begin].rstrip())[-1]
    for verb in tree.tokens:
        it = next((t for t in verb.those("nsubj", "nsubjpass") if t.i <= 1), None)
        if it is None or it.lower not in _PRONOUNS or verb.child("neg") is not None:
            continue
        told = verb.child("xcomp") if verb.child("xcomp") is not None and verb.lower not in _COURSE else verb  # "is to begin"
        frame = _frame(told, last, before, it.lower in _MANY) if told is not None else ""
        if told is not None and frame:
            args = {name: nouns for name, nouns in grammar.of_verb(told).items() if it not in nouns}
            yield Hit(told, next(e.frame for e in lexicon().of(frame) if e.noun and e.frame.name == frame), False, args)
        return


def _frame(verb: Token, last: EventMention | None, before: str, many: bool) -> str:
    if last is not None and last.status is Status.CANCELLED:
        return ""
    if last is not None and last.kind == "agreement" and not many:
        return "agreement" if verb.lower in RENEW and grammar.is_passive(verb) else ""
    runs = verb.lower in words("course") & _COURSE or (verb.lower in _TAKE and any(t.lower == "place" for t in verb.those("dobj")))
    nouns = [(w, e.frame.name) for w in _WORD.findall(before.lower()) for e in lexicon().of(w) if e.noun and not e.others]
    known = last is not None and last.kind == "visit"  # a conference, a dinner may be anybody's
    shapes = {
        _SHAPES[name]
        for w, name in nouns
        if name in _SHAPES and w.endswith("s") == many and (known or w in _OF_STATES or name != "gathering")
    }
    return shapes.pop() if runs and len(shapes) == 1 else ""


def resumes(hit: Hit) -> bool:
    """Such a hit: a verb with the frame of a noun."""
    return not hit.noun and not hit.frame.verbs


def goes_on(hit: Hit) -> bool:
    """It runs its course; a renewal is an event of its own."""
    return resumes(hit) and hit.frame.kind == "visit"
