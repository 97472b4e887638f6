"""Days for events whose own sentences give none, and what the days of a sentence come to."""

import pytest

from tests.merge.corpora import article, dates, events, rules
from timeline_cli.model.event import Status

QUIET = "The harbour of Dorvan is quiet. Ships lie at anchor. Nets dry in the sun. Old men play chess. "


def test_the_news_an_article_opens_with_is_of_about_its_day() -> None:
    (attack,) = events(article("a", "2012-03-07", "Gunmen have attacked a police station in Kaduna, killing three officers."))
    assert attack.date and attack.date.edtf == "2012-03-07~"
    assert "news of the day" in rules(attack)


def test_of_two_attacks_that_nothing_pins_down_the_first_is_told() -> None:
    text = "Soldiers have captured part of a stronghold of guerrillas after five days of fighting, police said on Monday."
    (attack,) = events(article("a", "2012-03-07", text))
    assert attack.sources[0].steps[0].text == "captured"


def test_a_step_in_a_story_has_the_time_told_before() -> None:
    text = "On Wednesday President Ama Owusu arrived in Tunis. Soldiers of the guard fired on a convoy near Tunis."
    found = article("b", "2012-03-17", f"The drought goes on. Wells are dry. Cattle die. {text}")
    (attack,) = events(found, kind="attack")
    assert attack.date and attack.date.edtf == "2012-03-14"
    assert "told before" in rules(attack)


def test_a_time_told_of_anything_dates_the_next_step() -> None:
    text = QUIET + "On Wednesday the harbour was closed to ships. President Ama Owusu met Prime Minister Jon Vik there."
    (meeting,) = events(article("g", "2012-03-17", text))
    assert meeting.date and meeting.date.edtf == "2012-03-14"


def test_the_day_of_a_statement_dates_what_is_stated() -> None:
    (attack,) = events(article("l", "2012-03-17", QUIET + "The police said on Wednesday that gunmen killed two officers near Dorvan."))
    assert attack.date and attack.date.edtf == "2012-03-14"


def test_what_was_said_lately_to_be_agreed_is_of_about_the_day_when_it_was_said() -> None:
    (accord,) = events(article("s", "2012-03-17", "Kenya and Uganda have signed a fishing accord, the ministry said on Thursday."))
    assert accord.date and accord.date.edtf == "2012-03-15~"


def test_a_step_far_down_has_the_day_that_the_story_opens_with() -> None:
    text = "Kenya mourned its poets on Wednesday. " + QUIET + "President Ama Owusu met Prime Minister Jon Vik there."
    (meeting,) = events(article("j", "2012-03-17", text))
    assert meeting.date and meeting.date.edtf == "2012-03-14"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sailors shot dead two smugglers near Dorvan. Their boat was seen on Wednesday at dawn.", "2012-03-14"),
        ("Sailors shot dead two smugglers near Dorvan, a spokesman said on Thursday. Their boat was seen on Wednesday.", "2012-03-14"),
        ("Sailors shot dead two smugglers near Dorvan, a spokesman said on Thursday.", "2012-03-15"),
        ("Sailors have shot dead two smugglers near Dorvan. Their boat was seen on Wednesday.", "2012-03-14"),
        ("Sailors shot dead two smugglers near Dorvan. Their boat was bought on January 9.", "2012-03-17~"),
    ],
)
def test_a_lead_is_of_the_day_that_its_story_tells(text: str, edtf: str) -> None:
    attack = events(article("t", "2012-03-17", text), kind="attack")[0]
    assert attack.date and attack.date.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Police say they have foiled a raid on a mill in Dorvan. Two men with a can of petrol were stopped on Wednesday.",
        "Kenya and Uganda have signed a fishing accord. Their ministers sat down in Dorvan on Wednesday and left at night.",
    ],
)
def test_what_is_told_in_the_perfect_has_the_day_on_which_the_next_sentence_goes_into_it(text: str) -> None:
    news = events(article("pe", "2012-03-17", QUIET + text))[0]
    assert news.date and news.date.edtf == "2012-03-14"


