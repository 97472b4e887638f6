"""Events told by how far they lie from the clause that they hang on."""

import pytest

from tests.merge.corpora import article, dates, events


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("President Ama Owusu came to Tunis on Monday, three days after gunmen stormed a hotel there.", "2012-03-02"),
        ("The king died less than three weeks after gunmen stormed a hotel in Tunis on the night of 26 February.", "2012-02-26"),
        ("President Ama Owusu is in Tunis a day after gunmen stormed a hotel there.", "2012-03-09"),
        ("President Ama Owusu came to Tunis on Monday, hours after gunmen stormed a hotel there.", "2012-03-05"),
        ("President Ama Owusu has left Tunis a month after gunmen stormed a hotel there.", "2012-02"),
        ("President Ama Owusu has left Tunis less than three months after gunmen stormed a hotel there.", "2011-12-10/2012-03-10"),
        ("President Ama Owusu has left Tunis more than three months after gunmen stormed a hotel there.", "2011-11-10/2011-12-10"),
        ("President Ama Owusu left Tunis on March 6, days after gunmen stormed a hotel there.", "2012-02-26/2012-03-04"),
        ("President Ama Owusu left Tunis on March 6, several weeks after gunmen stormed a hotel there.", "2012-01-03/2012-02-21"),
        ("President Ama Owusu has left Tunis nearly four years after gunmen stormed a hotel there.", "2008-03-10/2009-03-10"),
        ("President Ama Owusu came to Tunis on Monday night, a day after gunmen stormed a hotel there.", "2012-03-04"),
        ("President Ama Owusu came to Tunis on Monday, the day after gunmen stormed a hotel there.", "2012-03-04"),
        ("Three days after gunmen stormed a hotel in Tunis, President Ama Owusu arrived there today.", "2012-03-07"),
        ("Three days after gunmen stormed a hotel in Tunis, President Ama Owusu arrived there yesterday morning.", "2012-03-06"),
        ("President Ama Owusu came to Tunis on Monday, three weeks after gunmen stormed a hotel there.", "2012-02-13/2012-02-19"),
        ("President Ama Owusu came to Tunis on Monday, three weeks to the day after gunmen stormed a hotel there.", "2012-02-13"),
        ("President Ama Owusu came to Tunis on Monday, exactly three weeks after gunmen stormed a hotel there.", "2012-02-13"),
        ("The king kept the truce that he had made on Monday, one day after a clash in Tunis.", "2012-03-04"),
        ("President Ama Owusu will be received in Tunis tomorrow, a week after gunmen stormed a hotel there.", "2012-03-04"),
    ],
)
def test_what_went_before_lies_so_much_earlier(text: str, edtf: str) -> None:
    (attack,) = events(article("a", "2012-03-10", text), kind="attack")
    assert attack.date and attack.date.edtf == edtf


def test_it_counts_from_the_event_told_before() -> None:
    text = "A bomb went off in Tunis on Monday. The blast came three days after gunmen stormed a hotel in Sousse."
    days = {event.places[0]: event.date.edtf for event in events(article("a", "2012-03-10", text), kind="attack") if event.date}
    assert days == {"Tunis": "2012-03-05", "Sousse": "2012-03-02"}


def test_it_counts_from_a_night_that_is_that_of_the_day_before_it() -> None:
    text = "The army said on Tuesday that its jets had struck overnight in Tunis. The strikes came two days after rebels overran Sousse."
    days = {event.places[0]: event.date.edtf for event in events(article("a", "2012-03-10", text), kind="attack") if event.date}
    assert days == {"Tunis": "2012-03-06", "Sousse": "2012-03-04"}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Two days after the murder a mob burned down a bank in Sousse.", "2012-03-04"),
        ("Two days after the murder of a judge a mob burned down a bank in Sousse.", "../2012-03-10"),  # perhaps another one
    ],
)
def test_what_follows_it_counts_from_the_event_told_before(text: str, edtf: str) -> None:
    days = {
        e.places[0]: e.date.edtf for e in events(article("a", "2012-03-10", f"Gunmen shot a mayor in Tunis on 2 March. {text}")) if e.date
    }
    assert days["Sousse"] == edtf


def test_what_lies_before_what_is_to_be_is_not_counted_from_now() -> None:
    text = "Jon Vik lost a hand when a device went off in Tunis a month before the attack on the court of Sousse."
    days = {event.date.edtf for event in events(article("a", "2012-03-10", text), kind="attack") if event.date}
    assert days == {"../2012-03-10", "2012-03-10~"}


