"""What went wrong with the input: data with a place, never an exception."""

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """Something in the input that could not be read or believed; the rest goes on."""

    path: str
    line: int | None
    message: str
    lost: bool = True  # True: nothing of the file could be read (exit status 3); False: a remark
