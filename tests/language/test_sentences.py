"""Where sentences end, and that nothing of a block is lost."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.language.sentences import sentences
from timeline_cli.model.span import Span


def split(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["They landed on Ha'a'u.", "Ruiz, who had come on Monday, flew home."],
        ["She met 'J. Vik' there.", "He left."],
        ["Mr. Sample met Lt. Gen. J. K. Example in the U.S. capital on Jan. 5.", "He left at 4 p.m.", "The talks go on."],
        ["He landed at 5 p.m.", "President Ruiz was there."],
        ["At 5 p.m. President Ruiz came."],
        ["She works for Example Corp. Chairman Ann Test in Sampletown.", "It is No. 4 on the list.", "No."],
        ["They met K. P. Sample, the host.", "He smiled."],
        ["The figure rose to 3.5 per cent.", "Nobody said why…", "“We do not know,” he said."],
        ["“Why now?” Sample asked.", "“Enough!”", "The crowd went home."],
        ["The minister said: “It is over.”", "He then left."],
        ["He was born in the U.K.", "He studied there."],
        ["Example Inc. was hit.", "Sample Ltd. was not."],
        ["1. The parties meet again.", "They sign."],
        ["Envoys end talks with no result"],
        ["Two lines\nof one sentence.", "And more."],
        ["A headline\n\n", "A paragraph without a stop"],
        ["The van was hit.", "The driver fled."],
        ["He came (from Sampletown.)", "She did not."],
        ["They met e.g. in Exampleville and on Dec. 24 in Testburg.", "Really?!", "Yes."],
    ],
)
def test_ends(parts: list[str]) -> None:
    assert split(" ".join(parts)) == [p.strip() for p in parts]


def test_a_space_lost_between_sentences() -> None:
    assert split("The van was hit.The driver of it fled.") == ["The van was hit.", "The driver of it fled."]


def test_a_span_inside_a_text_is_all_that_is_read() -> None:
    text = "One. Two. Three."
    assert [s.of(text) for s in sentences(text, Span(5, 9))] == ["Two."]


@given(st.text(alphabet=st.sampled_from("aB.1 \n\"”“'(!?…,U"), max_size=80) | st.text(max_size=80))
def test_spans_are_in_order_trimmed_and_hold_all_that_is_not_space(text: str) -> None:
    found = sentences(text, Span(0, len(text)))
    assert all(a.end <= b.begin for a, b in itertools.pairwise(found))
    assert all(s.of(text) == s.of(text).strip() != "" for s in found)
    covered = {i for s in found for i in range(s.begin, s.end)}
    assert all(c.isspace() or i in covered for i, c in enumerate(text))


@pytest.mark.parametrize("text", ["." * 10**6, "A. " * 300_000, '."' * 400_000, "\n " * 400_000, "a" * 10**6 + ". B"])
def test_a_megabyte_of_anything_takes_linear_time(text: str) -> None:
    before = time.process_time()
    sentences(text, Span(0, len(text)))
    assert time.process_time() - before < 30
