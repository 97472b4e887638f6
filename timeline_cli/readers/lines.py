"""Lines of a text, and which of them belong together."""

import re
import statistics
from collections.abc import Callable, Iterator

from msgspec import Struct

from timeline_cli.model.span import Span
from timeline_cli.readers.furniture import ends_sentence

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_EDGE = " \t\u00a0\u200b\u200e\u200f\ufeff\x1c\x1d\x1e\x1f"
_BULLET = re.compile(r"(?:[•◦▪■●·*►▶‣⁃]|-(?=\s)|–(?=\s)|\.{3}(?=[A-Z])|\(?\d{1,2}[.)]?(?=\s+[A-Z]))\s*")
_WIDEST, _NARROWEST = 100, 40  # characters of a line in hard-wrapped text


class Line(Struct, frozen=True):
    """A line without the space around it."""

    span: Span
    after_blank: bool  # an empty line, or the beginning of the text, stands before it
    bulleted: bool


def lines(text: str, begin: int) -> Iterator[Line]:
    """Lines that hold anything, from `begin` on."""
    at, first = begin, True
    for m in _LINE.finditer(text, begin):
        inner = m[0].strip(_EDGE)
        if not inner or inner.isspace():
            continue
        left = m.start() + m[0].index(inner)
        gap = text[at:left]
        bullet = _BULLET.match(inner)
        yield Line(Span(left, left + len(inner)), first or gap.count("\n") > 1 or gap.count("\r") > 1, bool(bullet))
        at, first = left + len(inner), False


def paragraphs(text: str, begin: int, stands_alone: Callable[[str], bool]) -> list[Line]:
    """Lines, where text broken at a fixed width is put together again.

    A line goes on with the next one unless an empty line, a bullet, a line that stands alone (a date line, a button),
    or a sentence's end well before the margin parts them.
    """
    found = list(lines(text, begin))
    widths = [len(line.span) for line in found]
    wide = [w for w in widths if w >= _NARROWEST]
    if len(wide) < 4 or len(wide) * 2 < len(widths) or statistics.quantiles(wide, n=20)[-1] > _WIDEST:
        return found
    margin = max(w for w in widths if w <= _WIDEST)
    joined: list[Line] = []
    alone = True
    for line in found:
        words = line.span.of(text)
        single = line.bulleted or stands_alone(words)
        last = joined[-1] if joined else None
        if last and not (line.after_blank or single or alone) and not _closed(text, last, margin):
            joined[-1] = Line(Span(last.span.begin, line.span.end), last.after_blank, last.bulleted)
        else:
            joined.append(line)
            alone = single
    return joined


def _closed(text: str, line: Line, margin: int) -> bool:
    last = line.span.of(text).rsplit("\n", 1)[-1]
    return ends_sentence(last) and len(last) < margin * 0.75
