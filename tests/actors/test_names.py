"""Names as words: runs of capitals, spellings, short forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.actors import names
from timeline_cli.model.span import Span


def found(text: str) -> list[str]:
    return [run.span.of(text) for run in names.runs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Yesterday Ana Ruiz met Tomas Vega.", ["Ana Ruiz", "Tomas Vega"]),
        ("The mayor saw Gen. Ana Ruiz in Porto.", ["Gen. Ana Ruiz", "Porto"]),
        ("New Zealand met the New Dawn party.", ["New Zealand", "New Dawn"]),
        ("New talks opened in Lima.", ["Lima"]),
        ("Meeting Ana Ruiz in Porto, he wept.", ["Ana Ruiz", "Porto"]),
        ("King Ana wept.", ["King Ana"]),
        ("Peru's Ana Ruiz flew home on Friday's plane.", ["Peru", "Ana Ruiz"]),
        ("On Sun Jan 5 they saw Sun Baoli.", ["Sun Baoli"]),
        ("It was said by Tun Oo. Later it rained.", ["Tun Oo"]),
        ("It rained in Rio Novo do Sul and in Deir ez-Salam.", ["Rio Novo do Sul", "Deir ez-Salam"]),
        ("Ana Ruiz and Jon Vik do as they like.", ["Ana Ruiz and Jon Vik"]),
        ("They met A. K. Ruiz in Lima.", ["A. K. Ruiz", "Lima"]),
        ("The 5th Brigade left Vik on the 17th.", ["5th Brigade", "Vik"]),
        ("On May 5th Peru and on 6th March Chad voted. On the 7th Ana Ruiz did.", ["Peru", "Chad", "Ana Ruiz"]),
        ("She was at St. Mary's Parish, and at Mary's house in Vik.", ["St. Mary's Parish", "Mary", "Vik"]),
        ("He met Karim al-Sabah and Abu Nasr.", ["Karim al-Sabah and Abu Nasr"]),
    ],
)
def test_runs(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [("Muhammad Salim", "Mohammed Saleem"), ("Zelenskiy", "Zelensky"), ("Abdullah Nuri", "Abdulla Noori"), ("Peña", "Pena")],
)
def test_spellings_have_one_key(one: str, other: str) -> None:
    assert names.keys(one) == names.keys(other)


@pytest.mark.parametrize(("one", "other"), [("Mario Moreno", "Maria Marin"), ("Kim", "Kem"), ("Salim", "Salman")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert names.keys(one) != names.keys(other)


def test_a_short_form_is_cut_from_the_given_name() -> None:
    assert names.short_form(names.keys("Ben Ortega"), names.keys("Benito Ortega"))
    assert not names.short_form(names.keys("Jan Ortega"), names.keys("Jane Ortega"))
    assert not names.short_form(names.keys("Ben Ortega"), names.keys("Benito Vega"))


@given(st.lists(st.sampled_from(["ana", "ruiz", "vega", "kim", "tomas"]), min_size=1, max_size=4).map(tuple))
def test_everybody_is_the_same_person_as_themselves(name: tuple[str, ...]) -> None:
    assert names.same_person(name, name)
    assert names.same_person(name, name[-1:])


def test_a_country_in_capitals_is_no_pronoun() -> None:
    text = "Norway told us that the US would help."
    assert [run.span.of(text) for run in names.runs(text, Span(0, len(text)))] == ["Norway", "US"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Musa Hamdan Dagalo", "Musa Hamdan Daglo", True),
        ("Redwan Husteni", "Redwan Hustnei", True),
        ("Ana Marlow", "Ana Barlow", False),
        ("Ana Marlow", "Eva Marlowe", False),
        ("Ana Ruiz", "Ana Rui", False),
        ("Ana Ruizero", "Ana Ruizanos", False),
    ],
)
def test_a_slip_in_a_long_family_name(one: str, other: str, same: bool) -> None:
    assert names.misspelt(names.keys(one), names.keys(other)) is same
