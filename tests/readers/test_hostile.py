"""Input that is damaged, or means harm: a message with the place, bounded time and memory, and the rest goes on."""

import gzip
import io
import tarfile
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers import samples
from tests.readers.samples import BOTH, MANY, ONE, TALKS
from tests.readers.test_formats import take
from timeline_cli.model.problem import Problem
from timeline_cli.readers import archives, files, formats, read

pytest.importorskip("trafilatura", reason="the extra formats is not installed")


def lost(folder: Path, name: str, data: bytes) -> str:
    """The one message about a file of which nothing can be read."""
    articles, problems = take(folder, name, data)
    assert articles == ()
    (problem,) = problems
    assert problem.lost
    assert "\n" not in problem.message
    return problem.message


DAMAGED = [
    ("a.pdf", b"%PDF-1.4\nnothing of the kind", "damaged PDF"),
    ("a.pdf", samples.scan(), "scanned, needs OCR"),
    ("a.pdf", samples.locked_pdf(), "encrypted PDF"),
    ("a.docx", samples.docx(TALKS)[:300], "damaged archive"),
    ("a.docx", samples.packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<a/>"}), "without a text document"),
    ("a.epub", samples.packed({"mimetype": b"application/epub+zip"}, kept="mimetype"), "damaged book"),
    ("a.rss", b"<rss><channel><item></rss>", "damaged XML"),
    ("a.json", b'{"text": "cut off', "damaged JSON"),
    ("a.json", b"[" * 200_000, "nested too deep"),
    ("a.csv", b"when,where\n2022,Testburg\n", "no column with the text (columns: when, where)"),
    ("a.gz", gzip.compress(b"The story. " * 500, mtime=0)[:30], "damaged"),
    ("a.zip", b"PK\x03\x04 and no more", "damaged archive"),
    ("a.tar", samples.tar({"a.txt": b"x" * 2000}, "w")[:700], "damaged archive"),
    ("a.html", b"<html><body></body></html>", "no article found in this page"),
    ("a.eml", b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc", "mail without text"),
    ("a.rtf", b"{\\rtf1 }", "no text in it"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "message"), DAMAGED, ids=[f"{name} {message}" for name, _, message in DAMAGED])
def test_damage(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    assert message in lost(tmp_path, name, data)


def test_a_web_archive_cut_in_the_middle_gives_what_stands_before_the_cut(tmp_path: Path) -> None:
    data = samples.warc(BOTH)
    second = data.rindex(b"\x1f\x8b\x08")
    for cut in (second + 20, second + 200, second + 700):
        articles, problems = take(tmp_path, "a.warc.gz", data[:cut])
        assert [a.title for a in articles] == [TALKS.title]
        assert [p.message for p in problems] == ["cut off or damaged after 1 pages; the rest is lost"]


def test_entities_that_multiply_are_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    assert "entities" in lost(tmp_path, "a.rss", bomb)
    document = bomb.replace(b"rss", b"document")
    assert "entities" in lost(tmp_path, "a.docx", samples.packed({"[Content_Types].xml": b"", "word/document.xml": document}))


def test_a_page_of_a_pdf_that_unpacks_without_end_is_left_closed(tmp_path: Path) -> None:
    line = b"BT /F1 11 Tf 50 700 Td (The talks went on in Testburg on Monday.) Tj ET\n"
    (article,), _ = take(tmp_path, "a.pdf", samples.packed_pdf(line))
    assert article.text == "The talks went on in Testburg on Monday."
    assert "unpacks to more than 32 MB" in lost(tmp_path, "a.pdf", samples.packed_pdf(line * 500_000))


def test_a_zip_bomb_is_left_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_PATIENCE", 2**20)
    data = samples.packed({f"{n}.txt": b"a" * 2**20 for n in range(10)})
    assert "bomb" in take(tmp_path, "a.zip", data)[1][-1].message


def test_a_gzip_bomb_is_left_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 2**20)
    assert "when unpacked" in lost(tmp_path, "a.txt.gz", gzip.compress(b"a" * 2**22))


def test_archives_in_archives_in_archives_end(tmp_path: Path) -> None:
    data = samples.text(TALKS).encode()
    for depth in range(formats._DEEPEST + 2):
        data = samples.packed({f"{depth}.zip" if depth else "a.txt": data})
    assert "within one another" in lost(tmp_path, "a.zip", data)


@pytest.mark.parametrize("name", ["../up.txt", "/etc/story.txt", "a/../../up.txt", "C:\\story.txt"])
def test_members_that_lead_out_are_named_and_passed_over(tmp_path: Path, name: str) -> None:
    members = {name: b"x", "in.txt": samples.text(TALKS).encode()}
    for archive, data in (("a.zip", samples.packed(members)), ("a.tar", samples.tar(members))):
        articles, problems = take(tmp_path, archive, data)
        assert [a.name for a in articles] == [f"{archive}!in.txt"]
        assert [p.message for p in problems] == ["its name leads out of the archive; passed over"]


def test_links_and_devices_in_archives_are_passed_over(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("pipe.txt", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    articles, problems = take(tmp_path, "a.tar", out.getvalue())
    assert articles == ()
    assert {p.message for p in problems} == {"a link or device; passed over"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        zipped.writestr(link, "/etc/passwd")
    assert lost(tmp_path, "a.zip", out.getvalue()) == "a link; passed over"


def test_an_encrypted_member_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    data = bytearray(samples.packed({"a.txt": b"secret", "b.txt": samples.text(TALKS).encode()}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)
        data[at] |= 1
    articles, problems = take(tmp_path, "a.zip", bytes(data))
    assert [a.title for a in articles] == [TALKS.title]
    assert [(p.path, p.message) for p in problems] == [("a.zip!a.txt", "encrypted")]


def test_names_of_members_are_made_fit_to_print(tmp_path: Path) -> None:
    articles, _ = take(tmp_path, "a.tar", samples.tar({"a\x1b[2Jb\n.txt": samples.text(TALKS).encode()}))
    assert articles[0].name.isprintable()


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body>" + b"<div>" * 100_000 + b"<p>The talks went on in Testburg.</p>" + b"</div>" * 100_000,
        b"<html><body>" + b"<div>" * 500_000,
        b"<html><body>" + b"<p>The talks went on in Testburg. " * 5_000,
        b"<html>" + b"<!--" * 200_000,
        b"<html><p>" + b"&amp;" * 500_000,
        samples.html(TALKS) + b"<style " * 200_000,
        samples.html(TALKS) + b"<style>" * 200_000,
        samples.html(TALKS) + b'<script type="application/ld+json">{' * 30_000,
        samples.html(TALKS) + b"<figcaption " * 100_000,
        b"<?xml?>" * 500,
    ],
    ids=[
        "nested",
        "never closed",
        "paragraphs never closed",
        "comments",
        "entities",
        "tags",
        "styles",
        "scripts",
        "captions",
        "instructions",
    ],
)
def test_pages_of_any_make_take_linear_time(tmp_path: Path, page: bytes) -> None:
    before = time.process_time()
    take(tmp_path, "a.html", page)
    assert time.process_time() - before < 60


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_paragraphs_within_paragraphs_take_linear_time(tmp_path: Path, name: str) -> None:
    depth = 50_000
    inner = b"<w xmlns='x'>" + b"<p>" * depth + b"<t>The talks went on in Testburg.</t>" + b"</p>" * depth + b"</w>"
    members = (
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": inner}
        if name == "a.docx"
        else {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": inner}
    )
    before = time.process_time()
    (article,), _ = take(tmp_path, name, samples.packed(members, kept="mimetype"))
    assert article.text == "The talks went on in Testburg."
    assert time.process_time() - before < 60


def test_a_page_too_large_is_named(tmp_path: Path) -> None:
    assert "more than 3 MB" in lost(tmp_path, "a.html", b"<html><body>" + b"<p>The talks went on.</p>\n" * 200_000)


def test_pictures_kept_in_a_page_do_not_count(tmp_path: Path) -> None:
    picture = b'<img src="data:image/png;base64,' + b"iVBORw0K" * 10**6 + b'">'
    (article,), _ = take(tmp_path, "a.html", samples.html(TALKS).replace(b"<article>", b"<article>" + picture))
    assert article.title == TALKS.title


def test_a_missing_library_is_named_with_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    assert lost(tmp_path, "a.pdf", samples.pdf(TALKS)) == "needs pypdfium2: pip install 'timeline-cli[formats]'"


@settings(max_examples=200)
@given(st.sampled_from([*ONE, *MANY]), st.integers(0, 2**20), st.integers(0, 255), st.booleans())
def test_any_damage_to_any_format_is_read_or_named(
    tmp_path_factory: pytest.TempPathFactory, name: str, at: int, byte: int, cut: bool
) -> None:
    data = bytearray(ONE[name](TALKS) if name in ONE else MANY[name](BOTH))
    at %= len(data)
    data[at] = byte
    articles, problems = take(tmp_path_factory.getbasetemp(), name, bytes(data[:at] if cut else data))
    assert articles or problems
    assert all(isinstance(p, Problem) and p.path.startswith(name) for p in problems)


def test_documents_that_nothing_here_reads_are_named(tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    found, problems = files([tmp_path])
    assert [one.name for one in found] == ["old.doc"]
    assert problems == ()
    assert [problem.message for problem in read(found[0])[1]] == ["binary, not text"]
