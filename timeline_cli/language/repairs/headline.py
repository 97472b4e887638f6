"""Headlinese put right: "Peru, Chile agree", "Peru seals deal", "Army shells village"."""

from collections.abc import Sequence
from itertools import pairwise

from timeline_cli.language import world
from timeline_cli.language.repairs.finite import BANDS
from timeline_cli.language.tree import CALENDAR, FINITE, SUBJECTS, Token

# verbs of headlines that the parser takes for nouns
_TAKEN_FOR_NOUNS = frozenset(
    {"clash", "deal", "exchange", "hail", "halt", "ink", "mark", "meet", "pledge", "seal", "sign", "strike", "swap", "talk", "trade", "vow"}
)
# deeds that are told by one word as nouns and as verbs of several
_DEEDS = frozenset(
    {"ambush", "assault", "attack", "blast", "bomb", "burn", "hijack", "kidnap", "loot", "lynch", "massacre", "murder", "raid", "ransack"}
    | {"rob", "seize", "shell", "shoot", "slaughter", "stab", "storm", "strike", "target", "torch"}
)
# the same of one, before whom it is done to
_DOES = frozenset(
    {"attacks", "bombs", "burns", "hits", "injures", "kills", "raids", "rocks", "shells", "storms", "strikes", "targets", "wounds"}
)
# what one does whose surname opens a headline, and what the parser takes for things with that name
_ACTS = frozenset(
    {"calls", "cancels", "climbs", "greets", "hails", "heads", "hosts", "leads", "postpones", "returns", "rises", "signs", "tours", "urges"}
    | {"vows", "welcomes", "seals", "delays", "jumps", "soars", "marks", "mourns", "scraps", "shelves", "suspends", "abandons"}
)
_CALL_OFF = frozenset(
    {"cancel", "cancels", "postpone", "postpones", "delay", "delays", "begin", "begins", "end", "ends", "start", "starts"}
)
_FARE = frozenset({"resume", "collapse", "stall", "fail", "open", "end", "start", "begin", "continue", "break"})  # of talks
_JOURNEYS = frozenset({"visit", "trip", "tour"})
_RAIDED_FOR = frozenset({"arms", "drugs", "explosives", "weapons"})  # "arms raid"
_NOUNS_TOO = frozenset({"deal", "exchange", "strike", "talk", "trade"})  # "Peru and Chile trade deal in doubt"
_MEN_TOO = frozenset({"rebels", "guards", "pilots", "allies"})  # whom the parser takes for a verb
_LONGEST = 4  # words of one of two subjects
# what is no one who is to do something: "Plan to visit Lima"
_TO_DO = frozenset(
    {"plan", "bid", "time", "chance", "call", "move", "attempt", "effort", "deal", "vow", "pledge", "offer", "decision", "reason", "way"}
    | {
        "want",
        "try",
        "agree",
        "decide",
        "hope",
        "refuse",
        "fail",
        "start",
        "continue",
        "prepare",
        "promise",
        "aim",
        "seek",
        "order",
        "plot",
    }
    | {"push", "pressure", "right", "failure", "refusal", "need", "threat", "permission", "invitation", "proposal", "race"}
)


