"""Plain text, with or without front matter."""

from timeline_cli.dating.stated import stated
from timeline_cli.model.article import Article, Block, Part
from timeline_cli.model.problem import Problem
from timeline_cli.model.span import Span
from timeline_cli.readers.blocks import layout
from timeline_cli.readers.decode import decode
from timeline_cli.readers.frontmatter import front_matter

_LONGEST_TITLE = 120


def read_text(name: str, data: bytes) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """One article from the bytes of a text file; raises NotTextError for empty and binary files."""
    text, guessed = decode(data)
    problems = [] if guessed is None else [Problem(name, None, f"not UTF-8; read as {guessed}", lost=False)]
    front = front_matter(text)
    problems += [Problem(name, line, message, lost=False) for line, message in front.remarks]
    title = front.fields.get("title") or front.fields.get("headline") or ""
    laid = layout(text, front.body, titled=bool(title))
    said = stated(text, front.fields, name, laid.blocks)
    blocks = laid.blocks
    if title and (at := text.find(title, 0, front.body)) >= 0:
        blocks = (Block(Part.TITLE, Span(at, at + len(title))), *blocks)
    article = Article(
        name=name,
        text=text,
        title=title or (laid.title.of(text) if laid.title else _first_words(text, blocks)),
        blocks=blocks,
        stated=said.published,
        dateline=laid.dateline.places[0] if laid.dateline else None,
        source=front.fields.get("source") or None,
        url=front.fields.get("url") or None,
        datelines=laid.dateline.places if laid.dateline else (),
        month_day=said.month_day,
    )
    return (article,), (*problems, *said.problems)


def _first_words(text: str, blocks: tuple[Block, ...]) -> str:
    """Where there is no headline: how the story begins."""
    first = next((b.span for b in blocks if b.part != Part.BOILERPLATE), Span(0, 0))
    words = " ".join(text[first.begin : min(first.end, first.begin + 2 * _LONGEST_TITLE)].split())
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
