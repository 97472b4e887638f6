"""Reasons for and against two reports being one event: each with a case that speaks for, one against, or one that says nothing."""

from pathlib import Path

import pytest

from tests.merge.corpora import article, events
from tests.merge.weighed import TOWN, clusters, one_article, two, weight
from timeline_cli.merge import reasons
from timeline_cli.merge.coreference import across, within
from timeline_cli.merge.reason import NEVER
from timeline_cli.merge.reasons import weigh
from timeline_cli.model.event import Status


def test_every_reason_is_tested() -> None:
    here = Path(__file__)
    source = here.read_text("utf-8") + here.with_name("test_retold.py").read_text("utf-8")
    tested = (f"{module}.{reason.__name__}" for reason in reasons.REASONS for module in [reason.__module__.rpartition(".")[2]])
    assert [name for name in tested if name not in source] == []


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
    in_june = TOWN.replace("on Monday", "in June")
    assert weight(reasons.same_season, two(undated, in_june, ("2014-06-10", "2014-08-02"))) == 0  # printed in the month of the other
    assert weight(reasons.same_season, two(undated, in_june, ("2014-05-10", "2014-08-02"))) == NEVER
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


def test_accords_with_one_party_in_common_and_another_each_have_little_in_common() -> None:
    signed = "Kenya and Peru signed an accord in Lima on Monday."
    other = signed.replace("Peru", "Norway")
    assert (
        0 < weight(reasons.same_people, two(signed, other)) < weight(reasons.same_people, two(signed, "Peru signed an accord on Monday."))
    )


def test_a_day_counted_from_another_may_be_one_day_off() -> None:
    counted = "Jon Vik was arrested on Monday, three days after the raid on the mill of Lomo."
    dated = "Rebels raided the mill of Lomo on Thursday."
    assert weight(reasons.same_time, one_article(f"{dated} {counted}")) > 0
    (raid,) = events(article("a", "2014-06-10", f"{dated} {counted}"), kind="attack")
    assert raid.date is not None and raid.date.edtf == "2014-06-05"


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
    came = "President Ama Owusu flew to Lima in May."
    assert weight(reasons.same_place, one_article(f"{came} {came.replace('Lima', 'Oslo')}")) == NEVER
    lagos = "President Ama Owusu visited Lagos."
    assert weight(reasons.same_place, one_article(f"{lagos} {lagos.replace('Lagos', 'Tarawe')}")) < 0  # an unknown town
    assert weight(reasons.same_place, one_article("A bomb exploded in Lagos. A bomb exploded in Tarawe market.")) == 0  # may be in Lagos
    treaty = "Kenya and Peru signed a treaty in Lima in May 2012."
    elsewhere = treaty.replace("Lima", "Nairobi")  # reports of one treaty may differ
    with_another = elsewhere.replace("Peru", "Chile")
    assert 0 > weight(reasons.same_place, two(treaty, elsewhere)) > weight(reasons.same_place, two(treaty, with_another))


def test_toll() -> None:
    assert weight(reasons.same_toll, two(TOWN, TOWN)) > 0
    assert weight(reasons.same_toll, two(TOWN, TOWN.replace("three", "four"))) == 0  # other sources count otherwise
    assert weight(reasons.same_toll, one_article(f"{TOWN} A bomb killed nine traders in Kaduna on Tuesday.")) < 0


def test_many_dead_counted_nearly_alike() -> None:
    many, more, few = (TOWN.replace("three", f"{n}") for n in (99, 100, 43))
    assert weight(reasons.same_toll, two(many, many)) > weight(reasons.same_toll, two(TOWN, TOWN))
    assert weight(reasons.same_toll, two(many, more)) > 0
    assert weight(reasons.same_toll, two(many, few)) <= 0


def test_a_town_of_its_own_lies_in_no_city() -> None:
    lagos = "Gunmen attacked a police station in Lagos on Monday."
    assert weight(reasons.same_place, two(lagos, "Gunmen attacked a mill in the town of Tavok on Monday.")) < 0
    assert weight(reasons.same_place, two(lagos, "Gunmen attacked a mill in Tavok on Monday.")) == 0


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


def test_strangers() -> None:
    assert weight(reasons.strangers, two("Gunmen attacked a bus.", TOWN)) < 0
    assert weight(reasons.strangers, two(TOWN, TOWN)) == 0


def test_articles_that_name_the_same_people_tell_one_story() -> None:
    told = TOWN.replace(" in Kaduna", "")
    ruiz, vik = f"{told} Governor Ana Ruiz condemned it.", f"{told} Mayor Jon Vik condemned it."
    assert weight(reasons.one_subject, two(ruiz, ruiz)) > 0 > weight(reasons.one_subject, two(ruiz, vik))
    assert weight(reasons.one_subject, two(told, ruiz)) == 0
    tavok = f"Gunmen attacked a police station in Tavok on Monday. {ruiz.removeprefix(told)}"
    assert weight(reasons.one_subject, two(tavok.replace("Tavok", "Oso"), tavok)) == 0  # one story of two towns