def test_the_day_of_a_statement_does_not_go_into_what_is_told_in_the_perfect() -> None:
    text = QUIET + "Gunmen have raided a mill in Dorvan. A spokesman said on Wednesday that nothing was left of it."
    (raid,) = events(article("pf", "2012-03-17", text))
    assert raid.date and raid.date.edtf != "2012-03-14"


def test_a_pluperfect_beside_one_with_a_day_goes_on_there() -> None:
    text = QUIET + "On Wednesday the harbour had been closed. In Oslo President Ama Owusu had met Prime Minister Jon Vik."
    (meeting,) = events(article("pp", "2012-03-17", text))
    assert meeting.date and meeting.date.edtf == "2012-03-14"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The harbour was closed on Wednesday. A truce with pirates of May is forgotten. Ama Owusu met Jon Vik there.", "2012-03-14"),
        ("The harbour was closed on Wednesday, three days after a storm. Ama Owusu met Jon Vik there.", "2012-03-14"),
        ("The old think of May 2004 and of the harbour, where Ama Owusu met Jon Vik.", "2004-05"),
    ],
)
def test_what_looks_back_or_names_a_month_is_not_the_day_of_the_next_step(text: str, edtf: str) -> None:
    meeting = events(article("u", "2012-03-17", QUIET + text), kind="visit")[0]
    assert meeting.date and meeting.date.edtf == edtf


def test_what_ends_on_a_day_after_some_days_began_so_much_before() -> None:
    text = QUIET + "The accord that Ama Owusu and Jon Vik initialled in Dorvan on Friday, at the end of a three-day conference, is short."
    conference = events(article("v", "2012-03-17", text), kind="visit")[0]
    assert conference.date and conference.date.edtf == "2012-03-14/2012-03-16"


@pytest.mark.parametrize("before", ["The harbour will be closed on Friday.", "The harbour had been closed since Wednesday."])
def test_a_time_to_come_or_that_only_began_something_dates_no_next_step(before: str) -> None:
    text = f"{QUIET}{before} President Ama Owusu met Prime Minister Jon Vik there."
    (meeting,) = events(article("h", "2012-03-17", text))
    assert "told before" not in rules(meeting)


def test_what_was_past_already_is_not_the_news_of_the_day() -> None:
    text = QUIET + "President Ama Owusu had met Prime Minister Jon Vik in Oslo."
    (meeting,) = events(article("i", "2012-03-17", text))
    assert meeting.date and meeting.date.edtf == "../2012-03-17"


def test_what_is_signed_where_people_met_has_the_day_of_their_meeting() -> None:
    text = "President Ama Owusu met Prime Minister Jon Vik in Oslo on Tuesday. Bells rang. Owusu and Vik signed a fishing treaty."
    (treaty,) = events(article("c", "2012-03-10", text), kind="agreement")
    assert treaty.date and treaty.date.edtf == "2012-03-06"
    assert "same occasion" in rules(treaty)


def test_what_is_agreed_after_a_meeting_in_one_sentence_has_its_day() -> None:
    text = "Peru and Chile have agreed on a truce, their generals said after meeting in Lima on Tuesday."
    (truce,) = events(article("f", "2012-03-10", text), kind="agreement")
    assert truce.date and truce.date.edtf == "2012-03-06"


def test_what_is_told_as_past_lies_before_publication() -> None:
    (attack,) = events(article("d", "2012-03-10", QUIET + "Rebels attacked the lighthouse in those days."))
    assert attack.date and attack.date.edtf == "../2012-03-10"
    assert "bounds" in rules(attack)


def test_what_is_planned_lies_after_publication() -> None:
    (visit,) = events(article("e", "2012-03-10", QUIET + "President Ama Owusu will visit Dorvan."))
    assert visit.date and visit.date.edtf == "2012-03-10/.."
    assert "bounds" in rules(visit)


def test_what_is_planned_is_no_part_of_a_visit_that_was_over_long_before() -> None:
    text = QUIET + "Premier Jon Vik is to meet President Ama Owusu in Oslo. Vik had been in Dorvan on March 2."
    planned, *_ = [e for e in events(article("k", "2012-03-20", text), kind="visit") if e.status is Status.PLANNED]
    assert planned.date and planned.date.edtf == "2012-03-20/.."


