"""Offices and countries told beside a person's name."""

import pytest

from tests.merge.corpora import article
from timeline_cli.model.mention import Cast

CASES = [
    ("Sudan's minister of water resources, Omer Tahir, spoke.", "Omer Tahir", "water minister", "Sudan"),
    ("The Minister of Foreign Affairs, Ms. Vesna Ilic, was there.", "Vesna Ilic", "foreign minister", None),
    ("The Egyptian Minister of Trade and Industry, Omar Said, met the mayor.", "Omar Said", "industry minister", "Egypt"),
    ("Karim Said met Nepal's home minister, Hari Rai.", "Hari Rai", "home minister", "Nepal"),
    ("H.E. Mrs Hana Abebe, Minister of Water and Energy, spoke.", "Hana Abebe", "energy minister", None),
    ("Foreign Minister of the Republic of Kenya Ana Ruiz spoke.", "Ana Ruiz", "foreign minister", "Kenya"),
    ("New Zealand's prime minister Ann Dow spoke.", "Ann Dow", "prime minister", "New Zealand"),
    ("Egypt's President Omar Said spoke.", "Omar Said", "president", "Egypt"),
    ("The mayor met Jon Vik, an adviser to the president of Chad.", "Jon Vik", "adviser", None),
    ("Chief of Army Staff General Ana Ruiz spoke.", "Ana Ruiz", "general", None),
    ("Tonga's Ana Ruiz smiled.", "Ana Ruiz", None, "Tonga"),
    ("Minister of Water of Peru Ana Ruiz spoke.", "Ana Ruiz", "water minister", "Peru"),
    ("Minister for Upper Tarma Affairs Ana Ruiz spoke.", "Ana Ruiz", None, None),
    ("Federal Labour Minister Greta Winkler spoke.", "Greta Winkler", "labour minister", None),
]


@pytest.mark.parametrize(("text", "name", "office", "country"), CASES, ids=[case[0][:30] for case in CASES])
def test_what_stands_beside_a_name(text: str, name: str, office: str | None, country: str | None) -> None:
    (person,) = [cast for cast in _cast(text) if cast.name == name]
    assert office is None or office in person.titles
    assert person.country == country


def test_an_office_told_of_another_is_not_borrowed() -> None:
    (person,) = [cast for cast in _cast("Karim Said met Nepal's home minister, Hari Rai.") if cast.name == "Karim Said"]
    assert person.titles == ()


def test_who_is_met_is_not_whom_the_sentence_is_about() -> None:
    (person,) = _cast("The envoy, Karim Said, held talks with the Nepali home minister.")
    assert "home minister" not in person.titles
    assert person.country is None


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister of Norway met Ana Ruiz.",
        "The president of Chad and Ana Ruiz spoke.",
        "The minister of trade received Ana Ruiz.",
        "The king of Jordan will see Ana Ruiz.",
    ],
)
def test_an_office_before_a_verb_is_that_of_somebody_else(text: str) -> None:
    (person,) = [cast for cast in _cast(text) if cast.name == "Ana Ruiz"]
    assert (person.titles, person.country) == ((), None)


def _cast(text: str) -> tuple[Cast, ...]:
    return article("a", "2012-03-08", f"{text} They met in Oslo on Monday.").cast
