"""Attacks told as others than those told before them: "a second blast", "hours later", "in a separate incident", "hit a depot in reply"."""

from collections.abc import Iterator

from timeline_cli.events.description import nouns
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, words
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.timex.lexicon import lexicon

_OTHER = frozenset({"another", "further", "separate", "fresh", "new", "subsequent", "simultaneous", "similar", "follow-up", "additional"})
_PREVIOUS = frozenset({"previous", "preceding", "prior", "earlier", "last"})
_COME = verb_forms("come", "happen", "occur", "follow")
_STRIKE = verb_forms("hit", "strike", "fire", "shoot", "fight")
_ROUND = frozenset({"round", "session", "series", "meeting"})
_POINTED = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_AGAIN = frozenset({"again", "anew"})
_ANSWER = frozenset({"reply", "response", "answer", "retaliation", "revenge", "reprisal", "return"})
_ELSEWHERE = frozenset({"elsewhere", "meanwhile", "separately", "simultaneously"})
_LATER = frozenset({"later", "afterwards", "afterward", "thereafter", "earlier"})
_FROM_THERE = frozenset({"within", "after", "before"})  # "within hours", "an hour before that"
_SHORT = frozenset({"minute", "minutes", "hour", "hours", "moments", "days", "weeks", "months"})


def anew(hit: Hit) -> bool:
    """True where the words around a trigger tell an attack apart from all that were told before it."""
    if hit.noun and grammar.tied(hit.token) is not None:
        return True  # "police see no link with the raid"
    if hit.frame.kind != "attack" or hit.definite:
        return False
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    if (hit.noun and hit.token.dep != "attr" and is_other(hit.token)) or _came_after(hit.token):
        return True
    if verb is None:
        return False
    doers = verb.those("nsubj", "nsubjpass")
    if any(map(_answers, (p for t in (verb, *verb.those("dobj")) for p in t.those("prep")))):
        return True
    settings = [noun for prep in verb.those("prep") if prep.lower == "in" and prep.i < verb.i for noun in prep.those("pobj")]
    if any(map(is_other, [*doers, *settings])) and not hit.frame.result:
        return True
    if verb.lower in _STRIKE and any(c.lower == "back" for c in verb.those("advmod", "prt")):
        return True  # "the army hit back that night"
    again = any(c.lower in _AGAIN for c in verb.those("advmod"))
    once = sum(t.lower in _AGAIN for t in verb.subtree()) == 1  # not "again and again"
    if again and once and any(map(_can_strike, doers)) and not hit.noun:
        return True
    steps = list(_steps(verb, min((t.i for t in doers), default=verb.i)))
    if any(t.lower in _ELSEWHERE for t in steps) or (bool(steps) and not _goes_on(hit, doers)):
        return True
    aside = any(t.lower in _ELSEWHERE for a in verb.ancestors() for t in a.those("advmod"))  # "police, meanwhile, held a man who shot …"
    return aside and any(map(_somebody_new, doers))


def _came_after(token: Token) -> bool:
    """ "It came a day after rebels had raided a mill": what "it" stands for is another event."""
    for above in (token, *token.ancestors()):
        after = above.lower == "after" or any(c.lower == "after" for c in above.those("mark"))
        verb = next((t for t in above.ancestors() if t.is_verb), None) if after else None
        if verb is not None:
            return verb.lower in _COME and any(t.lower in {"it", "this", "that"} for t in verb.those("nsubj"))
    return False


def turns_elsewhere(tree: Tree) -> bool:
    """ "Meanwhile, the envoy met the king": the sentence turns to others than the one before it."""
    return tree.tokens[0].lower in _ELSEWHERE


def previous(hit: Hit) -> bool:
    """True for what names the event before those told: "their last round of talks", "the summit before this", "when they last met"."""
    if not hit.noun:
        return hit.frame.kind == "visit" and any(c.lower == "last" for c in hit.token.those("advmod"))
    of = hit.token.head
    nouns = [hit.token, *([of.head] if hit.token.dep == "pobj" and of.lower == "of" and of.head.lower in _ROUND else [])]
    compared = any(p.lower == "before" and t.lower in {"this", "that", "one"} for p in hit.token.those("prep") for t in p.those("pobj"))
    return compared or any(c.lower in _PREVIOUS for noun in nouns for c in noun.those("amod"))


def is_other(noun: Token) -> bool:
    """ "a second blast", "another group of gunmen", "further shots"; but "the second blast" may have been told."""
    marks = {c.lower for c in noun.those("det", "amod", "nummod", "poss")}
    nth = not marks.isdisjoint(lexicon().tables["ORDINAL"].keys() - {"first"})
    return (nth or not marks.isdisjoint(_OTHER)) and marks.isdisjoint(_POINTED)


def _answers(prep: Token) -> bool:
    """ "in reply", but not "in reply to the raid", which may be told after it."""
    return prep.lower == "in" and any(noun.lower in _ANSWER and not noun.children for noun in prep.those("pobj"))


def _somebody_new(doer: Token) -> bool:
    """ "A gunman", or "he" behind "a man" in the same sentence."""
    said = [doer, *doer.ancestors()][-1].subtree() if doer.tag == "PRP" else [doer]
    people = (t for t in said if t.i <= doer.i and human(t.lower))
    return any(c.lower in {"a", "an"} for t in people for c in t.those("det"))


def _of_state(doer: Token) -> bool:
    """ "The Air Force", "the army": known to everybody, whether told of before or not."""
    return doer.is_name or doer.lower in nouns("force")


def _can_strike(doer: Token) -> bool:
    """ "They struck again", but not "violence has once again robbed children of their lives"."""
    return doer.is_name or doer.tag == "PRP" or human(doer.lower) or doer.lower in words("missile") | words("aircraft")


def _steps(verb: Token, begin: int) -> Iterator[Token]:
    """The words before its subject by which a clause goes on from another time or place: "hours later", "that same night"."""
    for child in verb.those("advmod", "npadvmod", "prep"):
        said = child.subtree() if child.i < begin else []
        lowered = {t.lower for t in said}
        away = not lowered.isdisjoint(_FROM_THERE) and not lowered.isdisjoint(_SHORT)
        if away or "same" in lowered:
            yield child
        yield from (t for t in said if t.lower in _LATER | _ELSEWHERE)


def _goes_on(hit: Hit, doers: list[Token]) -> bool:
    """ "Later they set fire to a car", "hours later police shot the gunman", "two people later died": still the attack told before."""
    known = any(t.tag == "PRP" or (any(c.lower in _POINTED for c in t.those("det", "poss")) and not _of_state(t)) for t in doers)
    fought = any(t.lower in words("culprit") for t in hit.token.subtree() if t.i > hit.token.i)
    return known or fought or (hit.frame.result and "subject" not in hit.args)
