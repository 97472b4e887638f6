"""Where sources differ, what each says side by side."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from timeline_cli.model.conflict import Claim, Conflict
from timeline_cli.model.event import Event
from timeline_cli.writers.json import Json, conflict_json, write_object
from timeline_cli.writers.plain import date_of, one_line, what
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.wrap import wrapped


def worst_first(events: Sequence[Event]) -> list[Event]:
    """The events whose sources differ, those with the gravest difference first."""
    return sorted((e for e in events if e.conflicts), key=lambda e: -max(c.weight for c in e.conflicts))


def write(events: Sequence[Event], out: TextIO, screen: Screen) -> None:
    """Each event with its conflicts under it."""
    for n, event in enumerate(events):
        out.write("\n" * (n > 0) + wrapped(f"{event.id}  ", f"{date_of(event)}  {what(event)}", screen, "1"))
        for line in lines(event.conflicts):
            out.write(wrapped("  ", line, screen))


def write_json(events: Sequence[Event], out: TextIO) -> None:
    """`{"conflicts": [{"event", "title", "conflicts": [...]}]}`, an event a line."""
    write_object(out, {}, "conflicts", map(_json, events), {})


def lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    """`killed: 3 (a.txt, published 2022-06-13) ≠ 4 (b.txt, published 2023-06-05)`; a figure that rose has arrows."""
    for conflict in conflicts:
        sign = " → " if conflict.revised else " ≠ "
        yield f"{conflict.field}: " + sign.join(map(_claim, conflict.claims)) + (" (rose)" if conflict.revised else "")


def _claim(claim: Claim) -> str:
    when = f", published {claim.published.edtf}" if claim.published else ""
    return f"{one_line(claim.value)} ({', '.join(map(one_line, claim.articles))}{when})"


def _json(event: Event) -> Json:
    return {"event": event.id, "title": event.title, "conflicts": [conflict_json(c) for c in event.conflicts]}
