"""Which reports pin an event down, and which only speak of such events in general."""

import re

from timeline_cli.events.anew import anew
from timeline_cli.events.clause import Clause
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.events.numerals import number_of
from timeline_cli.events.terms import left
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType, Relation, Status

# a stretch of time over which attacks are counted
_PERIOD = re.compile(
    r"(?:the )?\b(?:past (?:\w+ )?(?:months?|weeks?)|since(?! (?:last )?\w+day\b)|so far|over the (?:past|last)|decades|century|\d+ times"
    r"|(?:this|last|past|recent|previous|several|many|in|of|for) (?:years?|decades?|months)"
    r"|(?:every|each|per|times a|\d a) (?:day|week|month|year)|annually|(?:19|20)\d\ds)\b(?! ago| earlier| before)",
    re.I,
)
_A_DAY = 10  # attacks that may be told as one event; more are counted over a time
_PHRASE = 8  # words from "deadliest" to "since"
_DRAFTS = frozenset({"text", "draft", "drafts", "terms", "wording", "details", "points", "articles", "outline"})
_ABOUT = frozenset({"about", "on", "over", "of"})
_DISCUSS = verb_forms("discuss", "review", "examine", "debate", "negotiate", "draft", "study")
_FIGHT = verb_forms("fight", "battle")
_YEAR = re.compile(r"(?:in )?\d{4}", re.I)


def tally(report: Clause, tree: Tree, time: str | None) -> bool:
    """ "killed in 600 clashes this year", "since 2010 a thousand teachers have been murdered": many attacks, counted over a time.

    `time` is the expression that dates the report, if one does.
    """
    if report.hit.frame.kind != "attack":
        return False
    if any(c.lower == "since" for hit in report.hits for c in hit.token.those("mark")):
        return False  # "the worst since gunmen killed 20 people in 2017"
    many = [t for hit in report.hits for t in ([hit.token] if hit.noun else _suffering(hit)) if t.tag in {"NNS", "NNPS", "CD"}]
    lasting = report.relation is Relation.SINCE and time is not None and not time.endswith("day")
    if lasting and many and any(hit.frame.result for hit in report.hits):
        return True  # "have been killed since April"
    if time is not None and not _YEAR.fullmatch(time):
        return bool(many) and _PERIOD.match(time) is not None
    did = any(not (hit.noun or hit.frame.result) for hit in report.hits)  # "attacked the port with 40 rockets"
    attacks = [hit.token for hit in report.hits if hit.noun and hit.token.tag == "NNS" and not did]
    if time is None and any((number_of(n.lower) or 0) > _A_DAY for t in attacks for n in t.those("nummod")):
        return True
    if time is not None and attacks and any(t.child("nummod") is not None for t in many):
        return True
    return bool(many) and any(not _measures(tree, m.start()) for m in _PERIOD.finditer(tree.text, tree.span.begin, tree.span.end))


def _measures(tree: Tree, period: int) -> bool:
    """ "in the deadliest raid since May", "the first bombing this year": a time that only tells how rare it is."""
    before = [t for t in tree.tokens if t.begin < period][-_PHRASE:]
    phrase = before[max((n for n, t in enumerate(before, 1) if t.text in {",", ";", ":"}), default=0) :]
    return any(t.tag in {"JJS", "RBS"} or t.lower in {"first", "only"} for t in phrase)


def _suffering(hit: Hit) -> list[Token]:
    """Whom a verb is done to: "guards" of "killed two guards", and of "two guards have died"."""
    return hit.args.get("object", []) or (hit.args.get("subject", []) if hit.frame.name == "death" else [])


def repeated(hit: Hit) -> bool:
    """ "have met six times", "came twice": several visits at once."""
    often = [c for c in hit.token.those("npadvmod", "advmod", "dobj") if c.lower in {"times", "twice"}]
    return hit.frame.kind == "visit" and not hit.noun and bool(often)


def pinned(report: Clause, tolled: bool, body: bool) -> bool:
    """Something says which event it is: who, where, when, how many (`tolled`); or "the attack", told of before; or it is no `body` text."""
    hit = report.hit
    if drafted(hit):
        return False
    if _rounds(hit) and (not report.timexes or report.relation is Relation.SINCE):
        return False
    named = [a for a in report.actors if a.name[:1].isupper() or a.type is ActorType.PERSON or a.name[:1].isdigit()]
    if hit.frame.kind == "attack" and not report.timexes and not tolled and len(report.hits) == 1:
        pointed = any(c.dep == "det" for c in hit.token.children) and hit.definite
        if (many(hit) and not pointed) or (body and _goes_on_always(hit)):
            return False  # "attacks on villages", "its attacks on the press", "they rob and murder travellers"
    placed = report.timexes or report.places
    if hit.frame.name == "fighting" and hit.token.lower in _FIGHT and not (placed or tolled or len(report.hits) > 1):
        return False  # "Freedonia fought on the side of the rebels": a war
    if hit.frame.name == "battle" and not (placed or tolled or report.actors or len(report.hits) > 1 or hit.token.child("det", "nummod")):
        return False  # "used to combat"
    if hit.frame.kind == "agreement" and not placed and (many(hit) or (report.status is Status.PLANNED and not named)):
        return False
    if hit.frame.result and len(report.hits) == 1 and not (report.actors or tolled):
        return False
    if placed or report.actors or tolled or hit.definite or not body or (hit.noun and anew(hit)):
        return True
    return not hit.noun and any(_tangible(t) for relation in ("subject", "object") for t in hit.args.get(relation, []))