def test_status() -> None:
    plan, done = "President Ama Owusu will visit Oslo on Monday.", "President Ama Owusu visited Oslo on Monday."
    assert weight(reasons.status_fits, two(plan, done, ("2012-03-07", "2012-03-20"))) < 0
    assert weight(reasons.status_fits, two(plan, done, ("2012-03-07", "2012-03-13"))) == 0
    assert weight(reasons.status_fits, two(plan, "President Ama Owusu called off the visit to Oslo.")) == 0


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


def test_what_was_called_off_is_not_what_took_place() -> None:
    held = "Talks between Norway and Kenya were held in Geneva in April."
    off = "Talks between Norway and Kenya should have been held in Geneva last week."
    assert weight(reasons.status_fits, two(held, off)) < 0


def test_reports_of_one_pattern_from_different_places_tell_different_attacks() -> None:
    bulletin = "Fighters of the Andes Front attacked the village of {} on Friday, residents said."
    villages = [article(f"a{n}", "2014-08-02", bulletin.format(place)) for n, place in enumerate(("Lurin", "Maranga", "Sondor"))]
    assert [e.places for e in events(*villages)] == [("Lurin",), ("Maranga",), ("Sondor",)]
    again = article("b", "2014-08-03", bulletin.format("Lurin"))
    assert len(events(*villages, again)) == 3


def test_different_tolls_tell_different_attacks_where_the_places_differ_too() -> None:
    front = "Fighters of the Andes Front killed {} people in {} on Friday"
    one, other = front.format("three", "Sondor") + ".", front.format("seven", "Maranga") + ", when they burned a mill."
    assert weight(reasons.same_toll, two(one, other)) < -2
    assert weight(reasons.same_toll, two(one, other.replace("Maranga", "Sondor"))) == 0  # a toll that rose
    assert weight(reasons.same_toll, two(one, other.replace(" in Maranga", ""))) == 0


def test_words_alone_say_only_so_much() -> None:
    assert weight(reasons.same_words, two(TOWN, TOWN)) <= 4
    (a, b) = across(clusters(article("a", "2014-08-02", TOWN), article("b", "2014-09-02", TOWN)))
    assert 0 < weight(reasons.same_words, (a, b)) <= 3


def test_target() -> None:
    bus = "Gunmen attacked a bus in Kaduna on Monday."
    assert weight(reasons.same_target, two(bus, bus.replace("Gunmen", "Men"))) > 0
    assert weight(reasons.same_target, two(bus, bus.replace("bus", "power station"))) < 0
    assert weight(reasons.same_target, two(bus, bus.replace("a bus", "two guards"))) == 0


def test_what_was_agreed_long_before_is_not_what_the_story_tells() -> None:
    text = (
        "Ministers Ana Ruiz and Jon Vik met in Lima on Monday. They signed a memorandum on schools. "
        "Under an agreement reached in March last year, Peru will open the bay."
    )
    assert len(events(article("a", "2014-06-11", text), kind="agreement")) == 2


def test_the_forces_of_a_country_and_the_country_are_one_attacker() -> None:
    pair = two("Peruvian forces shelled Tarma on Monday.", "Peru bombed a mill near Tarma on Monday.")
    assert weight(reasons.same_people, pair) > 0
    assert (
        weight(reasons.same_people, two("Peruvian forces shelled Tarma.", "Peruvian jets bombed a mill.")) == 0
    )  # in a war theirs are most


def test_who_brokered_an_accord_is_no_other_party() -> None:
    pair = two("The truce of 2002 was brokered by Norway.", "Peru and the Red Front agreed on a truce in 2002.")
    assert weight(reasons.same_people, pair) == 0


def test_a_cathedral_is_a_church_and_in_no_other_town() -> None:
    a, b = "A bomb tore apart a cathedral in Lima on Monday, killing 20.", "A bomb hit a church in Lima on Monday, killing 17."
    assert weight(reasons.same_target, two(a, b)) > 0
    assert weight(reasons.same_target, two(a, b.replace("church", "bus"))) < 0
    named = a.replace("a cathedral in Lima", "the Cathedral of Saint Anne")
    assert weight(reasons.same_toll, two(named, b)) == 0
    assert weight(reasons.same_toll, two(a.replace("Lima", "Cusco"), b)) < 0


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Leaders of Peru and Norway began a summit in Lima on Monday. The summit ends on Wednesday.", "2024-06-10/2024-06-12"),
        ("Leaders of Peru and Norway began a two-day summit in Lima on Monday. The summit ends on Tuesday.", "2024-06-10/2024-06-11"),
        ("Leaders of Peru and Norway began a summit in Lima on 3 June. The summit ended on 7 June.", "2024-06-03/2024-06-07"),
        ("President Ana Ruiz arrived in Lima on Monday for talks with Jon Vik. Her visit ends on Friday.", "2024-06-10/2024-06-14"),
    ],
)
def test_what_began_on_one_day_and_ends_on_another_is_one_event_that_lasts(text: str, edtf: str) -> None:
    (visit,) = events(article("a", "2024-06-10", text), kind="visit")
    assert visit.date and visit.date.edtf == edtf and visit.status is Status.HAPPENED


