"""Reasons for and against two reports being one event: each with a case that speaks for, one against, or one that says nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.merge.corpora import article, events
from timeline_cli.actors.people import People
from timeline_cli.merge import reasons
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.coreference import across, within
from timeline_cli.merge.reasons import NEVER, Reason, weigh
from timeline_cli.merge.report import Aside, reports
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.mention import Reading

TOWN = "Gunmen attacked a police station in Kaduna on Monday, killing three officers."


def clusters(*corpus: Reading) -> list[Cluster]:
    """Every mention of a corpus as a cluster of its own."""
    people = People(corpus)
    return [Cluster([report]) for reading in corpus for report in reports(reading, reading.article.stated, people, Shelf(Aside))]


def two(one: str, other: str, days: tuple[str, str] = ("2014-06-10", "2014-06-11")) -> tuple[Cluster, Cluster]:
    """The events of two articles of one sentence each."""
    a, b = clusters(article("a", days[0], one), article("b", days[1], other))
    return a, b


def one_article(text: str) -> tuple[Cluster, Cluster]:
    """The first two events of one article."""
    a, b = clusters(article("a", "2014-06-10", text))[:2]
    return a, b


def weight(reason: Callable[[Cluster, Cluster], Reason], pair: tuple[Cluster, Cluster]) -> float:
    """What a reason says of two clusters; every reason says the same of them the other way round."""
    said, turned = reason(*pair), reason(*reversed(pair))
    assert (said and said[0]) == (turned and turned[0])
    return said[0] if said else 0.0


def test_every_reason_is_tested_here() -> None:
    source = Path(__file__).read_text("utf-8")
    assert [reason.__name__ for reason in reasons.REASONS if f"reasons.{reason.__name__}" not in source] == []


def test_time() -> None:
    assert weight(reasons.same_time, two(TOWN, TOWN)) > 0
    assert weight(reasons.same_time, two(TOWN, TOWN, ("2014-06-10", "2014-06-17"))) == NEVER
    assert 0 > weight(reasons.same_time, two(TOWN, TOWN.replace("Monday", "Tuesday"))) > NEVER  # a day apart: reports err
    assert weight(reasons.same_time, two(TOWN, TOWN.replace(" on Monday", ""))) == 0
    signed, raided = "Kenya and Peru signed a treaty in 2012.", TOWN.replace("on Monday", "in 2012")
    in_may = [text.replace("2012", "May 2012") for text in (signed, raided)]
    treaty, raid = two(signed, in_may[0]), two(raided, in_may[1])
    assert weight(reasons.same_time, treaty) > weight(reasons.same_time, raid) > 0  # an accord goes by its year


def test_season() -> None:
    undated = TOWN.replace(" on Monday", "")
    assert weight(reasons.same_season, two(TOWN, undated)) > 0
    assert weight(reasons.same_season, two(TOWN, undated, ("2014-06-10", "2015-06-10"))) < 0
    assert weight(reasons.same_season, two(TOWN, TOWN)) == 0
    vow = "Kenya and Peru vowed to keep the peace."
    assert weight(reasons.same_season, two(vow, vow, ("2014-06-10", "2014-06-20"))) < 0  # news of either week
    accord = "Kenya and Peru signed an accord in Lima on Monday."
    assert weight(reasons.same_season, two(accord, "Kenya praised the accord.", ("2014-06-10", "2015-06-10"))) == 0  # it may be old


def test_news_is_no_accord_of_long_ago() -> None:
    vowed = "Kenya and Peru vowed to keep the peace."
    assert weight(reasons.long_past, one_article(f"{vowed} Kenya recalled the truce of 2010.")) == NEVER
    seen = "President Ama Owusu has met King Harald."
    assert weight(reasons.long_past, one_article(f"{seen} The river rose. Owusu and Harald had not met until May 2010.")) == NEVER
    assert weight(reasons.long_past, one_article(f"{vowed} Kenya praised the truce of Monday.")) == 0
    assert weight(reasons.long_past, one_article(f"The rains came late. {TOWN} Kenya recalled the truce of 2010.")) == 0


def test_a_day_apart_in_one_article() -> None:
    assert weight(reasons.same_time, one_article(f"{TOWN} {TOWN.replace('Monday', 'Tuesday')}")) == NEVER  # violence recurs
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo on Monday."
    assert 0 > weight(reasons.same_time, one_article(f"{met} {met.replace('Monday', 'Tuesday')}")) > NEVER


def test_a_day_apart_tells_meetings_further_apart_than_violence() -> None:
    """Who meets goes on meeting on the next day; of violence reports err by a day."""
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo on Monday."
    raids, meetings = (weight(reasons.same_time, two(text, text.replace("Monday", "Tuesday"))) for text in (TOWN, met))
    assert meetings < raids


def test_people() -> None:
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo."
    assert weight(reasons.same_people, two(met, met)) > 0
    assert weight(reasons.same_people, two(met, met.replace("Prime Minister Jon Vik", "King Harald"))) == NEVER
    assert weight(reasons.same_people, two(TOWN, TOWN)) == 0  # gunmen have no name
    ship = "The frigate Ardent arrived in Oslo."
    assert weight(reasons.same_people, two(ship, "President Ama Owusu arrived in Oslo.")) < weight(reasons.same_people, two(ship, ship))


def test_name() -> None:
    """An operation or accord that goes by a name is that one, whatever else is told of it."""
    begun = "Freedonia began Operation Red Dawn on Monday, the ministry said."
    again = "Operation Red Dawn has cleared the hills near Lamoro, the army said."
    assert weight(reasons.same_name, two(begun, again)) > 0
    assert weight(reasons.same_name, two(begun, again.replace("Red Dawn", "Iron Gate"))) < 0
    assert weight(reasons.same_name, two(begun, TOWN)) == 0


def test_place() -> None:
    assert weight(reasons.same_place, two(TOWN, TOWN)) > 0
    assert weight(reasons.same_place, two(TOWN, TOWN.replace("Kaduna", "Lima"))) == NEVER
    assert weight(reasons.same_place, two(TOWN, TOWN.replace("Kaduna", "Lagos"))) < 0
    assert weight(reasons.same_place, two(TOWN, TOWN.replace(" in Kaduna", ""))) == 0
    assert 0 > weight(reasons.same_place, one_article(f"{TOWN} {TOWN.replace('Kaduna', 'Lima')}")) > NEVER
    lagos = "President Ama Owusu visited Lagos."
    assert weight(reasons.same_place, one_article(f"{lagos} {lagos.replace('Lagos', 'Tarawe')}")) < 0  # an unknown town
    assert weight(reasons.same_place, one_article("A bomb exploded in Lagos. A bomb exploded in Tarawe market.")) == 0  # may be in Lagos


def test_toll() -> None:
    assert weight(reasons.same_toll, two(TOWN, TOWN)) > 0
    assert weight(reasons.same_toll, two(TOWN, TOWN.replace("three", "four"))) == 0  # other sources count otherwise
    assert weight(reasons.same_toll, one_article(f"{TOWN} A bomb killed nine traders in Kaduna on Tuesday.")) < 0


def test_words() -> None:
    assert weight(reasons.same_words, two(TOWN, TOWN)) > 0
    assert weight(reasons.same_words, two(TOWN, "A blast destroyed the mosque of Lamoro at dawn.")) == 0


def test_manner() -> None:
    assert weight(reasons.same_manner, two("A bomb exploded in Kaduna.", "Gunmen kidnapped a trader in Kaduna.")) < 0
    assert weight(reasons.same_manner, two("A bomb exploded in Kaduna.", "A blast killed two traders in Kaduna.")) == 0


def test_a_truce_prolonged_is_not_the_first() -> None:
    signed, prolonged = "Kenya and Peru signed a truce in May 2013.", "Kenya and Peru prolonged the truce."
    assert weight(reasons.same_manner, two(signed, prolonged)) == NEVER
    assert 0 > weight(reasons.same_manner, two(signed.replace("in May 2013", "on Monday"), prolonged)) > NEVER
    assert weight(reasons.same_manner, two(signed, signed)) == 0


def test_a_summit_is_no_lunch() -> None:
    lunch = "President Ama Owusu and King Harald had lunch in Oslo."
    assert weight(reasons.same_manner, two(lunch, "President Ama Owusu and King Harald held a summit in Oslo.")) < 0
    assert weight(reasons.same_manner, two(lunch, "President Ama Owusu and King Harald met in Oslo.")) == 0


def test_told_before() -> None:
    assert weight(reasons.told_before, one_article(f"{TOWN} The attack lasted an hour.")) > 0
    assert weight(reasons.told_before, one_article(f"{TOWN} An attack in Lagos was foiled on Tuesday.")) == 0


def test_one_story() -> None:
    assert weight(reasons.one_story, one_article(f"{TOWN} Gunmen shot a guard at the gate.")) > 0
    assert weight(reasons.one_story, one_article(f"{TOWN} Gunmen shot a guard in Lagos on Tuesday.")) == 0
    far = " ".join(["The rains came late."] * 8)
    shot = "Gunmen shot a guard at the gate."
    assert weight(reasons.one_story, one_article(f"{TOWN} {far} {shot}")) < weight(reasons.one_story, one_article(f"{TOWN} {shot}"))
    assert weight(reasons.one_story, one_article(f"{far} {TOWN} {far} Gunmen shot a guard at the gate.")) > 0


def test_next_to_it() -> None:
    assert weight(reasons.next_to_it, one_article(f"{TOWN} Gunmen shot a guard at the gate.")) > 0
    assert weight(reasons.next_to_it, one_article(f"{TOWN} The rains came late. Gunmen shot a guard at the gate.")) == 0
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo."
    assert weight(reasons.next_to_it, one_article(f"{met} {met}")) == 0  # meetings follow upon each other


def test_something_new() -> None:
    untold = "Gunmen shot a guard at the gate."
    assert weight(reasons.something_new, one_article(f"{untold} {TOWN}")) < 0
    assert weight(reasons.something_new, one_article(f"{TOWN} {untold}")) == 0
    assert weight(reasons.something_new, two(untold, TOWN)) == 0


def test_headline() -> None:
    def told(title: str) -> tuple[Cluster, Cluster]:
        a, b = clusters(article("a", "2014-06-10", TOWN, title=title))
        return a, b

    assert weight(reasons.headline, told("Gunmen kill three in Kaduna police station")) > 0
    assert weight(reasons.headline, two(TOWN, TOWN)) == 0


def test_held_apart() -> None:
    met = "President Ana Ruiz met the foreign ministers of Chile and Peru in Oslo in May. "
    assert weight(reasons.held_apart, one_article(f"{met}She also met Foreign Minister Jon Vik alone in Oslo.")) < 0
    assert weight(reasons.held_apart, one_article(f"{met}She met Foreign Minister Jon Vik in Oslo.")) == 0
    back = one_article("She met Foreign Minister Jon Vik alone in Oslo in May. Their staff praised that meeting in a letter.")
    assert weight(reasons.held_apart, back) == 0
    assert weight(reasons.held_apart, two("Ana Ruiz met King Olaf Berg in Oslo.", "Ana Ruiz met King Olaf Berg alone in Oslo.")) == 0


def test_strangers() -> None:
    assert weight(reasons.strangers, two("Gunmen attacked a bus.", TOWN)) < 0
    assert weight(reasons.strangers, two(TOWN, TOWN)) == 0


def test_status() -> None:
    plan, done = "President Ama Owusu will visit Oslo on Monday.", "President Ama Owusu visited Oslo on Monday."
    assert weight(reasons.status_fits, two(plan, done, ("2012-03-07", "2012-03-20"))) < 0
    assert weight(reasons.status_fits, two(plan, done, ("2012-03-07", "2012-03-13"))) == 0
    assert weight(reasons.status_fits, two(plan, "President Ama Owusu called off the visit to Oslo.")) == 0


def test_one_sentence() -> None:
    told = "Gunmen attacked a church in Kaduna on Monday and bombed a market in Lagos on Tuesday."
    assert weight(reasons.one_sentence, one_article(told)) == NEVER
    assert weight(reasons.one_sentence, one_article(told.replace(" and", ". They"))) == 0


def test_kinds_and_shapes_never_merge() -> None:
    visit, attack = two("President Ama Owusu visited Kaduna on Monday.", TOWN)
    assert weigh(visit, attack)[0] <= NEVER


def test_the_sum_is_told_with_its_reasons() -> None:
    total, said = weigh(*two(TOWN, TOWN))
    assert total == pytest.approx(sum(answer[0] for reason in reasons.REASONS if (answer := reason(*two(TOWN, TOWN)))))
    assert "same day 2014-06-09" in said and "same place: kaduna" in said


# ---------------------------------------------------------------------------- the way the sums are used


def test_the_attack_points_back_within_an_article_only() -> None:
    after = "The attack lasted an hour."
    together = clusters(article("a", "2014-06-10", f"{TOWN} {after}"))
    assert len(within([report for cluster in together for report in cluster.reports])) == 1
    assert len(across(clusters(article("a", "2014-06-10", TOWN), article("b", "2014-06-11", after)))) == 2


def test_joining_what_is_joined_changes_nothing() -> None:
    corpus = [article("a", "2014-06-10", TOWN), article("b", "2014-06-11", TOWN), article("c", "2014-06-12", "A bomb exploded in Lima.")]
    once = across(clusters(*corpus))
    assert [c.key for c in across(once)] == [c.key for c in once]
    assert [len(c.reports) for c in once] == [2, 1]


def test_attacks_on_one_town_on_many_days_stay_apart() -> None:
    corpus = [article(f"d{n:02}", f"2014-{n:02}-10", TOWN.replace("on Monday", f"on {2 * n} May 2014")) for n in range(1, 13)]
    assert len(events(*corpus)) == 12


def test_less_must_speak_for_one_meeting_than_for_one_attack() -> None:
    attack, other = two(TOWN, TOWN)
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo on Monday."
    meeting, again = two(met, met)
    assert reasons.enough(meeting, again, within=True) < reasons.enough(attack, other, within=True)
    assert reasons.enough(meeting, again, within=False) < reasons.enough(attack, other, within=False)


def test_more_must_speak_for_one_attack_where_an_article_tells_of_both() -> None:
    here, there = one_article(TOWN + " Gunmen attacked a bank in Lagos on Tuesday.")
    assert reasons.enough(here, there, within=False) > reasons.enough(*two(TOWN, TOWN), within=False)


def test_a_street_is_not_the_place_it_is_named_for() -> None:
    shot = "Two men were shot dead near Kano Street in Lamoro on Monday."
    assert weight(reasons.same_place, two(shot, "Two men were shot dead in Kano on Monday.")) <= 0


def test_a_time_that_only_ends_does_not_bring_years_together() -> None:
    first = article("a", "2009-03-07", "On Tuesday an army delegation of Ghana flew to Norway.")
    text = "President Ama Owusu, who was on her first visit to Norway since her country's recent clashes with Kenya, thanked Jon Vik."
    later = article("b", "2012-03-07", text)
    assert len(events(first, later, kind="visit")) == 2


def test_the_attack_of_a_day_is_that_told_before_of_its_month() -> None:
    text = "Earlier this month rebels lay in wait for a patrol near Kaduna and killed seven soldiers. The ambush of June 3 left four hurt."
    assert weight(reasons.told_before, one_article(text)) > 0
    other = "Earlier this month rebels killed seven soldiers near Kaduna. An ambush on June 3 left four hurt."
    assert weight(reasons.told_before, one_article(other)) == 0


def test_the_attackers_are_those_told_before() -> None:
    text = "Gunmen killed nine people in Kaduna, police said. The gunmen struck late on Sunday and set fire to houses."
    assert weight(reasons.told_before, one_article(text)) > 0
    other = "Gunmen killed nine people in Kaduna, police said. Soldiers struck late on Sunday and set fire to houses."
    assert weight(reasons.told_before, one_article(other)) == 0


def test_what_was_called_off_is_not_what_took_place() -> None:
    held = "Talks between Norway and Kenya were held in Geneva in April."
    off = "Talks between Norway and Kenya should have been held in Geneva last week."
    assert weight(reasons.status_fits, two(held, off)) < 0
