"""Words of violence, of meeting and of travel that are used of something else."""

import pytest

from tests.events.read import found_in


def kinds(text: str) -> list[str]:
    return sorted(m.kind for m in next(found_in([text])))


@pytest.mark.parametrize(
    "text",
    [
        "Wheat prices have shot up since May in Peru.",
        "Spot gas shot up to $16 after a drought in Peru.",
        "Ana Ruiz shot to fame in Lamoro in 2012.",
        "The deputy stormed out of the room in Lamoro on Monday.",
        "The candidate was ambushed by reporters in Lamoro on Monday.",
        "The opposition attacked Minister Ana Ruiz sharply for the price of the bridge.",
        "The judge was attacked for closing the doors.",
        "The police struck two names off the list on Monday.",
        "Doctors in Lamoro fought for her life on Monday.",
        "Peru and Kenya are fighting for the title on Sunday.",
        "Lamoro attacked from the first minute on Sunday and beat Dorvan 3-0.",
        "A gas leak caused an explosion in Lamoro on Monday, killing two.",
        "An explosion at a fireworks factory killed nine in Lamoro on Monday.",
        "The minister met a deadline on Monday.",
        "The minister met with an accident near Lamoro on Monday.",
        "The minister went on holiday to Lamoro on Monday.",
        "The minister went on trial in Lamoro on Monday.",
        "Norwegian soldiers were on patrol at the border of Peru on Monday.",
        "Ana Ruiz and Jon Vik agreed to disagree on Monday.",
        "Heavy rain laid siege to Lamoro from Saturday to Monday.",
        "Rovers ambushed Lamoro with three goals in ten minutes on Monday.",
        "The minister was ambushed by backbenchers in Lamoro on Monday.",
        "Fireworks, not gunfire, sent shoppers fleeing in Lamoro on Monday.",
        "The navy will hold exercises off Lamoro from Monday, bombarding an islet.",
        "Cholera has made an unwelcome return visit to Lamoro.",
        "The two generals were invited, but neither came to Lamoro on Monday.",
        "The pensioner Jon Vik will visit his sister in Lamoro on Monday.",
        "Speculators mounted an assault on the currency on Monday.",
        "An explosion of methane killed nine in Lamoro on Monday.",
    ],
)
def test_a_figure_of_speech_is_no_event(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels shot up a bus in Lamoro on Monday.", "attack"),
        ("A guard was shot to death in Lamoro on Monday.", "attack"),
        ("Gunmen stormed the mill of Lamoro on Monday.", "attack"),
        ("Rebels fiercely attacked the town of Lamoro for three hours on Monday.", "attack"),
        ("The rebels struck at dawn on Monday in Lamoro.", "attack"),
        ("Rebels fought for the town of Lamoro on Monday.", "attack"),
        ("A bomb explosion at a fireworks factory killed nine in Lamoro on Monday.", "attack"),
        ("Two explosions at a plant in Lamoro killed nine on Monday.", "attack"),
        ("Waves of drones struck the port of Lamoro on Monday.", "attack"),
        ("The foreign ministers of Peru and Kenya met each other in Lamoro on Monday.", "visit"),
        ("President Ana Ruiz met survivors in Lamoro on Monday.", "visit"),
    ],
)
def test_the_plain_use_is(text: str, kind: str) -> None:
    assert kinds(text) == [kind]
