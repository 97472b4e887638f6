"""What undated articles share with dated ones: evidence for their day of publication."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import log

from timeline_cli.dating.infer import Neighbour, Shared
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.coreference import within
from timeline_cli.merge.reasons import NEVER, REASONS, same_time
from timeline_cli.merge.report import Report
from timeline_cli.model.mention import Reading

_LEAST = 0.8  # reasons for one event below which two reports are strangers
_SURE = 4.0  # reasons above which they are certainly one
_CROWD = 400  # a name in more clusters than this tells nothing


class Likeness:
    """How alike two sets of words are, rare words counting more (inverse document frequency)."""

    def __init__(self, documents: Sequence[frozenset[str]]) -> None:
        count = Counter(word for words in documents for word in words)
        self._rarity = {word: log(1 + len(documents) / n) for word, n in count.items()}

    def of(self, a: frozenset[str], b: frozenset[str]) -> float:
        """From 0, nothing in common, to 1, the smaller held in the larger."""
        smaller = min(self._sum(a), self._sum(b))
        return self._sum(a & b) / smaller if smaller else 0.0

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._rarity.get(word, 0.0) for word in words)


def shared_days(readings: Sequence[Reading], told: Mapping[str, Sequence[Report]]) -> Iterator[Shared]:
    """Events of undated articles that resemble one which a dated article puts on a day."""
    undated = {r.article.name for r in readings if r.article.stated.interval is None}
    known = [(c, day) for name in sorted(told) if name not in undated for c in within(told[name]) for day in [_day(c)] if day]
    if not undated or not known:
        return
    by_name: dict[str, list[int]] = defaultdict(list)
    for n, (cluster, _) in enumerate(known):
        for name in _handles(cluster):
            by_name[name].append(n)
    for article in sorted(undated):
        for cluster in within(told[article]):
            near = {n for name in _handles(cluster) if len(by_name[name]) <= _CROWD for n in by_name[name]}
            for n in sorted(near):
                other, day = known[n]
                weight = (_alike(cluster, other) - _LEAST) / (_SURE - _LEAST)
                if weight <= 0:
                    continue
                for report in cluster.reports:
                    index = next(iter(report.mention.timexes), None)
                    yield Shared(article, index, report.lead, day, other.reports[0].article.name, min(1.0, weight))


def _handles(cluster: Cluster) -> frozenset[str]:
    return cluster.named | cluster.towns | frozenset(f"#{n}" for n in cluster.tolls if n > 2)


def _alike(a: Cluster, b: Cluster) -> float:
    """How much speaks for one event when nothing is known of one of the times."""
    if a.kind != b.kind or a.shape != b.shape:
        return 0.0
    total = 0.0
    for reason in REASONS:
        if reason is same_time:
            continue
        answer = reason(a, b)
        if answer is not None:
            total += answer[0]
            if total <= NEVER / 2:
                return total
    return total


def neighbours(readings: Sequence[Reading]) -> Iterator[Neighbour]:
    """Dated articles that name the same people, bodies and places as an undated one."""
    undated = [r for r in readings if r.article.stated.interval is None]
    if not undated:
        return
    names = {r.article.name: frozenset(a for c in r.cast for a in c.aliases) | frozenset(p for m in r.mentions for p in m.places) for r in readings}
    likeness = Likeness(list(names.values()))
    by_name: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.article.stated.interval is not None:
            for name in names[reading.article.name]:
                by_name[name].append(reading)
    for reading in undated:
        mine = names[reading.article.name]
        near = {r.article.name: r for name in mine if len(by_name[name]) <= _CROWD for r in by_name[name]}
        for other in near.values():
            stated = other.article.stated.interval
            if stated is not None and stated.latest is not None:
                yield Neighbour(reading.article.name, other.article.name, stated.latest, likeness.of(mine, names[other.article.name]))


def _day(cluster: Cluster) -> date | None:
    """The day of an event by a dated article: as told, or the day of the news where the article opens with it."""
    interval = cluster.interval
    if interval is None and any(r.lead and not r.mention.background for r in cluster.reports):
        interval = cluster.reports[0].published.interval
    return interval.latest if interval is not None and interval.days is not None and interval.days <= 4 else None
