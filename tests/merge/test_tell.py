"""What a corpus tells: which reports are one event, whatever the order in which articles are read."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.merge.corpora import article, events, rules
from timeline_cli.merge import shelf, tell
from timeline_cli.model.event import ArticleReport, Event, Status, Toll
from timeline_cli.model.mention import Reading

FIRST = article("a", "2014-06-10", "Gunmen attacked a police station in Kaduna on Monday, killing three officers. It lasted an hour.")
SECOND = article("b", "2014-06-11", "Four police officers died on Monday when gunmen attacked a police station in Kaduna.")
BOMB = article("c", "2014-06-13", "A car bomb killed nine people at a market in Kaduna on Thursday.")
TRIP = article(
    "d", "2012-03-10", "President Ama Owusu visited Oslo from Monday to Thursday. On Tuesday she met Prime Minister Jon Vik in Oslo."
)
PACT = article("e", "2012-03-09", "President Ama Owusu and Prime Minister Jon Vik signed a fishing treaty in Oslo on Tuesday.")
MEETING = article("f", "2012-03-08", "Prime Minister Jon Vik met President Ama Owusu in Oslo on Tuesday.")
CORPUS = (FIRST, SECOND, BOMB, TRIP, PACT, MEETING)


def _told(corpus: Sequence[Reading]) -> tuple[list[Event], tuple[ArticleReport, ...]]:
    found, reports = tell(corpus)
    return list(found), reports


@settings(max_examples=10)
@given(st.permutations(CORPUS))
def test_the_order_of_articles_makes_no_difference(corpus: Sequence[object]) -> None:
    assert _told(corpus) == _told(CORPUS)  # type: ignore[arg-type]  # permutations lose the type


def test_meetings_with_partners_of_different_office_are_two() -> None:
    text = "President Ama Owusu was in Oslo on Tuesday. The king received her. She also saw the patriarch."
    meetings = [e for e in events(article("k", "2012-03-10", text)) if e.shape == "meeting"]
    assert {frozenset(a.name for a in e.actors) for e in meetings} == {frozenset({"Ama Owusu", who}) for who in ("king", "patriarch")}


def test_what_is_told_as_past_is_not_the_meeting_still_to_come() -> None:
    text = (
        "The foreign ministers of Greece and Turkey met in Athens on Monday. Eleni Pappas and Cem Aksoy discussed trade for two hours. "
        "They agreed to hold another round of talks in Izmir in September."
    )
    told = {e.date.edtf: e for e in events(article("k", "2012-03-07", text), kind="visit") if e.date is not None}
    assert told["2012-09"].status is Status.PLANNED
    assert "2012-03-05" in told and told["2012-03-05"].status is Status.HAPPENED


def test_talks_that_were_put_off_and_then_held_took_place() -> None:
    text = (
        "The Red Front and the Peruvian government began talks in Quito on Monday. Ana Ruiz led the government's delegation. "
        "The talks were to have started in March but were delayed by a dispute over prisoners."
    )
    (talks,) = events(article("k", "2012-03-07", text), kind="visit")
    assert talks.status is Status.HAPPENED


def test_attacks_that_a_report_tells_of_two_towns_are_two() -> None:
    text = (
        "Attacks across the north left nine people dead on Monday. In Mopti gunmen killed four farmers. "
        "In Gao a mine destroyed a bus, killing three passengers."
    )
    told = events(article("k", "2012-03-06", text))
    assert {frozenset(e.places) & {"Mopti", "Gao"} for e in told} == {frozenset({"Mopti"}), frozenset({"Gao"})}


def test_the_same_reports_told_again_change_nothing() -> None:
    assert _told(CORPUS) == _told(CORPUS)


def test_what_is_laid_aside_in_a_file_tells_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    in_memory = _told(CORPUS)
    monkeypatch.setattr(shelf, "_MEMORY", 1)
    assert _told(CORPUS) == in_memory


def test_two_articles_on_one_attack_are_one_event_with_both_tolls() -> None:
    (attack,) = events(FIRST, SECOND)
    assert attack.killed == Toll(3, 4, 4)
    assert {source.article for source in attack.sources} == {"a.txt", "b.txt"}
    assert "merge" in rules(attack)


def test_an_article_that_only_adds_a_source_keeps_the_id() -> None:
    (before,) = events(FIRST)
    (after,) = events(FIRST, SECOND)
    assert (after.id, after.date) == (before.id, before.date)
    assert len(after.sources) > len(before.sources)


def test_other_articles_keep_all_ids() -> None:
    alone = {event.id for corpus in ((FIRST,), (BOMB,), (TRIP,)) for event in events(*corpus)}
    assert {event.id for event in events(FIRST, BOMB, TRIP)} == alone


def test_renamed_files_keep_all_ids() -> None:
    renamed = [structs.replace(r, article=structs.replace(r.article, name=f"z{n}.txt")) for n, r in enumerate((TRIP, BOMB, FIRST, SECOND))]
    assert {event.id for event in events(*renamed)} == {event.id for event in events(FIRST, SECOND, BOMB, TRIP)}


def test_two_attacks_in_one_city_in_one_week_stay_two() -> None:
    assert [event.date and event.date.edtf for event in events(FIRST, BOMB)] == ["2014-06-09", "2014-06-12"]
    told = "A bomb killed six people in Kaduna on Monday. Gunmen attacked a church in Kaduna on Thursday."
    one, two = events(article("g", "2014-06-14", told))
    assert one.date != two.date


def test_a_treaty_of_which_nothing_more_is_said_is_told_only_beside_its_making() -> None:
    assert events(article("h", "2014-06-14", "The valley changed hands under the treaty.")) == ()
    made, referred = "Peru and Bolivia signed a treaty in La Paz on Monday.", "The valley changed hands under the treaty."
    (pact,) = events(article("i", "2014-06-14", f"{made} {referred}"))
    assert [source.quote for source in pact.sources] == [made, referred]


def test_a_trip_and_its_meetings_stay_separate() -> None:
    trip, meeting = events(TRIP)
    assert (trip.title, trip.date and trip.date.edtf) == ("Ama Owusu visits Oslo", "2012-03-05/2012-03-08")
    assert (meeting.title, meeting.date and meeting.date.edtf) == ("Ama Owusu meets Jon Vik in Oslo", "2012-03-06")


def test_one_meeting_told_twice_is_one_beside_the_treaty_signed_there() -> None:
    told = {event.title: len(event.sources) for event in events(MEETING, TRIP, PACT)}
    assert told == {"Ama Owusu visits Oslo": 1, "Ama Owusu meets Jon Vik in Oslo": 2, "Ama Owusu and Jon Vik agree in Oslo": 1}


def test_meetings_with_different_people_on_one_day_are_two() -> None:
    king = article("h", "2012-03-07", "President Ama Owusu met King Harald in Oslo on Tuesday.")
    assert [len(event.sources) for event in events(MEETING, king)] == [1, 1]


def test_a_plan_and_what_came_of_it_on_the_same_day_are_one() -> None:
    plan = article("i", "2012-03-02", "President Ama Owusu will visit Oslo on Monday.")
    done = article("j", "2012-03-06", "President Ama Owusu visited Oslo on Monday.")
    assert [(e.status, len(e.sources)) for e in events(plan, done)] == [(Status.HAPPENED, 2)]
    later = article("k", "2012-03-20", "President Ama Owusu visited Oslo on Monday.")
    assert [e.status for e in events(plan, later)] == [Status.PLANNED, Status.HAPPENED]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("President Ama Owusu met Prime Minister Jon Vik in Oslo on Tuesday.", "Ama Owusu meets Jon Vik in Oslo"),
        ("President Ama Owusu will meet Prime Minister Jon Vik in Oslo on Friday.", "Ama Owusu to meet Jon Vik in Oslo"),
        ("President Ama Owusu cancelled her visit to Oslo.", "Ama Owusu calls off visit to Oslo"),
        ("President Ama Owusu and Prime Minister Jon Vik visited Tromso on Monday.", "Ama Owusu and Jon Vik visit Tromso"),
        ("The ministers of Peru and Bolivia will meet in Lima on Friday.", "Bolivia to meet Peru in Lima"),
        ("Gunmen ambushed a convoy near Kaduna on Monday.", "Ambush on convoy by gunmen in Kaduna"),
        ("Gunmen kidnapped two nuns near Kaduna on Monday.", "Kidnapping of two nuns by gunmen in Kaduna"),
        ("The army clashed with rebels near Kaduna on Monday.", "Clash between army and rebels in Kaduna"),
        ("A car bomb killed nine people at a market in Kaduna on Thursday.", "Bombing in Kaduna"),
        ("Police foiled an attack on the embassy in Tunis on Monday.", "Attempted attack on embassy in Tunis"),
        ("Peru and Bolivia signed a fishing treaty in Lima on Monday.", "Bolivia and Peru agree in Lima"),
    ],
)
def test_titles_are_short_sentences_made_from_the_event(text: str, title: str) -> None:
    assert [event.title for event in events(article("t", "2012-03-08", text))] == [title]


def test_a_source_tells_how_its_sentence_was_read() -> None:
    (meeting,) = events(MEETING)
    (source,) = meeting.sources
    assert source.quote == MEETING.article.text[source.begin : source.end]
    assert (source.steps[0].rule, source.steps[0].text, source.steps[0].result) == ("trigger", "met", "visit (meet)")
    assert source.timex is not None and source.timex.timex.text == "Tuesday"


def test_every_article_is_accounted_for() -> None:
    dull = article("z", "2012-03-08", "The harbour is quiet. Ships lie at anchor.")
    _, reports = tell([FIRST, dull, TRIP])
    assert [(r.article, r.events) for r in reports] == [("a.txt", 1), ("d.txt", 2), ("z.txt", 0)]


@pytest.mark.parametrize(("who", "says"), [("A military delegation", "visits Oslo"), ("Two envoys", "visit Oslo")])
def test_a_title_says_of_one_that_it_visits_and_of_several_that_they_visit(who: str, says: str) -> None:
    (trip,) = events(article("g", "2012-03-08", f"{who} of Peru visited Oslo on Tuesday."), kind="visit")
    assert trip.title.endswith(f" {says}")


def test_the_paragraph_of_an_attack_tells_the_town_of_another_report() -> None:
    one = article(
        "a", "2012-03-06", "Tarma was still in mourning yesterday.\n\nFour people died when two women blew themselves up on Sunday."
    )
    other = article("b", "2012-03-09", "On 4 March two bombers killed four people in the cattle market of Tarma.")
    assert len(events(one, other, kind="attack")) == 1


def test_the_lomo_bombing_is_the_one_that_an_article_tells() -> None:
    text = (
        "Two men suspected of the Lomo bombing were arrested on Monday. The van bomb of Thursday 1 March has now cost five lives. "
        "Twenty people were injured."
    )
    (attack,) = events(article("a", "2012-03-06", text), kind="attack")
    assert attack.date is not None and attack.date.edtf == "2012-03-01" and "Lomo" in attack.places


def test_drones_launched_and_brought_down_are_one_attack() -> None:
    text = "Rebels launched two drones which the air defences of Peru brought down on Saturday on their way to Tarma."
    assert len(events(article("a", "2012-03-06", text), kind="attack")) == 1


def test_who_is_expected_somewhere_to_meet_people_is_on_one_visit() -> None:
    text = "Peru's defence minister, Ana Ruiz, is expected in Tarma on Monday to meet relatives of the dead."
    assert [e.date and e.date.edtf for e in events(article("a", "2012-03-09", text), kind="visit")] == ["2012-03-12"]


def test_the_meeting_of_the_three_presidents_is_not_that_of_who_was_named_last() -> None:
    text = "Minister Jon Vik is expected in Oslo on 21 May. A meeting of the three presidents will be held in Lima on 3 June."
    meeting = events(article("a", "2012-05-09", text), kind="visit")[-1]
    assert all(actor.name != "Jon Vik" for actor in meeting.actors)


@pytest.mark.parametrize(("weekday", "count"), [("Tuesday", 1), ("Friday", 2)])
def test_an_attack_on_another_weekday_is_another_though_no_more_than_the_year_is_known(weekday: str, count: int) -> None:
    one = article("a", "2012-03-14", "A suicide bomber killed nine guards at a post in Tarma on Tuesday.")
    other = article("b", "2012", f"A suicide bomber killed nine guards at a post in Tarma on {weekday}.")
    assert len(events(one, other, kind="attack")) == count
