"""What a format cannot hold, in words for stderr: nothing is lost in silence."""

from collections.abc import Sequence

from timeline_cli.model.event import Event
from timeline_cli.writers.plain import count


def none(_events: Sequence[Event]) -> Sequence[str]:
    """The format holds everything."""
    return ()


def needs_days(events: Sequence[Event]) -> Sequence[str]:
    """The format places events on days: undated ones are left out, the others stand on all days that they can have been."""
    return [*_undated(events), *_widened(events, "shown over all days possible"), *_closed(events)]


def needs_a_day(events: Sequence[Event]) -> Sequence[str]:
    """The format places events on one day each: undated ones are left out, the others stand on the first that they can have been."""
    return [*_undated(events), *_widened(events, "set on the first day possible"), *_closed(events)]


def needs_ends(events: Sequence[Event]) -> Sequence[str]:
    """The format can do without a date, but not with half of one, or with doubt."""
    return [*_widened(events, "shown over all days possible"), *_closed(events)]


def first_day_only(events: Sequence[Event]) -> Sequence[str]:
    """The format can do without a date, but has room for one day only."""
    return [*_widened(events, "set on the first day possible"), *_closed(events)]


def needs_pairs(events: Sequence[Event]) -> Sequence[str]:
    """The format joins actors: an event with fewer than two joins nobody."""
    alone = sum(len({actor.name for actor in event.actors}) < 2 for event in events)
    return [f"{count(alone, 'event')} with fewer than two actors left out"] if alone else []


def _undated(events: Sequence[Event]) -> list[str]:
    undated = sum(event.date is None for event in events)
    return [f"{count(undated, 'undated event')} left out: this format needs a day"] if undated else []


def _widened(events: Sequence[Event], how: str) -> list[str]:
    """Dates that are no days, and no spans of days either."""
    dates = [event.date for event in events if event.date and event.date.days is not None]
    vague = sum(bool(date.qualifier) or date.precision not in ("day", "interval") for date in dates)
    return [f"{count(vague, 'uncertain date')} {how}, the EDTF kept beside"] if vague else []


def _closed(events: Sequence[Event]) -> list[str]:
    opened = sum(event.date is not None and event.date.days is None for event in events)
    return [f"{count(opened, 'open date')} set on the one day known, the EDTF kept beside"] if opened else []
