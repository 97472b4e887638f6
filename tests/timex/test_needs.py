"""What a text must hold for a rule to be worth a try."""

import pytest

from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.needs import needs


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("next year", ["next", "year"]),
        ("the? year", ["year"]),
        ("x=(next year) (?!of)", ["next", "year"]),
        ("(next | last) year", ["last next", "year"]),
        ("(next | last)? year", ["year"]),
        ("(next | last | the?) year", ["year"]),  # one of the ways needs nothing
        ("AM_PM", [". a am pm"]),
    ],
)
def test_every_match_holds_one_character_of_each_set(pattern: str, expected: list[str]) -> None:
    word = {char: word for word, char in lexicon().char.items()}
    found = sorted(" ".join(sorted(word[char] for char in chars)) for chars in needs(pattern))
    assert found == sorted(expected)
