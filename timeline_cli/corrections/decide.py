"""The chronology as persons want it: what the articles tell, then what was decided by hand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from timeline_cli import merge
from timeline_cli.corrections.apply import corrected
from timeline_cli.corrections.articles import dated, opening
from timeline_cli.corrections.book import Book
from timeline_cli.corrections.outcome import Outcome, State
from timeline_cli.merge.disputes import conflicts, meetings
from timeline_cli.merge.origins import count, origins
from timeline_cli.merge.whole import wholes
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.mention import Reading
from timeline_cli.model.problem import Problem
from timeline_cli.model.telling import Telling


class Told(Struct, frozen=True):
    """Events in order of time, what became of each article and of each correction, and what is wrong with the corrections."""

    events: tuple[Event, ...]
    reports: tuple[ArticleReport, ...]
    outcomes: tuple[Outcome, ...] = ()
    problems: tuple[Problem, ...] = ()


def decide(readings: Sequence[Reading], book: Book, telling: Telling = Telling()) -> Told:  # noqa: B008 -- frozen
    """Tells a corpus and applies its corrections: days of publication before merging, everything else after."""
    rules, problems = book.rules()
    readings, of_articles = dated(readings, rules)
    if telling.as_of is not None:
        readings, remark = _until(readings, telling.as_of)
        problems = (*problems, *remark)
    events, reports = merge.tell(readings, telling.merging)
    events, of_events = corrected(named_apart(events), rules)
    outcomes = tuple(sorted((*of_articles, *of_events), key=lambda o: (o.path, o.line)))
    usual = telling == Telling()  # in another telling than the one that persons corrected, not all rules can hold
    stale = (Problem(o.path, o.line, f"{o.state}: {o.what}", lost=False) for o in outcomes if usual and o.state is State.STALE)
    occasions = meetings(events)
    belongs = wholes(events)
    known = origins(reading.article for reading in readings)
    events = tuple(
        sorted(
            (
                replace(event, conflicts=conflicts(event, occasions), origins=count(event, known), part_of=belongs.get(event.id))
                for event in events
            ),
            key=merge.in_time,
        )
    )
    return Told(events, tuple(_reported(reports, events, readings)), outcomes, (*problems, *stale))


def _until(readings: Sequence[Reading], day: date) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """The articles that were surely out by a day; a remark tells of those of which that is not known."""
    _, reports = merge.tell(readings)
    latest = {r.article: r.published.interval.latest for r in reports if r.published.interval is not None}
    out = tuple(r for r in readings if (last := latest.get(r.article.name)) is not None and last <= day)
    unknown = sorted(r.article for r in reports if latest.get(r.article) is None)
    message = "left out: nothing says whether it was published by then"
    return out, tuple(Problem(name, None, message, lost=False) for name in unknown)


def named_apart(events: Iterable[Event]) -> list[Event]:
    """The events, each with an id of its own: an article may print one sentence twice."""
    seen: Counter[str] = Counter()
    apart = []
    for event in events:
        seen[event.id] += 1
        apart.append(event if seen[event.id] == 1 else replace(event, id=f"{event.id}-{seen[event.id]}"))
    return apart


def _reported(reports: Iterable[ArticleReport], events: Iterable[Event], readings: Iterable[Reading]) -> Iterator[ArticleReport]:
    """The reports with the number of events that are left."""
    told = Counter(name for event in events for name in {source.article for source in event.sources})
    openings = {reading.article.name: opening(reading.article) for reading in readings}
    return (replace(report, events=told[report.article], opening=openings.get(report.article, "")) for report in reports)
