"""Sentences that go on telling an event without a word of their own for it."""

import pytest

from timeline_cli.events import extract
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.mention import Reading
from timeline_cli.model.span import Span

ATTACK = "Gunmen attacked a market in Kano on Monday."
ACCORD = "Peru and Chile signed a water accord in Lima on Monday."
VISIT = "Chilean foreign minister Ana Ruiz met Peruvian president Jon Vik in Lima on Monday."


def read(*paragraphs: str, title: str = "") -> Reading:
    text = "\n\n".join((title, *paragraphs))
    blocks, at = [], 0
    for n, paragraph in enumerate((title, *paragraphs)):
        if paragraph:
            blocks.append(Block(Part.BODY if n else Part.TITLE, Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    return next(iter(extract([Article("a.txt", text, title, tuple(blocks), Published(None, How.UNKNOWN))])))


def quotes(reading: Reading) -> list[str]:
    return [sequel.sentence.of(reading.article.text) for sequel in reading.sequels]


@pytest.mark.parametrize(
    ("event", "sequel"),
    [
        (ATTACK, "The gunmen fled on motorcycles."),
        (ATTACK, "The blast shattered windows across the street."),
        (ATTACK, "Smoke rose over the town."),
        (ACCORD, "It binds them to keep the river clean."),
        (ACCORD, "Each country will send two engineers."),
        (VISIT, "She conveyed the thanks of her people."),
        (VISIT, "Trade was on the agenda."),
    ],
)
def test_what_goes_on_from_an_event_is_quoted_with_it_and_adds_no_facts(event: str, sequel: str) -> None:
    reading = read(f"{event} {sequel}")
    (mention,) = reading.mentions
    assert quotes(reading) == [sequel]
    (after,) = reading.sequels
    assert (after.kind, after.shape, after.status, after.goes_on) == (mention.kind, mention.shape, mention.status, mention.trigger)
    assert (after.actors, after.places, after.timexes) == ((), (), ())


@pytest.mark.parametrize(
    ("event", "sequel"),
    [
        (ATTACK, "The envoy condemned the blasts."),
        (ATTACK, "Rain fell in Kano."),
        (ATTACK, "On Tuesday bombs were shown at the museum."),
        (ATTACK, "Who fired the shots?"),
        (ACCORD, "The river rises in the Andes."),
        (VISIT, "In 2019 she gave a dinner."),
    ],
)
def test_what_others_made_of_it_and_what_has_a_time_of_its_own_goes_on_from_nothing(event: str, sequel: str) -> None:
    assert quotes(read(f"{event} {sequel}")) == []


def test_a_sentence_goes_on_from_what_went_on_before_it_and_from_nothing_far_away() -> None:
    first, second, third = "The gunmen fled on motorcycles.", "Rain fell in Kano.", "Smoke rose over the town."
    assert quotes(read(f"{ATTACK} {first} {second} {third}")) == [first, third]
    assert quotes(read(f"{ATTACK} {second} {second} {third}")) == []


def test_of_several_events_in_a_sentence_the_one_whose_words_are_used_goes_on() -> None:
    reading = read("Ana Ruiz, the foreign minister, visited Lima and signed a water accord with Peru on Monday. Its terms bind both sides.")
    assert [s.kind for s in reading.sequels] == ["agreement"]


def test_only_what_an_article_opens_with_goes_on_in_further_paragraphs() -> None:
    sequel = "The gunmen fled on motorcycles."
    assert quotes(read(ATTACK, sequel)) == [sequel]
    assert quotes(read("Snow fell. Ice formed. Birds sang. Shops shut.", ATTACK, sequel)) == []


def test_a_headline_goes_on_from_the_news_that_shares_most_of_its_words() -> None:
    reading = read(VISIT, ATTACK, title="Sorrow in Kano")
    attack = next(m for m in reading.mentions if m.kind == "attack")
    assert quotes(reading) == ["Sorrow in Kano"]
    assert reading.sequels[0].goes_on == attack.trigger


@pytest.mark.parametrize("title", ["What now for Kano?", "Rain and snow ahead"])
def test_a_headline_that_asks_or_shares_no_word_stands_for_no_event(title: str) -> None:
    assert quotes(read(ATTACK, title=title)) == []


def test_a_sentence_with_an_event_of_its_own_goes_on_from_none() -> None:
    reading = read(f"{ATTACK} A bomb killed three people in Lagos.")
    assert [m.kind for m in reading.mentions] == ["attack", "attack"]
    assert quotes(reading) == []
