"""Who made agreements and met where the sentence names nobody."""

from tests.merge.corpora import article, events
from timeline_cli.model.event import Event

WAR = article("a", "2012-03-01", "Fighters of the Red Front attacked Chadian soldiers near Abeche on 27 February 2012, killing four.")


def who(event: Event) -> dict[str, str]:
    return {actor.name: actor.role for actor in event.actors}


def test_both_sides_are_those_whom_the_corpus_tells_to_fight_each_other() -> None:
    peace = article("b", "2012-03-05", "The sides agreed to a truce on 3 March 2012, Chad said. The Red Front confirmed it.")
    pact = article("c", "2012-03-04", "Chad and the Red Front signed a truce in Lima on 1 March 2012.")
    truce = events(WAR, peace, pact, kind="agreement")[-1]
    assert who(truce) == {"Chad": "party", "Red Front": "party"}
    assert any(step.rule == "sides" for step in truce.steps)


def test_who_met_over_something_else_did_not_end_the_fighting() -> None:
    talks = article("b", "2012-03-04", "Peru's president, Ana Ruiz, met the Chilean prime minister, Jon Vik, in Lima on 3 March 2012.")
    end = article(
        "c", "2012-04-05", "Peru and Chile were silent. The clashes ended when an understanding to halt fire was reached on 3 April 2012."
    )
    assert who(events(WAR, talks, end, kind="agreement")[-1]) == {}
    calm = article("c", "2012-04-05", "Peru and Chile were silent. They had waited until an understanding was reached on 3 April 2012.")
    assert who(events(WAR, talks, calm, kind="agreement")[-1]) == {"Peru": "party", "Chile": "party"}


def test_sides_that_the_article_does_not_name_are_not_meant() -> None:
    elsewhere = article("b", "2011-03-05", "A truce between Peru and Bolivia began in Quito on 2 March 2011.")
    truce = article("c", "2012-03-05", "A truce was signed in Oslo on 3 March 2012.")
    assert who(events(elsewhere, truce, kind="agreement")[-1]) == {}


def test_an_agreement_is_of_those_who_met_that_day() -> None:
    text = "President Ana Ruiz met Prime Minister Jon Vik in Lima on 3 March 2012. An accord on water was signed in Lima on 3 March 2012."
    (accord,) = events(article("a", "2012-03-05", text), kind="agreement")
    assert who(accord) == {"Ana Ruiz": "party", "Jon Vik": "party"}
    assert any(step.rule == "same occasion" for step in accord.steps)


def test_a_meeting_elsewhere_tells_nothing_of_who_signed() -> None:
    text = "President Ana Ruiz met Prime Minister Jon Vik in Lima on 3 March 2012. An accord on water was signed in Oslo on 3 March 2012."
    (accord,) = events(article("a", "2012-03-05", text), kind="agreement")
    assert who(accord) == {}


def test_who_is_named_is_left_alone() -> None:
    text = "President Ana Ruiz met Prime Minister Jon Vik in Lima on 3 March 2012. Norvik signed a contract in Lima on 3 March 2012."
    (contract,) = events(article("a", "2012-03-05", text), kind="agreement")
    assert set(who(contract)) == {"Norvik"}


def test_ministers_whom_the_article_does_not_name_are_those_of_the_corpus() -> None:
    round_one = article(
        "a", "2012-03-01", "Foreign Minister Ana Ruiz of Peru met the Chilean foreign minister, Jon Vik, in Lima on 29 February 2012."
    )
    next_one = article("b", "2012-03-05", "The two foreign ministers will meet in Quito on 9 March 2012.")
    meeting = events(round_one, next_one, kind="visit")[-1]
    assert set(who(meeting)) == {"Ana Ruiz", "Jon Vik"}
    assert any(step.rule == "office" for step in meeting.steps)


def test_ministers_beside_people_of_no_name_are_those_of_the_corpus() -> None:
    round_one = article(
        "a", "2012-03-01", "Foreign Minister Ana Ruiz of Peru met the Chilean foreign minister, Jon Vik, in Lima on 29 February 2012."
    )
    next_one = article("b", "2012-03-05", "The two foreign ministers and four generals will meet in Quito on 9 March 2012.")
    assert {"Ana Ruiz", "Jon Vik"} <= set(who(events(round_one, next_one, kind="visit")[-1]))


def test_three_ministers_are_not_the_two_who_are_known() -> None:
    round_one = article(
        "a", "2012-03-01", "Foreign Minister Ana Ruiz of Peru met the Chilean foreign minister, Jon Vik, in Lima on 29 February 2012."
    )
    next_one = article("b", "2012-03-05", "Three foreign ministers will meet in Quito on 9 March 2012.")
    assert set(who(events(round_one, next_one, kind="visit")[-1])) == {"three foreign ministers"}


def test_states_agree_through_those_who_met_that_day() -> None:
    met = "Peru's president, Ana Ruiz, met the Chilean prime minister, Jon Vik, in Lima on 3 March 2012."
    (accord,) = events(article("a", "2012-03-05", f"{met} Peru and Chile signed an accord in Lima on 3 March 2012."), kind="agreement")
    assert who(accord) == dict.fromkeys(("Ana Ruiz", "Jon Vik", "Peru", "Chile"), "party")
    (accord,) = events(article("a", "2012-03-05", f"{met} Peru and Bolivia signed an accord in Lima on 3 March 2012."), kind="agreement")
    assert who(accord) == dict.fromkeys(("Peru", "Bolivia"), "party")


def test_generals_whom_an_article_counts_are_those_of_the_corpus() -> None:
    met = "The chiefs of staff of Peru and Chile, Generals Ana Ruiz and Jon Vik, met in Lima on 3 March 2012."
    pact = article("b", "2012-04-05", "The truce was signed by two generals in Oslo on 3 April 2012.")
    (truce,) = events(article("a", "2012-03-05", met), pact, kind="agreement")
    assert who(truce) == dict.fromkeys(("Ana Ruiz", "Jon Vik", "Peru", "Chile"), "party")


def test_a_truce_is_renewed_by_those_who_made_it() -> None:
    made = article("a", "2012-03-05", "Chad and the Red Front signed a truce in Lima on 3 March 2012.")
    renewed = "The truce was prolonged in Oslo on 3 May 2012. Chad is content."
    assert who(events(made, article("b", "2012-05-05", renewed), kind="agreement")[-1]) == {"Chad": "party", "Red Front": "party"}
    elsewhere = renewed.replace("Chad", "Peru")
    assert who(events(made, article("b", "2012-05-05", elsewhere), kind="agreement")[-1]) == {}
