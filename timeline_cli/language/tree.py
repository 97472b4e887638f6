"""A parsed sentence: tokens that know their head and their dependents."""

import calendar
from collections.abc import Iterator

from timeline_cli.model.span import Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")  # labels
FINITE = frozenset({"VBD", "VBZ", "VBP"})  # tags
CALENDAR = frozenset({*calendar.day_name, *calendar.month_name}) - {""}  # days and months, as names are written

_YEAR = 4  # figures


class Token:
    """A word of a parsed sentence.

    `tag` is a Penn Treebank tag, `dep` a ClearNLP dependency label (as spaCy's English models give them);
    `begin` and `end` are offsets into the article's text.
    """

    __slots__ = ("begin", "children", "dep", "end", "head", "i", "lower", "tag", "text")

    def __init__(self, i: int, text: str, tag: str, dep: str, begin: int) -> None:
        self.i = i
        self.text = text
        self.lower = text.lower()
        self.tag = tag
        self.dep = dep
        self.begin = begin
        self.end = begin + len(text)
        self.head: Token = self
        self.children: list[Token] = []

    def __repr__(self) -> str:
        return f"<{self.i} {self.text} {self.tag} {self.dep}>"

    @property
    def is_verb(self) -> bool:
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        return self.tag.startswith("NNP")

    @property
    def span(self) -> Span:
        return Span(self.begin, self.end)

    def child(self, *deps: str) -> "Token | None":
        """The first dependent with one of these labels."""
        for child in self.children:  # a loop is twice as fast as a generator, and most words have no dependents
            if child.dep in deps:
                return child
        return None

    def those(self, *deps: str) -> "list[Token]":
        """All dependents with one of these labels, in order."""
        return [c for c in self.children if c.dep in deps] if self.children else []

    def hang(self, head: "Token", dep: str) -> None:
        """Gives the token another head, itself where it is to be the root.

        A head that stands below the token takes its branch up to the token's own place first: a tree never
        turns into a ring, over which no walk would end.
        """
        if self in (above := [head, *head.ancestors()])[1:]:
            branch = above[above.index(self) - 1]
            branch.hang(branch if self.head is self else self.head, self.dep)
        if self.head is not self:
            self.head.children.remove(self)
        self.head, self.dep = head, dep
        if head is not self:
            head.children.append(self)
            head.children.sort(key=lambda t: t.i)

    def subtree(self) -> "list[Token]":
        """The token and all below it, in order of the text."""
        found, todo = [], [self]
        while todo:
            token = todo.pop()
            found.append(token)
            todo.extend(token.children)
        return sorted(found, key=lambda t: t.i)

    def ancestors(self) -> "Iterator[Token]":
        """The heads above, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def conjuncts(self) -> "list[Token]":
        """The token and those joined to it after it by "and", commas, "or", in order.

        Of "Chad, Mali and Niger" parsers take the second name for an apposition to the first: it is joined too.
        """
        found, todo = [self], [self]
        while todo:
            token = todo.pop()
            for child in token.children:
                one = token.is_name or token.tag == "PRP"  # "he, Ana Ruiz and Jon Vik"
                listed = child.dep == "appos" and child.is_name and one and child.child("cc", "conj") is not None
                if child.dep == "conj" or listed:
                    found.append(child)
                    todo.append(child)
        return sorted(found, key=lambda t: t.i)


class Tree:
    """The tokens of one sentence, in order."""

    __slots__ = ("span", "text", "tokens")

    def __init__(self, text: str, span: Span, tokens: list[Token]) -> None:
        self.text = text  # the whole article's text, into which all offsets point
        self.span = span
        self.tokens = tokens

    def within(self, span: Span) -> list[Token]:
        """The tokens that begin inside `span`."""
        return [t for t in self.tokens if span.begin <= t.begin < span.end]


def is_year(token: Token) -> bool:
    """True for a number of four figures: 1996, 1,996 not."""
    return token.tag == "CD" and len(token.text) == _YEAR and token.text.isdigit()
