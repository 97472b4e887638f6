"""PLOVER JSON Lines: event data as political scientists code them, https://github.com/openeventdata/PLOVER."""

from typing import TextIO

from timeline_cli.model.event import Chronology, Event
from timeline_cli.writers.json import Json, dump
from timeline_cli.writers.plain import date_of
from timeline_cli.writers.screen import Screen

_TYPE = {"visit": ("CONSULT", "visit"), "attack": ("ASSAULT", ""), "agreement": ("AGREE", "")}
_SOURCES = {"visitor", "participant", "attacker", "party"}  # roles of those who act


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """Every event on a line of its own; `date` is its first day, the EDTF stands beside it."""
    for event in chronology.events:
        out.write(dump(_line(event)) + "\n")


def _line(event: Event) -> Json:
    type_, mode = _TYPE.get(event.kind, (event.kind.upper(), ""))
    sources = [actor for actor in event.actors if actor.role in _SOURCES]
    targets = [actor for actor in event.actors if actor.role not in _SOURCES]
    first = event.date and (event.date.earliest or event.date.latest)
    return {
        "id": event.id,
        "date": first,
        "edtf": date_of(event) if event.date else None,
        "type": type_,
        "mode": mode,
        "status": event.status.value,
        "factuality": event.factuality.value,
        "actor": [actor.name for actor in sources],
        "recipient": [actor.name for actor in targets],
        "location": list(event.places),
        "text": [source.quote for source in event.sources],
        "publication": [source.article for source in event.sources],
    }
