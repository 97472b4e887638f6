"""Passives whose "was" is said but once: in "A guard was stabbed, his wife beaten and his son shot dead" nobody beat and shot anybody."""

from collections.abc import Iterator, Sequence

from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

# verbs that are passive where they have no object, though the parser takes them for the past tense
_NEEDS_OBJECT = frozenset(
    form
    for verb in (
        *(
            "abduct",
            "arrest",
            "assassinate",
            "attack",
            "beat",
            "behead",
            "bomb",
            "burn",
            "capture",
            "damage",
            "destroy",
            "detain",
            "execute",
        ),
        *("hit", "hurt", "injure", "kidnap", "kill", "loot", "maim", "murder", "raid", "ransack", "rob", "seize", "shell", "shoot", "stab"),
        *("steal", "storm", "tie", "torch", "torture", "wound"),
    )
    for form in verb_forms(verb)
)
_LINKS = frozenset({"conj", "ccomp"})


def share_auxiliaries(tokens: Sequence[Token]) -> None:
    """Rehangs and retags the tree of one sentence in place: verbs behind a passive one are passive too, and joined to it."""
    for passive in tokens:
        if passive.child("auxpass") is None or passive.child("nsubjpass") is None:
            continue
        for verb in list(_bare(passive)):
            if verb in passive.ancestors():
                above, dep = verb.head, verb.dep
                passive.hang(passive if above is verb else above, dep)
                verb.hang(passive, "conj")
            verb.tag = "VBN"
            for subject in verb.those("nsubj"):
                subject.dep = "nsubjpass"


def _bare(passive: Token) -> Iterator[Token]:
    """Those of the verbs joined to a passive one, or above it, that stand behind it with a subject, and with no object or auxiliary."""
    todo = [passive.head] if passive.dep == "ccomp" else []
    todo += passive.those(*_LINKS)
    while todo:
        verb = todo.pop()
        subject = verb.child("nsubj")
        if verb.i < passive.i or subject is None or subject.i < passive.i or verb.tag not in {"VBD", "VBN"}:
            continue
        told = verb.child("aux", "auxpass", "dobj", "xcomp", "prt") is not None or any(c is not passive for c in verb.those("ccomp"))
        if verb.lower in _NEEDS_OBJECT and subject.tag != "PRP" and not told:
            todo += verb.those(*_LINKS) + ([verb.head] if verb.dep == "ccomp" else [])
            yield verb
