"""How long trips and talks last."""

import pytest

from tests.merge.corpora import article, dates, events


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("President Ama Owusu came to Oslo on Sunday and left again on Tuesday.", "2012-03-04/2012-03-06"),
        ("Talks between Norway and Kenya collapsed in Tunis on Tuesday, a day after they began.", "2012-03-05/2012-03-06"),
        ("President Ama Owusu, on the second day of a visit to Oslo, said on Tuesday that it was cold.", "2012-03-05/2012-03-06"),
        ("President Ama Owusu, on the second day of a three-day visit to Oslo, said on Tuesday that it was cold.", "2012-03-05/2012-03-07"),
        ("Norway and Kenya agreed on a truce in Tunis on Thursday after a week of talks.", "2012-03-02/2012-03-08"),
        ("The talks of Norway and Kenya in Tunis went into their third day on Tuesday.", "2012-03-04/2012-03-06"),
        ("President Ama Owusu will come to Oslo on Monday and leave on Wednesday.", "2012-03-12/2012-03-14"),
        ("Talks between Norway and Kenya opened in Tunis last Tuesday and ended four days later.", "2012-03-06/2012-03-10"),
        ("President Ama Owusu met the king in Oslo on Thursday and flew home on Friday.", "2012-03-08"),
        ("President Ama Owusu spent Monday and Tuesday in Oslo.", "2012-03-05/2012-03-06"),
        ("President Ama Owusu, who had arrived in Oslo on Sunday, flew home on Tuesday.", "2012-03-04/2012-03-06"),
        ("It took three days, but on Thursday the presidents of Norway and Kenya rose from the table in Tunis.", "2012-03-06/2012-03-08"),
        ("The talks of Norway and Kenya, which opened in Tunis on 5 March, closed on the 7th.", "2012-03-05/2012-03-07"),
        ("Talks between Norway and Kenya in Tunis ended on Thursday after three days.", "2012-03-06/2012-03-08"),
        ("Talks between Norway and Kenya opened in Tunis on Thursday after three days.", "2012-03-08"),
        ("Norway and Kenya signed a truce in Tunis on Thursday after three days of talks.", "2012-03-06/2012-03-08"),
        ("Norway and Kenya put their names to a text on Thursday at the end of a two-day summit in Tunis.", "2012-03-07/2012-03-08"),
        (
            "Norway praised the accord published on Thursday at the end of President Ama Owusu's three-day visit to Oslo.",
            "2012-03-06/2012-03-08",
        ),
        (
            "President Ama Owusu's visit to Oslo, which began on Sunday, was to have lasted until Friday, but she left on Tuesday.",
            "2012-03-04/2012-03-06",
        ),
        (
            "The talks of Norway and Kenya in Tunis, which began on Sunday, were to have ended on Friday but were broken off on Tuesday.",
            "2012-03-04/2012-03-06",
        ),
        ("President Ama Owusu's visit to Oslo ended on Tuesday as it had begun on Sunday, with a song.", "2012-03-04/2012-03-06"),
    ],
)
def test_a_stay_lasts_until_it_is_told_to_end(text: str, edtf: str) -> None:
    assert dates(article("a", "2012-03-10", text), kind="visit") == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway and Kenya met in Tunis on Tuesday and agreed to hold their fire for nine days.", "2012-03-06"),
        ("They closed three days of talks in Tunis, which had been opened on Tuesday by President Ama Owusu.", "2012-03-06/2012-03-08"),
        ("Three days of talks in Tunis between Norway and Kenya, which opened on Tuesday, closed on Thursday.", "2012-03-06/2012-03-08"),
    ],
)
def test_how_long_something_else_lasts_and_when_talks_were_opened(text: str, edtf: str) -> None:
    assert dates(article("a", "2012-03-10", text), kind="visit") == [edtf]


@pytest.mark.parametrize("came", ["touched down in Lima on Monday for a three-day visit", "flew to Lima on Monday on a three-day visit"])
def test_who_comes_for_some_days_stays_through_them(came: str) -> None:
    assert dates(article("a", "2014-06-10", f"Ana Ruiz {came}."), kind="visit") == ["2014-06-09/2014-06-11"]


@pytest.mark.parametrize(
    "text",
    [
        "President Jon Vik, in Peru for a two-day visit, praised its ports on Tuesday. He had landed in Lima on Monday.",
        "President Jon Vik is in Peru for a two-day visit. He landed in Lima on Monday.",
    ],
)
def test_a_stay_of_some_days_begins_with_the_arrival_told_beside_it(text: str) -> None:
    (visit,) = events(article("a", "2014-06-10", text), kind="visit")
    assert visit.date is not None and visit.date.edtf == "2014-06-09/2014-06-10"
    assert "duration" in {step.rule for step in visit.steps}


def test_a_day_on_which_something_is_said_is_one_of_the_stay() -> None:
    text = "President Jon Vik, on a two-day visit to Peru, praised its ports on Monday."
    assert dates(article("a", "2014-06-10", text), kind="visit") == ["2014-06-09"]


def test_talks_last_from_the_day_they_open_to_the_day_they_end() -> None:
    text = (
        "A round of talks between Norway and Kenya came to an end in Tunis on Thursday. It had opened on Tuesday. "
        "Both sides promised to keep the truce of May."
    )
    told = events(article("a", "2012-03-10", text))
    assert {e.kind: e.date.edtf for e in told if e.date} == {"visit": "2012-03-06/2012-03-08", "agreement": "2012-03-08"}


def test_who_returns_a_call_does_not_come_home_on_that_day() -> None:
    text = "The premier, Ana Ruiz, returns the call on 23 June, when she travels to Lima for two days."
    assert dates(article("a", "2014-06-10", text), kind="visit") == ["2014-06-23/2014-06-24"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The premier, Ana Ruiz, left Lima today at the end of an official visit of two days.", "2014-06-09/2014-06-10"),
        ("The premier, Ana Ruiz, came to Lima on Monday on a visit of three days.", "2014-06-09/2014-06-11"),
    ],
)
def test_a_visit_of_some_days_lasts_through_them(text: str, edtf: str) -> None:
    assert dates(article("a", "2014-06-10", text), kind="visit") == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The army and the Front fought near Tunis for a third day on Tuesday.", "2012-03-04/2012-03-06"),
        ("The raid set off four days of fierce clashes that ended on Tuesday.", "2012-03-03/2012-03-06"),
        ("The border was closed for a third day after gunmen attacked a post near Tunis on Tuesday.", "2012-03-06"),
    ],
)
def test_fighting_lasts_until_the_day_told(text: str, edtf: str) -> None:
    assert edtf in dates(article("a", "2012-03-10", text), kind="attack")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Minister Jon Vik flew into Tunis on Monday night and is staying until Thursday, his first trip there.", "2012-03-05/2012-03-08"),
        ("Talks of Norway and Kenya, which opened in Tunis on Wednesday, were adjourned on Thursday.", "2012-03-07/2012-03-08"),
    ],
)
def test_a_stay_that_goes_on_and_talks_that_are_adjourned(text: str, edtf: str) -> None:
    assert dates(article("a", "2012-03-06" if "night" in text else "2012-03-10", text), kind="visit") == [edtf]
