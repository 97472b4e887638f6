"""The places that a sentence names, whatever event it tells."""

import pytest

from tests.events.parsed import register, tree
from timeline_cli.events.toponyms import RANK, cities_of_forces, named_places


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A market in Jos, Nigeria, burned.", [("Jos", "city"), ("Nigeria", "country")]),
        ("The envoys went to the French capital.", [("France", "country"), ("Paris", "capital")]),
        ("The Minister of Defence of the Kingdom of Norway, Jon Vik, spoke.", []),
        ("He took the place of his brother Patrick.", []),
        ("Fighting raged around the temples of Lamoro.", [("Lamoro", "unknown")]),
        ("King Jens of Norway spoke.", []),
        ("The Chilean embassy was shut.", []),
        ("Farmers fled from a village near Lamoro.", [("Lamoro", "unknown")]),
        ("The minister for Defence spoke.", []),
        ("A camp of the Border Force near Lamoro burned.", [("Lamoro", "unknown")]),
        ("They met at the University of the North.", [("University of the North", "facility")]),
        ("He was shot on Spanish Town Road.", [("Spanish Town Road", "facility")]),
        ("They met in the Lamish town of Tarma.", [("Tarma", "city")]),
        ("Forces loyal to Vegan fled to Lamoro.", [("Lamoro", "unknown")]),
        ("They raided a mill in Lamoro sub-county.", [("Lamoro", "unknown")]),
        ("The men fled along the Avenue to the Church.", []),
        ("They prayed in the Nurmani mosque.", [("Nurmani mosque", "unknown")]),
        ("They met in the Dzina fortress.", [("Dzina fortress", "unknown")]),
        ("It is quiet in the Kurdish areas.", []),
    ],
)
def test_places_are_named_with_how_narrow_they_are(sentence: str, expected: list[tuple[str, str]]) -> None:
    parsed = tree(sentence)
    assert [(p.name, p.rank) for p in named_places(parsed, register(parsed))] == [(name, RANK[kind]) for name, kind in expected]


def test_the_place_before_a_comma_lies_within_the_one_after() -> None:
    parsed = tree("A market in Jos, Nigeria, burned.")
    inner, outer = named_places(parsed, register(parsed))
    assert outer.within is inner


def test_a_police_force_tells_its_city() -> None:
    parsed = tree("Tulsa police spoke of an accident.")
    assert list(cities_of_forces(parsed, register(parsed))) == ["Tulsa"]


def test_a_town_with_the_name_of_people_is_one_where_it_is_fought_over() -> None:
    for sentence, names in (("Rebels stormed Goma on Friday.", ["Goma"]), ("Police arrested Goma on Friday.", [])):
        parsed = tree(sentence)
        assert [p.name for p in named_places(parsed, register(parsed))] == names


def test_the_name_of_a_gang_is_no_place() -> None:
    parsed = tree("The Norte cartel killed four men in Lima on Friday.")
    assert [p.name for p in named_places(parsed, register(parsed))] == ["Lima"]
