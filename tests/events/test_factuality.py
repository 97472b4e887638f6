"""How firmly a sentence holds that an event took place."""

import pytest

from tests.events.read import found_in, reading_of
from tests.merge.corpora import article, events
from timeline_cli.model.event import Factuality
from timeline_cli.model.mention import EventMention

ASSERTED = (
    "The army shelled the village of Tarsk on Monday, according to police.",
    "Rebels said they had captured the town of Tarsk on Monday.",
    "The minister confirmed reports that the army had shelled Tarsk on Monday.",
    "Ana Ruiz, who denied the charges, met Tomas Vega in Oslo on Monday.",
    "The minister did not deny that the army had shelled Tarsk on Monday.",
)
ALLEGED = (
    "The army allegedly shelled the village of Tarsk on Monday, killing four people.",
    "The army is accused of shelling a hospital in Tarsk on Monday.",
    "The army shelled the village of Tarsk on Monday, according to rebels.",
    "Rebels said the army had shelled the village of Tarsk on Monday.",
    "Ana Ruiz is said to have met Tomas Vega in Oslo on Monday.",
    "The alleged raid on the farm took place on Monday, police said.",
    "The rebels claimed to have killed forty soldiers in Tarsk on Monday.",
    "The ministry could not confirm reports that the army had shelled Tarsk on Monday.",
)
DENIED = (
    "The general denied shelling the village of Tarsk on Monday.",
    "The general denied that his troops had shelled the village of Tarsk on Monday.",
    "The rumour that the army had shelled Tarsk on Monday is false, the mayor said.",
    "Reports that the army shelled Tarsk on Monday are untrue.",
    "The ministry rejected claims that the army had shelled the village of Tarsk on Monday.",
    "The ministry dismissed reports of a meeting between Ana Ruiz and Tomas Vega in Oslo.",
)
PART_DENIED = (
    "The Red Front denied carrying out the attack on the barracks in Tarsk.",
    "The Red Front denied responsibility for Monday's bombing in Tarsk.",
    "The Red Front denied any involvement in the bombing in Tarsk.",
    "The Red Front denied being behind the bombing in Tarsk.",
    "The Red Front rejected accusations that it was behind the bombing in Tarsk.",
)
PART_ALLEGED = (
    "Police accused the Red Front of the raid on the bank in Tarsk.",
    "A bombing blamed on the Red Front killed two guards in Tarsk on Monday.",
    "Three members of the Red Front were charged with the murder of Ana Ruiz in Tarsk.",
)


def only(text: str) -> EventMention:
    (mention,) = next(iter(found_in([text])))
    return mention


@pytest.mark.parametrize(
    ("sentences", "factuality"),
    [(ASSERTED, Factuality.ASSERTED), (ALLEGED, Factuality.ALLEGED), (DENIED, Factuality.DENIED)],
)
def test_an_event_is_as_sure_as_its_sentence(sentences: tuple[str, ...], factuality: Factuality) -> None:
    told = dict(zip(sentences, found_in(sentences), strict=True))
    assert {s: [m.factuality for m in mentions] for s, mentions in told.items()} == {s: [factuality] for s in sentences}


def test_who_denies_a_part_in_an_attack_does_not_deny_the_attack() -> None:
    for sentence, (mention,) in zip(PART_DENIED, found_in(PART_DENIED), strict=True):
        assert (mention.factuality, [a.name for a in mention.denied]) == (Factuality.ASSERTED, ["Red Front"]), sentence
        assert all(a.role != "attacker" for a in mention.actors), sentence


def test_who_is_accused_of_an_attack_is_its_alleged_attacker() -> None:
    for sentence, (mention,) in zip(PART_ALLEGED, found_in(PART_ALLEGED), strict=True):
        attackers = [(a.name, a.factuality) for a in mention.actors if a.role == "attacker"]
        assert (mention.factuality, attackers) == (Factuality.ASSERTED, [("Red Front", Factuality.ALLEGED)]), sentence


def test_suspected_attackers_are_alleged_under_their_own_name() -> None:
    mention = only("Suspected Red Front gunmen killed two guards in Tarsk on Monday.")
    assert [(a.name, a.factuality) for a in mention.actors if a.role == "attacker"] == [("Red Front", Factuality.ALLEGED)]


def test_what_is_told_beside_an_allegation_as_a_fact_stays_one() -> None:
    (first, second) = next(iter(found_in(["Ana Ruiz visited Oslo on Monday and allegedly met Tomas Vega in Bergen on Friday."])))
    assert (first.factuality, second.factuality) == (Factuality.ASSERTED, Factuality.ALLEGED)


def test_who_denies_to_have_done_it_denies_a_part() -> None:
    text = "Two rockets hit a mill in Lima on Friday. The Red Dawn Front denied that it had fired them."
    (event,) = events(article("a", "2014-06-10", text))
    assert event.factuality is Factuality.ASSERTED
    assert not any(a.role == "attacker" for a in event.actors)


def test_what_is_denied_stands_apart_from_what_is_said_beside_it() -> None:
    denied, told = reading_of(
        "The army denied having shelled Lomo, and said that rebels had attacked a post near Tarma on Friday."
    ).mentions
    assert (denied.factuality, denied.timexes) == (Factuality.DENIED, ())
    assert (told.factuality, told.places, [a.name for a in told.actors if a.role == "attacker"]) == (
        Factuality.ASSERTED,
        ("Tarma",),
        ["rebels"],
    )