def test_the_day_on_which_a_summit_closed_is_not_the_whole_of_it() -> None:
    began = article("a", "2024-06-10", "Leaders of Peru and Norway began a two-day summit in Lima on Monday.")
    closed = [
        article(name, "2024-06-12", f"The leaders of Peru and Norway signed a pact in Lima on Tuesday, {ends} of a summit.")
        for name, ends in (("b", "at the close"), ("c", "at the end"))
    ]
    (summit,) = events(began, *closed, kind="visit")
    assert summit.date and summit.date.edtf == "2024-06-10/2024-06-11"


def test_term() -> None:
    ambush, other = "An ambush killed three guards in Kaduna on Monday.", "The ambush in Kaduna angered Ana Ruiz."
    assert weight(reasons.same_term, two(ambush, other)) > 0
    assert weight(reasons.same_term, two(ambush, "The bombing in Kaduna angered Ana Ruiz.")) == 0
    assert weight(reasons.same_term, two(ambush, "The ambush angered Ana Ruiz.")) == 0  # perhaps of another war
    seen = "Ana Ruiz visited Lima on Monday."
    assert weight(reasons.same_term, two(seen, seen)) == 0  # visits are all told so
    assert weight(reasons.same_term, two(TOWN, TOWN)) == 0  # and many attacks by such verbs
    one = "Kenya and Peru signed a truce on Monday."
    assert weight(reasons.same_term, one_article(f"{one} The rains came. Owusu praised the treaty.")) < 0


def test_a_day_on_which_talks_open_is_the_first_of_all_their_days() -> None:
    text = "Kenya and Peru signed a truce in Oslo on Thursday after three days of talks. Talks of Kenya and Peru opened in Oslo on Tuesday."
    talks = [c for c in clusters(article("a", "2014-06-13", text)) if c.kind == "visit"]
    later = [c for c in clusters(article("a", "2014-06-13", text.replace("Tuesday", "Wednesday"))) if c.kind == "visit"]
    assert weight(reasons.same_time, (talks[0], talks[1])) > 0 > weight(reasons.same_time, (later[0], later[1]))


def test_a_region_and_a_villa_are_no_other_place_than_a_town() -> None:
    def there(first: str, second: str) -> float:
        text = f"President Ama Owusu toured {first} on 9 June. President Ama Owusu laid a wreath at {second} on 9 June."
        return weight(reasons.same_place, one_article(text))

    assert there("Lomora", "Tavok") < there("Assam", "Tavok") < 0
    assert there("Lomora", "Tavok") < there("Lomora", "Villa Maren") < 0


def test_what_was_stormed_under_its_own_name_lies_where_others_say() -> None:
    stormed = "Nine officers died in one night this month, when Tavok was stormed."
    post = "Gunmen overran the police station of Tavok on Monday."
    assert weight(reasons.same_place, two(stormed, post)) > 0
    assert weight(reasons.same_place, two(stormed, post.replace("Tavok", "Lomora"))) <= 0


def test_a_visit_is_compared_by_the_stems_of_its_words_and_an_attack_by_the_words() -> None:
    one = "President Ama Owusu visited a shipyard in Oslo on Monday and praised the welders who repaired its cranes."
    other = "President Ama Owusu visited Oslo on Monday, praising a welder's repairs to a crane at the shipyards."
    a, b = two(one, other)
    assert len(a.words & b.words) > len(a.said & b.said)
    raid, _ = two(TOWN, TOWN)
    assert raid.words == raid.said


def test_what_was_foiled_is_not_what_killed() -> None:
    shot = "Gunmen shot dead two guards in Oso on Monday."
    assert weight(reasons.status_fits, two(shot, "Sappers defused a bomb under a bridge in Oso on Monday.")) < 0
    assert weight(reasons.status_fits, two(shot, "Gunmen shot at two guards in Oso on Monday.")) == 0


def test_three_dead_or_four_in_one_article_may_be_one_attack() -> None:
    told = "Gunmen killed four guards in Oso on Monday. The river rose. Gunmen killed {} guards at a mill."
    assert weight(reasons.same_toll, one_article(told.format("three"))) == 0
    assert weight(reasons.same_toll, one_article(told.format("nine"))) < 0


def test_who_met_as_a_step_in_a_story_of_these_days_did_not_meet_months_ago() -> None:
    old = "President Ama Owusu met Prime Minister Jon Vik in Oslo on Monday."
    new = (
        "Kenya and Peru signed an accord on Monday. It rained. It was cold. President Ama Owusu received Prime Minister Jon Vik at a villa."
    )
    for day, apart in (("2014-03-12", True), ("2014-06-10", False)):
        known, _, open_ = clusters(article("a", day, old), article("b", "2014-06-11", new))
        assert (weight(reasons.same_time, (known, open_)) < 0) is apart
