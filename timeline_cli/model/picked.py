"""Some members of a sequence that is too long to be held."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Picked(Sequence[T], Generic[T]):
    """The members at some places, in their order; `get` makes each anew whenever it is asked for."""

    def __init__(self, get: Callable[[int], T], places: Iterable[int]) -> None:
        self._get = get
        self._places = tuple(places)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return Picked(self._get, self._places[at])
        return self._get(self._places[at])
