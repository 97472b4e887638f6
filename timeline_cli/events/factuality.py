"""How firmly a sentence holds that what it tells took place: asserted, alleged or denied.

The words and the way upwards from an event to whoever vouches for it follow FactBank (Saurí and Pustejovsky 2009).
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from msgspec import Struct

from timeline_cli.events.asked import questioned
from timeline_cli.events.hit import Hit
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import Factuality

_THROUGH = frozenset({"of", "for", "in", "to", "with", "behind", "by"})  # from an event up to what is said of it
_WHOLE = frozenset({"ccomp", "xcomp", "pcomp", "acl", "dobj", "pobj", "prep", "nsubjpass"})


class Stance(Struct, frozen=True):
    """What a sentence makes of an event, and whose word it is: the verb that denies or alleges."""

    factuality: Factuality = Factuality.ASSERTED
    verb: Token | None = None
    part: bool = False  # of somebody's part in the event alone, while the event itself is taken for granted


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("timeline_cli.events").joinpath("factuality.toml").read_text("utf-8"))


@cache
def _verbs(table: str) -> frozenset[str]:
    return verb_forms(*_tables()["verbs"][table])


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(_tables()["words"][table])


def stance(hit: Hit) -> Stance:
    """The stance towards the event of a trigger; a denial anywhere above it outweighs what is alleged."""
    verb = _carrier(hit) if hit.noun else None
    told = [*_above(hit.token), *(_above(verb) if verb is not None else ())]
    if _hedged(hit.token):
        told.append(Stance(Factuality.ALLEGED))
    if questioned(hit.token):
        told.append(Stance(Factuality.ALLEGED, hit.token, part=True))  # "was the army behind the raid?"
    if verb is not None and _hedged(verb):
        told.append(Stance(Factuality.ALLEGED, verb))
    worst = max(told, key=lambda s: list(Factuality).index(s.factuality), default=Stance())
    known = hit.frame.kind == "attack" and hit.noun and hit.definite  # "denied carrying out the raid": there was one
    return Stance(worst.factuality, worst.verb, worst.verb is not None and (worst.part or known))


def _carrier(hit: Hit) -> Token | None:
    """The verb that tells an event noun: "took place", "carried out", but not "condemned"."""
    verb = grammar.carrying_verb(hit.token)
    tells = verb is not None and (hit.token.dep in {"nsubj", "nsubjpass"} or verb.lower in verb_forms(*hit.frame.light))
    return verb if tells else None


def doubted(token: Token) -> bool:
    """ "suspected militants", "the alleged bomber": perhaps not they."""
    return any(c.lower in _words("adjectives") for c in token.children if c.dep in {"amod", "compound"})


def only_said(noun: Token) -> bool:
    """ "claims", "allegations", "reports": what stands under them is said, and may be denied."""
    return noun.lower in _words("nouns")


def _hedged(token: Token) -> bool:
    """ "reportedly met", "an alleged raid", "according to rebels"."""
    beside = {c.lower for c in token.children if c.dep in {"advmod", "amod", "neg"}}
    if beside & (_words("adverbs") | _words("adjectives")):
        return True
    said = (c for c in token.children if c.lower == "according")
    return any(_takes_sides(who) for prep in said for to in prep.children for who in to.those("pobj"))


def _takes_sides(who: Token) -> bool:
    return any(t.lower in _words("partisans") for t in who.subtree() if t is who or t.dep in {"compound", "amod"})


def _above(token: Token) -> Iterator[Stance]:
    """What stands above an event in the tree, as far up as it is all one statement about the event."""
    below, doubtful, part = token, False, False
    for above in token.ancestors():
        if above.is_verb and (below.dep == "conj" or (below.dep == "advcl" and below.tag == "VBG")):
            if _hedged(above):  # "allegedly raided a farm, killing two": told with the same voice
                yield Stance(Factuality.ALLEGED)
            below = above
            continue
        if doubtful and below.dep == "nsubj" and any(t.lower in _words("false") for t in above.those("acomp", "attr")):
            yield Stance(Factuality.DENIED, above)  # "the rumour that a mill was raided is false"
        if (below.dep not in _WHOLE and not _is_content(below, above)) or (below.dep == "prep" and below.lower not in _THROUGH):
            return
        part = part or above.lower in _words("parts")
        doubtful = doubtful or above.lower in _words("nouns")
        if doubtful and above.lower in _verbs("confirm") and above.child("neg") is None:
            return
        if above.is_verb:
            yield from _of_verb(above, below, doubtful, part)
        below = above
    if doubtful:
        yield Stance(Factuality.ALLEGED)


def _is_content(clause: Token, noun: Token) -> bool:
    """ "the rumour that the army had shelled it", which the parser takes for a relative clause; but not "the rumour that spread"."""
    doer = clause.child("nsubj", "nsubjpass")
    return clause.dep == "relcl" and noun.lower in _words("nouns") and doer is not None and doer.tag not in {"WDT", "WP"}


def _of_verb(verb: Token, below: Token, doubtful: bool, part: bool) -> Iterator[Stance]:
    """What a verb makes of the event that stands below it."""
    lower = verb.lower
    if verb.child("neg") is not None:
        return
    if lower in _verbs("deny") or (doubtful and lower in _verbs("dismiss")):
        yield Stance(Factuality.DENIED, verb, part or _of_itself(below))
    elif lower in _verbs("allege") and below.dep in {"ccomp", "xcomp", "prep"} and not _owns_up(verb):
        yield Stance(Factuality.ALLEGED, verb, part)
    elif (is_hearsay(verb) and below.dep == "xcomp") or (below.dep == "ccomp" and _partisan(verb, below)):
        yield Stance(Factuality.ALLEGED)


def _of_itself(said: Token) -> bool:
    """ "The Front denied that it had fired": a part in what others say was done."""
    return said.dep == "ccomp" and any(t.lower in {"it", "they", "he", "she"} for t in said.those("nsubj"))


def is_hearsay(verb: Token) -> bool:
    """ "is said to have attacked"."""
    return verb.lower in _words("hearsay") and verb.child("auxpass") is not None


def _owns_up(verb: Token) -> bool:
    """ "claimed responsibility for"."""
    return any(t.lower in {"responsibility", "credit"} for t in verb.those("dobj"))


def _partisan(verb: Token, said: Token) -> bool:
    """ "the rebels said the army had shelled the town": but not what they say of themselves."""
    own = said.child("nsubj", "nsubjpass")
    return any(_takes_sides(who) for who in verb.those("nsubj")) and own is not None and own.tag != "PRP"
