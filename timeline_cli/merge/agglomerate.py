"""Clustering from below: of all clusters that may be one, the two that fit best are joined first."""

import heapq
from array import array
from collections.abc import Sequence

from timeline_cli.merge.blocks import Blocks
from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.reasons import enough, weigh
from timeline_cli.model.trace import Step

_SLACK = 1  # days between the times of two reports of one event: `same_time` forbids more
_REMEMBERED = 5_000  # clusters that keep what was worked out to compare them: some kilobytes each


def agglomerated(clusters: Sequence[Cluster], blocks: Blocks, *, within: bool, caution: float) -> list[Cluster]:
    """Joins the two that fit best, again and again, while the reasons suffice.

    `blocks` tells which are compared, a joined one with what was near any of its parts; it is used up.
    `within` tells that all stand in one article; `caution` is what must speak for one event beyond the usual.
    """
    alive: dict[int, Cluster] = dict(enumerate(clusters))
    heap: list[tuple[float, int, int]] = []
    first, last = array("l"), array("l")  # day of each, those made by joining too

    def dated(cluster: Cluster) -> None:
        begin, end = cluster.bounds
        first.append(begin)
        last.append(end)

    def apart(i: int, j: int) -> bool:
        """True where the reasons need not be asked: times further apart than reports of one event ever put it."""
        return first[i] - last[j] > _SLACK or first[j] - last[i] > _SLACK

    seen: dict[int, Cluster] = {}  # those last compared, the latest last

    def remember(n: int) -> None:
        seen.pop(n, None)
        seen[n] = alive[n]
        if len(seen) > _REMEMBERED:
            seen.pop(next(iter(seen))).forget()

    def weighed(i: int, j: int) -> None:
        remember(i)
        remember(j)
        score, _ = weigh(alive[i], alive[j])
        if score >= enough(alive[i], alive[j], within) + caution:
            heapq.heappush(heap, (-score, i, j))

    for cluster in clusters:
        dated(cluster)
        cluster.forget()
    for n in sorted(alive, key=last.__getitem__):  # in order of time, so that what is compared is remembered from shortly before
        for other in blocks.near(n):
            if (last[other], other) > (last[n], n) and not apart(n, other):
                weighed(min(n, other), max(n, other))
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        score, said = weigh(alive[i], alive[j])
        made = len(first)
        parts = alive.pop(i), alive.pop(j)
        alive[made] = joined(*parts, Step("merge", said, f"{score:.1f}"))
        dated(alive[made])
        remember(made)
        for n, part in zip((i, j), parts, strict=True):
            seen.pop(n, None)
            part.forget()  # whoever gave it may hold it still
        blocks.join(i, j, made)
        for other in blocks.near(made):
            if not apart(other, made):
                weighed(other, made)
    for cluster in seen.values():
        cluster.forget()
    return sorted(alive.values(), key=lambda c: c.key)
