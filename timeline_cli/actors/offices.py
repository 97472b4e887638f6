"""Offices and countries that stand around a person's name."""

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_cli.actors import names
from timeline_cli.actors.entity import Entity
from timeline_cli.actors.sorts import is_title
from timeline_cli.language import world
from timeline_cli.language.inflect import is_past, verb_forms

TITLE_AFTER = re.compile(
    r"\s*(?:\([^)]{1,30}\)\s*)?,\s+(?:the|a|an|his|her|its|who is|then|former)?\s*"
    r"((?:[\w’'.-]+\s+){0,6}?[\w’'.-]+)(?=[,.;]|\s+(?:of|who|said|for|and|to)\b|$)"
)
APPOSED_BEFORE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+['’]s?)\s+((?:[A-Za-z-]+\s+){0,4}?[A-Za-z-]+),\s+$")
_AROUND = 130  # characters beside a name in which its office is looked for
_TOKEN = re.compile(r"[^\W_](?:[\w’'.&-]*[\w’'])?|,|[.;:!?()\"“”\n]")
_OWNER = re.compile(r"['’]s?$")
_LINKS = frozenset({"of", "for"})
_JOINERS = frozenset({"the", "and", "&"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "then", "former", "new", "outgoing", "acting"})
_MADE = frozenset({"elected", "re-elected", "reelected", "appointed", "named", "nominated", "made", "crowned", "retired", "sworn"})
_HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "h.e", "he", "hon", "sir", "madam", "mme", "excellency", "prof", "engineer", "eng"}
)
_FILLING = frozenset({"affairs", "resources", "ministry", "department", "office", "republic"})  # tell nothing of an office


def describe(entity: Entity, text: str, end: int, begin: int) -> None:
    """Adds the titles and the country that stand around a person's name: from `begin` on before it, and after its `end`."""
    words = [m.group() for m in _TOKEN.finditer(text, end, min(len(text), end + _AROUND))]
    if words[:1] == [","]:
        stop = next((n for n, w in enumerate(words) if n and (w in '.;:!?()"“”\n' or w in _ENDING)), len(words))
        said = words[1:stop]
        # ", and his Peruvian colleague", ", held talks with the Peruvian minister": somebody else
        goes_on = said[:1] in (["and"], ["or"], ["but"]) or (bool(said) and is_past(said[0]) and said[0] not in _MADE)
        if not goes_on and not another(said):
            _bear(entity, said[: _first_comma(said)])
    told_before(entity, text, begin)


def told_before(entity: Entity, text: str, begin: int) -> None:
    """ "Peru's new president Ana Ruiz", "the president of Peru, Ana Ruiz", "the Minister of Trade and Industry, Mrs. Ana Ruiz"."""
    words = [m.group() for m in _TOKEN.finditer(text, max(0, begin - _AROUND), begin)]
    while words and (
        words[-1].lower().rstrip(".") in _HONORIFICS or (words[-1] == "." and len(words) > 1 and words[-2].lower() in _HONORIFICS)
    ):
        words.pop()
    if words[-1:] == [","]:
        words.pop()
    role = next(
        (n for n in range(len(words) - 1, -1, -1) if words[n].lower() in names.words("role_nouns") and _chained(words[n + 1 :])), None
    )
    if role is None:
        if words and (country := _owning(words)):
            entity.country = entity.country or country  # "Egypt's Ana Ruiz"
        return
    first = role
    while first > 0 and role - first < 5 and _qualifies(words[first - 1], words[first]):
        first -= 1
        if words[first].lower() in _ARTICLES or _OWNER.search(words[first]):
            break
    while first > 0 and _OWNER.search(words[first]) and words[first - 1][:1].isupper():
        first -= 1  # "New Zealand's"
    _bear(entity, words[first:])


def _owning(words: Sequence[str]) -> str | None:
    """The country whose possessive, or people, ends these words: "Peru's", "New Zealand's", "Lima's", "the Peruvian"."""
    if not _OWNER.search(words[-1]):
        return world.demonym_of(words[-1])
    names = (_OWNER.sub("", " ".join(words[-n:])) for n in (3, 2, 1))
    return next((c for name in names if (c := world.country_of(name) or world.country_of_capital(name))), None)


_ENDING = frozenset({"who", "said", "says", "told", "was", "were", "is", "has", "had", "will", "arrived", "met"}) | verb_forms(
    "receive", "visit", "welcome", "host", "greet", "see", "thank", "accuse", "praise", "urge"
)


def _first_comma(words: Sequence[str]) -> int:
    """Where an apposition ends; "Minister of Trade, Industry and Energy" has a comma inside."""
    for n, word in enumerate(words):
        if word == "," and not (n + 1 < len(words) and words[n + 1][:1].isupper() and words[n - 1][:1].isupper() and "of" in words[:n]):
            return n
    return len(words)


