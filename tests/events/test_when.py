"""Which days the words of a sentence give to what it reports, and whether that is still to come."""

import pytest

from tests.events.read import attacks_in, dating, found_in, reading_of
from tests.merge.corpora import article, events
from timeline_cli import timex
from timeline_cli.model.event import Relation, Status
from timeline_cli.model.interval import Interval

QUIET = "The harbour is quiet. Nets dry. Men play chess. "


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ana Ruiz and Tomas Vega will meet in Oslo within the next three months.", "2012-03-10/2012-06-10"),
        ("In the past ten days shells killed two farmers in Kaduna.", "2012-02-29/2012-03-10"),
        ("In the first three days of March shells killed two farmers in Kaduna.", "2012-03-01/2012-03-03"),
        ("It was the worst raid in the past ten days: gunmen killed two farmers in Kaduna.", "../2012-03-10"),
        ("On Tuesday the past ten days were forgotten, and Ana Ruiz met Tomas Vega in Oslo.", "2012-03-06"),
    ],
)
def test_a_stretch_from_or_until_now_is_a_time_of_its_own_unless_something_is_measured_by_it(text: str, edtf: str) -> None:
    (event,) = events(article("a", "2012-03-10", QUIET + text))
    assert event.date and event.date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("From here Ana Ruiz goes on to Loja, where she is due on Monday.", "2012-03-12"),
        ("The ministers of Peru and Chile gathered in Loja on Tuesday and Wednesday of this week.", "2012-03-06/2012-03-07"),
    ],
)
def test_a_day_stands_with_a_place_or_with_another_day(text: str, edtf: str) -> None:
    (event,) = events(article("a", "2012-03-10", QUIET + text))
    assert event.date and event.date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ana Ruiz, who was expected in Oslo on Monday, cancelled her visit.", "2012-03-12"),
        ("Ana Ruiz, who was elected on Monday, cancelled her visit to Oslo.", "../2012-03-12"),
    ],
)
def test_what_is_called_off_has_the_day_for_which_it_was_planned(text: str, edtf: str) -> None:
    (event,) = events(article("a", "2012-03-12", QUIET + text))
    assert event.date and event.date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("On March 24 Ana Ruiz will be in Oslo, where she meets Tomas Vega.", "2012-03-24", Status.PLANNED),
        ("On Tuesday Ana Ruiz spoke in Oslo, where she met Tomas Vega.", "2012-03-06", Status.HAPPENED),
        ("On Tuesday Ana Ruiz spoke in Oslo, where she had met Tomas Vega.", "2012-03-06", Status.HAPPENED),
        ("On Tuesday Ana Ruiz left Oslo, where she had met Tomas Vega.", "../2012-03-06", Status.HAPPENED),
    ],
)
def test_where_somebody_is_one_time_holds_for_what_is_done_there(text: str, edtf: str, status: Status) -> None:
    meeting = next(e for e in events(article("b", "2012-03-10", QUIET + text), kind="visit") if e.shape == "meeting")
    assert (meeting.date and meeting.date.edtf, meeting.status) == (edtf, status)


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("In September President Ana Ruiz goes to Oslo.", "2012-09", Status.PLANNED),
        ("In September President Ana Ruiz went to Oslo.", "2011-09", Status.HAPPENED),
        ("In September 2011 President Ana Ruiz goes to Oslo.", "2011-09", Status.HAPPENED),
    ],
)
def test_the_present_tense_beside_a_month_looks_ahead(text: str, edtf: str, status: Status) -> None:
    (visit,) = events(article("c", "2012-06-10", QUIET + text), kind="visit")
    assert (visit.date and visit.date.edtf, visit.status) == (edtf, status)


def test_what_lies_behind_is_not_planned_though_its_sentence_looks_ahead() -> None:
    (treaty,) = events(article("d", "2012-03-10", QUIET + "Half of what the February agreement of Kenya and Peru will cost is known."))
    assert (treaty.date and treaty.date.edtf, treaty.status) == ("2012-02", Status.HAPPENED)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("President Ana Ruiz left Lima on Friday after a two-day visit.", "2012-03-08/2012-03-09"),
        ("President Ana Ruiz flew home on Friday after a two-day visit to Peru.", "2012-03-08/2012-03-09"),
        ("The frigate departed Lima on March 9, following a five-day port visit to Peru.", "2012-03-05/2012-03-09"),
        ("Miners struck on Friday after a two-day visit of Ana Ruiz to Peru.", "../2012-03-10"),
    ],
)
def test_who_leaves_after_a_visit_of_some_days_ends_it(text: str, edtf: str) -> None:
    (visit,) = events(article("e", "2012-03-10", QUIET + text), kind="visit")
    assert visit.date and visit.date.edtf == edtf


def test_a_meeting_during_a_journey_does_not_date_the_journey() -> None:
    text = (
        "President Ana Ruiz left Lima on Friday after a five-day visit to Peru. "
        "During her visit to Peru she met Prime Minister Tomas Vega on Tuesday."
    )
    found = {e.shape: e.date and e.date.edtf for e in events(article("f", "2012-03-10", QUIET + text), kind="visit")}
    assert found == {"trip": "2012-03-05/2012-03-09", "meeting": "2012-03-06"}


def test_a_time_right_behind_a_journey_is_that_of_the_journey() -> None:
    told = "The envoy confirmed that the fair promised by Minister Ana Ruiz during her visit to Lima last week will open in Oslo."
    (visit,) = (e for e in events(article("a", "2024-05-16", told), kind="visit") if e.places[0] == "Lima")
    assert visit.date is not None and visit.date.edtf == "2024-05-06/2024-05-12"


