"""Texts marked as TIMEX3 does."""

import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_cli.model.interval import Interval
from timeline_cli.timex.annotate import annotate, timex3, to_timeml

DAY = Interval.parse("2013-03-22")


def test_a_range_is_marked_at_both_ends() -> None:
    text = "It ran from June 9 to 12, 2009 and in 1990-95."
    ends = [(r.timex.text, r.value, r.timex.span.of(text)) for r in timex3(annotate(text, DAY))]
    assert ends == [
        ("June 9", "2009-06-09", "June 9"),
        ("12, 2009", "2009-06-12", "12, 2009"),
        ("1990", "1990", "1990"),
        ("95", "1995", "95"),
    ]


def test_timeml_keeps_the_text_and_marks_the_expressions() -> None:
    text = 'On Monday "A & B" <met>.'
    root = ET.fromstring(to_timeml(text, DAY, annotate(text, DAY)))  # noqa: S314  our own writing
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text
    assert [(t.text, t.get("type"), t.get("value")) for t in body.iter("TIMEX3")] == [("Monday", "DATE", "2013-03-18")]
    dated = root.find("DCT/TIMEX3")
    assert dated is not None
    assert dated.get("value") == "2013-03-22"


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_timeml_is_well_formed_whatever_the_text(text: str) -> None:
    written = to_timeml(f"{text} on Monday", None, annotate(f"{text} on Monday", None))
    assert ET.fromstring(written).tag == "TimeML"  # noqa: S314  our own writing
