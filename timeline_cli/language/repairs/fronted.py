"""Subjects given back to their verbs: "At the wish of King Harald, Ana Ruiz came" is not about a king who is called Ana Ruiz."""

from collections.abc import Sequence

from timeline_cli.language.inflect import is_past
from timeline_cli.language.tree import CALENDAR, FINITE, SUBJECTS, Token, is_year

_ESCORT = 4  # words of "those with him,"
_BEFORE_VERB = frozenset({"aux", "auxpass", "neg", "advmod", "npadvmod"})
_LINKS = frozenset({"after", "before", "with"})


def raise_subjects(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a subject that follows a phrase in front, and was taken for an apposition in it."""
    if tokens:
        _make_participle(tokens[0], tokens)
    for verb in tokens:
        if not verb.is_verb or verb.dep in {"conj", "relcl", "acl"} or not _finite(verb):
            continue
        _free_link(verb, tokens)
        if (half := verb.child(*SUBJECTS)) is not None:
            _give_office(half, tokens)
            _join_behind_time(half, tokens)
            _join_to_leader(half, tokens)
            continue
        begin = verb.i
        for child in reversed([c for c in verb.children if c.i < verb.i]):
            if child.i != begin - 1 or child.dep not in _BEFORE_VERB:
                break
            begin = child.subtree()[0].i
        begin = min([begin, *(c.i for c in verb.those("aux", "auxpass"))])  # "had on Monday dropped"
        begin = _before_aside(verb, begin)
        fronts = [c for c in verb.children if c.i < begin and c.dep == "prep"]
        subject = next(
            (s for c in fronts for s in (*_second(c, begin), *_behind_time(c, begin), *_apposed(c, begin), *_listed(c, begin))), None
        )
        subject = subject or next((s for c in verb.children if c.i < begin for s in _done_to(c, begin)), None)
        if subject is not None:
            subject.hang(verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")
            _join_to_leader(subject, tokens)


def _free_link(verb: Token, tokens: Sequence[Token]) -> None:
    """ "Two days after the raid in Lima, Ruiz and Vik yesterday met": taken for a clause that has the raid for its subject."""
    noun = verb.child("nsubj")
    begin = noun.subtree()[0].i if noun is not None and noun.tag in {"NN", "NNS"} and verb.dep == "ROOT" else 0
    link = next((c for c in verb.those("mark", "prep") if c.i + 1 == begin and c.lower in _LINKS and not c.those("pobj", "pcomp")), None)
    if link is None or noun is None:
        return
    after = [t for t in noun.subtree() if t.is_name and t.i > t.head.i and tokens[t.subtree()[0].i - 1].text == ","]
    listed = any(t.dep == "conj" and t.head.dep == "pobj" for t in after)
    beside = next((t for t in after if t.dep in {"npadvmod", "appos"} and t.text not in CALENDAR), None)
    if not (listed or beside):
        return
    link.hang(verb, "prep")
    noun.hang(link, "pobj")
    if beside is not None and not listed:
        beside.hang(noun, "appos")  # "With a storm outside, Peru and Chile signed": taken for a measure


def _make_participle(first: Token, tokens: Sequence[Token]) -> None:
    """ "Clearing roads in Lima, they were shot at": taken for the roads of a name, and these for what was shot at."""
    noun, verb = first.head, first.head.head
    if first.dep != "compound" or not first.lower.endswith("ing") or noun.tag != "NNS" or noun.dep not in SUBJECTS or not verb.is_verb:
        return
    others = [t for t in verb.those(*SUBJECTS) if t.i > noun.i]
    if others and tokens[others[0].subtree()[0].i - 1].text == ",":
        first.hang(verb, "advcl")
        first.tag = "VBG"
        noun.hang(first, "dobj")


def _finite(verb: Token) -> bool:
    bare = verb.tag == "VBN" and verb.dep == "ROOT" and verb.child("aux", "auxpass") is None and is_past(verb.lower)
    return bare or verb.tag in FINITE or any(c.tag in FINITE | {"MD"} for c in verb.those("aux", "auxpass"))


def _before_aside(verb: Token, begin: int) -> int:
    """Where the phrase between commas begins that stands before a verb: "On Monday Ruiz, in a speech, said"."""
    around = {(span := c.subtree())[-1].i: (c, span[0].i) for c in verb.children if c.i < begin}
    last, first = around.get(begin - 1, (None, begin))
    phrase, opens = around.get(first - 1, (None, first))
    comma, start = around.get(opens - 1, (None, opens))
    aside = phrase is not None and phrase.dep == "prep" and all(t is not None and t.text == "," for t in (last, comma))
    return start if aside else begin


def _apposed(phrase: Token, end: int) -> list[Token]:
    """The appositions of a phrase that reach up to a word, the outermost first."""
    found = [t for t in phrase.subtree() if t.dep == "appos" and t.is_noun and t.head.i < t.i and _ends_at(t, end) and _parted(t)]
    return sorted(found, key=lambda t: t.subtree()[0].i)


def _listed(phrase: Token, end: int) -> list[Token]:
    """The names that a phrase seems to go on with behind a comma: "At the port of Oslo, Vik and his aide were received"."""
    for place in phrase.subtree():
        more = [t for t in place.those("conj") if t.is_noun and t.i > place.i]
        first = next((t for t in more if _parted(t)), None)
        tail = [c for c in place.children if c.dep in {"cc", "prep"} and more and c.i > more[-1].i]
        if first is not None and tail and _ends_at(tail[-1], end):
            for other in tail:
                other.hang(first, other.dep)  # "Days before the raid, envoys of Peru, led by Vik, and of Chile had met"
        if first is not None and _ends_at(more[-1], end):
            for other in more[more.index(first) + 1 :]:
                other.hang(first, "conj")
            return [first]
    return []


def _second(phrase: Token, end: int) -> list[Token]:
    """ "Over that wood the jets of the army had dropped bombs": a second object right behind the first."""
    objects = [c for c in phrase.those("pobj", "pcomp") if c.is_noun]
    beside = len(objects) == 2 and objects[0].subtree()[-1].i + 1 == objects[1].subtree()[0].i
    return [objects[1]] if beside and objects[1].child("det") is not None and _ends_at(objects[1], end) else []


def _done_to(phrase: Token, end: int) -> list[Token]:
    """What the parser takes for the object of a noun of doing: "Hours before the signing a car bomb wounded four"."""
    return [
        t
        for t in phrase.subtree()
        if t.dep == "dobj" and t.head.tag == "NN" and t.child("det") is not None and t.subtree()[-1].i == end - 1
    ]


def _behind_time(phrase: Token, end: int) -> list[Token]:
    """The noun that the parser takes for more of a month or a day, which is hung on the phrase: "In late June Vik is to go to Oslo"."""
    found = [t for t in phrase.subtree() if t.dep == "pobj" and t.is_noun and t.text not in CALENDAR and _ends_at(t, end)]
    dated = [(t, times) for t in found if (times := _days(t))]
    if not dated:
        return []
    noun, times = dated[-1]
    phrase = noun.head
    for other in [c for c in noun.children if c.i < times[-1].i]:
        other.hang(times[-1], other.dep)
    times[-1].hang(phrase, "pobj")
    return [noun]


def _days(noun: Token) -> list[Token]:
    """Days and months that the parser takes for part of a noun: "March" of "March soldiers" and "March Azerbaijani soldiers"."""
    before = noun.those("compound", "nmod")
    year = [c for c in noun.those("nummod") if noun.is_name and is_year(c)]  # "In 2014 Peru and its rebels signed"
    return [c for t in before for c in (t, *t.those("compound", "nmod")) if c.text in CALENDAR] or year


def _give_office(name: Token, tokens: Sequence[Token]) -> None:
    """ "On Monday envoy Jon Vik said": the parser takes the office for more of the day."""
    office = tokens[name.subtree()[0].i - 1] if name.is_name else None
    day = tokens[office.i - 1] if office is not None and office.tag == "NN" and office.dep == "pobj" else None
    if office is None or day is None or day.head is not office or day.text not in CALENDAR:
        return
    for other in [day, *(c for c in office.children if c.i < day.i)]:
        other.hang(day if other is not day else office.head, other.dep if other is not day else "pobj")
    office.hang(name, "compound")


def _join_behind_time(half: Token, tokens: Sequence[Token]) -> None:
    """Of two subjects gives back the one that the parser takes for more of a month: "On 5 May Owusu and Vik met"."""
    begin = half.subtree()[0].i
    link, other = tokens[begin - 1], tokens[begin - 2]
    listed = next((t for t in half.head.subtree() if t.dep == "conj" and link.text == "," and t.subtree()[-1] is other), None)
    if listed is not None:  # "In 2014 Peru and the largest of the rebel groups, the Front, signed"
        other = listed.head
    times = _days(other)
    if begin < 2 or (link.dep != "cc" and listed is None) or other.dep != "pobj" or other.text in CALENDAR or not times:
        return
    phrase, dep, verb = other.head, half.dep, half.head
    for earlier in [c for c in other.children if c.i < times[-1].i]:
        earlier.hang(times[-1], earlier.dep)
    times[-1].hang(phrase, "pobj")
    other.hang(verb, dep)
    if listed is not None:
        half.hang(listed, "appos")
        return
    link.hang(other, "cc")
    half.hang(other, "conj")


def _join_to_leader(half: Token, tokens: Sequence[Token]) -> None:
    """ "At the port of Lima, a fair town, Vik and those with him, Ana Ruiz and Leo Rey, were met": the first is no other town."""
    begin, verb, dep = half.subtree()[0].i, half.head, half.dep
    those = next((t for t in tokens[max(0, begin - _ESCORT) : begin] if t.lower == "those" and t.child("prep") is not None), None)
    if those is not None and those.dep == "conj" and those.head.is_name and those.head.dep in {"conj", "appos"}:
        leader = those.head
        leader.hang(verb, dep)
        half.hang(leader, "conj")


def _ends_at(noun: Token, end: int) -> bool:
    return noun.subtree()[-1].i in {end - 1, end - 2}


def _parted(noun: Token) -> bool:
    begin = noun.subtree()[0].i
    return any(c.text == "," and c.i == begin - 1 for t in (noun.head, *noun.head.ancestors()) for c in t.children)
