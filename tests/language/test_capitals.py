"""Headlines in capitals, spelt as in running text."""

import pytest

from tests.merge.corpora import article, events
from timeline_cli.language.capitals import spelt
from timeline_cli.model.span import Span

BODY = "Sappers worked on the line near Lomora. President Ana Ruiz met Jon Vik there, a mayor said of the bomb."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("BOMB ON THE LOMORA LINE DEFUSED", "Bomb on the Lomora line defused"),
        ("RUIZ MEETS VIK IN PERU", "Ruiz meets Vik in Peru"),
        ("UN TO SEND A MAYOR'S ENVOY", "UN to send a mayor's envoy"),
        ("RADIO LOMORA", "RADIO LOMORA"),  # a name, or initials
        ("Bomb on the LOMORA line defused", "Bomb on the LOMORA line defused"),
    ],
)
def test_a_headline_is_spelt_as_its_article_spells_its_words(headline: str, expected: str) -> None:
    text = f"{headline}\n\n{BODY}"
    found = spelt(text, [Span(0, len(headline)), Span(len(headline) + 2, len(text))])
    assert (found[: len(headline)], found[len(headline) :]) == (expected, text[len(headline) :])


def test_a_letter_that_grows_when_it_is_spelt_small_keeps_its_word_as_it_stands() -> None:
    text = "İZMİR MAYOR MEETS THE ENVOY\n\nThe mayor meets him."
    assert len(spelt(text, [Span(0, 27)])) == len(text)


def test_the_quote_stays_as_it_stands() -> None:
    title = "GUNMEN KILL MAYOR OF LOMORA"
    (killing,) = events(article("a", "2014-06-10", "The mayor, Ana Ruiz, was shot dead in Lomora on Monday by gunmen.", title=title))
    assert {source.quote for source in killing.sources} >= {title}
    assert {a.name for a in killing.actors} == {"Ana Ruiz", "gunmen", "mayor"}
