"""Before, by and after a time."""

import pytest

from tests.merge.corpora import article, dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("President Ama Owusu will visit Oslo before the year is out.", "2012-03-10/2012-12-31"),
        ("President Ama Owusu will visit Oslo before May.", "2012-03-10/2012-04-30"),
        ("President Ama Owusu will visit Oslo by May.", "2012-03-10/2012-05-31"),
        ("President Ama Owusu will visit Oslo no later than May 5.", "2012-03-10/2012-05-05"),
        ("President Ama Owusu will visit Oslo before the new year.", "2012-03-10/2012-12-31"),
        ("President Ama Owusu will visit Oslo within three days.", "2012-03-10/2012-03-13"),
        ("Norway and Kenya signed a treaty before 2011.", "../2010-12-31"),
    ],
)
def test_up_to_a_time(text: str, edtf: str) -> None:
    assert dates(article("a", "2012-03-10", text)) == [edtf]


def test_after_the_talks_of_a_day_the_talks_were_on_that_day() -> None:
    text = "President Ama Owusu will fly to Oslo on March 20 after Thursday's talks with Foreign Minister Leo Berg in Lima failed."
    assert set(dates(article("a", "2012-03-10", text))) == {"2012-03-08", "2012-03-20"}
