"""Events that are named as known, and what the day of their sentence is worth for them."""

import pytest

from tests.events.read import reading_of
from tests.merge.corpora import article, dates, events

QUIET = "The harbour is quiet. Nets dry. Men play chess. Gulls cry over the empty quay."


def days(text: str, kind: str) -> list[str | None]:
    return dates(article("a", "2012-03-10", f"{QUIET} {text}"), kind=kind)


@pytest.mark.parametrize(
    "text",
    [
        "Thousands mourned the victims of the bombing in Dorvan on Friday.",
        "On Friday, police arrested the leader of the raid on Dorvan.",
        "Two suspects in the bombing of Dorvan appeared in court on Tuesday.",
        "On Monday, officials marked the anniversary of the attack on Dorvan.",
        "On Thursday the Red Column claimed the killing of a judge.",
        "The army accused the rebels on Friday of raiding a mill in Dorvan.",
        "The toll from two grenades thrown into a market in Dorvan has risen to five, a doctor said on Thursday.",
        "Police responded on Thursday to the shooting of a judge in Dorvan.",
        "Three men were taken into custody on Thursday over the murder of a judge.",
        "A recording turned up on Thursday in which the Red Column claims the raid on Dorvan.",
    ],
)
def test_what_is_done_about_an_event_on_a_day_does_not_date_it(text: str) -> None:
    assert days(text, "attack") == ["../2012-03-10"]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands attended the funeral on Friday of a judge whom gunmen had shot dead.",
        "The army said on Friday it had freed nine hostages in a raid on a camp in Dorvan.",
    ],
)
def test_what_had_been_done_by_then_is_of_that_day_or_before(text: str) -> None:
    assert days(f"The harbour lies still. It has done so for weeks. {text}", "attack") == ["../2012-03-09"]


def test_what_went_before_a_thing_of_a_year_was_by_that_year() -> None:
    assert days("Peru cut ties with Chile in 2009 after its embassy in Dorvan was stormed.", "attack") == ["../2009-12-31"]


@pytest.mark.parametrize(
    ("text", "kind", "edtf"),
    [
        ("The victims of the bombing in Dorvan on Friday were buried.", "attack", "2012-03-09"),
        ("Norway condemned the killing on Friday of a judge in Dorvan.", "attack", "2012-03-09"),
        ("The raid on Dorvan shook the country on Friday.", "attack", "2012-03-09"),
        ("The road is part of the pact on trade and energy which Norway and Kenya signed on Tuesday.", "agreement", "2012-03-06"),
        ("Norway and Kenya have made the text public on Friday: it is the Treaty of Dorvan.", "agreement", "2012-03-09"),
        ("March 6: Signing of the ceasefire in Dorvan", "agreement", "2012-03-06"),
        ("Thousands remembered the victims of the bombing in Dorvan in January.", "attack", "2012-01"),
        ("Norway on Tuesday summoned the envoy over the shooting of a sailor off Dorvan on Friday.", "attack", "2012-03-09"),
        ("President Ama Owusu attended the summit in Oslo on Friday.", "visit", "2012-03-09"),
        ("The trade agreement of Norway and Kenya, in effect since 2005, is to be expanded.", "agreement", "2005"),
    ],
)
def test_its_own_day_does(text: str, kind: str, edtf: str) -> None:
    assert days(text, kind) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Troops have patrolled the town since last week's bombings in Dorvan.", "2012-02-27/2012-03-04"),
        ("After the night of March 4, when gunmen overran the post of Dorvan, the borders were closed.", "2012-03-04"),
        ("Clashes in Dorvan have killed ten people since Monday.", "2012-03-05/2012-03-10"),
    ],
)
def test_a_preposition_before_the_whole_event_leaves_its_time_alone(text: str, edtf: str) -> None:
    assert days(text, "attack") == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry postponed the summit of Norway and Kenya in Oslo on Friday.",
        "President Ama Owusu called off the visit to Oslo on Friday.",
        "The ministry cancelled President Ama Owusu's visit to Oslo on Friday, citing storms.",
    ],
)
def test_the_day_on_which_it_is_called_off_does_not_date_it_either(text: str) -> None:
    assert days(text, "visit") == ["../2012-03-10"]


def test_the_day_on_which_a_known_truce_takes_effect_is_not_that_on_which_it_was_made() -> None:
    text = "Under the truce, which takes effect at noon tomorrow, Norway and Kenya are to open the border."
    assert days(text, "agreement") == ["../2012-03-10"]