def test_what_follows_lies_so_much_later() -> None:
    text = "Gunmen stormed a hotel on Monday, two days before talks between Norway and Kenya in Tunis."
    (talks,) = events(article("b", "2012-03-10", text), kind="visit")
    assert talks.date and talks.date.edtf == "2012-03-07"


def test_a_story_that_names_no_day_gives_none_to_count_from() -> None:
    text = "The harbour is quiet. Nets dry. Men play chess. The hotel was closed three days after gunmen stormed it."
    (attack,) = events(article("c", "2012-03-10", text), kind="attack")
    assert attack.date and attack.date.edtf == "../2012-03-10"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In two weeks President Ama Owusu will visit Oslo.", "2012-03-19/2012-03-25"),
        ("It is ten days since gunmen stormed a hotel in Tunis.", "2012-02-29"),
        ("Ten days have passed since the bombing in Tunis.", "2012-02-29"),
        ("The two-year-old ceasefire between Norway and Kenya holds.", "2010"),
        ("The ceasefire between Norway and Kenya, two years old, holds.", "2010"),
        ("Gunmen have killed a four-year-old boy in Tunis.", "2012-03-10~"),
    ],
)
def test_a_length_from_now_is_counted_from_the_day_of_publication(text: str, edtf: str) -> None:
    (event,) = events(article("d", "2012-03-10", text))
    assert event.date and event.date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A week after the raid of 20 February on Tunis the rebels came back and killed six people in Lamoro.", "2012-02-27"),
        ("Gunmen attacked a bus near Lamoro two days after the March 3 raid on Tunis.", "2012-03-05"),
        ("Gunmen attacked a bus near Lamoro two days after rebels raided Tunis on 3 March.", "2012-03-05"),
        ("Gunmen attacked a bus near Lamoro on Thursday, two days after the raid on Tunis on Tuesday.", "2012-03-08"),
    ],
)
def test_what_follows_something_of_a_known_day_is_counted_from_it(text: str, edtf: str) -> None:
    dates = [e.date.edtf for e in events(article("d", "2012-03-10", text), kind="attack") if e.date and "Lamoro" in e.places]
    assert dates == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The truce between Norway and Kenya is two days old.", "2012-03-08"),
        ("The truce between Norway and Kenya, now five days old, was broken.", "2012-03-05"),
        ("The truce between Norway and Kenya has held for ten days.", "2012-02-29"),
        ("The siege of Tunis is in its fifth month.", "2011-11"),
        ("The siege of Tunis entered its third week on Friday.", "2012-02-20/2012-02-26"),
        ("In the three weeks since the truce between Norway and Kenya was signed, nobody has been hurt.", "2012-02-13/2012-02-19"),
        (
            "In the three weeks since the truce between Norway and Kenya was signed, nine guards have been moved, the last on Monday.",
            "2012-02-13/2012-02-19",
        ),
    ],
)
def test_what_lasts_is_dated_by_its_age(text: str, edtf: str) -> None:
    (event,) = events(article("e", "2012-03-10", text))
    assert event.date and event.date.edtf == edtf


def test_an_age_of_something_else_dates_nothing() -> None:
    text = "The pact of 22 January between Norway and Kenya lets ships pass that were stuck in a conflict now in its sixth month."
    (event,) = events(article("e", "2012-03-10", text), kind="agreement")
    assert event.date and event.date.edtf == "2012-01-22"


def test_years_are_counted_from_the_news_that_an_article_opens_with() -> None:
    text = "Ten years to the day after the bombing of a market in Tunis, President Ama Owusu laid a wreath there."
    (attack,) = events(article("e", "2012-03-10", text), kind="attack")
    assert attack.date and attack.date.edtf == "2002"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A truce of 24 hours between the army and the Red Front ended early on Monday.", "2012-03-04"),
        ("The 72-hour truce between the army and the Red Front expired on Thursday.", "2012-03-05"),
        ("The army and the Red Front kept the two-week truce that ran out on Thursday.", "2012-02-23"),
        ("A week of truce between the army and the Red Front lapsed on Thursday.", "2012-03-01"),
    ],
)
def test_a_truce_of_a_known_length_began_so_long_before_its_end(text: str, edtf: str) -> None:
    (truce,) = events(article("t", "2012-03-10", text), kind="agreement")
    assert truce.date and truce.date.edtf == edtf


