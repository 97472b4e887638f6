"""Who is said to have been behind an attack: claims of responsibility, and blame."""

from collections.abc import Iterator

from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Factuality

_CLAIM = frozenset(form for verb in ("claim", "take", "accept", "admit", "assume") for form in verb_forms(verb))
_BLAME = frozenset(form for verb in ("blame", "attribute", "pin") for form in verb_forms(verb))
_ACCUSE = frozenset(form for verb in ("accuse", "blame", "suspect", "charge", "indict", "convict") for form in verb_forms(verb))
_WORK = frozenset({"work", "doing", "handiwork"})
_BE = frozenset({"is", "was", "were", "are", "be", "been", "stand", "stood"})


Claim = tuple[Token, Factuality]  # who, and whether they are only blamed


def claimants(noun: Token) -> Iterator[Claim]:
    """Heads of those who claimed an attack or are blamed for it, the attack being told by `noun`.

    "The Red Front claimed responsibility for the raid", "a raid for which the Front took responsibility", "a raid blamed on
    the Front", "the Front was behind the raid", "the mayor accused the Front of the raid", "two men were charged with the
    raid", "the raid was the work of the Front".
    """
    for clause in noun.those("acl", "relcl"):
        yield from _of(clause, noun)
    above = next((a for a in list(noun.ancestors())[:5] if a.is_verb), None)
    if above is not None:
        yield from _of(above, noun)
        for clause in above.those("advcl"):  # "were killed in the raid, for which the Front took responsibility"
            if any(c.tag == "WDT" for c in clause.subtree()):
                yield from _of(clause, noun)


def culprits(tree: Tree) -> Iterator[Claim]:
    """Heads of those who claimed or are blamed for an attack that the sentence does not tell: "The Front claimed responsibility"."""
    for verb in tree.tokens:
        if not verb.is_verb or verb.child("neg") is not None:
            continue
        found = grammar.of_verb(verb)
        if verb.lower in _CLAIM and any(t.lower in {"responsibility", "credit"} for t in verb.those("dobj")):
            yield from ((t, Factuality.ASSERTED) for t in found.get("subject", []) if not any(c.lower in {"no", "any"} for c in t.children))
        elif verb.lower in _BLAME and not found.keys() & {"for", "on"}:
            yield from ((t, Factuality.ALLEGED) for t in found.get("object", []) if t.is_name)


def _of(verb: Token, noun: Token) -> Iterator[Claim]:
    found = grammar.of_verb(verb)
    owns_up = verb.lower in _CLAIM and any(t.lower in {"responsibility", "credit"} for t in verb.those("dobj"))
    if owns_up or (verb.lower in _BE and any(p.lower == "behind" for p in verb.those("prep", "advmod"))):
        yield from ((t, Factuality.ASSERTED) for t in found.get("subject", []) if t is not noun)
    elif verb.lower in _BE and noun in verb.those("nsubj"):
        yield from ((whose, Factuality.ASSERTED) for work in verb.those("attr") if work.lower in _WORK for whose in _maker(work))
    elif verb.lower in _BLAME and (noun in found.get("object", []) or verb.head is noun):
        yield from ((t, Factuality.ALLEGED) for t in found.get("on", []) + found.get("to", []))
    elif verb.lower in _ACCUSE and any(noun in p.subtree() for p in _grounds(verb)):
        told = Factuality.ASSERTED if verb.lower == "convicted" else Factuality.ALLEGED
        yield from ((t, told) for t in found.get("object", []) if t is not noun)


def _grounds(verb: Token) -> Iterator[Token]:
    """ "accused the Front of …", "charged with …", "arrested in connection with …"; the parser may hang it on who is accused."""
    for prep in (p for t in (verb, *verb.those("dobj", "nsubjpass")) for p in t.those("prep")):
        if prep.lower in {"of", "for", "with", "over"} or (prep.lower == "in" and any(t.lower == "connection" for t in prep.those("pobj"))):
            yield prep


def _maker(work: Token) -> Iterator[Token]:
    """Whose work something is: "the work of rebels", "its work"."""
    yield from work.those("poss")
    yield from grammar.prepositions(work).get("of", [])
