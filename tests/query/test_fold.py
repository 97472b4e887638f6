"""How a typed name meets the spellings that articles use."""

import pytest

from timeline_cli.query.fold import fold


@pytest.mark.parametrize(
    ("spelling", "folded"),
    [
        ("Gen. José  Peña’s", "gen jose pena"),
        ("U.S.", "us"),
        ("U.S.A.", "usa"),
        ("Al-Noor", "al noor"),
        ("O'Hara", "ohara"),
        ("STRASSE straße", "strasse strasse"),
        ("習近平", "習近平"),
        ("Łódź", "łodz"),
        ("…", ""),
    ],
)
def test_accents_case_and_points_are_put_aside(spelling: str, folded: str) -> None:
    assert fold(spelling) == folded
