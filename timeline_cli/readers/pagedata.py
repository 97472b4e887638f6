"""What a web page says of itself: <meta>, JSON-LD (schema.org), marked-up time, and date lines beside its headline."""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from html import unescape
from importlib.resources import files

from msgspec import Struct

from timeline_cli.dating.headers import header_dates
from timeline_cli.readers.elements import elements
from timeline_cli.readers.markup import plain

_TAG = re.compile(r"<(?:meta|time|link|span|div|p)\b[^<>]{0,1500}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_LANGUAGE = re.compile(r"<html\b[^>]{0,1000}?\blang\s*=\s*[\"']?([A-Za-z_-]{2,12})", re.IGNORECASE)
_MOST_LINES = 20  # between headline and story
_CAPTIONS = 3  # paragraphs of the story before which a date line may stand: the first may be captions and standfirst


class PageData(Struct, frozen=True):
    """Dates as they are written there; empty where the page is silent."""

    published: str = ""
    modified: str = ""
    url: str = ""
    language: str = ""


@cache
def _names(table: str) -> list[str]:
    return list(tomllib.loads(files(__package__).joinpath("pagedata.toml").read_text("utf-8"))[table])


def page_data(html: str) -> PageData:
    """The page's own dates and address; those of other articles that it lists are left alone."""
    held: dict[str, str] = {}
    url = ""
    for tag in _TAG.finditer(html):
        if "=" not in tag[0]:
            continue
        given = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "").strip() for m in _ATTRIBUTE.finditer(tag[0])}
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if "pubdate" in given or (tag[0].lower().startswith("<time") and re.search(r"\bpubdate\b", tag[0], re.IGNORECASE)):
            name = name or "pubdate"
        if given.get("rel", "").lower() == "canonical":
            url = url or given.get("href", "")
        value = given.get("content") or given.get("datetime", "")
        if name and value:
            held.setdefault(name, value)
    linked: dict[str, str] = {}
    for name, value in _linked(html):
        linked.setdefault(name, value)
    published = linked.get("published") or next((held[n] for n in _names("published") if n in held), "")
    modified = linked.get("modified") or next((held[n] for n in _names("modified") if n in held), "")
    said = _LANGUAGE.search(html[:5000])
    return PageData(published, modified, url or held.get("og:url", ""), said[1] if said else held.get("og:locale", ""))


def _linked(html: str) -> Iterator[tuple[str, str]]:
    """Dates in JSON-LD, articles before pages."""
    nodes: list[dict[str, object]] = []
    for script in elements(html, "script"):
        if "ld+json" not in script.tag.lower():
            continue
        try:
            nodes += _nodes(json.loads(script.content(html).strip().rstrip(";")))
        except (ValueError, RecursionError):
            continue
    for table in ("articles", "pages"):
        for node in nodes:
            if _types(node) & set(_names(table)):
                for name, key in (("published", "datePublished"), ("modified", "dateModified")):
                    value = node.get(key)
                    if isinstance(value, str) and value:
                        yield name, value


def _nodes(node: object, depth: int = 0) -> list[dict[str, object]]:
    if isinstance(node, list):
        return [n for part in node for n in _nodes(part, depth + 1)] if depth < 8 else []
    if not isinstance(node, dict) or depth >= 8:
        return []
    inner = [n for key, value in node.items() if key.lower() not in _names("elsewhere") for n in _nodes(value, depth + 1)]
    return [node, *inner]


def _types(node: dict[str, object]) -> set[str]:
    kind = node.get("@type")
    return {str(k).lower() for k in (kind if isinstance(kind, list) else [kind])}


def dates_in_view(html: str, title: str, story: str) -> str:
    """The date lines between headline and story, or else right above the headline, as a reader of the page sees them.

    A date in the masthead, or beside the headline of another article, is none of the page's own.
    """
    lines = [" ".join(line.split()) for line in plain(html).split("\n") if line.strip()]
    openings = [" ".join(p.split())[:60] for p in story.split("\n\n")[:_CAPTIONS] if p.strip()]
    starts = [next((i for i, line in enumerate(lines) if line.startswith(opening)), -1) for opening in openings]
    start = max(starts, default=-1)
    if start < 0:
        return ""
    heads = [i for i in range(max(0, start - _MOST_LINES), start) if title and lines[i].startswith(title)]
    first = heads[-1] if heads else max(0, start - 3)
    below = [line for line in lines[first:start] if header_dates(line, 0, len(line))]
    above = [line for line in lines[max(first - 1, 0) : first] if header_dates(line, 0, len(line))]
    return "\n\n".join(below or above)
