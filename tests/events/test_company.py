"""Sentences that go on from a journey and tell who made it too."""

import pytest

from tests.events.test_aftermath import told
from timeline_cli.model.event import Status

TRIP = "Foreign Minister Ana Ruiz arrived in Lamoro on Monday. "


@pytest.mark.parametrize(
    ("sequel", "companions"),
    [
        (
            "With her are the chief of staff, Omar Haddad; Petra Lang, the interior minister; and Jon Vik, an adviser.",
            {"Omar Haddad", "Petra Lang", "Jon Vik"},
        ),
        ("The defence minister, Omar Haddad, came along too, a statement says.", {"Omar Haddad"}),
        ("Deputy Minister Omar Haddad travels with her, as does Petra Lang of the trade office.", {"Omar Haddad", "Petra Lang"}),
        ("Ruiz was accompanied by the Japanese ambassador, Kenji Mori.", {"Kenji Mori"}),
        ("At the head of the delegation was Omar Haddad, the defence minister.", {"Omar Haddad"}),
        ("Omar Haddad, the defence minister, belongs to the delegation.", {"Omar Haddad"}),
        ("Defence Minister Omar Haddad, who came along, praised the guards.", {"Omar Haddad"}),
    ],
)
def test_who_was_with_the_traveller_made_the_journey_too(sequel: str, companions: set[str]) -> None:
    trip, after = told(TRIP + sequel)
    assert (after.kind, after.shape, after.definite) == ("visit", "trip", True)
    assert {a.name for a in after.actors if a.role == "visitor"} == {"Ana Ruiz"} | companions
    assert {a.name for a in trip.actors} == {"Ana Ruiz"}


@pytest.mark.parametrize(
    "sequel", ["Her host was Trade Minister Jon Vik.", "Trade Minister Jon Vik was her host there.", "Trade Minister Jon Vik was the host."]
)
def test_who_is_told_to_be_the_host_is_the_host_of_the_journey(sequel: str) -> None:
    _, after = told(TRIP + sequel)
    assert {(a.role, a.name) for a in after.actors} >= {("host", "Jon Vik")}
    assert len(told(TRIP + "Her hosts were silent about the price.")) == 1


@pytest.mark.parametrize(
    "sequel",
    [
        "The team lost its match.",
        "Nobody knows what will become of it.",
        "Things have come along well, an adviser said.",
    ],
)
def test_other_sentences_tell_of_no_company(sequel: str) -> None:
    assert len(told(TRIP + sequel)) == 1


def test_without_a_journey_before_it_company_is_nothing() -> None:
    assert told("The ministry printed a book. With her are the chief of staff, Omar Haddad, and Jon Vik, an adviser.") == []


def test_who_is_received_is_the_traveller() -> None:
    _, reception = told(TRIP + "At the airport the mayor, Luis Paredes, received them.")
    assert [(a.name, a.role) for a in reception.actors] == [("Luis Paredes", "host"), ("Ana Ruiz", "visitor")]


def test_a_reception_at_the_airport_belongs_to_the_journey() -> None:
    _, reception = told(TRIP + "She was received at the airport by the mayor, Luis Paredes.")
    assert reception.shape == "trip"
    _, audience = told(TRIP + "She was received at the palace by the mayor, Luis Paredes.")
    assert audience.shape == "meeting"


def test_who_travels_with_her_does_so_on_the_journey_ahead() -> None:
    text = (
        "Foreign Minister Ana Ruiz will travel to Lamoro on Friday. The pact goes back to 2011."
        " It was reached when she met Leo Rey in Tarma."
        " Deputy Minister Omar Haddad travels with her."
    )
    after = told(text)[-1]
    assert (after.status, {a.name for a in after.actors}) == (Status.PLANNED, {"Ana Ruiz", "Omar Haddad"})


def test_who_will_attend_does_so_at_the_meeting_ahead() -> None:
    text = (
        "Ana Ruiz and Tomas Vega will hold talks in Quito next week. They last met in Lima in July. "
        "Premier Jon Vik will also attend the gathering."
    )
    mentions = told(text)
    joined = next(m for m in mentions if any(a.name == "Jon Vik" for a in m.actors))
    assert joined.goes_on == mentions[0].trigger


def test_who_stood_at_her_side_was_there_as_well() -> None:
    text = "President Ana Ruiz met nurses in Lima on Friday. She spoke at the town hall, with Premier Jon Vik at her side."
    assert {a.name for a in told(text)[-1].actors} == {"Ana Ruiz", "nurses", "Jon Vik"}


@pytest.mark.parametrize(
    ("sequel", "mediator"),
    [
        ("Foreign Minister Jon Vik, who mediated, called it a brave step.", "Jon Vik"),
        ("Norway's Jon Vik acted as mediator.", "Jon Vik"),
        ("Foreign Minister Jon Vik, who had mediated in other wars, is ill.", ""),
    ],
)
def test_who_mediated_is_told_behind_the_agreement(sequel: str, mediator: str) -> None:
    mentions = told("Peru and the Red Front signed a truce in Lima on Monday. Norwegian Premier Jon Vik was there. " + sequel)
    assert [a.name for m in mentions for a in m.actors if a.role == "mediator"] == ([mediator] if mediator else [])


@pytest.mark.parametrize(
    ("sequel", "signers"),
    [
        ("Foreign Minister Jon Vik signed for Chile, Petra Lang for Peru.", {"Jon Vik", "Petra Lang"}),
        ("Jon Vik signed for Chile, while Petra Lang signed on behalf of Peru.", {"Jon Vik", "Petra Lang"}),
        ("Petra Lang signed on Peru's behalf.", {"Petra Lang"}),
        ("Petra Lang and Jon Vik signed for the two governments.", {"Jon Vik", "Petra Lang"}),
        ("Signing for Peru was Petra Lang.", {"Petra Lang"}),
        ("Signing for Peru was Petra Lang, and for Chile its chief negotiator, Don Jon Vik.", {"Jon Vik", "Petra Lang"}),
        ("The signatories were Petra Lang and Jon Vik.", {"Jon Vik", "Petra Lang"}),
        ("Among the signatories was Petra Lang.", {"Petra Lang"}),
        ("Jon Vik signed autographs for Chile's fans.", set()),
    ],
)
def test_who_signed_is_told_behind_the_agreement(sequel: str, signers: set[str]) -> None:
    mentions = told("Peru and Chile signed a treaty in Lima on Monday. Ministers Petra Lang and Jon Vik smiled. " + sequel)
    parties = {a.name for m in mentions if m.kind == "agreement" for a in m.actors if a.role == "party"}
    assert parties == {"Peru", "Chile"} | signers
