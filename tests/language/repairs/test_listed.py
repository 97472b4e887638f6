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


def test_those_listed_behind_a_name_are_others() -> None:
    for sentence, listed in (
        ("Gunmen killed Ana Ruiz, her husband and a cook.", ["ruiz", "husband", "cook"]),
        ("Gunmen killed the mayor, Jon Vik, and two of his guards.", ["mayor", "two"]),
        ("A mine blew up a lorry in Oslo, killing a rural abbot, his cook and two clerks.", ["abbot", "cook", "clerks"]),
        ("An abbot, his cook and two clerks were killed in Oslo.", ["abbot", "cook", "clerks"]),
        ("Gunmen killed Ana Ruiz, a lawyer and a poet.", ["ruiz"]),
        ("Gunmen killed Ana Ruiz, her party's leader and founder.", ["ruiz"]),
    ):
        killed = next(t for t in tree(sentence).tokens if t.lower in {"killed", "killing"})
        assert [t.lower for t in grammar.of_verb(killed)["object"]] == listed


def test_who_is_listed_behind_a_name_with_its_state_is_joined_to_the_name() -> None:
    text = "The king was host in Oslo to Ana Ruiz from Peru, Jon Vik from Norway and Ama Owusu."
    found = {t.text: t for t in tree(text).tokens}
    assert found["Vik"].head is found["Ruiz"]


def test_ministers_listed_with_their_states_are_all_of_them_in_the_talks() -> None:
    text = "It was concluded after talks in Lima between ministers Ana Ruiz of Peru, Jon Vik of Norway and Ama Owusu of Ghana."
    tokens = {t.text: t for t in tree(text).tokens}
    assert [t.text for t in tokens["Ruiz"].conjuncts()] == ["Ruiz", "Vik", "Owusu"]