def test_without_any_day_of_publication_nothing_is_dated() -> None:
    (attack,) = events(article("f", "", "Rebels attacked a lighthouse near Dorvan. Two keepers were killed."))
    assert attack.date is None
    assert "undated" in rules(attack)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("President Ama Owusu visited Oslo on Monday.", "2012-03-05"),
        ("President Ama Owusu will visit Oslo on Monday.", "2012-03-12"),  # plans look ahead
        ("President Ama Owusu began a three-day visit to Oslo on Monday.", "2012-03-05/2012-03-07"),
        ("President Ama Owusu ended a three-day visit to Oslo on Monday.", "2012-03-03/2012-03-05"),
        ("Two days of talks between Norway and Kenya, the first since 2003, ended on Monday.", "2012-03-04/2012-03-05"),
        ("President Ama Owusu, who will leave office, on Monday met Prime Minister Jon Vik in Oslo.", "2012-03-05"),
        ("President Ama Owusu visited Oslo from Monday to Thursday.", "2012-03-05/2012-03-08"),
        ("President Ama Owusu was in Oslo on Monday and Tuesday.", "2012-03-05/2012-03-06"),
        ("President Ama Owusu will visit Oslo on Monday and Thursday.", "2012-03-12"),
        ("President Ama Owusu will be in Oslo on Monday for three days.", "2012-03-12/2012-03-14"),
        ("President Ama Owusu is to pay a four-day visit to Norway starting Monday.", "2012-03-12/2012-03-15"),
        ("President Ama Owusu rounded off a two-day visit to Norway on Monday.", "2012-03-04/2012-03-05"),
        ("The two-day summit of Kenya and Norway in Oslo opened on Monday.", "2012-03-05/2012-03-06"),
        ("The talks of Kenya and Norway in Oslo, which lasted two days, ended on Monday.", "2012-03-04/2012-03-05"),
        ("The visit of President Ama Owusu to Norway, which began on Monday, continues.", "2012-03-05/2012-03-10"),
        ("Kenya and Norway have been holding talks in Oslo since Monday.", "2012-03-05/2012-03-10"),
        ("Kenya and Norway have been holding talks in Oslo since January.", "2012-03-10~"),
        ("Rebels have shelled the port of Dorvan since Monday.", "2012-03-05/2012-03-10"),
        ("Rebels, who still shoot, shelled the port of Dorvan on 3 May.", "2011-05-03"),  # what is done does not lie ahead
        ("Rebels had shelled the port of Dorvan before Monday.", "../2012-03-05"),
    ],
)
def test_the_words_of_a_sentence_decide(text: str, edtf: str) -> None:
    assert dates(article("g", "2012-03-10", text)) == [edtf]


def test_a_day_before_who_says_it_is_of_what_is_said() -> None:
    text = "The frigate will visit Oslo on Friday, a spokesman for the ministry told the radio, and it will be the first of four."
    assert dates(article("m", "2012-03-10", text)) == ["2012-03-16"]


def test_of_two_days_beside_a_verb_of_saying_the_far_one_is_of_what_is_told() -> None:
    text = "Talks are the purpose of a Kenyan delegation that came to Oslo, the capital, on Friday, state radio reported on Saturday."
    assert "2012-03-09" in dates(article("k", "2012-03-10", text))


def test_what_went_before_beside_a_trip_has_the_day_of_that_trip() -> None:
    trip = "President Ama Owusu flew into Oslo on Tuesday. After she and Prime Minister Jon Vik had met, the bells rang."
    assert dates(article("n", "2012-03-10", QUIET + trip)) == ["2012-03-06", "2012-03-06"]
    apart = f"President Ama Owusu flew into Oslo on Tuesday. {QUIET}After she and Prime Minister Jon Vik had met, the bells rang."
    assert "2012-03-06" not in dates(article("o", "2012-03-10", QUIET + apart))[1:]


