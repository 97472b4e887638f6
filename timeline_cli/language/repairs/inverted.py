"""Subjects that stand last: of "Killed in the raid were two guards" it is the guards who were killed."""

from collections.abc import Sequence

from timeline_cli.language.tree import SUBJECTS, Token

_BE = frozenset({"is", "are", "was", "were"})


def take_subjects(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the parser takes the subject for what a participle in front is said to be."""
    for be in tokens:
        after = be.child("attr") if be.lower in _BE else None
        if after is None or after.i < be.i:
            continue
        front = _below(be) if be.head.i > be.i or be.head is be else be.head if be.dep in {"aux", "auxpass"} else None
        if front is None or front.tag not in {"VBN", "VBG"} or front.i > be.i:
            continue
        stray = front.those(*SUBJECTS)  # "by the envoy, Jon Vik"
        if any(t.i < after.i for t in stray):
            continue
        for name in stray:
            noun = next((t for t in reversed(after.subtree()) if t.i < name.i and t.is_noun), after)
            name.hang(noun, "appos")
        passive = front.tag == "VBN"
        if front.head is be:
            above, dep = be.head, be.dep
            front.hang(front if above is be else above, dep)
            be.hang(front, "auxpass" if passive else "aux")
        after.hang(front, "nsubjpass" if passive else "nsubj")


def _below(be: Token) -> Token | None:
    """The participle in front that was taken for the subject of "were"."""
    front = be.child("csubj", "nsubj")
    return front if front is not None and front.is_verb and front.child("det", "poss") is None else None
