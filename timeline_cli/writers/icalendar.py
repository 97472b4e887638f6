"""iCalendar (RFC 5545): an all-day entry an event, its EDTF in a property of our own; undated events are journal entries."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TextIO

from timeline_cli.model.event import Chronology, Event, Status
from timeline_cli.writers.plain import date_of, one_line, what
from timeline_cli.writers.screen import Screen

_STATUS = {Status.HAPPENED: "CONFIRMED", Status.PLANNED: "TENTATIVE", Status.ATTEMPTED: "CONFIRMED", Status.CANCELLED: "CANCELLED"}
_LONGEST = 75  # octets of a line, without its end (RFC 5545, 3.1)
_EPOCH = date(1970, 1, 1)


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """A calendar with lines folded, and ended by CR LF, as the RFC demands."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//timeline-cli//EN", "CALSCALE:GREGORIAN"]
    for event in chronology.events:
        lines += _dated(event) if event.date else _journal(event)
    for line in (*lines, "END:VCALENDAR"):
        out.write(_folded(line) + "\r\n")


def _dated(event: Event) -> Iterator[str]:
    assert event.date is not None  # noqa: S101 -- the caller has looked
    first = event.date.earliest or event.date.latest or _EPOCH
    last = event.date.latest or first
    yield "BEGIN:VEVENT"
    yield from _common(event, first)
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last if last == date.max else last + timedelta(1))}"  # the first day that is no part of it
    yield "TRANSP:TRANSPARENT"
    yield f"STATUS:{_STATUS[event.status]}"
    yield "END:VEVENT"


def _journal(event: Event) -> Iterator[str]:
    yield "BEGIN:VJOURNAL"
    yield from _common(event, _EPOCH)
    yield "END:VJOURNAL"


def _common(event: Event, stamp: date) -> Iterator[str]:
    yield f"UID:{event.id}@timeline"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"  # the clock is not asked: same chronology, same bytes
    yield f"SUMMARY:{_text(what(event))}"
    yield f"CATEGORIES:{_text(event.kind)}"
    if event.places and event.date:
        yield f"LOCATION:{_text(', '.join(event.places))}"
    quotes = (f"{one_line(source.quote)} ({one_line(source.article)}:{source.line})" for source in event.sources)
    yield "DESCRIPTION:" + "\\n\\n".join(map(_text, quotes))
    if event.part_of:
        yield f"RELATED-TO:{event.part_of}@timeline"  # the journey, as a parent (RFC 5545, 3.8.4.5)
    yield f"X-TIMELINE-EDTF:{date_of(event)}"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(value: str) -> str:
    return one_line(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    pieces: list[str] = []
    begin = size = 0
    for n, letter in enumerate(line):
        octets = len(letter.encode())
        if size + octets > _LONGEST - bool(pieces):
            pieces.append(line[begin:n])
            begin, size = n, 0
        size += octets
    return "\r\n ".join([*pieces, line[begin:]])