def test_what_a_participle_beside_it_tells_dates_no_meeting() -> None:
    text = "President Ana Ruiz, on her first trip abroad since taking office in January, was received in Oslo by Prime Minister Tomas Vega."
    meeting = next(e for e in events(article("g", "2012-03-10", QUIET + text), kind="visit") if e.shape == "meeting")
    assert meeting.date and meeting.date.edtf == "2012-03-10~"


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Ruiz is in Lima, where she has come to mourn after the attack of rebels on Cusco on Sunday.",
        "President Ana Ruiz came to Lima, where five people were killed on Sunday by gunmen.",
        "It was because of five people killed on Sunday in Lima that President Ana Ruiz came to the town.",
    ],
)
def test_the_day_of_the_violence_that_somebody_comes_for_is_not_the_day_of_the_visit(text: str) -> None:
    visit = next(iter(events(article("h", "2012-03-08", text), kind="visit")))
    assert visit.date and visit.date.edtf == "2012-03-08~"


def test_violence_in_the_clause_above_dates_a_visit() -> None:
    (visit,) = events(
        article("i", "2012-03-08", QUIET + "Rebels shelled Lima on Tuesday while President Ana Ruiz visited it."), kind="visit"
    )
    assert visit.date and visit.date.edtf == "2012-03-06"


def test_a_colon_parts_what_is_past_from_what_lies_ahead() -> None:
    text = "The invitation has been accepted: in September the president, Ana Ruiz, goes to Peru."
    (visit,) = events(article("j", "2012-06-10", QUIET + text), kind="visit")
    assert (visit.date and visit.date.edtf, visit.status) == ("2012-09", Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Under a deal signed in May 2011, Peru will sell gas to Chile from Monday.", "2011-05"),
        ("The truce that Peru and the rebels agreed on Tuesday took effect on Thursday.", "2012-03-06"),
        ("Peru and Chile signed the treaty of Lima in May 2011.", "2011-05"),
        ("On Tuesday Peru and Chile prolonged until October the truce of Lima.", "2012-03-06"),
        ("Peru and Chile on Tuesday announced a truce as of May 1.", "2012-03-06"),
        ("The truce of Peru and Chile, which expired on Tuesday, was signed in May 2011.", "2011-05"),
        ("A truce between Peru and Chile held on its first day on Tuesday.", "../2012-03-10"),
        ("A joint statement of Peru and Chile said that trains would run on Tuesday.", "2012-03-10~"),
        ("A previous accord of Peru and Chile, reached in 2008, was never ratified.", "2008"),
        ("On Tuesday Peru and Chile prolonged the truce of May 2011.", "2012-03-06"),
        ("On Tuesday Peru and Chile reaffirmed the truce of May 2011.", "2012-03-06"),
        ("Peru and Chile signed a contract for ten years starting in 2014.", "2012-03-10~"),
        ("The school was opened ten years after the 1994 truce of Peru and Chile.", "1994"),
    ],
)
def test_a_paper_has_the_time_at_which_it_was_made(text: str, edtf: str) -> None:
    treaty = events(article("k", "2012-03-10", QUIET + text), kind="agreement")
    assert [event.date and event.date.edtf for event in treaty] == [edtf]


def test_a_treaty_that_is_renewed_is_made_twice() -> None:
    text = "The treaty signed in 2005 by Peru and Chile was renewed on Tuesday."
    treaties = events(article("l", "2012-03-10", QUIET + text), kind="agreement")
    assert [event.date and event.date.edtf for event in treaties] == ["2005", "2012-03-06"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The army said a raid in Goma had strained the ceasefire of 2009.", None),
        ("Troops raided the house of men suspected of having planned the January 27 bombing of a church.", None),
        ("It was the first raid in Goma since 2009.", None),
        ("The raid in Goma was the worst since 2009.", None),
        ("It was the second raid in Goma this month.", None),
        ("The raid in Goma on Friday was the worst since 2009.", "2012-03-09"),
    ],
)
def test_the_time_of_another_event_or_of_the_last_one_before_it_is_not_its_own(text: str, edtf: str | None) -> None:
    raid = next(m for m in article("a", "2012-03-10", text).mentions if m.kind == "attack")
    timexes = timex.resolve(article("a", "2012-03-10", text).timexes, Interval.parse("2012-03-10"))
    assert [str(timexes[n].interval) for n in raid.timexes] == ([str(Interval.parse(edtf))] if edtf else [])


def test_what_was_agreed_at_the_summit_of_a_day_was_agreed_on_it() -> None:
    (deal,) = events(
        article("a", "2012-03-10", "Peru praised the deal with Chile that was reached at the March 3 summit."), kind="agreement"
    )
    assert deal.date and deal.date.edtf == "2012-03-03"


def test_what_was_to_be_some_time_after_what_is_told_before_may_have_passed() -> None:
    text = "On Monday President Ana Ruiz landed in Oslo. Two days later she was to be received by King Olaf Berg there."
    meeting = next(e for e in events(article("a", "2012-03-10", QUIET + text), kind="visit") if e.shape == "meeting")
    assert meeting.date and meeting.date.edtf == "2012-03-07"


