"""One article downloaded twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.samples import RAID, TALKS, Story, text
from timeline_cli.model.article import Article, How
from timeline_cli.readers.document import article
from timeline_cli.readers.duplicates import duplicates
from timeline_cli.readers.source import Source


def made(name: str, words: str, url: str = "", outlet: str = "") -> Article:
    (found,) = [
        a
        for a in article(Source(name, name), words, 0, "", None, {"url": url, "source": outlet}, How.FRONT_MATTER)
        if isinstance(a, Article)
    ]
    return found


def page(story: Story, changed: str = "") -> str:
    return "\n\n".join([story.title, *(p.replace("officials said", changed or "officials said") for p in story.paragraphs)])


ONE = made("a.txt", page(TALKS))
AGAIN = made("b.txt", "Share this\n\n" + page(TALKS) + "\n\nRelated\nBridge falls in Otherville")
DATED = made("c.txt", text(TALKS))
OTHER = made("d.txt", page(RAID))
FIRST = made("e.txt", page(TALKS), "https://www.example.org/talks/?from=feed")
UPDATED = made("f.txt", page(TALKS, "officials told reporters"), "http://example.org/talks#top")
ELSEWHERE = made("g.txt", page(TALKS, "officials told reporters"), "https://example.org/other")


def test_the_same_story_with_other_furniture_is_one_article() -> None:
    assert duplicates([ONE, AGAIN, OTHER]) == {"b.txt": "a.txt"}


def test_the_one_that_states_its_date_is_kept() -> None:
    assert duplicates([ONE, DATED]) == {"a.txt": "c.txt"}


def test_two_downloads_from_one_address_are_one_article_though_a_sentence_was_changed() -> None:
    assert duplicates([FIRST, UPDATED]) == {"f.txt": "e.txt"}


def test_an_agency_story_in_two_papers_with_changes_stays_two() -> None:
    assert duplicates([FIRST, ELSEWHERE]) == {}


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (made("a", page(TALKS), "https://one.example.org/x"), made("b", page(TALKS), "https://two.example.org/x"), "sites"),
        (made("a", page(TALKS), outlet="Example Times"), made("b", page(TALKS), outlet="Sample Post"), "papers"),
        (made("2022-06-13-a.txt", page(TALKS)), made("2022-07-13-b.txt", page(TALKS)), "days"),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_a_reprint_is_an_article_of_its_own(one: Article, other: Article, what: str) -> None:
    assert duplicates([one, other]) == {}


def test_one_page_under_two_addresses_of_a_site_is_one_article() -> None:
    printed = made("b.txt", page(TALKS), "https://example.org/print?id=7")
    assert duplicates([FIRST, printed]) == {"e.txt": "b.txt"}


@given(st.permutations([ONE, AGAIN, DATED, OTHER, FIRST, UPDATED, ELSEWHERE]))
def test_order_does_not_matter(articles: list[Article]) -> None:
    assert duplicates(articles) == duplicates([ONE, AGAIN, DATED, OTHER, FIRST, UPDATED, ELSEWHERE])
