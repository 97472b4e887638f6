"""Past tenses taken for participles: "The two spent Monday in Oslo", "On Friday a lorry bomb killed nine"."""

from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.inflect import is_past
from timeline_cli.language.tree import CALENDAR, Token

_FRONT = frozenset({"prep", "advmod", "npadvmod", "advcl", "cc", "mark", "punct"})
_NOUN_OR_PAST = frozenset({"shot"})
BANDS = frozenset({"band", "crew", "crowd", "gang", "group", "militia", "mob", "patrol", "squad", "unit"})
# participles that keep an object: "soldiers given medals", "a man named the killer"
_TWO_OBJECTS = frozenset(
    {"given", "taught", "offered", "awarded", "paid", "sent", "sold", "granted", "shown", "told", "asked", "promised", "lent", "denied"}
    | {"called", "named", "dubbed", "titled", "nicknamed", "elected", "declared", "considered", "made"}
)


def make_finite(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a participle with an object of its own is the verb of a clause that has no other."""
    for noun in tokens:
        if noun.is_noun and noun.dep == "compound" and noun.text.islower() and is_past(noun.lower) and _ends_name(noun.i + 1, noun.head):
            _part_names(noun)
        if noun.tag == "NN" and noun.dep == "ROOT" and noun.text.islower() and is_past(noun.lower) and noun.child("dobj") is not None:
            _do(noun)
        if noun.dep == "npadvmod" and noun.i == noun.head.i - 1 and world.person_noun(noun.lower) and _lacks_subject(noun.head):
            noun.dep, noun.head.tag = "nsubj", "VBD"  # "An arsonist set fire to it"
        if noun.tag == "VBN" and noun.dep == "amod" and noun.child("nsubj") is not None and noun.head.i > noun.i:
            _take_object(noun)
        if noun.lower == "rounds" and noun.is_noun and noun.dep == "advcl":
            _come_down(noun)
        if noun.lower == "fire" and noun.i and tokens[noun.i - 1].lower == "opened" and tokens[noun.i - 1].dep == "amod":
            _open_fire(tokens[noun.i - 1])
        if noun.lower in _NOUN_OR_PAST and noun.is_noun and noun.dep in {"ROOT", "ccomp", "conj"}:
            _make_verb(noun)
        if noun.dep not in {"ROOT", "ccomp", "advcl"} or not (noun.is_noun or noun.tag in {"CD", "DT"}):
            continue
        inner = [n for prep in noun.those("prep") for n in prep.those("pobj")] if world.person_noun(noun.lower) else []
        clauses = (c for t in (noun, *inner) for c in t.those("acl"))  # "Men on a motorcycle fired at a bus"
        verb = next((c for c in clauses if c.tag == "VBN" and c.i > noun.i and _has_object(c)), None) or _second(noun)
        if verb is not None:
            _raise(verb, noun)


def _come_down(rounds: Token) -> None:
    """ "Four people died when mortar rounds came down on the village": the rounds came down, and it is the four who died."""
    died = rounds.head
    bare = (c for c in died.those("conj") if c.tag == "VBD" and c.i > rounds.i and c.child("nsubj") is None)
    if died.child("cc") is None and (second := next(bare, None)) is not None:
        _goes_down(second, died, rounds)
        return
    people, came = died.head, died.head.head
    if died.dep != "acl" or not came.is_verb or people not in came.those("nsubj"):
        return
    above, dep = came.head, came.dep
    died.tag = "VBD"
    died.hang(died if above is came else above, dep)
    people.hang(died, "nsubj")
    _goes_down(came, died, rounds)
    for front in [c for c in came.those("prep", "npadvmod") if c.i < people.i]:
        front.hang(died, front.dep)


def _goes_down(came: Token, died: Token, rounds: Token) -> None:
    link = rounds.child("advmod", "mark")
    came.hang(died, "advcl")
    rounds.hang(came, "nsubj")
    if link is not None:
        link.hang(came, link.dep)


def _open_fire(verb: Token) -> None:
    """ "Two gunmen on a motorcycle opened fire": taken for an opened fire that they are on."""
    fire, prep = verb.head, verb.head.head
    means, doer = verb.child("npadvmod", "compound", "nmod"), prep.head
    if prep.dep != "prep" or means is None or not world.person_noun(doer.lower):
        return
    verb.tag = "VBD"
    top = doer.head if doer.head is not doer else None
    front = top if top is not None and top.dep == "ROOT" and top.tag == "IN" else None  # "On Monday two gunmen …"
    verb.hang(verb if top is None or front is not None else top, "ROOT" if top is None or front is not None else doer.dep)
    if front is not None:
        front.hang(verb, "prep")
    for child in [c for c in fire.children if c.i < verb.i]:
        child.hang(means, child.dep)
    means.hang(prep, "pobj")
    for child in [c for c in (*fire.children, *doer.children) if c.i > fire.i]:
        child.hang(verb, child.dep)
    fire.hang(verb, "dobj")
    doer.hang(verb, "nsubj")


def _second(noun: Token) -> Token | None:
    """ "A bomb planted by rebels at a depot killed nine": of two participles the last, which the parser takes for what befell the depot."""
    first = noun.child("acl") if noun.dep == "ROOT" else None
    if first is None or first.tag != "VBN" or first.child("agent") is None:
        return None
    verb = next((t for t in first.subtree() if t.dep == "acl" and t.tag == "VBN" and t is not first and t.head.dep == "pobj"), None)
    count = verb.child("npadvmod") if verb is not None else None
    if verb is not None and count is not None and count.tag == "CD":
        count.dep = "dobj"
    return verb if verb is not None and _has_object(verb) else None


def _ends_name(first: int, name: Token) -> bool:
    """ "Lima", "Nagorno-Karabakh", from the token `first` on."""
    return name.i == first or all(c.dep in {"compound", "punct"} for c in name.children if first <= c.i < name.i)


def _do(verb: Token) -> None:
    """ "The army retook Nagorno-Karabakh": taken for an army retook of which there is an object."""
    before = [c for c in verb.children if c.i < verb.i and c.dep in {"compound", "det", "amod", "nummod", "poss"}]
    if not before or before[-1].dep != "compound" or verb.child("nsubj") is not None:
        return
    *others, doer = before
    verb.tag, doer.dep = "VBD", "nsubj"
    for token in others:
        token.hang(doer, token.dep)


def _part_names(verb: Token) -> None:
    """ "Rebels loyal to Vik retook Lima": the parser takes the verb and the names around it for one name."""
    last = verb.head
    *others, name = sorted((c for c in (*last.children, *verb.children) if c.i < verb.i), key=lambda t: t.i) or [verb]
    top = last
    while top.head is not top and not top.head.is_verb:
        top = top.head
    if name.i != verb.i - 1 or not name.is_noun or any(c.is_verb for c in top.children):
        return
    behind = [t for t in top.subtree() if t.i > last.i and t.head.i <= last.i]
    if top is last:
        top = name
    else:
        name.hang(last.head, last.dep)
    said = last.head if top is name else top.head
    verb.tag = "VBD"
    verb.hang(verb if said in (last, top) else said, "ROOT" if said in (last, top) else "ccomp")
    top.hang(verb, "nsubj")
    last.hang(verb, "dobj")
    for token in others:
        token.hang(name, token.dep)
    for token in behind:
        token.hang(verb, token.dep)


def _make_verb(noun: Token) -> None:
    """ "A gang shot at a bus": the shot is no noun where people stand right before it and what it was at right behind."""
    doer = next((c for c in noun.those("compound") if c.i == noun.i - 1 and (world.person_noun(c.lower) or c.lower in BANDS)), None)
    at = any(prep.lower in {"at", "into"} and prep.i == noun.i + 1 for prep in noun.those("prep"))
    if doer is None or not at:
        return
    noun.tag, doer.dep = "VBD", "nsubj"
    for child in noun.those("det", "amod", "nummod", "compound", "poss"):
        child.hang(doer, child.dep)


def _take_object(verb: Token) -> None:
    """ "President Ana Ruiz hosted ministers in Lima": taken for ministers who are hosted."""
    noun = verb.head
    above, dep = noun.head, noun.dep
    verb.tag = "VBD"
    verb.hang(verb if above is noun else above, dep)
    for child in [c for c in noun.children if c.i > noun.i and c.dep in {"punct", "advmod", "npadvmod", "advcl"}]:
        child.hang(verb, child.dep)
    for prep in [c for c in noun.those("prep") if c.i > noun.i and any(t.text in CALENDAR for t in c.those("pobj"))]:
        prep.hang(verb, "prep")
    noun.hang(verb, "dobj")


def _lacks_subject(verb: Token) -> bool:
    return verb.tag in {"VBN", "VBD"} and verb.child("nsubj", "nsubjpass", "auxpass", "aux") is None and verb.child("dobj") is not None


def _has_object(participle: Token) -> bool:
    if participle.lower in _TWO_OBJECTS or participle.child("aux", "auxpass", "agent", "oprd") is not None:
        return False
    if participle.lower == "fired":
        return any(prep.lower in {"at", "on", "into"} for prep in participle.those("prep"))
    return participle.child("dobj", "ccomp") is not None or (participle.lower == "spent" and participle.child("npadvmod") is not None)


def _raise(verb: Token, subject: Token) -> None:
    dep, above = subject.dep, subject.head
    verb.tag = "VBD"
    verb.hang(verb if above is subject else above, dep)
    for child in list(subject.children):
        if child.i > verb.i or (child.i < subject.i and child.dep in _FRONT):
            child.hang(verb, child.dep)
    subject.hang(verb, "nsubj")
