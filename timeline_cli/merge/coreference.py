"""Which reports tell one event: within each article first, then across the corpus."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.reasons import ENOUGH, ENOUGH_ACROSS, weigh
from timeline_cli.merge.report import Report
from timeline_cli.model.trace import Step


def within(reports: Sequence[Report]) -> list[Cluster]:
    """The clusters of one article."""
    return _agglomerate([Cluster([r]) for r in sorted(reports, key=lambda r: r.key)], ENOUGH)


def across(clusters: Iterable[Cluster]) -> list[Cluster]:
    """The clusters of the whole corpus; the order in which they are given makes no difference."""
    return _agglomerate(sorted(clusters, key=lambda c: c.key), ENOUGH_ACROSS)


def _agglomerate(clusters: list[Cluster], enough: float) -> list[Cluster]:
    """Joins the two that fit best, again and again, while the reasons suffice."""
    alive: dict[int, Cluster] = dict(enumerate(clusters))
    scores: dict[tuple[int, int], tuple[float, str]] = {}
    for i, j in _pairs(alive):
        scores[i, j] = weigh(alive[i], alive[j])
    heap = {pair: score for pair, score in scores.items() if score[0] >= enough}
    count = len(clusters)
    while heap:
        (i, j), (score, said) = max(heap.items(), key=lambda item: (item[1][0], tuple(-x for x in item[0])))
        made = joined(alive[i], alive[j], Step("merge", said, f"{score:.1f}"))
        near = {x for pair in scores if i in pair or j in pair for x in pair} - {i, j}
        for pair in [p for p in scores if i in p or j in p]:
            scores.pop(pair, None)
            heap.pop(pair, None)
        del alive[i], alive[j]
        for other in sorted(near):
            pair = (other, count)
            scores[pair] = weigh(alive[other], made)
            if scores[pair][0] >= enough:
                heap[pair] = scores[pair]
        alive[count] = made
        count += 1
    return sorted(alive.values(), key=lambda c: c.key)


def _pairs(clusters: dict[int, Cluster]) -> Iterable[tuple[int, int]]:
    """Pairs worth weighing: of one kind and shape."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, cluster in clusters.items():
        groups[cluster.kind, cluster.shape].append(n)
    for members in groups.values():
        for at, i in enumerate(members):
            for j in members[at + 1 :]:
                yield i, j
