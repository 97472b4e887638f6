"""The unit of work: a stream of files in, what was read in each out; a pure function of their contents."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

import msgspec
from msgspec import Struct

from timeline_cli import readers
from timeline_cli.model.article import Article
from timeline_cli.model.kind import Kind
from timeline_cli.model.problem import Problem
from timeline_cli.readers import Found

_encode = msgspec.msgpack.Encoder().encode


class Extracted(Struct, frozen=True):
    """All that was read in one file."""

    found: Found
    readings: tuple[bytes, ...]  # one `Reading` in MessagePack for each article: as they are stored and sent between processes
    problems: tuple[Problem, ...]


def extracted(files: Iterable[Found], kinds: Sequence[Kind] = ()) -> Iterator[Extracted]:
    """Reads the files in order. The extractor sees one long stream of articles, so that it can parse across the bounds of files."""
    from timeline_cli.events import extract  # spaCy stands behind it

    waiting: deque[_File] = deque()

    def articles() -> Iterator[Article]:
        for found in files:
            file = _File(found)
            waiting.append(file)
            # an archive's texts are never held together; the last one is known for it before it is read
            for item, following in pairwise(chain(readers.each(found), (None,))):
                file.ended = following is None
                if isinstance(item, Article):
                    file.articles += 1
                    yield item
                elif item is not None:
                    file.problems.append(item)
            file.ended = True  # without anything in it

    done: list[bytes] = []
    for reading in extract(articles(), kinds):
        yield from _complete(waiting, done)  # files without any article
        done.append(_encode(reading))
        yield from _complete(waiting, done)
    yield from _complete(waiting, done)


class _File:
    """A file while it is being read."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.articles = 0  # so far
        self.problems: list[Problem] = []
        self.ended = False


def _complete(waiting: deque[_File], done: list[bytes]) -> Iterator[Extracted]:
    while waiting and waiting[0].ended and waiting[0].articles == len(done):
        file = waiting.popleft()
        yield Extracted(file.found, tuple(done), tuple(file.problems))
        done.clear()
