"""The language of patterns."""

import pytest

from timeline_cli.timex.lexer import lex
from timeline_cli.timex.pattern import PatternError, compile_pattern


def test_a_pattern_goes_over_words() -> None:
    pattern = compile_pattern("count=NUM (long | short)? unit=COUNTED")
    items, codes = lex("They ran for twenty-five short minutes.")
    found = pattern.search(codes)
    assert found is not None
    assert [items[i].text for i in range(*found.span("count"))] == ["twenty", "-", "five"]
    assert [items[i].text for i in range(*found.span("unit"))] == ["minutes"]


@pytest.mark.parametrize("wrong", ["NO_SUCH_CLASS", "the (day", "day?", ""])
def test_a_wrong_pattern_is_told_at_once(wrong: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(wrong)
