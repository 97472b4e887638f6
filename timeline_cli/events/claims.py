"""Who is said to have been behind an attack: claims of responsibility, and blame."""

from collections.abc import Callable, Iterator

from timeline_cli.actors import names
from timeline_cli.events.lexicon import human, words
from timeline_cli.events.saying import is_spokesman, says
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.repairs.avenged import REPRISALS
from timeline_cli.language.tree import Token
from timeline_cli.language.world import titles
from timeline_cli.model.event import Factuality

_CLAIM = verb_forms("claim", "take", "accept", "admit", "assume")
BLAME = verb_forms("blame", "attribute", "pin")
ACCUSE = verb_forms(
    "accuse", "blame", "suspect", "charge", "indict", "convict", "arrest", "jail", "sentence", "implicate", "detain", "condemn"
)
_SHARE = verb_forms("participate", "involve", "engage", "confess", "admit")
_HUNT = verb_forms("hunt", "seek", "look", "search")
_OVER = frozenset({"after", "over", "in", "following"})
_HOLD = verb_forms("hold")
_THINK = verb_forms("believe", "think", "suspect", "presume", "say", "consider")
_BEAR, _POINT, _BOAST = verb_forms("bear"), verb_forms("point"), verb_forms("boast", "brag")
_BELONG, _IDENTIFY, _CALL = verb_forms("belong"), verb_forms("identify", "name"), verb_forms("call", "describe")
_DOERS = words("culprit") | noun_forms("culprit", "killer", "suspect", "militant", "terrorist")
_MARKS = noun_forms("hallmark", "mark", "signature", "handwriting", "stamp", "fingerprint", "imprint", "hand")
_MEDIA = noun_forms(
    "letter", "statement", "leaflet", "note", "video", "message", "pamphlet", "recording", "email", "e-mail", "post", "tape", "flyer"
)
_SEARCH = frozenset({"raid", "raids", "operation", "operations", "crackdown"})
_WORK = frozenset({"work", "doing", "handiwork"})
_AUTHOR = noun_forms("author", "culprit", "mastermind", "perpetrator", "suspect")
_BE = frozenset({"is", "was", "were", "are", "be", "been", "stand", "stood"})

_POINTING = _BE | _BEAR | _POINT | _BOAST | _HOLD | _BELONG | _IDENTIFY | _CALL
_NAMING = _BE | _CLAIM | BLAME | ACCUSE | _SHARE | _HUNT | {"put"}

Claim = tuple[Token, Factuality]  # who, and whether they are only blamed, or deny it


def claimants(noun: Token) -> Iterator[Claim]:
    """Heads of those who claimed an attack or are blamed for it, the attack being told by `noun`.

    "The Red Front claimed responsibility for the raid", "a raid for which the Front took responsibility", "a raid blamed on
    the Front", "the Front was behind the raid", "the mayor accused the Front of the raid", "two men were charged with the
    raid", "the raid was the work of the Front", "two officers took part in the raid", "they hold the Front responsible for it".
    """
    for clause in (c for told in noun.those("acl", "relcl") for c in told.conjuncts()):
        yield from _of(clause, noun)
    above = next((a for a in list(noun.ancestors())[:5] if a.is_verb), None)
    if above is not None:
        yield from _of(above, noun)
        for clause in above.those("advcl"):  # "were killed in the raid, for which the Front took responsibility"
            if any(c.tag == "WDT" for c in clause.subtree()):
                yield from _of(clause, noun)


def speakers(noun: Token) -> list[Token]:
    """Whose "a letter in the name of the Red Front", "a statement signed by it" is; anybody else is themselves."""
    if noun.lower not in _MEDIA:
        return [noun]
    told = grammar.prepositions(noun)
    named = [n for name in told.get("in", []) if name.lower == "name" for n in grammar.prepositions(name).get("of", [])]
    signed = [n for clause in noun.those("acl") for n in grammar.prepositions(clause).get("by", [])]
    return named + signed + told.get("from", []) + told.get("by", []) + told.get("of", []) + noun.those("poss")


def is_medium(noun: Token) -> bool:
    """ "Letter", "leaflets", "video": in which somebody may claim an attack."""
    return noun.lower in _MEDIA


def fights(noun: Token) -> bool:
    """A name, or who may be blamed for an attack without one: "a separatist group, the Front", "rebels"."""
    band = noun.lower in names.words("group") or (human(noun.lower) and noun.tag == "NNS")
    people = band and any(c.is_name for c in noun.those("compound", "amod"))  # "the Ana Ruiz front", "Kolwa herders"
    return noun.is_name or noun.lower in words("violent") or people or any(c.is_name for c in noun.those("appos"))


def _in_office(noun: Token) -> bool:
    """ "A minister, Ana Ruiz", "President Ruiz": who may say why an attack was made without having made it."""
    return any(t.lower in titles() for t in (noun, *noun.those("compound")))


def _of(verb: Token, noun: Token) -> Iterator[Claim]:
    """What one verb says of whose deed an attack is."""
    if verb.child("neg") is None:
        yield from pointed_at(verb, lambda deed: deed is noun)
        told = Factuality.ALLEGED if verb.lower in BLAME | ACCUSE | _HUNT and verb.lower != "convicted" else Factuality.ASSERTED
        yield from ((who, told) for t in _culprits(verb, noun) if t is not noun for who in speakers(t))


