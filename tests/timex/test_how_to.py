"""The how-to's rule works as it stands there."""

import re
from pathlib import Path

from timeline_cli.model.meaning import Shift
from timeline_cli.timex.lexer import lex
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules import around

PAGE = Path(__file__).parents[2] / "docs/how-to/add-a-date-pattern.md"


def test_the_rule_of_the_page_reads_its_own_example() -> None:
    written = re.search(r"```python\n(.+?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert written is not None
    book = Book()
    names = vars(around) | {"rule": book}
    exec(written[1], names)  # noqa: S102  the page is ours
    (rule,) = book.rules
    items, codes = lex("on the eve of Friday")
    found = rule.regex.search(codes.replace(codes[-1], "B"))  # as an earlier round leaves a weekday
    assert found is not None
    assert isinstance(rule.make(Match(items, found)), Shift)


def test_the_page_is_under_a_page() -> None:
    assert len(PAGE.read_text("utf-8").splitlines()) < 50
