"""Articles as they are read: text, its parts and what they say of their publication."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from timeline_cli.model.interval import Interval
from timeline_cli.model.span import Span


class How(StrEnum):
    """How a publication date is known, best first (the values of CONTRACT `published.how`)."""

    GIVEN = "given"
    FRONT_MATTER = "front-matter"
    METADATA = "metadata"
    HEADER = "header"
    BYLINE = "byline"
    DATELINE = "dateline"
    FILENAME = "filename"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Published(Struct, frozen=True, gc=False):
    """The day an article was published, and how that is known."""

    interval: Interval | None
    how: How
    evidence: tuple[str, ...] = ()  # in words: what in the text, or in other articles, says so
    chances: tuple[float, ...] = ()  # of each day of a stretch that was inferred, in order: how probable it is

    @property
    def likeliest(self) -> date | None:
        """The day it was published on, or the likeliest of several: the first one where nothing tells which that is."""
        first = self.interval.earliest if self.interval is not None else None
        if first is None or not self.chances:
            return first
        return first + timedelta(self.chances.index(max(self.chances)))

    @property
    def bound(self) -> Interval | None:
        """The day that bounds what it tells: of a stretch that was inferred the likeliest, uncertain."""
        return Interval.day(self.likeliest).qualified("?") if self.likeliest is not None and len(self.chances) > 1 else self.interval


class Provenance(Struct, frozen=True, gc=False):
    """Where an article came from, as far as it or its file says."""

    reader: str = "text"  # the format that it was read as
    inside: str | None = None  # its place within a file that holds several: a path, a page's address, a number
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    modified: Interval | None = None  # the day of the last change
    language: str | None = None  # BCP 47: "en", "en-GB"; None where the text is too short to tell and nothing says


class Part(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"  # navigation, share buttons, related links, credits: never read for events


class Block(Struct, frozen=True):
    """A run of text between line breaks that belong together: a headline, a paragraph, a caption."""

    part: Part
    span: Span


class Article(Struct, frozen=True):
    """One article of the corpus.

    `text` is the whole decoded file; all offsets in the package are Unicode code points into it.
    """

    name: str  # path relative to the corpus folder, with forward slashes
    text: str
    title: str
    blocks: tuple[Block, ...]  # in order of the text, not overlapping
    stated: Published  # what the article itself says; interval None where it says nothing
    dateline: str | None = None  # place named at the head of the story ("BEIJING, July 25 (…) -")
    datelines: tuple[str, ...] = ()  # all places of the dateline: ("Beijing", "Islamabad"), ("Baghdad", "Iraq")
    month_day: tuple[int, int] | None = None  # of a dateline that names no year, where nothing in the article tells the year
    filed: date | None = None  # the day of a dateline, where the article went to print some days later: "today" is that day
    provenance: Provenance = Provenance()

    def measure(self) -> tuple[int, int]:
        """How many characters are read for events, and how many stand around them."""
        read = around = 0
        for block in self.blocks:
            if block.part is Part.BOILERPLATE:
                around += len(block.span)
            else:
                read += len(block.span)
        return read, around

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which a character stands."""
        return self.text.count("\n", 0, offset) + 1
