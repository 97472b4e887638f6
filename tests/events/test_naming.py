"""Proper names of events."""

import pytest

from tests.events.parsed import tree
from timeline_cli.events.naming import name_of
from timeline_cli.events.triggers import hits


def named(sentence: str) -> str:
    parsed = tree(sentence)
    return name_of(hits(parsed), parsed)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The ministers signed the Treaty of Lamoro on Tuesday.", "Treaty of Lamoro"),
        ("The 2002 Dorvan Ceasefire Agreement is still in force.", "2002 Dorvan Ceasefire Agreement"),
        ("The leaders signed the Port-Dorvan Agreement on Tuesday.", "Port-Dorvan Agreement"),
        ("Peru and Chile signed a Protocol on Fisheries and Trade on Tuesday.", "Protocol on Fisheries and Trade"),
        ("Troops launched the offensive, Operation 1027, in October.", "Operation 1027"),
        ("The army began Operation Red Dawn on May 7 near the border.", "Operation Red Dawn"),
        ("Operation Red Dawn began on Monday near the border.", "Operation Red Dawn"),
    ],
)
def test_a_name_is_the_run_of_capitals_around_the_trigger(sentence: str, name: str) -> None:
    assert named(sentence) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Freedonia and Sylvania signed a Memorandum of Understanding on Monday.",  # many are called so
        "Freedonia and Sylvania signed a treaty in Lamoro on Monday.",
        "Freedonia Signs Lamoro Treaty With Sylvania",  # the capitals of a headline
        "Attacks on Lamoro left three soldiers dead on Monday.",  # the capital of a sentence
    ],
)
def test_other_capitals_are_no_name(sentence: str) -> None:
    assert named(sentence) == ""
