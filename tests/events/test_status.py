"""Whether an event took place."""

import pytest

from tests.events.parsed import tree, trigger
from tests.events.read import reading_of
from tests.merge.corpora import article, events
from timeline_cli.events.status import status
from timeline_cli.model.event import Status


def told(sentence: str, word: str) -> Status | None:
    return status(trigger(tree(sentence), word))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Ana Ruiz will meet Tomas Vega on Friday.", "meet"),
        ("Ana Ruiz is to meet Tomas Vega on Friday.", "meet"),
        ("Ana Ruiz is expected to visit Oslo next week.", "visit"),
        ("Talks between the two governments are to begin on 4 May.", "Talks"),
        ("Talks between Ana Ruiz and Tomas Vega are likely as well.", "Talks"),
        ("A summit of the two countries is to be held before the year is out.", "summit"),
        ("Ana Ruiz would visit Oslo in June, her office said.", "visit"),
        ("Aides prepared the planned summit of the two presidents.", "summit"),
        ("A meeting with Tomas Vega has been arranged.", "meeting"),
        ("Envoys met to prepare the summit of the two presidents.", "summit"),
        ("Ana Ruiz is to rest before flying to Oslo.", "flying"),
        ("The accord that Peru and Chile are expected to sign covers gas.", "accord"),
        ("It is open whether Ana Ruiz will meet Tomas Vega on Friday.", "meet"),
        ("Ana Ruiz is due in Oslo on Friday to meet Tomas Vega.", "meet"),
        ("Rebels want Ana Ruiz to cancel her visit to Oslo.", "visit"),
        ("If the summit, to be held in Oslo in July, brings nothing, the war will go on.", "summit"),
        ("The summit of the two presidents will not be called off.", "summit"),
        ("Ana Ruiz said she would fly to Oslo on Sunday to meet Tomas Vega.", "meet"),
        ("Ana Ruiz may put off her visit to Oslo.", "visit"),
        ("On Thursday Ana Ruiz will meet Tomas Vega in Oslo before she flies on to Bergen.", "flies"),
        ("The treaty is to be signed in Oslo on Friday by Peru and Chile.", "signed"),
        ("Ana Ruiz is to be received in Oslo on Friday by Tomas Vega.", "received"),
        ("The talks of Peru and Chile have been moved to Oslo.", "talks"),
        ("The raid came a week before Ana Ruiz flies to Oslo.", "flies"),
        ("The summit was brought forward to Friday.", "summit"),
        ("The summit was put back to Friday.", "summit"),
        ("The summit was pushed back to 4 June.", "summit"),
        ("Ana Ruiz will see the king on Thursday and address parliament in the afternoon, then fly to Oslo.", "fly"),
    ],
)
def test_planned(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.PLANNED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Police defused a bomb outside the bank in Lamoro.", "bomb"),
        ("A car bomb was found near a hotel in Lamoro on Monday and taken apart.", "bomb"),
        ("Car bomb found near hotel in Lamoro", "bomb"),
        ("Bomb defused near Lamoro", "Bomb"),
        ("Police said on Friday they had foiled a plot to attack a bank in Lamoro.", "attack"),
        ("Police thwarted a planned attack on a bank in Lamoro.", "attack"),
        ("Sappers took apart a device under a bridge in Lamoro.", "device"),
        ("A bomb found in a locker in Lamoro was made safe.", "bomb"),
        ("A bomb left outside the bank in Lamoro did not explode.", "bomb"),
        ("Guards shot the man before he could detonate his vest in Lamoro.", "detonate"),
    ],
)
def test_an_attack_that_came_to_nothing_was_attempted(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.ATTEMPTED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Ana Ruiz cancelled her visit to Oslo.", "visit"),
        ("Ana Ruiz was forced to cancel her visit to Oslo.", "visit"),
        ("Ana Ruiz was to have signed a pact with Tomas Vega.", "signed"),
        ("The summit of the two presidents was called off.", "summit"),
        ("A second round of talks, due to begin on Thursday, was called off.", "talks"),
        ("Ana Ruiz postponed talks with Tomas Vega.", "talks"),
        ("Ana Ruiz postponed a trip to Oslo planned for Thursday.", "trip"),
        ("The summit of the two presidents is off.", "summit"),
        ("The visit fell through.", "visit"),
        ("The planned trip of the king to Oslo will not go ahead.", "trip"),
        ("Ana Ruiz, who was due in Oslo on Friday, has cancelled.", "was"),
        ("The talks between the two governments did not take place.", "talks"),
        ("President Ana Ruiz will not come to Oslo on Friday.", "come"),
        ("Ana Ruiz was to have visited Oslo in May.", "visited"),
        ("Ana Ruiz will not fly to Oslo next week.", "fly"),
        ("Ana Ruiz dropped her visit to Oslo.", "visit"),
        ("Talks between Peru and Chile put off.", "Talks"),
        ("The signing of the pact has been postponed.", "pact"),
        ("The visit of Ana Ruiz to Oslo did not come about.", "visit"),
        ("The meeting with Ana Ruiz, set for Friday, was called off the evening before.", "meeting"),
        ("It told Peru that the visit of General Jon Vik to Lima, foreseen for 4 May, will not take place.", "visit"),
        ("Also called off was a trip to Oslo by the envoy, Jon Vik, who was to have come by train.", "trip"),
    ],
)
def test_cancelled(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.CANCELLED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Police foiled an attack on the embassy.", "attack"),
        ("Two gunmen tried to attack a shipyard.", "attack"),
        ("The general survived an assassination attempt.", "assassination"),
        ("He escaped an attempted kidnapping.", "kidnapping"),
    ],
)
def test_attempted(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.ATTEMPTED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The rebels threatened to attack the port.", "attack"),
        ("The senator called for the assassination of the dictator.", "assassination"),
        ("The general is preparing an offensive against the rebels.", "offensive"),
        ("The envoy spoke of the danger of an attack on the port.", "attack"),
        ("The gang planned to block the road and storm the bank.", "storm"),
        ("Ana Ruiz rejected an offer of talks with Tomas Vega.", "talks"),
        ("Ana Ruiz refused to meet Tomas Vega in Oslo.", "meet"),
        ("Ana Ruiz and Tomas Vega must agree to a lower tax.", "agree"),
        ("Rebels could attack the port at any time.", "attack"),
        ("If troops attack the port, the truce is over.", "attack"),
        ("A member of parliament called for the dam to be bombed.", "bombed"),
        ("Talks on a new treaty between Peru and Chile collapsed.", "treaty"),
        ("The ministers of Peru and Chile began two days of talks on Friday to negotiate a treaty.", "treaty"),
    ],
)
def test_threats_and_ifs_are_no_events(sentence: str, word: str) -> None:
    assert told(sentence, word) is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Ana Ruiz met Tomas Vega on Friday.", "met"),
        ("The rebels managed to storm the camp.", "storm"),
        ("The talks in Oslo ended without a result.", "talks"),
        ("Under an accord signed in Oslo, Norway will open the bay.", "accord"),
        ("Ana Ruiz has arrived in Oslo for talks.", "talks"),
        ("Police held two men who had planned the attack on the bank.", "attack"),
        ("In May Oslo had seen Ana Ruiz meet Tomas Vega.", "meet"),
        ("The talks, postponed from Tuesday, opened in Oslo on Thursday.", "talks"),
        ("Peru asked for the boat to be returned under the treaty of 2013.", "treaty"),
        ("The envoys are said to have agreed on a treaty.", "agreed"),
        ("Peru and Chile agreed on Friday to restore ties after talks in Oslo.", "talks"),
        ("Ana Ruiz cancelled a visit because of a shooting at the border.", "shooting"),
        ("Ana Ruiz called off her trip after the raid on the mill.", "raid"),
        ("The accord signed in March is to be carried out.", "accord"),
        ("Ana Ruiz is believed to be in Oslo.", "be"),
        ("These are the demands of a treaty which Peru and Chile signed on Friday.", "treaty"),
        ("Peru and Chile put out a joint statement on Friday.", "statement"),
    ],
)
def test_happened(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.HAPPENED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The talks between Peru and Chile should have been held last week in Oslo.", "talks"),
        ("The visit should have taken place in March.", "visit"),
        ("Ana Ruiz would have met Tomas Vega on Friday.", "met"),
        ("Ana Ruiz would have attended a ceremony in Oslo on Friday.", "ceremony"),
        ("Ana Ruiz would have flown to Oslo on Friday and met Tomas Vega.", "met"),
    ],
)
def test_what_should_have_been_is_called_off(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.CANCELLED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Ana Ruiz flew to Oslo in an effort to revive talks on gas.", "talks"),
        ("Ana Ruiz is working to broker a truce.", "truce"),
        ("Ana Ruiz came to Oslo in the hope of a truce.", "truce"),
        ("Ana Ruiz tried to persuade both sides to return to talks.", "talks"),
    ],
)
def test_what_somebody_is_after_is_no_event(sentence: str, word: str) -> None:
    assert told(sentence, word) is None


