"""What a scraped page carries around its article: navigation, buttons, credits, links to other articles."""

import re
import tomllib
from functools import cache
from importlib.resources import files

MARKS = " \t\u00a0\u200b\ufeff\r\n•◦▪■●·*-–—_=~#>»|"  # bullets, rules and arrows at the ends of a line
_MOST_WORDS = 20
_MOST_WORDS_OF_SENTENCE = 12
_ADDRESSES = re.compile(r"\b(?:you|your|yours|our|us|we|this (?:article|story|site|website|page|video|content))\b")
_CRUMBS = re.compile(r"\s*(?:>>?|»|›|\||·|•|/|,? {2,}|\t+)\s*")
_NO_WORDS = re.compile(r"[\W\d_]*\Z")
_SIGNATURE = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,5})+\Z|[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}/[A-Z]{2,5}\Z")
_COUNTED = re.compile(
    r"\(?\d+\)?\s+(?:comments?|shares?|likes?|views?|photos?|videos?|images?|replies|min(?:ute)?s?(?:\s+read)?|followers)\b.{0,20}\Z",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\[[^\[\]]{0,58}\]\Z")  # "[Embedded post removed]"
_TWEETED = re.compile(r"[—–-].{0,80}\(@\w+\)")
_BYLINE = re.compile(r"(?:(?:text|story|report|written|words)\s+)?by:?\s+\S", re.IGNORECASE)
_POINTS_ELSEWHERE = re.compile(r"(?:see|read|watch|listen|lire)\b\W*\s+[“\"'‘A-Z]", re.IGNORECASE)


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    phrases = sorted(_table()[name], key=len, reverse=True)
    return re.compile("|".join(re.escape(p) + (r"(?!\w)" if p[-1].isalnum() else "") for p in phrases))


def furniture(line: str) -> bool:
    """True for a line that belongs to the page and not to the article."""
    plain = line.strip(MARKS)
    if _NO_WORDS.match(plain) or (_PLACEHOLDER.match(plain) and "photo" not in plain.lower()):
        return True
    low = plain.lower().strip(" .:;!?[]()…")
    words = plain.split()
    if low in _set("whole") or (len(plain) < 80 and (_SIGNATURE.match(plain) or _COUNTED.match(low))) or _TWEETED.match(line.strip()):
        return True
    if len(words) > _MOST_WORDS:
        return False
    if _breadcrumbs(line) or sum(w.startswith(("#", "@")) for w in words) * 2 > len(words):
        return True
    sentence = ends_sentence(plain)
    if sentence and len(words) > _MOST_WORDS_OF_SENTENCE and not _ADDRESSES.search(low):
        return False
    if _pattern("contains").search(low):
        return True
    if _pattern("begins").match(low.lstrip("\"'“‘")):
        return not (sentence and len(words) > 6) or bool(_ADDRESSES.search(low) or ":" in plain[:20])
    return not sentence and _speaks_to_reader(line, low)


def announces(line: str, *, in_story: bool) -> bool:
    """True for a line that leads to other articles: "RELATED:", "Read also: …", "Most popular"."""
    plain = line.strip(MARKS)
    low = plain.lower()
    name = low.strip(" .:;!?[]()\"“”'…")
    if name in _set("announces"):
        return True
    if len(plain) > 250:
        return False
    found = _pattern("announces").match(low)
    if found:
        rest = plain[found.end() :]
        named = found[0].endswith((" on", " in", " from", " of"))  # "Also on Example TV: …"
        if (
            re.match(r"\s*[:|>–»]", rest)
            or (named and re.match(r"\s+[\w' ]{2,24}:", rest))
            or (" " in found[0] and not ends_sentence(plain))
        ):
            return True
    if in_story:
        found = _pattern("announces_with_colon").match(low)
        if found and plain[found.end() : found.end() + 2].strip() == ":":
            return True
        return bool(_POINTS_ELSEWHERE.match(plain)) and not plain.endswith(".")
    return False


def byline(line: str) -> bool:
    """True for "By Ann Example", "By our staff reporter"."""
    plain = line.strip(MARKS)
    return bool(_BYLINE.match(plain)) and len(plain.split()) <= 10 and not ends_sentence(plain)


def agency(name: str) -> bool:
    """True for the name of an agency, or two of them ("HANDOUT / AFP")."""
    parts = [p.strip(" .()[]").lower() for p in re.split(r"[/|,]| via | photo\b", name, flags=re.IGNORECASE)]
    return bool(parts) and all(p in _set("agencies") or not p for p in parts) and any(parts)


def ends_sentence(line: str) -> bool:
    """True when a line ends as a sentence does; the dot of "U.S." ends none."""
    return bool(re.search(r"[.!?…][\"'”’»)\]]*\s*\Z", line[-12:])) and not re.search(r"\b(?:[A-Z]\.){2,}\Z|\.\.\.\Z|…\Z", line[-12:])


def _breadcrumbs(line: str) -> bool:
    """ "Home > News > Asia", "Print | Share | Mail", tags in a row."""
    parts = [p for p in _CRUMBS.split(line.strip(" \t\u00a0")) if p]
    return len(parts) > 1 and not ends_sentence(line) and all(len(p.split()) <= 3 for p in parts) and len(parts) * 5 > len(line.split())


def _speaks_to_reader(line: str, low: str) -> bool:
    return bool(re.search(r"\b(?:you|your)\b", low)) and not re.search(r"[\"“”‘’']", line)