def pointed_at(verb: Token, is_deed: Callable[[Token], bool]) -> Iterator[Claim]:
    """Whom a clause makes out to be behind an attack by a sign of it, or by a word that takes none.

    "The mayor pointed to the Red Front", "it bore the hallmarks of the Front", "police believe the Front to be responsible", "it was
    the work of the Front", "the Front boasted of the raid", "the gunmen belonged to the Front", "it was revenge, the Front said".
    """
    if verb.lower not in _POINTING:
        return
    found = grammar.of_verb(verb)
    doers = found.get("subject", [])
    if verb.lower in _BEAR:
        marks = [t for t in found.get("object", []) if t.lower in _MARKS]
        yield from ((t, Factuality.ALLEGED) for mark in marks for t in grammar.prepositions(mark).get("of", []))
    elif verb.lower in _POINT:
        yield from ((t, Factuality.ALLEGED) for t in found.get("at", []) + found.get("to", []) if fights(t))
    elif verb.lower in _BOAST and any(map(is_deed, found.get("of", []) + found.get("about", []))):
        yield from ((t, Factuality.ASSERTED) for t in doers)
    elif verb.lower in _BE and any(t.lower == "responsible" for t in verb.those("acomp")):
        held = verb.dep in {"ccomp", "xcomp"} and verb.head.lower in _THINK
        yield from ((t, Factuality.ALLEGED if held else Factuality.ASSERTED) for t in doers)
    elif verb.lower in _HOLD and _responsible(verb):
        inner = [t for word in verb.those("ccomp") for t in grammar.expand(word.those("nsubj"))]
        yield from ((t, Factuality.ALLEGED) for t in found.get("object", []) or inner)
    elif verb.lower in _IDENTIFY and any(t.lower in _DOERS for t in found.get("as", [])):
        yield from ((t, Factuality.ALLEGED) for t in found.get("object", []))  # "named the Front as the kidnappers"
    elif any(t.lower in _DOERS for t in doers + found.get("object", [])):
        names = found.get("to", []) if verb.lower in _BELONG else found.get("as", []) if verb.lower in _IDENTIFY else []
        yield from ((t, Factuality.ASSERTED) for t in (grammar.expand(verb.those("attr")) if verb.lower in _BE else names))
    elif verb.lower in _CALL and any(map(is_deed, found.get("object", []))):
        yield from ((t, Factuality.ASSERTED) for t in doers if fights(t) and any(c.lower in REPRISALS for c in verb.those("oprd", "dobj")))
    elif verb.lower in _BE and any(map(is_deed, doers)):
        yield from ((t, Factuality.ASSERTED) for work in verb.those("attr") if work.lower in _WORK for t in _maker(work))
        if any(t.lower in REPRISALS for t in (*verb.those("attr"), *found.get("in", []))) and verb.dep == "ccomp":
            yield from ((t, Factuality.ASSERTED) for t in _explaining(verb.head) if fights(t) and not _in_office(t))


def _culprits(verb: Token, noun: Token) -> Iterator[Token]:
    if verb.lower not in _NAMING:
        return
    found = grammar.of_verb(verb)
    subject, undergoer = found.get("subject", []), found.get("object", [])
    attributes = verb.those("attr") if verb.lower in _BE else []
    owns_up = verb.lower in _CLAIM and any(t.lower in {"responsibility", "credit", "part"} for t in verb.those("dobj"))
    owns_up = owns_up or (verb.lower == "put" and any(t.lower in {"name", "names"} for t in verb.those("dobj")))
    behind = verb.lower in _BE and any(p.lower == "behind" for p in verb.those("prep", "advmod"))
    author = any(t.lower in _AUTHOR and noun in t.subtree() for t in attributes)
    if owns_up or behind or author:
        yield from subject
    elif verb.lower in BLAME and (noun in undergoer or verb.head is noun):
        yield from found.get("on", []) + found.get("to", []) + grammar.prepositions(noun).get("to", [])
    elif verb.lower in ACCUSE and any(noun in p.subtree() for p in _grounds(verb, noun)):
        yield from undergoer or subject  # "Red Front blamed for raid"
    elif verb.lower in _HUNT and any(noun in p.subtree() for t in (verb, *verb.those("dobj")) for p in t.those("prep") if p.lower in _OVER):
        yield from undergoer + found.get("for", [])  # "police are hunting two men after an attack"
    elif verb.lower in _SHARE and any(noun in p.subtree() for p in verb.those("prep") if p.lower in {"in", "to"}):
        yield from subject or undergoer  # "took part in the raid", "two officers were involved in it"


def _responsible(verb: Token) -> bool:
    """ "is responsible for the raid", "held the Front responsible for it"."""
    return any(t.lower == "responsible" for t in verb.subtree() if t.head is verb or t.head.head is verb)


def _grounds(verb: Token, deed: Token) -> Iterator[Token]:
    """ "accused the Front of …", "charged with …", "arrested in …"; the parser may hang it on who is accused."""
    during = deed.lower in _SEARCH  # "ten men were arrested in the raid"
    for prep in (p for t in (verb, *verb.those("dobj", "nsubjpass")) for p in t.those("prep")):
        suspected = prep.lower == "on" and any(t.lower == "suspicion" for t in prep.those("pobj"))
        if suspected or prep.lower in {"of", "for", "with", "over"} or (prep.lower == "in" and not during):
            yield prep


def _explaining(said: Token) -> Iterator[Token]:
    """Who gives a reason for a deed, by themselves or through a spokesman: the Front of "a spokesman for the Front said"."""
    for noun in grammar.subject(said) if says(said) else []:
        spoken_for = [*noun.those("compound", "poss"), *(n for prep in noun.those("prep") for n in prep.those("pobj"))]
        yield from spoken_for if is_spokesman(noun) else [noun]


def _maker(work: Token) -> Iterator[Token]:
    """Whose work something is: "the work of rebels", "its work"."""
    yield from work.those("poss")
    yield from grammar.prepositions(work).get("of", [])
