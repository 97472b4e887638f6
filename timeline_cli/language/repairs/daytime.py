"""Times of day right before who acts: "In the evening rebels struck" is about no evening rebels."""

import re
from collections.abc import Sequence

from timeline_cli.language.tree import CALENDAR, FINITE, SUBJECTS, Token

_TIMES = frozenset(
    {"morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn", "dusk", "nightfall", "daybreak", "a.m.", "p.m."}
)
_OVERNIGHT = frozenset({"overnight"})
_POINTED = frozenset({"same", "next", "following", "previous", "that", "this"})
_WITHIN = frozenset({"compound", "nmod", "amod"})
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_SPAN = 4  # words before the month of "between 3 and 7 May"
_FINITE = FINITE | {"MD"}


def free_times(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the time hangs on its preposition or on the verb, the noun after it on the verb."""
    for time in tokens:
        _free_second(time)
        _free_names(time)
        _free_day(time)
        _free_date(time, tokens)
        _free_month(time, tokens)
        _free_span(time, tokens)
        _free_number(time, tokens)
        noun = time.head
        if time.lower not in _TIMES | _OVERNIGHT or time.dep not in _WITHIN or not noun.i > time.i or noun.is_name:
            continue
        verb = _verb_after(noun, tokens)
        if verb is None or noun.child("poss") is not None or verb.child(*SUBJECTS) not in (None, noun):
            continue
        front = [c for c in noun.children if c.i < time.i]
        link = tokens[min(t.i for c in (time, *front) for t in c.subtree()) - 1]
        if link.tag == "IN" and link.i < time.i and link.child("pobj") in (None, noun):
            time.hang(link, "pobj")
            if link.dep == "mark":
                link.hang(verb, "prep")
        elif noun.tag == "NNS" and (time.lower in _OVERNIGHT or not _POINTED.isdisjoint(c.lower for c in front)):
            time.hang(verb, "npadvmod")
        else:
            continue
        for other in front:
            other.hang(time, other.dep)
        noun.hang(verb, "nsubj" if verb.child("auxpass") is None else "nsubjpass")


def _free_number(number: Token, tokens: Sequence[Token]) -> None:
    """ "On Sunday the 15th came the raid": the number is the day's, and not what came."""
    day = tokens[number.i - 2] if number.i > 1 and tokens[number.i - 1].lower == "the" else None
    if day is not None and day.text in CALENDAR and number.dep in SUBJECTS and _NTH.fullmatch(number.lower):
        number.hang(day, "appos")


def _free_second(prep: Token) -> None:
    """ "Before dawn on Monday armed men in boats landed": behind a day, a second object of its preposition is who acts."""
    objects = prep.those("pobj") if prep.dep == "prep" and prep.lower in {"on", "in", "at"} else []
    placed = prep.lower != "on" and len(objects) == 2 and objects[0].is_name and not objects[1].is_name and objects[1].tag == "NNS"
    if (
        len(objects) != 2
        or not (placed or (prep.lower == "on" and objects[0].text in CALENDAR))
        or objects[1].subtree()[0].i != objects[0].subtree()[-1].i + 1
    ):
        return
    noun = objects[1]
    verb = next((a for a in prep.ancestors() if a.is_verb), None)
    if verb is not None and verb.i > noun.i and verb.child(*SUBJECTS) is None and noun.subtree()[-1].i == _first(verb).i - 1:
        noun.hang(verb, "nsubj" if verb.child("auxpass") is None else "nsubjpass")


def _free_names(prep: Token) -> None:
    """ "On Dec. 24 Chile and Ghana will be guests": the parser joins who acts to the month."""
    month = prep.child("pobj") if prep.dep == "prep" else None
    day = month.child("nummod") if month is not None and month.is_name else None
    names = month.child("conj") if month is not None and day is not None else None
    verb = prep.head
    if day is None or names is None or not names.is_name or names.subtree()[0].i != day.i + 1 or not verb.is_verb:
        return
    if verb.i > names.i and verb.child(*SUBJECTS) is None:
        names.hang(verb, "nsubj" if verb.child("auxpass") is None else "nsubjpass")


def _free_day(day: Token) -> None:
    """ "She was the day before yesterday in Lima": no day is what she was, and it is she who was in Lima."""
    link = day.child("prep") if day.lower == "day" and day.dep == "attr" and day.head.is_verb else None
    last = link.child("pobj") if link is not None and link.lower in {"before", "after"} else None
    if last is None or last.lower not in {"yesterday", "tomorrow"}:
        return
    day.hang(day.head, "npadvmod")
    for child in [c for t in (day, last) for c in t.children if c.i > last.i]:
        child.hang(day.head, child.dep)


def _free_date(nth: Token, tokens: Sequence[Token]) -> None:
    """ "On the 5th gunboats fired at a ship": taken for gunboats of that number."""
    noun, before = nth.head, tokens[max(0, nth.i - 2) : nth.i]
    numbered = nth.dep == "amod" and noun.tag == "NNS" and noun.i == nth.i + 1 and _NTH.fullmatch(nth.lower)
    if not numbered or [t.lower for t in before] != ["on", "the"] or len(tokens) <= noun.i + 1:
        return
    on, the = before
    verb = _verb_after(noun, tokens)
    if verb is None or noun.head is not on or verb.tag not in FINITE:
        return
    nth.tag = "NN"
    root = on.head is on
    nth.hang(on, "pobj")
    the.hang(nth, "det")
    if root:
        verb.hang(verb, "ROOT")
        on.hang(verb, "prep")
    noun.hang(verb, "nsubj")


def _free_month(month: Token, tokens: Sequence[Token]) -> None:
    """ "On 14 May two men were shot": taken for fourteen and two of them."""
    if month.i < 2 or month.text not in CALENDAR or month.dep not in _WITHIN | {"nummod"}:
        return
    on, day = tokens[month.i - 2 : month.i]
    if on.dep == "prep" and on.child("pobj") is None and day.lower.isdigit() and day.dep == "nummod" and day.head is not month:
        month.hang(on, "pobj")
        day.hang(month, "nummod")


def _free_span(month: Token, tokens: Sequence[Token]) -> None:
    """ "Between 3 and 7 May, forty people died", "… two guards were shot": taken for more of them."""
    if month.i < _SPAN or month.text not in CALENDAR:
        return
    between, day, *_ = tokens[month.i - _SPAN : month.i]
    verb = next((t for t in month.ancestors() if t.is_verb), None)
    if verb is not None and between.tag == "IN" and between.dep == "quantmod" and between.head is day and day.tag == "CD":
        between.hang(verb, "prep")
        month.hang(between, "pobj")
        day.hang(month, "nummod")


def _first(verb: Token) -> Token:
    """The first word of a verb: "had" of "had landed"."""
    return min((verb, *verb.those("aux", "auxpass", "neg", "advmod")), key=lambda t: t.i)


def _verb_after(noun: Token, tokens: Sequence[Token]) -> Token | None:
    """The verb of the clause that begins with the noun: "rebels struck", "rebels have been seen"."""
    after = next((t for t in tokens[noun.i + 1 : noun.i + 2] if t.tag in _FINITE), None)
    return after.head if after is not None and after.dep in {"aux", "auxpass"} else after
