"""How many were killed and injured, from the words of one sentence."""

import re

from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Toll

_UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * (n + 2) for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_KILL = frozenset(
    "kill kills killed killing murdered murder murdering murders massacred massacre slain slew slaughtered assassinated assassinate assassinating executed beheaded died dead die dies dying perished lynched claimed claim claiming claims lost lose losing".split()
)
_HURT = frozenset("injured injure injures injuring wounded wound wounds wounding hurt maimed hospitalised hospitalized hurting".split())
_DEAD_NOUN = frozenset("dead deaths fatalities lives".split())
_HURT_NOUN = frozenset("injured wounded injuries wounds".split())
_NOBODY = re.compile(r"\b(?:no (?:one|casualties|injuries|deaths)|nobody|no-one|without casualties|resulted in no casualties)\b", re.I)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_PARTITIVE = frozenset({"them", "whom", "those", "dead", "victims", "which", "killed"})


def number(token: Token) -> int | None:
    """The value of a numeral: digits, or words up to ninety-nine, "a dozen"."""
    text = token.lower
    if _NUMBER.fullmatch(text):
        value = int(text.replace(",", ""))
        return None if 1900 <= value <= 2100 and "," not in text and len(text) == 4 and token.dep != "nummod" else value
    total = 0
    for part in text.split("-"):
        if part in _UNITS:
            total += _UNITS[part]
        elif part in _TENS:
            total += _TENS[part]
        elif part == "dozen":
            total = max(1, total) * 12
        elif part == "hundred":
            total = max(1, total) * 100
        else:
            return None
    return total


def casualties(tree: Tree) -> tuple[Toll | None, Toll | None]:
    """(killed, injured) of one sentence; None where it gives no figure. "More than 20" is 20, "nobody hurt" is 0."""
    killed: list[int] = []
    injured: list[int] = []
    used: set[int] = set()
    for token in tree.tokens:
        value = number(token) if token.tag == "CD" or token.lower in _UNITS or token.lower in _TENS else None
        if value is None or token.i in used or _is_time(token) or token.dep == "compound" and token.head.tag == "CD":
            continue
        noun = token.head if token.dep == "nummod" and token.head is not token else token
        if noun.tag == "CD" and noun is not token:
            noun = noun.head if noun.dep == "nummod" else noun
        what = _fate(token, noun)
        if what is None or _part_of_whole(token, noun):
            continue
        (killed if what == "killed" else injured).append(value)
    if not killed:
        killed += _single(tree, _KILL, {"die", "died", "dies", "perished"})
    if not injured:
        injured += _single(tree, _HURT, set())
    nobody = bool(_NOBODY.search(tree.span.of(tree.text)))
    return _toll(killed, nobody), _toll(injured, nobody)


def _toll(values: list[int], nobody: bool) -> Toll | None:
    if not values:
        return Toll(0, 0, 0) if nobody else None
    total = sum(values)
    return Toll(total, total, total)


