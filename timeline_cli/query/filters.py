"""Which events of a chronology are wanted."""

from msgspec import Struct

from timeline_cli.model.interval import Interval


class Filters(Struct, frozen=True):
    """The filters of `timeline list`; within a field any value will do, across fields all must hold."""

    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    since: Interval | None = None  # its first day counts
    until: Interval | None = None  # its last day counts
    certain: bool = False  # only events that lie wholly between the two, whatever their true day
    min_origins: int | None = None  # sources that do not go back to one text or one agency
    text: str | None = None  # words that must stand in the quotes, the title or the actors
    context: int = 0  # how many events before and after each are shown with it
    limit: int | None = None
    reverse: bool = False

    @property
    def any(self) -> bool:
        """True when at least one of them can leave an event out (order, number and context apart)."""
        return self != Filters(limit=self.limit, reverse=self.reverse, certain=self.certain, context=self.context)
