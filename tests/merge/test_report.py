"""What one sentence says of a day, when its own article's day was inferred."""

import pytest

from tests.merge.corpora import article
from timeline_cli.actors.people import People
from timeline_cli.merge.report import Aside, reports
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.article import How, Published
from timeline_cli.model.interval import Interval

RAID = article("a", "", "Gunmen attacked a police station in Kaduna on Saturday, killing three officers.")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2019-02-05", "2019-02-02"),
        ("2019-02-01/2019-02-04", "2019-02-02?"),  # from Friday the Saturday before, from all other days this one
        ("2019-02-05/2019-02-07", "2019-02-02"),
        ("2019-02-01/2019-02-02", "2019-02-02?"),  # as many for each: the one nearer to its printing
        ("2019-02", "[2019-02-02,2019-02-09,2019-02-16,2019-02-23]"),
    ],
)
def test_a_weekday_is_read_from_all_days_that_come_into_question(published: str, expected: str) -> None:
    known = Published(Interval.parse(published), How.INFERRED)
    (report,) = reports(RAID, known, People([RAID]), Shelf(Aside))
    assert report.interval is not None
    assert report.interval.edtf == expected
