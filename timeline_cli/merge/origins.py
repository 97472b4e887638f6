"""How many sources of an event go back to texts of their own: reprints, near copies and reports of one agency count once."""

import re
import tomllib
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from zlib import crc32

from timeline_cli.language.nearness import nearness, words
from timeline_cli.merge.shelf import Shelf
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
    names, credited, texts = list[str](), list[tuple[str, ...]](), _Texts()
    for article in articles:
        names.append(article.name)
        credited.append(tuple(_credited(article)))
        texts.add(_words(article))
    first = _copies(names, texts)
    return {name: frozenset({first[n], *credited[n]}) for n, name in enumerate(names)}


def count(event: Event, known: Origins) -> int:
    """The number of origins among an event's sources: groups of sources that share none."""
    groups: list[set[str]] = []
    for source in event.sources:
        mine = set(_quoted(source) or known.get(source.article, frozenset({source.article})))
        apart = [g for g in groups if g.isdisjoint(mine)]
        groups = [*apart, mine.union(*(g for g in groups if not g.isdisjoint(mine)))]
    return len(groups)


class _Texts:
    """The words of all articles, each as its checksum, and their sketches: only these are held in memory."""

    def __init__(self) -> None:
        self._words = Shelf(bytes)
        self.sketches: list[array[int]] = []

    def add(self, said: Sequence[str]) -> None:
        self._words.put(array("I", [crc32(word.encode()) for word in said]).tobytes())
        self.sketches.append(_sketch(said))

    def __getitem__(self, n: int) -> "array[int]":
        return array("I", self._words[n])


def _copies(names: Sequence[str], texts: _Texts) -> list[str]:
    """For each text the first, by name, of those that are near copies of each other."""
    ordered = sorted(range(len(names)), key=lambda n: names[n])
    first = list(range(len(names)))  # places among those ordered

    def root(n: int) -> int:
        while first[n] != n:
            first[n] = n = first[first[n]]  # disjoint sets, with paths halved
        return n

    for n, others in _candidates([texts.sketches[n] for n in ordered]):
        said = texts[ordered[n]]
        for m in others:
            old, new = sorted((root(n), root(m)), reverse=True)
            if old != new and _copied(said, texts[ordered[m]]):
                first[old] = new
    found = [""] * len(names)
    for n, place in enumerate(ordered):
        found[place] = names[ordered[root(n)]]
    return found


def _candidates(sketches: Sequence["array[int]"]) -> Iterator[tuple[int, list[int]]]:
    """For each text those that share shingles with it, a few of those that come after it."""
    shared = _common(sketches)
    by_shingle: dict[int, array[int]] = defaultdict(lambda: array("I"))
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
        yield n, [other for other, times in met.items() if times >= _MET]


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
    return array("I", sorted(shingles)[:_SKETCH])


def _copied(one: Sequence[int], other: Sequence[int]) -> bool:
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
