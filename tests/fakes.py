"""A small world in place of readers' parts, spaCy and merging: events are written down in the articles as they are to be found.

A line `visit 2021-03-04 Ana Ruiz > Tomas Vega | Ana Ruiz called on Tomas Vega in Porto.` is an event; every other line is padding.
Equal (kind, date, title) in two articles is one event with two sources.
"""

import hashlib
import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline_cli.model.article import Article, How, Published
from timeline_cli.model.event import Actor, ActorType, ArticleReport, Event, Source, Status, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.problem import Problem
from timeline_cli.readers import Found

VISIT = "visit 2021-03-04 Ana Ruiz > Tomas Vega | Ana Ruiz called on Tomas Vega in Porto.\n"
ATTACK = "attack 2021-05 Red Dawn > Fort Tula | Red Dawn shelled Fort Tula at night.\n"
PACT = "agreement ../2020-12-31 Freedonia > Sylvania | Freedonia and Sylvania had signed a treaty.\n"
DEADLY = "deadly\n"  # ends the process that reads it, and turns into a visit; twice in a file it ends them all
PLAN = "visit undated Peña > Osaka | =Peña may travel to Osaka|soon.\n"


def article(name: str, text: str) -> Article:
    return Article(name, text, f"Title of {name}", (), Published(Interval.parse("2021-06-01"), How.HEADER))


def each(found: Found) -> Iterator[Article | Problem]:
    data = Path(found.path).read_bytes()
    if data.startswith(DEADLY.encode()):
        if data.count(b"\n") == 1:
            found.path.write_text(VISIT)
        os.kill(os.getpid(), signal.SIGKILL)
    if b"\0" in data:
        yield Problem(found.name, None, "not a text")
    else:
        yield article(found.name, data.decode())


def extract(articles: Iterable[Article], kinds: object = ()) -> Iterator[Reading]:
    return (Reading(a) for a in articles)


def tell(readings: Sequence[Reading], merging: object = None) -> tuple[tuple[Event, ...], tuple[ArticleReport, ...]]:
    events: dict[str, Event] = {}
    reports = []
    for reading in readings:
        told = list(_events(reading.article))
        for event in told:
            known = events.get(event.id)
            events[event.id] = event if known is None else _joined(known, event)
        reports.append(ArticleReport(reading.article.name, reading.article.title, reading.article.stated, len(told)))
    return tuple(sorted(events.values(), key=lambda e: (e.date is None, e.date.edtf.lstrip("./") if e.date else "", e.id))), tuple(reports)


def _joined(one: Event, other: Event) -> Event:
    import msgspec

    return msgspec.structs.replace(one, sources=(*one.sources, *other.sources))


def _events(of: Article) -> Iterator[Event]:
    begin = 0
    for number, line in enumerate(of.text.splitlines(keepends=True), 1):
        if "|" in line:
            head, quote = line.rstrip("\n").split("|", 1)
            kind, date, names = head.strip().split(" ", 2)
            who, whom = names.split(" > ")
            interval = None if date == "undated" else Interval.parse(date)
            source = Source(
                of.name,
                quote.strip(),
                begin + len(line.rstrip("\n")) - len(quote.strip()),
                begin + len(line.rstrip("\n")),
                number,
                of.stated,
            )
            roles = {"visit": ("visitor", "host"), "attack": ("attacker", "target"), "agreement": ("party", "party")}[kind]
            actors = tuple(Actor(name, role, ActorType.PERSON, (name.split()[-1],)) for name, role in zip((who, whom), roles, strict=True))
            id_ = hashlib.sha256(f"{kind}{date}{quote}".encode()).hexdigest()[:8]
            toll = Toll(3, 4, 5) if kind == "attack" else None
            status = Status.PLANNED if interval is None else Status.HAPPENED
            yield Event(id_, kind, status, interval, quote.strip().rstrip("."), actors, (whom,), toll, None, (source,))
        begin += len(line)


def install() -> None:
    """Puts the small world in place of the real one, for good: for processes of their own."""
    import timeline_cli.events
    import timeline_cli.merge
    from timeline_cli import readers

    for module, replacement in ((readers, each), (timeline_cli.events, extract), (timeline_cli.merge, tell)):
        setattr(module, replacement.__name__, replacement)


def dask_setup(_worker: object) -> None:
    """What a Dask worker calls that loads this module before its work."""
    install()


if __name__ == "__main__":
    from timeline_cli.cli import main

    install()
    main()
