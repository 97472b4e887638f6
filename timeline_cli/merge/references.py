"""References: "the raid on Oso", "last week's talks" name what is told elsewhere, and belong to the one event of the corpus that fits."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.reason import NEVER
from timeline_cli.merge.reasons import same_manner, same_name, same_people, same_place, same_time, same_toll
from timeline_cli.merge.retold import by_name, held_apart, one_more, one_sentence
from timeline_cli.model.event import Status
from timeline_cli.model.trace import Step

_FITS = (one_sentence, one_more, held_apart, same_time, same_people, same_name, same_place, same_toll, same_manner)
_ENOUGH = 1.0  # what these must add up to: a place, a name, or days that can be one
_MANNER = 0.5  # a bombing that is called a bombing
_CLEAR = 0.5  # by how much the best must fit better than another
_FAMED = 2  # else it must be told so many times as often as any other
_CROWD = 60  # events under one handle among which none is "the" raid
_WEEK = 7
_MONTH = 31  # days: a reference with nothing but a time must say it as narrowly
_YEAR = 366
_RECENT = 400  # days that an event may lie back which is named without saying when


def referred(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters of a corpus, each reference taken into the event that it names; all are matched before any is taken in."""
    told = Told(c for c in clusters if not _refers(c))
    taken: dict[int, list[tuple[Cluster, Step]]] = defaultdict(list)  # by the identity of the event
    gone = set()
    for cluster in clusters:
        if _refers(cluster) and (found := told.named_by(cluster)) is not None:
            taken[id(found[0])].append((cluster, found[1]))
            gone.add(id(cluster))
    made = []
    for cluster in clusters:
        if id(cluster) not in gone:
            whole = cluster
            for reference, why in taken.get(id(cluster), ()):
                whole = joined(whole, Cluster([r.as_shape(whole.shape) for r in reference.reports], reference.steps), why)
            made.append(whole)
    return made


class Told:
    """Events that a corpus tells, found by what a reference may say of them."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._by: dict[tuple[str, str, str], list[Cluster]] = defaultdict(list)
        for cluster in clusters:
            for handle in (*cluster.handles, *cluster.countries, *_months(cluster)):
                self._by[cluster.kind, cluster.shape, handle].append(cluster)

    def named_by(self, reference: Cluster) -> tuple[Cluster, Step] | None:
        """The one event that fits a reference, and why; None where none does, or several do.

        A journey may be told only by its meeting: "her visit to Lima", where it is told that she met the mayor there.
        """
        found = self._one(reference, reference.shape)
        met = found is None and reference.shape == "trip" and reference.people and reference.towns
        return self._one(reference, "meeting") if met else found

    def _one(self, reference: Cluster, shape: str) -> tuple[Cluster, Step] | None:
        handles = (*reference.handles, *reference.countries, *_months(reference))
        groups = [self._by.get((reference.kind, shape, handle), []) for handle in handles]
        near = {id(c): c for group in groups if len(group) <= _CROWD for c in group}
        fitting = [(score, len(c.articles), said, c) for c in near.values() for score, said in [_fit(reference, c)] if score >= _ENOUGH]
        fitting.sort(key=lambda f: (-f[0], -f[1], f[3].key))
        if not fitting:
            return None
        score, articles, said, best = fitting[0]
        for other, others, *_ in fitting[1:]:
            if score - other < _CLEAR and articles < _FAMED * others:
                return None
        return best, Step("merge", f"the only one that it can refer to; {said}", f"{score:.1f}")


def _refers(cluster: Cluster) -> bool:
    return _looks_back(cluster) or (not cluster.tolls and all(r.mention.reference or r.mention.background for r in cluster.reports))


def _looks_back(cluster: Cluster) -> bool:
    """ "Those who fell in the ambush in March": a noun that is known, and no more than a month; news of an event says the day."""
    interval = cluster.interval
    loose = interval is not None and _WEEK < (interval.days or _YEAR) <= _MONTH
    return loose and len(cluster.articles) == 1 and all(map(by_name, cluster.reports))


def _fit(reference: Cluster, event: Cluster) -> tuple[float, str]:
    """How well a reference fits an event, and what speaks for it: all that it says must hold of the event."""
    if not (_may_precede(event, reference) and _holds(reference, event)):
        return NEVER, ""
    total, said = (_MANNER, []) if reference.manners & event.manners else (0.0, list[str]())
    for reason in _FITS:
        answer = reason(reference, event)
        if answer is not None:
            total += answer[0]
            said.append(answer[1])
    return total, "; ".join(said)


def _holds(reference: Cluster, event: Cluster) -> bool:
    """True where the event has the time, the town and the people of the reference, and it names more than a country."""
    if reference.interval is not None and not (event.interval is not None and event.interval.meets(reference.interval)):
        return False
    if reference.towns and (event.towns or reference.shape != event.shape) and not reference.towns & event.towns:
        return False
    if reference.people and event.people and not reference.people <= event.people:
        return False
    return _timed(reference) or bool(reference.handles & event.handles - event.states)


def _may_precede(event: Cluster, reference: Cluster) -> bool:
    """True where the event was, or was told, before the reference was printed, and not long before it says nothing of when."""
    printed, day = _printed(reference), event.interval.earliest if event.interval is not None else _printed(event)
    if printed is None or day is None:
        return True
    ahead = event.status is Status.PLANNED and (event.interval is None or day > printed)
    if ahead or day > printed:
        return ahead and reference.status is not Status.HAPPENED
    if reference.status is Status.PLANNED and event.status is not Status.PLANNED:
        return False
    return _timed(reference) or bool(reference.own_names) or printed - day <= timedelta(_RECENT)


def _timed(reference: Cluster) -> bool:
    """It says when, to within a year: "the accord of 1997", but not "of late"."""
    return reference.interval is not None and (reference.interval.days or _YEAR + 1) <= _YEAR


def _printed(cluster: Cluster) -> date | None:
    return min((r.published.interval.latest for r in cluster.reports if r.published.interval and r.published.interval.latest), default=None)


def _months(cluster: Cluster) -> Iterator[str]:
    """The months in which the days of a cluster lie, where they are few."""
    interval = cluster.interval
    if interval is not None and interval.earliest is not None and interval.latest is not None and (interval.days or _MONTH + 1) <= _MONTH:
        yield from {f"{day:%Y-%m}" for day in (interval.earliest, interval.latest)}
