"""How long a trip or talks last: "a three-day visit from Monday"."""

import re
from collections.abc import Sequence

from timeline_cli.events.hit import Hit
from timeline_cli.events.numerals import number_of
from timeline_cli.events.terms import cut_short
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Aspect
from timeline_cli.model.meaning import Clock, Inside, Meaning, Named, Shift, Told, Unit
from timeline_cli.model.timex import Timex
from timeline_cli.timex.lexicon import lexicon

_BEGIN = re.compile(r"\b(?:from|starting|beginning|begins?|began|start(?:s|ed)?|open(?:s|ed)|arriv\w+|kick\w* off|embark\w*)\b", re.I)
_END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|clos(?:es?|ing)|closed(?! doors)|conclud\w+|(?:wrap\w*|wound|wind\w*) up|round\w* off|complet\w+|finish\w*"
    r"|at the (?:end|close|conclusion) of"
    r"|rose from|rise from|part(?:s|ed)|return\w*(?! the (?:call|visit|compliment|courtesy))"
    r"|left|leaves|depart\w*|fl(?:ew|ies|ying) (?:home|back|out))\b",
    re.I,
)
_LEAVE = verb_forms(
    "leave",
    "depart",
    "return",
    "fly",
    "travel",
    "go",
    "end",
    "conclude",
    "close",
    "last",
    "run",
    "finish",
    "stay",
    "remain",
    "break",
    "adjourn",
)
_BEGUN = verb_forms("begin", "start", "open", "commence")
_ENDED, _COME = verb_forms("end", "close", "conclude", "finish"), verb_forms("come", "draw")
_DAYS = re.compile(
    r"\b(\w+) ?- ?days?\b|\b(?:for|over|after|took|last(?:s|ed)) (\w+) days\b"
    r"|\b(\w+) days of\b|\b(?:visit|trip|tour|stay) of (\w+) days\b"
)
_SINCE_BEGUN = re.compile(r"\b(\w+) days? after (?:they|it) (?:had )?(?:began|begun|opened|started)\b")
_NTH_DAY = re.compile(
    r"\bon the (\w+) day of (?:(?:an?|his|her|their|its|the) )?(?:(\w+)-day )?(?:[\w-]+ )?(?:visit|trip|tour|stay|talks|summit)\b"
    r"|\b(?:into|in|entered) (?:its|their) (\w+) day\b"
)
_FOR_NTH_DAY = re.compile(r"\b(?:for|in|into|entered) (?:an?|the|its|their) (\w+) (?:straight |successive |consecutive |running )?day\b")
_DAYS_OF = re.compile(r"\b(\w+) days of\b")
_MOST = 31  # days
_WEEKS = {"week": 7, "fortnight": 14}  # days
_FOR = ("for a ", "for an ", "on a ", "for his ", "for her ", "for their ")  # "flew in on Monday for a three-day visit"


def duration(hit: Hit, tree: Tree, when: Timex | None = None) -> tuple[int | None, bool]:
    """How many days a trip or talks last, and whether the time told is their end: "a three-day visit from Monday" → (3, False).

    `when` is the expression that dates it, where that is known.
    """
    text = tree.span.of(tree.text)
    if hit.frame.kind == "attack":
        return _raged(hit, tree, text.lower())
    if hit.frame.kind != "visit":
        return None, False
    phrases = [t.lower for t in hit.token.subtree() if t.i <= hit.token.i + 8]
    near = " ".join(phrases) if hit.noun else text.lower()
    if hit.noun and (counted := _counted(hit, text.lower())) is not None:
        return counted
    found = _DAYS.search(near)
    if found is None and (found := _DAYS.search(text.lower())) is not None and _of_a_step(hit, tree, tree.span.begin + found.end()):
        return None, False
    if found is None:
        return None, False
    count = number_of(next(g for g in found.groups() if g))
    if count is None or not 1 < count <= _MOST:
        return None, False
    if when is not None and _opened(hit, tree, when):
        return count, False
    if _END.search(text) or (_led_to(hit.token) and not _BEGIN.search(text)) or _followed(hit.token):
        return count, True
    if found.group(0).startswith("after "):  # "opened on Monday after ten days"
        return None, False
    lowered = text.lower()
    stays = hit.frame.shape == "trip" and lowered[: lowered.find(found.group(0).replace(" - ", "-"))].endswith(_FOR)
    stays = stays or (hit.frame.shape == "trip" and found.group(0).startswith("for "))  # "will be there on Monday for three days"
    return (count, False) if stays or _BEGIN.search(text) else (None, False)


def _raged(hit: Hit, tree: Tree, text: str) -> tuple[int | None, bool]:
    """How many days fighting had lasted by the day told: "clashed for a third day on Monday", "four days of clashes, which ended then"."""
    nth = _FOR_NTH_DAY.search(text)
    day = next((t for t in tree.tokens if nth is not None and t.end == tree.span.begin + nth.end()), None)
    verb = next((a for a in day.ancestors() if a.is_verb), None) if day is not None else None
    nth = nth if verb is not None and verb is (grammar.carrying_verb(hit.token) if hit.noun else hit.token) else None
    through = _DAYS_OF.search(text) if hit.noun and any(c.lower in _ENDED for c in hit.token.those("relcl", "acl")) else None
    count = int(lexicon().tables["ORDINAL"].get(nth[1]) or 0) if nth is not None else number_of(through[1]) if through is not None else 0
    return (count, True) if count and 1 < count <= _MOST else (None, False)


