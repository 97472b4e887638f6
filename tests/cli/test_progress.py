"""The line that tells how far a reading is."""

import io

import pytest

from timeline_cli.cli.progress import line, progress


def test_a_short_reading_is_announced_and_wiped() -> None:
    out = io.StringIO()
    assert list(progress(range(5), 5, out, lambda: 0.0)) == [0, 1, 2, 3, 4]
    assert out.getvalue() == "reading 5 files …\r\x1b[K"
    assert list(progress([], 0, out)) == []
    assert out.getvalue().count("reading") == 1


def test_a_long_one_is_told_now_and_then_and_wiped() -> None:
    out = io.StringIO()
    ticks = iter([0.0, 0.5, 1.0, 1.1, 2.0])
    assert list(progress("abcd", 4, out, ticks.__next__)) == list("abcd")
    told = out.getvalue().split("\r\x1b[K")
    assert told == ["reading 4 files …", "reading 2 of 4 files, 2.0 a second, 1 s left", "reading 4 of 4 files, 2.0 a second, 0 s left", ""]


@pytest.mark.parametrize(
    ("done", "seconds", "said"),
    [
        (1200, 14.0, "reading 1,200 of 20,000 files, 86 a second, 3 min 39 s left"),
        (10, 100.0, "reading 10 of 20,000 files, 0.1 a second, 55 h 31 min left"),
    ],
)
def test_rate_and_time_left(done: int, seconds: float, said: str) -> None:
    assert line(done, 20_000, seconds) == said
