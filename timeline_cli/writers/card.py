"""One event as a card: what is known, every sentence that says so, where they differ, and why they were merged."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from timeline_cli.model.event import Actor, Event, Factuality, Source
from timeline_cli.model.trace import Step
from timeline_cli.writers import conflicts
from timeline_cli.writers.json import dump, event_json
from timeline_cli.writers.plain import count, one_line, toll, what
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.when import in_full
from timeline_cli.writers.wrap import kind_sgr, wrapped


def write_json(event: Event, out: TextIO) -> None:
    """The event as `timeline/1` has it."""
    out.write(dump(event_json(event)) + "\n")


def write(event: Event, out: TextIO, screen: Screen) -> None:
    """The card, a fact a line, then the sources; a terminal gets it wrapped and set off."""
    out.write(wrapped("", what(event), screen, "1") + "\n")
    for name, value in facts(event):
        out.write(wrapped(f"  {name:<12}", value, screen, kind_sgr(event.kind) if name == "kind" else "", head_style="2"))
    articles = len({source.article for source in event.sources})
    out.write(f"\nTold by {count(len(event.sources), 'sentence')} in {count(articles, 'article')}{_origins(event, articles)}\n")
    for source in event.sources:
        out.write("\n")
        out.write(wrapped("  ", where(source), screen, "2"))
        if came := came_from(source):
            out.write(wrapped("    ", came, screen, "2"))
        out.write(wrapped("    ", f"“{one_line(source.quote)}”", screen))
        out.write(wrapped("    ", " · ".join(alone(event, source)), screen, "2"))
    if event.conflicts:
        out.write("\nWhere they differ\n\n")
    for line in conflicts.lines(event.conflicts):
        out.write(wrapped("  ", line, screen))
    if event.steps:
        out.write("\nHow it came together\n\n")
    for line in told(event.steps):
        out.write(wrapped("  ", line, screen, "2"))


def told(steps: Iterable[Step]) -> Iterator[str]:
    """Steps of reasoning in words, each once."""
    for step in dict.fromkeys(steps):
        yield f"{step.rule}: {one_line(step.text)}" + (f" → {one_line(step.result)}" if step.result else "")


def where(source: Source) -> str:
    """Article, line and day of publication of a source."""
    published = source.published
    when = f"published {published.interval.edtf} ({published.how})" if published.interval else "undated"
    gone = "; the file has gone, this was kept in the index" if source.gone else ""
    return f"{one_line(source.article)}:{source.line}, {when}{gone}"


def came_from(source: Source) -> str:
    """Outlet, author, address and last change, as far as they are known."""
    came = source.provenance
    known = (came.outlet, came.author and f"by {came.author}", came.url, came.modified and f"changed {came.modified.edtf}")
    return " · ".join(one_line(words) for words in known if words)


def facts(event: Event) -> Iterator[tuple[str, str]]:
    """What is known of an event, name and value, without what is not."""
    known = [
        ("id", event.id),
        ("title", event.title if "title" in event.corrected else ""),
        ("kind", event.kind),
        ("status", event.status.value),
        ("factuality", "" if event.factuality is Factuality.ASSERTED else event.factuality.value),
        ("date", f"{event.date.edtf} ({in_full(event.date)})" if event.date else "undated"),
        *((actor.role, _actor(actor)) for actor in event.actors),
        ("where", ", ".join(map(one_line, event.places))),
        ("part of", event.part_of or ""),
        ("killed", toll(event.killed)),
        ("injured", toll(event.injured)),
    ]
    return ((name, value + _by_hand(event, name)) for name, value in known if value)


def _origins(event: Event, articles: int) -> str:
    """Said where articles copy one another."""
    return f" of {count(event.origins, 'origin')}" if 0 < event.origins < articles else ""


def _by_hand(event: Event, name: str) -> str:
    field = "places" if name == "where" else "actors" if name in {actor.role for actor in event.actors} else name
    return " (corrected)" if field in event.corrected else ""


def alone(event: Event, source: Source) -> Iterator[str]:
    """What a source says by itself; `≠` marks what the event as a whole does not share."""
    if source.timex:
        resolved = source.timex.interval.edtf if source.timex.interval else "no day"
        yield f"“{one_line(source.timex.timex.text)}” is {resolved}"
    if source.date:
        mark = "" if event.date is None or event.date.meets(source.date) else "≠ "
        yield f"{mark}dates it {source.date.edtf}"
    for name, mine, ours in (("killed", source.killed, event.killed), ("injured", source.injured, event.injured)):
        if mine:
            yield f"{'' if mine == ours else '≠ '}{name} {toll(mine)}"
    yield from doubts(event, source)


def doubts(event: Event, source: Source) -> Iterator[str]:
    """What a source only alleges, or denies."""
    if source.factuality is not Factuality.ASSERTED:
        verb = "alleges" if source.factuality is Factuality.ALLEGED else "denies"
        yield f"{'' if source.factuality is event.factuality else '≠ '}{verb} it"
    if source.denied:
        yield f"denies the part of {', '.join(map(one_line, source.denied))}"


def _actor(actor: Actor) -> str:
    also = ", ".join(one_line(alias) for alias in actor.aliases if alias != actor.name)
    doubt = "" if actor.factuality is Factuality.ASSERTED else f", {actor.factuality}"
    return f"{one_line(actor.name)} ({actor.type.value}{doubt}" + (f"; also {also})" if also else ")")
