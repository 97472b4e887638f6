"""Two stories in the dress of every format: written here, by hand or with the standard library, so that no binary is kept."""

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from datetime import date
from email.message import EmailMessage
from functools import cache
from html import escape
from pathlib import Path

from msgspec import Struct

from timeline_cli.model.article import Part
from timeline_cli.readers import Found, read

ROOT = Path(__file__).parents[2]


class Story(Struct, frozen=True):
    title: str
    day: str
    author: str
    paragraphs: tuple[str, ...]
    outlet: str = "Example Times"

    @property
    def written(self) -> str:
        return self.dated("%B %d, %Y")

    def dated(self, form: str) -> str:
        return date.fromisoformat(self.day).strftime(form)

    @property
    def url(self) -> str:
        return f"https://news.example.org/{self.title[:9].lower().strip().replace(' ', '-')}"


TALKS = Story(
    "Ministers of Examplia and Nowhereland meet in Sampletown",
    "2022-06-13",
    "Ann Example",
    (
        "The minister of Examplia met the prime minister of Nowhereland in Sampletown on Monday for talks on trade and defence, officials said.",
        "Both spoke of a new beginning after years of quarrels over the border river and its fish – and of “more meetings” to come.",
        "Nobody in the two delegations wanted to speak of the dam that both of them are building in the mountains of the north.",
        "The next round is to be held in Testburg in the autumn, if the parliaments of the two countries agree to it by then.",
    ),
)
RAID = Story(
    "Four killed as gunmen raid market in Testburg",
    "2022-06-20",
    "Bob Sample",
    (
        "Gunmen raided a market in Testburg, the second city of Examplia, on Sunday evening and killed four people, police said on Monday.",
        "Two of the dead were traders from Nowhereland who had come for the fair; seven people were taken to hospital with wounds.",
        "It was the first attack in the city since the talks of last week, at which both countries had vowed to fight smugglers together.",
        "No group said that it had done it. A curfew is in force until Wednesday, and schools stay shut, the governor’s office announced.",
    ),
)
BOTH = (TALKS, RAID)


@cache
def sample_corpus() -> tuple[Story, ...]:
    """The articles of `seeds/`: their paragraphs, under the headline (or one of ours) and the day that their annotation gives."""
    told = json.loads((ROOT / "tests" / "data" / "chronology.json").read_text("utf-8"))["articles"]
    found: list[Story] = []
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        (article,), _ = read(Found(path.name, path))
        body = tuple(" ".join(b.span.of(article.text).split()) for b in article.blocks if b.part == Part.BODY and len(b.span) > 60)
        headed = any(b.part == Part.TITLE for b in article.blocks)
        found.append(Story(article.title if headed else f"A report on {len(found)}", told[path.name]["published"], "Ann Example", body))
    return tuple(found)


def text(story: Story) -> str:
    return f"{story.title}\n\nBy {story.author} | Published {story.written}\n\n" + "\n\n".join(story.paragraphs) + "\n"


def html(story: Story) -> bytes:
    linked = {"@type": "NewsArticle", "datePublished": f"{story.day}T08:00:00Z", "headline": story.title}
    body = "".join(f"<p>{escape(p)}</p>\n" for p in story.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)} - {story.outlet}</title>