def test_a_truce_of_old_is_another_than_the_one_that_prolongs_it() -> None:
    text = "Peru and Chile have prolonged the truce until May. The truce signed in Lima in August had dealt with soldiers alone."
    treaties = events(article("m", "2012-03-10", text), kind="agreement")
    assert [event.date and event.date.edtf for event in treaties] == ["2011-08", "2012-03-10~"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Jets bombed a mill in Kano before dawn on Monday.", "2012-03-05"),
        ("Gunmen attacked a mill in Kano just after midnight on Friday.", "2012-03-09"),
        ("Gunmen attacked a mill in Kano before Friday.", "../2012-03-09"),
    ],
)
def test_before_an_hour_of_a_day_is_on_that_day(text: str, edtf: str) -> None:
    (event,) = events(article("a", "2012-03-10", QUIET + text))
    assert event.date and event.date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru and Chile agreed in Oslo to free all prisoners by the end of May.", "2012-03-10~"),
        ("Peru and Chile pledged to open the border on May 3.", "2012-03-10~"),
        ("Peru and Chile signed a deal to open the border from May.", "2012-03-10~"),
        ("Peru and Chile on Friday prolonged their truce to the end of May.", "2012-03-09"),
        ("Peru and Chile signed a treaty that will enter into force on May 3.", "2012-03-10~"),
        ("Peru and Chile agreed on Friday to open the border on May 3.", "2012-03-09"),
        ("Peru and Chile agreed to cease fire on Friday.", "2012-03-09"),
        ("In May 2011 Peru and Chile agreed to open the border.", "2011-05"),
        ("Peru and Chile signed a treaty when President Ana Ruiz visited Lima last month.", "2012-02"),
        ("Under the treaty with Chile, signed on Friday, Peru will leave the island by May 3.", "2012-03-09"),
    ],
)
def test_when_something_is_to_be_done_is_not_when_it_was_agreed(text: str, edtf: str) -> None:
    (deal,) = events(article("a", "2012-03-10", QUIET + text), kind="agreement")
    assert (deal.date and deal.date.edtf, deal.status) == (edtf, Status.HAPPENED)


def test_talks_that_go_on_are_told_for_the_day_on_which_they_do() -> None:
    assert dating("Talks between Peru and Chile, which began in Lima in November, resumed on Monday after a break.") == [
        "Monday",
        "November",
    ]


def test_when_talks_were_agreed_on_is_not_when_they_will_be() -> None:
    text = "Peru and Chile agreed in Lima on Tuesday to resume talks on the border."
    (talks,) = (m for m in reading_of(text).mentions if m.shape == "meeting")
    assert (talks.timexes, talks.places) == ((), ())


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The talks between Peru and Chile, due to open in Oslo on Monday, have been called off.", "2012-03-12"),
        ("The talks between Peru and Chile, which were to open in Oslo on Monday, have been called off.", "2012-03-12"),
        ("The talks between Peru and Chile in Oslo have been put off until May.", "../2012-03-10"),
    ],
)
def test_what_was_called_off_has_the_day_that_was_meant_for_it(text: str, edtf: str) -> None:
    (talks,) = events(article("a", "2012-03-10", QUIET + text), kind="visit")
    assert (talks.date and talks.date.edtf, talks.status) == (edtf, Status.CANCELLED)


def test_the_day_of_a_clause_about_somebody_is_not_that_of_what_they_do() -> None:
    text = "President Ana Ruiz, who was sworn in on Monday, will visit Accra before anywhere else."
    (visit,) = events(article("a", "2012-03-10", QUIET + text), kind="visit")
    assert visit.date and visit.date.edtf == "2012-03-10/.."


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("President Ana Ruiz is coming to Oslo next week.", "2012-03-12/2012-03-18", Status.PLANNED),
        ("President Ana Ruiz flies to Oslo next week.", "2012-03-12/2012-03-18", Status.PLANNED),
        ("President Ana Ruiz came to Oslo last week.", "2012-02-27/2012-03-04", Status.HAPPENED),
        ("President Ana Ruiz sailed to Oslo, where she stayed from March 3 to 5.", "2012-03-03/2012-03-05", Status.HAPPENED),
        ("President Ana Ruiz landed in Oslo on Tuesday and stayed until Thursday.", "2012-03-06/2012-03-08", Status.HAPPENED),
        ("President Ana Ruiz landed in Oslo on Thursday and will stay until Monday.", "2012-03-08/2012-03-12", Status.HAPPENED),
    ],
)
def test_a_journey_has_the_days_that_are_told_of_it(text: str, edtf: str, status: Status) -> None:
    (visit,) = events(article("n", "2012-03-10", QUIET + text), kind="visit")
    assert (visit.date and visit.date.edtf, visit.status) == (edtf, status)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Three days of talks between Peru and Chile in Oslo were crowned on Friday by a truce.", "2012-03-07/2012-03-09"),
        ("Three days of talks between Peru and Chile opened in Oslo on Wednesday.", "2012-03-07/2012-03-09"),
        ("The talks between Peru and Chile, held in Oslo over three days, closed on Friday.", "2012-03-07/2012-03-09"),
    ],
)
def test_talks_of_some_days_begin_or_end_on_the_day_told(text: str, edtf: str) -> None:
    talks = events(article("q", "2012-03-10", QUIET + text), kind="visit")[0]
    assert talks.date and talks.date.edtf == edtf


def test_since_a_day_a_meeting_has_gone_on() -> None:
    text = "President Ana Ruiz and President Tomas Vega have been meeting in Oslo since Tuesday."
    (meeting,) = events(article("o", "2012-03-10", text), kind="visit")
    assert meeting.date and meeting.date.edtf == "2012-03-06/2012-03-10"


def test_the_day_on_which_something_is_said_is_not_its_own() -> None:
    text = "Weeks after the flood, Peru and Chile have agreed to open the border by June 30, a spokesman said on Friday."
    (deal,) = [m for m in article("p", "2012-03-10", text).mentions if m.kind == "agreement"]
    assert not deal.timexes


