"""Resolving: what a phrase means depends on the day of publication, and on what was told before."""

import pytest

from timeline_cli.model.interval import Interval
from timeline_cli.timex import find, resolve


def edtf(text: str, published: str | None = "2013-03-22") -> list[str | None]:
    found = resolve(find(text), Interval.parse(published) if published else None)
    return [r.interval.edtf if r.interval else None for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came on Friday.", "2013-03-22"),  # the day of publication itself, a Friday
        ("He came on Saturday.", "2013-03-16"),
        ("He will come on Saturday.", "2013-03-23"),
        ("They vowed on Thursday to come back.", "2013-03-21"),
        ("They on Thursday vowed to come back.", "2013-03-21"),
        ("They vowed to come back on Thursday.", "2013-03-28"),
        ("They set fire to a mill on Thursday.", "2013-03-21"),
        ("They are set to meet on Thursday.", "2013-03-28"),
        ("He came in December.", "2012-12"),
        ("The fair opens in December.", "2013-12"),
        ("The law takes effect in December.", "2013-12"),
        ("He came last month.", "2013-02"),
        ("He came last week.", "2013-03-11/2013-03-17"),
        ("He came over the weekend.", "2013-03-16/2013-03-17"),
        ("He came five days ago.", "2013-03-17"),
        ("He came in late May.", "2012-05-21/2012-05-31"),
        ("He accepted an invitation to come in May.", "2013-05"),
        ("He came to the town in May.", "2012-05"),
        ("A pact for mixed patrols from May.", "2013-05"),
        ("He would not be coming on Thursday. The visit was called off.", "2013-03-28"),
        ("A visit on Thursday was called off.", "2013-03-21"),
        ("He came in mid-June 2011.", "2011-06-11/2011-06-20"),
        ("He came in the summer of 2011.", "2011-22"),
        ("It rose in the third quarter.", "2012-35"),
        ("It rose in the 1990s.", "199X"),
        ("He came early this month.", "2013-03-01/2013-03-10"),
        ("He came earlier this month.", "2013-03-01/2013-03-22"),
        ("He will come later this month.", "2013-03-22/2013-03-31"),
        ("He came on December 30.", "2012-12-30"),
        ("They were to meet in February.", "2013-02"),
        ("They will meet in November.", "2013-11"),
        ("the Nov. 17 bombing", "2012-11-17"),
        ("in the first week of June 2009", "2009-06-01/2009-06-07"),
        ("in the last week of June 2009", "2009-06-24/2009-06-30"),
        ("They will feast on Easter.", "2013-03-31"),
        ("They feasted at Christmas.", "2012-12-25"),
        ("The March 31 deadline was kept.", "2013-03-31"),
        ("He has been here since February.", "2013-02"),
        ("He came on 31 June 2009.", None),
        ("He came on 29 February 2011.", None),
        ("He came a few days ago.", "2013-03-13/2013-03-20"),
        ("He came recently.", "../2013-03-22"),
        ("He comes soon.", "2013-03-22/.."),
        ("He is here now.", None),
        ("He stayed three days.", None),
        ("He stayed for the past three days.", "2013-03-19/2013-03-22"),
        ("From June 9 to 12, 2009 he stayed.", "2009-06-09/2009-06-12"),
        ("He stayed from December 28 to January 3.", "2012-12-28/2013-01-03"),
        ("He stayed between Monday and Wednesday.", "2013-03-18/2013-03-20"),
    ],
)
def test_a_phrase_in_an_article_of_22_march_2013(text: str, expected: str | None) -> None:
    assert edtf(text) == [expected]


def test_early_this_month_does_not_reach_beyond_publication() -> None:
    assert edtf("He came early this month.", "2013-03-05") == ["2013-03-01/2013-03-05"]


def test_anaphora_go_by_the_time_told_last() -> None:
    text = "On June 5, 2009 he came; the same day he spoke, two days later he left, and the following month he died. That year was hard."
    assert edtf(text) == ["2009-06-05", "2009-06-05", "2009-06-07", "2009-07", "2009"]