def test_what_one_of_them_did_far_away_dates_no_other_meeting() -> None:
    text = (
        "Fishing was praised by President Ama Owusu, when she had met Prime Minister Jon Vik in Oslo. "
        f"{QUIET}{QUIET}On Tuesday Owusu met the Kenyan foreign minister, Ben Musa, in Lima."
    )
    first, last = dates(article("p", "2012-03-10", text))
    assert (first, last) == ("2012-03-06", "2012-03-10~")


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Oslo to host summit of Kenya and Peru on March 24", Status.PLANNED, "2012-03-24"),
        ("President Ama Owusu visited Oslo on March 6.", Status.HAPPENED, "2012-03-06"),
        ("President Ama Owusu has come to Oslo to prepare for the elections of March 24.", Status.HAPPENED, "2012-03-10~"),
    ],
)
def test_what_lies_ahead_is_planned_and_dates_nothing_that_is_done(text: str, status: Status, day: str) -> None:
    (visit,) = events(article("q", "2012-03-10", text), kind="visit")
    assert (visit.status, visit.date and visit.date.edtf) == (status, day)


def test_a_day_in_the_course_of_a_visit_does_not_shorten_it() -> None:
    told = ("President Ama Owusu will be in Norway for three days from March 12.", "President Ama Owusu will be in Norway on March 13.")
    visit = [article(name, "2012-03-10", text) for name, text in zip("rs", told, strict=True)]
    assert dates(*visit) == ["2012-03-12/2012-03-14"]


def test_a_meeting_on_one_day_of_the_talks_is_no_other_telling_of_them() -> None:
    text = (
        "Talks of Kenya and Norway were held in Oslo on Monday and Tuesday. "
        "Prime Minister Jon Vik and President Ama Owusu met in Oslo on Tuesday afternoon."
    )
    assert sorted(filter(None, dates(article("t", "2012-03-10", text)))) == ["2012-03-05/2012-03-06", "2012-03-06"]


def test_what_a_story_opens_with_as_what_is_has_its_day_not_that_of_a_step_further_on() -> None:
    text = (
        "President Ama Owusu is in Oslo. Rebels shelled the port of Dorvan on Tuesday. "
        "She visited Oslo with her ministers, and was welcomed by a choir."
    )
    visit = next(e for e in events(article("u", "2012-03-10", text), kind="visit"))
    assert visit.date and visit.date.edtf == "2012-03-10~"


@pytest.mark.parametrize(("how", "edtf"), [("in the end", "2012-03-06"), ("there", "2012-03-05/2012-03-06")])
def test_what_is_agreed_in_the_end_is_agreed_on_the_last_day_of_the_talks(how: str, edtf: str) -> None:
    text = f"Ministers of Kenya and Norway held talks in Oslo on Monday and Tuesday. Kenya and Norway agreed {how} to share their fish."
    (treaty,) = events(article("v", "2012-03-10", text), kind="agreement")
    assert treaty.date and treaty.date.edtf == edtf


def test_what_is_to_come_of_a_trip_under_way_is_of_about_its_day() -> None:
    text = "President Ama Owusu is in Lima, where people wait at the harbour. Owusu is to meet the mayor, Ana Ruiz, in the town hall."
    planned = [e for e in events(article("a", "2012-03-10", text)) if e.status is Status.PLANNED]
    assert [e.date.edtf for e in planned if e.date] == ["2012-03-10~"]


def test_of_two_agreements_in_an_article_the_one_without_a_time_is_of_the_day_of_its_step() -> None:
    signed = "Kenya and Uganda signed a fishing accord in Dorvan on March 5."
    step = "On Wednesday the dam of Dorvan was opened. Kenya and Uganda agreed to share its water."
    found = dates(article("st", "2012-03-17", f"{QUIET}{signed} Bells rang. Boats were blessed. Children sang. {step}"))
    assert sorted(filter(None, found)) == ["2012-03-05", "2012-03-14"]


def test_talks_before_what_they_led_to_are_of_its_day() -> None:
    text = "On Wednesday the harbour was closed. The pact was signed by Ama Owusu and Jon Vik in Dorvan after talks which lasted an hour."
    (talks,) = events(article("ta", "2012-03-17", QUIET + text), kind="visit")
    assert talks.date and talks.date.edtf == "2012-03-14"


