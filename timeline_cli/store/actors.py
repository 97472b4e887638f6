"""Who appears in a stored chronology."""

from datetime import date
from itertools import groupby

from timeline_cli.model.event import ActorReport, ActorType
from timeline_cli.store.database import Connection

_SPELLINGS = """
    SELECT name, type, written, count(*) FROM spelling JOIN names ON names.spelling = spelling.row
    WHERE corpus = ? AND field = 'actor' GROUP BY name, type, written ORDER BY name, type, count(*) DESC, written"""
_EVENTS = """
    SELECT name, type, count(DISTINCT event.row), min(nullif(earliest, '0000')), max(nullif(latest, '9999'))
    FROM spelling JOIN names ON names.spelling = spelling.row JOIN event ON event.row = names.event
    WHERE spelling.corpus = ? AND field = 'actor' GROUP BY name, type"""


def actors(db: Connection, corpus: int) -> tuple[ActorReport, ...]:
    """Every actor with its spellings and the number of its events, those with most events first."""
    rows = db.execute(_SPELLINGS, (corpus,))
    spelled = {who: tuple((written, n) for *_, written, n in group) for who, group in groupby(rows, key=lambda row: row[:2])}
    reports = (
        ActorReport(name, ActorType(type_), events, spelled[name, type_], _day(first), _day(last))
        for name, type_, events, first, last in db.execute(_EVENTS, (corpus,))
    )
    return tuple(sorted(reports, key=lambda report: (-report.events, report.name, report.type)))


def _day(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
