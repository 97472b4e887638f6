"""Meetings told in one breath that were several: "talks with A and B", where it is told elsewhere that they met apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline_cli.merge.report import Report
from timeline_cli.model.article import Part

_DAYS = 7  # between articles that tell of the same meetings


def unbundled(told: Mapping[str, Sequence[Report]]) -> dict[str, list[Report]]:
    """The reports of each article; one that names A, B and C is told as two where articles of these days know A with B and A with C."""
    alone: dict[frozenset[str], list[Report]] = defaultdict(list)
    for report in _meetings(told):
        if len(report.people) == 2:
            alone[report.people].append(report)
    return {article: [part for report in reports for part in _parts(report, alone)] for article, reports in told.items()}


def _meetings(told: Mapping[str, Sequence[Report]]) -> Iterable[Report]:
    return (report for reports in told.values() for report in reports if report.mention.shape == "meeting")


def _parts(report: Report, alone: Mapping[frozenset[str], Sequence[Report]]) -> list[Report]:
    people = sorted(report.people)
    if report.mention.shape != "meeting" or len(people) < 3 or _together(report):
        return [report]
    for core in people:
        others = [name for name in people if name != core]
        if sum(any(_near(report, pair) for pair in alone.get(frozenset({core, name}), ())) for name in others) >= 2:
            return [report.without(frozenset(others) - {name}) for name in others]
    return [report]


def _together(report: Report) -> bool:
    """True where all who take part stand before the word of the meeting ("A, B and C met" is one), or in one picture."""
    return report.mention.part is Part.CAPTION or all(actor.span.end <= report.mention.trigger.begin for actor in report.mention.actors)


def _near(one: Report, other: Report) -> bool:
    """True for reports of one article, and of articles printed within days of each other."""
    if one.article.name == other.article.name:
        return True
    a, b = one.published.interval, other.published.interval
    if a is None or b is None or a.latest is None or b.latest is None:
        return False
    return abs((a.latest - b.latest).days) <= _DAYS
