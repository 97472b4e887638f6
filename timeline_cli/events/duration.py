"""How long a trip or talks last: "a three-day visit from Monday"."""

import re

from timeline_cli.events.hit import Hit
from timeline_cli.events.numerals import number_of
from timeline_cli.language.tree import Tree

_BEGIN = re.compile(r"\b(?:from|starting|beginning|begins?|began|start(?:s|ed)?|open(?:s|ed)|arriv\w+|kick\w* off|embark\w*)\b", re.I)
_END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|clos(?:es?|ing)|closed(?! doors)|conclud\w+|(?:wrap\w*|wound|wind\w*) up|round\w* off|complet\w+|finish\w*"
    r"|return\w*|left|leaves|depart\w*|fl(?:ew|ies|ying) (?:home|back|out))\b",
    re.I,
)
_DAYS = re.compile(r"\b(\w+) ?- ?days?\b|\b(?:for|took|last(?:s|ed)) (\w+) days\b|\b(\w+) days of\b")


def duration(hit: Hit, tree: Tree) -> tuple[int | None, bool]:
    """How many days a trip or talks last, and whether the time told is their end: "a three-day visit from Monday" → (3, False)."""
    if hit.frame.kind != "visit":
        return None, False
    text = tree.span.of(tree.text)
    phrases = [t.lower for t in hit.token.subtree() if t.i <= hit.token.i + 8]
    near = " ".join(phrases) if hit.noun else text.lower()
    found = _DAYS.search(near) or _DAYS.search(text.lower())
    if found is None:
        return None, False
    count = number_of(next(g for g in found.groups() if g))
    if count is None or not 1 < count <= 31:
        return None, False
    if _END.search(text):
        return count, True
    stays = hit.frame.shape == "trip" and found.group(0).startswith("for ")  # "will be there on Monday for three days"
    return (count, False) if stays or _BEGIN.search(text) else (None, False)
