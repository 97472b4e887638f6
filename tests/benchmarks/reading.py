"""What reading costs beside each library alone, as ratios: `python -m tests.benchmarks.reading` prints the table of docs/formats.md."""

import csv
import email
import gzip
import io
import json
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Sequence
from email import policy
from pathlib import Path
from typing import Any, cast

from tests.readers.samples import MANY, ONE, Story, sample_corpus
from timeline_cli.readers import Found, read

REPEAT = 7
Library = Callable[[bytes], object]


def _trafilatura(data: bytes) -> object:
    from trafilatura import bare_extraction

    return bare_extraction(data.decode(), include_comments=False, with_metadata=True)


def _saved_page(data: bytes) -> object:
    message = email.message_from_bytes(data, policy=policy.default)
    page = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return _trafilatura(cast(bytes, page.get_payload(decode=True)))


def _pdfium(data: bytes) -> object:
    import pypdfium2

    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def _striprtf(data: bytes) -> object:
    from striprtf import striprtf

    return cast(Any, striprtf).rtf_to_text(data.decode("cp1252"))


def _zipped_xml(*names: str) -> Library:
    def parse(data: bytes) -> object:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = names or [name for name in archive.namelist() if name.endswith(".xhtml")]
            return ["".join(ET.fromstring(archive.read(name)).itertext()) for name in wanted]  # noqa: S314 -- our own samples

    return parse


def _mail(data: bytes) -> object:
    body = email.message_from_bytes(data, policy=policy.default).get_body(("plain",))
    return body and body.get_content()


def _warc(data: bytes) -> object:
    from warcio.archiveiterator import ArchiveIterator

    return [_trafilatura(record.content_stream().read()) for record in ArchiveIterator(io.BytesIO(data))]


def _zipped_pages(data: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [_trafilatura(archive.read(name)) for name in archive.namelist()]


ALONE: dict[str, tuple[str, Library]] = {
    "a.html": ("trafilatura", _trafilatura),
    "a.mhtml": ("email, trafilatura", _saved_page),
    "all.warc.gz": ("warcio, trafilatura", _warc),
    "all.zip": ("zipfile, trafilatura", _zipped_pages),
    "a.pdf": ("PDFium", _pdfium),
    "a.rtf": ("striprtf", _striprtf),
    "a.eml": ("email", _mail),
    "a.docx": ("zipfile, ElementTree", _zipped_xml("word/document.xml")),
    "a.odt": ("zipfile, ElementTree", _zipped_xml("content.xml")),
    "all.epub": ("zipfile, ElementTree", _zipped_xml()),
    "all.rss": ("ElementTree", lambda data: "".join(ET.fromstring(data).itertext())),  # noqa: S314 -- our own samples
    "news-please.jsonl": ("json", lambda data: [json.loads(line) for line in data.splitlines()]),
    "all.csv": ("csv", lambda data: list(csv.DictReader(io.StringIO(data.decode())))),
    "a.txt.gz": ("gzip", gzip.decompress),
    "a.txt": ("bytes.decode", bytes.decode),
}


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call: the best of several."""
    work()
    best = float("inf")
    for _ in range(REPEAT):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def files(name: str, stories: Sequence[Story]) -> list[bytes]:
    """The stories in one format: a file each, or one with all."""
    return [ONE[name](story) for story in stories] if name in ONE else [MANY[name](stories)]


def measured(name: str, stories: Sequence[Story], folder: Path) -> tuple[float, float]:
    """Seconds an article, by `timeline` and by the library alone."""
    whole = alone = 0.0
    for data in files(name, stories):
        path = folder / name
        path.write_bytes(data)
        whole += seconds(lambda path=path: read(Found(path.name, path)))  # type: ignore[misc]
        alone += seconds(lambda data=data: ALONE[name][1](data))  # type: ignore[misc]
    return whole / len(stories), alone / len(stories)


def main() -> None:
    stories = sample_corpus()
    words = sum(len(p.split()) for story in stories for p in story.paragraphs) // len(stories)
    sys.stdout.write(f"{len(stories)} articles of {words} words, processor time for one\n\n")
    sys.stdout.write("| file | library | library alone, ms | read, ms | ratio | over plain text, ms |\n" + "| --- " * 6 + "|\n")
    with tempfile.TemporaryDirectory() as folder:
        plain, _ = measured("a.txt", stories, Path(folder))
        for name, (library, _) in ALONE.items():
            whole, alone = (1000 * one for one in measured(name, stories, Path(folder)))
            over = whole - 1000 * plain
            sys.stdout.write(f"| `{name}` | {library} | {alone:.2f} | {whole:.1f} | {whole / alone:,.1f} | {over:+.1f} |\n")


if __name__ == "__main__":
    main()