def _fate(number_token: Token, noun: Token) -> str | None:
    """Whether the counted were killed or injured: by the noun's verb, or by the word beside it."""
    if noun.lower in _DEAD_NOUN and noun.lower != "lives":
        return "killed"
    if noun.lower in _HURT_NOUN:
        return "injured"
    following = [t for t in noun.children if t.i > noun.i and t.dep in {"amod", "acl", "acomp", "oprd", "advcl"}]
    for child in following:
        if child.lower in _HURT:
            return "injured"
        if child.lower in _KILL and child.lower not in {"claimed", "claiming", "lost"}:
            return "killed"
    if number_token.head.lower in _HURT and number_token.dep in {"nsubj", "nsubjpass", "nummod", "dobj", "npadvmod"}:
        return "injured"
    if number_token.head.lower in {"dead", "killed"} and number_token.dep in {"nsubj", "nsubjpass", "nummod", "npadvmod"}:
        return "killed"
    if (
        noun is not number_token
        and noun.lower not in words("human")
        and noun.lower not in {"others", "lives", "people", "life"}
        and not noun.is_name
        and noun.tag not in {"NNS"}
    ):
        return None
    verb = noun.head
    hop = noun
    while hop.dep == "conj" and hop.head is not hop and not verb.is_verb:
        hop = hop.head
        verb = hop.head
    if verb.lower == "of" and verb.head.lower in {"lives", "deaths", "death", "killing", "murder", "massacre"}:
        return "killed"
    if not verb.is_verb and verb.tag != "JJ":
        return None
    if verb.lower in {"leaving", "left", "leave", "leaves"}:
        state = {t.lower for t in verb.subtree() if t.i > verb.i}
        near = [t for t in verb.subtree() if t.i > number_token.i]
        for t in near:
            if t.lower in {"dead"}:
                return "killed"
            if t.lower in _HURT:
                return "injured"
        return "killed" if "dead" in state else None
    passive_or_die = hop.dep in {"nsubjpass"} or (hop.dep == "nsubj" and verb.lower in {"died", "die", "dies", "perished", "dead", "lost"})
    if hop.dep == "dobj" or passive_or_die or hop.dep == "attr":
        if verb.lower in _HURT:
            return "injured"
        if verb.lower in {"lost", "lose", "losing", "claimed", "claim", "claiming", "claims"}:
            return "killed" if noun.lower in {"lives", "life"} or any(t.lower in {"lives", "life"} for t in verb.those("dobj")) else None
        if verb.lower in _KILL:
            return "killed"
        if verb.lower in {"shot", "gunned", "stabbed"} and any(t.lower in {"dead", "down", "death"} for t in verb.subtree()):
            return "killed"
    return None


def _part_of_whole(number_token: Token, noun: Token) -> bool:
    """ "nine of them Chinese", "including three children": already counted."""
    for prep in number_token.those("prep") + noun.those("prep"):
        if prep.lower == "of" and any(o.lower in _PARTITIVE for o in prep.those("pobj")):
            return True
    for token in (noun, number_token):
        if token.dep == "pobj" and token.head.lower in {"including", "among"}:
            return True
        hop = token
        while hop.dep == "conj":
            hop = hop.head
            if hop.dep == "pobj" and hop.head.lower in {"including", "among"}:
                return True
    return False


def _is_time(token: Token) -> bool:
    head = token.head
    return head.lower in {
        "p.m.",
        "a.m.",
        "year",
        "years",
        "month",
        "months",
        "day",
        "days",
        "hour",
        "hours",
        "minutes",
        "week",
        "weeks",
        "km",
        "kilometers",
        "kilometres",
        "miles",
        "percent",
        "%",
        "old",
    } or (
        head.is_name
        and head.lower
        in {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
    )


def _single(tree: Tree, verbs: frozenset[str], dying: set[str]) -> list[int]:
    """One person killed or hurt, told without a number: "killed a policeman", "the mayor was shot dead"."""
    count = 0
    for verb in tree.tokens:
        shot = verb.lower in {"shot", "gunned"} and verbs is _KILL and any(c.lower in {"dead", "down", "death"} for c in verb.subtree())
        if (
            not verb.is_verb
            or (verb.lower not in verbs and not shot)
            or verb.lower in {"claimed", "claiming", "claims", "claim", "lost", "losing", "lose"}
        ):
            continue
        if verb.tag in {"VB", "VBG"} and verb.dep == "xcomp" or verb.child("neg") is not None:
            continue
        args = grammar.of_verb(verb)
        patients = args.get("subject", []) if verb.lower in dying or verb.lower in {"die", "died"} else args.get("object", [])
        count += sum(1 for p in patients if p.tag in {"NN", "NNP"} and (p.lower in words("human") or p.is_name) and p.lower not in _MANY)
    return [count] if count else []


_MANY = frozenset(
    {
        "people",
        "group",
        "family",
        "police",
        "army",
        "crowd",
        "team",
        "patrol",
        "crew",
        "staff",
        "personnel",
        "military",
        "squad",
        "unit",
        "couple",
        "delegation",
        "gang",
    }
)