def test_a_story_does_not_go_on_from_the_day_of_a_statement_or_of_something_else() -> None:
    freed = "They were freed on June 5, 2009, the king said on June 7, 2009."
    assert edtf(f"{freed} The same day he left.")[-1] == "2009-06-05"
    came = "He came on June 5, 2009 to see those hurt in March 2's raid."
    assert edtf(f"{came} The same day he left.")[-1] == "2009-06-05"
    assert edtf("The king said on June 7, 2009. The same day he left.")[-1] == "2009-06-07"


def test_the_fifteenth_is_of_the_month_told_last_whatever_year_is_told_between() -> None:
    assert edtf("On March 9 a drone of a kind first built in 2011 hit a depot; on the 15th it rained.")[-1] == "2013-03-15"


def test_a_weekday_behind_tomorrow_is_the_next_one() -> None:
    assert edtf("What was signed is from tomorrow, Saturday, in force.") == ["2013-03-23", "2013-03-23"]


def test_a_story_goes_on_from_where_it_stood_before_it_looked_back() -> None:
    assert edtf("On June 5, 2009 he came. The day before, it had rained. Two days later he left.")[-1] == "2009-06-07"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was there from March 4 to 7 and dined with them on the Tuesday.", "2013-03-05"),
        ("He came on March 4 and dined with them on the Tuesday.", "2013-03-19"),
    ],
)
def test_the_weekday_with_an_article_is_that_of_the_days_told(text: str, expected: str) -> None:
    assert edtf(text)[-1] == expected


def test_counting_days_from_a_month_tells_the_whole_stretch() -> None:
    assert edtf("In June 2009 he came. Two days later he left.") == ["2009-06", "2009-06-03/2009-07-02"]


def test_without_publication_only_what_the_text_itself_dates_is_dated() -> None:
    text = "On June 5, 2009 he came, and left two days later. He came back yesterday, on Friday, in May and on May 3."
    assert edtf(text, None) == ["2009-06-05", "2009-06-07", None, None, None, None]


def test_an_uncertain_publication_gives_what_all_its_days_agree_on() -> None:
    assert edtf("He came on June 5, 2009.", "2013-03") == ["2009-06-05"]
    assert edtf("He came last year.", "2013-03~") == ["2012"]
    assert edtf("He came on Tuesday.", "2013-03-20/2013-03-27") == ["[2013-03-19,2013-03-26]"]
    assert edtf("He came on Tuesday.", "2013-03") == ["[2013-02-26,2013-03-05,2013-03-12,2013-03-19,2013-03-26]"]
    assert edtf("He came on June 3.", "2013-06") == ["2013-06-03"]
    assert edtf("He came on Tuesday.", "2013") == ["2013-01-01/2013-12-31"]
    assert edtf("He came on Tuesday.", "2013-06-10/..") == ["2013-06-04"]
    assert edtf("He came yesterday.", "2013-03") == ["2013-02-28/2013-03-30"]
    assert edtf("He came on Tuesday.", "[2013-03-20,2013-03-22]") == ["2013-03-19"]


def test_a_history_goes_by_the_dates_it_tells() -> None:
    story = (
        "In 1803 it began. In March 1804 he came. In May he left. In 1805 he fought, in 1806 he lost, in 1807 he fled. On 3 June he died."
    )
    assert edtf(story)[2] == "1804-05"
    assert edtf(story)[-1] == "1807-06-03"


def test_a_lone_year_far_away_does_not_carry_a_history_off() -> None:
    story = "In 1803 it began. In 1804, 1805 and 1806 he fought, in 1807 he fled. A film of 1951 tells it. On 3 June he died."
    assert edtf(story)[-1] == "1807-06-03"


def test_news_that_remembers_one_year_stays_news() -> None:
    assert edtf("He came on Friday. In 1990 he had been here. In February he had called.") == ["2013-03-22", "1990", "2013-02"]


def test_news_that_remembers_many_years_stays_news() -> None:
    story = "He came on Friday. Born in 1970, he left in 1988, fought in 1990, fled in 1995 and wrote in 2001. On Friday he spoke."
    assert edtf(story)[-1] == "2013-03-22"


def test_the_steps_tell_phrase_rule_direction_base_and_result() -> None:
    (found,) = resolve(find("They will meet on Monday."), Interval.parse("2013-03-22"))
    assert [(s.rule, s.text, s.result) for s in found.steps] == [
        ("weekday", "Monday", "DATE"),
        ("direction", "will", "future"),
        ("base", "day of publication", "2013-03-22"),
        ("result", "2013-03-25", "2013-03-25"),
    ]


