"""Inflected forms."""

import pytest

from timeline_cli.language.inflect import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("attack", {"attack", "attacks", "attacking", "attacked"}),
        ("stab", {"stab", "stabs", "stabbing", "stabbed"}),
        ("visit", {"visit", "visits", "visiting", "visited"}),
        ("carry", {"carry", "carries", "carrying", "carried"}),
        ("initial", {"initialed", "initialled", "initialing", "initialling"}),
        ("travel", {"travels", "traveled", "travelled"}),
        ("waylay", {"waylaid", "waylaying"}),
        ("die", {"die", "dies", "dying", "died"}),
        ("blow up", {"blow up", "blows up", "blowing up", "blew up", "blown up"}),
    ],
)
def test_verbs(lemma: str, forms: set[str]) -> None:
    assert forms <= verb_forms(lemma)
    assert not {"visitted", "dieing", "carryed", "stabed"} & verb_forms(lemma)


@pytest.mark.parametrize(
    ("lemma", "forms"), [("gunman", {"gunman", "gunmen"}), ("treaty", {"treaty", "treaties"}), ("car bomb", {"car bomb", "car bombs"})]
)
def test_nouns(lemma: str, forms: set[str]) -> None:
    assert noun_forms(lemma) == forms
