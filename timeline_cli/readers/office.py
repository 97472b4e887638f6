"""Word and OpenDocument texts: zipped XML, read with the standard library."""

import zipfile
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.document import Extracted
from timeline_cli.readers.exports import texts
from timeline_cli.readers.source import Reader, Source, UnreadableError
from timeline_cli.readers.xml import local, paragraphs, parsed
from timeline_cli.readers.zipped import inner, opened

_LARGEST = 50 * 2**20  # bytes of XML


def _docx(source: Source) -> Iterator[Article | Problem]:
    """Paragraphs of the body; the file's own dates are passed over, for they tell when it was typed."""
    with opened(source) as archive:
        body = _xml(archive, "word/document.xml", "an Office file without a text document in it")
        core = _fields(archive, "docProps/core.xml")
    text = "\n\n".join(paragraphs(body, frozenset("t")))
    yield from texts(source, Extracted(text, core.get("title", ""), language=core.get("language", "")), "docx")


def _odt(source: Source) -> Iterator[Article | Problem]:
    """Paragraphs and headings of the text."""
    with opened(source) as archive:
        content = _xml(archive, "content.xml", "an OpenDocument file without text")
        meta = _fields(archive, "meta.xml")
    text = "\n\n".join(paragraphs(content))
    yield from texts(source, Extracted(text, meta.get("title", ""), language=meta.get("language", "")), "odt")


def _xml(archive: zipfile.ZipFile, name: str, missing: str) -> Element:
    if name not in archive.namelist():
        raise UnreadableError(missing)
    return parsed(inner(archive, archive.getinfo(name), _LARGEST))


def _fields(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    if name not in archive.namelist():
        return {}
    return {local(n): n.text.strip() for n in _xml(archive, name, "").iter() if n.text and n.text.strip()}


def _zip_of(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(b"PK\x03\x04") and any(m in head for m in marks)


DOCX = Reader("docx", (".docx",), _zip_of(b"[Content_Types].xml", b"word/"), _docx)
ODT = Reader("odt", (".odt",), _zip_of(b"application/vnd.oasis.opendocument.text"), _odt)