def test_who_called_by_phone_may_meet_somebody_in_the_next_clause_on_a_day_of_its_own() -> None:
    text = (
        "An aide said Vik had spoken with Peru's president by phone on Monday and that Foreign Minister Ana Ruiz would meet her Chilean "
        "counterpart, Tomas Vega, in Oslo on Wednesday."
    )
    (meeting,) = events(article("v", "2012-03-10", text), kind="visit")
    assert (meeting.date and meeting.date.edtf, meeting.places) == ("2012-03-14", ("Oslo",))


def test_what_is_said_on_arrival_is_said_on_the_day_of_it() -> None:
    text = "Foreign Minister Tomas Vega told reporters on arrival at Tegel airport on Monday that he had come to sign."
    (visit,) = events(article("s", "2012-03-10", text), kind="visit")
    assert visit.date and visit.date.edtf == "2012-03-05"


def test_what_is_told_next_is_not_of_the_day_of_a_statement() -> None:
    text = (
        "Gunmen burned a mill in Kano late on Thursday, police said on Friday. Separately, a judge was shot dead outside his house in Jos."
    )
    days = {event.places[0]: event.date.edtf for event in events(article("t", "2012-03-10", text)) if event.date}
    assert days == {"Kano": "2012-03-08", "Jos": "2012-03-08"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Three policemen died in the ambush on Sunday, and a fourth died of his wounds on Tuesday.", ["Sunday"]),
        ("The convoy was ambushed on Sunday. Three men died in the ambush, and a fourth succumbed to his injuries on Tuesday.", ["Sunday"]),
        ("The mayor was shot on Sunday. He died of his wounds on Tuesday.", ["Sunday"]),
        ("The mayor has died of wounds he suffered in an attack on Sunday.", ["Sunday"]),
    ],
)
def test_when_somebody_dies_of_an_attack_is_not_when_it_was(text: str, days: list[str]) -> None:
    assert dating(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "President Ama Owusu postponed her trip to Oslo, which was due to start on Friday, because of the floods.",
        "President Ama Owusu cancelled her visit to Oslo, which had been planned for Friday.",
    ],
)
def test_what_was_due_on_a_day_is_called_off_for_that_day(text: str) -> None:
    assert dating(text) == ["Friday"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The ministers of Peru and Chile met on Monday to prepare a summit of their presidents in May.", ["Monday", "May"]),
        ("President Ama Owusu flew to Oslo on Monday to attend a summit.", ["Monday", "Monday"]),
    ],
)
def test_what_is_prepared_on_a_day_is_not_of_that_day(text: str, days: list[str]) -> None:
    assert dating(text) == days


def test_when_soldiers_were_sent_is_not_when_somebody_spoke_of_them() -> None:
    said = "President Ama Owusu met King Jens on Thursday. They discussed the soldiers sent to Lima in July 2011, and agreed on more."
    found = {m.kind: m for m in reading_of(said).mentions}
    assert not found["agreement"].timexes
    assert "July 2011" not in dating(said)


def test_until_when_a_battle_lasted_is_its_end() -> None:
    (fight,) = reading_of("The fighting lasted until Saturday afternoon.").mentions
    assert fight.relation is Relation.UNTIL


def test_a_night_market_is_no_time() -> None:
    assert dating("Two grenades thrown into a crowded night market in Tarma killed five people on Sunday.") == ["Sunday"]


def test_a_visit_after_an_attack_does_not_date_it() -> None:
    found = reading_of("The president visited Lima on Monday after a bombing.")
    assert [(m.kind, len(m.timexes)) for m in found.mentions] == [("visit", 1), ("attack", 0)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Two people died when a march against a fishing treaty with Peru turned into a night of looting on Saturday.",
            ["night", "Saturday"],
        ),
        ("Their work rests on a treaty signed in May.", ["May"]),
        ("Peru and Chile agreed on a truce on Monday.", ["Monday"]),
    ],
)
def test_when_people_march_against_a_treaty_is_not_when_it_was_signed(text: str, days: list[str]) -> None:
    assert dating(text) == days


def test_when_a_deal_takes_effect_is_not_when_it_was_signed() -> None:
    text = (
        "Peru and Chile agreed on a truce on Monday. The deal, which takes effect at midnight on Friday, was signed by President Ana Ruiz."
    )
    days = {event.date.edtf for event in events(article("u", "2012-03-10", text), kind="agreement") if event.date}
    assert days == {"2012-03-05"}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The last time gunmen attacked the mill in Kano was on Monday.", "2012-03-05"),
        ("The last time gunmen had attacked the mill in Kano was in June.", "2011-06"),
        ("Not until Thursday did gunmen attack the mill in Kano.", "2012-03-08"),
        ("Gunmen attacked the mill in Kano on the eve of the March 8 elections.", "2012-03-07"),
    ],
)
def test_ways_to_tell_the_day_of_an_attack(text: str, edtf: str) -> None:
    (event,) = events(article("r", "2012-03-10", QUIET + text))
    assert event.date and event.date.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Jon Vik told reporters on Thursday after talks with Ana Ruiz in Lima that no subject was excluded.",
        "Foreign Minister Jon Vik told the press after two hours of talks with Ana Ruiz in Lima on Thursday that all was well.",
    ],
)
def test_who_speaks_after_talks_does_so_on_their_day(text: str) -> None:
    (talks,) = events(article("s", "2012-03-10", text), kind="visit")
    assert {a.name for a in talks.actors} == {"Ana Ruiz", "Jon Vik"}
    assert talks.date is not None and talks.date.edtf == "2012-03-08"


