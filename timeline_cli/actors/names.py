"""Names as sequences of words: where they stand in a text, and when two of them are one person's."""

import re
import tomllib
import unicodedata
from collections.abc import Set
from functools import cache, lru_cache
from importlib.resources import files

from timeline_cli.language import world
from timeline_cli.model.span import Span

_TOKEN = re.compile(r"[^\W_][\w'’&]*(?:[-–][^\W_][\w'’]*)*\.?|&")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’`]s?\b")
_DEED = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:raid|attack|bombing|killing|massacre|ambush|shooting|blast|shelling|assault|murder|death|strike)s?\b"
)
_POSSESSIVE = re.compile(r"['’][sS]?$")
_JOINED = re.compile(r"([A-Z][\w.]*)[-–](?:led|run|held|backed|brokered|mediated|sponsored|facilitated|allied|controlled|occupied|aligned)")
_CAPITALS = re.compile(r" (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th) (?=([A-Z]\w+))")
_STATES = re.compile(r"[^-]+")  # of "India-Pakistan"
# the Arabic article, and what a consonant after it makes of it: "el-Arish", "ez-Zor", "ash-Sheikh"
_ARTICLE = re.compile(r"[ae](?:[ldnrstz]|sh)-(?=[^\W\d_])", re.I)
_SAINTS = frozenset({"St.", "St", "Saint"})
_REIGNING = frozenset({"king", "queen", "sultan", "emir", "emperor", "empress", "prince", "princess", "pope"})
_LONG_WORD = 5  # letters of a family name in which a slip is likelier than another family
_VOWELS = str.maketrans("eyo", "aiu")

# between "in" and the name of a place: how it lies
LYING = (
    r"(?:(?:nearby|neighbou?ring|adjacent|adjoining|downtown|central|rural|coastal|occupied|besieged|[a-z]+-held"
    r"|(?:north|south|east|west)(?:[ -]?(?:east|west|central))?(?:ern)?)\s+)?"
)


@cache
def words(table: str) -> frozenset[str]:
    """One of the word lists of `words.toml`."""
    return frozenset(_tables()[table])


def is_calendar(word: str) -> bool:
    """A month or a day of the week as it stands in a text; "May", but neither "may" nor what it may stand for in capitals."""
    return word == "May" or word.lower() in words("calendar")


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(files("timeline_cli.actors").joinpath("words.toml").read_text("utf-8"))


def fold(text: str) -> str:
    """Lower case without accents: how names are compared."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return (
        "".join(c for c in plain if not unicodedata.combining(c))
        .casefold()
        .replace("ı", "i")
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("đ", "d")
    )


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens and apostrophes undone: "Abdul-Rahman al-Said" → abdul rahman al said."""
    return tuple(_WORD.findall(fold(_APOSTROPHE.sub("", name))))


@lru_cache(maxsize=4096)
def telling(name: str) -> frozenset[str]:
    """The folded words that tell a named accord or operation from others of its sort: "Lima" of "the Lima Peace Agreement"."""
    return frozenset(tokens(name)) - words("generic") - words("joiners")


def initials(name: str) -> str:
    """The capitals with which the words of a name begin: "Bank of the South" → BS."""
    return "".join(word[0] for word in re.findall(r"\b[^\W\d_]\w*", name) if word[0].isupper())


class Run:
    """A run of capitalised words in a text."""

    __slots__ = ("opens", "parts", "span")

    def __init__(self, parts: list[Span], opens: bool) -> None:
        self.parts = parts
        self.span = Span(parts[0].begin, parts[-1].end)
        self.opens = opens  # its first word stands at the beginning of a sentence


_BEGINNING = frozenset({"mr", "mrs", "ms", "messrs", "mme"})  # begin a name, whatever stands before them


def runs(text: str, span: Span) -> list[Run]:
    """Capitalised runs inside one sentence, function words at its beginning and calendar words left out."""
    found: list[Run] = []
    current: list[Span] = []
    pending: list[Span] = []  # joiners and particles that count only if a capital follows
    opening = True
    last_end = span.begin
    opens = True

    def close() -> None:
        nonlocal current, pending
        if current:
            found.append(Run(current, opens))
        current, pending = [], []

    for match in _TOKEN.finditer(text, span.begin, span.end):
        word = match.group()
        begin, end = match.span()
        if word[0].isdigit() and _numbers_a_name(text, begin):
            close()
            current, opens, opening, last_end = [Span(begin, end)], opening, False, end  # "the 5th Brigade"
            continue
        if not current and word[0].islower() and _ARTICLE.match(word) is None:  # most words: the rest tells no more of them
            opening, last_end = False, end
            continue
        gap = text[last_end:begin]
        last_end = end
        if current and gap.strip():
            close()
        bare = word.rstrip(".")
        lower = bare.lower()
        abbreviated = word.endswith(".") and (len(bare) == 1 or lower in words("abbreviations"))
        if not abbreviated:
            end = begin + len(bare)
        owner = _POSSESSIVE.search(bare) if "'" in bare or "’" in bare else None
        stem = bare[: owner.start()] if owner and len(bare) > 2 else bare
        article = _ARTICLE.match(stem)
        capital = stem[:1].isupper() or (article is not None and stem[article.end() : article.end() + 1].isupper())
        states = list(_STATES.finditer(stem)) if "-" in stem else []
        if len(states) > 1 and all(_of_state(m.group()) for m in states):  # "the India-Pakistan border": two names
            close()
            found += [Run([Span(begin + m.start(), begin + m.end())], opening and m is states[0]) for m in states]
            opening = False
            continue
        joined = _JOINED.fullmatch(stem) if "-" in stem or "–" in stem else None
        if joined and not owner:  # "EU-brokered": the name ends before the hyphen
            stem = joined.group(1)
        if (
            capital
            and not _in_calendar(text, stem.lower(), match.end())
            and not (lower == "may" and (pending or not current))
            and (word == "A." or not _begins_sentence(text, lower, match.span(), opening, bool(current)))  # "A. K. Ruiz"
        ):
            if pending and pending[0].of(text).lower() == "for" and (_DEED.match(text, end) or _is_place(text, current)):
                close()  # "blames the Red Front for the Lima raid", "flew to Lima for the Andean Summit"
            if current and lower in _BEGINNING and " ".join(p.of(text).lower() for p in current) not in world.titles():
                close()  # "received at the Palace of the Sea Mr. Ana Ruiz"
            if pending and current:
                current.extend(pending)
            if not current:
                opens = opening
            pending = []
            current.append(Span(begin, begin + len(stem) if not abbreviated else end))
            saint = current[0].of(text) in _SAINTS and _CAPITALS.match(text, match.end()) is not None  # "St. Mary's Parish"
            if (owner and not saint and not _whose_name(text, stem.lower(), begin, match.end())) or joined:
                close()
        elif lower == "the" and not pending:
            close()  # "in Lima the Prime Minister": only "of the", "for the" join
        elif (
            current
            and len(pending) < 2
            and (_may_join(lower) or (lower == "in" and any(_known_whole(text, p.begin, match.end()) for p in current)))
        ):
            pending.append(Span(begin, end))
        else:
            close()
        opening = opening and not bare[:1].isalnum()
        if word.endswith(".") and not abbreviated:
            close()
    close()
    return found


def _numbers_a_name(text: str, begin: int) -> bool:
    """True for the ordinal of "the 5th Brigade", but not of "5th May", "May 5th", "on the 5th Ana Ruiz left"."""
    numbered = _ORDINAL.match(text, begin)
    if numbered is None or world.given_name(numbered.group(1)):
        return False
    beside = [numbered.group(1), *before(text, begin)[-1:]]
    return not any(map(is_calendar, beside))


def _may_join(lower: str) -> bool:
    return lower in words("particles") or lower in words("joiners")


def _whose_name(text: str, owner: str, begin: int, end: int) -> bool:
    """Whether those to whom something belongs are part of its name: "the Workers' Party", "the Mothers' Union", but no mayor's car."""
    plain = world.person_noun(owner) and owner not in words("role_nouns") and before(text, begin)[-1:] == ["the"]
    return owner in words("people") or plain or _known_whole(text, begin, end)


def _known_whole(text: str, begin: int, end: int) -> bool:
    """Whether what begins a name, and the capitals after it, are a known body: "al-Qaeda in | Iraq"."""
    rest = _CAPITALS.match(text, end)
    return rest is not None and world.organisation(text[begin : rest.end()]) is not None


def before(text: str, at: int) -> list[str]:
    """The words that stand right before a place in a text, blanks between them and it; as many as forty characters hold."""
    stretch = text[max(0, at - 40) : at].rstrip('"“‘«')  # the group "Red Dawn"
    return [word.lstrip("([{\"'“‘—–-") for word in stretch.split()] if stretch[-1:].isspace() else []


def _is_place(text: str, parts: list[Span]) -> bool:
    name = text[parts[0].begin : parts[-1].end] if parts else ""
    return bool(name) and (world.country_of(name) is not None or world.place(name) is not None)


def _of_state(word: str) -> bool:
    return word[:1].isupper() and (world.country_of(word) or world.demonym_of(word)) is not None


def _in_calendar(text: str, lower: str, end: int) -> bool:
    """True for months and days; but "Sun" and "Jan" before another name are names."""
    if lower not in words("calendar"):
        return False
    following = _TOKEN.match(text, end + 1) if len(lower) == 3 and text[end : end + 1] == " " else None
    return following is None or not following.group()[0].isupper() or following.group().rstrip(".").lower() in words("calendar")


def _begins_sentence(text: str, lower: str, at: tuple[int, int], opening: bool, inside: bool) -> bool:
    """True for a capital that tells nothing: "The …", "Former President …"; but "New Delhi", "the First Army"."""
    word = text[at[0] : at[1]]
    if lower not in words("starters"):
        return opening and not inside and _is_participle(word, _TOKEN.match(text, at[1] + 1))
    if lower == "via" and not opening:
        return False  # "the Via Appia"
    if word.isupper() and len(word) > 1 and (world.country_of(word) or world.organisation(word)):
        return False  # "the US", not "us"; "the WHO", not "who"
    if lower not in words("openers"):
        return opening or not inside or lower in {"and", "the"}
    following = _TOKEN.match(text, at[1] + 1)
    return opening and (following is None or world.place(f"{word} {following.group()}") is None)


def _is_participle(word: str, following: re.Match[str] | None) -> bool:
    """ "Meeting Ana Ruiz in Lima, …": what somebody does to her whose name follows; but "King Ana", "Beijing"."""
    known = not word.endswith("ing") or word.lower() in world.titles() or world.given_name(word) or world.place(word) is not None
    return not known and following is not None and world.given_name(following.group())


@lru_cache(maxsize=65536)
def keys(name: str) -> tuple[str, ...]:
    """The words of a name as its transliterations have them in common: "Muhammad al-Said" and "Mohammed Al-Saeed" are almost one.

    Of words of three letters and fewer only the vowels change: too little would be left of them.
    """
    return tuple(_key(word) for word in tokens(name))


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    """Doubled letters and vowels of one quarter of the mouth are one; a last silent h is none."""
    if len(word) < 4:
        return word.translate(_VOWELS)
    word = word.replace("ee", "i").replace("oo", "u").replace("ou", "u")
    return re.sub(r"(.)\1+", r"\1", word.translate(_VOWELS)).removesuffix("h")


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when two sequences of keys can name one person: the shorter is held in the longer and shares an outer word."""
    short, long = sorted((one, other), key=len)
    if not short or not long:
        return False
    if short == long:
        return True
    if not set(short) <= set(long):
        return False
    return short[-1] == long[-1] or short[0] == long[0] or (len(short) == 1 and len(long) >= 3 and len(short[0]) > 3)


def by_given_name(key: tuple[str, ...], titles: Set[str], full: tuple[str, ...]) -> bool:
    """False where `key` is a monarch's one name and `full` does not begin with it: "King Olaf" is no "Ivar bin Olaf"."""
    return len(key) != 1 or titles.isdisjoint(_REIGNING) or full[:1] == key


def short_form(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when two names differ only in that the given name of one is cut short: "Ben Ortega", "Benito Ortega"."""
    if len(one) != 2 or len(other) != 2 or one[1] != other[1]:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return len(short) >= 3 and len(long) >= len(short) + 2 and long.startswith(short)


def misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when two names differ only by a letter, or by two that change places, in a long family name: "Ana Dagalo", "Ana Daglo"."""
    if len(one) < 2 or one[:-1] != other[:-1]:
        return False
    short, long = sorted((one[-1], other[-1]), key=len)
    if len(short) < _LONG_WORD or short[0] != long[0] or short == long:
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    swapped = len(short) == len(long) and sorted(short) == sorted(long) and short[same + 2 :] == long[same + 2 :]
    return swapped or (len(long) == len(short) + 1 and short[same:] == long[same + 1 :])
