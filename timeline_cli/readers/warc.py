"""Web archives: WARC files, packed or not, by warcio."""

import os
import re
from collections.abc import Iterator

from msgspec.structs import replace

from timeline_cli.model.problem import Problem
from timeline_cli.readers.archives import unpacked_head
from timeline_cli.readers.source import Reader, Source

_LARGEST = 20 * 2**20  # bytes of one page
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f]")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def _read(source: Source) -> Iterator[Source | Problem]:
    """Every page that was answered with 200, one at a time; a file cut in the middle gives the pages before the cut."""
    from warcio.archiveiterator import ArchiveIterator

    pages, whole = 0, True
    with source.open() as stream:
        try:
            records = ArchiveIterator(stream)
            for record in records:
                kind = (record.http_headers.get_header("Content-Type", "") if record.http_headers else "").lower()
                answered = record.rec_type == "response" and record.http_headers and record.http_headers.get_statuscode() == "200"
                data = record.content_stream().read(_LARGEST + 1) if answered and kind.startswith(_PAGES) else b""
                whole = getattr(record.raw_stream, "limit", 1) == 0 or not data  # nothing of the record is missing
                if data and whole:
                    pages += 1
                    yield _page(source, record.rec_headers.get_header("WARC-Target-URI") or "", kind, data)
            last, length = records.member_info or (0, 0)
            whole = whole and last + length >= stream.seek(0, os.SEEK_END)
        except Exception:  # warcio raises what it likes on damage
            whole = False
    if not whole:
        yield Problem(source.name, None, f"cut off or damaged after {pages} pages; the rest is lost")
    elif not pages:
        yield Problem(source.name, None, "a web archive without pages", lost=False)


def _page(source: Source, uri: str, kind: str, data: bytes) -> Source | Problem:
    url = _UNPRINTABLE.sub("", uri)
    if len(data) > _LARGEST:
        return Problem(f"{source.name}!{url}", None, f"a page of more than {_LARGEST >> 20} MB")
    place = source.member(url, data, {"url": url})
    return replace(place, label="page.txt" if kind.startswith("text/plain") else "page.html")


def _sees(head: bytes) -> bool:
    return head.startswith(b"WARC/") or unpacked_head(head).startswith(b"WARC/")


WARC = Reader("warc", (".warc",), _sees, _read)
