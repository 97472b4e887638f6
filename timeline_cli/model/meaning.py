"""What a time phrase means, before any day is named.

Placeholder owned by the time-expression engine: a tagged union of frozen structs.
"""

from msgspec import Struct


class Meaning(Struct, frozen=True):
    """What a phrase says of time."""

    phrase: str