def test_talks_that_are_agreed_to_lie_ahead() -> None:
    assert told("The rebels agreed to talks in Oslo.", "talks") is Status.PLANNED


def test_a_pact_is_made_where_a_clause_of_its_own_says_so() -> None:
    assert told("The two will build a dam under a pact which their ministers signed on Tuesday.", "pact") is Status.HAPPENED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("There was to be a visit to Peru in late August, but President Tom Berg called it off.", "visit"),
        ("A summit was to open in Lima on Friday but was called off.", "summit"),
    ],
)
def test_what_is_called_off_later_in_the_sentence(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.CANCELLED


def test_the_dinner_called_off_is_not_the_visit() -> None:
    assert told("Tom Berg was to visit Lima, but the king cancelled the dinner.", "visit") is Status.PLANNED


def test_who_has_been_to_see_somebody_saw_him() -> None:
    (call,) = reading_of("Prime Minister Ana Ruiz has been to see Kofi Owusu, the president of Ghana, in Accra.").mentions
    assert call.status is Status.HAPPENED


@pytest.mark.parametrize(
    "sentence",
    [
        "With a summit with President Kofi Owusu in prospect, Ana Ruiz has sacked her foreign minister.",
        "With talks between Peru and Chile in Lima approaching, markets calmed.",
    ],
)
def test_what_draws_near_is_still_to_come(sentence: str) -> None:
    (talks,) = reading_of(sentence).mentions
    assert talks.status is Status.PLANNED


def test_what_one_is_to_undergo_beside_what_one_is_to_do_is_still_to_come() -> None:
    found = reading_of("In Norway Foreign Minister Jon Vik was to sign a pact on fishing and be received by King Harald.").mentions
    assert {(m.kind, m.status) for m in found} == {("agreement", Status.PLANNED), ("visit", Status.PLANNED)}


def test_what_a_headline_puts_in_the_infinitive_is_still_to_come() -> None:
    (accord,) = reading_of("Peru and Chile to sign border treaty on Friday").mentions
    assert accord.status is Status.PLANNED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The ship left Callao on Monday, following a scheduled five-day port visit.", "visit"),
        ("The meeting of the two presidents, which was to take all morning, was over in an hour.", "meeting"),
        ("The rebels called off the truce on Monday.", "truce"),
    ],
)
def test_what_is_told_as_over_happened(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.HAPPENED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Ana Ruiz had to cut short a visit to Lima in May.", "visit"),
        ("Police will look into whether the blast was linked to the shooting of a clerk in May.", "shooting"),
    ],
)
def test_what_one_had_to_do_and_what_may_be_linked_happened(sentence: str, word: str) -> None:
    assert told(sentence, word) is Status.HAPPENED