def test_the_day_behind_what_an_attack_follows_is_of_that() -> None:
    text = "The bombing of a mill in Kano followed the killing on Monday of a judge in Lagos."
    days = {event.places[0]: event.date.edtf for event in events(article("r", "2012-03-10", QUIET + text)) if event.date}
    assert days == {"Kano": "../2012-03-10", "Lagos": "2012-03-05"}


def test_a_day_on_which_somebody_will_do_something_else_is_not_that_of_what_was_done() -> None:
    text = "Minister Ana Ruiz paid a courtesy call on President Jon Vik, and on Thursday she will tour the port of Tarma."
    call, tour = events(article("c", "2012-03-07", text), kind="visit")
    assert (call.status, tour.status) == (Status.HAPPENED, Status.PLANNED)
    assert call.date is None or call.date.edtf != "2012-03-08"
    assert tour.date is not None and tour.date.edtf == "2012-03-08"


def test_when_somebody_came_who_signs_is_not_when_it_is_signed() -> None:
    text = "Peru and Chile agreed on Tuesday to share data. The accord was signed by Ana Ruiz and by Jon Vik, who came on Sunday."
    (accord,) = events(article("w", "2012-03-07", text), kind="agreement")
    assert accord.date is not None and accord.date.edtf == "2012-03-06"


def test_since_when_something_is_the_worst_is_the_day_of_what_was_then() -> None:
    text = "It was the deadliest attack in Lima since October, when a truck bomb killed more than 30 people in Tarma."
    assert "2011-10" in [event.date.edtf for event in events(article("o", "2012-03-10", text)) if event.date]


def test_who_blows_himself_up_is_nobody_named_after() -> None:
    text = "A suicide bomber blew himself up in Lima on Friday. Col. Jon Vik said nine bodies had been counted."
    (attack,) = events(article("b", "2012-03-10", text))
    assert {a.name for a in attack.actors} == {"suicide bomber"}


def test_when_they_first_talked_of_it_is_not_when_it_was_signed() -> None:
    text = (
        "Peru and Chile signed a treaty on fish on Tuesday. Talks on the treaty began in May 2010. "
        "Ministers Ana Ruiz and Jon Vik vowed to open the bay."
    )
    told = {e.date.edtf for e in events(article("t", "2012-03-10", text), kind="agreement") if e.date}
    assert told == {"2012-03-06"}


def test_how_many_there_were_this_year_dates_none_of_them() -> None:
    text = "The mayor of Tarma was shot dead on Friday, the fourth mayor killed in Peru this year."
    (attack,) = events(article("n", "2012-03-10", text), kind="attack")
    assert attack.date is not None and attack.date.edtf == "2012-03-09"
    assert attack.killed is not None and attack.killed.best == 1


def test_an_entry_of_a_list_of_dates_tells_what_was_in_the_present_tense() -> None:
    text = "8 January: Ana Ruiz and Tomas Vega hold talks in Quito. They agree on a truce.\n\n16 January: Jon Vik flies to Lima."
    told = {event.title: (event.date.edtf, event.status) for event in events(article("a", "2020-01-20", text)) if event.date}
    assert set(told.values()) == {("2020-01-08", Status.HAPPENED), ("2020-01-16", Status.HAPPENED)}
    assert len(told) == 3


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("President Jon Vik, whose country is host this year, met Premier Ana Ruiz in Oslo on Tuesday.", "2012-03-06"),
        (
            "Premier Ana Ruiz briefed President Jon Vik in Oslo on Tuesday on the fort that Peru built at Tarma on 23 February.",
            "2012-03-06",
        ),
        ("On 28 February 2011, four days into the siege, shells struck a queue in Lima and killed 16 people.", "2011-02-28"),
        ("Ana Ruiz was shot dead by a sniper while watering her garden in Lima last week, police said on Friday.", "2012-02-27/2012-03-04"),
        ("Envoys were called home after the incident of 2 March, in which a guard was shot dead near Tarma.", "2012-03-02"),
        ("The talks of Peru and Chile, which were planned for May, have been moved to Oslo and put back to 4 June.", "2012-06-04"),
        ("President Ana Ruiz's visit to Lima has been rescheduled to 4 June.", "2012-06-04"),
        ("At least 20 people were killed when two armies fought near Tarma in January and February.", "2012-01-01/2012-02-29"),
    ],
)
def test_the_time_of_an_aside_is_not_that_of_the_event(text: str, edtf: str) -> None:
    assert {e.date.edtf for e in events(article("a", "2012-03-10", text)) if e.date} == {edtf}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("For the first time since signing a pact with the rebels, Peru bombed a camp near Lima on Friday.", {"attack": "2012-03-09"}),
        ("Guerrillas killed nine guards near Lima in the deadliest raid since May.", {"attack": "2012-03-10~"}),
        ("Guerrillas killed nine guards near Lima in the worst raid this year.", {"attack": "2012-03-10~"}),
        ("Peru and Chile agreed to a seven-day truce from 14 March, the king said.", {"agreement": "2012-03-10~"}),
        ("The treaty of 1994 has survived the murder of a judge in 2009.", {"agreement": "1994", "attack": "2009"}),
        ("The blast in Oso was not linked to the shooting of a clerk in Bari on 2 March.", {"attack": "2012-03-02"}),
        ("Talks between Peru and Chile ended without a deal in February.", {"visit": "2012-02"}),
        ("The kings met in Oslo in 2008. In that meeting they signed a treaty of friendship.", {"agreement": "2008"}),
        ("Peru and Chile signed a treaty during a visit of the king to Lima last week.", {"agreement": "2012-02-27/2012-03-04"}),
        ("Both kept to it until Christmas, when they observed a truce declared by the king on 23 December.", {"agreement": "2011-12-23"}),
        ("Ana Ruiz signed a pact with Jon Vik on 9 July.", {"agreement": "2011-07-09"}),
        (
            "The two signed a pact on Thursday at the end of President Ana Ruiz's three-day visit to Lima.",
            {"visit": "2012-03-06/2012-03-08"},
        ),
        ("President Ana Ruiz spoke on Thursday with six clerks hurt in the bombing in Lima on 5 March.", {"visit": "2012-03-08"}),
        ("President Ana Ruiz spoke with six clerks hurt in the bombing in Lima on 5 March.", {"visit": "2012-03-10~"}),
        ("President Ana Ruiz received Jon Vik on 2 March, the tenth anniversary of the bombing of Lima.", {"attack": "2002-03-02"}),
        ("The kings met in Oslo on Thursday, weeks after a bombing that killed seven people in Bari last month.", {"attack": "2012-02"}),
        ("Officials on Wednesday blamed rebels for a bomb at a station that killed nine people a day earlier.", {"attack": "2012-03-06"}),
        ("Premier Jon Vik said on Thursday that Peru and Chile had agreed on a truce.", {"agreement": "2012-03-08~"}),
    ],
)
def test_the_days_of_each(text: str, days: dict[str, str]) -> None:
    told = {(e.kind, e.date.edtf) for e in events(article("a", "2012-03-10", text)) if e.date}
    assert set(days.items()) <= told
    assert not any(kind == "agreement" and day == days.get("attack") for kind, day in told)


