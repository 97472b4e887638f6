"""What a chronology does not tell: long silences, articles without events, events told only long after."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.writers import grid
from timeline_cli.writers.grid import Column
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import count, one_line, what
from timeline_cli.writers.screen import Screen

_LATE = timedelta(365)  # told for the first time this long after it happened


class Hole(Struct, frozen=True):
    """One thing that is missing, and where to look."""

    kind: str  # silence, article without events, told long after
    name: str  # days of the silence, the article, the id of the event
    days: int | None = None  # how long the silence is, or how late the report
    about: str = ""  # the event told late, in words


def holes(events: Sequence[Event], articles: Sequence[ArticleReport], silence: int) -> list[Hole]:
    """Silences of at least so many days between events whose day is known, longest first; then the others."""
    quiet = sorted(_silences(events, silence), key=lambda hole: -(hole.days or 0))
    empty = [Hole("article without events", report.article) for report in articles if not report.events]
    return [*quiet, *empty, *_late(events)]


def write(found: Sequence[Hole], out: TextIO, screen: Screen) -> None:
    """A line each: what is missing, where, for how long."""
    columns = Column(style="bold"), Column(), Column(side="right"), Column(wraps=True, style="dim")
    rows = [(hole.kind, one_line(hole.name), "" if hole.days is None else count(hole.days, "day"), hole.about) for hole in found]
    grid.write(rows, columns, out, screen)


def write_json(found: Sequence[Hole], out: TextIO) -> None:
    """`{"holes": [{"kind", "name", "days", "about"}]}`."""
    write_object(out, {}, "holes", map(_json, found), {})


def _json(hole: Hole) -> Json:
    return {"kind": hole.kind, "name": hole.name, "days": hole.days, "about": hole.about or None}


def _silences(events: Sequence[Event], silence: int) -> Iterator[Hole]:
    days = sorted({day for event in events if event.date for day in (event.date.earliest, event.date.latest) if day})
    for one, other in pairwise(days):
        if (other - one).days > silence:
            yield Hole("silence", f"{one + timedelta(1)}/{other - timedelta(1)}", (other - one).days - 1)


def _late(events: Sequence[Event]) -> Iterator[Hole]:
    for event in events:
        published = [source.published.interval.earliest for source in event.sources if source.published.interval]
        told = min((day for day in published if day), default=None)
        happened: date | None = event.date.latest if event.date else None
        if told and happened and told - happened >= _LATE:
            yield Hole("told long after", event.id, (told - happened).days, what(event))
