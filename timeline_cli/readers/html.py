"""Saved web pages: text by trafilatura, dates by what the page says of itself."""

import logging
import re
from collections.abc import Iterator

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.above import has_headline, under_headline
from timeline_cli.readers.decode import decode
from timeline_cli.readers.document import Extracted, extracted_article
from timeline_cli.readers.elements import Element, without
from timeline_cli.readers.pagedata import dates_in_view, page_data
from timeline_cli.readers.source import Reader, Source, UnreadableError

_LARGEST = 3 * 2**20  # characters of markup: half a minute and half a gigabyte at the worst
_INLINED = re.compile(r"data:[\w/+.;=-]{1,200},[\w+/=%.~-]*", re.IGNORECASE)  # pictures and fonts
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
# what browsers and SingleFile leave in a page they save
_SAVED_FROM = re.compile(r"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://\S+)", re.IGNORECASE)
_DEEPEST = 20_000  # tags opened and not closed


for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # else they write to stderr what is a Problem here


def _sees(head: bytes) -> bool:
    low = head.lower().lstrip(b"\xef\xbb\xbf \t\r\n")
    return low.startswith((b"<!doctype html", b"<html")) or (low.startswith((b"<!--", b"<?xml", b"<head", b"<body")) and b"<html" in low)


def _read(source: Source) -> Iterator[Article | Problem]:
    text = without(_INLINED.sub("", _decoded(source.data())), _linked, "style", "svg", "script")
    if len(text) > _LARGEST:
        raise UnreadableError(f"a page of more than {_LARGEST >> 20} MB of markup")
    yield from page(source, text)


def _linked(element: Element) -> bool:
    """JSON-LD is the one script that tells of the article."""
    return "ld+json" in element.tag.lower()


def page(source: Source, html: str) -> Iterator[Article | Problem]:
    """The article of a web page, with what its metadata and JSON-LD say."""
    from trafilatura import bare_extraction  # heavy, and in the extra `formats`
    from trafilatura.settings import Document

    saved = _SAVED_FROM.search(html[:5000])
    url = source.given.get("url") or (saved[1] if saved else "")
    try:
        found = bare_extraction(
            _captions_kept(_shallow(html)), url=url or None, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception as error:  # whatever a library makes of a broken page, the rest goes on
        raise UnreadableError(f"damaged page ({type(error).__name__})") from None
    if not isinstance(found, Document):
        raise UnreadableError("no article found in this page")
    said = page_data(html)
    outlet = found.sitename or found.hostname or ""
    title = _without_outlet(found.title or "", outlet)
    text = re.sub(r"\n+", "\n\n", found.text or "").removeprefix(f"{title}\n\n")
    if has_headline(text, title):
        text = under_headline(text, title)
    if not said.published:
        dates = dates_in_view(html, title, text)
        text = f"{dates}\n\n{text}" if dates and dates not in text else text
    extracted = Extracted(
        text, title, said.published, said.modified, said.url or found.url or url, outlet, found.author or "", said.language
    )
    yield from extracted_article(source, extracted, "html")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:5000])
        if named:
            try:
                return data.decode(named[1].decode("ascii"), "replace")
            except LookupError:
                pass
        return decode(data)[0]


def _shallow(html: str) -> str:
    """Pages nested tens of thousands deep are no pages; their tags go, their words stay."""
    deep = html.lower().count("<div") + html.lower().count("<span") > _DEEPEST and html.lower().count("</") * 2 < html.count("<")
    return re.sub(r"</?(?:div|span)\b[^<>]*>", " ", html, flags=re.IGNORECASE) if deep else html


def _captions_kept(html: str) -> str:
    """Captions as paragraphs, for the extractor leaves figures out and captions report events."""
    html = re.sub(r"<(/?)figcaption\b[^<>]*>", r"<\1p>", html, flags=re.IGNORECASE)
    return re.sub(r"<(/?)figure\b[^<>]*>", r"<\1div>", html, flags=re.IGNORECASE)


def _without_outlet(title: str, outlet: str) -> str:
    """ "Talks go on - Example Times" is "Talks go on" where Example Times is the outlet."""
    head, sign, tail = title.rpartition(" - ") if " - " in title else title.rpartition(" | ")
    return head if sign and outlet and tail.strip().lower() in (outlet.lower(), outlet.lower().removeprefix("the ")) else title


HTML = Reader("html", (".html", ".htm", ".xhtml", ".shtml"), _sees, _read)
