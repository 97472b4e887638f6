"""One object for all that are equal: of what is held for each of very many mentions."""

from collections.abc import Hashable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


@lru_cache(1 << 15)
def one(value: T) -> T:
    """The object met first, or not long ago, of all that are equal to this one."""
    return value
