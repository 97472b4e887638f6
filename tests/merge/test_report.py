"""What one sentence says of a day, when its own article's day was inferred."""

from datetime import date

import pytest

from tests.merge.corpora import article, dates
from timeline_cli.actors.people import People
from timeline_cli.merge.report import Aside, reports
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.article import How, Published
from timeline_cli.model.interval import Interval

RAID = article("a", "", "Gunmen attacked a police station in Kaduna on Saturday, killing three officers.")


@pytest.mark.parametrize(
    ("published", "chances", "expected"),
    [
        ("2019-02-05", (0.9,), "2019-02-02"),
        ("2019-02-01/2019-02-04", (), "2019-02-02?"),  # from Friday the Saturday before, from all other days this one
        ("2019-02-01/2019-02-04", (0.6, 0.2, 0.1, 0.1), "2019-01-26?"),  # but Friday is the likelier
        ("2019-02-05/2019-02-07", (0.3, 0.3, 0.3), "2019-02-02"),
        ("2019-02", (), "[2019-02-02,2019-02-09,2019-02-16,2019-02-23]"),
    ],
)
def test_a_weekday_is_read_from_all_days_that_come_into_question(published: str, chances: tuple[float, ...], expected: str) -> None:
    known = Published(Interval.parse(published), How.INFERRED, chances=chances)
    (report,) = reports(RAID, known, People([RAID]), Shelf(Aside))
    assert report.interval is not None
    assert report.interval.edtf == expected


@pytest.mark.parametrize(("chances", "expected"), [((), date(2019, 2, 1)), ((0.2, 0.5, 0.3), date(2019, 2, 2))])
def test_the_likeliest_day_of_publication(chances: tuple[float, ...], expected: date) -> None:
    assert Published(Interval.parse("2019-02-01/2019-02-03"), How.INFERRED, chances=chances).likeliest == expected


@pytest.mark.parametrize(
    ("dateline", "printed", "expected"),
    [
        ("KADUNA, Feb 2", "2019-02-03", "2019-02-02"),
        ("KADUNA, Feb 2", "2019-02-02", "2019-02-02"),
        ("KADUNA, Dec 31", "2019-01-01", "2018-12-31"),
        ("KADUNA, Feb 2", "2019-05-20", "2019-05-20"),  # some other year's, or a misprint
    ],
)
def test_today_is_the_day_of_the_dateline(dateline: str, printed: str, expected: str) -> None:
    text = f"{dateline} (Example Press) - Gunmen attacked a police station in Kaduna today, killing three officers and burning four cars."
    assert dates(article("b", printed, text)) == [expected]


def test_of_two_days_the_one_that_more_reports_tell() -> None:
    raid = "Gunmen attacked the police station of Kaduna on {}, killing three officers, police said."
    told = [("a", "2019-02-04", "Saturday"), ("b", "2019-02-05", "Sunday"), ("c", "2019-02-06", "Sunday")]
    assert dates(*(article(name, printed, raid.format(day)) for name, printed, day in told)) == ["2019-02-03"]
