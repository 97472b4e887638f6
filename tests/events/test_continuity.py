"""Who goes on travelling and meeting where the text leaves it out."""

from tests.events.read import reading_of
from tests.events.test_aftermath import told


def visitors(text: str) -> list[set[str]]:
    return [{a.name for a in m.actors if a.role != "host"} for m in told(text)]


def test_he_who_travels_on_is_the_traveller_and_not_the_host_of_the_clause_between() -> None:
    text = "On Thursday the Chilean envoy was in Lima, where President Ana Ruiz kept him for hours; on Friday he turned up in Accra."
    assert visitors(text) == [{"Chilean envoy"}, {"Chilean envoy"}]


def test_the_guest_is_who_the_journey_was_told_of() -> None:
    text = "Foreign Minister Omar Haddad arrived in Lima on Monday. At the airport the guest was met by President Ana Ruiz."
    assert visitors(text)[1] == {"Omar Haddad", "Ana Ruiz"}


def test_he_is_nobody_whom_the_clause_names_before_him() -> None:
    text = "Prime Minister Jon Vik arrived in Lima on Monday. With President Omar Haddad he talked for two hours."
    assert [{a.name for a in m.actors} for m in told(text)][1] == {"Jon Vik", "Omar Haddad"}


def test_a_bare_surname_needs_no_office_to_travel() -> None:
    assert visitors("America did little. Whitcombe came to Accra on 9 May, listened and left.") == [{"Whitcombe"}]
    assert visitors("Whitcombe, who sells shoes, came to Accra on 9 May.") == []


def test_rounds_are_of_the_talks_that_the_article_tells_of() -> None:
    rounds = "A third round will be convened in Accra on April 8."
    assert [m.frame for m in told(f"Peru and Chile go on with their talks. {rounds}")][-1:] == ["round"]
    assert all(m.frame != "round" for m in told(f"Peru and Chile go on with their talks before the election. {rounds}"))
    assert told(rounds) == []


def test_a_predecessor_was_there_as_an_official() -> None:
    assert visitors("Prime Minister Jon Vik flew to Lima last week. His predecessor Carla Soto was there in April 2011.")[1] == {
        "Carla Soto"
    }


MET = "President Ama Owusu met Prime Minister Jon Vik in Accra on Monday."


def test_they_and_both_are_those_who_met_last() -> None:
    assert visitors(f"{MET} King Harald was not there. They will meet again in Lima.")[-1] == {"Ama Owusu", "Jon Vik"}
    assert visitors(f"{MET} Foreign Minister Carla Soto had lunch with both.")[-1] == {"Ama Owusu", "Jon Vik", "Carla Soto"}
    assert len(visitors(f"{MET} The four will meet again in Lima.")[-1]) < 4  # who were not told of


def test_envoys_who_meet_do_so_among_themselves() -> None:
    assert visitors(f"{MET} The envoys of the council are to meet in Lima in April.")[-1] == {"envoys"}
    assert visitors(f"{MET} On Friday speakers of the parliaments of six states gathered in Lima.")[-1] == {"speakers"}


def test_who_flies_on_from_a_reception_is_the_guest() -> None:
    text = "President Ana Ruiz received Prime Minister Eva Field in Lima on Monday. On Tuesday she flew on to Oslo."
    assert [(a.name, a.role) for a in reading_of(text).mentions[-1].actors] == [("Eva Field", "visitor")]


def test_they_for_whom_a_spokesman_speaks() -> None:
    text = "Envoy Dan Marsh met Prime Minister Ada Bekele. A spokesman for the rebels said they had attacked a convoy near Lamoro."
    (attack,) = (m for m in reading_of(text).mentions if m.kind == "attack")
    assert [a.name for a in attack.actors if a.role == "attacker"] == ["rebels"]


def test_the_delegation_is_that_of_who_leads_it() -> None:
    led = "A trade mission headed by Minister Wu Jian is in Accra this week."
    assert visitors(f"{led} The mission was received by President Ama Owusu on Tuesday.")[-1] == {"Wu Jian"}
    assert visitors("The delegation arrived in Accra on Tuesday.") == [{"delegation"}]


def test_her_visit_is_that_of_who_was_travelling_last() -> None:
    text = "Prime Minister Rasa Petrov came to Lima on Tuesday. President Ion Rusu gave a dinner. Her visit to Peru ends tomorrow."
    assert visitors(text)[-1] == {"Rasa Petrov"}


def test_who_calls_off_his_trip_is_not_who_was_travelling_last() -> None:
    text = "Prime Minister Rasa Petrov came to Lima on Tuesday. President Ion Rusu had called off his trip."
    assert visitors(text) == [{"Rasa Petrov"}, {"Ion Rusu"}]


def test_the_two_health_ministers_are_not_the_two_presidents_who_met() -> None:
    text = "Presidents Ana Ruiz and Jon Vik met in Oslo in May. The two health ministers signed a pact in Lima on Friday."
    pact = next(m for m in reading_of(text).mentions if m.kind == "agreement")
    assert [a.name for a in pact.actors] == ["two health ministers"]


def test_who_will_be_at_the_next_summit_is_not_told() -> None:
    hosts = reading_of("President Ana Ruiz came to Oslo on Monday. Lithuania will host the next summit, in 2026.").mentions[-1]
    assert [a.name for a in hosts.actors] == ["Lithuania"]
