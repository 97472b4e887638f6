"""Subjects that follow a phrase in front of their clause."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("At the invitation of King Harald, President Ama Owusu will pay a visit to Accra in May.", "pay"),
        ("President Ama Owusu, at the invitation of King Harald, the host, came to Accra.", "came"),
    ],
)
def test_a_name_in_a_phrase_in_front_does_not_take_the_subject_for_its_apposition(sentence: str, verb: str) -> None:
    assert [t.text for t in grammar.subject(next(t for t in tree(sentence).tokens if t.text == verb))] == ["Owusu"]


@pytest.mark.parametrize(
    ("sentence", "verb", "subjects"),
    [
        ("In early May Peru and Chile signed an accord.", "signed", ["Peru", "Chile"]),
        ("On 5 May Owusu and Vik met in Lima.", "met", ["Owusu", "Vik"]),
        ("On the morning of 4 May snipers killed two guards.", "killed", ["snipers"]),
        ("Nine days after the bombing of the market in Tarma, Peru and Chile yesterday signed an accord.", "signed", ["Peru", "Chile"]),
        ("With two pens and a storm outside, Peru, Chile and Bolivia yesterday signed the accord.", "signed", ["Peru", "Chile", "Bolivia"]),
        ("Two days after the raid on Lima, Ana Ruiz and Jon Vik yesterday signed an accord.", "signed", ["Ruiz", "Vik"]),
        ("On Sunday Peru and Chile, in a joint statement, called on both sides to stop.", "called", ["Peru", "Chile"]),
    ],
)
def test_a_month_in_front_is_no_part_of_who_acts(sentence: str, verb: str, subjects: list[str]) -> None:
    found = next(t for t in tree(sentence).tokens if t.text == verb)
    assert [t.text for t in grammar.subject(found)] == subjects


def test_behind_a_comma_stands_the_subject_and_no_further_place() -> None:
    parsed = tree("At the airport of Lima, Owusu and those with him, Berg and Vik, were received by King Harald.")
    received = next(t for t in parsed.tokens if t.text == "received")
    assert next(t.text for t in grammar.subject(received)) == "Owusu"


def test_who_leads_those_with_him_is_no_other_town() -> None:
    text = "At the airport of Lima, a coastal town, Owusu and those with him, intelligence chief Ole Berg and Jon Vik, were received."
    received = next(t for t in tree(text).tokens if t.text == "received")
    assert {"Owusu", "Berg", "Vik"} <= {t.text for t in grammar.subject(received)}


def test_a_noun_of_doing_in_front_has_no_object_that_acts() -> None:
    parsed = tree("Hours before the signing a car bomb wounded four people in Tavok.")
    assert [t.text for t in grammar.subject(next(t for t in parsed.tokens if t.text == "wounded"))] == ["bomb"]


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Clearing barricades in Lima on Saturday, they were shot at from the roofs.", "shot", "they"),
        (
            "Over that forest the machines of the Lake Force, that of the states, had on Tuesday let loose rockets at a camp.",
            "let",
            "machines",
        ),
    ],
)
def test_neither_what_one_does_nor_where_it_is_takes_the_place_of_who_acts(sentence: str, verb: str, subject: str) -> None:
    found = next(t for t in tree(sentence).tokens if t.text == verb)
    assert [t.text for t in grammar.subject(found)] == [subject]


def test_who_acts_behind_a_time_told_by_an_event_is_no_part_of_it() -> None:
    parsed = tree("Three days before the blast, judges of Peru, headed by the premier Jon Vik, and of Chile had met near Lima.")
    (judges,) = grammar.subject(next(t for t in parsed.tokens if t.text == "met"))
    assert [n.text for prep in judges.those("prep") for n in prep.those("pobj")] == ["Peru", "Chile"]