def _rounds(hit: Hit) -> bool:
    """ "Have held 21 rounds of talks since": how often they met."""
    of = hit.token.head
    rounds = of.head if hit.frame.kind == "visit" and hit.token.dep == "pobj" and of.lower == "of" else None
    return rounds is not None and rounds.lower == "rounds" and rounds.child("nummod") is not None


def drafted(hit: Hit) -> bool:
    """ "To talk about the text of a treaty", "articles of the draft treaty": none that is made yet."""
    of = hit.token.head.head if hit.token.dep == "pobj" and hit.token.head.lower == "of" else hit.token
    draft = of.lower in _DRAFTS or any(c.lower in _DRAFTS for c in hit.token.those("amod", "compound"))
    about = of.head.lower in _ABOUT if of.dep == "pobj" else of.dep == "dobj" and of.head.lower in _DISCUSS
    return hit.frame.kind == "agreement" and hit.noun and draft and about


def general(report: Clause) -> bool:
    """ "raids on villages", "they supported the treaty": which ones, nobody says."""
    hit = report.hit
    if hit.frame.kind == "agreement":
        told = report.timexes or len(report.hits) > 1 or _made(hit) or any(a.name[:1].isupper() for a in report.actors)
        return left(hit) or (hit.noun and not told)
    return hit.frame.kind == "attack" and (
        _for_long(hit) or (many(hit) and not hit.definite and not _did(report)) or (_of_whomever(hit) and not report.places)
    )


def _for_long(hit: Hit) -> bool:
    """ "Eight weeks of fighting": what went on, and no one fight."""
    stretch = hit.token.head.head if hit.noun and hit.token.dep == "pobj" and hit.token.head.lower == "of" else None
    return stretch is not None and stretch.lower in {"weeks", "months", "years"}


def _did(report: Clause) -> bool:
    """ "Bombs fell on the port, wounding a guard": what came of it makes it one event."""
    noun = report.hit.token
    own = (h.token for h in report.hits if noun.dep == "nsubj" and h.token.tag == "VBG" and h.token.dep == "advcl")
    doing = any(not h.noun and noun in h.token.those("nsubj") for h in report.hits)  # "Suicide bombers strike market"
    return doing or any(verb.head is noun.head for verb in own)


def _of_whomever(hit: Hit) -> bool:
    """ "the murder of journalists", "the bombing of civilians": done to a sort of people, nobody says to whom."""
    to = hit.args.get("of", []) if hit.noun else []
    return bool(to) and all(t.tag == "NNS" and t.child("det", "nummod", "poss", "relcl", "acl") is None for t in to)


def many(hit: Hit) -> bool:
    """ "attacks", with no number before it: what goes on as often as not."""
    if not hit.noun:
        return _habit(hit)
    if (
        hit.token.tag not in {"NNS", "NNPS"}
        or hit.token.lower == "explosives"
        or hit.frame.name in {"meeting", "battle", "gathering", "signature"}
    ):
        return False
    return not any(c.dep == "nummod" or c.lower in {"two", "several", "twin", "both"} for c in hit.token.children)


def _habit(hit: Hit) -> bool:
    """ "have targeted its workers", "raids hitting villages": many at many times, where no number and no time is given."""
    struck = hit.args.get("object", [])
    headline = hit.token.dep == "acl" and hit.token.head.dep == "ROOT"  # "Peacekeepers killed in ambush"
    lasting = (hit.token.dep == "acl" and not headline) or any(
        c.dep in {"aux", "auxpass"} and c.lower in {"have", "has", "been"} for c in hit.token.children
    )
    uncounted = bool(struck) and all(t.tag in {"NNS", "NNPS"} and t.child("nummod") is None for t in struck)
    return hit.frame.kind == "attack" and lasting and uncounted


def _goes_on_always(hit: Hit) -> bool:
    """ "The rebels attack convoys", "travellers are robbed and murdered": the plain present tells what is usual, but in headlines."""
    passive = [c for c in hit.token.children if c.dep == "auxpass"]
    if not hit.noun and hit.token.tag == "VBG" and {"are", "still"} <= {c.lower for c in hit.token.children}:
        return True  # "they are still shooting at each other"
    if hit.noun or any(c.dep == "aux" for c in hit.token.children):
        return False
    return hit.token.tag in {"VBZ", "VBP"} or any(c.tag in {"VBZ", "VBP"} for c in passive)


def _tangible(token: Token) -> bool:
    """Somebody or something that can attack or be attacked, even where nobody knows who: "he was shot", "Brandt raided the mill"."""
    return token.is_name or token.tag == "PRP" or human(token.lower) or thing(token.lower)


def _made(hit: Hit) -> bool:
    """An agreement that the sentence brings into being: "signed a treaty", "the signing of the treaty", "a truce agreed by …"."""
    light = verb_forms(*hit.frame.light)
    carrier = grammar.carrying_verb(hit.token)
    below = any(c.lower in light for c in hit.token.children if c.dep in {"acl", "relcl"})
    above = hit.token.head.head if hit.token.dep == "pobj" else hit.token
    return below or (carrier is not None and carrier.lower in light) or above.lower in words("signing")
