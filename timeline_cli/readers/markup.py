"""Marked-up text to plain text: for mail, feeds, books and fields, where all of it is the article."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        *("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article"),
        *("header", "footer", "figure", "figcaption", "pre", "hr", "dd", "dt", "title"),
    ]
)
_SILENT = frozenset(("script", "style", "template", "noscript", "head", "svg"))
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|&(?:#\d+|[a-z]+);")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser's signature
        if self.silent is None and tag in _SILENT:
            self.silent = tag
        elif tag in _BLOCKS:
            self.pieces.append("\n" if tag == "br" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent:
            self.silent = None
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self.silent is None:
            self.pieces.append(re.sub(r"\s+", " ", data))


def plain(markup: str) -> str:
    """The words of HTML, paragraphs parted by empty lines; text without markup comes back as it is. Linear, any nesting."""
    if not _MARKUP.search(markup):
        return markup
    parser = _Words()
    parser.feed(markup)
    parser.close()
    lines = (line.strip() for line in "".join(parser.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def headline(markup: str) -> str:
    """The words of the first heading, or nothing."""
    found = re.search(r"<h([1-3])\b[^>]*>(.{1,1000}?)</h\1>", markup, re.IGNORECASE | re.DOTALL)
    return " ".join(plain(found[2]).split()) if found else ""
