"""Clustering from below: of all clusters that may be one, the two that fit best are joined first."""

import heapq
from collections.abc import Callable, Iterable, Sequence

from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.reasons import enough, weigh
from timeline_cli.model.trace import Step

_REMEMBERED = 5_000  # clusters that keep what was worked out to compare them: some kilobytes each


def agglomerated(clusters: Sequence[Cluster], near: Callable[[int], Iterable[int]], *, within: bool, caution: float) -> list[Cluster]:
    """Joins the two that fit best, again and again, while the reasons suffice.

    `near` gives the numbers of the clusters that one is compared with; a joined one is compared with what was near any of its parts.
    `within` tells that all stand in one article; `caution` is what must speak for one event beyond the usual.
    """
    alive: dict[int, Cluster] = dict(enumerate(clusters))
    whole = list(range(len(clusters)))  # for each of the clusters given, the number of the one that it has become part of
    parts: dict[int, list[int]] = {}  # of those made by joining
    heap: list[tuple[float, int, int]] = []

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
        if score >= enough(alive[i].kind, within) + caution:
            heapq.heappush(heap, (-score, i, j))

    for i in range(len(clusters)):
        for j in {j for j in near(i) if j > i}:
            weighed(i, j)
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        score, said = weigh(alive[i], alive[j])
        made = len(whole)
        alive[made] = joined(alive.pop(i), alive.pop(j), Step("merge", said, f"{score:.1f}"))
        parts[made] = parts.pop(i, [i]) + parts.pop(j, [j])
        whole.append(made)
        for part in parts[made]:
            whole[part] = made
        for other in sorted({whole[n] for part in parts[made] for n in near(part)} - {made}):
            weighed(other, made)
    return sorted(alive.values(), key=lambda c: c.key)