def test_the_next_stop_of_a_journey_is_still_to_come() -> None:
    (stop,) = reading_of("From Lima President Ana Ruiz flies on to Quito.").mentions
    assert stop.status is Status.PLANNED


@pytest.mark.parametrize(
    "sentence",
    [
        "A shipping accord was left unsigned when the ministers of Peru and Chile parted in Lima on Monday.",
        "A trade pact between Peru and Chile, still unsigned, was published on Monday.",
        "The peace deal between Peru and Chile awaits signature.",
    ],
)
def test_what_is_unsigned_is_not_agreed_on(sentence: str) -> None:
    assert all(m.kind != "agreement" for m in reading_of(sentence).mentions)


@pytest.mark.parametrize(("verb", "status"), [("ends", Status.PLANNED), ("ended", Status.HAPPENED)])
def test_what_closes_a_meeting_is_as_much_to_come_as_its_end(verb: str, status: Status) -> None:
    found = reading_of(f"The summit in Oslo {verb} on Friday with the signing of a declaration by Norway and Peru.").mentions
    assert {m.kind for m in found} == {"visit", "agreement"} and all(m.status is status for m in found)


def test_a_visit_that_will_take_somebody_further_has_begun_with_the_arrival() -> None:
    text = "Premier Jon Vik arrived in Lima on Sunday for a three-day visit that will take him to the port of Callao."
    visits = reading_of(text).mentions
    assert all(m.status is Status.HAPPENED and "Callao" not in m.places for m in visits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ana Ruiz, who was expected in Lima today, has given up the journey.", {Status.CANCELLED}),
        ("President Ana Ruiz gave up a trip to Lima on Monday.", {Status.CANCELLED}),
        ("He thanked Jon Vik for the journey to Lima that Ana Ruiz had cancelled.", {Status.CANCELLED}),
        ("A meeting of the two presidents in Lima, set for 4 May, was dropped on Monday.", {Status.CANCELLED}),
        ("President Ana Ruiz's trip to Lima still stands for 23 June.", {Status.PLANNED}),
        ("A visit of President Ana Ruiz to Lima in August has been discussed.", {Status.PLANNED}),
    ],
)
def test_what_has_become_of_a_plan(text: str, expected: set[Status]) -> None:
    assert {m.status for m in reading_of(text).mentions if m.kind == "visit"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ana Ruiz would not receive Jon Vik in Oslo in March.", {Status.CANCELLED}),
        ("Two men poured petrol over the gate of a chapel in Tarma on Monday.", {Status.ATTEMPTED}),
        ("Two men poured petrol over the gate of a chapel in Tarma on Monday, and it burned down.", {Status.HAPPENED}),
    ],
)
def test_what_was_refused_and_what_was_tried(text: str, expected: set[Status]) -> None:
    assert {m.status for m in reading_of(text).mentions} == expected


