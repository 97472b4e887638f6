"""A journey and its one meeting, told in the same sentences ("she flew to Lima and met the mayor"), are one event.

So are a journey that is called off and all that was planned for it.
"""

from collections import defaultdict
from collections.abc import Sequence

from timeline_cli.merge.cluster import Cluster, joined, place_key
from timeline_cli.merge.report import Report
from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.span import Span
from timeline_cli.model.trace import Step

_WHY = Step("merge", "a journey told only by its one meeting")
_OFF = Step("merge", "a meeting planned for a journey that was called off")
_OFTEN = 3  # sentences: a journey that more than so many tell without the meeting is told for its own sake


def folded(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters of a corpus, each such journey taken into its meeting, each such meeting into its journey."""
    return _met(_called_off(clusters))


def _called_off(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, the meetings planned for a journey that is called off taken into it."""
    off = [c for c in clusters if c.shape == "trip" and c.status is Status.CANCELLED and c.people]
    made: dict[int, Cluster] = {id(c): c for c in clusters}
    for cluster in clusters:
        if cluster.shape == "meeting" and cluster.status in {Status.PLANNED, Status.CANCELLED}:
            journey = next((j for j in off if _planned_for(j, cluster)), None)
            if journey is not None:
                del made[id(cluster)]
                made[id(journey)] = joined(
                    made[id(journey)], Cluster([_as_journey(r, journey) for r in cluster.reports], cluster.steps), _OFF
                )
    return list(made.values())


def _planned_for(journey: Cluster, meeting: Cluster) -> bool:
    """Whether who was to travel was to meet somebody then and there."""
    apart = any(a and b and a.isdisjoint(b) for a, b in ((journey.towns, meeting.towns), (journey.countries, meeting.countries)))
    return not (apart or journey.people.isdisjoint(meeting.people)) and _in_its_days(journey, meeting)


def _met(clusters: Sequence[Cluster]) -> list[Cluster]:
    meetings: dict[tuple[str, Span], list[Cluster]] = defaultdict(list)
    by_name: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.shape == "meeting":
            for sentence in _sentences(cluster):
                meetings[sentence].append(cluster)
            for name in cluster.people:
                by_name[name].append(cluster)
    taken: dict[int, list[Cluster]] = defaultdict(list)  # journeys, by the identity of their meeting
    for cluster in clusters:
        if cluster.shape == "trip" and (meeting := _only(cluster, meetings) or _within(cluster, by_name)) is not None:
            taken[id(meeting)].append(cluster)
    gone = {id(journey) for journeys in taken.values() for journey in journeys}
    made: list[Cluster] = []
    for cluster in clusters:
        if id(cluster) in gone:
            continue
        whole = cluster
        for journey in taken.get(id(cluster), ()):
            whole = joined(whole, Cluster([_as_meeting(r) for r in journey.reports], journey.steps), _WHY)
        made.append(whole)
    return made


def _as_journey(report: Report, journey: Cluster) -> Report:
    """The report of a meeting as one of the journey, whom the traveller was to meet being host."""
    guests = journey.roles("visitor") | journey.roles("participant")
    return report.as_shape("trip").recast(lambda name: "visitor" if name in guests else "host")


def _as_meeting(report: Report) -> Report:
    """The report of a journey without its host country, which is the place of a meeting."""
    hosts = frozenset(i.name for i, role in report.actors if role == "host" and i.type is ActorType.COUNTRY)
    return report.as_shape("meeting").without(hosts) if hosts else report.as_shape("meeting")


def _only(journey: Cluster, meetings: dict[tuple[str, Span], list[Cluster]]) -> Cluster | None:
    """The one meeting with whom travelled that is told in every sentence that tells the journey, or in one, and with the same people."""
    told = [meetings.get(sentence, []) for sentence in sorted(_sentences(journey))]
    fitting = [m for m in told[0] if all(m in others for others in told[1:])]
    if len(fitting) == 1 == len(told[0]):
        return fitting[0] if _leads_to(journey, fitting[0]) else None
    alike = {id(m): m for found in told for m in found if len(m.people) > 1 and m.people == journey.people and _leads_to(journey, m)}
    return next(iter(alike.values())) if len(alike) == 1 else None


def _within(journey: Cluster, meetings: dict[str, list[Cluster]]) -> Cluster | None:
    """The one meeting in the course of a journey, where no sentence tells it that does not tell the journey: "flew in and met Vik"."""
    known = {id(m): m for name in sorted(journey.people) for m in meetings[name] if _in_its_days(journey, m)}
    meeting = next(iter(known.values())) if len(known) == 1 else None
    if meeting is None or _elsewhere(journey, meeting):
        return None
    if journey.people == meeting.people and len(journey.people) > 1 and _on_one_day(journey, meeting):
        return meeting  # "was at the palace on Monday, where the king received her", "he is to receive her there on Monday"
    if Status.PLANNED in {journey.status, meeting.status} and journey.status is not meeting.status:
        return None  # "saw the mayor, and on Thursday she will tour the port", "is in Lima, and is to meet him"
    if journey.interval is not None and meeting.interval is not None and journey.interval.days != meeting.interval.days:
        return None  # one day of several
    told, met = _sentences(journey), _sentences(meeting)
    return meeting if told <= met or (met <= told and len(told - met) <= _OFTEN) else None


def _on_one_day(journey: Cluster, meeting: Cluster) -> bool:
    return journey.interval is not None and journey.interval.days == 1 and journey.interval == meeting.interval


def _in_its_days(journey: Cluster, meeting: Cluster) -> bool:
    if journey.interval is None or meeting.interval is None:
        return not journey.articles.isdisjoint(meeting.articles)
    return journey.interval.meets(meeting.interval)


def _leads_to(journey: Cluster, meeting: Cluster) -> bool:
    """True where who travelled took part, and neither day nor town tells the two apart."""
    if not journey.people or not journey.people <= meeting.people or journey.status is not meeting.status:
        return False
    if _elsewhere(journey, meeting):
        return False
    return journey.interval is None or meeting.interval is None or journey.interval == meeting.interval


def _elsewhere(journey: Cluster, meeting: Cluster) -> bool:
    """They have different towns, or the journey, told behind the meeting, leaves its town: "saw him in Lima before flying to Quito"."""
    if journey.towns and meeting.towns:
        return journey.towns.isdisjoint(meeting.towns)
    last = {_sentence(r): r.mention.trigger.begin for r in journey.reports}
    left = {place_key(r.mention.around) for r in meeting.reports if r.mention.trigger.begin < last.get(_sentence(r), 0)} - {""}
    return bool(journey.cities and left) and journey.cities.isdisjoint(left)


def _sentences(cluster: Cluster) -> set[tuple[str, Span]]:
    return {_sentence(report) for report in cluster.reports}


def _sentence(report: Report) -> tuple[str, Span]:
    return report.article.name, report.mention.sentence
