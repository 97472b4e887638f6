"""Who wrote an article, by the line that says so."""

import re
from collections.abc import Iterable

from timeline_cli.model.article import Block, Part
from timeline_cli.readers.furniture import MARKS

_WORD = r"[^\W\d_a-z][\w.'’-]*"
_BY = re.compile(rf"(?i:(?:(?:text|story|report|written|words)\s+)?by:?)\s+(?P<name>{_WORD}(?:\s+(?:and\s+|&\s+)?{_WORD}){{0,5}})")
_LABEL = re.compile(r"\s+(?:published|updated|posted|last|staff|special|on|in|for)\b.*", re.IGNORECASE | re.DOTALL)


def author_of(text: str, blocks: Iterable[Block]) -> str | None:
    """The name in the first byline before the story: "By Ann Example | Published …" is Ann Example's."""
    for block in blocks:
        if block.part is Part.BODY:
            return None
        found = _BY.match(block.span.of(text).lstrip(MARKS)) if block.part is Part.BOILERPLATE else None
        name = _LABEL.sub("", found["name"]) if found else ""
        if name[:1].isupper():
            return name
    return None
