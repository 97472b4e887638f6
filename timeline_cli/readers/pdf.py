"""PDF: text by PDFium."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from msgspec import Struct

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.above import has_headline, under_headline
from timeline_cli.readers.document import Extracted, extracted_article
from timeline_cli.readers.source import Reader, Source, UnreadableError

_MOST_PAGES = 2000
_MOST_DRAWN = 32 * 2**20  # bytes that one page may draw: PDFium holds a dozen times as much
_DICTIONARY = 1000  # bytes before a stream in which its dictionary stands
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_FEWEST = 20  # characters a page: less is a picture of a page
# what browsers print around a page: date and time with the title, address, page number
_PRINTED = re.compile(
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?\b.*|(?:https?|file)://\S+(?:\s+\d+/\d+)?"
    r"|(?:page )?\d+(?:\s*(?:/|of)\s*\d+)?)\Z",
    re.IGNORECASE,
)
_ROOM = 0.85  # of the margin, for letters differ in width
_DIVIDED = re.compile(r"[^\W\d_][-\u00ad\ufffe]\Z")
_EDGE = 2  # lines at head and foot of a page


class _Line(Struct, frozen=True):
    """A line of a page: `size` of its type, and by how much it lies below the line before (points; 0 for the first)."""

    words: str
    size: float
    drop: float


def _read(source: Source) -> Iterator[Article | Problem]:
    """One article; the dates of the file itself are passed over, for they tell when it was printed or saved."""
    import pypdfium2

    data = source.data()
    if any(len(drawn) > _MOST_DRAWN for drawn in _drawings(data)):
        raise UnreadableError(f"a page of it unpacks to more than {_MOST_DRAWN >> 20} MB; taken for a bomb and left closed")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        raise UnreadableError("encrypted PDF: save it without a password" if encrypted else "damaged PDF") from None
    try:
        if len(document) > _MOST_PAGES:
            yield Problem(source.name, None, f"{len(document)} pages; the first {_MOST_PAGES} are read", lost=False)
        pages = [_lines(document, n) for n in range(min(len(document), _MOST_PAGES))]
        title = " ".join(document.get_metadata_dict().get("Title", "").split())
    finally:
        document.close()
    if sum(len(line.words) for page in pages for line in page) < _FEWEST * max(1, len(pages)):
        raise UnreadableError("scanned, needs OCR: its pages hold pictures and no text")
    printed = [line.words for page in pages[:1] for line in page[-_EDGE:] if line.words.startswith("http")]
    url = printed[0].split()[0] if printed else ""
    body = _flowing([line for page in _bare(pages) for line in page])
    known = next((part for part in _parts_of(title) if has_headline(body, part)), "")
    if known:
        body = under_headline(body, known)
    yield from extracted_article(source, Extracted(body, known, url=url), "pdf")


def _drawings(data: bytes) -> Iterator[bytes]:
    """What the packed streams of a file hold, pictures apart, each up to the bound: PDFium would unpack them whole."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _DICTIONARY) : found.start()].rpartition(b" obj")[2]
        if b"/FlateDecode" in head and b"/Image" not in head:
            end = data.find(b"endstream", found.end())
            if end < 0:
                return
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(data[found.end() : end], _MOST_DRAWN + 1)


def _parts_of(title: str) -> list[str]:
    """The title of the file, and what is left of it without the outlet's name before or after it, longest first."""
    pieces = [part for sign in (" | ", " - ", " – ", " — ", ": ") for part in title.split(sign)]
    return sorted({p.strip() for p in [title, *pieces] if len(p.split()) > 2}, key=lambda p: (-len(p), p))


def _lines(document: Any, number: int) -> list[_Line]:
    import pypdfium2
    from pypdfium2.raw import FPDFText_GetFontSize

    try:
        page = document[number].get_textpage()
        lines: list[_Line] = []
        text, at, before = page.get_text_range(), 0, 0.0
        for words in text.split("\r\n"):
            if words.strip():
                first = at + len(words) - len(words.lstrip())
                bottom = page.get_charbox(first, loose=True)[1]
                lines.append(_Line(words.strip(), FPDFText_GetFontSize(page, first), before - bottom if lines else 0.0))
                before = bottom
            at += len(words) + 2
    except pypdfium2.PdfiumError:
        return []
    else:
        return lines


def _bare(pages: list[list[_Line]]) -> Iterator[list[_Line]]:
    """Pages without the lines that browsers print, or that typesetters repeat, at their edges."""
    edges = [[_figureless(line) for line in [*page[:_EDGE], *page[-_EDGE:]]] for page in pages]
    counts = Counter(words for edge in edges for words in set(edge))
    for page in pages:
        inner = []
        for i, line in enumerate(page):
            edge = i < _EDGE or i >= len(page) - _EDGE
            if not (edge and (_PRINTED.match(line.words) or counts[_figureless(line)] > 1)):
                inner.append(line)
        yield inner


def _figureless(line: _Line) -> str:
    return re.sub(r"\d+", "#", line.words)


def _flowing(lines: list[_Line]) -> str:
    """Lines put together to paragraphs, which PDF does not know.

    A new one begins after a wider gap, with type of another size, and where the next word would have had room on the line
    before. Words divided at a line's end ("agree-", "ment") are joined.
    """
    widths = sorted(len(line.words) * line.size for line in lines)
    margin = widths[int(len(widths) * 0.9)] if widths else 0.0
    drops = sorted(line.drop / line.size for line in lines if line.drop > 0 < line.size)
    usual = drops[len(drops) // 4] if drops else 0.0  # the lower quartile: between lines, not paragraphs
    paragraphs: list[str] = []
    last: _Line | None = None
    for line in lines:
        if last is None or line.drop > 1.3 * usual * line.size or abs(line.size - last.size) > 0.5 or _had_room(last, line, margin):
            paragraphs.append(line.words)
        elif _DIVIDED.search(paragraphs[-1]) and line.words[:1].islower():
            paragraphs[-1] = paragraphs[-1][:-1] + line.words
        else:
            paragraphs[-1] += " " + line.words
        last = line
    return "\n\n".join(paragraphs)


def _had_room(last: _Line, line: _Line, margin: float) -> bool:
    word = line.words.split()[0]
    return not word[0].islower() and (len(last.words) + 1 + len(word)) * last.size < margin * _ROOM


PDF = Reader("pdf", (".pdf",), lambda head: b"%PDF-" in head[:1024], _read)
