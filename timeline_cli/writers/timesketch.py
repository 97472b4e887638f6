"""Timesketch JSON Lines: one event a line with `message`, `datetime` and `timestamp_desc`, and fields of our own."""

from typing import TextIO

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers.json import Json, dump
from timeline_cli.writers.plain import date_of, one_line, what
from timeline_cli.writers.screen import Screen


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """Every dated event on the first day that it can have been, at midnight UTC."""
    for event in chronology.events:
        if event.date:
            out.write(dump(_line(event)) + "\n")


def _line(event: Event) -> Json:
    date = event.date
    first = date and (date.earliest or date.latest)
    return {
        "message": what(event),
        "datetime": f"{first}T00:00:00+00:00",
        "timestamp_desc": "earliest day of event",
        "tag": [event.kind],
        "event_id": event.id,
        "edtf": date_of(event),
        "actors": [one_line(actor.name) for actor in event.actors],
        "places": [one_line(place) for place in event.places],
        "articles": list(dict.fromkeys(one_line(source.article) for source in event.sources)),
    }