def _opened(hit: Hit, tree: Tree, when: Timex) -> bool:
    """ "Ended three days of talks, which had been opened on Monday"."""
    clauses = [c for c in hit.token.subtree() if c.dep in {"relcl", "acl"} and c.lower in _BEGUN] if hit.noun else []
    return any(t in tree.within(when.span) for c in clauses for t in c.subtree())


def _of_a_step(hit: Hit, tree: Tree, end: int) -> bool:
    """ "They met and agreed to hold their fire for 15 days": how long something else lasts of which the sentence goes on to tell."""
    days = next((t for t in tree.tokens if t.end == end), None)
    verb = next((a for a in days.ancestors() if a.is_verb), None) if days is not None else None
    own = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    return verb is not None and own is not None and own in verb.ancestors() and verb.head is not hit.token


def _counted(hit: Hit, text: str) -> tuple[int, bool] | None:
    """By how long ago it began, by which of its days it is, or by weeks; the text in small letters."""
    if (since := _SINCE_BEGUN.search(text)) is not None and (apart := 1 if since[1] == "a" else number_of(since[1])):
        return apart + 1, True
    nth = _NTH_DAY.search(text)
    least = int(lexicon().tables["ORDINAL"].get(nth[1] or nth[3]) or 0) if nth is not None else 0
    if nth is not None and least > 1:
        return max(least, number_of(nth[2] or "") or 0), False  # from its beginning, which is counted back from the day told
    weeks = _WEEKS.get(hit.token.head.head.lower) if _followed(hit.token) else None  # "a deal after a week of talks"
    return (weeks, True) if weeks else None


def aspect(hit: Hit) -> Aspect | None:
    """ "The talks opened on Monday", "the round came to an end": how talks or a trip begin or end."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    if hit.frame.kind != "visit" or verb is None:
        return None
    if verb.lower in _BEGUN or hit.frame.name == "arrival":
        return Aspect.INITIATES
    over = verb.lower in _COME and any(t.lower in {"end", "close", "conclusion"} for t in grammar.prepositions(verb).get("to", []))
    return Aspect.TERMINATES if over or verb.lower in _ENDED else None


def _led_to(talks: Token) -> bool:
    """ "Three days of talks brought a truce on Friday": what they led to came at their end."""
    days = talks.head.head
    past = days.head.tag in {"VBD", "VBN"} and days.head.child("xcomp") is None
    return talks.dep == "pobj" and days.dep in {"nsubj", "nsubjpass"} and past


def _followed(talks: Token) -> bool:
    """ "Signed a truce on Friday after three days of talks"."""
    days = talks.head.head
    return talks.dep == "pobj" and talks.head.lower == "of" and days.dep == "pobj" and days.head.lower in {"after", "following"}


def departure(hit: Hit, tree: Tree, timexes: Sequence[Timex], here: Sequence[int], when: Sequence[int]) -> tuple[int, bool] | None:
    """How many days a trip or talks last by the days on which they begin and end, and whether the time told is their end.

    "Came on Sunday and left on Tuesday", "the talks, which opened on Sunday, closed on Tuesday", "it ended on Tuesday as it had
    begun on Sunday".
    """
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    if hit.frame.kind != "visit" or not (hit.noun or hit.frame.shape == "trip") or verb is None or not when:
        return None
    ends = [
        *verb.those("conj"),
        *(c for t in verb.those("xcomp") if cut_short(t) for c in t.those("conj")),
        *([verb] if hit.noun else []),
        *([t for t in verb.ancestors() if t.is_verb][:1] if verb.dep == "relcl" else []),
    ]
    for index in here:
        clause = _clause_of(timexes[index], tree)
        if index == when[0] or clause is None:
            continue
        told, other = timexes[when[0]].meaning, timexes[index].meaning
        if clause in ends and _leaves(clause):
            apart = _days_between(told, other)
            return None if apart is None else (apart + 1, False)
        if clause.dep == "advcl" and clause.head is verb and clause.lower in _BEGUN and _leaves(verb):
            apart = _days_between(other, told)
            return None if apart is None else (apart + 1, True)
    return None


def _clause_of(timex: Timex, tree: Tree) -> Token | None:
    """The verb that a time expression hangs on: of "wants to leave on Friday", the first one."""
    verbs = (a for t in tree.within(timex.span)[:1] for a in t.ancestors() if a.is_verb and a.dep != "xcomp")
    return next(verbs, None)


def _leaves(clause: Token) -> bool:
    return any(t.lower in _LEAVE for t in (clause, *(t for t in clause.those("xcomp") if t.is_verb and not cut_short(t))))


def _days_between(first: Meaning, last: Meaning) -> int | None:
    """From a day of the week or month to the next other one, or by "four days later"; None where that takes more to tell."""
    if isinstance(last, Shift) and isinstance(last.of, Told) and last.unit is Unit.DAY and last.count > 0:
        return int(last.count)
    first, last = (day.of if isinstance(day, Clock) else day for day in (first, last))  # "on Monday night"
    last = last.named if isinstance(last, Inside) and isinstance(last.of, Told) else last  # "on 4 June … on the 6th"
    if not (isinstance(first, Named) and isinstance(last, Named)):
        return None
    if first.weekday is not None and last.weekday is not None:
        return (last.weekday - first.weekday) % 7 or None
    one_month = last.month is None or first.month is None or last.month == first.month
    return last.day - first.day if one_month and first.day and last.day and last.day > first.day else None
