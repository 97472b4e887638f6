"""Captions of pictures, and the credits in them."""

import re

from timeline_cli.model.span import Span
from timeline_cli.readers.furniture import agency

_WORDS = (
    r"photo(?:s|graph|graphs|credit)?|image|picture|pic|pictures|credit|courtesy|screengrab|screenshot|still|illustration"
    r"|graphic|video still|file (?:photo|image|pic|picture)"
)
_LABEL = re.compile(rf"[\[(]?\s*(?:{_WORDS}|caption)(?:\s+(?:caption|shows))?\s*[:\]]\s*", re.IGNORECASE)
# "| Photo: Someone", "Photo: EPA-EFE", "(Photo by …)", "File image" after the end of a sentence or a bar
_CREDIT = re.compile(
    rf"(?:(?<=[.|\])!?”\"])|(?<=\s)(?=[|(\[]))\s*(?:[|/]\s*)?[(\[]?\s*(?:{_WORDS}|handout)\b[^.!?]{{0,70}}[)\].]?\s*\Z", re.IGNORECASE
)
# "/AP", "(AP)", "- AFP", or an agency after the last full stop
_SIGNED = re.compile(r"\s*(?:(?<=[\s.])/|(?P<open>\()|\s[-–—]\s|(?<=\.)\s)\s*(?P<name>[A-Za-z][\w .,/-]{0,40}?)\s*(?(open)\)|\.?)\s*\Z")
_POSITIONS = re.compile(
    r"\((?:\d\w\w )?[LRC]\)|\((?:from )?(?:left|right|centre|center|second|third|front|back|pictured)\b[^)]{0,30}\)"
    r"|, (?:left|right|centre|center|pictured),",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:a (?:general |file )?view of|pictured(?: here)?|file photo|from left)\b", re.IGNORECASE)


def credit_only(line: str) -> bool:
    """True for "Photo: File", "Photo credit: someone", "Image by Reuters"."""
    label = re.match(rf"[\[(]?\s*(?:{_WORDS})\b\s*(?P<sign>[:\]]|by\b|credit)?", line, re.IGNORECASE)
    return label is not None and len(line[label.end() :].split()) <= (4 if label["sign"] else 1)


def caption(text: str, line: Span) -> tuple[Span, tuple[Span, ...]] | None:
    """The words of a caption and its label or credit, or None for a line that shows no sign of one."""
    whole = line.of(text)
    begin, end, furniture = line.begin, line.end, []
    label = _LABEL.match(whole)
    if label and len(whole) > label.end():
        begin += label.end()
        furniture.append(Span(line.begin, begin))
    tail = max(0, end - begin - 120)
    credit = _CREDIT.search(text, begin + tail, end)
    if credit is None:
        signed = _SIGNED.search(text, begin + tail, end)
        credit = signed if signed and agency(signed["name"]) else None
    if credit and credit.start() > begin:
        end = credit.start()
        furniture.append(Span(credit.start(), line.end))
    if furniture:
        return Span(begin, end), tuple(furniture)
    bracketed = whole[0] in "[(" and whole[-1] in "])" and len(whole) > 40
    return (line, ()) if bracketed or _POSITIONS.search(whole) or _OPENS.match(whole) else None
