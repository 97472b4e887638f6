"""Clauses under "after", "when" or "as" put below the main clause: "hours after they had met, a mill was burned"."""

from collections.abc import Sequence

from timeline_cli.language.tree import SUBJECTS, Token


def subordinate(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place, where the parser takes the main clause for one joined to that before it."""
    for mark in tokens:
        clause = mark.head
        if mark.dep != "mark" or clause.head is not clause or not clause.is_verb:
            continue
        main = next((t for t in clause.those("conj") if t.is_verb and t.i > clause.i and t.child(*SUBJECTS) is not None), None)
        if main is None or any(clause.i < cc.i < main.i for cc in clause.those("cc")):
            continue
        main.hang(main, "ROOT")
        for other in [c for c in clause.children if c.i < mark.i - 1 and c.dep != "npadvmod"]:
            other.hang(main, other.dep)  # "On Tuesday, days after …"
        clause.hang(main, "advcl")