def read_headlinese(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: a verb taken for part of a name, a subject taken for part of a verb or for a time."""
    if tokens and tokens[-1].text not in {".", "!", "?", '"'}:
        _join_all(tokens)
        _take_deeds(tokens)
        _take_acts(tokens)
        _act_together(tokens)
    listed = len(tokens) > 2 and tokens[1].text == ","
    for token in tokens:
        if token.tag in FINITE and token.dep == "compound" and token.head.dep == "ROOT" and token.head.i > token.i:
            _give_object(token, token.head)
        if token.tag in FINITE and token.child(*SUBJECTS) is None and token.child("dobj") is not None:
            before = tokens[token.i - 1] if token.i else token
            if before.dep == "compound" and before.head is token and before.is_noun:
                before.dep = "nsubj"
        if token.i == 0 and token.dep == "ROOT" and token.is_name:
            _to_do(token, tokens)
        if token.dep == "ROOT" and (token.is_noun or token.i == 0):
            _is_to(token, tokens)
        if listed and token.is_verb and (subject := token.child("nsubj")) is not None and subject.i == 2:
            _join(tokens[0], subject, token)


def _take_deeds(tokens: Sequence[Token]) -> None:
    """ "Rebels attack town": taken for a town that is named after their attack."""
    for doer, deed in pairwise(tokens):
        noun = deed.head
        several = (doer.tag in {"NNS", "NNPS"} and doer.lower not in _RAIDED_FOR) or doer.lower in BANDS
        deeds = deed.lower in _DEEDS or (deed.tag == "NN" and doer.dep in SUBJECTS and doer.head is deed)  # "Warplanes pound Lima"
        if deeds and several and deed.dep == "compound" and noun.i > deed.i and doer.head in (deed, noun):
            deed.tag = "VBP"
            _give_object(deed, noun)
        one = doer.tag == "NN" and deed.tag == "NNS" and deed.lower in _DOES and deed.dep == "compound" and noun.i == deed.i + 1
        if one and doer.head in (deed, noun) and (world.person_noun(noun.lower) or world.structure_noun(noun.lower)):
            deed.tag = "VBZ"  # "Car bomb wounds mayor"
            _give_object(deed, noun)


def _take_acts(tokens: Sequence[Token]) -> None:
    """ "Ruiz postpones trip", "Lima attack toll climbs to 31"; "Ruiz cancels Lima visit": where Lima is told to visit."""
    for before, act in pairwise(tokens):
        does = act.lower in _ACTS or (act.lower in _DOES and act.dep == "ROOT" and act.child("dobj") is not None)
        noun = act.head
        goes = act.dep == "nsubj" and noun.i == act.i + 1 and noun.lower in _JOURNEYS and noun.dep == "ROOT"
        if act.tag == "NNS" and does and not any(t.tag in FINITE and t.dep != "compound" and not (goes and t is noun) for t in tokens):
            if act.dep == "compound" and before.i == 0 and noun.i > act.i and before.head in (act, noun):
                before.tag, act.tag = "NNP", "VBZ"
                _give_object(act, noun)
            elif goes and before.i == 0 and before.head is act:  # "Ruiz cancels visit to Lima": those who visit it
                before.tag, act.tag, noun.tag = "NNP", "VBZ", "NN"
                before.hang(act, "nsubj")
                act.hang(act, "ROOT")
                noun.hang(act, "dobj")
            elif act.dep == "ROOT" and before.dep in {"compound", "nsubj", "amod"} and before.head is act:
                before.tag, act.tag = before.tag if before.is_noun else "NNP", "VBZ"
                before.hang(act, "nsubj")
        if act.lower == "talks" and act.tag == "VBZ" and (fate := act.child("dobj")) is not None and fate.lower in _FARE:
            _let_fare(act, fate)
        where = act.child("nsubj") if act.lower in _JOURNEYS and act.is_verb and act.dep == "ccomp" else None
        if where is before and where.is_name and act.head.lower in _CALL_OFF:
            act.tag, act.dep, where.dep = "NN", "dobj", "compound"


def _let_fare(talks: Token, fate: Token) -> None:
    """ "Peace talks resume in Lima": no peace talks there."""
    talks.tag, fate.tag = "NNS", "VBP"
    fate.hang(talks.head if talks.head is not talks else fate, talks.dep)
    for child in list(talks.children):
        child.hang(*((talks, "compound") if child.i < talks.i else (fate, child.dep)))
    talks.hang(fate, "nsubj")


def _give_object(verb: Token, noun: Token) -> None:
    """ "Peru seals gas deal": all before the verb is its subject, the noun after it its object."""
    before = sorted((c for t in (noun, verb) for c in t.children if c.i < verb.i and (c.is_noun or c.tag == "JJ")), key=lambda t: t.i)
    subject = before[-1] if before and before[-1].i == verb.i - 1 and before[-1].is_noun else None
    if subject is None:
        return
    verb.hang(noun.head if noun.head is not noun else verb, noun.dep)
    noun.hang(verb, "dobj")
    subject.hang(verb, "nsubj")
    for child in before[:-1]:
        child.hang(subject, child.dep)


def _to_do(first: Token, tokens: Sequence[Token]) -> None:
    """ "Peru, Chile to hold talks": taken for Peru, a Chile that is to hold them."""
    second = tokens[2] if len(tokens) > 2 and tokens[1].text == "," else first
    clauses = (c for c in first.those("relcl", "acl") if c.tag == "VB" and any(aux.tag == "TO" and aux.i == 3 for aux in c.those("aux")))
    verb = next(clauses, None)
    if verb is None or second.dep != "appos" or not second.is_name:
        return
    verb.hang(verb, "ROOT")
    for child in [c for c in first.children if c.i > verb.i]:
        child.hang(verb, child.dep)
    first.hang(verb, "nsubj")
    second.hang(first, "conj")


def _join(first: Token, second: Token, verb: Token) -> None:
    """ "Peru, Chile agree": two subjects, with a comma for "and"."""
    named = first.text[:1].isupper() and first.text not in CALENDAR
    if first.dep in {"npadvmod", "dep"} and first.head is verb and named and second.is_name and verb.tag in {"VBP", "VBD", "VB"}:
        first.hang(verb, "nsubj")
        second.hang(first, "conj")


def _join_all(tokens: Sequence[Token]) -> None:
    """ "Norway, Peru ink deal", "Rebels, army clash", "Chad, Mali presidents to meet": whatever the parser made of it."""
    comma = next((t.i for t in tokens if t.text == ","), 0)
    verb = next((t for t in tokens[comma + 2 : comma + 2 + _LONGEST + 1] if _is_headline_verb(t, tokens)), None)
    if verb is None or not 0 < comma <= _LONGEST:
        return
    to = tokens[verb.i - 1].lower == "to"
    left, right = tokens[:comma], tokens[comma + 1 : verb.i - to]
    whole = f"{left[-1].text}, {right[-1].text}" if right else ""
    city = world.place(left[-1].text)
    if (
        not all(_may_name(t) for t in (*left, *right))
        or not right
        or left[0].text in CALENDAR
        or (city and city.country == world.country_of(whole))
    ):
        return
    objects = [t for t in tokens[verb.i + 1 :] if t.head.i <= verb.i or t.head is t]  # the parser may part the headline there
    first = verb.head if verb.dep == "compound" and verb.head.i > verb.i else None
    verb.tag = "VB" if to else "VBP"
    verb.hang(verb, "ROOT")
    both = len(left) == 1 and len(right) > 1 and right[-1].tag == "NNS" and all(world.country_of(t.text) for t in (left[0], right[0]))
    (right if both else left)[-1].hang(verb, "nsubj")
    if not both:
        right[-1].hang(left[-1], "conj")
    for name in (left, right):
        for word in name[:-1]:
            word.hang(name[-1], "compound")
        if not name[-1].is_noun:
            name[-1].tag = "NNS" if name[-1].text.islower() else "NNP"  # "rebels" do nothing, "Chad" is no participle
    if both:  # "Norway, Peru ministers meet": those of both
        left[0].hang(right[-1], "compound")
        right[0].hang(left[0], "conj")
    for word in objects:
        word.hang(verb, "dobj" if word is first or word.is_noun else word.dep)


def _is_to(doer: Token, tokens: Sequence[Token]) -> None:
    """ "Kenyan president to visit Lima", where no other verb is: taken for one who is there to visit it."""
    to = tokens[doer.i + 1] if doer.i + 1 < len(tokens) else doer
    verb = next((c for c in doer.those("relcl", "acl", "advcl", "xcomp") if c.tag == "VB" and to.tag == "TO"), None)
    surname = doer.i == 0 and doer.tag in {"NN", "VB"} and doer.lower not in _TO_DO  # that of somebody the parser has not heard of
    official = doer.is_name or surname or world.person_noun(doer.lower) or doer.lower in world.role_nouns()
    bare = doer.child("det") is None and tokens[-1].text not in {".", "!", "?", '"'}
    if verb is None or not (official and bare) or any(t.tag in FINITE for t in tokens) or to.head is not verb:
        return
    verb.hang(verb, "ROOT")
    for child in [c for c in doer.children if c.i > verb.i]:
        child.hang(verb, child.dep)
    doer.hang(verb, "nsubj")
    doer.tag = doer.tag if doer.is_noun else "NNP"


def _act_together(tokens: Sequence[Token]) -> None:
    """ "Peru and Chile sign deal", "Ruiz and Vik agree joint patrols": the verb taken for a noun, or for what the second does alone."""
    for verb in tokens[3:]:
        last, noun = tokens[verb.i - 1], verb.head
        taken = verb.tag in {"NN", "VB"} and verb.dep == "compound" and verb.lower in _TAKEN_FOR_NOUNS - _NOUNS_TOO and noun.dep == "ROOT"
        if taken and last.dep == "conj" and last.is_name and last.head.is_name:
            verb.tag = "VBP"
            verb.hang(verb, "ROOT")
            last.head.hang(verb, "nsubj")
            noun.hang(verb, "dobj")
        first = verb.head
        if (
            verb.dep == "conj"
            and verb.tag == "VBP"
            and first.dep == "ROOT"
            and first.is_name
            and last in verb.those("nsubj")
            and last.is_name
        ):
            verb.hang(verb, "ROOT")  # taken for a name, and somebody else who did something
            first.hang(verb, "nsubj")
            last.hang(first, "conj")


def _is_headline_verb(token: Token, tokens: Sequence[Token]) -> bool:
    """A plural verb, or one after "to"."""
    if token.tag == "VB" and tokens[token.i - 1].lower == "to":
        return True
    return token.text.islower() and (token.tag in {"VBP", "VB"} or (token.is_noun and token.lower in _TAKEN_FOR_NOUNS))


def _may_name(token: Token) -> bool:
    return token.is_noun or token.tag in {"JJ", "CD"} or token.lower in _MEN_TOO or (token.tag == "VBN" and token.text[:1].isupper())
