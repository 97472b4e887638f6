"""How many were killed and injured, from the words of one sentence.

Figures follow the sources: "at least 20" and "more than 20" are 20, "10 to 15" is a range, "dozens" is no figure, "nobody was
hurt" is 0; a part of a figure ("nine of them nurses", "including two children") is not counted again.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from timeline_cli.events import numerals
from timeline_cli.events.lexicon import words
from timeline_cli.events.numerals import Numeral
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Toll

Tolls = tuple[Toll | None, Toll | None]  # killed, injured
KILLED, INJURED = 0, 1
_LEAVE = frozenset({"leave", "leaves", "left", "leaving"})
_UNREAL = frozenset({"could", "would", "may", "might", "will", "can", "should", "must", "'ll", "shall"})
_NOBODY_HURT = re.compile(
    r"\b(?:no[ -]?(?:one|body)\b.{0,20}\b(?:hurt|injured|wounded|harmed)|(?:no|without|caused no) (?:casualties|injuries)"
    r"|no (?:\w+ )?(?:was|were) (?:hurt|injured|harmed))\b",
    re.I,
)
_NOBODY_KILLED = re.compile(
    r"\b(?:no[ -]?(?:one|body)\b.{0,20}\b(?:killed|died)|no (?:deaths|fatalities)|no (?:\w+ )?(?:was|were) killed)\b", re.I
)
_NOT_KNOWN = re.compile(r"\bno (?:\w+ )?(?:word|reports?|information|details|news|indication)\b", re.I)


# figures of a war, not of an attack
_TALLY = re.compile(
    r"\b(?:ha(?:s|ve) (?:\w+ ){0,3}(?:been|died|killed|claimed|left|cost|lost|perished|taken)\b.{0,90}\bsince\b"
    r"|since\b.{0,60}\bha(?:s|ve) (?:\w+ ){0,3}(?:been|died|killed|claimed|left|cost|lost|perished|taken)\b"
    r"|(?:decades?|years|months|weeks) of (?:\w+ )?(?:war|fighting|conflict|violence|clashes|unrest)"
    r"|(?:decade|year|month|week)s?-(?:long|old) (?:\w+ )?(?:war|conflict|insurgency|rebellion|campaign|violence)"
    r"|so far this (?:year|month))\b",
    re.I | re.S,
)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("timeline_cli.events").joinpath("casualties.toml").read_text("utf-8"))


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(form for lemma in _table()["verbs"][name] for form in verb_forms(lemma))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()["words"][name])


class _Count:
    """A figure, what became of the people it counts, and the word that says so."""

    __slots__ = ("at", "fate", "high", "low")

    def __init__(self, fate: int, low: int, high: int, at: Token) -> None:
        self.fate = fate
        self.low = low
        self.high = high
        self.at = at


def casualties(tree: Tree) -> Tolls:
    """All killed and injured of a sentence; None where it gives no figure."""
    return tolls(tree, [[]])[0]


def tolls(tree: Tree, triggers: Sequence[Sequence[Token]]) -> list[Tolls]:
    """The killed and injured of each of several events of one sentence, told apart by their triggers."""
    text = tree.span.of(tree.text)
    mine: list[list[_Count]] = [[] for _ in triggers]
    if _TALLY.search(text):
        return [(None, None) for _ in triggers]
    for count in _counts(tree):
        nearest = min(range(len(triggers)), key=lambda n: (min((_steps(count.at, t) for t in triggers[n]), default=99), n))
        mine[nearest].append(count)
    found = [(_sum(counts, KILLED), _sum(counts, INJURED)) for counts in mine]
    if found and not _NOT_KNOWN.search(text):
        killed, injured = found[0]
        unhurt = bool(_NOBODY_HURT.search(text))
        zero = Toll(0, 0, 0)
        if killed is None and (_NOBODY_KILLED.search(text) or (unhurt and injured is None)):
            killed = zero
        if injured is None and unhurt:
            injured = zero
        found[0] = killed, injured
    return found


def _sum(counts: Sequence[_Count], fate: int) -> Toll | None:
    """Figures of one fate add up, unless one of them is the total of the others."""
    mine = [c for c in counts if c.fate == fate]
    if not mine:
        return None
    low, high = sum(c.low for c in mine), sum(c.high for c in mine)
    most = max(mine, key=lambda c: c.high)
    if len(mine) > 2 and most.high * 2 == high:
        low, high = most.low, most.high
    return Toll(low, high if low == high else (low + high) // 2, high)


def _steps(one: Token, other: Token) -> int:
    """How many links of the tree lie between two words."""
    up = [one, *one.ancestors()]
    other_up = [other, *other.ancestors()]
    return next((n + other_up.index(t) for n, t in enumerate(up) if t in other_up), 50)


def _counts(tree: Tree) -> list[_Count]:
    figures = numerals.find(tree)
    totals = _totals(tree, figures)
    found = [_Count(fate, total.low, total.high, total.token) for fate, total in totals.items()]
    patients = list(_patients(tree))
    counted: set[int] = set()
    for figure in figures:
        noun = figure.noun
        counted |= {noun.i, figure.token.i}
        if figure in totals.values() or figure.is_age or _is_part(figure, noun):
            continue
        told = _fate(figure, noun, patients, tree)
        if told is not None and told[0] not in totals:
            found.append(_Count(told[0], figure.low, figure.high, told[1]))
    for fate, patient, at in patients:
        single = _single(patient) if patient.i not in counted and fate not in totals and not _is_part(None, patient) else 0
        if single:
            counted.add(patient.i)
            found.append(_Count(fate, single, single, at))
    return found


# ---------------------------------------------------------------- who is killed or hurt


def _patients(tree: Tree) -> Iterator[tuple[int, Token, Token]]:
    """Each noun that the sentence says was killed or hurt: (fate, noun, word that says so)."""
    for verb in tree.tokens:
        if verb.lower in _words("bodies"):
            for prep in verb.those("prep"):
                if prep.lower == "of" and _real(grammar.clause_verb(verb)) and (verb.lower not in _words("lives") or _costs(verb.head)):
                    for noun in grammar.expand(prep.those("pobj")):
                        if verb.lower in _words("deeds") | _words("lives") or noun.tag in {"NNS", "NNPS", "CD"} or noun.those("nummod"):
                            yield KILLED, noun, verb
            if verb.lower in _words("deeds"):
                for owner in verb.those("poss"):
                    yield KILLED, owner, verb
        if not verb.is_verb or not _real(verb):
            continue
        if verb.lower in _LEAVE:
            yield from _left(verb, tree)
            continue
        relation, fate = "object", KILLED
        if verb.lower in _verbs("die"):
            relation = "subject"
        elif verb.lower in _verbs("hurt"):
            fate = INJURED
        elif verb.lower in _verbs("cost"):
            if not any(t.lower in _words("lives") for t in verb.those("dobj")):
                continue
            relation = "subject" if verb.lower.startswith("los") else "object"
        elif verb.lower not in _verbs("kill") and not (verb.lower in _verbs("shoot") and _deadly(verb)):
            continue
        for noun in grammar.of_verb(verb).get(relation, []):
            yield fate, noun, verb


def _left(verb: Token, tree: Tree) -> Iterator[tuple[int, Token, Token]]:
    """ "left five soldiers and a driver dead and 20 others hurt": those told before each word of their state."""
    begin = verb.i + 1
    for token in tree.tokens[begin:]:
        if token.is_verb and token.lower not in _words("dead") | _words("hurt"):
            return
        for fate, name in ((KILLED, "dead"), (INJURED, "hurt")):
            if token.lower in _words(name):
                for noun in tree.tokens[begin : token.i]:
                    if (noun.tag == "CD" and noun.head.dep != "pobj") or (noun.is_noun and noun.dep not in {"pobj", "compound"}):
                        yield fate, noun, token
                begin = token.i + 1


def _costs(verb: Token) -> bool:
    return verb.lower in _verbs("cost") or verb.lower in {"loss"}


def _deadly(verb: Token) -> bool:
    """ "shot dead", "beaten to death", "gunned down", but not "shot down"."""
    after = {t.lower for t in verb.subtree() if verb.i < t.i <= verb.i + 8}
    return bool(after & {"dead", "death"}) or (verb.lower.startswith(("gun", "mow")) and "down" in after)


def _real(verb: Token | None) -> bool:
    """False for what is only feared, tried, planned or denied."""
    if verb is None:
        return True
    if any(c.dep == "neg" or (c.dep == "aux" and c.lower in _UNREAL) for c in verb.children):
        return False
    if verb.tag == "VB" and verb.dep in {"xcomp", "acl", "advcl", "ccomp"}:
        return False
    return not (verb.dep == "pcomp" and verb.head.lower in {"of", "from", "without"} and verb.tag == "VBG")


def _single(noun: Token) -> int:
    """People told without a figure: 1 for "a policeman" or a name, 2 for "a couple"; 0 for what has no number."""
    if noun.lower == "couple" and not noun.those("prep"):
        return 2
    if noun.lower in {"he", "she", "him"}:
        return 1
    if noun.tag == "NN":
        return int(noun.lower in words("human") and noun.lower not in _words("many"))
    if noun.tag != "NNP" or noun.text.isupper():
        return 0
    named = [c for c in noun.those("compound") if c.is_name]  # a first name or a title
    return int(bool(named) or not (world.place(noun.text) or world.organisation(noun.text)))


# ---------------------------------------------------------------- figures


def _fate(figure: Numeral, noun: Token, patients: Sequence[tuple[int, Token, Token]], tree: Tree) -> tuple[int, Token] | None:
    """What became of those whom a figure counts, and the word that says so."""
    for fate, patient, at in patients:
        if patient is noun or patient is figure.token:
            return fate, at
    for fate, name in ((KILLED, "dead"), (INJURED, "hurt")):
        if noun.lower in _words(name) and noun is not figure.token:
            return fate, noun
        for child in noun.children:
            if (
                child.lower in _words(name)
                and child.dep in {"amod", "acl", "acomp", "oprd", "advcl", "relcl", "appos", "conj"}
                and _real(child)
            ):
                return fate, child
    if noun.lower in _words("lives") and (_costs(noun.head) or (noun.head.lower == "of" and _costs(noun.head.head))):
        return KILLED, noun
    above = noun.head
    if (
        above.is_verb
        and noun.dep in {"nsubjpass", "dobj"}
        and any(t.lower in _words("hospital") for p in above.those("prep") for t in p.subtree())
        and _real(above)
    ):
        return INJURED, above
    return _beside(figure, tree)


def _beside(figure: Numeral, tree: Tree) -> tuple[int, Token] | None:
    """The word of death or injury that stands beside a figure, where the parse has lost the link: "left 27 dead and 53 wounded"."""
    for token in tree.tokens[figure.last.i + 1 : figure.last.i + 6]:
        for fate, name in ((KILLED, "dead"), (INJURED, "hurt")):
            if token.lower in _words(name) and _real(token):
                return fate, token
        if not (token.is_noun or token.lower in _words("loose") or token.tag in {"JJ", "RB"}) or token.lower == "and":
            break
    for token in reversed(tree.tokens[max(0, figure.first.i - 6) : figure.first.i]):
        for fate, name in ((KILLED, "kill"), (INJURED, "hurt")):
            if token.is_verb and token.lower in _verbs(name) and token.tag != "VBN" and _real(token):
                return fate, token
        if token.lower not in _words("loose"):
            break
    return None


def _totals(tree: Tree, figures: Sequence[Numeral]) -> dict[int, Numeral]:
    """The figures of "the death toll rose to 30", "the number of wounded stood at 9": they stand for all that a sentence counts."""
    found: dict[int, Numeral] = {}
    for token in tree.tokens:
        if token.lower not in {"toll", "number"}:
            continue
        of = {t.lower for t in token.subtree()}
        fate = INJURED if of & _words("hurt") else KILLED if token.lower == "toll" or of & {"dead", "deaths", "killed", "victims"} else None
        after = [f for f in figures if 0 < f.first.i - token.i <= 12 and _preceded(f, tree)]
        if after and fate is not None:
            found.setdefault(fate, after[0])
    return found


def _preceded(figure: Numeral, tree: Tree) -> bool:
    before = [t.lower for t in tree.tokens[max(0, figure.first.i - 4) : figure.first.i]]
    return bool({"to", "at", "of", "is", "was", "reached", "hit", "past", "passed"} & set(before))


def _is_part(figure: Numeral | None, noun: Token) -> bool:
    """ "nine of them Chinese", "including three children": already counted."""
    tokens = [noun] if figure is None else [noun, figure.token]
    for token in tokens:
        for prep in token.those("prep"):
            if prep.lower == "of" and any(o.lower in _words("whole") for o in prep.those("pobj")):
                return True
        hop = token
        while hop.dep in {"conj", "nummod", "appos"} and hop.head is not hop:
            hop = hop.head
        if hop.head.lower in _words("part") or any(c.lower in _words("part") and c.i < hop.i for c in hop.children):
            return True
    return False
