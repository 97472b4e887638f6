"""One article downloaded twice is one article."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from timeline_cli.model.article import Article, Part

_WORD = re.compile(r"\w+")
_SAME_PAGE = 0.5  # of the paragraphs of the shorter one, for two downloads from one address
_SHORTEST = 8  # words of a paragraph that counts


def duplicates(articles: Iterable[Article]) -> Mapping[str, str]:
    """For every article that is another one over again, the name of that other.

    Two are one when their stories are word for word the same, or when they come from one address and share half of their
    paragraphs. Of those that are one, the first with a stated date is kept, by name; order of the input does not matter.
    """
    first_of: dict[bytes, Article] = {}
    by_address: dict[str, list[tuple[Article, frozenset[bytes]]]] = {}
    found: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: (a.stated.interval is None, a.name)):
        paragraphs = frozenset(_paragraphs(article))
        if not paragraphs:
            continue
        address = _address(article.url)
        whole = hashlib.blake2b(b"".join(sorted(paragraphs)), digest_size=16).digest()
        same = first_of.get(whole) or next((a for a, p in by_address.get(address, ()) if _one_page(p, paragraphs)), None)
        if same:
            found[article.name] = same.name
            continue
        first_of[whole] = article
        if address:
            by_address.setdefault(address, []).append((article, paragraphs))
    return found


def _one_page(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    return len(one & other) >= _SAME_PAGE * min(len(one), len(other))


def _paragraphs(article: Article) -> Iterator[bytes]:
    for block in article.blocks:
        words = _WORD.findall(block.span.of(article.text).casefold()) if block.part == Part.BODY else ()
        if len(words) >= _SHORTEST:
            yield hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=8).digest()


def _address(url: str | None) -> str:
    """Host and path, without what differs between two downloads of a page."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    path = parts.path.rstrip("/").removesuffix("/amp")
    return f"{host}{path}" if host and path else ""
