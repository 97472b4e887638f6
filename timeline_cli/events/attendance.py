"""Who is told to be with a traveller, or to take part in a meeting or a pact, in words that name neither journey nor meeting nor pact.

"With her are two envoys.", "King Harald leads the delegation.", "Among those who came was Jon Vik.", "Peru was represented by Ana Ruiz."
"""

from collections.abc import Iterator

from timeline_cli.events.lexicon import words
from timeline_cli.events.parties import GO_BETWEENS, SIGN, for_whom
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree

_COME = verb_forms("come", "go", "travel", "fly", "tag")
_LEAD = verb_forms("lead", "head")
_BE = verb_forms("be")
_BELONG = verb_forms("belong") | _BE
_ACCOMPANY = verb_forms("accompany")
_INCLUDE = verb_forms("include", "comprise", "consist", "number")
_ATTEND = verb_forms("attend", "participate")
_MEDIATE = verb_forms("mediate", "broker", "facilitate")
_TAKE, _SIT, _JOIN, _REPRESENT, _SEND = map(verb_forms, ("take", "sit", "join", "represent", "send"))
_WITH_HIM = frozenset({"him", "her", "them", "it"})
_MET = frozenset({"side", "talks", "meeting", "summit", "negotiations", "round", "conference", "session", "table", "attendance"})
_SIGNATORIES = frozenset({"signatory", "signatories"})
_TOO = frozenset({"also", "too", "well"})
_GUESTS = frozenset({"those", "guests", "participants", "attendees", "delegates", "dignitaries"})


def travelling(tree: Tree) -> Iterator[Token]:
    """Heads of those who are told to be with the traveller or in the delegation."""
    opening = [t.lower for t in tree.tokens[:3]]
    inverted = len(opening) == 3 and opening[0] == "with" and opening[1] in _WITH_HIM and opening[2] in _BELONG | _COME
    if inverted:  # "With her are A; B; and C": the parser takes "her" for the subject, and B for something else
        yield from grammar.expand(t for t in tree.tokens[2].those("attr", "nsubj", "dep") if t.is_noun)
    for verb, found in _told(tree, 3 if inverted else 0):
        subjects = found.get("subject", [])
        if _with_him(verb, found):
            yield from subjects or grammar.expand(verb.those("attr"))
            for clause in verb.those("advcl"):  # "travels with him, as do A and B"
                if clause.lower in {"do", "does", "did"}:
                    yield from grammar.expand(clause.those("nsubj"))
        if verb.lower in _ACCOMPANY:
            yield from subjects
            yield from (t for t in found.get("object", []) if t.lower not in _WITH_HIM)
        if verb.lower in _INCLUDE and any(t.lower in words("retinue") | {"it"} for t in subjects):
            yield from (*found.get("object", []), *found.get("of", []))
        yield from (n for n in found.get("with", []) if any(t.lower == "side" for t in grammar.prepositions(n).get("at", [])))
        for prep in verb.those("prep"):  # "came in the company of A"
            company = prep.child("pobj")
            if prep.lower == "in" and company is not None and company.lower == "company":
                yield from grammar.expand(n for inner in company.those("prep") for n in inner.those("pobj"))


def attending(tree: Tree) -> Iterator[Token]:
    """Heads of those who are told to take part in what others do."""
    for verb, found in _told(tree):
        subjects = found.get("subject", [])
        if _takes_part(verb, found):
            yield from _whoever(verb, subjects)
        elif verb.lower in _REPRESENT:
            yield from subjects
            for other in (c for t in (verb, *grammar.expand(verb.those("nsubjpass"))) for c in t.those("conj")):
                yield from grammar.prepositions(other).get("by", [])  # "Peru was represented by A and Chile by B"
        elif verb.lower in _INCLUDE and any(t.lower in _GUESTS for t in subjects):
            yield from (*found.get("object", []), *found.get("of", []))
        elif verb.lower in _SEND and any(c.lower in {"its", "their"} for t in found.get("object", []) for c in t.those("poss")):
            yield from found.get("object", [])


def hosting(tree: Tree) -> Iterator[Token]:
    """Heads of those who are told to be the traveller's host: "her host was A", "A was their host", "A was the host"."""
    for verb, found in _told(tree):
        sides = [found.get("subject", []), grammar.expand(verb.those("attr"))] if verb.lower in _BE else []
        for host, who in zip(sides, reversed(sides), strict=True):
            if any(t.lower in {"host", "hosts"} and (t.child("poss") is not None or _no_more(t)) for t in host):
                yield from who


def mediating(tree: Tree) -> Iterator[Token]:
    """Heads of those who are told to have stood between the parties: "A, who mediated, spoke of a new day", "A acted as mediator"."""
    for verb, found in _told(tree):
        named = [t for t in found.get("subject", []) if t.is_name]
        yield from (t for t in named if any(c.lower in _MEDIATE and c.child("prep") is None for c in t.those("relcl")))
        if verb.lower in _MEDIATE or any(t.lower in GO_BETWEENS for t in found.get("as", [])):
            yield from named


