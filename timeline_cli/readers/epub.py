"""EPUB: every chapter is an article."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.decode import NotTextError, decode
from timeline_cli.readers.document import Extracted, extracted_article
from timeline_cli.readers.markup import headline, plain
from timeline_cli.readers.source import Reader, Source, UnreadableError
from timeline_cli.readers.xml import local, parsed, words
from timeline_cli.readers.zipped import inner, opened

_LARGEST = 20 * 2**20
_FEWEST = 200  # characters of a chapter: less is a title page


def _read(source: Source) -> Iterator[Article | Problem]:
    """Chapters in the order of the book; the book's date is that of each."""
    with opened(source) as archive:
        names = set(archive.namelist())

        def member(name: str) -> bytes:
            if name not in names:
                raise UnreadableError("damaged book: its table names what is not there")
            return inner(archive, archive.getinfo(name), _LARGEST)

        container = parsed(member("META-INF/container.xml"))
        opf = next((n.get("full-path", "") for n in container.iter() if local(n) == "rootfile"), "")
        package = parsed(member(opf))
        held = {local(n): words(n).strip() for n in package.iter() if local(n) in ("title", "date", "publisher", "creator", "language")}
        manifest = {n.get("id", ""): unquote(n.get("href", "")) for n in package.iter() if local(n) == "item"}
        for ref in (n.get("idref", "") for n in package.iter() if local(n) == "itemref"):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(opf), manifest.get(ref, "")))
            place = source.member(path)
            try:
                page = decode(member(path))[0]
                story = plain(page)
                if len(story) >= _FEWEST:
                    outlet = held.get("publisher") or held.get("title", "")
                    known = {"author": held.get("creator", ""), "language": held.get("language", "")}
                    found = Extracted(story, headline(page), held.get("date", ""), outlet=outlet, **known)
                    yield from extracted_article(place, found, "epub")
            except (UnreadableError, NotTextError) as error:
                yield Problem(place.name, None, str(error))


EPUB = Reader("epub", (".epub",), lambda head: head.startswith(b"PK\x03\x04") and b"application/epub+zip" in head[:100], _read)