<meta property="og:site_name" content="{story.outlet}"><meta property="og:title" content="{escape(story.title)}">
<meta name="author" content="{story.author}"><link rel="canonical" href="{story.url}">
<script type="application/ld+json">{json.dumps(linked)}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>{escape(story.title)}</h1>{body}</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Bridge falls in Otherville</a></li></ul></aside>
<footer>© Example Media. All rights reserved. <a href="/n">Sign up for our newsletter</a></footer></body></html>""".encode()


def mhtml(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = story.url
    message["Subject"] = story.title
    message["Date"] = "Wed, 1 Jan 2025 10:00:00 -0000"  # the day it was saved
    message["MIME-Version"] = "1.0"
    message.add_related(html(story).decode(), subtype="html")
    return message.as_bytes()


def mail(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = f"{story.author} <desk@example.org>"
    message["Subject"] = story.title
    message["Date"] = story.dated("%d %b %Y 08:00:00 +0000")
    message["Message-ID"] = "<1@example.org>"
    message.set_content("\n\n".join(story.paragraphs))
    message.add_alternative("".join(f"<p>{p}</p>" for p in story.paragraphs), subtype="html")
    return message.as_bytes()


def mailbox(stories: Sequence[Story]) -> bytes:
    return b"\n".join(b"From desk@example.org Mon Jun 13 08:00:00 2022\n" + mail(s) for s in stories)


def pdf(story: Story, width: int = 90) -> bytes:
    """A page of Helvetica, lines broken at `width` characters, an empty line's room between paragraphs."""
    rows: list[tuple[str, int, float]] = [(story.title, 18, 0), (f"By {story.author}, {story.written}", 11, 30)]
    for paragraph in story.paragraphs:
        line, gap = "", 26.0
        for word in paragraph.split():
            if len(line) + len(word) > width:
                rows.append((line, 11, gap))
                line, gap = "", 14.0
            line = f"{line} {word}".strip()
        rows.append((line, 11, gap))
    at, drawn = 780.0, []
    for words, size, gap in rows:
        at -= gap
        plain = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(f"BT /F1 {size} Tf 50 {at:.1f} Td ({plain}) Tj ET")
    return _pdf_file("\n".join(drawn).encode("cp1252", "replace"))


def locked_pdf() -> bytes:
    """A file that asks for a password (standard handler, 40 bits), which nobody knows."""
    lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <" + b"61" * 32 + b"> /U <" + b"62" * 32 + b"> /P -4 >> /ID [<63> <63>]"
    return _pdf_file(b"0 0 m 100 100 l S", lock)


def _pdf_file(drawn: bytes, trailer: bytes = b"") -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, table))
    return out.getvalue()


def packed_pdf(drawn: bytes) -> bytes:
    """A file with one page, what it draws deflated."""
    packed = zlib.compress(drawn)
    return _pdf_file(packed).replace(b"<< /Length %d >>" % len(packed), b"<< /Length %d /Filter /FlateDecode >>" % len(packed))


def scan() -> bytes:
    """A page with a drawing and no text."""
    return _pdf_file(b"0 0 m 100 100 l S")