def signing(tree: Tree) -> Iterator[Token]:
    """Heads of those who are told to have signed: "A signed for Peru, B for Chile", "the signatories were A and B"."""
    for verb, found in _told(tree):
        subjects, whom = found.get("subject", []), for_whom(verb)
        if verb.lower in SIGN and not found.get("object") and whom:
            yield from _whoever(verb, subjects)
            again = (t for p in verb.subtree() if p.lower == "for" and p.dep == "conj" for t in p.subtree())
            yield from (t for t in again if t.is_name and t.dep in {"appos", "pobj"})  # "and for Chile its envoy, Jon Vik"
            yield from (t for t in whom if t.dep == "conj" and t.is_name and any(n.lower == "for" for n in tree.tokens[t.i + 1 : t.i + 2]))
        elif verb.lower in _BE and any(t.lower in _SIGNATORIES for t in subjects):
            yield from grammar.expand(verb.those("attr"))
        elif verb.lower in _BE and any(t.lower in _SIGNATORIES for t in found.get("among", [])):
            yield from subjects


def _no_more(noun: Token) -> bool:
    """ "The host", of nothing that is told."""
    return any(c.lower == "the" for c in noun.those("det")) and noun.child("prep", "relcl", "amod", "compound") is None


def _told(tree: Tree, begin: int = 0) -> Iterator[tuple[Token, grammar.Arguments]]:
    for verb in tree.tokens[begin:]:
        aside = verb.dep == "relcl" and verb.lower not in _COME | _ACCOMPANY  # but "Jon Vik, who came along, said"
        if verb.is_verb and verb.child("neg") is None and not aside:
            yield verb, grammar.of_verb(verb)


def _with_him(verb: Token, found: grammar.Arguments) -> bool:
    """The subject of this verb is with the traveller: "is with him", "belongs to it", "leads the delegation", "came along"."""
    below = {t.lower for t in verb.children}
    if verb.lower in _COME:
        return "along" in below or any(t.lower in _WITH_HIM for t in found.get("with", []))
    if verb.lower in _LEAD:
        return any(t.lower in words("retinue") | {"side"} for t in found.get("object", []))
    if verb.lower in _BELONG:
        shared = [*found.get("at", []), *verb.those("attr")]
        whose = (n for t in shared if t.lower in {"head", "part", "member"} for n in grammar.prepositions(t).get("of", []))
        among = [*found.get("in", []), *found.get("to", []), *whose]
        with_him = any(t.lower in _WITH_HIM for t in found.get("with", []))
        return with_him or any(t.lower in words("retinue") | {"it"} for t in among) or _among(verb, found) in _COME
    return False


def _among(verb: Token, found: grammar.Arguments) -> str:
    """What those did among whom the subject is said to have been: "was among those who came"; empty where it is no such sentence."""
    guests = [t for t in found.get("among", []) if t.lower in _GUESTS and verb.lower in _BE]
    return next((clause.lower for t in guests for clause in t.those("relcl")), guests[0].lower if guests else "")


def _takes_part(verb: Token, found: grammar.Arguments) -> bool:
    """The subject of this verb takes part: "took part", "attended", "sat in on the talks", "was present", "was among those who came"."""
    objects = found.get("object", [])
    if verb.lower in _ATTEND:
        return True
    if verb.lower in _TAKE:
        return any(t.lower == "part" for t in objects)
    if verb.lower in _JOIN:
        return any(t.lower in _WITH_HIM | _MET for t in (*objects, *found.get("in", [])))
    if verb.lower in _SIT:
        return any(t.lower in _MET for relation in ("on", "in", "at") for t in found.get(relation, []))
    if verb.lower in _BE:
        met = any(t.lower in _MET for relation in ("in", "at", "on") for t in found.get(relation, []))
        present = there_too(verb) or any(c.lower == "present" for c in verb.those("acomp", "nsubj"))
        return met or present or bool(_among(verb, found))
    return False


def there_too(verb: Token) -> bool:
    """ "Vik was there too": where others were of whom the text tells before."""
    beside = {c.lower for c in verb.those("advmod")}
    return "there" in beside and not beside.isdisjoint(_TOO)


def _whoever(verb: Token, subjects: list[Token]) -> list[Token]:
    """Subjects of a verb, also where the sentence opens with it or with what they are: "Taking part were A and B", "Present was A"."""
    be = next((c for c in verb.children if verb.tag == "VBG" and c.i > verb.i and c.lower in _BE), None)
    if be is None:
        return [t for t in subjects if t.lower != "present"] or grammar.expand(verb.those("attr"))
    return grammar.expand(t for side in (be, verb) for t in side.those("nsubj", "dobj", "attr") if t.i > be.i)
