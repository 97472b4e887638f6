"""Single words of a tree given the label or the form that they have: a subject, a plot to do something, a passer-by."""

import re
from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.inflect import is_past
from timeline_cli.language.tree import Token

_OF_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_SPANS = frozenset({"year", "month", "week", "day"})
_BURNING = frozenset({"ablaze", "afire", "aflame", "alight"})
_PLANS = frozenset({"plot", "plots", "plan", "plans", "attempt", "attempts", "bid", "conspiracy"})
_AS_NOUN = {"advcl": "dobj", "xcomp": "dobj", "ccomp": "dobj", "pcomp": "pobj"}
_WHILE = frozenset({"after", "before", "by", "of", "on", "since", "when", "while"})  # "while visiting President Vik": a journey
_OFFICES = {"PM": "premier", "FM": "minister", "MPs": "lawmakers"}
_TAKE_PART = frozenset({"sides", "parties", "delegations", "negotiators", "heads", "chiefs", "leaders", "envoys", "representatives"})
_POINTING = frozenset({"the", "both", "these", "their"})
# what is done to nobody who is named is told as what came about: "flies home after shooting", "man held over stabbing in Tarma"
_DEEDS = frozenset({"beating", "bombing", "fighting", "killing", "kidnapping", "looting", "rioting", "shelling", "shooting", "stabbing"})
_TELL = frozenset(
    {"report", "reports", "reported", "hear", "hears", "heard", "saw", "witnessed", "described", "condemn", "condemns", "condemned"}
)
_WHERE = frozenset({"in", "near", "outside", "of"})
_GUNS = frozenset({"mortar", "artillery", "tank", "cannon", "gun"})
_ADJECTIVE = re.compile(r"(?:ic|ish|an|ese|al|ive|ist|ite|ern|ary|ous|ant|ent|able|ful|less|reme|ed|i|y)$")
# what goes by the name of the place where it was
_NAMED_BY_PLACE = frozenset(
    {"accord", "agreement", "ambush", "assault", "attack", "blast", "bombing", "conference", "declaration", "explosion", "massacre"}
    | {"meeting", "pact", "protocol", "raid", "shooting", "siege", "summit", "treaty", "truce"}
)
_SHORT = 4  # letters: headlines in Title Case write some shorter words small


def _is_aged(old: Token, tokens: Sequence[Token]) -> bool:
    """The "old" of somebody of whom only the age is told."""
    if old.lower != "old":
        return False
    joined = old.i > 2 and tokens[old.i - 1].text == "-" and tokens[old.i - 2].lower in _SPANS
    alone = old.dep in _OF_NOUNS | {"attr", "conj", "appos"} or (old.dep == "amod" and old.head.is_verb)
    return joined and alone and old.child("prep") is None


def _take_for_deed(deed: Token) -> None:
    """ "Residents reported shelling", "heard blasts and shelling": by others than those who tell of it."""
    verb = deed.head
    if verb.lower not in _TELL:
        return
    if deed.dep in {"xcomp", "ccomp"}:
        deed.tag, deed.dep = "NN", "dobj"
    elif deed.dep == "conj" and (heard := verb.child("dobj")) is not None and heard.i < deed.i:
        deed.tag = "NN"
        deed.hang(heard, "conj")