def test_talks_on_a_day_of_a_visit_that_lasts_are_no_second_report_of_it() -> None:
    text = "From 8 to 10 March President Ama Owusu visited Oslo. Her talks with Prime Minister Jon Vik, on the 9th, were long."
    assert sorted(filter(None, dates(article("tb", "2012-03-17", QUIET + text)))) == ["2012-03-08/2012-03-10", "2012-03-09"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The harbour was closed on Wednesday. The day before, a ship was sunk.\n\nAma Owusu met Jon Vik there.", "2012-03-14"),
        ("The harbour was closed on Wednesday. The day before, a ship was sunk. Ama Owusu met Jon Vik there.", "2012-03-13"),
    ],
)
def test_a_glance_back_is_over_with_its_paragraph(text: str, edtf: str) -> None:
    (meeting,) = events(article("gb", "2012-03-17", QUIET + text), kind="visit")
    assert meeting.date and meeting.date.edtf == edtf


def test_the_day_of_a_raid_stands_behind_what_it_came_to_as_well() -> None:
    text = "Gunmen stormed the prison of Dorvan, freeing forty men, late on Tuesday, the governor said on Wednesday."
    (raid,) = events(article("co", "2012-03-17", QUIET + text))
    assert raid.date and raid.date.edtf == "2012-03-13"


def test_what_is_so_many_weeks_ahead_is_planned() -> None:
    (meeting,) = events(article("wa", "2012-03-17", QUIET + "In nine days President Ama Owusu meets Prime Minister Jon Vik in Oslo."))
    assert meeting.status is Status.PLANNED
    assert meeting.date and meeting.date.edtf == "2012-03-26"


def test_what_is_signed_at_that_meeting_is_of_its_day() -> None:
    text = "The two kings met in Oslo in 2008. In that meeting they signed a treaty of friendship."
    (treaty,) = events(article("a", "2014-06-10", text), kind="agreement")
    assert treaty.date and treaty.date.edtf == "2008"
    assert "same occasion" in rules(treaty)


def test_the_last_meeting_is_before_the_news() -> None:
    text = "The king of Peru met the queen of Chile in Lima on Monday. Their last meeting took place in Oslo."
    assert "../2014-06-09" in dates(article("a", "2014-06-10", text), kind="visit")


def test_what_is_agreed_at_the_end_is_of_today_and_not_of_the_incident_recalled() -> None:
    text = (
        "Minister Ana Ruiz today received in Oslo the Minister of Foreign Affairs of Peru, Jon Vik.\n\n"
        "The ministers mourned the dead of the incident of 11 May. They wished those well who had been hurt off Lomo on 8 May.\n\n"
        "In a joint statement issued at the end of the meeting, Norway and Peru agreed to keep their ships apart."
    )
    assert dates(article("a", "2012-06-10", text), kind="agreement") == ["2012-06-10"]


@pytest.mark.parametrize("told", ["Two men were caught with a bomb and go on trial next month, charged with plotting to kill a judge."])
def test_what_is_still_to_come_is_no_day_of_an_attack(told: str) -> None:
    (plot,) = [e for e in events(article("a", "2014-06-10", told)) if e.kind == "attack"]
    assert plot.date is None or plot.date.latest is None or plot.date.latest.isoformat() <= "2014-06-10"


def test_of_a_month_told_elsewhere_it_is_the_day_on_which_an_article_tells_it() -> None:
    met = QUIET + "On Tuesday 6 March President Ama Owusu met Prime Minister Jon Vik in Oslo."
    agreed = "In a text signed at the end of the meeting, Owusu and Vik agreed on a fishing treaty."
    later = "In March Ama Owusu and Jon Vik agreed on a fishing treaty in Oslo."
    treaty, *_ = events(article("a", "2012-03-17", f"{met} {agreed}"), article("b", "2012-06-02", later), kind="agreement")
    assert treaty.date and treaty.date.edtf == "2012-03-06"
