"""What a rule is: a pattern over words, what the words mean, and the examples that specify it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from timeline_cli.model.meaning import Meaning, Named, Now, Unit
from timeline_cli.timex.lexer import Item
from timeline_cli.timex.lexicon import Worth, lexicon
from timeline_cli.timex.needs import needs
from timeline_cli.timex.pattern import compile_pattern

_DIGITS = re.compile(r"\d+")
_STOP = frozenset({".", "!", "?"})
_HEAD = 2  # tokens between the end of a sentence and an expression at the head of the next: "On the 5th"


class Match:
    """What a pattern found: its named parts, read as what they are.

    A part called `x` is the expression, where the pattern also looks around it.
    """

    def __init__(self, items: Sequence[Item], found: re.Match[str]) -> None:
        self._items = items
        self._found = found
        self._part = "x" if "x" in found.re.groupindex and found["x"] is not None else 0

    def __contains__(self, name: str | int) -> bool:
        return name == 0 or (name in self._found.re.groupindex and bool(self._found[name]))

    @property
    def span(self) -> tuple[int, int]:
        """The items of the expression."""
        return self._found.span(self._part)

    def items(self, name: str | int | None = None) -> Sequence[Item]:
        """The words of a part, or of the whole expression; none where the pattern did not use it."""
        if name is not None and name not in self:
            return ()
        begin, end = self._found.span(self._part if name is None else name)
        return self._items[begin:end]

    def words(self, name: str | int | None = None) -> list[str]:
        """The same in small letters."""
        return [item.word for item in self.items(name)]

    def word(self, name: str | int | None = None) -> str:
        """The first word of a part in small letters, or nothing."""
        return next(iter(self.words(name)), "")

    def value(self, name: str | int | None, table: str) -> Worth:
        """What the first word of a part that belongs to a class is worth there."""
        return next((worth for word in self.words(name) if (worth := lexicon().value(table, word)) is not None), None)

    def number(self, name: str | int, table: str = "") -> int | None:
        """A class's number, or the digits that a part begins with."""
        worth = self.value(name, table) if table else None
        if worth is not None:
            return int(worth)
        digits = _DIGITS.match(self.word(name))
        return int(digits.group()) if digits else None

    def unit(self, name: str = "unit") -> Unit:
        """A unit of time."""
        return Unit(str(self.value(name, "COUNTED")))

    def meaning(self, name: str) -> Meaning:
        """What an expression that an earlier round found means."""
        return next((item.meaning for item in self.items(name) if item.meaning is not None), Now())

    def named(self, name: str) -> Named | None:
        """The same where it is a plain name on the calendar."""
        meaning = self.meaning(name)
        return meaning if isinstance(meaning, Named) else None

    @property
    def before(self) -> Item | None:
        """The word in front of the expression."""
        begin = self.span[0]
        return self._items[begin - 1] if begin else None

    @property
    def after(self) -> Item | None:
        """The word behind it."""
        end = self.span[1]
        return self._items[end] if end < len(self._items) else None

    def word_before(self, distance: int) -> str:
        """A word some places in front of the expression (1: the nearest) in small letters, or nothing."""
        place = self.span[0] - distance
        return self._items[place].word if place >= 0 else ""

    def in_sentence(self, table: str, unless: str = "") -> bool:
        """True when a word of a class stands in front of the expression, in its sentence, with none of another class behind it."""
        barred = lexicon().tables[unless] if unless else {}
        before = takewhile(lambda item: item.word not in _STOP and item.word not in barred, reversed(self._items[: self.span[0]]))
        return any(item.word in lexicon().tables[table] for item in before)

    def opens_after(self, table: str) -> bool:
        """True when it stands at the head of a sentence, and that before it opens with "in" and a word of a class."""
        stops = [n for n, item in enumerate(self._items[: self.span[0]]) if item.word in _STOP]
        if not stops or self.span[0] - stops[-1] > _HEAD:
            return False
        opening = self._items[stops[-2] + 1 if len(stops) > 1 else 0 : stops[-1]][:2]
        return len(opening) == 2 and opening[0].word == "in" and opening[1].word in lexicon().tables[table]

    def follows(self, *tables: str) -> bool:
        """True when the word in front belongs to one of these classes."""
        return self.before is not None and any(self.before.word in lexicon().tables[table] for table in tables)

    def precedes(self, *tables: str) -> bool:
        """True when the word behind belongs to one of these classes."""
        return self.after is not None and any(self.after.word in lexicon().tables[table] for table in tables)

    @property
    def is_called(self) -> bool:
        """True when something is called after the day: "the 14 March Movement", "the Sunday Herald"."""
        return self.precedes("CALLED") and self.after is not None and self.after.text[0].isupper()

    @property
    def ends_clause(self) -> bool:
        """True when nothing that could go on with the phrase stands behind it."""
        return self.after is None or not self.after.text[0].isalnum()


Make = Callable[[Match], Meaning | None]
Example = tuple[str, str | None]


@dataclass(frozen=True)
class Rule:
    """A named pattern, and the function that says what a find means (None: it is no time after all).

    Examples are sentences with the expression in brackets and its TIMEX3 value, read as printed on Friday, 22 March 2013;
    a sentence without brackets is one in which nothing at all is found.
    """

    name: str
    pattern: str
    make: Make
    examples: tuple[Example, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern as a regular expression over the characters of words."""
        return compile_pattern(self.pattern)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of characters; where a text lacks all of one, the rule finds nothing."""
        return tuple(sorted(needs(self.pattern), key=len, reverse=True))


class Book:
    """The rules of a module, in order of preference where two find the same words."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def __call__(self, name: str, pattern: str, *examples: Example) -> Callable[[Make], Make]:
        """Decorates the function that makes the meaning."""

        def add(make: Make) -> Make:
            self.rules.append(Rule(name, pattern, make, examples))
            return make

        return add
