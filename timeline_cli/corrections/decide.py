"""The chronology as persons want it: what the articles tell, then what was decided by hand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from timeline_cli import merge
from timeline_cli.corrections.apply import corrected
from timeline_cli.corrections.articles import dated, opening
from timeline_cli.corrections.outcome import Outcome, State
from timeline_cli.corrections.rules import Placed
from timeline_cli.merge.disputes import conflicts, meetings
from timeline_cli.merge.origins import count, origins
from timeline_cli.merge.whole import wholes
from timeline_cli.model.article import Article, Published
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.mention import Reading
from timeline_cli.model.picked import Picked
from timeline_cli.model.problem import Problem
from timeline_cli.model.telling import Telling
from timeline_cli.readers.duplicates import duplicates


class Told(Struct, frozen=True):
    """Events in order of time, what became of each article and of each correction, and what is wrong with the corrections."""

    events: Sequence[Event]  # each made when it is asked for
    reports: tuple[ArticleReport, ...]
    outcomes: tuple[Outcome, ...] = ()
    problems: tuple[Problem, ...] = ()


class Uncorrected(Struct, frozen=True):
    """What the articles tell, their days of publication corrected but nothing else."""

    events: Sequence[Event]
    reports: tuple[ArticleReport, ...]
    origins: dict[str, tuple[str, ...]]
    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]


def tell(readings: Sequence[Reading], rules: Sequence[Placed], telling: Telling) -> Uncorrected:
    """The dear half: days of publication by hand, then merging."""
    readings, outcomes = dated(readings, rules)
    problems: tuple[Problem, ...] = ()
    if telling.as_of is not None:
        readings, problems = _until(readings, telling.as_of)
    copies = duplicates(reading.article for reading in readings)
    once = Picked(readings.__getitem__, [n for n, r in enumerate(readings) if r.article.name not in copies]) if copies else readings
    events, reports = merge.tell(once, telling.merging)
    published = {report.article: report.published for report in reports}
    known = origins(reading.article for reading in once)
    return Uncorrected(
        events=named_apart(events),
        reports=tuple(sorted((_report(reading.article, published, copies) for reading in readings), key=lambda r: r.article)),
        origins={article: tuple(sorted(keys)) for article, keys in known.items()},
        outcomes=outcomes,
        problems=problems,
    )


def decide(told: Uncorrected, rules: Sequence[Placed], usual: bool = True) -> Told:
    """The cheap half: events by hand, then all that compares events. Unless told as usual, and in full, not all rules can hold."""
    events, of_events = corrected(told.events, rules)
    outcomes = tuple(sorted((*told.outcomes, *of_events), key=lambda o: (o.path, o.line)))
    stale = (Problem(o.path, o.line, f"{o.state}: {o.what}", lost=False) for o in outcomes if usual and o.state is State.STALE)
    occasions, belongs = meetings(events), wholes(events)
    known = {article: frozenset(keys) for article, keys in told.origins.items()}

    def compared(n: int) -> Event:
        event = events[n]
        return replace(event, conflicts=conflicts(event, occasions), origins=count(event, known), part_of=belongs.get(event.id))

    order = sorted(range(len(events)), key=[merge.in_time(event) for event in events].__getitem__)
    return Told(Picked(compared, order), tuple(_reported(told.reports, events)), outcomes, (*told.problems, *stale))


def _report(article: Article, published: Mapping[str, Published], copies: Mapping[str, str]) -> ArticleReport:
    """What became of an article, but for the number of its events."""
    read, left_out = article.measure()
    return ArticleReport(
        article=article.name,
        title=article.title,
        published=published.get(article.name, article.stated),
        events=0,
        opening=opening(article),
        provenance=article.provenance,
        read=read,
        left_out=left_out,
        same_as=copies.get(article.name),
    )


def _until(readings: Sequence[Reading], day: date) -> tuple[Sequence[Reading], tuple[Problem, ...]]:
    """The articles that were surely out by a day; a remark tells of those of which that is not known."""
    _, reports = merge.tell(readings)
    latest = {r.article: r.published.interval.latest for r in reports if r.published.interval is not None}
    out = [n for n, r in enumerate(readings) if (last := latest.get(r.article.name)) is not None and last <= day]
    unknown = sorted(r.article for r in reports if latest.get(r.article) is None)
    message = "left out: nothing says whether it was published by then"
    return Picked(readings.__getitem__, out), tuple(Problem(name, None, message, lost=False) for name in unknown)


def named_apart(events: Sequence[Event]) -> Sequence[Event]:
    """The events, each with an id of its own: an article may print one sentence twice."""
    seen: Counter[str] = Counter()
    again: dict[int, int] = {}
    for n, event in enumerate(events):
        seen[event.id] += 1
        if seen[event.id] > 1:
            again[n] = seen[event.id]

    def named(n: int) -> Event:
        event = events[n]
        return replace(event, id=f"{event.id}-{again[n]}") if n in again else event

    return Picked(named, range(len(events)))


def _reported(reports: Iterable[ArticleReport], events: Iterable[Event]) -> Iterator[ArticleReport]:
    """The reports with the number of events that are left."""
    told = Counter(name for event in events for name in {source.article for source in event.sources})
    return (replace(report, events=told[report.article]) for report in reports)
