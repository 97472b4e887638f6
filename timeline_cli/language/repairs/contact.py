"""Relative clauses that the parser takes for a clause beside its own: "the talks the two sides are to hold in Oslo"."""

from collections.abc import Sequence

from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import SUBJECTS, Token

_DONE_TO = verb_forms("hold", "sign", "reach", "conclude", "make", "plan", "broker", "strike")  # what one does to talks and to pacts


def hang_contact_clauses(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the clause hangs on the noun right before it, which is what its verb lacks."""
    for verb in tokens:
        _have(verb, tokens)
        _make(verb, tokens)
        subject = verb.child("nsubj") if verb.is_verb and verb.dep in {"conj", "ccomp", "advcl"} else None
        begin = subject.subtree()[0].i if subject is not None and subject.i < verb.i else 0
        noun = tokens[begin - 1] if begin else None
        doing = verb.child("xcomp") or verb
        if noun is None or noun.tag not in {"NN", "NNS"} or noun.child("det") is None or verb.child("mark") is not None:
            continue
        if doing.lower in _DONE_TO and doing.child("dobj", "ccomp") is None and verb not in noun.ancestors():
            verb.hang(noun, "relcl")


def _make(done: Token, tokens: Sequence[Token]) -> None:
    """ "An accord (that) the two signed in Oslo was to last": the parser takes those who signed it for what was signed."""
    makers, begin = done.head, done.head.subtree()[0].i
    if done.dep != "acl" or done.lower not in _DONE_TO or done.child("dobj", "agent") is not None or makers.i != done.i - 1 or begin < 2:
        return
    clause, link = makers.head, tokens[begin - 1]
    related = link.lower in {"that", "which"} and clause.dep in {"relcl", "acl"} and clause.head is tokens[begin - 2]
    if makers.dep == "appos" and clause is link:  # "an accord the two signed"
        done.hang(clause, "relcl")
    elif makers.dep in SUBJECTS and related:
        paper = clause.head
        clause.hang(clause if paper.head is paper else paper.head, paper.dep)
        paper.hang(clause, makers.dep)
        done.hang(paper, "relcl")
        link.hang(done, "dobj")
    else:
        return
    done.tag = "VBD"
    makers.hang(done, "nsubj")


def _have(verb: Token, tokens: Sequence[Token]) -> None:
    """ "Arranged by Peru, whose envoy, Ana Ruiz, met them": the parser takes the envoy for another name of Peru, and nobody for who met."""
    above = verb.head
    if not verb.is_verb or verb.dep != "conj" or verb.child(*SUBJECTS, "cc") is not None or verb.i < above.i:
        return
    if any(above.i < c.i < verb.i for c in above.those("cc")):
        return
    noun = next((t for t in tokens[above.i : verb.i] if t.dep == "appos" and any(c.tag == "WP$" for c in t.those("poss"))), None)
    if noun is not None and noun.child("appos") is not None and tokens[verb.i - 1].text == ",":
        verb.hang(noun.head, "relcl")
        noun.hang(verb, "nsubj")
