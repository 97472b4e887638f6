"""An article made of text and what came with it."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from timeline_cli.dating.stated import stated, stated_value
from timeline_cli.model.article import Article, Block, How, Part, Provenance
from timeline_cli.model.problem import Problem
from timeline_cli.model.span import Span
from timeline_cli.readers.author import author_of
from timeline_cli.readers.blocks import layout
from timeline_cli.readers.language import language
from timeline_cli.readers.source import Source, UnreadableError

_LONGEST_TITLE = 120
_LONGEST_STORY = 400_000  # characters: no article is as long, and what an article says is compared with itself
_LONGEST_HEADLINE = 500
_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_EMPTY_LINES = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*){2,}")


class Extracted(Struct, frozen=True):
    """What a format's library, or its fields, give of one article; dates as they are written there."""

    text: str
    title: str = ""
    published: str = ""
    modified: str = ""
    url: str = ""
    outlet: str = ""
    author: str = ""
    language: str = ""


def extracted_article(source: Source, found: Extracted, reader: str) -> Iterator[Article | Problem]:
    """The article of a format that is not text as such: its text is the headline, an empty line, the story.

    UnreadableError where there is no text.
    """
    body, title = _clean(found.text), " ".join(_clean(found.title).split())[:_LONGEST_HEADLINE]
    if not body:
        raise UnreadableError("no text in it")
    first = body.partition("\n")[0]
    if title and " ".join(first.split()) == title:
        text, headline = body, Span(0, len(first))
    elif not title or " ".join(body[: 2 * len(title)].split()).startswith(title):  # a title that is the story's first words
        text, headline = body, None
    else:
        text, headline = f"{title}\n\n{body}", Span(0, len(title))
    begin = headline.end if headline else 0
    fields = {"published": found.published, "modified": found.modified, "url": found.url, "source": found.outlet}
    fields |= {"author": found.author, "language": found.language}
    given = {**{k: v.strip() for k, v in fields.items() if v.strip()}, **source.given}
    yield from article(source, text, begin, title, headline, given, How.METADATA, reader)


def article(
    source: Source, text: str, begin: int, title: str, title_at: Span | None, fields: Mapping[str, str], how: How, reader: str = "text"
) -> Iterator[Article | Problem]:
    """Lays out and dates a text whose story begins at `begin`; a text in another language than English is named instead."""
    told = language(text[begin:], fields.get("language") or fields.get("lang", ""))
    if told.foreign:
        yield Problem(source.name, None, f"in {told.foreign}; only English is read")
        return
    if len(text) > _LONGEST_STORY:
        text = text[: max(text.rfind("\n", begin, _LONGEST_STORY), 0) or _LONGEST_STORY]
        message = f"longer than {_LONGEST_STORY:,} characters: the rest is left out; split it into its articles"
        yield Problem(source.name, None, message, lost=False)
    laid = layout(text, begin, titled=bool(title))
    said = stated(text, fields, source.name, laid.blocks, how)
    blocks = (Block(Part.TITLE, title_at), *laid.blocks) if title_at else laid.blocks
    yield from said.problems
    yield Article(
        name=source.name,
        text=text,
        title=title or (laid.title.of(text) if laid.title else _first_words(text, blocks)),
        blocks=blocks,
        stated=said.published,
        dateline=laid.dateline.places[0] if laid.dateline else None,
        datelines=laid.dateline.places if laid.dateline else (),
        month_day=said.month_day,
        filed=said.filed,
        provenance=Provenance(
            reader=reader,
            inside=source.place or None,
            outlet=fields.get("source") or None,
            author=fields.get("author") or author_of(text, blocks),
            url=fields.get("url") or None,
            modified=stated_value(fields["modified"]) if fields.get("modified") else None,
            language=told.tag,
        ),
    )


def _clean(text: str) -> str:
    """Line ends as \\n, no control characters, no more than one empty line in a row."""
    return _EMPTY_LINES.sub("\n\n", _CONTROL.sub("", _BREAK.sub("\n", text))).strip()


def _first_words(text: str, blocks: tuple[Block, ...]) -> str:
    """Where there is no headline: how the story begins."""
    first = next((b.span for b in blocks if b.part != Part.BOILERPLATE), Span(0, 0))
    words = " ".join(text[first.begin : min(first.end, first.begin + 2 * _LONGEST_TITLE)].split())
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