def test_a_meeting_that_some_tried_to_prevent_took_place() -> None:
    assert told("Owusu's advisers had tried to prevent that meeting.", "meeting") is Status.HAPPENED
    assert told("Owusu's advisers had tried to prevent a raid.", "raid") is Status.ATTEMPTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Announced along with the railway was a visit by President Ana Ruiz to Lima.", {Status.PLANNED}),
        ("A visit by President Ana Ruiz to Lima was praised.", {Status.HAPPENED}),
        ("The truce comes ten days before the presidents of Peru and Chile meet in Lima.", {Status.PLANNED}),
        ("The presidents of Peru and Chile met in Lima ten days after the truce.", {Status.HAPPENED}),
        ("President Ana Ruiz cried off from the talks with Jon Vik in Lima.", {Status.CANCELLED}),
    ],
)
def test_what_is_announced_and_what_others_come_before(text: str, expected: set[Status]) -> None:
    assert {m.status for m in reading_of(text).mentions if m.kind == "visit"} == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("President Ana Ruiz was due in Lima on Friday but stayed at home.", "2024-05-17"),
        ("President Ana Ruiz was expected in Lima on Friday but never arrived.", "2024-05-17"),
        ("President Ana Ruiz was expected in Lima on Friday but was held up by snow.", "2024-05-17"),
        ("President Ana Ruiz had been due in Lima on 6 May but did not come.", "2024-05-06"),
        ("President Ana Ruiz was to have left for Lima on Monday.", "2024-05-20"),
        ("Tourism minister Ana Ruiz should have been cutting a ribbon in Lima on Monday.", "2024-05-20"),
        ("President Ana Ruiz called off the trip to Bamako set for 27 May.", "2024-05-27"),
        ("A summit of the two presidents, due to open in Lima on 18 May, has been scrapped.", "2024-05-18"),
        ("Minister Ana Ruiz has called off next month's trip to Lima.", "2024-06"),
        ("President Ana Ruiz has called off a trip to Lima, for which she was to have left on Monday.", "2024-05-27"),
    ],
)
def test_a_journey_that_was_meant_and_not_made_was_called_off_on_the_day_meant_for_it(text: str, day: str) -> None:
    (visit,) = events(article("a", "2024-05-22", text))
    assert visit.status is Status.CANCELLED
    assert visit.date is not None and visit.date.edtf == day


def test_who_was_due_and_stayed_there_came() -> None:
    told = reading_of("President Ana Ruiz was due in Lima on Friday and stayed at the palace.")
    assert all(m.status is not Status.CANCELLED for m in told.mentions)


def test_an_accord_that_will_bring_something_about_was_made() -> None:
    assert told("Peru and Chile signed the accord that will make their trains safer.", "accord") is Status.HAPPENED
    assert told("Peru and Chile praised the accord that they will sign on Friday.", "accord") is Status.PLANNED


def test_what_somebody_said_he_would_sign_is_planned() -> None:
    (pact,) = reading_of("Peru said on Monday it would sign a security agreement with Norway next month.").mentions
    assert (pact.kind, pact.status) == ("agreement", Status.PLANNED)
    assert reading_of("An agreement with Norway would help Peru, the minister thinks.").mentions == ()


def test_an_offensive_that_is_to_begin_is_planned() -> None:
    (attack,) = events(
        article("a", "2024-05-22", "The offensive against the rebels is to begin on Friday, General Jon Vik said."), kind="attack"
    )
    assert attack.status is Status.PLANNED
    assert attack.date is not None and attack.date.edtf == "2024-05-24"


def test_a_plan_that_was_thwarted_was_attempted() -> None:
    text = "The police say they have thwarted a student's plan to blow up a synagogue in Odense."
    assert {m.status for m in reading_of(text).mentions} == {Status.ATTEMPTED}


def test_today_is_the_day_of_a_visit_that_follows_another() -> None:
    (visit,) = reading_of("Today's visit by President Ana Ruiz to Lima follows one by her deputy.").mentions
    assert visit.status is Status.HAPPENED
