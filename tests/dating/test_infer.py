"""The day of articles that state none, from their own words and from what is shared with others."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_cli import timex
from timeline_cli.dating.evidence import Neighbour, Past, Shared
from timeline_cli.dating.infer import Inference, Search
from timeline_cli.dating.said import said
from timeline_cli.dating.telling import Telling
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.span import Span


def reading(text: str, month_day: tuple[int, int] | None = None) -> Reading:
    span = Span(0, len(text))
    article = Article("a.txt", text, "", (Block(Part.BODY, span),), Published(None, How.UNKNOWN), month_day=month_day)
    return Reading(article, timex.find(text, [span]))


def inferred(
    text: str,
    shared: tuple[Shared, ...] = (),
    near: str | None = None,
    month_day: tuple[int, int] | None = None,
    kin: float = 0.1,
    done: tuple[str, ...] = (),
) -> Published | None:
    neighbours = [Neighbour("a.txt", "b.txt", date.fromisoformat(near), kin)] if near else []
    pasts = [Past("a.txt", "b.txt", date.fromisoformat(day), 0.5) for day in done]
    found = Inference([Telling(reading(text, month_day))]).infer(["a.txt"], shared, neighbours, pasts).get("a.txt")
    return found.published if found else None


def days(published: Published | None) -> Interval:
    assert published is not None and published.interval is not None
    assert published.how is How.INFERRED
    assert published.evidence
    return published.interval


def same(day: str, timex: int | None = 0, weight: float = 0.6) -> Shared:
    at = date.fromisoformat(day)
    return Shared("a.txt", timex, (at, at), "b.txt", weight)


PHRASES = (
    "on Friday",
    "last Friday",
    "yesterday",
    "two days ago",
    "last week",
    "last month",
    "this month",
    "last year",
    "in April last year",
    "on 3 May 2021",
    "in May 2021",
    "at the end of May 2021",
    "on Monday of last week",
    "last November",
    "next May",
    "two weeks ago",
    "on Tuesday the 20th",
    "on the 20th",
    "on the last Friday of May",
    "on the second Monday in May",
    "last weekend",
    "this weekend",
)


@pytest.mark.parametrize("phrase", PHRASES)
@settings(max_examples=8)
@given(st.dates(date(2015, 1, 1), date(2025, 12, 31)))
def test_expressions_mean_the_same_as_when_they_are_resolved(phrase: str, day: date) -> None:
    found = timex.find(f"They met {phrase}.", [Span(0, 200)])
    interval = timex.resolve(found, Interval.day(day))[0].interval
    assert interval is not None
    assert said(found[0].meaning, day) == (interval.earliest, interval.latest)


def test_what_counts_from_a_time_told_before_is_read_in_its_order() -> None:
    found = timex.find("They met on Wednesday. Two days earlier a bomb went off.", [Span(0, 60)])
    wednesday = said(found[0].meaning, date(2021, 3, 4))
    assert wednesday == (date(2021, 3, 3), date(2021, 3, 3))
    assert said(found[1].meaning, date(2021, 3, 4), wednesday) == (date(2021, 3, 1), date(2021, 3, 1))


def test_a_day_that_another_article_dates_fixes_the_week() -> None:
    found = inferred("The two ministers met in Sampletown on Thursday.", (same("2021-06-10"),), near="2021-06-12", kin=0.5)
    assert days(found).allows(date(2021, 6, 10))
    assert days(found).allows(date(2021, 6, 11))
    assert not days(found).allows(date(2021, 6, 17))
    assert found is not None
    assert any("b.txt puts on 2021-06-10" in reason for reason in found.evidence)


def test_without_anything_to_hold_on_to_nothing_is_claimed() -> None:
    assert inferred("The two ministers met on Thursday.") is None
    assert inferred("The two ministers met and spoke of trade.", near="2021-06-10") is None


def test_resemblances_that_contradict_each_other_leave_it_less_certain() -> None:
    text, near = "They met on Thursday.", "2021-07-15"
    agreed = days(inferred(text, (same("2021-06-10"),), near))
    assert agreed.allows(date(2021, 6, 10))
    assert agreed.days is not None and agreed.days <= 4
    disputed = inferred(text, (same("2021-06-10", weight=0.4), same("2021-08-19", weight=0.4)), near)
    assert disputed is None or (disputed.interval is not None and disputed.interval.edtf != agreed.plain().edtf)


def test_a_louder_resemblance_that_contradicts_leaves_a_mark_of_doubt() -> None:
    text = "They met on Thursday. They signed on Friday and flew home on Saturday."
    evidence = (same("2021-06-10"), same("2021-06-11", 1), same("2021-06-12", 2))
    assert days(inferred(text, evidence, near="2021-06-12")).edtf.find("?") < 0
    louder = (*evidence[:2], same("2021-02-13", 2, weight=0.7))
    assert "?" in days(inferred(text, louder, near="2021-06-12")).edtf


def test_the_end_of_a_month_is_not_told_as_past_before_it_comes() -> None:
    telling = Telling(reading("He left at the end of April."))
    assert telling.weigh(date(2021, 4, 17)) < telling.weigh(date(2021, 5, 6))


def test_what_speaks_against_the_answer_is_told() -> None:
    text = "They met on Thursday. On Friday they signed, and on Saturday they flew home."
    evidence = (same("2021-06-10"), same("2021-06-11", 1), same("2021-02-13", 2, weight=0.3))
    found = inferred(text, evidence, near="2021-06-12")
    assert days(found).allows(date(2021, 6, 12))
    assert found is not None
    assert any(reason.startswith(("against it: 'Saturday'", "against it: 'on Saturday'")) for reason in found.evidence)


def test_a_weekday_beside_its_date_fixes_the_year() -> None:
    text = "The treaty was signed in Sampletown on Tuesday, June 13. The two spoke of trade."
    assert days(inferred(text, near="2017-02-01")).plain().allows(date(2017, 6, 13))
    assert days(inferred(text, near="2017-02-01")).precision == "interval"


def test_news_is_not_printed_before_what_it_tells_as_past() -> None:
    found = days(inferred("The truce was signed on 3 May 2021. It broke down on 9 May 2021, officials said."))
    assert found.earliest == date(2021, 5, 9)
    assert (found.days or 99) <= 4


def test_what_is_planned_lies_ahead() -> None:
    text = "The two presidents met on 3 May 2021. They will meet again on May 7."
    assert days(inferred(text)).latest is not None
    assert not days(inferred(text)).allows(date(2021, 5, 8))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "What he saw yesterday, Tuesday the 20th, was fire. On Friday they will bury the dead.",
            date(2022, 9, 21),
        ),
        ("The truce, signed on the 17th, will be in force from tomorrow, Tuesday. On Friday they will bury the dead.", date(2022, 9, 19)),
        ("They signed in Sampletown on Monday, the day before yesterday. The treaty of 15 June 2021 is void.", date(2021, 6, 16)),
    ],
)
def test_two_words_for_one_day_fix_the_weekday_of_printing(text: str, day: date) -> None:
    found = days(inferred(text, near=str(day - timedelta(4)), kin=0.6)).plain()
    assert found.allows(day)
    assert found.days == 1


def test_last_year_beside_the_year_itself_fixes_the_year() -> None:
    text = (
        "Candles for those who died in April 2021. The attack in April last year killed four. "
        "They met in May and spoke last month of trade."
    )
    found = days(inferred(text, near="2021-12-01"))
    assert found.edtf == "2022-06~"


def test_how_long_something_has_lasted_dates_the_report() -> None:
    text = "The eight weeks of fighting between army and rebels went on. The fighting of army and rebels began on April 15."
    found = days(inferred(text, near="2021-06-20"))
    assert found.allows(date(2021, 6, 10))


def test_how_many_years_it_has_lasted_dates_no_report_to_the_day() -> None:
    text = "The two years of fighting between army and rebels went on. The fighting of army and rebels began in April 2019."
    assert inferred(text, near="2021-09-20") == inferred(text.replace("two years", "years"), near="2021-09-20")


def test_its_own_words_alone_leave_a_mark_of_doubt() -> None:
    assert "?" in days(inferred("The truce was signed on 3 May 2021. It broke down on 9 May 2021, officials said.")).edtf


def test_one_thing_shared_alone_leaves_it_as_well() -> None:
    one = same("2021-05-09")
    text = "The truce broke down on Sunday. Talks are to open on Thursday."
    assert "?" in days(inferred(text, (one,), near="2021-05-10", kin=0.5)).edtf
    two = (one, same("2021-05-13", timex=1))
    assert "?" not in days(inferred(text, two, near="2021-05-10", kin=0.5)).edtf


def test_a_week_before_a_date_lies_a_week_after_it() -> None:
    text = "A raid on Sunday killed nine people in Sampletown. About a week before, on May 8, another had killed two."
    found = days(inferred(text, near="2021-05-25"))
    assert found.allows(date(2021, 5, 16))
    assert not found.allows(date(2021, 5, 23))


def test_last_month_is_the_month_of_a_day_told() -> None:
    text = "The talks opened on Friday. Freedonia left the pact on July 17; when it did so last month, prices rose."
    assert days(inferred(text, (same("2021-08-06", weight=0.2),), near="2021-07-30")).allows(date(2021, 8, 6))


def test_the_day_of_a_caption_is_not_that_of_the_news() -> None:
    caption, news = "Ana Ruiz leaves for Sampletown on Saturday.\n\n", "SAMPLETOWN, July 25 - A bomb went off in the harbour on Sunday."
    text = caption + news
    blocks = (Block(Part.CAPTION, Span(0, len(caption))), Block(Part.BODY, Span(len(caption), len(text))))
    article = Article("a.txt", text, "", blocks, Published(None, How.UNKNOWN), month_day=(7, 25))
    read = Reading(article, timex.find(text, [Span(0, len(text))]))
    found = Inference([Telling(read)]).infer(["a.txt"], (), [Neighbour("a.txt", "b.txt", date(2021, 1, 5), 0.1)])
    assert days(found["a.txt"].published).plain() == Interval.day(date(2021, 7, 25))  # a Sunday; in 2020 it was a Saturday


def test_the_nth_day_of_something_dates_the_report() -> None:
    text = "The siege of the castle went into its sixth week. The siege of the castle began on May 3."
    found = days(inferred(text, near="2021-06-20"))
    assert found.allows(date(2021, 6, 10))
    assert not found.allows(date(2021, 7, 10))


def test_a_dateline_without_a_year_takes_the_year_that_fits_its_weekday() -> None:
    text = "SAMPLETOWN, July 24 - A bomb went off in the harbour on Saturday, police said."
    found = days(inferred(text, near="2021-07-20", month_day=(7, 24)))
    assert found.plain() == Interval.day(date(2021, 7, 24))


def test_the_signature_of_a_quoted_post_is_of_the_days_of_the_news() -> None:
    text = "The envoy announced a deal on Saturday.\n\nWe have a deal\n— Ana Ruiz (@anaruiz) July 24\n\nNothing was signed, he said."
    found = days(inferred(text, near="2021-08-01"))
    assert found.allows(date(2021, 7, 24))


@settings(max_examples=25)
@given(st.permutations([same("2021-06-10"), same("2021-06-09", weight=0.2), same("2021-02-01", weight=0.1)]))
def test_the_order_of_evidence_makes_no_difference(evidence: list[Shared]) -> None:
    text = "They met on Thursday."
    assert inferred(text, tuple(evidence), near="2021-06-10") == inferred(text, tuple(sorted(evidence, key=str)), near="2021-06-10")


def test_last_thursday_with_its_date_lies_some_days_back() -> None:
    text = "The bridge is open. Last Thursday, 30 June, the mayor cut the ribbon. Boats may pass from now on."
    found = days(inferred(text, near="2022-06-20"))
    assert found.allows(date(2022, 7, 4))
    assert not found.allows(date(2022, 6, 30))
    assert (found.days or 99) <= 7


def test_nothing_is_told_as_done_before_it_was() -> None:
    text = "The mayor opened the bridge on Friday. It cost nine million."
    shared = (same("2021-05-07", weight=0.5), same("2021-06-18", weight=0.4))
    assert days(inferred(text, shared, near="2021-05-20")).allows(date(2021, 5, 7))
    later = days(inferred(text, shared, near="2021-05-20", done=("2021-06-02", "2021-06-10", "2021-06-14")))
    assert later.earliest is not None
    assert later.earliest >= date(2021, 6, 18)


@pytest.mark.parametrize("near", ["2021-07-02", "2022-01-20"])
def test_a_dateline_without_a_year_is_of_the_year_that_fits(near: str) -> None:
    found = days(inferred("The mayor opened the bridge on Friday. It cost nine million.", near=near, month_day=(8, 3)))
    assert found.plain() == Interval.day(date(2021, 8, 3))


def test_a_day_of_an_unnamed_month_is_of_the_month_of_printing_and_past() -> None:
    text = "The minister was in Oslo on {}. The envoys met yesterday, and nothing came of it."
    shipped = inferred(text.format("a ship"), (same("2019-03-17", 0, 0.5), same("2019-03-22", 0, 0.3)))
    dated = inferred(text.format("the 20th"), (same("2019-03-17", 1, 0.5), same("2019-03-22", 1, 0.3)))
    assert days(shipped).allows(date(2019, 3, 18))
    assert days(dated).allows(date(2019, 3, 23)) and not days(dated).allows(date(2019, 3, 18))


def test_a_week_ago_and_the_weekday_of_it_fix_the_weekday_of_printing() -> None:
    found = inferred("The minister saw the village a week ago, last Sunday.", (same("2009-08-16", 1),))
    assert found is not None and found.likeliest == date(2009, 8, 23)
    assert found.chances[-1] == max(found.chances) > 0.5


def test_a_weekday_that_no_word_turns_may_be_the_last_or_the_next_one() -> None:
    text = "The envoys come on Tuesday, and the town waits. Nothing was said on the bridge."
    shared = [same("2021-06-15", 0, 0.6)]
    agreed = Search(Telling(reading(text)), shared, ()).agree(shared)
    assert agreed[date(2021, 6, 16)] > agreed[date(2021, 6, 13)] > 0 == agreed[date(2021, 6, 25)]


def test_an_answer_that_is_not_sure_is_marked() -> None:
    text = "The mayor opened the bridge on Friday. It cost nine million."
    assert days(inferred(text, (same("2021-05-07", weight=0.5), same("2021-06-18", weight=0.4)))).edtf.count("?")


def test_a_day_told_by_weekday_and_date_is_near() -> None:
    text = "The two ministers met in Sampletown yesterday. The accord of Wednesday, June 9, lets boats pass."
    assert days(inferred(text, near="2021-07-20", kin=0.01)).allows(date(2021, 6, 10))
    assert inferred(text.replace("Wednesday, ", ""), near="2021-07-20", kin=0.01) != inferred(text, near="2021-07-20", kin=0.01)


def test_words_for_one_day_may_be_joined_by_a_clause() -> None:
    text = "On Wednesday, June 9, which is to say the day before yesterday, the two ministers met in Sampletown."
    assert days(inferred(text, near="2021-06-20", kin=0.1)).plain().edtf == "2021-06-11"


def test_what_has_not_changed_is_not_weighed_again() -> None:
    inference = Inference([Telling(reading("A bomb went off in Lima on Thursday."))])
    near = [Neighbour("a.txt", "b.txt", date(2021, 6, 12), 0.5)]
    assert inference.infer(["a.txt"], [same("2021-06-10")], near)
    assert not inference.infer(["a.txt"], [same("2021-06-10")], near)
    assert inference.infer(["a.txt"], [same("2021-07-15")], [Neighbour("a.txt", "c.txt", date(2021, 7, 16), 0.5)])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Exactly a week ago, on Monday the 9th of April, the bar was lifted. Yesterday two men came to the mill.", date(2018, 4, 16)),
        ("Four days ago, on Friday 13 May, a truck was driven through the gate.", date(2016, 5, 17)),
        ("The council meets exactly a month from today, on 4 March 2025. The mayor was in Sampletown yesterday.", date(2025, 2, 4)),
    ],
)
def test_a_day_told_twice_fixes_the_day_of_printing(text: str, day: date) -> None:
    found = days(inferred(text, near=str(day - timedelta(20)), kin=0.6)).plain()
    assert found.allows(day) and not found.allows(day - timedelta(7)) and not found.allows(day + timedelta(7))