def test_an_anaphor_says_what_it_was_counted_from() -> None:
    found = resolve(find("On June 5, 2009 he came. Two days later he left."), Interval.parse("2013-03-22"))
    assert ("base", "time told before", "2009-06-05") in [(s.rule, s.text, s.result) for s in found[1].steps]


def test_the_edges_of_the_calendar_do_no_harm() -> None:
    text = "two thousand years ago, 9000 years later, last century, next Monday, on 29 February, 5 months ago, 99999999 centuries later"
    for day in ("0001-01-01", "9999-12-31"):
        assert len(edtf(text, day)) == 7


def test_a_day_in_figures_that_would_lie_ahead_is_told_day_first() -> None:
    assert edtf("On 9/3/2013 a mill burned.") == ["2013-03-09"]
    assert edtf("On 3/9/2013 a mill burned.") == ["2013-03-09"]
    assert edtf("On 9/10/2013 a mill will open.") == ["2013-09-10"]


def test_a_list_of_dates_goes_on_from_entry_to_entry() -> None:
    entries = "- 15 October 2008: Troops fire.\n- 3–4 February 2011: They meet.\n- 5 February: They fire.\n- 8 May: They meet.\n"
    assert edtf(entries, "2011-07-19") == ["2008-10-15", "2011-02-03/2011-02-04", "2011-02-05", "2011-05-08"]


def test_a_list_of_dates_may_go_back() -> None:
    assert edtf("8 May: They meet.\n\n5 February: They fire.\n\n3 December: They meet.", "2011-07-19") == [
        "2011-05-08",
        "2011-02-05",
        "2010-12-03",
    ]


def test_a_list_of_dates_may_lie_ahead() -> None:
    assert edtf("* 12 February: They meet.\n* 3 March: They fly home.", "2020-01-20") == ["2020-02-12", "2020-03-03"]


def test_what_was_called_off_may_have_lain_ahead_long_ago() -> None:
    assert edtf("A meeting in Oslo, set for 7 December, was called off.", "2013-03-08") == ["2012-12-07"]
    assert edtf("A meeting in Oslo is set for 7 December.", "2013-03-08") == ["2013-12-07"]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The pact could be signed in June.", "2013-06"),
        ("The bombs could be heard in June.", "2012-06"),
        ("The pact has to be ratified in June.", "2013-06"),
        ("He has set fire to a mill in June.", "2012-06"),
        ("The talks were postponed until June.", "2013-06"),
        ("The raid in June still angers them.", "2012-06"),
        ("Nine die in June raid.", "2012-06"),
        ("They will attack in June.", "2013-06"),
        ("It stays in force until June.", "2013-06"),
        ("It stayed in force until June.", "2012-06"),
        ("The funeral takes place in June.", "2013-06"),
        ("She arrives in Oslo in June.", "2013-06"),
        ("A possible attack in June would end it.", "2013-06"),
        ("They will mourn the victims of the June bombing.", "2012-06"),
        ("In June it would have seemed a lot.", "2012-06"),
        ("She would not receive him in June.", "2012-06"),
        ("She would not be receiving him in June.", "2013-06"),
    ],
)
def test_a_month_lies_where_its_clause_looks(text: str, month: str) -> None:
    assert edtf(text) == [month]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on Monday and Tuesday of last week.", ["2013-02-25", "2013-02-26"]),
        ("They met on Thursday and Friday last week.", ["2013-02-28", "2013-03-01"]),
        ("They met on the 3rd and 4th of last month.", ["2013-02-03", "2013-02-04"]),
        ("They met on the 3rd and Monday the 4th of February.", ["2013-02-03", "2013-02-04"]),
        ("They met on Monday and on Tuesday of last week.", ["2013-03-04", "2013-02-26"]),
        ("They met in May and Tuesday of last week.", ["2012-05", "2013-02-26"]),
    ],
)
def test_the_week_or_month_told_with_the_last_of_two_days_is_that_of_both(text: str, days: list[str]) -> None:
    assert edtf(text, "2013-03-08") == days
