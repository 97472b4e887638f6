"""What a sentence asks, it does not tell."""

import pytest

from tests.events.read import reading_of
from timeline_cli.model.event import Factuality, Status


@pytest.mark.parametrize(
    "sentence",
    [
        "Did the rebels raid the village of Lamoro on Monday?",
        "Will Ana Ruiz meet Jon Vik in Lima on Monday?",
        "Has the government of Peru signed a treaty with Chile?",
        "Is it true that gunmen raided Lamoro on Monday?",
        "“And did the rebels raid the village of Lamoro?” he asked.",
    ],
)
def test_a_polar_question_tells_nothing(sentence: str) -> None:
    assert reading_of(sentence).mentions == ()


def test_why_they_met_takes_for_granted_that_they_did() -> None:
    (met,) = reading_of("Why did the two presidents meet in Lima on Monday?").mentions
    assert met.status is Status.HAPPENED


def test_the_raid_is_known_whoever_was_behind_it() -> None:
    (raid,) = reading_of("Was the army behind the raid on Lamoro?").mentions
    assert [a.factuality for a in raid.actors if a.role == "attacker"] == [Factuality.ALLEGED]
