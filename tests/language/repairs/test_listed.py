"""Figures that close a list."""

from tests.events.parsed import tree
from timeline_cli.language import grammar


def test_a_figure_behind_an_object_is_joined_to_it() -> None:
    sentence = tree("Raiders burned a mill near Lima on Monday, killing the abbot and two of his cooks.")
    killing = next(t for t in sentence.tokens if t.lower == "killing")
    assert [t.lower for t in grammar.of_verb(killing)["object"]] == ["abbot", "two"]


def test_a_figure_that_does_something_is_not() -> None:
    sentence = tree("Raiders killed the abbot and two died later.")
    killed = next(t for t in sentence.tokens if t.lower == "killed")
    assert [t.lower for t in grammar.of_verb(killed)["object"]] == ["abbot"]
