"""Events told of as a sort: "guards against attacks", "have negotiated for years", "whoever attacks one", "20 dollars a journey"."""

from timeline_cli.actors import names
from timeline_cli.events.claims import ACCUSE, BLAME
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_WHOEVER = frozenset({"whoever", "anyone", "anybody", "everyone", "everybody"})
_LONG = noun_forms("week", "month", "year", "decade", "century", "generation")
_COUNT = verb_forms("record", "register", "document", "count", "log", "tally", "verify")
_CASES = noun_forms("incident", "case", "attack", "violation", "breach", "raid", "strike", "event")
_HAVE = frozenset({"have", "has", "had"})
_MANY = frozenset({"several", "many", "numerous", "various", "countless", "dozens", "scores", "hundreds", "series", "string", "number"})
_ANSWER_FOR = BLAME | ACCUSE | verb_forms("claim", "take", "accept", "admit", "link", "tie", "connect", "encourage", "want")
_WHERE = frozenset({"in", "at", "near", "around", "outside", "across"})
_WARS = noun_forms("war")
_PAST = frozenset({"past", "years", "decades"})
_WHEN = frozenset({"today", "yesterday", "tonight", "day", "night", "morning", "evening", "afternoon", "week", "weekend", "month", "year"})


def generic(hit: Hit) -> bool:
    """True where a trigger tells of no one event."""
    token = hit.token
    if counted(hit):
        return True
    if hit.noun:
        guarded = hit.frame.kind == "attack" and token.dep == "pobj" and token.head.lower == "against" and not _pointed(token)
        return guarded or token.dep == "npadvmod" or _of_record(hit)
    if any(t.lower in _WHOEVER for t in hit.args.get("subject", [])):
        return True
    if any(t.lower in _WARS for t in token.those("dobj")):
        return True  # "which fought a war in 2020"
    if token.dep == "xcomp" and token.head.lower == "used" and token.head.tag in {"VBD", "VBN"}:
        return True  # "a man who used to visit his troops"
    told = (t for role in ("subject", "object") for t in hit.args.get(role, []))
    if hit.frame.kind == "attack" and any(c.lower == "any" for t in told for c in t.those("det")):
        return True  # "must report any shot fired at sea"
    return (hit.frame.kind == "visit" or hit.frame.name == "fighting") and _for_years(hit)


def counted(hit: Hit) -> bool:
    """ "recorded 61 incidents involving mines": how many there were is told of no one of them."""
    above = (hit.token, *hit.token.ancestors())
    several = (t for t in above if t.tag == "NNS" and t.child("nummod") is not None and t.lower in _CASES)
    verbs = (verb for t in several if (verb := grammar.carrying_verb(t)) is not None)
    return hit.frame.kind == "attack" and any(verb.lower in _COUNT for verb in verbs)


def _of_record(hit: Hit) -> bool:
    """ "Has claimed several attacks", "is blamed for dozens of killings": what somebody is known for, at no time and no place."""
    if hit.frame.kind != "attack" or hit.token.tag != "NNS" or not _of_many(hit.token):
        return False
    verb = grammar.clause_verb(hit.token)
    if verb is None or not (verb.lower in _ANSWER_FOR or any(c.lower in {"has", "have"} for c in verb.those("aux"))):
        return False
    behind = [p for p in (*hit.token.those("prep"), *verb.those("prep")) if p.i > hit.token.i and p.lower in _WHERE]
    where = any(t.is_name or t.child("det") is not None for prep in behind for t in prep.those("pobj") if t.lower not in _PAST)
    return not where and not any(names.is_calendar(t.text) or t.lower in _WHEN for t in verb.subtree())


def _of_many(noun: Token) -> bool:
    while noun.dep == "conj":
        noun = noun.head
    counted = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun
    return counted.lower in _MANY or any(c.lower in _MANY for c in noun.those("amod"))


def hostile(hit: Hit) -> bool:
    """ "met the boarding party with iron pipes": no visit."""
    return not hit.noun and hit.frame.kind == "visit" and armed_with(hit)


_SALUTES = frozenset({"15", "17", "19", "21", "twenty-one", "nineteen"})


def armed_with(hit: Hit) -> bool:
    """ "met the boarding party with iron pipes", "were greeted with stones"; the parser may hang the pipes on the party."""
    met = [hit.args, *map(grammar.prepositions, hit.args.get("object", []))]
    weapons = [t for args in met for t in args.get("with", []) if t.lower in words("missile") | words("weapon")]
    salute = any(c.lower in _SALUTES for t in weapons for c in t.those("nummod"))  # "was welcomed with 21 shots"
    return not salute and any(t.child("det") is None for t in weapons)  # "met the man with the drone"


def _pointed(noun: Token) -> bool:
    return noun.child("det", "poss", "nummod", "acl", "relcl") is not None or noun.tag in {"NNP", "NNPS"}


def _for_years(hit: Hit) -> bool:
    """ "have talked about it for years"."""
    lasting = any(c.dep == "aux" and c.lower in _HAVE for c in hit.token.children)
    long = (n for prep in hit.token.those("prep") if prep.lower == "for" for n in grammar.expand(prep.those("pobj")))
    return lasting and any(t.lower in _LONG for t in long)
