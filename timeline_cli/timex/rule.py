"""What a rule is: a pattern over words, what the words mean, and the examples that specify it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline_cli.model.meaning import Meaning, Named, Now, Unit
from timeline_cli.timex.lexer import Item
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.pattern import compile_pattern


class Match:
    """A pattern's find: its named parts, read as what they are."""

    def __init__(self, items: Sequence[Item], found: re.Match[str]) -> None:
        self._items = items
        self._found = found

    def __contains__(self, name: str | int) -> bool:
        return name == 0 or (name in self._found.re.groupindex and bool(self._found[name]))

    def items(self, name: str | int = 0) -> Sequence[Item]:
        """The words of a part."""
        begin, end = self._found.span(name)
        return self._items[begin:end]

    def word(self, name: str | int) -> str:
        """The first word of a part in small letters, or nothing."""
        part = self.items(name) if name in self else ()
        return part[0].word if part else ""

    def text(self, name: str | int = 0) -> str:
        """All words of a part in small letters."""
        return " ".join(item.word for item in self.items(name))

    def value(self, name: str | int, table: str) -> str | int | None:
        """What a part's first word that belongs to a table is worth there."""
        return (
            next((v for item in self.items(name) if (v := lexicon().value(table, item.word)) is not None), None) if name in self else None
        )

    def number(self, name: str | int, table: str = "") -> int | None:
        """A table's number, or the digits that a word begins with."""
        if name not in self:
            return None
        worth = self.value(name, table) if table else None
        if worth is not None:
            return int(worth)
        digits = re.match(r"\d+", self.word(name))
        return int(digits.group()) if digits else None

    def unit(self, name: str = "unit") -> Unit:
        """A unit of time."""
        return Unit(str(self.value(name, "COUNTED") or self.value(name, "UNIT")))

    def meaning(self, name: str) -> Meaning:
        """What an expression found earlier means."""
        return next((item.meaning for item in self.items(name) if item.meaning is not None), Now())

    def named(self, name: str) -> Named | None:
        """The same where it is a plain name on the calendar."""
        meaning = self.meaning(name)
        return meaning if isinstance(meaning, Named) else None

    @property
    def before(self) -> Item | None:
        """The word in front."""
        begin = self._found.start()
        return self._items[begin - 1] if begin else None

    @property
    def after(self) -> Item | None:
        """The word behind."""
        end = self._found.end()
        return self._items[end] if end < len(self._items) else None


Make = Callable[[Match], Meaning | None]
Example = tuple[str, str | None]


@dataclass(frozen=True)
class Rule:
    """A named pattern, and the function that says what a find means (None: it means no time after all).

    Examples are sentences with the expression in brackets and its TIMEX3 value, read as printed on Friday, 22 March 2013;
    a sentence without brackets is one in which nothing at all is found.
    """

    name: str
    pattern: str
    make: Make
    examples: tuple[Example, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return compile_pattern(self.pattern)


class Book:
    """A list of rules that a module writes down, in order of preference where two find the same words."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def __call__(self, name: str, pattern: str, *examples: Example) -> Callable[[Make], Make]:
        """Decorates the function that makes the meaning."""

        def add(make: Make) -> Make:
            self.rules.append(Rule(name, pattern, make, examples))
            return make

        return add
