"""What is laid aside while a chronology is told: in memory as long as it is little, else in a temporary file."""

from array import array
from collections.abc import Iterator, Sequence
from tempfile import SpooledTemporaryFile, gettempdir
from typing import Generic, TypeVar, overload
from weakref import finalize

import msgspec

from timeline_cli.model.errors import UsageError

T = TypeVar("T")
_MEMORY = 1 << 24  # bytes of one shelf that are held in memory


class Shelf(Sequence[T], Generic[T]):
    """Values of one type by their number, from 0, each encoded when it is laid down and decoded anew whenever it is asked for."""

    def __init__(self, type: type[T]) -> None:
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(type).decode
        self._file = SpooledTemporaryFile(_MEMORY)  # noqa: SIM115 -- it ends with the shelf
        finalize(self, self._file.close)
        self._ends = array("Q", [0])

    def put(self, value: T) -> int:
        """Lays a value down and tells its number. UsageError where the system gives no room for it."""
        data = self._encode(value)
        try:
            self._file.seek(self._ends[-1])
            self._file.write(data)
        except OSError as error:
            where = gettempdir() if error.filename is None else "for temporary files"
            raise UsageError(f"no room in the folder {where} ({error.strerror}): set TMPDIR to another") from None
        self._ends.append(self._ends[-1] + len(data))
        return len(self._ends) - 2

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        n = range(len(self))[at]
        self._file.seek(self._ends[n])
        return self._decode(self._file.read(self._ends[n + 1] - self._ends[n]))

    def __iter__(self) -> Iterator[T]:
        return (self[n] for n in range(len(self)))
