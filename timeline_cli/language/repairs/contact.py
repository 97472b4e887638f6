"""Relative clauses without a pronoun: "the talks the two sides are to hold in Oslo", which the parser takes for a clause beside its own."""

from collections.abc import Sequence

from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token

_DONE_TO = verb_forms("hold", "sign", "reach", "conclude", "make", "plan", "broker", "strike")  # what one does to talks and to pacts


def hang_contact_clauses(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the clause hangs on the noun right before it, which is what its verb lacks."""
    for verb in tokens:
        subject = verb.child("nsubj") if verb.is_verb and verb.dep in {"conj", "ccomp", "advcl"} else None
        begin = subject.subtree()[0].i if subject is not None and subject.i < verb.i else 0
        noun = tokens[begin - 1] if begin else None
        doing = verb.child("xcomp") or verb
        if noun is None or noun.tag not in {"NN", "NNS"} or noun.child("det") is None or verb.child("mark") is not None:
            continue
        if doing.lower in _DONE_TO and doing.child("dobj", "ccomp") is None and verb not in noun.ancestors():
            verb.hang(noun, "relcl")
