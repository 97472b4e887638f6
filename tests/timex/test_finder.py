"""Finding: laws that hold for any text."""

import subprocess
import sys
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Meaning
from timeline_cli.model.span import Span
from timeline_cli.timex import find, resolve
from timeline_cli.timex.rules import ALL

WORDS = sorted({word for rule in ALL for sentence, _ in rule.examples for word in sentence.replace("[", "").replace("]", "").split()})
SENTENCES = st.lists(st.sampled_from([*WORDS, "\n\n", "-", "31", "2013", "60", "1,000"]), max_size=14).map(" ".join)
DAY = Interval.parse("2013-03-22")


@settings(max_examples=150)
@given(st.one_of(SENTENCES, st.text(max_size=60)))
def test_any_text_can_be_read_and_nothing_found_overlaps(text: str) -> None:
    found = find(text)
    assert all(t.text == t.span.of(text) and len(t.span) > 0 for t in found)
    assert all(a.span.end <= b.span.begin for a, b in pairwise(found))
    assert [r.timex for r in resolve(found, DAY)] == list(found)
    assert all(r.interval is None for r in resolve(found, None) if r.timex.meaning.anchor == "published")


@settings(max_examples=100)
@given(SENTENCES)
def test_a_meaning_can_be_kept_and_read_back(text: str) -> None:
    for timex in find(text):
        kept = msgspec.json.encode(timex.meaning)
        assert msgspec.json.decode(kept, type=Meaning) == timex.meaning


def test_only_what_lies_inside_the_given_spans_is_found() -> None:
    text = "On Monday he came. On Tuesday he left. On Friday he died."
    second = Span(text.index("On Tuesday"), text.index(" On Friday"))
    assert [t.text for t in find(text, [second])] == ["Tuesday"]


def test_an_expression_does_not_reach_over_the_end_of_a_paragraph() -> None:
    assert [t.text for t in find("It was June\n\n5 men came.")] == ["June"]


def test_a_count_is_no_year_and_a_verb_no_month() -> None:
    assert find("Some 2000 soldiers may march; they sat in the sun for a second time on Flight 1984.") == ()


def test_the_direction_comes_from_the_clause() -> None:
    cues = {
        "The ministers will meet on Friday.": ("future", "will"),
        "The ministers met on Friday.": ("past", "met"),
        "The report is to be released on Friday.": ("future", "is to"),
        "On Friday, the ministers won't meet.": ("future", "won"),
        "They won on Friday.": ("past", "won"),
        "He will resign, the palace said on Friday.": ("past", "said"),
        "Friday": ("nearest", ""),
        "It was agreed on the eve of Friday's race, in which Ana Ruiz will run.": ("future", "will"),
        "It was agreed on the eve of Friday's race, and they will run.": ("past", "was"),
        "The June agreement will cost them dear.": ("nearest", ""),
    }
    for sentence, expected in cues.items():
        (timex,) = find(sentence)
        assert (timex.meaning.direction, timex.meaning.cue) == expected, sentence  # type: ignore[union-attr]


def test_finding_does_not_load_dateparser() -> None:
    code = "import sys; from timeline_cli.timex import find; find('He left on Monday.'); sys.exit('dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_christmas_market_tells_no_day() -> None:
    assert find("They met at the Christmas market.") == ()
    assert len(find("They met at Christmas.")) == 1


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on Sunday (15 April).", ["2012-04-15", "2012-04-15"]),
        ("They met on Sunday night, 15 April.", ["2012-04-15", "2012-04-15"]),
        ("They met on Easter Monday (25 April 2011).", ["2011-04-25", "2011-04-25"]),
        ("They met on Sunday, in April they parted.", ["2012-05-06", "2012-04"]),
    ],
)
def test_a_date_behind_a_weekday_is_its_own(text: str, days: list[str]) -> None:
    found = resolve(find(text), Interval.parse("2012-05-10"))
    assert [r.interval.edtf for r in found if r.interval is not None] == days
