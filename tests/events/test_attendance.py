"""Sentences that go on from a meeting and tell who took part too."""

import pytest

from tests.events.test_aftermath import told

MEETING = "President Ama Owusu met Prime Minister Jon Vik in Dorvan on Monday. "


@pytest.mark.parametrize(
    ("sequel", "others"),
    [
        ("Foreign Minister Eva Quispe and the army chief, Omar Haddad, also took part.", {"Eva Quispe", "Omar Haddad"}),
        (
            "Among those who came were Eva Quispe of Peru, Luis Paredes of Chile and Bolivia's Rosa Luna.",
            {"Eva Quispe", "Luis Paredes", "Rosa Luna"},
        ),
        ("Also present was the union's energy commissioner, Petra Lang.", {"Petra Lang"}),
        ("Peru was represented by its water minister, Eva Quispe.", {"Eva Quispe"}),
        ("The union's energy commissioner, Petra Lang, was there too.", {"Petra Lang"}),
        ("The team from Peru is led by Eva Quispe, a former ambassador.", {"Eva Quispe"}),
        ("Attending are President Eva Quispe of Peru and Chile's Prime Minister Luis Paredes.", {"Eva Quispe", "Luis Paredes"}),
        ("Peru sent its foreign minister, Eva Quispe.", {"Eva Quispe"}),
        ("Finance Minister Eva Quispe joined them later.", {"Eva Quispe"}),
        ("Foreign Minister Eva Quispe sat in on the talks.", {"Eva Quispe"}),
        ("On the Peruvian side were Foreign Minister Eva Quispe and two aides.", {"Eva Quispe"}),
    ],
)
def test_who_is_told_to_attend_took_part_in_the_meeting(sequel: str, others: set[str]) -> None:
    meeting, after = told(MEETING + sequel)
    assert (after.kind, after.shape, after.goes_on) == ("visit", "meeting", meeting.trigger)
    assert {a.name for a in after.actors if a.role == "participant"} == {"Ama Owusu", "Jon Vik"} | others


@pytest.mark.parametrize(
    "sequel",
    [
        "Peru was represented by a flag.",
        "Foreign Minister Eva Quispe did not attend.",
        "Eva Quispe, who led the team until May, has retired.",
        "Eva Quispe sent her regards.",
    ],
)
def test_who_is_not_there_took_no_part(sequel: str) -> None:
    assert len(told(MEETING + sequel)) == 1


def test_those_among_whom_somebody_went_made_the_journey() -> None:
    _, after = told("Foreign Minister Ana Ruiz flew to Dorvan on Monday. Among those who went with her was Jon Vik, an aide.")
    assert {a.name for a in after.actors if a.role == "visitor"} == {"Ana Ruiz", "Jon Vik"}
