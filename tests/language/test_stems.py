"""Stems of words."""

import pytest

from timeline_cli.language.stems import stem


@pytest.mark.parametrize(("one", "other"), [("attacked", "attacks"), ("agreements", "agreement"), ("repairing", "repairs")])
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other) != stem("market")
