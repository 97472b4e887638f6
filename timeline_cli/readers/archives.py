"""Archives and compressed files of any of the other formats."""

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from timeline_cli.model.problem import Problem
from timeline_cli.readers.corpus import candidate
from timeline_cli.readers.source import LARGEST, Reader, Source, UnreadableError
from timeline_cli.readers.zipped import inner, opened

_MOST_MEMBERS = 100_000
_MOST_BYTES = 4 * 2**30  # unpacked, of one archive
_HIGHEST_RATIO = 200  # of unpacked to packed bytes, once _PATIENCE bytes are out: text packs to a tenth, bombs to a thousandth
_PATIENCE = 100 * 2**20
_GZIP, _BZIP2, _XZ, _ZSTD = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd"


class _Budget:
    """Counts what comes out of an archive and stops bombs."""

    def __init__(self, packed: int) -> None:
        self.packed, self.bytes, self.members = max(packed, 1), 0, 0

    def spend(self, number: int) -> None:
        self.bytes += number
        self.members += 1
        if self.bytes > _MOST_BYTES or self.members > _MOST_MEMBERS:
            raise UnreadableError("too much in this archive; unpack it and give the folder")
        if self.bytes > _PATIENCE and self.bytes > _HIGHEST_RATIO * self.packed:
            raise UnreadableError("unpacks to hundreds of times its size; taken for a bomb and left closed")


def _size(source: Source) -> int:
    return source.path.stat().st_size if source.path else len(source.held)


def _fault(name: str) -> str | None:
    """What is wrong with a member's name: names that lead out of the archive are not to be trusted."""
    path = PurePosixPath(name.replace("\\", "/"))
    return "its name leads out of the archive; passed over" if path.is_absolute() or ".." in path.parts or ":" in path.parts[0] else None


def _wanted(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return bool(parts) and candidate(parts[-1]) and not any((p.startswith(".") and p != "..") or p == "__MACOSX" for p in parts)


def _zip(source: Source) -> Iterator[Source | Problem]:
    budget = _Budget(_size(source))
    with opened(source) as archive:
        for member in sorted(archive.infolist(), key=lambda m: m.filename):
            if member.is_dir() or not _wanted(member.filename):
                continue
            fault = _fault(member.filename) or ("a link; passed over" if (member.external_attr >> 28) == 0o12 else None)
            if fault:
                yield Problem(f"{source.name}!{member.filename}", None, fault)
                continue
            try:
                data = inner(archive, member, LARGEST)
            except UnreadableError as error:
                yield Problem(f"{source.name}!{member.filename}", None, str(error))
                continue
            budget.spend(len(data))
            yield source.member(member.filename, data)


def _tar(source: Source) -> Iterator[Source | Problem]:
    budget = _Budget(_size(source))
    try:
        with source.open() as stream, tarfile.open(fileobj=stream, mode="r:*") as archive:
            for member in archive:
                name = member.name.removeprefix("./")
                if member.isdir() or not _wanted(name):
                    continue
                fault = _fault(name) or (None if member.isreg() else "a link or device; passed over")
                if fault or member.size > LARGEST:
                    yield Problem(f"{source.name}!{name}", None, fault or f"larger than {LARGEST >> 20} MB; split it")
                    budget.spend(member.size)
                    continue
                budget.spend(member.size)
                held = archive.extractfile(member)
                yield source.member(name, held.read() if held else b"")
    except UnreadableError:
        raise
    except Exception as error:  # tarfile, and the four it unpacks with
        raise UnreadableError(f"damaged archive ({error})") from None


def _compressed(source: Source) -> Iterator[Source]:
    """The one file in a .gz, .bz2, .xz or .zst: it keeps the name of the whole."""
    label = PurePosixPath(source.label)
    inside = label.stem if label.suffix.lower() in (".gz", ".bz2", ".xz", ".zst") else source.label
    unpacking = _unpacking(source.head()[:8])
    try:
        with source.open() as packed:
            data = unpacking(packed).read(LARGEST + 1)
    except Exception as error:  # four libraries, each with errors of its own
        raise UnreadableError(f"damaged ({error})") from None
    if len(data) > LARGEST:
        raise UnreadableError(f"more than {LARGEST >> 20} MB when unpacked")
    yield source.inside(inside, data)


def _unpacking(head: bytes) -> Callable[[BinaryIO], BinaryIO]:
    if head.startswith(_GZIP):
        return lambda f: cast(BinaryIO, gzip.GzipFile(fileobj=f))
    if head.startswith(_BZIP2):
        return lambda f: cast(BinaryIO, bz2.BZ2File(f))
    if head.startswith(_XZ):
        return lambda f: cast(BinaryIO, lzma.LZMAFile(f))
    if not head.startswith(_ZSTD):
        raise UnreadableError("damaged: not what its suffix says")
    from zstandard import ZstdDecompressor

    return lambda f: cast(BinaryIO, ZstdDecompressor().stream_reader(f, read_across_frames=True))


def unpacked_head(head: bytes) -> bytes:
    """The first bytes of what a gzip, bzip2 or xz head packs; empty for anything else."""
    try:
        if head.startswith(_GZIP):
            return zlib.decompressobj(31).decompress(head, 1024)
        if head.startswith(_BZIP2):
            return bz2.BZ2Decompressor().decompress(head, 1024)
        if head.startswith(_XZ):
            return lzma.LZMADecompressor().decompress(head, 1024)
    except (OSError, zlib.error, lzma.LZMAError, EOFError, ValueError):
        pass
    return b""


def _sees_tar(head: bytes) -> bool:
    return any(h[257:262] == b"ustar" for h in (head, unpacked_head(head)))


def _sees_compressed(head: bytes) -> bool:
    return head.startswith((_GZIP, _XZ, _ZSTD)) or (head[:3] == _BZIP2 and head[4:10] == b"1AY&SY")


ZIP = Reader("zip", (".zip",), lambda head: head.startswith((b"PK\x03\x04", b"PK\x05\x06")), _zip)
TAR = Reader("tar", (".tar", ".tgz", ".tbz2", ".txz"), _sees_tar, _tar)
COMPRESSED = Reader("compressed", (".gz", ".bz2", ".xz", ".zst"), _sees_compressed, _compressed)