def test_an_anniversary_tells_in_which_year_it_was() -> None:
    text = "Thousands marched on Sunday to mark the second anniversary of the massacre at Sousse, in which gunmen killed nine people."
    (attack,) = events(article("a", "2012-03-10", text), kind="attack")
    assert attack.date and attack.date.edtf == "2010-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The king arrived in Oslo on Tuesday. Rebels killed nine guards in Lima on the eve of his arrival.", "2014-06-09"),
        ("Rebels burned a mill in Bari on Friday. It came two days after a bank in Oso was bombed.", "2014-06-04"),
        ("Rebels burned a mill in Bari on Friday. It came barely two days after a bank in Oso was bombed.", "../2014-06-12"),
    ],
)
def test_an_eve_and_what_it_came_after_are_counted_from_what_was_told(text: str, edtf: str) -> None:
    assert edtf in dates(article("a", "2014-06-12", text), kind="attack")


def test_what_came_so_long_before_something_counts_from_the_day_told_before() -> None:
    freed = "The Front on Saturday freed four oil workers. The release came two days "
    (talks,) = events(article("a", "2012-03-11", f"{freed}before the Front is due to sit down with ministers in Lima."), kind="visit")
    (attack,) = events(article("a", "2012-03-11", f"{freed}after soldiers killed nine rebels near Lima."), kind="attack")
    assert [talks.date and talks.date.edtf, attack.date and attack.date.edtf] == ["2012-03-12", "2012-03-08"]


TALKS = "The talks between Norway and Peru began in Lima on Monday. The road was shut on Tuesday. "
TRUCE = "Peru and the rebels signed a truce in Lima on 3 March. Troops are back since Friday. "


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (TALKS + "Gunmen shot a judge in Tarma a day before the talks opened.", "2012-03-04"),
        (TALKS + "Two days after the talks began, gunmen shot a judge in Tarma.", "2012-03-07"),
        (TRUCE + "Two days after the truce was signed, gunmen shot a judge in Tarma.", "2012-03-05"),
        ("Ana Ruiz and Jon Vik met in Oslo on Friday. A day before the meeting, gunmen shot a judge in Tarma.", "2012-03-08"),
    ],
)
def test_a_day_before_the_talks_opened_counts_from_the_day_that_the_text_gives_them(text: str, edtf: str) -> None:
    assert dates(article("a", "2012-03-10", text), kind="attack") == [edtf]


RAID = "Three people died in Tarma when a bomb went off on 5 March. Nobody has claimed the bombing. The mayor wept yesterday. "


def test_it_came_so_long_after_counts_from_the_attack_told_last() -> None:
    text = f"{RAID}It came three days after Peru and Chile signed an accord in Lima."
    assert dates(article("a", "2012-03-10", text), kind="agreement") == ["2012-03-02"]


def test_two_days_after_it_counts_from_what_was_told_last() -> None:
    text = "Raiders stormed a post near Tarma on Monday. Two days after it, soldiers rocketed a camp near Loja."
    assert dates(article("a", "2012-03-10", text), kind="attack") == ["2012-03-05", "2012-03-07"]


@pytest.mark.parametrize("length", ["four days before", "two days after"])
def test_a_day_that_is_told_is_not_counted_on_from(length: str) -> None:
    text = f"On 5 March, {length} the ceremony, guards at Tarma opened fire on a boat."
    assert dates(article("a", "2012-03-10", text)) == ["2012-03-05"]


def test_days_that_had_passed_count_from_the_day_told_before() -> None:
    text = "The envoy Ana Ruiz came to Tunis on Friday. Eight days had gone by since the raid on the mill there."
    (attack,) = events(article("a", "2012-03-10", text), kind="attack")
    assert attack.date and attack.date.edtf == "2012-03-01"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Forty-eight hours before the polls opened on Wednesday, a clerk was gunned down in Lima.", "2012-03-05"),
        ("Nine days after gunmen seized the engineer Jon Vik in Tunis, his captors let him go on Friday.", "2012-02-29"),
        ("Fog lay over Tarma on Monday. Four days on, raiders stormed a post.", "2012-03-09"),
    ],
)
def test_hours_make_days_and_whom_one_lets_go_goes_on_that_day(text: str, edtf: str) -> None:
    assert dates(article("a", "2012-03-10", text), kind="attack") == [edtf]
