"""What readers read, and what they give."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, field

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem

LARGEST = 100 * 2**20  # bytes of one document
_HEAD = 4096
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class UnreadableError(Exception):
    """The bytes are not what they seem, or hold nothing to read; the message says so in a few words."""


class Source(Struct, frozen=True):
    """A file, or a member of one: `exports.zip!2022/talks.html`.

    `label` is the name that tells its kind (of `a.txt.gz` it is `a.txt`); `held` are the bytes where there is no file.
    """

    name: str
    label: str
    path: Path | None = None
    held: bytes = b""
    depth: int = 0  # archives around it
    place: str = ""  # the way to it inside its file
    given: Mapping[str, str] = field(default_factory=dict)  # what it came in says of it: url, published
    columns: Mapping[str, str] = field(default_factory=dict)  # names of fields in tables and JSON, as the caller gave them

    def open(self) -> BinaryIO:
        """The bytes as a stream that can be rewound."""
        return self.path.open("rb") if self.path else io.BytesIO(self.held)

    def head(self) -> bytes:
        """The first bytes, by which its kind is told."""
        with self.open() as stream:
            return stream.read(_HEAD)

    def data(self, most: int = LARGEST) -> bytes:
        """All bytes; UnreadableError when they are more than `most`."""
        with self.open() as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise UnreadableError(f"larger than {most >> 20} MB; split it")
        return data

    def member(self, inner: str, data: bytes = b"", given: Mapping[str, str] | None = None) -> "Source":
        """Something inside this source; its name is made fit to print."""
        name = _UNPRINTABLE.sub("\ufffd", inner).encode("utf-8", "replace").decode("utf-8")
        place = f"{self.place}!{name}" if self.place else name
        return Source(f"{self.name}!{name}", name, None, data, self.depth + 1, place, given or {}, self.columns)

    def inside(self, label: str, data: bytes, given: Mapping[str, str] | None = None) -> "Source":
        """What this source is a mere wrapping of: it keeps the name."""
        return Source(self.name, label, None, data, self.depth + 1, self.place, {**self.given, **(given or {})}, self.columns)


Item = Article | Problem | Source


class Reader(Struct, frozen=True):
    """One format: how to know it, and how to read it.

    `sees` tells by the first bytes; where no reader sees its own, the suffix decides. `read` yields articles, problems and
    further sources; it may raise UnreadableError, or ImportError where a library of the extra `formats` is missing.
    """

    name: str
    suffixes: tuple[str, ...]
    sees: Callable[[bytes], bool]
    read: Callable[[Source], Iterable[Item] | Iterator[Item]]


def begins(*marks: bytes) -> Callable[[bytes], bool]:
    """True for heads that begin with one of the marks, after space and byte order mark."""
    return lambda head: head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(marks)


def never(_head: bytes) -> bool:
    """For formats that only a suffix tells."""
    return False
