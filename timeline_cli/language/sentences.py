"""Where sentences end."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from timeline_cli.language import world
from timeline_cli.model.span import Span

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\["
# a possible end: stops, then what closes a quotation or bracket, then space; or no space where a page lost it ("was hit.The");
# or an empty line
_END = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[{_CLOSERS}]*+)"
    r"(?:\s+|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]+ )|(?<=[a-z]{2}[.!?][”\"])(?=[A-Z][a-z]+ ))"
    r"|\n[ \t\r]*\n\s*"
)
_TOKEN = re.compile(rf"(?:[^\s{_OPENERS}—–/]|(?<=\w)['’](?=\w))*$")  # an apostrophe inside a word opens no quotation
_NEXT = re.compile(rf"[{_OPENERS}•*\-–—\s]*(?P<word>[^\W_][\w’']*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_HOURS, _OFFICES = frozenset({"a.m", "p.m"}), frozenset({"foreign", "prime", "defence", "defense"})
_AT_HOUR = re.compile(r"(?:^|[.!?]\s+)(?:At|By|Around|Until|From) (?:\w+ )?[\d:.]+ [ap]\.m$")  # with which a sentence opens
_LONGEST_TOKEN = 24


@cache
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("sentences.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


def abbreviations() -> tuple[str, ...]:
    """Titles and ranks cut short, as they stand before names: "Brig.", "Lt."."""
    return tuple(f"{short.capitalize()}." for short in sorted(_words()["titles"]) if short != "vs")


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of one block, trimmed, in order; together they hold every character that is not space.

    Linear in the length of the block. A headline or caption without a full stop is one sentence.
    """
    ends = [m.end() for m in _END.finditer(text, span.begin, span.end) if m["stop"] is None or _ends_here(text, span, m)]
    begin, found = span.begin, []
    for end in [*ends, span.end]:
        piece = text[begin:end]
        left = begin + len(piece) - len(piece.lstrip())
        right = begin + len(piece.rstrip())
        if left < right:
            found.append(Span(left, right))
        begin = end
    return tuple(found)


def _ends_here(text: str, span: Span, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end(), min(span.end, stop.end() + 40))
    if following is None:
        return True  # nothing but signs follows
    word = following["word"]
    if word[0].islower():
        return False
    if stop["stop"] != ".":
        return not (stop["close"] and _who_said_it(text, following.start("word")))
    if stop["close"]:
        return True
    return not _abbreviation(text, span, stop.start(), word)


def _abbreviation(text: str, span: Span, dot: int, word: str) -> bool:
    """True when the stop belongs to the word before it and `word` goes on with the sentence."""
    begin = max(span.begin, dot - _LONGEST_TOKEN)
    found = _TOKEN.search(text, begin, dot)
    if found is None or not found[0]:
        return False
    token = found[0]
    low, words = token.lower(), _words()
    if token.isdigit():
        return found.start() == span.begin  # "1. First point"
    if low in words["titles"] and (token[0].isupper() or low == "vs"):
        return True
    if low in words["before_figures"] and not (len(token) == 1 and token.isupper()):  # "p. 3", but "K. P. Ruiz"
        return word[0].isdigit()
    opens = word.lower() in words["openers"]
    if low in _HOURS and word.lower() in world.titles() | _OFFICES:  # "landed at 5 p.m. President Ruiz was there"
        return _AT_HOUR.search(text, span.begin, dot) is not None
    if _INITIALS.fullmatch(token):
        return not opens
    return low in words["others"] and not opens


def _who_said_it(text: str, at: int) -> bool:
    return any(w.lower().strip(",.") in _words()["said"] for w in text[at : at + 60].split()[:4])
