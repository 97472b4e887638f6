"""How a chronology is told from the same articles."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Merging(StrEnum):
    """How readily two reports are taken for one event."""

    STRICT = "strict"  # only where much speaks for it
    NORMAL = "normal"
    OFF = "off"  # never: an event for each report


class Telling(Struct, frozen=True):
    """What a user may choose about it."""

    merging: Merging = Merging.NORMAL
    as_of: date | None = None  # only from articles published by then
