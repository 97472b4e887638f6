"""What is told of an agreement: whom it binds ("an accord under which Peru and Chile withdraw"), how it fares, and that it is renewed."""

import re

from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_UNDER = frozenset({"under", "by", "in", "with", "through"})
RENEW = verb_forms("prolong", "extend", "renew", "revive", "reaffirm", "reinstate", "restore")
_ENDING = verb_forms("expire", "lapse", "elapse", "end", "terminate", "finish")
_FARING = _ENDING | verb_forms("hold", "collapse", "fray", "crumble", "falter", "unravel", "break", "survive", "last", "fail")
_RUN = verb_forms("run")
_GO_ON = verb_forms("last", "continue", "run", "end", "conclude", "close")
_NOTICED = frozenset({"heard", "felt", "seen"})
TERMS = re.compile(r"\b(?:under|by|in|with|through) which\b")


def signing_of(noun: Token) -> Token | None:
    """ "The signing of the treaty": the word that tells of its making."""
    act = noun.head.head
    return act if noun.dep == "pobj" and noun.head.lower == "of" and act.lower in words("signing") else None


def undone(verb: Token) -> bool:
    """ "Was to have visited": it came to nothing."""
    return verb.dep == "xcomp" and verb.head.lower in {"was", "were"} and any(c.lower == "have" for c in verb.those("aux"))


def cut_short(verb: Token) -> bool:
    """ "Her visit was to have lasted until Friday": it began, and ended sooner."""
    return undone(verb) and verb.lower in _GO_ON


_HELD_TO = frozenset({("by", "bound"), ("to", "committed")})


def bound(noun: Token) -> list[Token]:
    """Those who act by the terms of the agreement that a noun tells; empty where it may be one side alone."""
    above = noun.head
    if noun.dep == "pobj" and above.lower == "under" and above.head.is_verb:
        found = [*grammar.subject(above.head), *others(above.head)]
    elif noun.dep == "pobj" and (above.lower, above.head.lower) in _HELD_TO:
        found = grammar.subject(above.head)  # "they are bound by the accord of 1998"
    else:
        found = [side for clause in _clauses(noun) for side in (*grammar.subject(clause), *others(clause))]
    return found if len(found) > 1 or any(doer.lower in words("parties") for doer in found) else []


def acting_under(hit: Hit) -> Token | None:
    """ "Peru opened its border under an accord signed with Chile": what is done by its terms, there and then, by one who made it."""
    prep = hit.token.head
    under = hit.noun and hit.frame.kind == "agreement" and hit.token.dep == "pobj" and prep.lower == "under"
    return next((t for t in prep.ancestors() if t.is_verb), None) if under else None


def others(deal: Token) -> list[Token]:
    """The other side of what somebody is to do: "agreed to sell ships to Chile", "will buy gas from Chile", "will lend Chile money"."""
    if deal.lower not in words("dealing"):
        return []
    return [t for t in deal.those("dative") if t.is_noun] + [
        n for t in (deal, *deal.those("dobj")) for relation in ("to", "from", "with") for n in grammar.prepositions(t).get(relation, [])
    ]


def _clauses(noun: Token) -> list[Token]:
    """What an agreement says: the clauses that "under which", "by which" hangs on it, or on the verb that it belongs to."""
    carrier = grammar.carrying_verb(noun)
    below = [*noun.subtree(), *(carrier.those("advcl", "relcl") if carrier is not None else [])]
    return [verb for verb in dict.fromkeys(below) if verb.is_verb and verb.i > noun.i and any(map(by_which, verb.those("prep")))]


def by_which(prep: Token) -> bool:
    return prep.lower in _UNDER and any(t.lower == "which" for t in prep.those("pobj"))


def renewal(noun: Token) -> Token | None:
    """The verb that renews an agreement made before: "prolonged the truce", "the truce of May was renewed"."""
    verb = grammar.carrying_verb(noun)
    return verb if verb is not None and verb.lower in RENEW and noun.dep in {"dobj", "nsubjpass"} else None


def ending(verb: Token) -> bool:
    """ "The truce expired", "ran out", "that ended on Monday"."""
    return verb.lower in _ENDING or (verb.lower in _RUN and any(c.lower == "out" for c in verb.children))