def relabel(tokens: Sequence[Token]) -> None:
    """Changes the words of one sentence in place; the tree keeps its form."""
    plain = any(t.text.islower() and len(t.text) > _SHORT for t in tokens)  # not A Headline in Title Case
    for token in tokens:
        if token.tag in {"NNP", "NNPS"} and _are_several(token):
            token.tag = "NNS"  # "the Sides", "the Foreign Ministers"
        if token.tag == "NNP" and token.i == 0 and token.dep in _OF_NOUNS and _is_person(token):
            token.tag = "NN"  # "Man stabbed in Lima"
        if token.lower == "rounds" and token.tag == "VBZ" and (kind := token.child("nsubj")) is not None and kind.lower in _GUNS:
            token.tag = "NNS"  # "mortar rounds came down"
            kind.hang(token, "compound")
        if token.lower == "building" and token.dep == "acl" and token.head.is_name and token.head.i == token.i - 1:
            _take_for_building(token)
        if token.dep == "prep" and token.tag == "RP" and not token.children:
            token.dep = "prt"  # "was called off the evening before"
        if token.dep == "prep" and token.tag == "VBG" and token.lower == "following":
            token.tag = "IN"  # "following their talks": no clause
        if token.dep == "pcomp" and token.lower in _DEEDS and all(c.lower in _WHERE for c in token.children):
            token.tag, token.dep = "NN", "pobj"
        if token.tag == "VBG" and token.lower in _DEEDS and token.child("dobj", "nsubj", "aux") is None:
            _take_for_deed(token)
        if token.dep == "relcl" and token.tag == "VB" and token.head.lower in _PLANS:
            token.dep = "acl"  # "a plot to attack a bank"
        if token.tag == "VBZ" and token.dep in _OF_NOUNS and token.lower.endswith("s"):  # "Ceasefire talks began"
            token.tag = "NNS"
            for child in token.those("nsubj"):
                child.dep = "compound"
        if token.tag == "VBP" and any(c.lower in {"did", "do", "does"} for c in token.those("aux")):
            token.tag = "VB"  # "why did they meet"
        if token.is_noun and token.dep in {"xcomp", "advcl", "acl"} and any(c.tag == "TO" for c in token.those("aux")):
            token.tag = "VB"  # "tried to stab Minister Vik"
        if token.tag in {"NN", "JJ"} and token.child("dobj") is not None and token.child("nsubj") is not None and is_past(token.lower):
            token.tag = "VBD"  # "Rebels overran Lima"
        if token.tag == "NN" and token.child("dobj") is not None and any(n.tag in {"NNS", "NNPS"} for n in token.those("nsubj")):
            token.tag = "VBP"  # "Gunmen storm hotel"
        if plain and token.i and token.tag in {"NN", "JJ"} and token.dep in _OF_NOUNS and _is_name(token, tokens[token.i - 1]):
            token.tag = "NNP"  # "Rebels seized Sake"
        if plain and token.i and token.tag == "JJ" and token.dep == "amod" and _is_toponym(token, tokens[token.i - 1]):
            token.tag, token.dep = "NNP", "compound"  # "the Senafe ambush"
        if (
            plain
            and token.i
            and token.is_verb
            and token.dep in {"csubj", "ccomp", "ROOT", "advcl"}
            and _is_name(token, tokens[token.i - 1])
        ):
            _take_for_name(token)
        if token.tag in {"NN", "NNS", "PRP"} and len(token.text) > 1 and token.text.isupper() and _is_known(token.text):
            token.tag = "NNP"  # "IS killed nine", "the US and UK"
        if token.lower == "visiting" and (guest := token.child("dobj")) is not None and _in_office(token, guest, tokens):
            guest.hang(token.head, _AS_NOUN.get(token.dep, token.dep))  # "met visiting President Ana Ruiz"
            token.hang(guest, "amod")
        if (
            token.text in _OFFICES
            and token.dep not in {"compound", "nmod"}
            and token.is_noun
            and not tokens[token.i - 1].text[-1].isdigit()
        ):
            token.lower, token.tag = _OFFICES[token.text], "NN"  # "Norwegian PM arrives"
        if _is_aged(token, tokens):  # "a 17-year-old was stabbed"
            token.tag, token.lower = "NN", "person"
            token.dep = "nsubj" if token.dep == "amod" else token.dep
        if token.lower == "by" and token.i > 1 and tokens[token.i - 1].text == "-" and tokens[token.i - 2].lower in {"passer", "passers"}:
            _make_passerby(token, tokens[token.i - 2], tokens)
        if token.lower in _BURNING and token.dep in {"dobj", "oprd"}:
            for noun in [c for c in token.children if c.is_noun and c.i == token.i - 1]:  # "set a mill alight": taken for a mill alight
                noun.hang(token.head, "dobj")
                for child in list(token.children):
                    child.hang(noun, child.dep)
            token.dep = "oprd"
            if token.head.tag == "VBD" and token.head.dep == "advcl" and token.head.child("nsubj", "dobj", "mark") is None:
                token.head.tag = "VBN"  # "the mill went up in flames, set alight in three places"


