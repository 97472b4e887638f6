"""Who says so and when: of "Rebels raided a mill in Benin, the head of the parish said on Monday" it is he who said it."""

from collections.abc import Sequence

from timeline_cli.language.grammar import made_known
from timeline_cli.language.tree import FINITE, SUBJECTS, Token

_LINKS = ("cc", "mark", *SUBJECTS)


def part_reports(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place."""
    for verb in tokens:
        _make_known(verb)
        if verb.tag in FINITE:
            _take_speaker(verb, tokens)
            _take_day(verb)


def _make_known(verb: Token) -> None:
    """ "Made known on Friday that rebels had struck": the day, and what is said, are of the two words together."""
    known = made_known(verb)
    if known is not None:
        known.dep = "oprd"
        for told in [*known.those("prep", "ccomp", "npadvmod"), *(c for n in known.those("dobj", "nsubj") for c in n.those("prep"))]:
            told.hang(verb, told.dep)


def _take_speaker(verb: Token, tokens: Sequence[Token]) -> None:
    """The parser takes who says so for an apposition, which no second comma ends, and the verb for a further one of the clause in front."""
    told = verb.head
    if told is verb or told.dep != "ROOT" or verb.dep not in {"conj", "advcl"} or verb.i < told.i or verb.child(*_LINKS) is not None:
        return
    if any(c.dep == "cc" and told.i < c.i < verb.i for c in told.children):
        return
    speaker = next((t for t in told.subtree() if t.dep == "appos" and t.is_noun and t.subtree()[-1].i == verb.i - 1), None)
    if speaker is None or tokens[speaker.subtree()[0].i - 1].text != ",":
        return
    speaker.hang(verb, "nsubj")
    verb.hang(verb, "ROOT")
    told.hang(verb, "ccomp")


def _take_day(verb: Token) -> None:
    """ "Said on Thursday it had shelled a camp": what stands between a verb and the clause that it introduces is of the verb."""
    for clause in verb.those("ccomp"):
        subject = clause.child(*SUBJECTS)
        for phrase in clause.those("prep"):
            between = subject is not None and phrase.i == verb.i + 1 and phrase.subtree()[-1].i + 1 == subject.subtree()[0].i
            if between and clause.child("mark") is None:
                phrase.hang(verb, "prep")
