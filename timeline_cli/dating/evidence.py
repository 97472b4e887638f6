"""What an undated article has in common with articles whose day is known."""

from datetime import date

from msgspec import Struct

from timeline_cli.dating.said import Days


class Shared(Struct, frozen=True):
    """Something told in an undated article that resembles something which an article of known date tells."""

    article: str
    timex: int | None  # index of the undated article's own expression for it; None: it is the news of its day
    days: Days | None  # when it was, by the other article
    other: str
    weight: float  # how probable it is that the two are one, 0 to 1
    twin: int | None = None  # the same article's other expression for it, where `days` is None


class Neighbour(Struct, frozen=True):
    """An article of known date that speaks of the same people, places and things as an undated one."""

    article: str
    other: str
    day: date  # of its publication
    weight: float  # how probable it is that the two are of one story, told within days


class Past(Struct, frozen=True):
    """Something that an undated article tells as done, and that may be what an article of known date puts on a day."""

    article: str
    other: str
    day: date
    weight: float  # how probable it is that the two are one
