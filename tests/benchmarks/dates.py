"""Speed of reading dates, as ratios: they hold on any machine. Not in the test run: `pytest tests/benchmarks/dates.py`."""

import time
from collections.abc import Callable

import pytest

from timeline_cli.model.interval import Interval
from timeline_cli.timex import find
from timeline_cli.timex.annotate import annotate

HOSTILE = [
    "may 1 ",
    "May 1 ",
    "1234567890",
    "12:",
    "1-",
    "the last few ",
    "one hundred and ",
    "the end of ",
    "early mid-",
    "\n",
    "'",
    "two days ago ",
]
NEWS = "The minister said on Tuesday that talks begun two weeks earlier would end by late May. He had left in June 2009, after two years. "
DAY = Interval.parse("2013-03-22")


def _seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE)
def test_four_times_the_text_takes_no_more_than_eight_times_as_long(unit: str) -> None:
    find(NEWS)
    short, long = (unit * (size // len(unit)) for size in (8_000, 32_000))
    assert _seconds(lambda: find(long)) < 8 * max(_seconds(lambda: find(short)), 1e-3)


def test_resolving_costs_no_more_than_finding_where_phrases_come_again() -> None:
    text = NEWS * 100
    annotate(text, DAY)
    assert _seconds(lambda: annotate(text, DAY)) < 4 * _seconds(lambda: find(text))
