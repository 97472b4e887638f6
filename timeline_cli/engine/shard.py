"""The unit of work: a stream of files in, what was read in each out; a pure function of their contents."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

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

    waiting: deque[tuple[Found, int, Sequence[Problem]]] = deque()

    def articles() -> Iterator[Article]:
        for file in files:
            found, problems = readers.read(file)
            waiting.append((file, len(found), problems))
            yield from found

    done: list[bytes] = []
    for reading in extract(articles(), kinds):
        yield from _complete(waiting, done)  # files without any article
        done.append(_encode(reading))
        yield from _complete(waiting, done)
    yield from _complete(waiting, done)


def _complete(waiting: deque[tuple[Found, int, Sequence[Problem]]], done: list[bytes]) -> Iterator[Extracted]:
    while waiting and waiting[0][1] == len(done):
        file, _, problems = waiting.popleft()
        yield Extracted(file, tuple(done), tuple(problems))
        done.clear()
