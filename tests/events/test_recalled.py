"""Attackers told again by what they did."""

import pytest

from tests.events.test_aftermath import told


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Herders attacked a farm near Lima on Monday. The marauders killed two farmers.", "herders"),
        ("Three men attacked a shop in Lima on Monday. The assailants shot the owner.", "three men"),
        ("The Red Front attacked a post near Lima on Monday. The raiders also burned a lorry.", "Red Front"),
        ("A man attacked a shop in Lima on Monday. The raiders burned a mill.", "raiders"),
        ("Herders attacked a farm near Lima on Monday. Masked raiders burned a mill in Cusco.", "masked raiders"),
    ],
)
def test_who_is_only_told_to_attack_is_who_attacked_before(text: str, attacker: str) -> None:
    assert [a.name for a in told(text)[-1].actors if a.role == "attacker"] == [attacker]