def test_an_hour_alone_is_of_the_day_of_what_it_is_told_of() -> None:
    text = "The army killed forty rebels near Lima on Friday, it said on Saturday. The first shells hit a column of lorries at dawn."
    (event,) = events(article("a", "2012-03-10", text), kind="attack")
    assert event.date
    assert event.date.edtf == "2012-03-09"


def test_when_a_message_was_posted_is_when_something_was_said() -> None:
    text = "Gunmen stormed a mill in Tavok on Tuesday. In a video posted online on Thursday the Red Front said it had attacked the mill."
    (attack,) = events(article("p", "2012-03-10", text), kind="attack")
    assert attack.date and attack.date.edtf == "2012-03-06"
    assert "Red Front" in {actor.name for actor in attack.actors}


SCENE = [
    ("On Monday President Ruiz toured the market where a bomb killed nine.", "../2012-03-05"),
    ("On Monday President Ruiz toured the market where a bomb killed nine on Friday.", "2012-03-02"),
]


@pytest.mark.parametrize(("text", "edtf"), SCENE)
def test_what_was_done_to_a_place_that_is_visited_went_before_the_visit(text: str, edtf: str) -> None:
    (attack,) = [e for e in events(article("a", "2012-03-07", QUIET + text)) if e.kind == "attack"]
    assert attack.date and attack.date.edtf == edtf


def test_a_sentence_that_says_no_more_than_the_day_leads_up_to_the_next() -> None:
    text = "The siege of Kaduna is in its ninth day. The worst came on Monday. A clerk died when a bomb went off."
    told = events(article("a", "2012-03-07", QUIET + text))
    assert [e.date.edtf for e in told if e.date and e.killed] == ["2012-03-05"]


@pytest.mark.parametrize(
    "before", ["The strike ended on Monday.", "Police said on Monday that it was quiet.", "The market opens in three days."]
)
def test_a_sentence_that_tells_more_leads_up_to_nothing(before: str) -> None:
    (mentions,) = found_in([f"{before} A clerk died when a bomb went off."])
    assert mentions[-1].timexes == ()


def test_the_day_by_which_another_event_is_named_is_not_that_of_the_next_sentence() -> None:
    text = (
        "Two marines were killed in Oso on Tuesday. Rebels were wanted for the March 3 bombing of a school."
        " Elsewhere jets hit hills on the same day."
    )
    told = events(article("a", "2012-03-15", QUIET + text))
    assert [e.date.edtf for e in told if e.date] == ["2012-03-03", "2012-03-13", "2012-03-13"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Not since the end of July has a raid on Lima cost more lives.", []),
        ("Not since the war broke out in May 2010 had Ana Ruiz met Jon Vik.", []),
        ("Not since 2010 had Ana Ruiz met Jon Vik.", ["2010"]),
    ],
)
def test_since_when_there_was_none_like_it_is_no_time_of_it(text: str, days: list[str]) -> None:
    assert dating(text) == days


def test_an_hour_is_of_the_day_of_what_the_story_tells_and_not_of_what_it_refers_to() -> None:
    text = (
        "A firefight in Oso on Saturday left five soldiers dead. Men were wanted for the March 3 bombing of a church."
        " The fight began at 06:40."
    )
    told = events(article("a", "2012-03-15", QUIET + text))
    assert [e.date.edtf for e in told if e.date] == ["2012-03-03", "2012-03-10"]


def test_what_closed_a_road_is_the_news_of_that_day() -> None:
    text = "On Monday nobody could cross the bridge of Lima. A miner had shot at a lorry of the gendarmerie."
    (event,) = events(article("a", "2012-03-07", text, title="Bridge closed"))
    assert event.date and event.date.edtf == "2012-03-05"


