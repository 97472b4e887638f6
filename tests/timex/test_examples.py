"""Every rule's examples, read as printed on one fixed day."""

import re

import pytest

from timeline_cli.model.interval import Interval
from timeline_cli.timex.annotate import annotate
from timeline_cli.timex.rule import Rule
from timeline_cli.timex.rules import ALL

DAY = Interval.parse("2013-03-22")  # a Friday
CASES = [(rule, sentence, value) for rule in ALL for sentence, value in rule.examples]


@pytest.mark.parametrize(("rule", "sentence", "value"), CASES, ids=[f"{rule.name}: {sentence}" for rule, sentence, _ in CASES])
def test_a_rule_reads_its_examples(rule: Rule, sentence: str, value: str | None) -> None:
    marked = re.search(r"\[(.+?)\]", sentence)
    found = annotate(re.sub(r"[\[\]]", "", sentence), DAY)
    if marked is None:
        assert [r.timex.text for r in found] == []
    else:
        at = [r for r in found if r.timex.span.begin == marked.start() and r.timex.text == marked[1]]
        assert [r.value for r in at] == [value], [(r.timex.text, r.timex.rule, r.value) for r in found]


def test_every_rule_has_an_example_that_it_reads_itself() -> None:
    unproven = []
    for rule in ALL:
        texts = [re.sub(r"[\[\]]", "", sentence) for sentence, _ in rule.examples]
        if not any(r.timex.rule == rule.name for text in texts for r in annotate(text, DAY)):
            unproven.append(rule.name)
    assert unproven == ["the-unit"]  # "the year" is only ever a part of another expression
