"""Verbs that share the "was" of a passive one before them."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    ("sentence", "undergone"),
    [
        ("A guard was stabbed, his wife beaten and his son shot dead in a raid on their farm.", {"beaten": "wife", "shot": "son"}),
        ("Inmates were freed and two guards shot dead in the raid.", {"shot": "guards"}),
        ("A driver was shot, his passenger stabbed.", {"stabbed": "passenger"}),
        ("A market was shelled and two mosques hit.", {"hit": "mosques"}),
        ("The skipper of a dhow was killed and his son taken hostage.", {"taken": "son"}),
        ("A taxi driver was robbed at knifepoint and stabbed when he refused to hand over his keys.", {"stabbed": "driver"}),
    ],
)
def test_they_are_passive_too(sentence: str, undergone: dict[str, str]) -> None:
    found = {t.lower: t for t in tree(sentence).tokens}
    for verb, noun in undergone.items():
        assert [t.text for t in grammar.of_verb(found[verb])["object"]] == [noun]


@pytest.mark.parametrize(
    ("sentence", "verb", "doer"),
    [
        ("A guard was shot and two men stabbed a cook.", "stabbed", "men"),
        ("A guard was shot and his wife fled.", "fled", "wife"),
        ("A prisoner was released on Monday and stabbed a guard.", "stabbed", "prisoner"),
        ("Two guards were killed, the mayor said.", "said", "mayor"),
    ],
)
def test_who_does_something_behind_a_passive_does_it(sentence: str, verb: str, doer: str) -> None:
    found = next(t for t in tree(sentence).tokens if t.lower == verb)
    assert [t.text for t in grammar.subject(found)] == [doer]


def test_its_part_is_what_the_second_participle_was_done_to() -> None:
    for text in (
        "A mosque in Tarma was daubed with paint on Friday and its door set on fire.",
        "A mosque in Tarma was daubed with paint and its door set on fire on Friday.",
    ):
        tokens = {t.text: t for t in tree(text).tokens}
        assert (tokens["door"].dep, tokens["door"].head, tokens["set"].head) == ("nsubjpass", tokens["set"], tokens["daubed"])
