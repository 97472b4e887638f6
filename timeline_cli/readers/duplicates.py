"""One article downloaded twice is one article."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from msgspec import Struct

from timeline_cli.model.article import Article, How, Part
from timeline_cli.model.interval import Interval

_WORD = re.compile(r"\w+")
_SAME_PAGE = 0.5  # of the paragraphs of the shorter one, for two downloads from one address
_SHORTEST = 8  # words of a paragraph that counts


class _Print(Struct, frozen=True):
    """What an article is told by: little of it is held, however many there are."""

    name: str
    day: Interval | None
    how: int  # it is known, the best way first
    host: str
    address: str  # host and path; empty where no address is known
    outlet: str
    paragraphs: frozenset[bytes]

    @property
    def rank(self) -> tuple[bool, int, str]:
        return (self.day is None, self.how, self.name)


def duplicates(articles: Iterable[Article]) -> Mapping[str, str]:
    """For every article that is another one over again, the name of that other.

    Two are one when they come from one address and share half of their paragraphs, or when their stories are word for word the same
    and nothing tells them apart: a reprint on another site, in another paper or of another day is an article of its own.
    Of those that are one, that which states its day best is kept, the first by name; order of the input does not matter.
    """
    by_story: dict[frozenset[bytes], list[_Print]] = {}
    by_address: dict[str, list[_Print]] = {}
    found: dict[str, str] = {}
    for mine in sorted(filter(None, map(_print, articles)), key=lambda p: p.rank):
        alike = (p for p in by_story.get(mine.paragraphs, ()) if not _told_apart(p, mine))
        again = (p for p in by_address.get(mine.address, ()) if _one_page(p.paragraphs, mine.paragraphs))
        same = next(alike, None) or next(again, None)
        if same:
            found[mine.name] = same.name
            continue
        by_story.setdefault(mine.paragraphs, []).append(mine)
        if mine.address:
            by_address.setdefault(mine.address, []).append(mine)
    return found


def _print(article: Article) -> _Print | None:
    paragraphs = frozenset(_paragraphs(article))
    if not paragraphs:
        return None
    host, path = _address(article.provenance.url)
    outlet = (article.provenance.outlet or "").casefold()
    return _Print(
        name=article.name,
        day=article.stated.interval,
        how=list(How).index(article.stated.how),
        host=host,
        address=host + path if path else "",
        outlet="" if "." in outlet else outlet,
        paragraphs=paragraphs,
    )


def _told_apart(one: _Print, other: _Print) -> bool:
    """By site, by paper (a mere host name tells no paper), or by a day of publication that cannot be the same."""
    sites = one.host and other.host and one.host != other.host
    papers = one.outlet and other.outlet and one.outlet != other.outlet
    return bool(sites or papers) or (one.day is not None and other.day is not None and not one.day.meets(other.day))


def _one_page(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    return len(one & other) >= _SAME_PAGE * min(len(one), len(other))


def _paragraphs(article: Article) -> Iterator[bytes]:
    for block in article.blocks:
        words = _WORD.findall(block.span.of(article.text).casefold()) if block.part == Part.BODY else ()
        if len(words) >= _SHORTEST:
            yield hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=8).digest()


def _address(url: str | None) -> tuple[str, str]:
    """Host and path, without what differs between two downloads of a page."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    except ValueError:
        return "", ""
    return host, parts.path.rstrip("/").removesuffix("/amp")
