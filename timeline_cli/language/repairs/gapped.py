"""Passives whose "was" is said but once: in "A guard was stabbed, his wife beaten and his son shot dead" nobody beat and shot anybody."""

from collections.abc import Iterator, Sequence

from timeline_cli.language.grammar import NEEDS_OBJECT
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

# verbs that are passive where they have no object, though the parser takes them for the past tense; some of them only in such a row
_PASSIVE_ALONE = NEEDS_OBJECT | verb_forms(
    *("arrest", "attack", "beat", "bomb", "burn", "capture", "damage", "destroy", "detain", "hit", "hurt", "loot"),
    *("maim", "raid", "ransack", "rob", "seize", "shell", "shoot", "steal", "storm", "take", "tie", "torch"),
)
_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})  # "his son taken hostage"
_LINKS = frozenset({"conj", "ccomp"})


def share_auxiliaries(tokens: Sequence[Token]) -> None:
    """Rehangs and retags the tree of one sentence in place: verbs behind a passive one are passive too, and joined to it."""
    for passive in tokens:
        if passive.child("auxpass") is None or passive.child("nsubjpass") is None:
            continue
        for verb, noun in [(verb, noun) for noun in passive.subtree() if (verb := _part_of(noun, passive)) is not None]:
            noun.hang(verb, "nsubjpass")
            verb.hang(passive, "conj")
        for verb in list(_bare(passive)):
            if verb in passive.ancestors():
                above, dep = verb.head, verb.dep
                passive.hang(passive if above is verb else above, dep)
                verb.hang(passive, "conj")
            verb.tag = "VBN"
            for subject in verb.those("nsubj"):
                subject.dep = "nsubjpass"


def _part_of(noun: Token, passive: Token) -> Token | None:
    """ "A mosque was daubed with paint and its door set on fire": what the parser joins to the paint or to the verb."""
    own = noun.child("poss")
    verb = noun.child("acl")
    if noun.dep != "conj" or own is None or own.tag != "PRP$" or verb is None or verb.tag != "VBN" or verb.i != noun.i + 1:
        return None
    return verb if (noun.head.is_noun or noun.head is passive) and noun.i > passive.i and verb.child("agent") is None else None


def _bare(passive: Token) -> Iterator[Token]:
    """Those of the verbs joined to a passive one, or above it, that stand behind it with no object and no auxiliary."""
    todo = [passive.head] if passive.dep == "ccomp" else []
    todo += passive.those(*_LINKS)
    while todo:
        verb = todo.pop()
        subject = verb.child("nsubj")
        joined = verb.dep == "conj" if subject is None else subject.i > passive.i  # "was robbed and stabbed"
        if verb.i < passive.i or not joined or verb.tag not in {"VBD", "VBN"}:
            continue
        told = verb.child("aux", "auxpass", "xcomp", "prt") is not None or any(c is not passive for c in verb.those("ccomp"))
        told = told or any(t.lower not in _CAPTIVE for t in verb.those("dobj"))
        if verb.lower in _PASSIVE_ALONE and not (told or (subject is not None and subject.tag == "PRP")):
            todo += verb.those(*_LINKS) + ([verb.head] if verb.dep == "ccomp" else [])
            yield verb
