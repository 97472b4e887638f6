"""What can be told of an event in a cell: the columns of tables, lines, spreadsheets and Markdown, by the names that `--fields` takes."""

from collections.abc import Callable, Mapping

from timeline_cli.model.event import Event
from timeline_cli.writers.conflicts import lines as claims
from timeline_cli.writers.plain import listed, named, one_line, toll, what
from timeline_cli.writers.when import in_full

FIELDS: Mapping[str, Callable[[Event], str]] = {
    "id": lambda event: event.id,
    "date": lambda event: in_full(event.date),
    "edtf": lambda event: event.date.edtf if event.date else "",
    "earliest": lambda event: str((event.date and event.date.earliest) or ""),
    "latest": lambda event: str((event.date and event.date.latest) or ""),
    "precision": lambda event: event.date.precision if event.date else "",
    "kind": lambda event: event.kind,
    "status": lambda event: event.status.value,
    "factuality": lambda event: event.factuality.value,
    "what": what,
    "title": lambda event: one_line(event.title),
    "who": lambda event: named(event.actors),
    "actors": lambda event: "; ".join(one_line(actor.name) for actor in event.actors),
    "roles": lambda event: "; ".join(actor.role for actor in event.actors),
    "places": lambda event: listed(event.places),
    "killed": lambda event: toll(event.killed),
    "killed_low": lambda event: str(event.killed.low) if event.killed else "",
    "killed_high": lambda event: str(event.killed.high) if event.killed else "",
    "injured": lambda event: toll(event.injured),
    "injured_low": lambda event: str(event.injured.low) if event.injured else "",
    "injured_high": lambda event: str(event.injured.high) if event.injured else "",
    "sources": lambda event: str(len(event.sources)),
    "origins": lambda event: str(event.origins),
    "part_of": lambda event: event.part_of or "",
    "conflicts": lambda event: "; ".join(map(one_line, claims(event.conflicts))),
    "corrected": lambda event: "; ".join(event.corrected),
    "articles": lambda event: listed(source.article for source in event.sources),
    "quote": lambda event: one_line(event.sources[0].quote) if event.sources else "",
}