def _is_person(noun: Token) -> bool:
    """A common noun that a headline opens with, alone."""
    return noun.text.istitle() and world.person_noun(noun.lower) and not any(c.is_name for c in noun.children)


def _take_for_building(building: Token) -> None:
    """ "Outside the Congress building an hour before the vote": whose it is, and nothing that it builds."""
    name = building.head
    if building.child("dobj") is not None or name.child("det") is None or name.head is name:
        return
    verb = name.head.head if name.dep == "pobj" else name.head
    for after in list(building.children):
        after.hang(verb, after.dep)
    for before in [c for c in name.children if c.i < name.i]:
        before.hang(building, before.dep)
    building.tag = "NN"
    building.hang(name.head, name.dep)
    name.hang(building, "compound")


def _take_for_name(first: Token) -> None:
    """ "Its negotiators Zorbel Tuma and Jon Vik came": of a name that the parser does not know it takes the first half for a verb."""
    noun, last = (next((c for c in first.those(dep) if abs(c.i - first.i) == 1), None) for dep in ("nsubj", "dobj"))
    verb = first.head
    if noun is None or last is None or not last.is_name or noun.i > first.i or not (verb.is_verb and verb.i > last.i):
        return
    first.tag = "NNP"
    for child in [c for c in first.children if c not in (noun, last)]:
        child.hang(verb, child.dep)
    noun.hang(verb, "nsubj" if verb.child("auxpass") is None else "nsubjpass")
    last.hang(noun, "appos")
    first.hang(last, "compound")


def _make_passerby(by: Token, passer: Token, tokens: Sequence[Token]) -> None:
    """ "Three passers-by were hurt": the parser parts it at the hyphens, and takes either end for the noun."""
    if by not in passer.ancestors():
        by.hang(passer.head, passer.dep)
    for child in [c for c in passer.children if c is not by]:
        child.hang(by, child.dep)
    passer.hang(by, "compound")
    by.lower, by.tag = f"{passer.lower}by", "NNS" if passer.lower.endswith("s") else "NN"
    before = tokens[passer.i - 1]
    if passer.i and before.tag in {"DT", "CD"}:
        before.hang(by, "det" if before.tag == "DT" else "nummod")


def _is_known(letters: str) -> bool:
    return world.organisation(letters) is not None or world.country_of(letters) is not None


def _are_several(noun: Token) -> bool:
    """Those who hold an office or take part in talks, to whom official texts give capitals."""
    if not noun.lower.endswith("s") or (noun.lower not in _TAKE_PART and noun.lower[:-1] not in world.titles()):
        return False
    told = noun.child("prep") is not None or any(c.lower in _POINTING or c.tag == "CD" for c in noun.those("det", "nummod"))
    return told and noun.text[:1].isupper()


def _is_name(token: Token, before: Token) -> bool:
    """A single capital that opens neither a sentence nor what somebody says."""
    return token.text[:1].isupper() and token.text[1:].islower() and token.lower != "no" and before.text.isalnum()


def _is_toponym(token: Token, before: Token) -> bool:
    """A single capital that is formed like no adjective and of no people: "the Senafe ambush", but "the Kurdish ambush"."""
    adjective = _ADJECTIVE.search(token.lower) is not None or world.demonym_of(token.text) is not None
    return _is_name(token, before) and not adjective and token.head.text in _NAMED_BY_PLACE


def _in_office(visiting: Token, guest: Token, tokens: Sequence[Token]) -> bool:
    """Whether whom the parser takes for visited is told by an office and no article, and thus is the visitor."""
    said = tokens[visiting.i + 1 : guest.i]
    before = tokens[visiting.i - 1].lower if visiting.i else "while"
    return (
        any(t.lower in world.titles() and t.text[:1].isupper() for t in said)
        and before not in _WHILE
        and guest.child("det", "poss") is None
    )