@pytest.mark.parametrize("since", ["days", "three days"])
def test_a_truce_was_not_made_when_it_broke_down(since: str) -> None:
    text = f"Gunmen burned a mill in Lima on Monday, {since} after a truce between Norway and Kenya broke down."
    assert days(text, "agreement") == ["../2012-03-10"]


@pytest.mark.parametrize("when", ["takes effect in January", "came into force on Friday"])
def test_a_treaty_was_made_before_it_takes_effect(when: str) -> None:
    assert days(f"The trade accord {when}.", "agreement") == ["../2012-03-10"]


def test_what_is_done_under_a_deal_does_not_date_it() -> None:
    assert days("The captives were freed on Friday under a deal brokered by Norway.", "agreement") == ["../2012-03-10"]
    assert days("The talks of Norway and Kenya ended on Friday with a deal on fishing.", "agreement") == ["2012-03-09"]


def test_what_is_still_to_be_held_or_signed_has_the_day_meant_for_it() -> None:
    assert days("The talks of Norway and Kenya are to be held in Oslo on Friday.", "visit") == ["2012-03-16"]
    assert days("The treaty of Norway and Kenya is to be signed in Oslo on Friday.", "agreement") == ["2012-03-16"]


def test_the_day_of_a_signing_is_that_of_the_agreement() -> None:
    text = "With the signing of the treaty on fishing, which took place on Tuesday in Dorvan, Norway and Kenya end a quarrel."
    assert days(text, "agreement") == ["2012-03-06"]


def test_where_somebody_else_met_is_not_where_it_was() -> None:
    text = f"{QUIET} Ama Owusu and Jon Vik talked on the bridge of Dorvan for the first time since the shooting of March."
    (shooting,) = events(article("a", "2012-03-10", text), kind="attack")
    assert not shooting.places


def test_what_somebody_calls_an_attack_is_the_one_told_before() -> None:
    text = 'A bomb went off at a school in Dorvan on Tuesday. "This was an attack on all of us," the mayor said on Friday.'
    (attack,) = [e for e in events(article("a", "2012-03-10", text)) if e.kind == "attack"]
    assert attack.date is not None and attack.date.edtf == "2012-03-06"


def test_the_day_of_an_arrest_is_not_that_of_the_deed() -> None:
    text = "The mayor, Jon Vik, was shot dead in Lima on Friday. A man of 45 was arrested on Sunday and charged with murder."
    (shooting,) = (e for e in events(article("a", "2012-03-10", text)) if e.kind == "attack")
    assert shooting.date is not None
    assert shooting.date.edtf == "2012-03-09"
    assert {p.name for p in shooting.actors if p.role == "attacker"} == {"man"}


@pytest.mark.parametrize("stirred", ["sparked riots", "set off riots", "has drawn protests"])
def test_what_an_accord_stirs_is_neither_when_nor_where_it_was_made(stirred: str) -> None:
    (accord,) = reading_of(f"A treaty with Peru {stirred} in Loja on Friday.").mentions
    assert accord.reference and (accord.timexes, accord.places) == ((), ())


@pytest.mark.parametrize(
    "said",
    ['called the deed "an attack on the whole country"', "called the bombing an attack on the state", "condemned the bombing as an attack"],
)
def test_what_a_deed_is_called_is_no_other_deed(said: str) -> None:
    text = f"A bomb went off at a school in Dorvan on Tuesday. The mayor, Ana Ruiz, {said}."
    (attack,) = [e for e in events(article("a", "2012-03-10", text)) if e.kind == "attack"]
    assert attack.date is not None and attack.date.edtf == "2012-03-06"


@pytest.mark.parametrize("beside", ["the wrecked bridge", "the burnt mill"])
def test_ruins_that_somebody_visits_tell_of_no_attack(beside: str) -> None:
    assert {m.kind for m in reading_of(f"Ana Ruiz came to Dorvan on Thursday to see {beside}.").mentions} == {"visit"}


def test_what_they_agreed_is_known_where_something_else_is_like_it() -> None:
    told = {m.kind: m for m in reading_of("On Friday a ship came. The model is what the lake states agreed in Tarma.").mentions}
    assert told["agreement"].reference and not told["agreement"].timexes
    (news,) = reading_of("On Friday they met. This is what the lake states agreed in Tarma.").mentions[-1:]
    assert not news.reference
