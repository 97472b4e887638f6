"""Figures in a sentence: digits and number words, ranges, and what they count."""

import re
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.language import world
from timeline_cli.language.tree import Token, Tree

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_UNITS = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {word: 10 * (n + 2) for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_GROUP = 3  # digits set apart: "1 200"
_LAST = 31  # day of a month


class Numeral:
    """A figure, from `low` to `high` where a range is told."""

    __slots__ = ("first", "high", "last", "low")

    def __init__(self, low: int, high: int, first: Token, last: Token) -> None:
        self.low = low
        self.high = high
        self.first = first
        self.last = last

    @property
    def token(self) -> Token:
        """The word of the figure that the sentence hangs it on."""
        token = self.last
        while self.first.i <= token.head.i < token.i:
            token = token.head
        return token

    @property
    def noun(self) -> Token:
        """What is counted; the figure itself where it stands alone."""
        token = self.token
        while token.dep in {"nummod", "quantmod", "compound"} and token.head is not token:
            token = token.head
            if not token.tag.startswith("CD"):
                listed = token.dep == "amod" and token.tag == "JJ" and token.head.is_noun  # "20 Chilean and four Peruvian soldiers"
                return token.head if listed else token
        listed = token.dep == "conj" and token.head.tag == "JJ" and token.head.dep == "amod" and token.i < token.head.head.i
        return token.head.head if listed else token  # "20 Chilean and four Peruvian soldiers"

    @property
    def is_age(self) -> bool:
        """ "the driver, 34, died", "a girl of 14": a number between commas behind whom it tells of, or one of one person."""
        of = self.token.head
        if self.token.dep == "pobj" and of.lower == "of" and of.i == of.head.i + 1 and world.person_noun(of.head.lower):
            return of.head.tag == "NN"
        listed = any(c.text == ":" for c in self.token.head.children)  # "Injured: 4"
        told = self.token.dep in {"appos", "npadvmod"} and self.token.child("neg") is None  # "nine lives, not eight"
        return told and self.first is self.last and self.token.i > self.token.head.i and not listed

    def __repr__(self) -> str:
        return f"<{self.low}-{self.high} {self.noun}>"


def find(tree: Tree) -> list[Numeral]:
    """The figures of a sentence in order; years, and vague numbers like "dozens", are none."""
    found: list[Numeral] = []
    tokens = tree.tokens
    n = 0
    while n < len(tokens):
        end = n
        while end < len(tokens) and (_part(tokens[end]) or (end > n and _joins(tokens, end))):
            if end > n and (_names_year(tokens[n]) or _is_another(tokens[end - 1].lower, tokens[end].lower)):
                break
            end += 1
        value = _value([t.lower for t in tokens[n:end]]) if end > n else None
        if value is None or _is_year(tokens[n:end]) or _is_day(tokens, n, end):
            n = max(end, n + 1)
            continue
        figure = Numeral(value, value, tokens[n], tokens[end - 1])
        last = found[-1] if found else None
        if last is not None and _ranged(tokens, last, figure):
            found[-1] = Numeral(min(last.low, value), max(last.low, value), last.first, figure.last)
            _join_listed(found, tokens)
        else:
            found.append(figure)
        n = end
    return found


def _is_another(word: str, after: str) -> bool:
    """ "On December 3 four men were shot", "on December 3 12 men …": but "1 200"."""
    return word.isdecimal() and (after in _UNITS or after in _TENS or (after.isdecimal() and len(after) != _GROUP))


def _is_day(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """ "March 3", "3 March", "Sept. 3", and both of "March 3 to 5", "3 and 5 March": a day of a month."""
    counts_people = tokens[begin].dep == "nummod" and tokens[begin].head.tag == "NNS"  # "in May 30 people died"
    if end - begin != 1 or not tokens[begin].lower.isdecimal() or counts_people:
        return False
    if _beside_day(tokens, begin):
        return True
    beside = [tokens[n].text.removesuffix(".") for n in (begin - 1, end) if 0 <= n < len(tokens)]
    return int(tokens[begin].lower) <= _LAST and any(word[:1].isupper() and names.is_calendar(word) for word in beside)


def _beside_day(tokens: Sequence[Token], at: int) -> bool:
    """The "5" of "March 3 to 5", the "3" of "3 and 5 March"."""
    for link, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 < other < len(tokens) and tokens[link].lower in {"and", "to", "-", "–"} and tokens[other].lower.isdecimal():
            beyond = other + (other - link)
            named = 0 <= beyond < len(tokens) and tokens[beyond].text[:1].isupper()
            if named and names.is_calendar(tokens[beyond].text.removesuffix(".")):
                return True
    return False


def _part(token: Token) -> bool:
    lower = token.lower
    return bool(_DIGITS.fullmatch(lower)) or all(p in _UNITS or p in _TENS or p in _SCALES for p in lower.split("-"))


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """ "one hundred and five", but not "two and three"; "forty - one", as parsers split it."""
    before, after = tokens[at - 1].lower, tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if tokens[at].lower == "and":
        return before in {"hundred", "thousand"} and (after in _UNITS or after in _TENS)
    return tokens[at].lower == "-" and before in _TENS and after in _UNITS


def _value(parts: Sequence[str]) -> int | None:
    total = current = 0
    for part in (p for text in parts for p in ([text] if _DIGITS.fullmatch(text) else text.split("-"))):
        if part in {"and", ""}:
            continue
        if part in _SCALES:
            scale = _SCALES[part]
            current = max(1, current) * scale
            if scale >= 1000:
                total, current = total + current, 0
        elif _DIGITS.fullmatch(part):
            if current:
                return None
            current = int(part.replace(",", ""))
        else:
            current += _UNITS.get(part, _TENS.get(part, 0))
    return total + current


def _is_year(tokens: Sequence[Token]) -> bool:
    counts_people = tokens[0].dep == "nummod" and tokens[0].head.tag == "NNS"
    return len(tokens) == 1 and _names_year(tokens[0]) and not counts_people


def _names_year(token: Token) -> bool:
    """ "2018" of "in 2018 two priests were killed"."""
    return len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) <= 2100


def _ranged(tokens: Sequence[Token], one: Numeral, other: Numeral) -> bool:
    """ "10 to 15", "10-15", "between 10 and 15"."""
    between = [t.lower for t in tokens[one.last.i + 1 : other.first.i]]
    before = tokens[one.first.i - 1].lower if one.first.i else ""
    if between in (["-"], ["–"]):
        return one.last.text.isdigit() and other.first.text.isdigit()
    return between in (["to"], ["or"]) or (between == ["and"] and before == "between")


def _join_listed(found: list[Numeral], tokens: Sequence[Token]) -> None:
    """ "Five, six or seven": one range."""
    *_, one, last = [None, *found]
    if one is not None and last is not None and [t.text for t in tokens[one.last.i + 1 : last.first.i]] == [","] and one.low < last.low:
        found[-2:] = [Numeral(one.low, last.high, one.first, last.last)]


def number_of(word: str) -> int | None:
    """The value of one written number, "three" or "12"; None for any other word."""
    known = _DIGITS.fullmatch(word) or all(p in _UNITS or p in _TENS for p in word.split("-"))
    return _value([word]) if known else None
