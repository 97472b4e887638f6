"""What a capitalised phrase stands for, told by its words alone."""

import re
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.language import world
from timeline_cli.model.event import ActorType

_LEVELS = frozenset({"federal", "national", "provincial", "regional", "state", "union"})
_RANKS = frozenset(
    {"Acting", "Assistant", "Associate", "Chief", "Deputy", "First", "Interim", "Permanent", "Principal", "Second", "Senior", "Special"}
    | {"Vice", *(level.capitalize() for level in _LEVELS)}
)
_BODIES = ("organisation", "group", "media", "place", "thing")


def is_title(phrase: str) -> bool:
    """True when a capitalised phrase is a title and nothing else, of one or several: "Deputy Prime Minister", "Lt. Gen.", "Presidents"."""
    rank, _, title = phrase.partition(" ")
    return _title(phrase) in world.titles() or (rank in _RANKS and bool(title) and is_title(title))


def _title(phrase: str) -> str:
    """A title in the singular, in small letters and without dots."""
    plain = "excellency" if phrase in {"H.E.", "H.E"} else phrase.replace(".", "").lower()
    if phrase == "U." or (phrase.isupper() and plain not in world.titles()):
        return phrase  # of "U.N."; "US" is not several "U"
    return plain.removesuffix("s") if plain not in world.titles() else plain


def title_words(phrase: str) -> set[str]:
    """What a title says of its bearer: "Foreign Minister" → minister, foreign minister."""
    title = _title(phrase)
    level, _, office = title.partition(" ")
    whole = {title, office} if level in _LEVELS and office else {title}  # "Federal Labour Minister"
    return {w for w in re.split(r"[\s.-]+", title) if w} & names.words("role_nouns") | whole


def is_body(words: Sequence[str]) -> bool:
    """True when lower-case words hold one that names of bodies, places or things have."""
    return "of" in words or any(not names.words(table).isdisjoint(words) for table in _BODIES)


def sort_of(words: Sequence[str]) -> ActorType | None:
    """Group, organisation, or None for places, things and what the words do not tell."""
    first, last = words[0], words[-1]
    bodies = names.words("organisation") | names.words("group")
    if last in names.words("place") - bodies or (first in names.words("place") and bodies.isdisjoint((first, last))):
        return None
    if not names.words("thing").isdisjoint((first, last)):
        return None
    if first[0].isdigit() and len(words) > 1:
        return ActorType.ORGANISATION  # "the 5th Armoured Division"
    if not names.words("group").isdisjoint(words):
        return ActorType.GROUP
    if any(not names.words(table).isdisjoint(words) for table in ("organisation", "media")):
        return ActorType.ORGANISATION
    return None


def joint(words: Sequence[str]) -> int | None:
    """Where "and" parts two names; None where it belongs to one ("Ministry of Trade and Industry", "Food and Drug Authority")."""
    at = next((n for n, word in enumerate(words) if word in {"and", "&"} and 0 < n < len(words) - 1), None)
    if at is None or words[at + 1] in {"the", "his", "her"}:
        return at
    left, right = words[:at], words[at + 1 :]
    bodies = names.words("organisation") | names.words("group")
    of = next((n for n, word in enumerate(left) if word in {"of", "for"}), None)
    if of is not None and not bodies.isdisjoint(left[:of]) and bodies.isdisjoint(right):
        return None  # "Ministry of Trade and …"
    if bodies.isdisjoint(left) and len(left) == 1 and right[-1] in bodies:
        return None  # "Food and … Authority"
    return at
