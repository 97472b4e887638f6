"""Phrases hung on the word that they belong to: "blamed the raid on the Front", "the governments of Peru and of Chile"."""

import calendar
from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_CALENDAR = frozenset({*calendar.day_name, *calendar.month_name}) - {""}
_YEAR = 4  # figures
_CAUSE = frozenset(form for verb in ("make", "have", "let") for form in verb_forms(verb))
_EITHER = frozenset({"set", "hit", "put", "cut", "beat", "burst"})  # past tense and infinitive
_LAY_ON = frozenset(form for verb in ("blame", "pin") for form in verb_forms(verb))
# what events do, and places do not
_RUN = frozenset(
    form
    for verb in ("begin", "start", "end", "last", "continue", "resume", "conclude", "finish", "kill", "injure", "wound")
    for form in verb_forms(verb)
)
_FIGHTS = frozenset(
    form for noun in ("battle", "clash", "encounter", "fight", "firefight", "gunfight", "shootout", "skirmish") for form in noun_forms(noun)
)


def attach(tokens: Sequence[Token]) -> None:
    """Rehangs phrases of one sentence in place."""
    for token in tokens:
        before = tokens[token.i - 1]
        if token.dep == "prep":
            _attach_phrase(token, before)
        elif token.dep == "conj":
            _attach_conjunct(token)
        elif token.dep in {"relcl", "acl", "advcl"}:
            _attach_clause(token, before)
            _attach_to_time(token, tokens)
        elif token.dep == "appos" and token.is_name and token.head.tag == "NN" and token.child("conj") is not None:
            _attach_second(token)
        elif token.dep == "aux" and token.head.is_verb and token.child("nsubj", "nsubjpass") is not None:
            for inner in list(token.children):
                inner.hang(token.head, inner.dep)  # "Ruiz and Vik have on Monday signed": who does it belongs to the verb


def _attach_phrase(prep: Token, before: Token) -> None:
    head = prep.head
    if prep.lower == "on" and head.dep == "dobj" and head.head.lower in _LAY_ON:
        prep.hang(head.head, "prep")  # "blamed the raid on the Front"
    if head.lower == "time" and head.dep == "npadvmod" and head.head.is_verb and any(c.lower == "this" for c in head.those("det")):
        prep.hang(head.head, "prep")  # "fired again, this time at a bus"
    if prep.lower == "by" and head.is_name and head.dep == "pobj" and _lacks_agent(head.head.head):
        prep.hang(head.head.head, "agent")  # "was signed aboard the Ardent by Ana Ruiz"
    if prep.lower == "with" and head.is_verb and _is_fight(before, head):
        prep.hang(before, "prep")  # "were killed in a clash with police"


def _attach_conjunct(token: Token) -> None:
    head = token.head
    if head.dep == "prep" and token.lower == head.lower and token.child("pobj") is not None:
        token.hang(head.head, "prep")  # "of Peru and of Chile": both of one word
    elif head.tag == "NNS" and (state := _first_state(head, token)) is not None:
        token.hang(state, "conj")  # "the Foreign Ministers of Peru and Chile"
    elif head.tag == "VB" and head.dep in {"ccomp", "xcomp"} and _goes_on_above(token, head.head):
        token.hang(head.head, "conj")  # "made them get off and burned the bus"


def _attach_clause(clause: Token, before: Token) -> None:
    head = clause.head
    if clause.dep == "relcl" and clause.lower in _RUN and head.is_name and head.dep == "pobj" and head.head.head.is_noun:
        clause.hang(head.head.head, "relcl")  # "the talks in Lima, which began on Monday"
    if clause.dep == "acl" and clause.tag == "VBN" and before.text == "," and head.head.lower == "including":
        _rehang_behind(clause, head.head)


def _attach_to_time(clause: Token, tokens: Sequence[Token]) -> None:
    """ "The deadliest since October, when a bomb killed nine": what was then, wherever the parser hangs it."""
    when = next((c for c in clause.those("advmod") if c.lower == "when"), None)
    if when is None or when.i < 2 or tokens[when.i - 1].text != ",":
        return
    time = tokens[when.i - 2]
    dated = time.text in _CALENDAR or (time.tag == "CD" and len(time.text) == _YEAR)
    if dated and time is not clause.head and time not in clause.subtree():
        clause.hang(time, "relcl")


def _attach_second(name: Token) -> None:
    """ "Army chief Ana Ruiz and his counterpart": two people, of whom the first is told by office and name."""
    office = name.head
    if min(t.i for t in (name, *name.those("compound"))) == office.i + 1:
        for inner in name.those("cc", "conj"):
            inner.hang(office, inner.dep)


def _first_state(officials: Token, second: Token) -> Token | None:
    """The state of which those are that the parser joins with a second state."""
    if not second.is_name or world.country_of(second.text) is None or second.child("det") is not None:
        return None
    inner = [t for prep in officials.those("prep") if prep.lower == "of" for t in prep.those("pobj")]
    return next((t for t in inner if t.i < second.i and world.country_of(t.text) is not None), None)


def _goes_on_above(verb: Token, above: Token) -> bool:
    """Joined to an infinitive, a verb in the past tense goes on from the clause above it."""
    past = verb.tag == "VBD" or (verb.lower in _EITHER and above.lower in _CAUSE)
    return above.tag == "VBD" and past and verb.child("nsubj", "aux") is None


def _lacks_agent(verb: Token) -> bool:
    return verb.is_verb and verb.child("auxpass") is not None and verb.child("agent") is None


def _is_fight(noun: Token, verb: Token) -> bool:
    return noun.lower in _FIGHTS and noun.dep == "pobj" and noun.head.head is verb


def _rehang_behind(participle: Token, including: Token) -> None:
    """ "Nine people, including two girls, killed in Lima": who all were."""
    whole = including.head
    if whole.is_noun and participle.child("dobj") is None:
        participle.hang(whole, "acl")
