"""Trees: walking up, down and along."""

from tests.events.parsed import tree
from timeline_cli.language.tree import Token


def word(parsed: list[Token], text: str) -> Token:
    return next(t for t in parsed if t.text == text)


def test_a_subtree_is_in_order_of_the_text_and_ancestors_lead_to_the_root() -> None:
    tokens = tree("The old minister met two envoys in Oslo.").tokens
    met, envoys = word(tokens, "met"), word(tokens, "envoys")
    assert [t.text for t in envoys.subtree()][:2] == ["two", "envoys"]
    assert list(envoys.ancestors())[-1] is met
    assert met.head is met
    assert met.subtree() == tokens


def test_conjuncts_are_the_word_and_all_joined_after_it() -> None:
    ruiz = word(tree("They met Ruiz, Vega and Tanaka.").tokens, "Ruiz")
    assert [t.text for t in ruiz.conjuncts()] == ["Ruiz", "Vega", "Tanaka"]


def test_offsets_point_into_the_whole_article() -> None:
    parsed = tree("Ana Ruiz came.", before="Lisbon, Monday. ")
    assert all(t.span.of(parsed.text) == t.text for t in parsed.tokens)
    assert [t.text for t in parsed.within(parsed.span)] == ["Ana", "Ruiz", "came", "."]


def test_a_word_hung_upon_one_below_it_leaves_its_place_to_that_branch() -> None:
    """A ring of heads would keep every walk over the tree from ending, and fill the memory."""
    tokens = tree("The old minister met two envoys in Oslo.").tokens
    met, minister, two = (word(tokens, w) for w in ("met", "minister", "two"))
    met.hang(two, "nsubj")
    envoys = word(tokens, "envoys")
    assert (envoys.head, two.head, met.head) == (envoys, envoys, two)
    assert list(minister.ancestors()) == [met, two, envoys]
    assert envoys.subtree() == tokens
