"""One verb and several stops."""

import pytest

from tests.events.read import reading_of

CAST = "President Ana Ruiz of Peru and Prime Minister Jon Vik of Norway are old friends."

Stop = tuple[set[str], tuple[str, ...], list[str]]


def stops(sentence: str) -> list[Stop]:
    """Who is where when, as the sentence tells it."""
    reading = reading_of(f"{CAST} {sentence}")
    times = [t.text for t in reading.timexes]
    return [({a.name for a in m.actors if a.name[:1].isupper()}, m.places, [times[n] for n in m.timexes]) for m in reading.mentions]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ruiz came to Accra on 9 May and to Tunis the day after, listened and left.",
            [({"Ana Ruiz"}, ("Accra",), ["9 May"]), ({"Ana Ruiz"}, ("Tunis",), ["the day after"])],
        ),
        (
            "On Monday Ruiz was in Accra and on Thursday in Tunis.",
            [({"Ana Ruiz"}, ("Accra",), ["Monday"]), ({"Ana Ruiz"}, ("Tunis",), ["Thursday"])],
        ),
        (
            "Ruiz and Vik met in Accra in March and then, for a last time, in Tunis.",
            [({"Ana Ruiz", "Jon Vik"}, ("Accra",), ["March"]), ({"Ana Ruiz", "Jon Vik"}, ("Tunis",), [])],
        ),
    ],
)
def test_each_stop_has_its_own_day(sentence: str, told: list[Stop]) -> None:
    assert stops(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ana Ruiz met Omar Haddad on Monday and Awa Diop on Tuesday.",
            [({"Ana Ruiz", "Omar Haddad"}, (), ["Monday"]), ({"Ana Ruiz", "Awa Diop"}, (), ["Tuesday"])],
        ),
        (
            "Ruiz travelled to Accra in May and again in July.",
            [({"Ana Ruiz"}, ("Accra",), ["May"]), ({"Ana Ruiz"}, ("Accra",), ["July"])],
        ),
        (
            "The rebels of the Red Dawn Front struck in Accra on Monday and in Tunis on Tuesday.",
            [({"Red Dawn Front"}, ("Accra",), ["Monday"]), ({"Red Dawn Front"}, ("Tunis",), ["Tuesday"])],
        ),
    ],
)
def test_each_time_has_its_own_event(sentence: str, told: list[Stop]) -> None:
    assert stops(sentence) == told


def test_a_stop_told_before_its_host_has_its_own() -> None:
    assert stops("In Lima, Envoy Omar Haddad saw Ana Ruiz, in Oslo the prime minister, Jon Vik.") == [
        ({"Omar Haddad", "Ana Ruiz"}, ("Lima",), []),
        ({"Omar Haddad", "Jon Vik"}, ("Oslo",), []),
    ]


def test_the_first_stop_may_be_told_by_what_it_is() -> None:
    assert stops("In the capital Envoy Omar Haddad will meet Ana Ruiz, in Cusco the prime minister, Jon Vik.") == [
        ({"Omar Haddad", "Ana Ruiz"}, (), []),
        ({"Omar Haddad", "Jon Vik"}, ("Cusco",), []),
    ]


def test_a_host_told_by_office_first_stays_with_the_stop() -> None:
    text = (
        "Envoy Omar Haddad saw the President of Peru, Ana Ruiz, in Lima on Monday "
        "and the Norwegian premier, Jon Vik, in Oslo on the day thereafter."
    )
    assert stops(text) == [
        ({"Omar Haddad", "Ana Ruiz"}, ("Lima", "Peru"), ["Monday"]),
        ({"Omar Haddad", "Jon Vik"}, ("Oslo",), ["the day thereafter"]),
    ]


def test_each_stop_has_its_own_host() -> None:
    text = "Envoy Omar Haddad will hold talks with Ana Ruiz in Lima on Monday and with Jon Vik in Oslo on Wednesday."
    assert stops(text) == [({"Omar Haddad", "Ana Ruiz"}, ("Lima",), ["Monday"]), ({"Omar Haddad", "Jon Vik"}, ("Oslo",), ["Wednesday"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruiz visited Accra and Tunis on Monday.",
        "Ruiz arrived in Accra, Ghana, on Monday.",
        "Ruiz met Omar Haddad in Accra on Monday and Tuesday.",
        "Ruiz was in Accra on Monday, two days after the floods in Tunis on Saturday.",
    ],
)
def test_what_names_no_stop_of_its_own_is_none(sentence: str) -> None:
    assert len(stops(sentence)) == 1


def test_whom_somebody_met_where_the_journey_began_is_not_met_at_its_end() -> None:
    text = "Envoy Omar Haddad flew from Lima, where he had met Ana Ruiz, to Oslo on Wednesday."
    assert stops(text) == [({"Omar Haddad"}, ("Oslo",), ["Wednesday"]), ({"Omar Haddad", "Ana Ruiz"}, ("Lima",), [])]


def test_who_strikes_elsewhere_is_named_where_that_stop_opens() -> None:
    assert stops("The Red Front struck in the town of Kano in July 2018, the Blue Guard in Lima that August.") == [
        ({"Red Front"}, ("Kano",), ["July 2018"]),
        ({"Blue Guard"}, ("Lima",), ["that August"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ruiz met Vik twice: on 3 March in Oslo and on 14 March in Lima.",
            [({"Ana Ruiz", "Jon Vik"}, ("Oslo",), ["3 March"]), ({"Ana Ruiz", "Jon Vik"}, ("Lima",), ["14 March"])],
        ),
        (
            "Ruiz met Vik three times: on 2 May, 4 June and 7 July.",
            [({"Ana Ruiz", "Jon Vik"}, (), [day]) for day in ("2 May", "4 June", "7 July")],
        ),
        ("Ruiz met Vik twice in May.", [({"Ana Ruiz", "Jon Vik"}, (), ["May"])]),
    ],
)
def test_meetings_that_are_counted_and_dated_are_so_many(sentence: str, told: list[Stop]) -> None:
    assert stops(sentence) == told


def test_talks_between_two_are_one_wherever_they_were() -> None:
    text = "Norway and Ghana signed a pact after two hours of talks between Premier Jon Vik and President Kofi Owusu at Jubilee House."
    (talks,) = (m for m in reading_of(text).mentions if m.kind == "visit")
    assert {a.name for a in talks.actors} == {"Jon Vik", "Kofi Owusu"} and talks.places == ("Jubilee House",)


def test_a_clause_that_tells_how_long_after_something_it_was_does_not_end_a_journey() -> None:
    told = stops("Ruiz was in Accra on 9 May, two days after shells fell on Lagos, and in Tunis on 12 May.")
    assert [stop for stop in told if stop[0]] == [({"Ana Ruiz"}, ("Accra",), ["9 May"]), ({"Ana Ruiz"}, ("Tunis",), ["12 May"])]
