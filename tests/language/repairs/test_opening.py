"""Places at the head of a sentence, freed from the noun after them."""

import pytest

from tests.events.parsed import tree


@pytest.mark.parametrize(
    ("sentence", "place", "doer"),
    [
        ("In Kano gunmen killed two men on Monday.", "Kano", "gunmen"),
        ("In the village of Mostar gunmen killed two men.", "Mostar", "gunmen"),
        ("Outside Aleppo militants burned a church.", "Aleppo", "militants"),
        ("Near Kano rebels ambushed a convoy.", "Kano", "rebels"),
        ("On Monday gunmen overran a post.", "Monday", "gunmen"),
    ],
)
def test_a_place_belongs_to_its_preposition_and_the_noun_after_it_to_the_verb(sentence: str, place: str, doer: str) -> None:
    found = {t.text: t for t in tree(sentence).tokens}
    assert (found[place].dep, found[place].head.tag) == ("pobj", "IN")
    assert found[doer].dep == "nsubj"
    assert found[doer].head.is_verb


@pytest.mark.parametrize(
    "sentence",
    [
        "Kano gunmen killed two men on Monday.",
        "In Kano prisons nobody died on Monday.",
        "Before Kano gunmen killed two men, they had eaten.",
    ],
)
def test_a_name_stays_with_a_noun_that_does_nothing_after_a_preposition(sentence: str) -> None:
    found = {t.text: t for t in tree(sentence).tokens}
    assert found["Kano"].dep == "compound"


def test_a_nation_behind_a_day_belongs_to_who_acts() -> None:
    for text in ("On Monday Kenyan officers fired on a bus.", "On 5 March Kenyan officers fired on a bus."):
        found = {t.text: t for t in tree(text).tokens}
        assert (found["Kenyan"].head, found["officers"].dep) == (found["officers"], "nsubj")