_LEAD = verb_forms("lead")
_UNREST = noun_forms("protest", "riot", "demonstration", "rally", "march", "strike", "vigil") | {"unrest", "outrage", "condemnation"}
_STIR = verb_forms(
    "anger", "cause", "divide", "draw", "enrage", "fuel", "infuriate", "provoke", "prompt", "spark", "stir", "trigger", "unleash"
)
_SET_OFF = verb_forms("set", "touch")
_RATIFY = verb_forms("ratify", "approve", "endorse", "back", "pass")
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_CALL = verb_forms("call")
_QUIT = verb_forms("end", "drop", "abandon", "quit", "suspend", "scrap", "revoke", "leave")
_KEEP = verb_forms("save", "salvage", "rescue", "preserve", "uphold", "break", "breach", "violate", "defend")


def faring(verb: Token) -> bool:
    """ "The truce held", "collapsed", "ended": what became of it."""
    return verb.lower in _FARING or ending(verb)


def takes_effect(clause: Token) -> bool:
    """ "Entered into force", "takes effect": later than what was agreed."""
    said = (*clause.those("dobj"), *(n for prep in clause.those("prep") for n in prep.those("pobj")))
    return any(n.lower in {"force", "effect"} for n in said)


def left(hit: Hit) -> bool:
    """ "Called off their truce", "since the Front dropped its ceasefire": who leaves one makes none."""
    quits = hit.token.head.lower in _QUIT or (hit.token.head.lower in _CALL and any(c.lower == "off" for c in hit.token.head.those("prt")))
    return hit.noun and hit.token.lower in _TRUCES and hit.token.dep == "dobj" and quits


def ratified(hit: Hit) -> bool:
    """ "Parliament approved the treaty that Peru and Chile signed in May": it was made then, and by these."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.frame.kind == "agreement" else None
    made = any(c.lower in verb_forms(*hit.frame.light) for c in hit.token.those("relcl", "acl"))
    return verb is not None and verb.lower in _RATIFY and hit.token in verb.those("dobj", "nsubjpass") and made


def noticed(event: Token) -> bool:
    """ "The blast could be heard in Lima": it took place, and elsewhere."""
    return event.dep == "nsubjpass" and event.head.lower in _NOTICED


def stirs(hit: Hit) -> bool:
    """ "The accord set off riots in Lima on Friday", "the murder led to riots": told by what came of it, elsewhere and later."""
    verb = hit.token.head
    told = hit.noun and hit.token.dep == "nsubj"
    off = verb.lower in _SET_OFF and any(c.lower == "off" for c in verb.those("prt", "advmod"))
    came = verb.those("dobj") if verb.lower in _STIR or off else []
    if hit.frame.kind == "attack":
        led = grammar.prepositions(verb).get("to", []) if verb.lower in _LEAD else []
        return told and any(t.lower in _UNREST for t in (*came, *led))
    return told and hit.frame.kind == "agreement" and bool(came)


def of_what(verb: Token) -> bool:
    """ "What they agreed": known from before."""
    return verb.is_verb and any(c.lower == "what" for c in verb.those("dobj"))


def recalled_by_what(token: Token) -> bool:
    """ "Pledged to act on what they agreed at the Lima summit", "the model is what they agreed": none of that is the news."""
    return any((t.dep == "pcomp" or _is_model(t)) and of_what(t) for t in (token, *token.ancestors()))


def _is_model(clause: Token) -> bool:
    """What something else is; but "this is what they agreed"."""
    subjects = clause.head.those("nsubj") if clause.dep in {"ccomp", "attr"} and clause.head.lower in {"is", "was"} else []
    return any(t.tag == "NN" for t in subjects)


def fares(hit: Hit) -> bool:
    """ "The truce held on Monday", "the ceasefire collapsed on Monday": how an agreement fares is told, not when it was made."""
    verb = grammar.carrying_verb(hit.token)
    if hit.frame.kind == "agreement" and hit.token.dep == "dobj" and hit.token.head.lower in _KEEP:
        return hit.noun  # "to save the truce"
    if left(hit):
        return True
    verbs = [*hit.token.those("acl"), *([verb] if verb is not None and hit.token in verb.those("nsubj") else [])]
    # a truce is kept from the day on which it takes effect, while a treaty was long made
    in_effect = hit.token.lower not in _TRUCES and any(map(takes_effect, verbs[-1:]))
    return hit.noun and hit.frame.kind == "agreement" and (in_effect or any(map(faring, verbs)))
