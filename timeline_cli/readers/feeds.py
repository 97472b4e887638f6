"""RSS and Atom files."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.document import Extracted, extracted_article
from timeline_cli.readers.markup import plain
from timeline_cli.readers.source import Reader, Source, UnreadableError
from timeline_cli.readers.xml import local, parsed, words

_ROOT = re.compile(rb"(?:<!--.*?-->|<\?[^<>]*>|\s)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_TEXT = ("encoded", "content", "description", "summary")  # the longest counts: feeds keep the story in any of them
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PUBLISHED = ("pubDate", "published", "date", "issued", "created", "updated")


def _read(source: Source) -> Iterator[Article | Problem]:
    """Every item of the feed."""
    root = parsed(source.data())
    outlet = next((words(n) for n in root.iter() if local(n) == "title"), "").strip()
    spoken = next((words(n).strip() for n in root.iter() if local(n) == "language"), "") or root.get(_LANGUAGE, "")
    entries = [n for n in root.iter() if local(n) in ("item", "entry")]
    if not entries:
        yield Problem(source.name, None, "XML without the items of a feed", lost=False)
    for number, entry in enumerate(entries, 1):
        place = source.member(str(number))
        try:
            yield from extracted_article(place, _extracted(entry, outlet, spoken), "feed")
        except UnreadableError as error:
            yield Problem(place.name, None, str(error))


def _extracted(entry: Element, outlet: str, spoken: str) -> Extracted:
    held: dict[str, str] = {}
    link = ""
    for child in entry:
        name = local(child)
        if name == "link" and child.get("rel", "alternate") == "alternate":
            link = link or child.get("href") or (child.text or "").strip()
        elif name == "author":
            held.setdefault(name, " ".join(words(child).split()))
        else:
            held.setdefault(name, words(child).strip())
    story = max((plain(held.get(name, "")) for name in _TEXT), key=len)
    published = next((held[name] for name in _PUBLISHED if held.get(name)), "")
    modified = held.get("updated", "") if published != held.get("updated") else ""
    author = held.get("creator") or held.get("author", "")
    return Extracted(story, plain(held.get("title", "")), published, modified, link, outlet, author, held.get("language") or spoken)


FEED = Reader("feed", (".rss", ".atom", ".rdf", ".xml"), lambda head: bool(_ROOT.match(head.removeprefix(b"\xef\xbb\xbf"))), _read)
