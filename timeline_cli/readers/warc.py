"""Web archives: WARC files, packed or not, by warcio."""

import re
from collections.abc import Iterator

from timeline_cli.model.problem import Problem
from timeline_cli.readers.archives import unpacked_head
from timeline_cli.readers.source import Reader, Source

_LARGEST = 20 * 2**20  # bytes of one page
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def _read(source: Source) -> Iterator[Source | Problem]:
    """Every page that was answered with 200, one at a time; a file cut in the middle gives the pages before the cut."""
    from warcio.archiveiterator import ArchiveIterator

    pages = 0
    with source.open() as stream:
        try:
            for record in ArchiveIterator(stream):
                kind = (record.http_headers.get_header("Content-Type", "") if record.http_headers else "").lower()
                answered = record.rec_type == "response" and record.http_headers and record.http_headers.get_statuscode() == "200"
                if not answered or not kind.startswith(_PAGES):
                    continue
                url = re.sub(r"\s+", " ", record.rec_headers.get_header("WARC-Target-URI") or "")
                data = record.content_stream().read(_LARGEST + 1)
                pages += 1
                if len(data) > _LARGEST:
                    yield Problem(f"{source.name}!{url}", None, f"a page of more than {_LARGEST >> 20} MB")
                    continue
                suffix = ".txt" if kind.startswith("text/plain") else ".html"
                yield Source(f"{source.name}!{url}", f"page{suffix}", None, data, source.depth + 1, {"url": url})
        except Exception as error:  # warcio raises what it likes on damage
            yield Problem(source.name, None, f"damaged after {pages} pages ({type(error).__name__}); the rest is lost")
            return
    if not pages:
        yield Problem(source.name, None, "a web archive without pages", lost=False)


def _sees(head: bytes) -> bool:
    return head.startswith(b"WARC/") or unpacked_head(head).startswith(b"WARC/")


WARC = Reader("warc", (".warc",), _sees, _read)
