"""One event as a card: what is known, and every sentence that says so."""

from typing import TextIO

from timeline_cli.model.event import Event, Source, Toll
from timeline_cli.writers.json import dump, event_json
from timeline_cli.writers.plain import count, date_of, one_line
from timeline_cli.writers.screen import Screen


def write_json(event: Event, out: TextIO) -> None:
    """The event as `timeline/1` has it."""
    out.write(dump(event_json(event)) + "\n")


def write(event: Event, out: TextIO, _screen: Screen) -> None:
    """The card, a fact a line, then the sources."""
    out.write(f"{one_line(event.title)}\n\n")
    facts = [
        ("id", event.id),
        ("kind", event.kind),
        ("status", event.status.value),
        ("date", date_of(event)),
        *((actor.role, _actor(actor.name, actor.type.value, actor.aliases)) for actor in event.actors),
        ("places", ", ".join(map(one_line, event.places))),
        ("killed", toll(event.killed)),
        ("injured", toll(event.injured)),
    ]
    for name, value in facts:
        if value:
            out.write(f"  {name:<11} {value}\n")
    out.write(f"\n  told by {count(len(event.sources), 'source')}\n")
    for source in event.sources:
        out.write(f"\n  {where(source)}\n    “{one_line(source.quote)}”\n")


def where(source: Source) -> str:
    """Article, line and day of publication of a source."""
    published = source.published
    when = f"published {published.interval.edtf} ({published.how})" if published.interval else "undated"
    return f"{one_line(source.article)}:{source.line}, {when}"


def toll(figures: Toll | None) -> str:
    """`3`, or `3 to 4` where sources differ; empty where none says."""
    if figures is None:
        return ""
    return str(figures.best) if figures.low == figures.high else f"{figures.low} to {figures.high}"


def _actor(name: str, type_: str, aliases: tuple[str, ...]) -> str:
    also = ", ".join(one_line(alias) for alias in aliases if alias != name)
    return f"{one_line(name)} ({type_}" + (f"; also {also})" if also else ")")
