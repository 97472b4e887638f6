"""Attacks told as others than those before them."""

import pytest

from tests.events.read import found_in, reading_of
from tests.merge.corpora import article, events
from timeline_cli.model.mention import EventMention

BOMB = "On Monday a bomb went off in Lima."


@pytest.mark.parametrize(
    "text",
    [
        "A second bomb exploded at the station.",
        "Another explosion shook the station.",
        "In a separate incident, a guard was shot dead in a bar.",
        "Elsewhere, a guard was shot dead in a bar.",
        "Later in the evening rebels stormed a bank.",
        "Two hours later gunmen fired on a bus.",
        "Shortly afterwards rebels stormed a bank.",
        "Within hours, a mob had set fire to a mosque.",
        "That same night a mob set fire to a mosque.",
        "Half an hour before that, a mob had set fire to a mosque.",
        "Rebels struck again, killing two guards.",
        "Jets bombed a depot in reply.",
        "On the same day the air force bombed a depot.",
        "Police held a miner, meanwhile: he had shot at pilgrims with a rifle.",
        "In the afternoon they fired again, this time at the railway station.",
        "It came a day after gunmen had stormed a bank.",
    ],
)
def test_it_is_another_attack(text: str) -> None:
    assert [m.anew for m in _attacks(f"{BOMB} {text}")] == [False, True]
    assert len(events(article("a", "2014-06-10", f"{BOMB} {text}"), kind="attack")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The blast shook the station.",
        "It was the second attack in a week.",
        "The gunmen then stormed the bank.",
        "Hours later police shot dead the attackers.",
        "Later they set fire to a bank.",
        "Two people later died.",
        "Indiscriminate violence has once again killed two children.",
    ],
)
def test_it_goes_on_from_the_attack_before(text: str) -> None:
    assert not any(m.anew for m in _attacks(f"{BOMB} {text}"))


def test_one_more_attack_needs_no_name_or_place_to_be_told() -> None:
    days = [
        event.date.edtf
        for event in events(article("a", "2014-06-10", f"{BOMB} Within hours, a mob had burned down a mosque."))
        if event.date
    ]
    assert days == ["2014-06-09", "2014-06-09"]


def _attacks(text: str) -> list[EventMention]:
    (mentions,) = found_in([text])
    return [m for m in mentions if m.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{BOMB} The previous blast killed five clerks in May.", ["2014-05", "2014-06-09"]),
        (f"{BOMB} The blast before that killed five clerks.", ["../2014-06-09", "2014-06-09"]),
        ("Ana Ruiz met Jon Vik in Lima on Monday. Their last meeting took place in Oslo.", ["../2014-06-09", "2014-06-09"]),
        ("Peru and Chile sat down in Lima on Monday. The meeting before this one happened in May.", ["2014-05", "2014-06-09"]),
    ],
)
def test_the_one_before_is_none_of_those_just_told(text: str, days: list[str]) -> None:
    assert sorted(e.date.edtf for e in events(article("a", "2014-06-10", text)) if e.date) == sorted(days)


def test_a_last_meeting_that_is_the_news_is_no_other() -> None:
    (event,) = events(article("a", "2014-06-10", "The last meeting of the two kings was held in Lima on Monday."))
    assert event.date
    assert event.date.edtf == "2014-06-09"


def test_when_they_last_met_was_before_the_meeting_told() -> None:
    text = "On Monday Ana Ruiz met Tomas Vega in Oslo. Vega had been ill when they last met in Lima, she wrote."
    now, before = reading_of(text).mentions
    assert (now.previous, before.previous) == (False, True)


def test_who_hits_back_makes_another_attack() -> None:
    text = "Rebels shelled the port of Tarma on Monday. The army hit back that night with air strikes on Loja."
    found = events(article("a", "2014-06-10", text), kind="attack")
    assert sorted(a.name for event in found for a in event.actors if a.role == "attacker") == ["army", "rebels"]
    assert len(found) == 2
