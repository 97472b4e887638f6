"""Participles given back to their nouns: "A man found in Oslo was shot" does not tell that the man found anything."""

from collections.abc import Sequence

from timeline_cli.language.tree import CALENDAR, FINITE, SUBJECTS, Token

_FINITE = FINITE | {"MD"}
_HELD_GUILTY = frozenset({"accused", "suspected", "convicted"})
_WHERE = frozenset({"in", "at", "near", "on", "outside"})
_PARTING = frozenset({":", ";"})
_NEVER = frozenset(  # never participles: "what they said was a raid", "was in Oslo, asked for a truce and got none"
    {"said", "announced", "reported", "added", "claimed", "thought", "hoped", "feared", "was", "were"}
)


def reduce_relatives(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the verb that lacks a subject takes that of the participle before it."""
    for participle in tokens:
        if participle.dep == "acl" and participle.lower in _HELD_GUILTY:
            _give_on(participle)
        if participle.tag not in {"VBD", "VBN"} or (participle.lower in _NEVER and not _held_to_be(participle)):
            continue
        noun = participle.child("nsubj")
        if noun is None or noun.tag == "PRP":
            continue
        if _set_apart(participle):
            _take_up(noun, participle, participle.head, tokens)
            continue
        between = tokens[noun.subtree()[-1].i + 1 : participle.i]  # "a man not yet identified"
        said = participle.dep == "ccomp"
        marked = any(not said or c.lower != "that" for c in participle.those("mark"))  # "said that the visit, foreseen for May, will not …"
        if marked or participle.child("dobj", "acomp", "attr", "aux", "auxpass", "cc") is not None or not all(map(_not_yet, between)):
            continue
        beside = participle.head.those("ccomp") if said else []
        if between and participle.dep in {"advcl", "relcl"}:
            clause = next((t for t in participle.ancestors() if t.is_verb), participle)
            beside = [t for t in clause.those("conj") if t.i == participle.i + 1 or participle.dep == "advcl"]
        above = participle.head  # "the toll of grenades lobbed into a crowd has risen", where the parser takes "lobbed" for what has
        taken = participle.dep == "csubj" or (participle.dep == "ccomp" and _lacks_subject(above) and above.head is not above)
        when_so = participle.dep in {"advcl", "relcl"} and any(c.lower == "when" for c in participle.those("advmod"))
        above = next((t for t in participle.ancestors() if t.is_verb), above) if when_so else above
        behind = when_so and _lacks_subject(above)
        if behind and participle.i < above.i:  # "when the truce agreed on 4 May ran out, jets bombed the port"
            for when in [c for c in participle.those("advmod") if c.i < noun.i]:
                when.hang(above, "advmod")
        if (taken or behind) and participle.i < above.i:  # "the mother of the boy shot there has died"
            _take_up(noun, participle, above, tokens)
            continue
        verb = next((c for c in (*participle.children, *beside) if c.i > participle.i and _lacks_subject(c)), None)
        if verb is None or _listed(verb, tokens) or any(t.text in _PARTING for t in tokens[participle.i : verb.i]):
            continue
        if tokens[verb.i - 1].dep != "cc" and not (
            verb.dep == "advcl" and tokens[verb.i - 1].tag == ","
        ):  # "they were pleased, it said, and signed"
            _give_back(noun, participle, verb)


def _listed(verb: Token, tokens: Sequence[Token]) -> bool:
    """ "They met in a hall, drank tea and agreed on a truce": the second of three."""
    return verb.dep == "conj" and tokens[verb.i - 1].text == "," and verb.child("cc") is not None and verb.child("conj") is not None


def _set_apart(participle: Token) -> bool:
    """ "The visit, foreseen for 1 July, will not take place": between commas, before a verb that has no subject of its own."""
    above, bare = participle.head, participle.child("dobj", "acomp", "attr", "aux", "auxpass", "mark", "cc") is None
    return participle.dep == "parataxis" and participle.i < above.i and above.is_verb and bare and above.child(*SUBJECTS) is None


def _give_on(charge: Token) -> None:
    """ "Lynched a man accused of theft in Lima on Friday and burned his house": what stands behind the charge tells of the deed."""
    verb = charge.head.head
    day = next((p for p in charge.those("prep") for t in p.those("pobj") if t.text in CALENDAR), None)
    if not verb.is_verb or charge.head.dep != "dobj" or day is None:
        return
    for token in list(charge.children):
        if (token.dep == "prep" and token.lower in _WHERE and token.i <= day.i) or (token.dep in {"cc", "conj"} and token.i > day.i):
            token.hang(verb, token.dep)


def _not_yet(word: Token) -> bool:
    return word.dep == "neg" or word.lower in {"yet", "so", "far", "still"}


def _lacks_subject(verb: Token) -> bool:
    finite = verb.tag in _FINITE or any(c.tag in _FINITE for c in verb.those("aux", "auxpass"))
    joined = verb.dep in {"ccomp", "conj"} or (verb.dep == "advcl" and verb.tag in {"VBD", "VBZ"})
    return verb.is_verb and joined and finite and verb.child(*SUBJECTS, "mark") is None


def _take_up(noun: Token, participle: Token, verb: Token, tokens: Sequence[Token]) -> None:
    last = tokens[participle.i - 1]
    noun.hang(verb, "nsubj" if verb.child("auxpass") is None else "nsubjpass")
    participle.tag = "VBN"
    participle.hang(last if last.is_noun else noun, "acl")


def _give_back(noun: Token, participle: Token, verb: Token) -> None:
    dep, above, begin = participle.dep, participle.head, noun.subtree()[0].i
    verb.hang(verb if above is participle else above, dep)
    noun.hang(verb, "nsubj" if verb.child("auxpass") is None else "nsubjpass")
    participle.tag = "VBN"
    participle.hang(noun, "acl")
    for child in [c for c in participle.children if c.i > verb.i or c.i < begin]:
        child.hang(verb, child.dep)


def _held_to_be(participle: Token) -> bool:
    """ "A man thought to be a soldier came": a word of saying that is a participle all the same."""
    return any(t.lower == "be" and t.i == participle.i + 2 for t in participle.those("xcomp"))
