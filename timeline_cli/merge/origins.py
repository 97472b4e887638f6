"""How many sources of an event go back to texts of their own: reprints, near copies and reports of one agency count once."""

import re
import tomllib
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from zlib import compress, crc32, decompress

from timeline_cli.language.nearness import nearness, words
from timeline_cli.model.article import Article, Part
from timeline_cli.model.event import Event, Source

_SHINGLE = 6  # words in a row that two texts hardly share by chance
_SKETCH = 32  # shingles that stand for a text: those of least checksum (bottom-k sketch, Cohen & Kaplan 2007)
_MET = 2  # of them that two texts must share to be compared
_CROWD = 200  # texts that share a shingle which is a formula of the trade
_NEXT = 8  # of the others that share a shingle with a text, how many it is compared with: copies follow one another as in a chain
_COPY = 0.75  # of the words of the shorter text that stand in the longer one, in order: what cutting and a new headline leave
_HEAD, _TAIL = 250, 120  # characters at both ends of a text where credits stand

_SLOTS = 1 << 22
_AGENCY = "\0"  # before its name: no file's name begins so
Origins = Mapping[str, frozenset[str]]


def origins(articles: Iterable[Article]) -> Origins:
    """For each article what it goes back to: the first, by name, of its near copies; and the agency that it credits."""
    texts, credited = {}, {}
    for article in articles:
        texts[article.name] = compress(" ".join(_words(article)).encode())  # all are kept until copies are told
        credited[article.name] = tuple(_credited(article))
    first = _copies(dict(sorted(texts.items())))
    return {name: frozenset({first[name], *credited[name]}) for name in texts}


def count(event: Event, known: Origins) -> int:
    """The number of origins among an event's sources: groups of sources that share none."""
    groups: list[set[str]] = []
    for source in event.sources:
        mine = set(_quoted(source) or known.get(source.article, frozenset({source.article})))
        apart = [g for g in groups if g.isdisjoint(mine)]
        groups = [*apart, mine.union(*(g for g in groups if not g.isdisjoint(mine)))]
    return len(groups)


def _copies(texts: Mapping[str, bytes]) -> dict[str, str]:
    """For each text, in order of names, the first of those that are near copies of each other."""
    first = {name: name for name in texts}

    def root(name: str) -> str:
        while first[name] != name:
            first[name] = name = first[first[name]]  # disjoint sets, with paths halved
        return name

    for one, other in _candidates(texts):
        old, new = sorted((root(one), root(other)), reverse=True)
        if old != new and _copied(_said_in(texts[one]), _said_in(texts[other])):
            first[old] = new
    return {name: root(name) for name in texts}


def _candidates(texts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Pairs of texts that share shingles, each text with a few of those that come after it."""
    names = tuple(texts)
    sketches = [_sketch(_said_in(text)) for text in texts.values()]
    shared = _common(sketches)
    by_shingle: dict[int, list[int]] = defaultdict(list)
    for n, sketch in enumerate(sketches):
        for shingle in sketch:
            if shared[shingle % _SLOTS] > 1:
                by_shingle[shingle].append(n)
    for n, sketch in enumerate(sketches):
        met: Counter[int] = Counter()
        for shingle in sketch:
            members = by_shingle.get(shingle, ())
            if 1 < len(members) <= _CROWD:
                at = bisect_right(members, n)
                met.update(members[at : at + _NEXT])
        yield from ((names[n], names[other]) for other, times in met.items() if times >= _MET)


def _common(sketches: Iterable[Sequence[int]]) -> bytearray:
    """How often shingles occur, up to twice, by their remainder: enough to leave out nearly all that occur once."""
    shared = bytearray(_SLOTS)
    for sketch in sketches:
        for shingle in sketch:
            at = shingle % _SLOTS
            if shared[at] < 2:
                shared[at] += 1
    return shared


def _sketch(said: Sequence[str]) -> "array[int]":
    shingles = {crc32(" ".join(said[n : n + _SHINGLE]).encode()) for n in range(len(said) - _SHINGLE + 1)}
    return array("L", sorted(shingles)[:_SKETCH])


def _said_in(text: bytes) -> list[str]:
    return decompress(text).decode().split()


def _copied(one: Sequence[str], other: Sequence[str]) -> bool:
    """True when most of the shorter text stands in the longer one."""
    both = len(one) + len(other)
    shorter = min(len(one), len(other))
    return nearness(one, other, 2 * _COPY * shorter / both) > 0


def _words(article: Article) -> tuple[str, ...]:
    told = [block.span.of(article.text) for block in article.blocks if block.part is Part.BODY]
    return words(" ".join(told) if article.blocks else article.text)


def _credited(article: Article) -> Iterator[str]:
    """The agencies that an article is credited to: in its head, its last words, or beside it."""
    beside = [article.provenance.outlet or "", article.provenance.author or ""]
    body = [block for block in article.blocks if block.part is not Part.BOILERPLATE]
    ends = [article.text[: (body[0].span.begin if body else 0) + _HEAD], article.text[-_TAIL:]]
    for text in beside:
        yield from (_AGENCY + name for name in _named(_whole(), text))
    for text in ends:
        yield from (_AGENCY + name for name in _named(_tag(), text))


def _quoted(source: Source) -> frozenset[str]:
    """The agency that a sentence is taken from, where it says so."""
    return frozenset(_AGENCY + name for name in _named(_said(), source.quote))


def _named(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (_agencies()[next(filter(None, found.groups()))] for found in pattern.finditer(text))


@cache
def _agencies() -> Mapping[str, str]:
    table = tomllib.loads(files(__package__).joinpath("agencies.toml").read_text("utf-8"))
    return {name: agency for agency, names in table.items() for name in names}


@cache
def _any() -> str:
    return "|".join(sorted(map(re.escape, _agencies()), key=len, reverse=True))


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[(/,;&]|\bby |\band |\bthe )\s*({_any()})\s*(?:$|[)/,;&]| and )")


@cache
def _tag() -> re.Pattern[str]:
    """`(Reuters) -`, `(AP)`, `Source: AFP`, `By the Associated Press`."""
    return re.compile(rf"[(\[](?:\w+/)?({_any()})(?:/\w+)?[)\]]|\b(?:[Ss]ource|[Bb]y|[Vv]ia):? (?:[Tt]he )?({_any()})\s*(?:$|\n)", re.M)


@cache
def _said() -> re.Pattern[str]:
    """`(AP)`, `Reuters adds`, `told AFP`, `according to Xinhua`."""
    return re.compile(
        rf"[(\[]({_any()})[)\]]|\b({_any()}) (?:news agency )?(?:adds?|added|reports?|reported|quoted|cited|said)\b"
        rf"|\b(?:told|according to|reported by|quoted by) (?:the )?({_any()})\b"
    )