def _chained(words: Sequence[str]) -> bool:
    """True for what may stand between an office and its bearer's name: nothing, or "of Trade and Industry", "of the Republic of Peru"."""
    if not words:
        return True
    if words[-1] in _LINKS:
        return False  # "a spokesman for Ana Ruiz"
    if words[0] not in _LINKS and not (words[0] == "to" and words[1:2] and words[1][:1].isupper()):  # "ambassador to Peru"
        return False
    seat = _state_words(words[1:])
    after = words[1 + seat :]
    if seat and not (after and after[0][:1].isupper()):  # "the Peru Front" is no country
        return _chained(after)  # "the president of Peru | met Ana Ruiz", "… | and Ana Ruiz"
    lower = 0
    for word in words[1:]:
        small = word[:1].islower() and word not in _LINKS | _JOINERS
        lower = lower + 1 if small else 0
        if lower > 2 or not (word[:1].isalpha() or word == ",") or (small and _is_beyond(word)):
            return False
    return True


def _is_beyond(word: str) -> bool:
    """True for a word that no title goes on with: "minister of trade | met Ana Ruiz", "… | to Peru"."""
    return word in _ENDING or word in {"to", "with"} or is_past(word)


def _qualifies(word: str, after: str) -> bool:
    """True for what may stand before an office: an article, a nation, its owner, or the words of the office itself."""
    if word.lower() in _ARTICLES or _OWNER.search(word) or world.demonym_of(word) or world.country_of(word):
        return True
    return f"{word} {after}".lower() in world.role_nouns() or (word[:1].isupper() and after[:1].isupper() and word.isalpha())


def _bear(entity: Entity, words: Sequence[str]) -> None:
    """Gives a person the office that a noun phrase names: "the Egyptian Minister of Water Resources" → minister, water minister, Egypt."""
    role = next((n for n, w in enumerate(words) if w.lower() in names.words("role_nouns") and _chained_at(words, n)), None)
    if role is None:
        return
    before, after = list(words[:role]), list(words[role + 1 :])
    anchored = bool(before) and (
        before[0].lower() in _ARTICLES or any(_nation(before[n:]) or _OWNER.search(w) for n, w in enumerate(before))
    )
    phrase = " ".join(words[max(0, role - 1) : role + 1]).lower()
    if before and not anchored and phrase not in world.role_nouns() and not before[0][:1].isupper():
        return  # "met Peru's minister"
    noun = words[role].lower()
    entity.titles.add(noun)
    country = next((c for n in range(len(before)) if (c := _nation(before[n:]))), None)
    of: list[str] = []
    for n, word in enumerate(after if after[:1] and after[0] in _LINKS else []):
        if word in _LINKS and (state := _state(after[n + 1 :])):
            country = country or state
            break
        of.append(word)
    entity.country = entity.country or country
    own = [w.lower() for w in before[-1:] if not (_OWNER.search(w) or w.lower() in _ARTICLES or world.demonym_of(w))]
    portfolio = own + [w.lower() for w in of if w.isalpha() and w not in _LINKS | _JOINERS]
    entity.titles |= {f"{w} {noun}" for w in portfolio if w not in _FILLING}


def _chained_at(words: Sequence[str], role: int) -> bool:
    """True for the noun of an office, not for the first part of one: "prime" of "prime minister"."""
    return role + 1 == len(words) or words[role + 1] in _LINKS or words[role + 1] in {"to", "in", "at", "on"}


def _nation(words: Sequence[str]) -> str | None:
    """The country that the first words name or belong to: "Peru's", "Peruvian", "New Zealand", "Lima's"."""
    for n in range(min(3, len(words)), 0, -1):
        said = " ".join(words[:n])
        name = _OWNER.sub("", said)
        if country := world.demonym_of(name) or world.country_of(name) or (world.country_of_capital(name) if name != said else None):
            return country
    return None


def _state(words: Sequence[str]) -> str | None:
    """The country after "of": "the Republic of Kenya", "Peru"."""
    name = " ".join(words[: _state_words(words)])
    return world.country_of(name.removeprefix("the "))


def _state_words(words: Sequence[str]) -> int:
    """How many of the first words name a country, with its article."""
    begin = int(list(words[:1]) == ["the"])
    return next((n for n in range(min(begin + 5, len(words)), begin, -1) if world.country_of(" ".join(words[begin:n]))), 0)


def roles_in(words: Sequence[str]) -> set[str]:
    """Nouns among lower-case words that tell what somebody is, alone and with the word before: minister, foreign minister."""
    found = {w for w in words if w in names.words("role_nouns")}
    return found | {f"{a} {b}" for a, b in pairwise(words) if b in found and f"{a} {b}" in world.role_nouns()}


def another(words: Sequence[str]) -> bool:
    """ "Foreign Minister Ole Berg": what follows a comma is no office of the person before it but somebody else."""
    cut = next((n for n in range(min(5, len(words)), 0, -1) if is_title(" ".join(words[:n]))), 0)
    return 0 < cut < len(words) and words[0][:1].isupper() and words[cut][:1].isupper()
