"""Participles that look like nouns."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    "sentence",
    [
        "The last outpost on the hill was overrun by raiders before dawn, the mayor of Tarsk said.",
        "A mill overrun by raiders on Friday was retaken.",
    ],
)
def test_what_is_overrun_undergoes_it(sentence: str) -> None:
    found = grammar.of_verb(next(t for t in tree(sentence).tokens if t.text == "overrun"))
    assert [t.text for t in found["subject"]] == ["raiders"]
    assert [t.text for t in found["object"]] in (["outpost"], ["mill"])


def test_a_hit_is_a_noun() -> None:
    assert next(t for t in tree("The song was a hit by Monday.").tokens if t.text == "hit").is_noun


def test_a_participle_that_opens_a_sentence_is_what_its_subject_does() -> None:
    tokens = {t.text: t for t in tree("Hosting Uruguay's defence minister in Lima on Friday, Minister Jon Vik proposed patrols.").tokens}
    assert (tokens["Hosting"].dep, tokens["minister"].head) == ("advcl", tokens["Hosting"])
    assert [t.text for t in grammar.subject(tokens["proposed"])] == ["Vik"]


def test_a_protocol_dividing_a_quota_is_a_protocol() -> None:
    tokens = {t.text: t for t in tree("Norway and Iceland on Monday initialled a protocol dividing next year's herring quota.").tokens}
    assert (tokens["protocol"].dep, tokens["dividing"].head) == ("dobj", tokens["protocol"])


def test_a_sniper_shot_dead_a_guard() -> None:
    tokens = {t.text: t for t in tree("It was quiet when, on Sunday afternoon, a sniper shot dead a guard at Tarma.").tokens}
    assert tokens["shot"].is_verb
    assert [t.text for t in grammar.of_verb(tokens["shot"])["subject"]] == ["sniper"]
