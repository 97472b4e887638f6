"""What goes back to one text, or to one agency, is one origin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.merge.origins import count, origins
from timeline_cli.model.article import Article, Block, How, Part, Provenance, Published
from timeline_cli.model.event import Event, Source, Status
from timeline_cli.model.span import Span

STORY = (
    "The governor of the northern lakes opened the new bridge at Ostby on Friday and called it a gift to those who fish. "
    "A crowd of some two hundred had waited since dawn, and a brass band from the next valley played until the rain came. "
    "Boats may pass under it from the first of May, said the harbour master, who had asked for a higher arch for ten years. "
    "It cost nine million crowns, a third of them borrowed, and the toll will be kept for as long as the debt stands."
)
OTHER = (
    "Fishermen blocked the road to Ostby for three hours because of the toll that the governor wants for crossing the bridge. "
    "They let ambulances through and went home when the mayor promised to speak with the ministry before the week was over."
)


def article(name: str, text: str, source: str | None = None) -> Article:
    return Article(
        name, text, name, (Block(Part.BODY, Span(0, len(text))),), Published(None, How.UNKNOWN), provenance=Provenance(outlet=source)
    )


def event(*quotes: tuple[str, str]) -> Event:
    sources = tuple(Source(name, quote, 0, len(quote), 1, Published(None, How.UNKNOWN)) for name, quote in quotes)
    return Event("e", "visit", Status.HAPPENED, None, "It", (), (), None, None, sources)


def counted(*articles: Article) -> int:
    return count(event(*((a.name, "It was so.") for a in articles)), origins(articles))


def test_a_reprint_is_no_second_origin() -> None:
    shorter = STORY[: STORY.index("It cost")]
    edited = STORY.replace("some two hundred", "about 200").replace("called it", "named it")
    assert counted(article("a", STORY), article("b", shorter), article("c", edited)) == 1
    assert counted(article("a", STORY), article("b", OTHER)) == 2
    assert counted(article("a", STORY), article("b", OTHER), article("c", "Exclusive. " + STORY)) == 2


@pytest.mark.parametrize("tag", ["OSTBY, May 3 (Reuters) - ", "(Reuters) ", "By Reuters\n", "Source: Reuters\n"])
def test_reports_of_one_agency_are_one_origin(tag: str) -> None:
    assert counted(article("a", tag + STORY), article("b", tag + OTHER)) == 1
    assert counted(article("a", tag + STORY), article("b", "(AP) " + OTHER)) == 2
    assert counted(article("a", tag + STORY), article("b", OTHER, source="Thomson Reuters")) == 1


def test_a_sentence_taken_from_an_agency_is_the_agencys() -> None:
    known = origins([article("a", STORY), article("b", "(AFP) " + OTHER)])
    for quote in ("AFP adds: it rained.", "It rained, he told AFP.", "It rained (AFP).", "According to it, it rained, AFP reported."):
        assert count(event(("a", quote), ("b", "It rained.")), known) == 1
    assert count(event(("a", "He works for AFP."), ("b", "It rained.")), known) == 2


def test_many_sentences_of_one_article_are_one_origin() -> None:
    assert count(event(("a", "One."), ("a", "Two."), ("b", "Three.")), {}) == 2


@given(st.permutations([("a", STORY), ("b", OTHER), ("c", STORY[:300]), ("d", "(AP) " + OTHER[:100]), ("e", STORY[100:])]))
def test_order_makes_no_difference(texts: list[tuple[str, str]]) -> None:
    made = [article(name, text) for name, text in texts]
    assert origins(made) == origins(reversed(made))
    assert counted(*made) == counted(*reversed(made)) == 2
