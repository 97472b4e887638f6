"""What is named by a clause with "what" stands where the clause stood."""

import pytest

from tests.events.parsed import tree
from timeline_cli.language import grammar


@pytest.mark.parametrize(
    "sentence",
    [
        "A car crashed into a crowd in Lima on Monday in what police called a terrorist attack.",
        "A car crashed into a crowd in Lima on Monday in what the mayor described as a cowardly attack.",
        "A car crashed into a crowd in Lima on Monday in what officials said was an attack.",
        "A car crashed into a crowd in Lima on Monday in what appeared to be an attack.",
    ],
)
def test_a_deed_is_where_it_is_called_so(sentence: str) -> None:
    verb = next(t for t in tree(sentence).tokens if t.text == "crashed")
    assert "attack" in [t.text for t in grammar.of_verb(verb)["in"]]


def test_other_clauses_with_what_stay_as_they_are() -> None:
    parsed = tree("Ruiz arrived for what would be her first visit.")
    assert next(t for t in parsed.tokens if t.text == "visit").dep == "attr"
