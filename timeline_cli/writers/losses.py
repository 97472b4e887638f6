"""What a format cannot hold, in words for stderr: nothing is lost in silence."""

from collections.abc import Sequence

from timeline_cli.model.event import Event
from timeline_cli.writers.plain import count


def none(_events: Sequence[Event]) -> Sequence[str]:
    """The format holds everything."""
    return ()


def needs_days(events: Sequence[Event]) -> Sequence[str]:
    """The format places events on days: undated ones are left out, open ends are closed at the day that is known."""
    undated = sum(event.date is None for event in events)
    opened = sum(event.date is not None and event.date.days is None for event in events)
    said = [f"{count(undated, 'undated event')} left out: this format needs a day"] if undated else []
    return [*said, *_closed(opened)]


def needs_ends(events: Sequence[Event]) -> Sequence[str]:
    """The format can do without a date, but not with half of one."""
    return _closed(sum(event.date is not None and event.date.days is None for event in events))


def _closed(opened: int) -> list[str]:
    return [f"{count(opened, 'open date')} set on the one day known, the EDTF kept beside it"] if opened else []
