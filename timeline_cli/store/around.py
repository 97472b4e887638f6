"""The events before and after those that pass the filters."""

from collections.abc import Iterable
from itertools import pairwise

from msgspec import json
from msgspec.structs import replace

from timeline_cli.model.event import Context
from timeline_cli.query.filters import Filters
from timeline_cli.store.chronology import decoded
from timeline_cli.store.database import Connection
from timeline_cli.store.select import Selected

_PLACES = "SELECT n FROM event WHERE corpus = ? AND id IN (SELECT value FROM json_each(?))"
_EVENTS = "SELECT data FROM event WHERE corpus = ? AND n IN (SELECT value FROM json_each(?)) ORDER BY n"


def with_neighbours(db: Connection, corpus: int, chosen: Selected, filters: Filters) -> Selected:
    """The same, with `filters.context` events before and after each, in the same order of time; where others lie between there is a gap."""
    ids = frozenset(event.id for event in chosen.events)
    matched = [n for (n,) in db.execute(_PLACES, (corpus, _array(ids)))]
    wanted = {m for n in matched for m in range(n - filters.context, n + filters.context + 1) if m >= 0}
    events = list(decoded(db.execute(_EVENTS, (corpus, _array(wanted)))))
    places = sorted(wanted)[: len(events)]
    if filters.reverse:
        events.reverse()
        places.reverse()
    gaps = frozenset(event.id for event, (n, m) in zip(events[1:], pairwise(places), strict=True) if abs(m - n) > 1)
    return replace(chosen, events=tuple(events), context=Context(frozenset(event.id for event in events) - ids, gaps))


def _array(values: Iterable[str | int]) -> str:
    return json.encode(list(values)).decode()
