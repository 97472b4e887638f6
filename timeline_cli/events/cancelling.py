"""What is called off, and what is only said to be."""

import tomllib
from functools import cache
from importlib.resources import files

from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

MODAL = frozenset({"would", "could", "can", "may", "might", "should", "must"})
_MOVE, _TURN = verb_forms("move", "shift", "relocate", "reschedule"), verb_forms("bring", "put", "push")
_TAKE, _FALL = verb_forms("take"), verb_forms("fall")
_BE = frozenset({"is", "are", "was", "were", "be", "'s", "'re"})
_STAY, _HOME = verb_forms("stay", "remain"), frozenset({"home", "behind", "away"})
_COME = verb_forms("come", "go", "arrive", "appear", "travel", "turn", "show", "fly")
_KEPT = frozenset({"grounded", "prevented", "stranded", "detained"})
_PUT_OFF = verb_forms("call", "put", "cry")
_GIVE = verb_forms("give")
_GOINGS = noun_forms("visit", "trip", "tour", "journey", "voyage", "stop", "stopover", "meeting", "summit", "mission")
_OFF = frozenset({"off", "back"})
_TAKEN_OFF = frozenset({"taken", "struck", "removed", "deleted", "crossed"})
_DIARY = frozenset({"agenda", "calendar", "diary", "programme", "program", "schedule", "timetable"})


@cache
def status_words(table: str) -> frozenset[str]:
    """One of the lists of `status.toml`."""
    return frozenset(tomllib.loads(files("timeline_cli.events").joinpath("status.toml").read_text("utf-8"))[table])


def calls_off(verb: Token) -> bool:
    """ "cancelled", "put off": what its object or subject is called will not be, or not then."""
    put_off = verb.lower in _PUT_OFF and any(c.lower in _OFF for c in verb.those("prt")) and not rearranges(verb)
    taken_off = verb.lower in _TAKEN_OFF and any(t.lower in _DIARY for t in verb.subtree() if t.dep in {"pobj", "dobj"})
    given_up = (
        verb.lower in _GIVE and any(c.lower == "up" for c in verb.those("prt")) and any(t.lower in _GOINGS for t in verb.those("dobj"))
    )
    return verb.lower in status_words("cancelled") or put_off or taken_off or given_up


def rearranges(verb: Token) -> bool:
    """ "The talks have been moved to Oslo", "put back to 4 June", "brought forward to Monday": they will be held, there or then."""
    turned = verb.lower in _TURN and any(c.lower in {"back", "forward"} for c in verb.those("prt", "advmod"))
    preps = [p for t in (verb, *verb.those("prt", "advmod")) for prep in t.those("prep") for p in (prep, *prep.those("prep"))]
    to = any(p.lower in {"to", "until"} for p in preps)
    return (verb.lower in _MOVE or turned) and to and verb.child("neg") is None


def stays_on(verb: Token) -> bool:
    """ "They want her to cancel the visit", "the summit will not be called off", "may be put off": so far it is not."""
    wanted = verb.dep in {"xcomp", "ccomp"} and verb.tag == "VB" and verb.head.lower in status_words("wanted") | status_words("threat")
    return wanted or verb.child("neg") is not None or any(c.lower in MODAL - {"must"} for c in verb.those("aux"))


def stayed_at_home(verb: Token) -> bool:
    """ "But stayed at home", "but never arrived", "but was held up by snow": a journey that was meant was not made."""
    there = {t.lower for prep in verb.those("prep", "advmod", "npadvmod") for t in (prep, *prep.those("pobj"))}
    absent = verb.child("neg") is not None or any(c.lower == "never" for c in verb.those("advmod"))
    up = verb.lower == "held" and any(c.lower in {"up", "back"} for c in verb.those("prt"))
    kept = (verb.lower in _KEPT or up) and verb.child("auxpass") is not None
    return (verb.lower in _STAY and not there.isdisjoint(_HOME)) or (absent and verb.lower in _COME) or kept


def takes_place(verb: Token) -> bool:
    """ "Did not take place"."""
    return verb.lower in _TAKE and any(c.lower == "place" for c in verb.children)


def comes_to_nothing(verb: Token) -> bool:
    """ "the summit is off", "the visit fell through", "the talks did not take place", "the trip will not go ahead"."""
    below = {c.lower for c in verb.children if c.dep in {"advmod", "prt", "acomp", "prep"} and not c.children}
    return (
        (verb.lower in _BE and "off" in below)
        or (verb.lower in _FALL and "through" in below)
        or (verb.lower == "come" and "about" in below and verb.child("neg") is not None)
        or (verb.lower in {"go", "going"} and not below.isdisjoint({"ahead", "forward"}) and verb.child("neg") is not None)
        or ((takes_place(verb) or verb.lower in {"happen", "materialise", "materialize"}) and verb.child("neg") is not None)
    )