def packed(members: dict[str, bytes], kept: str = "") -> bytes:
    """A ZIP file; the member `kept` comes first and unpacked, as OpenDocument and EPUB want their type."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_STORED if name == kept else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(story: Story) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lines = [story.title, f"By {story.author} | Published {story.written}", *story.paragraphs]
    halves = [(line[: len(line) // 2], line[len(line) // 2 :]) for line in lines]  # Word cuts its runs anywhere
    rows = "".join(f"<w:p><w:r><w:t>{escape(a)}</w:t></w:r><w:r><w:t xml:space='preserve'>{escape(b)}</w:t></w:r></w:p>" for a, b in halves)
    return packed(
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": f"<w:document {space}><w:body>{rows}</w:body></w:document>".encode()}
    )


def odt(story: Story) -> bytes:
    space = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    lines = [f"By {story.author} | Published {story.written}", *story.paragraphs]
    rows = f"<text:h>{escape(story.title)}</text:h>" + "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    content = f"<office:document-content {space}><office:body><office:text>{rows}</office:text></office:body></office:document-content>"
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}, kept="mimetype")


def rtf(story: Story) -> bytes:
    def coded(line: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in line.replace("\\", "\\\\"))

    lines = [story.title, f"By {story.author} | Published {story.written}", *story.paragraphs]
    return ("{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}}\n" + "\n".join(f"{coded(line)}\\par" for line in lines) + "\n}").encode("ascii")


def epub(stories: Sequence[Story]) -> bytes:
    names = [f"chapter{n}.xhtml" for n, _ in enumerate(stories, 1)]
    items = "".join(f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names))
    spine = "".join(f'<itemref idref="c{n}"/>' for n, _ in enumerate(names))
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="book/all.opf"/></rootfiles></container>',
        "book/all.opf": f"<package><metadata><title>Week</title></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>".encode(),
    }
    for name, story in zip(names, stories, strict=True):
        rows = "".join(f"<p>{escape(p)}</p>" for p in (f"Published {story.written}", *story.paragraphs))
        members[f"book/{name}"] = f"<html><head><title>x</title></head><body><h1>{escape(story.title)}</h1>{rows}</body></html>".encode()
    return packed(members, kept="mimetype")


def rss(stories: Sequence[Story]) -> bytes:
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{s.url}</link><pubDate>{s.dated('%a, %d %b %Y 08:00:00 GMT')}</pubDate>"
        f"<description>{escape(s.paragraphs[0])}</description><c:encoded><![CDATA[{''.join(f'<p>{escape(p)}</p>' for p in s.paragraphs)}]]></c:encoded></item>"
        for s in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Example Times</title>{items}</channel></rss>"
    ).encode()


def atom(stories: Sequence[Story]) -> bytes:
    entries = "".join(
        f'<entry><title>{escape(s.title)}</title><link href="{s.url}"/><published>{s.day}T08:00:00Z</published><updated>2025-01-01T00:00:00Z</updated>'
        f'<author><name>{s.author}</name></author><content type="html">{escape("".join(f"<p>{escape(p)}</p>" for p in s.paragraphs))}</content></entry>'
        for s in stories
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Times</title>{entries}</feed>'.encode()


def records(stories: Sequence[Story], text: str, title: str, day: str, url: str) -> list[dict[str, str]]:
    return [{text: "\n\n".join(s.paragraphs), title: s.title, day: s.day, url: s.url} for s in stories]


def table(stories: Sequence[Story], delimiter: str = ",", text: str = "text") -> bytes:
    out = io.StringIO()
    rows = records(stories, text, "title", "date", "url")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def lines(rows: Sequence[object]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def warc(stories: Sequence[Story]) -> bytes:
    out = io.BytesIO()
    for story in stories:
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html(story)
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {story.url}\r\nWARC-Date: 2025-01-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{story.day}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        out.write(gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0))
    return out.getvalue()


def tar(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def nexis(stories: Sequence[Story]) -> bytes:
    return "".join(
        f"{s.title}\n{s.outlet}\n{s.written} Monday\n\nCopyright 2022 Example Media All Rights Reserved\n\nSection: NEWS; Pg. 1\nLength: 90 words\n"
        f"Byline: By {s.author}\n\nBody\n\n" + "\n\n".join(s.paragraphs) + f"\n\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date: {s.written}\n\nEnd of Document\n\n"
        for s in stories
    ).encode()  # fmt: skip


def nexis_old(stories: Sequence[Story]) -> bytes:
    return "".join(
        f"\n                {n} of {len(stories)} DOCUMENTS\n\n                {s.outlet}\n\n                {s.written} Monday\n"
        f"                Late Edition - Final\n\n{s.title}\n\nBYLINE: By {s.author.upper()}\n\nSECTION: Section A; Pg. 1\n\nLENGTH: 90 words\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nLOAD-DATE: {s.written}\n\nLANGUAGE: ENGLISH\n\n                Copyright 2022 Example Media\n                All Rights Reserved\n\n"
        for n, s in enumerate(stories, 1)
    ).encode()


def factiva(stories: Sequence[Story]) -> bytes:
    return "".join(
        f"{s.title}\n\nBy {s.author}\n90 words\n{s.dated('%d %B %Y')}\n08:00\n{s.outlet}\nEXTI\nEnglish\n(c) 2022 Example Media\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nDocument EXTI0000{s.day.replace('-', '')}ei6d0000{n}\n\n"
        for n, s in enumerate(stories, 1)
    ).encode()


def factiva_coded(stories: Sequence[Story]) -> bytes:
    return "".join(
        f"HD\n{s.title}\nBY By {s.author}\nWC 90 words\nPD {s.dated('%d %B %Y')}\nSN {s.outlet}\nLA English\nLP\n{s.paragraphs[0]}\nTD\n"
        + "\n\n".join(s.paragraphs[1:])
        + f"\nAN\nDocument EXTI0000{s.day.replace('-', '')}ei6d0000{n}\n\n"
        for n, s in enumerate(stories, 1)
    ).encode()


def proquest(stories: Sequence[Story]) -> bytes:
    rule = "_" * 60
    return (
        f"{rule}\n\n"
        + f"\n{rule}\n\n".join(
            f"Document {n} of {len(stories)}\n\n{s.title}\n\nAuthor: {s.author}\n\nFull text: " + "\n\n".join(s.paragraphs)
            + f"\n\nTitle: {s.title}\n\nPublication title: {s.outlet}\n\nPublication date: {s.written}\n\nProQuest document ID: 1234{n}\n\nDocument URL: {s.url}\n"
            for n, s in enumerate(stories, 1)
        )
    ).encode()  # fmt: skip


ONE: dict[str, Callable[[Story], bytes]] = {
    "a.txt": lambda s: text(s).encode(),
    "a.md": lambda s: f"---\ntitle: {s.title}\npublished: {s.day}\n---\n\n".encode() + "\n\n".join(s.paragraphs).encode(),
    "a.html": html,
    "a.mhtml": mhtml,
    "a.pdf": pdf,
    "a.docx": docx,
    "a.odt": odt,
    "a.rtf": rtf,
    "a.eml": mail,
    "a.txt.gz": lambda s: gzip.compress(text(s).encode(), mtime=0),
    "a.html.bz2": lambda s: bz2.compress(html(s)),
    "a.html.xz": lambda s: lzma.compress(html(s)),
    "newspaper.json": lambda s: json.dumps({"text": "\n\n".join(s.paragraphs), "title": s.title, "publish_date": s.day, "authors": [s.author]}).encode(),
    "schema.json": lambda s: json.dumps({"articleBody": "\n".join(s.paragraphs), "headline": s.title, "datePublished": s.day}).encode(),
}  # fmt: skip

MANY: dict[str, Callable[[Sequence[Story]], bytes]] = {
    "all.mbox": mailbox,
    "all.epub": epub,
    "all.rss": rss,
    "all.atom": atom,
    "news-please.jsonl": lambda s: lines(records(s, "maintext", "title", "date_publish", "url")),
    "newsapi.json": lambda s: json.dumps({"status": "ok", "articles": records(s, "content", "title", "publishedAt", "url")}).encode(),
    "zotero.json": lambda s: json.dumps(
        [{"note": "".join(f"<p>{p}</p>" for p in x.paragraphs), "title": x.title, "issued": {"date-parts": [[*map(int, x.day.split("-"))]]}} for x in s]
    ).encode(),
    "all.csv": table,
    "all.tsv": lambda s: table(s, "\t"),
    "semicolons.csv": lambda s: table(s, ";"),
    "all.warc.gz": warc,
    "all.zip": lambda s: packed({f"{n}/{x.day}/page.html": html(x) for n, x in enumerate(s)}),
    "nested.zip": lambda s: packed({"inner.tar.gz": tar({f"{n}-{x.day}.txt": text(x).encode() for n, x in enumerate(s)})}),
    "all.tar": lambda s: tar({f"{n}-{x.day}.pdf": pdf(x) for n, x in enumerate(s)}, "w"),
    "all.tgz": lambda s: tar({f"./{n}-{x.day}.docx": docx(x) for n, x in enumerate(s)}),
    "nexis.txt": nexis,
    "nexis-old.txt": nexis_old,
    "factiva.txt": factiva,
    "factiva-coded.txt": factiva_coded,
    "proquest.txt": proquest,
}  # fmt: skip
