"""A journey told only where its one meeting is told ("she flew to Lima and met the mayor") is no event beside that meeting."""

from collections import defaultdict
from collections.abc import Sequence

from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.report import Report
from timeline_cli.model.span import Span
from timeline_cli.model.trace import Step

_WHY = Step("merge", "a journey told only by its one meeting")


def folded(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters of a corpus, each such journey taken into its meeting."""
    meetings: dict[tuple[str, Span], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.shape == "meeting":
            for sentence in _sentences(cluster):
                meetings[sentence].append(cluster)
    taken: dict[int, list[Cluster]] = defaultdict(list)  # journeys, by the identity of their meeting
    for cluster in clusters:
        if cluster.shape == "trip" and (meeting := _only(cluster, meetings)) is not None:
            taken[id(meeting)].append(cluster)
    gone = {id(journey) for journeys in taken.values() for journey in journeys}
    made: list[Cluster] = []
    for cluster in clusters:
        if id(cluster) in gone:
            continue
        whole = cluster
        for journey in taken.get(id(cluster), ()):
            whole = joined(whole, Cluster([r.as_shape("meeting") for r in journey.reports], journey.steps), _WHY)
        made.append(whole)
    return made


def _only(journey: Cluster, meetings: dict[tuple[str, Span], list[Cluster]]) -> Cluster | None:
    """The one meeting with whom travelled that is told in every sentence that tells the journey, or in one, and with the same people."""
    told = [meetings.get(sentence, []) for sentence in sorted(_sentences(journey))]
    fitting = [m for m in told[0] if all(m in others for others in told[1:])]
    if len(fitting) == 1 == len(told[0]):
        return fitting[0] if _leads_to(journey, fitting[0]) else None
    alike = {id(m): m for found in told for m in found if len(m.people) > 1 and m.people == journey.people and _leads_to(journey, m)}
    return next(iter(alike.values())) if len(alike) == 1 else None


def _leads_to(journey: Cluster, meeting: Cluster) -> bool:
    """True where who travelled took part, and neither day nor town tells the two apart."""
    if not journey.people or not journey.people <= meeting.people or journey.status is not meeting.status:
        return False
    if journey.towns and meeting.towns and not journey.towns & meeting.towns:
        return False
    return journey.interval is None or meeting.interval is None or journey.interval == meeting.interval


def _sentences(cluster: Cluster) -> set[tuple[str, Span]]:
    return {_sentence(report) for report in cluster.reports}


def _sentence(report: Report) -> tuple[str, Span]:
    return report.article.name, report.mention.sentence
