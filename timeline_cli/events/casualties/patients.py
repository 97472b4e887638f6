"""How people are told to fare: "was pronounced dead", "is in a stable condition", "was rushed to hospital", "needed surgery"."""

from collections.abc import Iterator

from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, ORDINALS, verbs, words
from timeline_cli.events.lexicon import human
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token


def faring(verb: Token) -> Iterator[tuple[int, Token]]:
    """Those whom a verb tells to be dead or in the hands of doctors, and which of the two."""
    told = grammar.of_verb(verb)
    fate, relation = KILLED, "subject" if verb.lower in verbs("lie") else "object"
    if not _is_dead(verb):
        fate, relation = INJURED, _cared_for(verb)
    yield from ((fate, noun) for noun in told.get(relation, []) if is_person(noun))


def is_person(noun: Token) -> bool:
    """A noun, figure, name or pronoun that may stand for people."""
    return noun.tag in {"CD", "PRP"} or noun.is_name or human(noun.lower) or noun.lower in ORDINALS or noun.lower in words("unnamed")


def _is_dead(verb: Token) -> bool:
    """ "Three clerks are dead", "was found dead", "were confirmed dead"."""
    stated = verb.lower in verbs("lie") | verbs("find dead")
    return stated and any(t.lower == "dead" for t in verb.those("oprd", "acomp"))


def _cared_for(verb: Token) -> str:
    """The relation in which those who are hurt stand to a verb; empty where it tells of none."""
    done = {t.lower for t in verb.those("dobj")}
    in_ = {t.lower for t in (*grammar.prepositions(verb).get("in", []), *verb.those("acomp"))}
    lying = verb.lower in verbs("lie") and (in_hospital(verb) or not in_.isdisjoint(words("condition")))
    fighting = verb.lower in verbs("fight") and any(t.lower in words("lives") for t in grammar.prepositions(verb).get("for", []))
    if lying or fighting or (verb.lower in verbs("undergo") and not done.isdisjoint(words("care"))):
        return "subject"
    admitting = verb.lower in verbs("bring in") and (in_hospital(verb) or _at_hospital(verb))
    return "object" if admitting or verb.lower in verbs("treat") else ""


def _at_hospital(verb: Token) -> bool:
    """ "The clinic admitted nine people", "it admitted nine people with burns"."""
    wounded = any(t.lower in words("wounds") for noun in verb.those("dobj") for t in grammar.prepositions(noun).get("with", []))
    return wounded or any(t.lower in words("hospital") for t in grammar.subject(verb))


def in_hospital(token: Token) -> bool:
    """ "Taken to hospital", "eleven (are) in hospital"."""
    return any(t.lower in words("hospital") for prep in token.those("prep") for t in prep.subtree())
