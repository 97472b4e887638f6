"""Plain text and Markdown, with or without front matter."""

from collections.abc import Iterator, Mapping

from timeline_cli.model.article import Article, How
from timeline_cli.model.problem import Problem
from timeline_cli.model.span import Span
from timeline_cli.readers.decode import decode
from timeline_cli.readers.document import Extracted, article
from timeline_cli.readers.exports import split, texts
from timeline_cli.readers.frontmatter import front_matter
from timeline_cli.readers.records import names
from timeline_cli.readers.source import Reader, Source, never


def _read(source: Source) -> Iterator[Article | Problem]:
    """One article: its text is the decoded file, unchanged; or the articles of a press database's export."""
    text, guessed = decode(source.data())
    if guessed is not None:
        yield Problem(source.name, None, f"not UTF-8; read as {guessed}", lost=False)
    if split(text):
        yield from texts(source, Extracted(text), "text")
        return
    front = front_matter(text)
    for line, message in front.remarks:
        yield Problem(source.name, line, message, lost=False)
    title = front.fields.get("title") or front.fields.get("headline") or ""
    at = text.find(title, 0, front.body) if title else -1
    span = Span(at, at + len(title)) if at >= 0 else None
    yield from article(source, text, front.body, title, span, {**_usual(front.fields), **source.given}, How.FRONT_MATTER)


def _usual(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Fields under the names that the rest goes by, whatever the file calls them."""
    known = (("source", "outlet"), *((name, name) for name in ("author", "url", "modified", "language")))
    found = {ours: next((fields[n] for n in names()[theirs] if fields.get(n)), "") for ours, theirs in known}
    return {**fields, **{name: value for name, value in found.items() if value}}


TEXT = Reader("text", (".txt", ".text", ".md", ".markdown", ""), never, _read)
