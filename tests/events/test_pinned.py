"""Which reports pin an event down, and which speak of such events in general."""

import pytest

from tests.events.read import found_in, reading_of

GENERAL = [
    "The valley changed hands under the treaty.",
    "Raids on villages by the Red Dawn Front go on.",
    "The union denounced the murder of journalists.",
    "Peru is worried over attacks by armed groups, targeting engineers at work in the valley.",
]
OF_ONE_EVENT = [
    "The valley changed hands under the treaty of 4 May 1871.",
    "Peru and Bolivia signed a treaty.",
    "Two men were convicted of the bombings in Lamoro.",
    "The union denounced the murder of the journalists.",
    "The union denounced the murder of journalists in Lamoro.",
    "Mortar bombs fell on the port, wounding a fisherman.",
]
NONE = [
    "Some 800 people were killed in 90 clashes in 1997.",
    "Since 2010 a thousand teachers have been murdered in the province of Lamoro.",
    "So far this year rebels have attacked 30 villages near Lamoro.",
    "Attacks on villages must stop.",
    "Since 1992 some 65,000 people have died in the violence of Lamoro.",
    "Since 3 May some 300 villagers have been killed in the war of the army with the rebels.",
]
COUNTED_YET_ONE = [
    "In 1994 gunmen killed twelve people at a dance in Lamoro.",
    "Nobody has died in Lamoro since gunmen killed twelve people at a dance in 1994.",
    "On Monday gunmen killed twelve people in Lamoro, where no rain has fallen since May.",
    "Six people have been killed since Monday in clashes in Lamoro.",
    "A day after the vote, gunmen killed twelve people in Lamoro.",
]


@pytest.mark.parametrize("text", OF_ONE_EVENT)
def test_a_day_a_making_or_an_article_makes_it_one_event(text: str) -> None:
    assert [mention.general for mention in reading_of(text).mentions] == [False]


@pytest.mark.parametrize("text", GENERAL)
def test_without_them_it_may_be_none(text: str) -> None:
    assert all(mention.general for mention in reading_of(text).mentions)


def test_attacks_counted_over_a_time_are_no_event() -> None:
    assert [len(found) for found in found_in(NONE)] == [0] * len(NONE)


def test_people_counted_in_one_attack_are() -> None:
    assert [len(found) for found in found_in(COUNTED_YET_ONE)] == [1] * len(COUNTED_YET_ONE)


@pytest.mark.parametrize("rare", ["the deadliest raid since May", "the first such raid this year", "the worst raid in years"])
def test_a_raid_that_is_the_worst_for_long_is_one(rare: str) -> None:
    (told,) = found_in([f"Rebels killed nine guards near Lima in {rare}."])
    assert len(told) == 1


@pytest.mark.parametrize("counted", ["have since held 21 rounds of talks", "have held five rounds of talks since October"])
def test_rounds_of_talks_that_are_counted_are_none(counted: str) -> None:
    assert list(found_in([f"The two armies {counted}."])) == [()]


def test_weeks_of_fighting_are_no_one_fight() -> None:
    (fighting,) = reading_of("It put a stop to nine weeks of fighting of the army with the Red Front in Lima.").mentions
    assert fighting.general
