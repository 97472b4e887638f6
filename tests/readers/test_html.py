"""Which dates of a web page are its article's own."""

from pathlib import Path

import pytest

from tests.readers.test_formats import take
from timeline_cli.model.article import How, Part

STORY = "".join(
    f"<p>{p}</p>"
    for p in (
        "The minister of Examplia met the prime minister of Nowhereland in Sampletown for talks on trade and defence, officials said.",
        "A raid had taken place in Testburg on 26 April 2019, and on May 3, 2018 another one, the police of the city told reporters.",
        "Both spoke of a new beginning after years of quarrels over the border river and its fish, and of more meetings to come.",
    )
)
DATELINED = "<p>SAMPLETOWN, June 13, 2022 (Agency) - The two ministers met to speak about the river and its fish.</p>"
OTHERS = "<aside><ul><li><a>Bridge falls</a> <time datetime='2021-05-04'>May 4, 2021</time></li><li>5 May 2021 Storm</li></ul></aside>"


def page(head: str = "", above: str = "", below: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>Ministers meet in Sampletown</title>{head}</head><body><nav><a>Home</a></nav><article>"
        f"{above}<h1>Ministers meet in Sampletown</h1>{below}{STORY}</article>{OTHERS}<footer>© 2023 Example Media</footer></body></html>"
    ).encode()


def linked(words: str) -> str:
    return f'<script type="application/ld+json">{words}</script>'


@pytest.mark.parametrize(
    ("data", "edtf", "how"),
    [
        (page('<meta property="article:published_time" content="2022-06-13T10:00:00Z">'), "2022-06-13", How.METADATA),
        (page("<meta content='13 June 2022' name=Date>"), "2022-06-13", How.METADATA),
        (page(linked('{"@type": "NewsArticle", "datePublished": "2022-06-13T10:00:00+02:00"}')), "2022-06-13", How.METADATA),
        (page(linked('{"@graph": [{"@type": ["WebPage"], "datePublished": "2022-06-13"}]}')), "2022-06-13", How.METADATA),
        (page(below='<time itemprop="datePublished" datetime="2022-06-13">last year</time>'), "2022-06-13", How.METADATA),
        (page('<link rel="canonical" href="https://example.org/2022/06/13/talks">'), "2022-06-13", How.METADATA),
        (page('<meta name="date" content="06/07/2022">'), "[2022-06-07,2022-07-06]", How.METADATA),
        (page(below="<p>By Ann Example, 13 June 2022</p>"), "2022-06-13", How.BYLINE),
        (page(below='<div class="meta"><span>Published</span> <span>13 June 2022</span></div>'), "2022-06-13", How.HEADER),
        (page(above="<div>13 June 2022</div>"), "2022-06-13", How.HEADER),
        (page(below=DATELINED), "2022-06-13", How.DATELINE),
        (b"<!-- saved from url=(0042)https://example.org/2022/06/13/talks -->" + page(), "2022-06-13", How.METADATA),
    ],
    ids=str,
)  # fmt: skip
def test_dates(tmp_path: Path, data: bytes, edtf: str, how: How) -> None:
    (article,), _ = take(tmp_path, "a.html", data)
    assert article.stated.interval is not None
    assert (article.stated.interval.edtf, article.stated.how) == (edtf, how)


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="og:image" content="https://example.org/2015/03/04/a.jpg">',
        linked('{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2021-05-04"}]}'),
        linked('{"@type": "Organization", "datePublished": "2001-01-01"}'),
        linked("{broken"),
    ],
)
def test_a_page_that_states_no_date_has_none(tmp_path: Path, head: str) -> None:
    (article,), _ = take(tmp_path, "a.html", page(head))
    assert (article.stated.interval, article.stated.how) == (None, How.UNKNOWN)


def test_the_last_change_is_kept_beside_the_first_publication(tmp_path: Path) -> None:
    words = linked('{"@type": "Article", "datePublished": "2022-06-13", "dateModified": "2022-06-15"}')
    (article,), _ = take(tmp_path, "a.html", page(words))
    assert article.stated.interval is not None
    assert article.provenance.modified is not None
    assert (article.stated.interval.edtf, article.provenance.modified.edtf) == ("2022-06-13", "2022-06-15")


def test_captions_are_read_and_dates_below_them_found(tmp_path: Path) -> None:
    words = "The two ministers before their talks in Sampletown."
    figure = f'<figure class="wide"><img src="a.jpg"><figcaption>{words} Photo: Handout</figcaption></figure>'
    (article,), _ = take(tmp_path, "a.html", page(below=f"{figure}<p>13 June 2022</p>"))
    captions = [b.span.of(article.text) for b in article.blocks if b.part == Part.CAPTION]
    assert captions == [words]
    assert article.stated.interval is not None
    assert article.stated.interval.edtf == "2022-06-13"


TITLE = "<div>Ministers meet in Sampletown</div>"
ABOVE = "".join(f"<div>{line}</div>" for line in ("Bridge falls in Otherville", "3 May 2021", "Fair opens in Elsewhere", "4 May 2021"))


@pytest.mark.parametrize(("below", "edtf"), [("<div>June 13, 2022 08:15 GMT</div>", "2022-06-13"), ("", "2021-05-04")])
def test_of_dates_above_a_headline_only_the_nearest_counts_and_only_where_none_is_below(tmp_path: Path, below: str, edtf: str) -> None:
    story = STORY.replace("<p>", "<div>").replace("</p>", "</div>")
    head = "<html><head><title>Ministers meet in Sampletown</title></head>"
    (article,), _ = take(tmp_path, "a.html", f"{head}<body><div>{ABOVE}</div>{TITLE}{below}{story}</body></html>".encode())
    assert article.stated.interval is not None
    assert article.stated.interval.edtf == edtf
    assert "Bridge" not in article.text
