"""Clauses under "after", "when" or "as" put below the main clause: "hours after they had met, a mill was burned"."""

from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.tree import SUBJECTS, Token

_LINKS = frozenset({"after", "before", "since"})
_JOINED = frozenset({"advcl", "conj", "dep"})


def subordinate(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place, where the parser takes the main clause for one joined to that before it."""
    for mark in tokens:
        _compare(mark)
        _gather(mark, tokens)
        _open(mark)
        _then(mark)
        _act(mark, tokens)
        _befall(mark, tokens)
        _go_on(mark)
        _bare(mark, tokens)
        _part(mark, tokens)
        _follow(mark)
        _end_at_comma(mark, tokens)
        clause = mark.head
        if (
            mark.dep == "mark"
            and mark.lower in {"after", "before"}
            and clause.dep == "conj"
            and clause.head.dep == "advcl"
            and _apart(clause, tokens)
        ):
            clause.hang(clause.head.head, "advcl")  # "hit a bus, killing two, a day after a mill was burned": joined to the killing
        if mark.dep != "mark" or clause.head is not clause or not clause.is_verb:
            continue
        spare = [n for n in clause.those(*SUBJECTS) if n.i < mark.i and len(clause.those(*SUBJECTS)) > 1]
        main = next((t for t in clause.those("conj") if t.is_verb and t.i > clause.i and (spare or t.child(*SUBJECTS) is not None)), None)
        if main is None or any(clause.i < cc.i < main.i for cc in clause.those("cc")):
            continue
        main.hang(main, "ROOT")
        for noun in spare:
            noun.hang(main, noun.dep)  # "The talks, idle since the summit fell apart, are to be resumed"
        for other in [c for c in clause.children if c.i < mark.i - 1 and c.dep != "npadvmod"]:
            other.hang(main, other.dep)  # "On Tuesday, days after …"
        clause.hang(main, "advcl")


def _then(verb: Token) -> None:
    """ "She will see the king on Thursday, then fly to Oslo": joined without "and"."""
    joined = verb.dep == "dep" and verb.is_verb and verb.head.is_verb and verb.tag == verb.head.tag and verb.i > verb.head.i
    if joined and any(c.lower == "then" for c in verb.head.children if c.i == verb.i - 1):
        verb.dep = "conj"


def _apart(clause: Token, tokens: Sequence[Token]) -> bool:
    """A comma, and no "and", before a clause that has a subject of its own."""
    begin = clause.subtree()[0].i
    return begin > 0 and tokens[begin - 1].text == "," and clause.child(*SUBJECTS, "nsubjpass") is not None


def _compare(mark: Token) -> None:
    """ "The round before this one came in May": the parser takes "this one" for what took place."""
    clause = mark.head
    one = next((t for t in clause.those(*SUBJECTS) if t.lower == "one" and mark.i < t.i < clause.i), None)
    if mark.dep != "mark" or mark.lower not in {"before", "after"} or one is None:
        return
    both = clause.dep == "ROOT"  # it may take the two of them
    noun = next((t for t in clause.those(*SUBJECTS) if t.i < mark.i), None) if both else clause.head
    if noun is None or not noun.is_noun or not (both or (clause.dep == "advcl" and noun.dep == "ROOT")):
        return
    if not both:
        clause.hang(clause, "ROOT")
        noun.hang(clause, one.dep)
    mark.hang(noun, "prep")
    one.hang(mark, "pobj")


def _open(link: Token) -> None:
    """ "Two days after a mill in Oso, a town to the west, was burned": the parser takes the noun for all that stands behind "after"."""
    noun = link.child("pobj") if link.dep == "prep" and link.lower in {"after", "before"} else None
    verb = next((t for t in link.head.those("conj") if t.is_verb and t.i > link.i), None) if noun is not None else None
    if noun is None or verb is None or verb.child(*SUBJECTS) is not None or any(c.i < verb.i for c in link.head.those("cc")):
        return
    passive = verb.child("auxpass") is not None
    if passive and noun.subtree()[-1].i < verb.i:
        verb.hang(link.head, "advcl")
        noun.hang(verb, "nsubjpass")
        link.hang(verb, "mark")


def _act(link: Token, tokens: Sequence[Token]) -> None:
    """ "After a raid on a mill near Oso killed nine in May, the road was shut": the parser leaves what did it to "after"."""
    noun = link.child("pobj", "pcomp") if link.dep == "prep" and link.lower in _LINKS else None
    end = noun.subtree()[-1].i + 1 if noun is not None else len(tokens)
    verb = next((t for t in tokens[end:] if t.dep not in {"aux", "advmod", "neg"}), None)
    if noun is None or verb is None or verb.tag not in {"VBD", "VBZ"} or verb.child(*SUBJECTS, "cc") is not None:
        return
    beside = verb.dep == "ccomp" and verb.head is link.head.head  # "said that she would leave after the talks failed"
    if verb.dep not in _JOINED and not beside:
        return
    if verb is not link.head:
        verb.hang(link.head, "advcl")
    noun.hang(verb, "nsubj")
    link.hang(verb, "mark")


def _befall(link: Token, tokens: Sequence[Token]) -> None:
    """ "The talks, idle since the summit failed in May, are to be resumed": the parser takes the talks for what failed."""
    noun = link.child("pobj") if link.dep == "prep" and link.lower in _LINKS else None
    end = noun.subtree()[-1].i + 1 if noun is not None else len(tokens)
    verb = tokens[end] if end < len(tokens) else None
    told = verb.child(*SUBJECTS) if verb is not None and verb.dep == "ROOT" and verb.tag == "VBD" else None
    if noun is None or verb is None or told is None or told.i > link.i or link not in told.subtree():
        return
    main = next((t for t in verb.those("conj") if t.is_verb and t.child(*SUBJECTS) is None), None)
    if main is None or verb.child("cc") is not None:
        return
    main.hang(main, "ROOT")
    told.hang(main, told.dep)
    verb.hang(main, "advcl")
    noun.hang(verb, "nsubj")
    link.hang(verb, "mark")


def _go_on(link: Token) -> None:
    """ "After raiders made off with goats and shot a guard": the parser takes the first of two verbs for a participle."""
    noun = link.child("pobj") if link.dep == "prep" and link.lower in _LINKS and link.head.is_verb else None
    verb = noun.child("acl") if noun is not None else None
    if noun is None or verb is None or verb.tag != "VBN" or verb.child("agent", "auxpass") is not None:
        return
    if any(c.tag == "VBD" and c.child(*SUBJECTS, "auxpass") is None and c.child("dobj") is not None for c in verb.those("conj")):
        verb.tag = "VBD"
        verb.hang(link.head, "advcl")
        noun.hang(verb, "nsubj")
        link.hang(verb, "mark")


def _bare(link: Token, tokens: Sequence[Token]) -> None:
    """ "She will fly home after talks in Lima failed": the parser leaves "after" with nothing, and may take the flight for what failed."""
    main = link.head
    if link.dep != "prep" or link.lower not in _LINKS or link.children or not main.is_verb or link.i + 1 >= len(tokens):
        return
    behind = tokens[link.i + 1]
    subject = next((t for t in (behind, *behind.ancestors()) if t.dep in SUBJECTS and t.subtree()[0] is behind), None)
    if subject is not None and subject.head.i > subject.i and subject.head is not main:
        clause = subject.head
        clause.hang(main, "advcl")
        link.hang(clause, "mark")


def _part(link: Token, tokens: Sequence[Token]) -> None:
    """ "It came a day after nine men, six of them guards, died": the parser parts the men from what is told of them."""
    main = link.head
    verb, noun = main.head, link.child("pobj") if link.dep == "prep" and link.lower in _LINKS and main.dep == "ccomp" else None
    some = verb.child("nsubj") if noun is not None and main.i < link.i < verb.i else None
    if noun is None or some is None or not any(t.lower == "them" for t in some.subtree()):
        return
    end = noun.subtree()[-1].i
    if tokens[end + 1].text != "," or some.subtree()[0].i != end + 2:
        return
    main.hang(main if verb.head is verb else verb.head, verb.dep)
    verb.hang(main, "advcl")
    noun.hang(verb, "nsubj")
    some.hang(noun, "appos")
    link.hang(verb, "mark")


def _end_at_comma(mark: Token, tokens: Sequence[Token]) -> None:
    """ "Just as Ruiz visits Lima, Jon Vik, the mayor, is away": the parser takes the place, with a name behind it, for who is away."""
    clause, main = mark.head, mark.head.head
    place = tokens[clause.i + 1] if mark.dep == "mark" and clause.dep == "advcl" and clause.i + 1 < len(tokens) else None
    if place is None or place.head is not main or place.dep not in SUBJECTS or world.place(place.text) is None:
        return
    name = place.child("appos", "conj")
    if (
        clause.child(*SUBJECTS) is None
        or name is None
        or not name.is_name
        or tokens[place.i + 1].text != ","
        or place.child("cc") is not None
    ):
        return
    name.hang(main, place.dep)
    place.hang(clause, "dobj")


def _follow(mark: Token) -> None:
    """ "Told of nine dead and sixty wounded after a van blew up": the clause is not what was told, and the sixty are the wounded."""
    clause, verb = mark.head, mark.head.head
    if mark.dep != "mark" or mark.lower not in {"after", "before"} or clause.dep != "ccomp" or clause.i < mark.i or verb.i > mark.i:
        return
    clause.dep = "advcl"
    subjects = clause.those(*SUBJECTS)
    count = next((t for t in subjects if t.i < mark.i), None) if len(subjects) > 1 else None
    joined = max((t for t in verb.subtree() if count is not None and t.dep == "pobj" and t.i < count.i), key=lambda t: t.i, default=None)
    if count is not None and joined is not None:
        count.hang(joined, "conj")


def _gather(link: Token, tokens: Sequence[Token]) -> None:
    """ "A day after the army and the police killed two men": of two who do it, the parser leaves the first to "after"."""
    first = link.child("pobj") if link.dep == "prep" and link.lower in {"after", "before"} else None
    end = first.subtree()[-1].i if first is not None else len(tokens)
    cc = next((t for t in tokens[end + 1 : end + 2] if t.dep == "cc"), None)
    verb = next((t for t in tokens[end + 2 :] if t.is_verb), None) if cc is not None else None
    second = verb.child(*SUBJECTS) if verb is not None and verb.dep == "conj" else None
    if first is None or cc is None or verb is None or second is None or second.subtree()[0].i != end + 2:
        return
    above = link.head
    verb.hang(above if above.is_verb else verb.head, "advcl")
    first.hang(verb, second.dep)
    cc.hang(first, "cc")
    second.hang(first, "conj")
    link.hang(verb, "mark")