def test_what_is_to_come_tells_no_time_or_place_of_what_was_done() -> None:
    for text in (
        "Foreign Minister Jon Vik held talks with his counterpart Ana Ruiz and is due in Lima on Friday.",
        "Foreign Minister Jon Vik met his counterpart Ana Ruiz and will fly to Lima on Friday.",
        "Foreign Minister Jon Vik received Ana Ruiz and is to inspect the damage on Friday.",
    ):
        talks = next(m for m in reading_of(text).mentions if m.status is Status.HAPPENED)
        assert (talks.places, talks.timexes) == ((), ())


def test_when_they_are_to_meet_is_not_when_they_agreed_on_it() -> None:
    agreed, meeting = reading_of("Ana Ruiz and Jon Vik agreed to meet again next year.").mentions
    assert (len(agreed.timexes), len(meeting.timexes)) == (0, 1)


def test_the_day_of_what_is_to_come_is_not_that_of_what_was_done() -> None:
    text = "On Tuesday President Ana Ruiz goes on to Lima. Police fired at farmers who blocked the road."
    assert [m.told for m in attacks_in(text)] == [None]


def test_what_is_avenged_is_another_event_of_its_own_time() -> None:
    text = "The Red Front bombed a bank in Lima on Monday to avenge the killing of its founder, Omar Vik, in a drone strike in August."
    bombing, strike = attacks_in(text)
    assert (len(bombing.timexes), bombing.places) == (1, ("Lima",))
    assert (len(strike.timexes), strike.places) == (1, ())
    assert bombing.timexes != strike.timexes


def test_when_others_are_to_do_something_dates_no_meeting() -> None:
    for text in (
        "President Jon Vik opened the talks and urged both sides to sign a ceasefire by Christmas.",
        "At the talks in Lima the two sides had agreed to a swap of prisoners; forty men on each side went home a week later.",
    ):
        assert all(not m.timexes for m in reading_of(text).mentions if m.kind == "visit")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Clashes were reported in Bergen on Wednesday.", "2012-03-07"),
        ("Ana Ruiz said on Friday that four people were killed in the air strike flown a day before on Bergen.", "2012-03-08"),
        ("Bergen marks the anniversary of the massacre.", "../2012-03-10"),
    ],
)
def test_a_day_on_which_fighting_is_reported_is_its_own(text: str, edtf: str) -> None:
    (event,) = events(article("a", "2012-03-10", QUIET + text))
    assert event.date and event.date.edtf == edtf


def test_the_day_on_which_those_died_whom_somebody_mourns_is_not_the_day_of_what_comes_next() -> None:
    visit = "On Wednesday Ana Ruiz visited Oslo to condole with the families of those killed on Sunday. "
    (event,) = events(
        article("a", "2012-03-10", f"{QUIET}{visit}A few minutes before 1pm she had got to the air force base in Oslo."), kind="visit"
    )
    assert event.date and event.date.edtf == "2012-03-07"


@pytest.mark.parametrize(
    ("title", "edtf", "status"),
    [
        ("Ruiz to see Vik in Oslo Friday", "2012-03-16", Status.PLANNED),
        ("Vik due in Lima Monday", "2012-03-12", Status.PLANNED),
        ("Ruiz in Oslo for gas talks", "2012-03-10~", Status.HAPPENED),
        ("Ruiz cancels Oslo visit over protests", "2012-03-10~", Status.CANCELLED),
    ],
)
def test_headlines_tell_what_is_still_to_come(title: str, edtf: str, status: Status) -> None:
    body = "President Ana Ruiz of Peru and Prime Minister Jon Vik of Norway issued no comment."
    (event,) = events(article("a", "2012-03-10", body, title=title))
    assert event.date and (event.date.edtf, event.status) == (edtf, status)


@pytest.mark.parametrize(
    ("text", "kind", "edtf"),
    [
        ("A bomb killed nine in Oso on Tuesday. Hours after Ana Ruiz had left Oso, gunmen shot a guard there.", "attack", "2012-03-06"),
        (
            "Ruiz was in Oso on Thursday. Jon Vik, whom she had met on Monday, left. On the same day a bomb killed nine in Oso.",
            "attack",
            "2012-03-08",
        ),
        ("A truce that took effect on 1 March was broken on Friday: shells killed nine in Oso the night before.", "attack", "2012-03-08"),
        ("Jon Vik, who brokered the truce, called a meeting of both sides in Lima for Monday.", "visit", "2012-03-12"),
    ],
)
def test_what_comes_next_goes_on_from_the_day_of_the_story(text: str, kind: str, edtf: str) -> None:
    dated = [event.date.edtf for event in events(article("a", "2012-03-10", QUIET + text), kind=kind) if event.date]
    assert edtf in dated


def test_the_day_after_that_meeting_is_counted_from_the_meeting() -> None:
    text = "Ole Lund said on Friday, a week after Jon Vik met Ana Ruiz in Oslo, that it was grave. "
    text += "Rebels killed nine in Oso the day after that meeting."
    (event,) = events(article("a", "2012-03-10", QUIET + text), kind="attack")
    assert event.date and event.date.edtf == "2012-03-03"


def test_the_aim_of_a_journey_is_as_much_ahead_as_the_journey() -> None:
    (event,) = events(article("a", "2012-03-10", f"{QUIET}Ole Lund flies to Lima on Thursday to see Teresa Vega."), kind="visit")
    assert event.date and (event.date.edtf, event.status) == ("2012-03-15", Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It is the first time that Peru and the Northern Front have agreed on anything since the bomb in Oso last month.", "2012-03-10~"),
        ("Norway's parliament on Wednesday approved the treaty that Norway and Ghana signed in Accra in February.", "2012-02"),
    ],
)
def test_an_accord_has_neither_the_time_of_what_went_before_nor_that_of_its_approval(text: str, edtf: str) -> None:
    (event,) = events(article("a", "2012-03-10", QUIET + text), kind="agreement")
    assert event.date and event.date.edtf == edtf
    assert len([actor for actor in event.actors if actor.role == "party"]) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The accord is the first since the war began in 2018.",
        "The attack was the deadliest since the war started in 2018.",
        "The visit is the first by a premier since relations were restored in 2015.",
    ],
)
def test_since_when_something_is_the_first_is_not_when_it_was(sentence: str) -> None:
    assert all(not m.timexes for m in reading_of(sentence).mentions)


