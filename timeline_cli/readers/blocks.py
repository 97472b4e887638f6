"""An article's text in blocks: headline, captions, body, and the furniture of the page around them."""

import re
from collections.abc import Sequence

from msgspec import Struct, structs

from timeline_cli.dating.dateline import Dateline, dateline
from timeline_cli.dating.headers import header_dates, short_date
from timeline_cli.model.article import Block, Part
from timeline_cli.model.span import Span
from timeline_cli.readers.captions import caption, credit_only
from timeline_cli.readers.furniture import byline, furniture
from timeline_cli.readers.headline import full, headline, mark_links, mark_menus, sentence, worth_reading
from timeline_cli.readers.lines import Line, paragraphs

_MOST_LINES = 50_000  # of one article that are told apart; what lies beyond is taken as story
_LONGEST_CAPTION = 600
_CUT_OFF = 150  # characters from which a line below the story is a sentence that lost its end, not another headline
_LABEL = re.compile(r"(?:title|headline|heading|head)\s*:\s+(?=\S)", re.I)  # "Title: Rebels take town"
_ENTRY = re.compile(r"\W*(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:, \d{4})?|\d{4})\s*[:–—-]")  # "16 May 2006: Talks fail"


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
    parts = [_first_sight(text, line) for line in found[:_MOST_LINES]] + [Part.BODY] * (len(found) - _MOST_LINES)
    story = [i for i, line in enumerate(found) if parts[i] is None and sentence(text, line)]
    first = next((i for i in story if full(found[i])), story[0] if story else len(found))
    last = story[-1] if story else len(found)
    for i, line in enumerate(found[:first]):
        if parts[i] is None and (short_date(text, line.span.begin, line.span.end, above=True) or _is_dateline(text, line)):
            parts[i] = Part.BOILERPLATE
    mark_links(text, found, parts, first)
    head = None if titled else headline(text, found, parts, first)
    mark_menus(text, found, parts, first if head is None else head)
    for i, line in enumerate(found):
        if parts[i] is None:
            parts[i] = Part.TITLE if i == head else _by_place(text, line, i, first, last, head, titled)
    return _layout(text, found, [p or Part.BODY for p in parts], head, first)


def _fixed(words: str) -> bool:
    return furniture(words) or byline(words) or bool(header_dates(words, 0, len(words)))


def _is_dateline(text: str, line: Line) -> bool:
    """True for a dateline that has its own line."""
    head = dateline(text, line.span)
    return head is not None and head.when is not None and head.span.end == line.span.end


def _first_sight(text: str, line: Line) -> Part | None:
    """What a line shows by itself."""
    words = line.span.of(text)
    if header_dates(text, line.span.begin, line.span.end) or short_date(text, line.span.begin, line.span.end):
        return Part.BOILERPLATE
    if credit_only(words):
        return Part.BOILERPLATE
    if len(words) < _LONGEST_CAPTION and caption(text, line.span):
        return Part.CAPTION
    return Part.BOILERPLATE if furniture(words) or byline(words) else None


def _by_place(text: str, line: Line, i: int, first: int, last: int, head: int | None, titled: bool) -> Part:
    """What a line is by where it stands: above, in or below the story."""
    if sentence(text, line) or _ENTRY.match(text, line.span.begin, line.span.end):
        return Part.BODY if len(line.span.of(text).split()) > 1 else Part.BOILERPLATE
    if not worth_reading(text, line) or (i > last and len(line.span) < _CUT_OFF):
        return Part.BOILERPLATE
    if i < first and line.bulleted and not titled and (head is None or i < head) and first < last:
        return Part.BOILERPLATE  # other headlines, before this article's own
    return Part.BODY


def _layout(text: str, found: Sequence[Line], parts: Sequence[Part], head: int | None, first: int) -> Layout:
    blocks: list[Block] = []
    place: Dateline | None = None
    opening = True
    title = found[head].span if head is not None else None
    chronology = sum(bool(_ENTRY.match(text, line.span.begin, line.span.end)) for line in found) > 1
    for i, (line, part) in enumerate(zip(found, parts, strict=True)):
        if part == Part.CAPTION:
            blocks += _caption_blocks(text, line.span)
            continue
        label = _LABEL.match(text, line.span.begin, line.span.end) if part == Part.TITLE else None
        if label is not None:
            blocks.append(Block(Part.BOILERPLATE, _trimmed(text, Span(*label.span()))))
            line = structs.replace(line, span=Span(label.end(), line.span.end))
            title = line.span
        story = part == Part.BODY and i >= first
        start = dateline(text, line.span) if story or part == Part.BOILERPLATE else None
        if start and start.bare and (chronology or not opening):
            start = None
        if start and story and (opening or start.when or start.span.of(text).strip()[:4].isupper()):
            blocks.append(Block(Part.BOILERPLATE, _trimmed(text, start.span)))
            if start.span.end < line.span.end:
                blocks.append(Block(part, _trimmed(text, Span(start.span.end, line.span.end))))
        else:
            blocks.append(Block(part, line.span))
            start = start if start and start.when and part == Part.BOILERPLATE else None
        place = place or (start if start and start.places else None)
        opening = opening and not story
    return Layout(tuple(blocks), title, place)


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
