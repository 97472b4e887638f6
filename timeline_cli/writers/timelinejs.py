"""TimelineJS 3 (Knight Lab): a slide an event, https://timeline.knightlab.com/docs/json-format.html."""

from datetime import date
from html import escape
from typing import TextIO

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import date_of, one_line, what
from timeline_cli.writers.screen import Screen


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """An object for TimelineJS; headline and text are HTML there, so they are escaped."""
    write_object(out, {}, "events", (_slide(event) for event in chronology.events if event.date), {})


def _slide(event: Event) -> Json:
    interval = event.date
    assert interval is not None  # noqa: S101 -- only dated events are slides
    first, last = interval.earliest or interval.latest, interval.latest or interval.earliest
    assert first is not None and last is not None  # noqa: S101 -- an interval has an end
    quotes = "".join(f"<blockquote>{_e(source.quote)}</blockquote><p>{_e(source.article)}:{source.line}</p>" for source in event.sources)
    end: Json = {} if first == last else {"end_date": _day(last)}
    shown = {"display_date": date_of(event), "text": {"headline": _e(what(event)), "text": quotes}}
    return {"unique_id": event.id, "group": event.kind, "start_date": _day(first), **end, **shown}


def _day(day: date) -> Json:
    return {"year": day.year, "month": day.month, "day": day.day}


def _e(text: str) -> str:
    return escape(one_line(text))
