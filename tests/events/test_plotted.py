"""Attacks that were only planned when somebody was caught over them."""

import pytest

from tests.events.read import reading_of
from timeline_cli.model.event import Status


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Police in Lima arrested two men suspected of planning an attack on a market, prosecutors said on Monday.", "two men", "market"),
        ("Two men were arrested in Lima on Monday over an alleged plot to bomb a synagogue.", "two men", "synagogue"),
        ("A court in Lima jailed a clerk on Monday for plotting to blow up a train.", "clerk", "train"),
        ("Three cooks were charged in Lima on Monday with conspiring to shoot a judge.", "three cooks", "judge"),
    ],
)
def test_who_was_caught_had_planned_it(text: str, who: str, what: str) -> None:
    (attack,) = reading_of(text).mentions
    assert attack.status is Status.ATTEMPTED
    assert {(a.role, a.name) for a in attack.actors} >= {("attacker", who), ("target", what)}


@pytest.mark.parametrize(
    "text",
    [
        "The army is planning an attack on the rebels in Lima on Monday.",
        "A clerk was arrested in Lima on Monday on suspicion of planning attacks.",
    ],
)
def test_what_nobody_was_caught_over_is_no_attack(text: str) -> None:
    assert reading_of(text).mentions == ()


def test_who_had_planned_an_attack_that_came_is_caught_over_one_that_happened() -> None:
    (attack,) = reading_of("The men accused of planning the attack on the bank in Lima on Monday were jailed.").mentions
    assert attack.status is Status.HAPPENED
