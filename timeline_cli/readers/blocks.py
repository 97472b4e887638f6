"""An article's text in blocks: headline, captions, body, and the furniture of the page around them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from timeline_cli.dating.dateline import Dateline, dateline
from timeline_cli.dating.headers import header_dates, short_date
from timeline_cli.model.article import Block, Part
from timeline_cli.model.span import Span
from timeline_cli.readers.captions import caption, credit_only
from timeline_cli.readers.furniture import MARKS, announces, byline, ends_sentence, furniture
from timeline_cli.readers.lines import Line, paragraphs

_FULL = 80  # characters from which a line that ends as a sentence is a paragraph of the story
_FEW = 3  # words of a cross-head worth reading
_ENTRY = re.compile(r"\W*(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:, \d{4})?|\d{4})\s*[:–—-]")  # "16 May 2006: Talks fail"
_WORD = re.compile(r"[^\W\d_]{4,}")
_SIGNATURE_AFTER = re.compile(r"[a-z][.!?][\"”’)]*\s+[A-Z(—–-]")
_LONGEST_HEADLINE = 300
_MENU, _LONGEST_LINK = 6, 90  # lines, characters


class Layout(Struct, frozen=True):
    """The blocks of a text in order, which of them is the headline, and what its dateline says."""

    blocks: tuple[Block, ...]
    title: Span | None
    dateline: Dateline | None


def layout(text: str, begin: int = 0, *, titled: bool = False) -> Layout:
    """Tells the parts of a text from each other by form: length, full stops, place on the page, known vocabulary.

    `titled` says that the headline is known already (front matter). Every character that is not space lies in a block.
    """
    found = paragraphs(text, begin, _fixed)
    parts = [_first_sight(text, line) for line in found]
    story = [i for i, line in enumerate(found) if parts[i] is None and _sentence(text, line)]
    full = [i for i in story if len(found[i].span) >= _FULL] or story
    first, last = (full[0], story[-1]) if full else (len(found), len(found))
    _links(text, found, parts, first)
    head = None if titled else _headline(text, found, parts, first)
    _menus(text, found, parts, first if head is None else head)
    for i, line in enumerate(found):
        if parts[i] is None:
            parts[i] = Part.TITLE if i == head else _by_place(text, line, i, first, last, head, titled)
    return _layout(text, found, [p or Part.BODY for p in parts], head, first)


def _fixed(words: str) -> bool:
    return furniture(words) or byline(words) or bool(header_dates(words, 0, len(words)))


def _first_sight(text: str, line: Line) -> Part | None:
    """What a line shows by itself."""
    words = line.span.of(text)
    if header_dates(text, line.span.begin, line.span.end) or short_date(text, line.span.begin, line.span.end):
        return Part.BOILERPLATE
    if credit_only(words):
        return Part.BOILERPLATE
    if len(words) < 600 and caption(text, line.span):
        return Part.CAPTION
    return Part.BOILERPLATE if furniture(words) or byline(words) else None


def _sentence(text: str, line: Line) -> bool:
    """True for a line that ends as a sentence, or holds the end of one and a signature ("… he said. Ann Example/XYZ")."""
    tail = text[max(line.span.begin, line.span.end - 60) : line.span.end]
    return ends_sentence(tail) or (len(line.span) >= _FULL and bool(_SIGNATURE_AFTER.search(tail)))


def _links(text: str, found: Sequence[Line], parts: list[Part | None], first: int) -> None:
    """Marks "RELATED:" and the headlines under it, up to the next empty line or sentence."""
    listing, entries = False, 0
    for i, line in enumerate(found):
        words = line.span.of(text)
        if (parts[i] is None or parts[i] == Part.BOILERPLATE) and announces(words, in_story=i > first):
            parts[i] = Part.BOILERPLATE
            listing, entries = words.strip(MARKS).endswith(":") or len(words.split()) <= 5, 0
        elif listing:
            ended = (line.after_blank and entries) or words.endswith((".", ".”", '."')) or len(words) > _LONGEST_HEADLINE
            if ended:
                listing = False
            elif parts[i] is None:
                parts[i], entries = Part.BOILERPLATE, entries + 1


def _menus(text: str, found: Sequence[Line], parts: list[Part | None], end: int) -> None:
    """Marks lists of links above the headline, or the story: many lines of one make, more than decks of a headline would be."""
    run: list[int] = []
    for i in range(min(end + 1, len(found))):
        if i < end and parts[i] is None and not _sentence(text, found[i]) and len(found[i].span) < _LONGEST_LINK:
            run.append(i)
            continue
        for n in run if len(run) >= _MENU else ():
            parts[n] = Part.BOILERPLATE
        run = []


def _headline(text: str, found: Sequence[Line], parts: Sequence[Part | None], first: int) -> int | None:
    """Of the lines above the story, the first of those that share most words with it."""
    candidates = [
        i
        for i in range(min(first, 40))
        if parts[i] is None
        and not found[i].bulleted
        and len(found[i].span) <= _LONGEST_HEADLINE
        and _few(text, found[i])
        and not text.endswith(".", 0, found[i].span.end)
    ]
    if not candidates:
        return None
    if first >= len(found):
        return candidates[0]
    body = {w.lower()[:6] for w in _WORD.findall(text, found[first].span.begin, found[first].span.begin + 20_000)}
    shared = {i: len({w.lower()[:6] for w in _WORD.findall(found[i].span.of(text))} & body) for i in candidates}
    return next(i for i in candidates if shared[i] * 2 > max(shared.values()) or not max(shared.values()))


def _few(text: str, line: Line) -> bool:
    return len(line.span.of(text).split()) >= _FEW


def _by_place(text: str, line: Line, i: int, first: int, last: int, head: int | None, titled: bool) -> Part:
    """What a line is by where it stands: above, in or below the story."""
    if _sentence(text, line) or _ENTRY.match(text, line.span.begin, line.span.end):
        return Part.BODY if len(line.span.of(text).split()) > 1 else Part.BOILERPLATE
    if not _few(text, line):
        return Part.BOILERPLATE
    if i > last:
        return Part.BOILERPLATE
    if i < first and line.bulleted and not titled and (head is None or i < head) and first < last:
        return Part.BOILERPLATE  # other headlines, before this article's own
    return Part.BODY


def _layout(text: str, found: Sequence[Line], parts: Sequence[Part], head: int | None, first: int) -> Layout:
    blocks: list[Block] = []
    place: Dateline | None = None
    opening = True
    for i, (line, part) in enumerate(zip(found, parts, strict=True)):
        if part == Part.CAPTION:
            blocks += _caption_blocks(text, line.span)
            continue
        story = part == Part.BODY and i >= first
        start = dateline(text, line.span) if story or part == Part.BOILERPLATE else None
        if start and story and (opening or start.when or start.span.of(text).strip()[:4].isupper()):
            blocks.append(Block(Part.BOILERPLATE, _trimmed(text, start.span)))
            if start.span.end < line.span.end:
                blocks.append(Block(part, _trimmed(text, Span(start.span.end, line.span.end))))
        else:
            blocks.append(Block(part, line.span))
            start = start if start and start.when and part == Part.BOILERPLATE else None
        place = place or (start if start and start.places else None)
        opening = opening and not story
    return Layout(tuple(blocks), found[head].span if head is not None else None, place)


def _caption_blocks(text: str, line: Span) -> list[Block]:
    split = caption(text, line)
    words, credits = split or (line, ())
    blocks = [Block(Part.CAPTION, words), *(Block(Part.BOILERPLATE, c) for c in credits)]
    trimmed = [Block(b.part, _trimmed(text, b.span)) for b in blocks]
    return sorted((b for b in trimmed if len(b.span)), key=lambda b: b.span)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return (
        Span(span.begin + len(words) - len(words.lstrip()), span.begin + len(words.rstrip()))
        if words.strip()
        else Span(span.begin, span.begin)
    )
