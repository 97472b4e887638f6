"""The day of publication in all the ways that articles state it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.dating.dateline import dateline
from timeline_cli.dating.stated import Stated, stated, stated_value
from timeline_cli.dating.written import full_dates
from timeline_cli.model.article import How
from timeline_cli.model.span import Span
from timeline_cli.readers.blocks import layout
from timeline_cli.readers.frontmatter import front_matter

STORY = (
    "The minister of Examplia met the prime minister of Nowhereland in Sampletown for talks on trade and defence, officials said.\n\n"
    "Both spoke of a new beginning after years of quarrels over the border river and its fish, and of more meetings to come.\n"
)


def read(text: str, name: str = "a.txt", url: str = "") -> Stated:
    front = front_matter(text)
    return stated(text, {**front.fields, "url": url or front.fields.get("url", "")}, name, layout(text, front.body).blocks)


def under(line: str, name: str = "a.txt", url: str = "") -> Stated:
    return read(f"Examplia and Nowhereland talk again\n{line}\n\n{STORY}", name, url)


def test_the_last_line_of_a_statement_tells_where_and_when_it_was_made() -> None:
    found = read(f"Examplia and Nowhereland talk again\n\n{STORY}\nPeace will prevail!\n\nSampletown, 3 May 2020\n")
    assert found.published.interval is not None and found.published.interval.edtf == "2020-05-03"


@pytest.mark.parametrize(
    ("line", "edtf", "how"),
    [
        ("Published 13 June 2022", "2022-06-13", How.HEADER),
        ("Posted on June 13, 2022 by admin in World", "2022-06-13", How.HEADER),
        ("Updated: 03 Sep 2019", "2019-09-03", How.HEADER),
        ("Updated 3 Sept 2019 | Published 2 Sept 2019", "2019-09-02", How.HEADER),
        ("Monday, March 6, 2023 18:04 IST", "2023-03-06", How.HEADER),
        ("13 February 2020", "2020-02-13", How.HEADER),
        ("Monday, 13 June 2022 (all times local, latest entry first)", "2022-06-13", How.HEADER),
        ("Monday, 13 June 2022. All times Sampletown. Newest entries on top.", "2022-06-13", How.HEADER),
        ("Monday, 13 June 2022 – as it happened", "2022-06-13", How.HEADER),
        ("Live updates, 13 June 2022", "2022-06-13", How.HEADER),
        ("[March 24, 2020]", "2020-03-24", How.HEADER),
        ("2023-03-06T18:04:11+05:30", "2023-03-06", How.HEADER),
        ("Issued on: 16/11/2015 - 22:47", "2015-11-16", How.HEADER),
        ("NEWS 05.02.2023 17:52", "2023-02-05", How.HEADER),
        ("6 January 2024, Sampletown", "2024-01-06", How.HEADER),
        ("By Ann Example and Bob Sample | September 2, 2019 at 10:30 a.m. EDT", "2019-09-02", How.BYLINE),
        ("September 2, 2019 / 10:30 AM / a month ago", "2019-09-02", How.HEADER),
        ("June 2022", "2022-06", How.HEADER),
        ("Thursday 12 August 1897", "1897-08-12", How.HEADER),
        ("This article was first published on 3 May 2020.", "2020-05-03", How.HEADER),
        ("Page last updated at 10:12 GMT, Tuesday, 3 September 2019 11:12 UK", "2019-09-03", How.HEADER),
        ("Source: Example| 2019-09-03 10:12:33|Editor: abc", "2019-09-03", How.HEADER),
        ("Ann Example | Sampletown | Published: September 3, 2019 10:12:15 am", "2019-09-03", How.HEADER),
        ("Wednesday 4 September 2019 / 5 Muharram 1441 H", "2019-09-04", How.HEADER),
        ("3/4/2019 10:15 EST", "2019-03-04", How.HEADER),
        ("Sun 11/12/2016", "2016-12-11", How.HEADER),
        ("EXAMPLE.NET :: news feed :: 03.09.2019 09:30 :: views 4 418", "2019-09-03", How.HEADER),
        ("EXAMPLE.NET | Tuesday, 3 September 2019 | Latest: fires in the north", "2019-09-03", How.HEADER),
        ("The Sample Star — Tuesday, September 3, 2019 — Page 3", "2019-09-03", How.HEADER),
        ("From our reporter Ann Example | Testburg, 3 September 2019 | Lake Star", "2019-09-03", How.BYLINE),
        ("From our correspondent in Testburg, 3 September 2019", "2019-09-03", How.BYLINE),
        ("Text of report by Sample Radio on 3 September 2019", "2019-09-03", How.BYLINE),
        ("Submitted by admin on Tue, 09/03/2019 - 10:15", "2019-09-03", How.BYLINE),
        ("This story appeared in the 3 September 2019 edition of the Sample Star.", "2019-09-03", How.HEADER),
        ("(Translated from Sampli. Daily Sample, Testburg, 3 September 2019)", "2019-09-03", How.HEADER),
        ("Situation as of 3 September 2019", "2019-09-03", How.HEADER),
        ("Updated on: 3 September 2019 | 09:30 IST", "2019-09-03", How.HEADER),
        ("Press statement, 3 September 2019", "2019-09-03", How.HEADER),
        ("Testburg, 3 September 2019.", "2019-09-03", How.HEADER),
        ("Testburg, 3 September 2019. From our own correspondent.", "2019-09-03", How.BYLINE),
        ("September 3, 2019: By Ann Example", "2019-09-03", How.BYLINE),
        ("Le Lac du Jour, 3 September 2019 (translated from the French)", "2019-09-03", How.HEADER),
        ("3. 9. 2019", "2019-09-03", How.HEADER),
        ("Tuesday, 3 September 2019 – Local News", "2019-09-03", How.HEADER),
        ("Port closed after gunmen attack | Tuesday 3 September 2019 | The Lomo Post", "2019-09-03", How.HEADER),
        ("03.09.19, 09:30", "2019-09-03", How.HEADER),
        ("03-Sep-19", "2019-09-03", How.HEADER),
        ("PUBLISHED 3 SEPT 19", "2019-09-03", How.HEADER),
    ],
)
def test_date_lines(line: str, edtf: str, how: How) -> None:
    found = under(line)
    assert found.published.interval is not None
    assert (found.published.interval.edtf, found.published.how) == (edtf, how)
    assert line in found.published.evidence[0]


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 hours ago",
        "Retrieved 2 September 2019",
        "Photo taken on 2 September 2019",
        "Court Date: March 13, 2017",
        "Election day: 3 September 2019",
        "Photo: Ann Example, 3 September 2019",
        "Week of 3 September 2019",
        "Sampletown | 3 September 2019 | 12 killed",
        "Port closed after gunmen attack | Opened on Tuesday 3 September 2019 | The Lomo Post",
        "The port was closed after an attack. | Tuesday 3 September 2019 | The Lomo Post",
        "It was released by Example Records on September 13, 2013.",
        "A minister speaks of the dam in the mountains of the north. (Published Tuesday, Sept. 17, 2013)",
        "3 September 2019: Talks open in Sampletown",
        "Tuesday, 3 September 2019 – Talks open in Sampletown",
        "The two sides last met in Testburg on 3 September 2019.",
        "Soldiers near the town of Testburg, Examplia, Nov. 1, 2019. (Photo: Handout)",
    ],
)
def test_other_dates_are_not_taken_for_it(line: str) -> None:
    assert under(line).published == stated("", {}, "a.txt", ()).published


def test_day_and_month_that_nothing_tells_apart_give_both() -> None:
    found = under("Posted: 3/9/2019")
    assert found.published.interval is not None
    assert found.published.interval.members == (date(2019, 3, 9), date(2019, 9, 3))


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Talks\n3/9/2019\n\n" + STORY, "https://news.example.co.uk/a"),
        ("Talks\n3/9/2019\n\n" + STORY + "\nThe last round was held on 29 August 2019 in Testburg.\n", ""),
        ("Talks\n3/9/2019\n\n" + STORY.replace("for talks", "on Tuesday for talks"), ""),
    ],
    ids=["the site", "another date", "the weekday of the lead"],
)
def test_what_settles_day_and_month(text: str, url: str) -> None:
    found = read(text, url=url).published.interval
    assert found is not None
    assert found.edtf == "2019-09-03"


@pytest.mark.parametrize(
    ("field", "edtf"),
    [
        ("published: 2022-06-13", "2022-06-13"),
        ('date: "June 13, 2022"', "2022-06-13"),
        ("published: 2022-06-13T09:00:00Z", "2022-06-13"),
        ("published: 2022-06~", "2022-06~"),
        ("published: June 2022", "2022-06"),
        ("published: 20220613", "2022-06-13"),
    ],
)
def test_front_matter_comes_first(field: str, edtf: str) -> None:
    found = read(f"---\ntitle: Talks\n{field}\n---\n14 June 2022\n\n{STORY}").published
    assert found.interval is not None
    assert (found.interval.edtf, found.how) == (edtf, How.FRONT_MATTER)


@pytest.mark.parametrize(
    ("head", "edtf", "month_day"),
    [
        ("SAMPLETOWN, March 25, 2016 – ", "2016-03-25", None),
        (" date 2025-07-25 Testburg/Sampletown, Jul 25 (XYZ) ", "2025-07-25", None),
        ("San Ejemplo, 3 Jan 90 -- [report] [Text] ", "1990-01-03", None),
        ("San Ejemplo (Examplia), 3 Jan 90 (radio Example) -- [Text] ", "1990-01-03", None),
        ("SAMPLETOWN, Aug 3 (Agency) - ", None, (8, 3)),
        ("SAMPLETOWN, 7 March 2018 (Example Press Service). – ", "2018-03-07", None),
        ("SAMPLETOWN, MARCH 7, 2018 – ", "2018-03-07", None),
        ("SAMPLETOWN, Wednesday, 7th March, 2018 – ", "2018-03-07", None),
        ("SAMPLETOWN (XYZ) — March 7, 2018 — ", "2018-03-07", None),
        ("SAMPLETOWN | March 7, 2018 | ", "2018-03-07", None),
        ("(Sampletown, 7 March 2018) ", "2018-03-07", None),
        ("Sampletown, 7.3.2018 (XYZ) – ", "2018-03-07", None),
        ("Sampletown (XYZ/07.03.2018) – ", "2018-03-07", None),
        ("SAMPLETOWN, 20 Ramadan 1439 / 7 March 2018 (XYZ) -- ", "2018-03-07", None),
        ("7 March 2018, Sampletown – ", "2018-03-07", None),
        ("7 March 2018 – ", "2018-03-07", None),
        ("Sampletown, 7 March 2018, Lake News – ", "2018-03-07", None),
        ("/Sampletown, 7 March 2018/ - ", "2018-03-07", None),
        ("SAMPLETOWN, March 7, 5 p.m. (XYZ) – ", None, (3, 7)),
        ("SAMPLETOWN, 7 March (own corr.) — ", None, (3, 7)),
        ("SAMPLETOWN, March 7 (XYZ)\n\n", None, (3, 7)),
        ("SAMPLETOWN, March 7. /XYZ/. ", None, (3, 7)),
        ("SAMPLETOWN. March 7. ", None, (3, 7)),
        ("(XYZ) Sampletown, 7 March – ", None, (3, 7)),
        ("SAMPLETOWN, Mar 7 (XYZ): ", None, (3, 7)),
    ],
)
def test_datelines(head: str, edtf: str | None, month_day: tuple[int, int] | None) -> None:
    found = read(head + STORY)
    assert (found.published.interval and found.published.interval.edtf, found.month_day) == (edtf, month_day)


@pytest.mark.parametrize(
    ("tail", "name", "url", "edtf"),
    [
        ("", "2021-08-04-talks.txt", "", "2021-08-03"),
        ("", "a.txt", "https://example.org/2021/08/talks", "2021-08-03"),
        ("\nThe first round began on 20 July 2021 in Testburg, they said.\n", "a.txt", "", "2021-08-03"),
        ("\n© 2021 Example Agency\n", "a.txt", "", "2021-08-03"),
        ("", "2021-01-02-talks.txt", "", None),
    ],
)
def test_the_year_of_a_dateline_without_one(tail: str, name: str, url: str, edtf: str | None) -> None:
    found = read("SAMPLETOWN, Aug 3 (Agency) - " + STORY + tail, name, url)
    assert (found.published.interval and found.published.interval.edtf) == edtf


def test_december_told_in_january() -> None:
    found = read("SAMPLETOWN, Dec 31 (Agency) - " + STORY, "2022-01-01.txt").published.interval
    assert found is not None
    assert found.edtf == "2021-12-31"


@pytest.mark.parametrize(
    ("name", "url", "edtf", "how"),
    [
        ("2022-06-13-talks.txt", "", "2022-06-13", How.FILENAME),
        ("wire/20220613_talks.txt", "", "2022-06-13", How.FILENAME),
        ("2022/06/13/talks.txt", "", "2022-06-13", How.FILENAME),
        ("a.txt", "https://example.org/2022/06/13/talks", "2022-06-13", How.METADATA),
        ("a.txt", "https://example.org/2022/06/talks", "2022-06", How.METADATA),
        ("000_1aeb9c8c20220613.txt", "", None, How.UNKNOWN),
        ("report-20229913.txt", "", None, How.UNKNOWN),
        ("a.txt", "", None, How.UNKNOWN),
    ],
)
def test_names_and_addresses(name: str, url: str, edtf: str | None, how: How) -> None:
    found = read(STORY, name, url).published
    assert (found.interval and found.interval.edtf, found.how) == (edtf, how)


def test_impossible_days_are_reported_with_their_line_and_passed_over() -> None:
    found = read(f"Examplia and Nowhereland talk again\nPublished 31 June 2022\nUpdated 2 July 2022\n\n{STORY}")
    assert found.published.interval is not None
    assert found.published.interval.edtf == "2022-07-02"
    assert [(p.line, p.lost) for p in found.problems] == [(2, False)]
    assert "31 June 2022" in found.problems[0].message


def test_a_field_that_is_no_date_is_reported() -> None:
    found = read(f"---\npublished: soon\n---\n{STORY}")
    assert found.published.how == How.UNKNOWN
    assert "soon" in found.problems[0].message


@pytest.mark.parametrize(
    "line", ["Tuesday, September 3", "September 3, 10:15 a.m.", "By Ann Example | September 3", "Testburg, 3 September"]
)
def test_date_lines_without_a_year(line: str) -> None:
    assert under(line).month_day == (9, 3)


@pytest.mark.parametrize(
    "line", ["Ann Example, Testburg, 3 September 2019", "[XYZ, 3 September 2019]", "3 September 2019", "ENDS\n3 September 2019"]
)
def test_a_date_below_the_story_signs_it(line: str) -> None:
    found = read(f"Talks go on\n\n{STORY}\n{line}\n").published.interval
    assert found is not None
    assert found.edtf == "2019-09-03"


@pytest.mark.parametrize("below", ["See also\nTalks Fail\n3 September 2019", "3 September 2019\nTalks Fail\n5 September 2019\nMore Talks"])
def test_the_dates_of_other_articles_below_the_story_do_not(below: str) -> None:
    assert read(f"Talks go on\n\n{STORY}\n{below}\n").published.how == How.UNKNOWN


def test_days_that_open_the_paragraphs_of_a_chronology_do_not_date_it() -> None:
    text = STORY.replace("The minister", "3 September 2019 – The minister").replace("Both", "9 September 2019 – Both")
    assert read(f"Talks go on\n\n{text}").published.how == How.UNKNOWN


def test_updates_in_the_midst_of_a_story_do_not_date_it() -> None:
    assert read(f"Talks go on\n\n{STORY}\nUpdated: 3 May 2020, 10:12\n\n{STORY}").published.how == How.UNKNOWN
    assert read(f"Talks go on\n\n{STORY}\n{STORY}\nUpdated: 3 May 2020, 10:12\n").published.how == How.HEADER


def test_the_first_day_of_a_chronology_is_not_its_day_of_publication() -> None:
    text = STORY.split("\n")[0] + "\n\n3 May 2020\n\nTalks open in Sampletown, with both sides present.\n\n9 June 2020\n\n" + STORY
    assert read(text).published.how == How.UNKNOWN


@pytest.mark.parametrize(
    ("text", "story", "places"),
    [
        ("SAMPLETOWN, Aug 3 (Agency) - Two men", "Two men", ("Sampletown",)),
        ("TESTBURG/NEW EXAMPLE (Agency) – The", "The", ("Testburg", "New Example")),
        ("TESTBURG, Examplia — Two", "Two", ("Testburg", "Examplia")),
        ("Testburg, Examplia (XYZ) Gunmen", "Gunmen", ("Testburg", "Examplia")),
        ("Testburg - Two", "Two", ("Testburg",)),
        ("Example News – The", "The", ()),
        ("TESTBURG, Examplia, Aug. 3 /XYZ/ -- The", "The", ("Testburg", "Examplia")),
        ("Testburg – August 3, 2021 – The", "The", ("Testburg",)),
        ("TESTBURG (3 August 2021) — The", "The", ("Testburg",)),
        ("TESTBURG, Aug. 3. (XYZ) The", "The", ("Testburg",)),
        ("Tehran, Sept 3, XYZA – The", "The", ("Tehran",)),
        ("(Agency) - The", "The", ()),
        ("Nairobi: The", "The", ("Nairobi",)),
        ("XYZ – TESTBURG, Aug. 3 – The", "The", ("Testburg",)),
        ("TESTBURG and NEW EXAMPLE, Aug. 3 (XYZ) - The", "The", ("Testburg", "New Example")),
    ],
)
def test_what_stands_before_the_story(text: str, story: str, places: tuple[str, ...]) -> None:
    found = dateline(text, Span(0, len(text)))
    assert found is not None
    assert (text[found.span.end :].strip(), found.places) == (story, places)


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers — some of them new — met",
        "The U.N. (UN) said",
        "ANN Example, a senator, came",
        "Ann Example (left) - The",
        "Analysts: The",
        "By XYZ - The",
        "XYZ-led troops came",
        "On 3 August 2021 (a Tuesday) the",
        "Ann Example (3 August 1921 – 5 May 1998) was a senator",
        "On 3 August 2021, XYZ troops came",
        "",
    ],
)
def test_stories_that_begin_at_once(text: str) -> None:
    assert dateline(text, Span(0, len(text))) is None


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%b. %d, %Y", "%d-%b-%Y", "%A, %d %B %Y"]),
)
def test_every_day_is_read_as_it_is_written(day: date, form: str) -> None:
    assert [w.days for w in full_dates(f"x {day.strftime(form)} y")] == [(day,)]


@given(st.text(max_size=60))
def test_any_value_of_a_date_field_is_read_or_refused(value: str) -> None:
    interval = stated_value(value)
    assert interval is None or interval.edtf


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    read(text)
