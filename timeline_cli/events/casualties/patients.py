"""How people are told to fare: "was pronounced dead", "is in a stable condition", "was rushed to hospital", "needed surgery"."""

from collections.abc import Iterator

from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, ORDINALS, verbs, words
from timeline_cli.events.lexicon import human
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token


def faring(verb: Token) -> Iterator[tuple[int, Token]]:
    """Those whom a verb tells to be dead or in the hands of doctors, and which of the two."""
    fate, relation = KILLED, "subject" if verb.lower in verbs("lie") else "object"
    if not _is_dead(verb):
        fate, relation = INJURED, _cared_for(verb)
    if relation:
        yield from ((fate, noun) for noun in grammar.of_verb(verb).get(relation, []) if is_person(noun))


def is_person(noun: Token) -> bool:
    """A noun, figure, name or pronoun that may stand for people."""
    return noun.tag in {"CD", "PRP"} or noun.is_name or human(noun.lower) or noun.lower in ORDINALS or noun.lower in words("unnamed")


def _is_dead(verb: Token) -> bool:
    """ "Three clerks are dead", "was found dead", "were confirmed dead"."""
    stated = verb.lower in verbs("lie") | verbs("find dead")
    return stated and any(t.lower == "dead" for t in verb.those("oprd", "acomp"))


def _cared_for(verb: Token) -> str:
    """The relation in which those who are hurt stand to a verb; empty where it tells of none."""
    if _lies_ill(verb) or _fights_for_life(verb) or _undergoes_care(verb):
        return "subject"
    admitting = verb.lower in verbs("bring in") and (in_hospital(verb) or _at_hospital(verb))
    return "object" if admitting or verb.lower in verbs("treat") else ""


def _lies_ill(verb: Token) -> bool:
    """ "Is in a stable condition", "lay in hospital"."""
    if verb.lower not in verbs("lie"):
        return False
    states = (*grammar.prepositions(verb).get("in", []), *verb.those("acomp"))
    return in_hospital(verb) or any(t.lower in words("condition") for t in states)


def _fights_for_life(verb: Token) -> bool:
    return verb.lower in verbs("fight") and any(t.lower in words("lives") for t in grammar.prepositions(verb).get("for", []))


def _undergoes_care(verb: Token) -> bool:
    return verb.lower in verbs("undergo") and any(t.lower in words("care") for t in verb.those("dobj"))


def _at_hospital(verb: Token) -> bool:
    """ "The clinic admitted nine people", "it admitted nine people with burns"."""
    wounded = any(t.lower in words("wounds") for noun in verb.those("dobj") for t in grammar.prepositions(noun).get("with", []))
    return wounded or any(t.lower in words("hospital") for t in grammar.subject(verb))


def in_hospital(token: Token) -> bool:
    """ "Taken to hospital", "eleven (are) in hospital"."""
    return any(t.lower in words("hospital") for prep in token.those("prep") for t in prep.subtree())
