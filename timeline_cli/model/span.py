"""A stretch of an article's text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """Half-open range of Unicode code points in the decoded text of one article."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.begin : self.end]

    def holds(self, other: "Span") -> bool:
        """True when `other` lies wholly inside."""
        return self.begin <= other.begin and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.begin
