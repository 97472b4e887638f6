"""What stands above a story, and between its paragraphs: its headline, menus, and links to other articles."""

import re
from collections.abc import Sequence

from timeline_cli.model.article import Part
from timeline_cli.readers.furniture import MARKS, announces, ends_sentence
from timeline_cli.readers.lines import Line

_LONGEST = 300  # characters of a headline
_HIGHEST = 40  # lines among which it stands
_MENU, _LONGEST_LINK = 6, 90  # lines, characters
_FEW = 3  # words of a line worth reading
_STORY = 20_000  # characters of the story that a headline is compared with
_FULL = 80  # characters from which a line is a paragraph
_WORD = re.compile(r"[^\W\d_]{4,}")
_SIGNATURE_AFTER = re.compile(r"[a-z][.!?][\"”’)]*\s+[A-Z(—–-]")


def sentence(text: str, line: Line) -> bool:
    """True for a line that ends as a sentence, or holds the end of one and a signature ("… he said. Ann Example/XYZ")."""
    tail = text[max(line.span.begin, line.span.end - 60) : line.span.end]
    return ends_sentence(tail) or (len(line.span) >= _FULL and bool(_SIGNATURE_AFTER.search(tail)))


def full(line: Line) -> bool:
    """True for a line long enough to be a paragraph of the story."""
    return len(line.span) >= _FULL


def worth_reading(text: str, line: Line) -> bool:
    """True for a line of enough words to say something."""
    return len(line.span.of(text).split(maxsplit=_FEW)) >= _FEW


def headline(text: str, found: Sequence[Line], parts: Sequence[Part | None], first: int) -> int | None:
    """Of the lines above the story, which begins at `first`, the first of those that share most words with it."""
    candidates = [
        i
        for i in range(min(first, _HIGHEST))
        if parts[i] is None
        and not found[i].bulleted
        and len(found[i].span) <= _LONGEST
        and worth_reading(text, found[i])
        and not text.endswith(".", 0, found[i].span.end)
    ]
    if not candidates:
        return None
    if first >= len(found):
        return candidates[0]
    body = _stems(text, found[first].span.begin, found[first].span.begin + _STORY)
    shared = {i: len(_stems(text, found[i].span.begin, found[i].span.end) & body) for i in candidates}
    return next(i for i in candidates if shared[i] * 2 > max(shared.values()) or not max(shared.values()))


def mark_menus(text: str, found: Sequence[Line], parts: list[Part | None], end: int) -> None:
    """Marks lists of links above the headline, or the story: many lines of one make, more than decks of a headline would be."""
    run: list[int] = []
    for i in range(min(end + 1, len(found))):
        if i < end and parts[i] is None and not sentence(text, found[i]) and len(found[i].span) < _LONGEST_LINK:
            run.append(i)
            continue
        for n in run if len(run) >= _MENU else ():
            parts[n] = Part.BOILERPLATE
        run = []


def mark_links(text: str, found: Sequence[Line], parts: list[Part | None], first: int) -> None:
    """Marks "RELATED:" and the headlines under it, up to the next empty line or sentence."""
    listing, entries = False, 0
    for i, line in enumerate(found):
        if parts[i] not in (None, Part.BOILERPLATE) or (not listing and len(line.span) > _LONGEST):
            listing = listing and parts[i] != Part.BODY
            continue
        words = line.span.of(text)
        if announces(words, in_story=i > first):
            parts[i] = Part.BOILERPLATE
            listing, entries = words.strip(MARKS).endswith(":") or len(words.split()) <= 5, 0
        elif listing:
            ended = (line.after_blank and entries) or words.endswith((".", ".”", '."')) or len(words) > _LONGEST
            if ended:
                listing = False
            elif parts[i] is None:
                parts[i], entries = Part.BOILERPLATE, entries + 1


def _stems(text: str, begin: int, end: int) -> set[str]:
    return {w.lower()[:6] for w in _WORD.findall(text, begin, end)}
