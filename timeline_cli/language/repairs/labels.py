"""Labels in front of a colon set apart: in "Gao: armed men attacked a convoy" it is not Gao that attacked anything."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_LONGEST = 7  # words of a label with its colon
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def part_labels(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a label taken for the subject leaves that place to what follows the colon."""
    colon = next((t for t in tokens[1:_LONGEST] if t.text == ":"), None)
    label = next((t for t in tokens[: colon.i] if t.head.i > colon.i), None) if colon is not None else None
    if colon is None or label is None or label.dep not in _SUBJECTS or any(t.is_verb for t in tokens[: colon.i]):
        return
    told = next((c for c in label.those("appos") if c.i > colon.i), None)
    if told is not None:
        told.hang(label.head, label.dep)
    elif not any(t.i > colon.i for t in label.head.those(*_SUBJECTS)):
        return
    label.dep = "dep"
