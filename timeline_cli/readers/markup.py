"""Marked-up text to plain text: for mail, feeds, books and fields, where all of it is the article."""

import re
from collections.abc import Iterator
from html import unescape

_BLOCKS = frozenset(
    [
        *("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article"),
        *("header", "footer", "figure", "figcaption", "pre", "hr", "dd", "dt", "title"),
    ]
)
_SILENT = frozenset(("script", "style", "template", "noscript", "head", "svg"))
_LONGEST_VALUE = 10_000  # characters of an attribute; a quote that is not closed by then is none
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<slash>/?)(?P<name>[a-zA-Z][^\s<>/]*)|[!?])")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}  # they hold no tags
_SIGN = re.compile(r"[\"'>]")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|&(?:#\d+|[a-z]+);")


def plain(markup: str) -> str:
    """The words of HTML, paragraphs parted by empty lines; text without markup comes back as it is. Linear, any nesting."""
    if not _MARKUP.search(markup):
        return markup
    lines = (line.strip() for line in "".join(_words(markup)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _words(markup: str) -> Iterator[str]:
    at, silent = 0, ""
    while found := _TAG.search(markup, at):
        if not silent:
            yield _text(markup[at : found.start()])
        at = _end(markup, found)
        if at < 0:
            return
        name = (found["name"] or "").lower()
        if silent:
            silent = "" if name == silent and found["slash"] else "" if (silent, name) == ("head", "body") else silent
        elif name in _SILENT and not found["slash"]:
            silent = name
        elif name in _BLOCKS:
            yield "\n" if name == "br" else "\n\n"
    if not silent:
        yield _text(markup[at:])


def _end(markup: str, tag: re.Match[str]) -> int:
    """Where a tag that begins there is over, or a comment or all that a script or style holds; -1 where the rest belongs to it."""
    if tag["comment"]:
        end = markup.find("-->", tag.end())
        return end + 3 if end >= 0 else -1
    raw = _RAW.get((tag["name"] or "").lower()) if not tag["slash"] else None
    if raw:
        closing = raw.search(markup, tag.end())
        return closing.start() if closing else -1
    at = tag.end()
    while sign := _SIGN.search(markup, at):
        at = sign.end()
        if sign[0] == ">":
            return at
        close = markup.find(sign[0], at, at + _LONGEST_VALUE)
        at = close + 1 if close >= 0 else at
    return -1


def _text(words: str) -> str:
    return re.sub(r"\s+", " ", unescape(words))


def headline(markup: str) -> str:
    """The words of the first heading, or nothing."""
    found = re.search(r"<h([1-3])\b[^<>]*>(.{1,1000}?)</h\1>", markup, re.IGNORECASE | re.DOTALL)
    return " ".join(plain(found[2]).split()) if found else ""
