"""Did it happen? Tense, mood and the words around a trigger."""

from timeline_cli.events.triggers import Hit
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token
from timeline_cli.model.event import Status

_CANCELLED = frozenset(
    {
        "cancelled",
        "canceled",
        "cancel",
        "cancels",
        "called off",
        "postponed",
        "postpone",
        "postpones",
        "scrapped",
        "shelved",
        "suspended",
        "aborted",
    }
)
_TRIED = frozenset(
    {
        "attempt",
        "attempts",
        "attempted",
        "attempting",
        "try",
        "tries",
        "tried",
        "trying",
        "foil",
        "foils",
        "foiled",
        "thwart",
        "thwarts",
        "thwarted",
        "prevented",
        "failed",
        "averted",
        "botched",
        "plotted",
        "plot",
        "repelled",
        "repulsed",
        "intercepted",
        "defused",
        "deactivated",
        "plotting",
    }
)
_PLANNED = frozenset(
    {
        "plan",
        "plans",
        "planned",
        "planning",
        "schedule",
        "scheduled",
        "expected",
        "expects",
        "due",
        "set",
        "slated",
        "intends",
        "hopes",
        "wants",
        "prepares",
        "preparing",
        "agreed",
        "invited",
        "announced",
        "ready",
        "poised",
        "proposed",
        "upcoming",
        "forthcoming",
        "next",
    }
)
_WISH = frozenset({"if", "unless", "whether"})
_THREAT = frozenset(
    {
        "threatened",
        "threatens",
        "threaten",
        "threatening",
        "threat",
        "threats",
        "vowed",
        "vows",
        "warned",
        "warns",
        "feared",
        "fear",
        "fears",
        "urged",
        "urges",
        "urge",
        "called",
        "calls",
        "demanded",
        "demands",
        "refused",
        "refuses",
        "declined",
        "denied",
        "denies",
        "deny",
        "condemn",
    }
)


def status(hit: Hit) -> Status | None:
    """The status of a reported event; None where the sentence only wishes, fears or denies it."""
    token = hit.token
    verb = token if not hit.noun else grammar.carrying_verb(token)
    around = {c.lower for c in token.children if c.dep in {"amod", "compound", "nmod", "acl"}}
    if (
        around & _TRIED
        or (hit.noun and token.head.is_noun and token.head.lower in _TRIED)
        or (hit.noun and token.dep == "compound" and token.head.lower in _TRIED)
    ):
        return Status.ATTEMPTED
    if around & _CANCELLED:
        return Status.CANCELLED
    if hit.noun and around & {"planned", "scheduled", "upcoming", "forthcoming", "proposed"}:
        return Status.PLANNED
    if verb is None:
        clause = grammar.clause_verb(token)
        if (
            hit.noun
            and clause is not None
            and _future(clause)
            and hit.frame.kind != "attack"
            and token.dep in {"pobj", "dobj", "nsubj", "nsubjpass"}
            and _close(token, clause)
        ):
            return Status.PLANNED
        return Status.HAPPENED
    if hit.noun:
        if verb.lower in _CANCELLED or (
            verb.lower in {"called", "call", "put"} and verb.child("prt") is not None and token.dep in {"dobj", "nsubjpass"}
        ):
            return Status.CANCELLED
        if verb.lower in _TRIED and token.dep in {"dobj", "nsubjpass"}:
            return Status.ATTEMPTED
        if verb.lower in {"planned", "plans", "planning", "scheduled"} and token.dep in {"dobj", "nsubjpass"}:
            return Status.PLANNED
        if (
            verb.lower
            in {
                "seek",
                "seeks",
                "seeking",
                "sought",
                "want",
                "wants",
                "wanted",
                "urge",
                "urged",
                "demand",
                "demanded",
                "propose",
                "proposed",
                "reject",
                "rejected",
                "refused",
                "discuss",
                "discussed",
                "offered",
                "threatened",
            }
            and token.dep == "dobj"
        ):
            return None if hit.frame.kind != "visit" or verb.lower not in {"propose", "proposed"} else Status.PLANNED
    return _of_verb(verb, hit)


def _of_verb(verb: Token, hit: Hit) -> Status | None:
    kind = hit.frame.kind
    marks = {c.lower for c in verb.children if c.dep in {"mark", "aux", "advmod"}}
    if marks & _WISH and kind != "visit":
        return None
    if any(c.dep == "neg" for c in verb.children) and hit.noun and hit.token.dep == "dobj":
        return None
    if verb.tag == "VB" and verb.dep in {"xcomp", "ccomp", "acl", "advcl"} and not _future(verb):
        head = verb.head
        if head.lower in _TRIED:
            return Status.ATTEMPTED
        if head.lower in _THREAT:
            return None
        if head.lower in _CANCELLED:
            return Status.CANCELLED
        if head.lower in _PLANNED or verb.dep == "acl":
            return Status.PLANNED if kind != "attack" else None
        if kind == "attack" and verb.dep != "advcl":
            return Status.HAPPENED if head.lower in {"managed", "continued", "began", "started", "went", "helped", "used"} else None
        if verb.dep == "advcl":  # "arrived to sign": purpose
            if kind == "attack":
                return None
            return Status.PLANNED if _future(head) or kind == "agreement" else Status.HAPPENED
        if head.lower in {"agreed", "vowed", "pledged", "decided", "used", "managed", "continued", "began", "went", "came", "helped"}:
            return Status.PLANNED if kind == "visit" and head.lower in {"agreed", "decided", "vowed", "pledged"} else Status.HAPPENED
        return Status.PLANNED if kind == "visit" else None
    if verb.lower in _CANCELLED:
        return Status.CANCELLED
    if _future(verb):
        return Status.PLANNED if kind != "attack" else None
    if any(c.dep == "aux" and c.lower in {"would", "could", "can", "may", "might", "should", "must"} for c in verb.children):
        if kind == "visit" and any(c.dep == "aux" and c.lower == "would" for c in verb.children):
            return Status.PLANNED
        return None
    return Status.HAPPENED


def _future(verb: Token) -> bool:
    """ "will meet", "is to meet", "is going to meet", "is due to meet", "is meeting on Friday" is left to the date."""
    if any(c.dep == "aux" and c.lower in {"will", "shall", "'ll", "wo"} for c in verb.children):
        return True
    if verb.tag == "VB" and verb.dep in {"xcomp", "ccomp"}:
        head = verb.head
        if (
            head.lower in {"is", "are", "was", "were", "be"}
            or head.lower in {"going", "due", "set", "scheduled", "expected", "slated"}
            and head.child("auxpass", "aux") is not None
        ):
            return True
        return head.lower in {"due", "set", "scheduled", "expected", "slated", "ready"}
    if verb.dep == "conj" and verb.head.is_verb and verb.tag == "VB":
        return _future(verb.head)
    return False


def _close(token: Token, verb: Token) -> bool:
    return abs(token.i - verb.i) < 12
