"""Operations that go by a name are headed by the word for what they are."""

from tests.events.parsed import tree
from timeline_cli.language import grammar


def test_what_hangs_on_the_name_hangs_on_the_operation() -> None:
    parsed = tree("In Operation Red Dawn, which Freedonia began on May 3, ten villages were taken.")
    operation = next(t for t in parsed.tokens if t.text == "Operation")
    assert [t.text for t in operation.those("flat")] == ["Dawn"]
    assert [t.text for t in operation.those("relcl")] == ["began"]
    assert grammar.of_noun(operation, frozenset({"began"}))["subject"][0].text == "Freedonia"


def test_an_operation_without_a_name_stays_as_it_is() -> None:
    parsed = tree("The operation in the north began on May 3.")
    assert not any(t.dep == "flat" for t in parsed.tokens)