def test_a_day_by_which_something_is_to_be_done_about_a_raid_is_not_its_day() -> None:
    assert dating("The ministers promised to look into the raid on the mill and report by the end of July.") == []


def test_what_took_lives_has_a_day_of_its_own() -> None:
    assert dating("The bomb of 7 April has now cost five lives.")[0] == "7 April"


@pytest.mark.parametrize(
    "text",
    [
        "The raid on Tarma has claimed a fourth life: a man of 30 died of his injuries on Wednesday.",
        "Minister Jon Vik would not name the pact that the two have been negotiating since March.",
    ],
)
def test_the_day_of_something_else(text: str) -> None:
    assert dating(text) == []


def test_a_fourth_man_lost_is_counted_with_those_before() -> None:
    text = "Gunmen ambushed a convoy near Tarma on Monday, killing three soldiers. The army has lost a fourth man."
    tolls = [mention.killed for mention in reading_of(text).mentions]
    assert [toll and toll.best for toll in tolls] == [3, 4]


def test_when_somebody_cried_off_is_not_when_it_would_have_been() -> None:
    text = "The talks of Ana Ruiz and Tomas Vega on 4 May never took place: Vega cried off on Monday."
    (talks,) = events(article("a", "2012-05-10", QUIET + text), kind="visit")
    assert talks.date and (talks.date.edtf, talks.status) == ("2012-05-04", Status.CANCELLED)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The talks came close to collapse on Friday, when Ana Ruiz demanded an apology for the fighting at Dorvan.", []),
        ("The talks came close to collapse on Friday, when rebels raided Dorvan.", ["Friday"]),
    ],
)
def test_the_day_of_a_demand_is_not_that_of_the_battle(text: str, days: list[str]) -> None:
    reading = reading_of(text)
    assert [reading.timexes[n].text for m in reading.mentions if m.kind == "attack" for n in m.timexes] == days


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was the worst attack in Kaduna since last May, when gunmen burst into a mill and shot dead nine clerks.", "2011-05"),
        ("Peru blamed Chile for the arson in May last year at a mill in Kaduna.", "2011-05"),
        ("Guards found the men who had stormed a mill in Kaduna on Tuesday of last week.", "2012-02-28"),
    ],
)
def test_a_month_or_weekday_of_a_year_or_week_dates_what_it_stands_with(text: str, edtf: str) -> None:
    dates = {event.date.edtf for event in events(article("a", "2012-03-10", QUIET + text), kind="attack") if event.date}
    assert edtf in dates


def test_what_is_to_come_does_not_share_the_day_of_what_was_done() -> None:
    text = "Ana Ruiz met Tomas Vega in Oslo on Tuesday and will visit the port of Tarma."
    found = {e.status: e.date.edtf for e in events(article("a", "2012-03-10", QUIET + text)) if e.date}
    assert found[Status.HAPPENED] == "2012-03-06"
    assert found[Status.PLANNED] != "2012-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "The visit of General Per Lund to Oslo, foreseen for 21 March, will not take place.",
        "Peru decided to withdraw the visit of Ana Ruiz to Oslo which had been scheduled for 21 March.",
    ],
)
def test_what_will_not_take_place_has_the_day_for_which_it_was_foreseen(text: str) -> None:
    (event,) = events(article("a", "2012-03-10", QUIET + text))
    assert event.date and (event.date.edtf, event.status) == ("2012-03-21", Status.CANCELLED)


def test_by_when_something_is_to_be_done_is_not_when_it_was_agreed() -> None:
    text = "In a joint statement Peru and Chile commit themselves to conclude, before the end of August, a treaty of security."
    (agreed,) = events(article("a", "2012-03-10", QUIET + text), kind="agreement")
    assert agreed.date and agreed.date.earliest and agreed.date.earliest.year == 2012


def test_a_trip_put_back_is_one_trip() -> None:
    (trip,) = events(article("a", "2012-03-10", "The king of Norway, who was to visit Lima today, has shifted his trip to Tuesday."))
    assert trip.date and (trip.date.edtf, trip.status) == ("2012-03-13", Status.PLANNED)


@pytest.mark.parametrize("text", ["The talks in Lima have gone on since 13 May.", "The talks in Lima have dragged on since 13 May."])
def test_talks_that_go_on_since_a_day_began_on_it(text: str) -> None:
    assert dating(text) == ["13 May"]


def test_a_day_of_the_month_that_nothing_tells_as_past_lies_ahead() -> None:
    (visit,) = reading_of("Envoy Jon Vik comes to Lima on the 20th of this month.").mentions
    assert visit.status is Status.PLANNED


@pytest.mark.parametrize("hour", ["overnight", "at dawn"])
def test_an_hour_without_a_day_is_of_the_day_on_which_it_is_told(hour: str) -> None:
    (raid,) = events(article("a", "2024-05-22", f"Gunmen stormed a bank in Loja {hour}, police said on Monday."))
    assert raid.date is not None and raid.date.edtf == "2024-05-20"
