"""Clustering from below: of all clusters that may be one, the two that fit best are joined first."""

import heapq
from array import array
from collections.abc import Sequence
from itertools import product

from timeline_cli.merge.blocks import Blocks
from timeline_cli.merge.cluster import LONGEST, Cluster, joined
from timeline_cli.merge.reasons import enough, weigh
from timeline_cli.model.trace import Step

_SLACK = 1  # days between the times of two reports of one event: `same_time` forbids more
_REMEMBERED = 5_000  # clusters that keep what was worked out to compare them: some kilobytes each
_CHAIN = 7  # articles from which on one may resemble the next and no two others have anything in common
_STRANGE, _AT_MOST = -1.5, 4.0  # what two of them lack on the average, and how much a pair may add to that or take from it
_PICKED = 12  # articles of either side that are looked at


def agglomerated(clusters: Sequence[Cluster], blocks: Blocks, *, within: bool, caution: float) -> list[Cluster]:
    """Joins the two that fit best, again and again, while the reasons suffice.

    `blocks` tells which are compared, a joined one with what was near any of its parts; it is used up.
    `within` tells that all stand in one article; `caution` is what must speak for one event beyond the usual.
    """
    return _Agglomeration(clusters, blocks, within, caution).run()


class _Agglomeration:
    """Clusters by number: those given come first, then those made, which take the place of the two that they were made of."""

    def __init__(self, clusters: Sequence[Cluster], blocks: Blocks, within: bool, caution: float) -> None:
        self._given = clusters
        self._blocks = blocks
        self._within = within
        self._slack = LONGEST.days if within else _SLACK  # an article may tell the first and the last day of one visit
        self._caution = caution
        self._alive: dict[int, Cluster] = {}
        self._parts: dict[int, list[int]] = {}  # the given ones in each that is alive
        self._first, self._last = array("l"), array("l")  # day of each
        self._seen: dict[int, Cluster] = {}  # those last compared, the latest last
        self._fits: dict[tuple[int, int], float] = {}  # how well two given ones fit, by as much as they had to
        self._heap: list[tuple[float, int, int]] = []

    def run(self) -> list[Cluster]:
        for n, cluster in enumerate(self._given):
            self._add(cluster, [n])
            cluster.forget()
        for n in sorted(self._alive, key=self._last.__getitem__):  # in order of time, so that what is compared is remembered
            for other in self._blocks.near(n):
                if (self._last[other], other) > (self._last[n], n):
                    self._compare(min(n, other), max(n, other))
        while self._heap:
            _, i, j = heapq.heappop(self._heap)
            if i in self._alive and j in self._alive and self._coherent(i, j):
                self._join(i, j)
        for cluster in self._seen.values():
            cluster.forget()
        return sorted(self._alive.values(), key=lambda c: c.key)

    def _add(self, cluster: Cluster, parts: list[int]) -> int:
        made = len(self._first)
        self._alive[made], self._parts[made] = cluster, parts
        begin, end = cluster.bounds
        self._first.append(begin)
        self._last.append(end)
        return made

    def _compare(self, i: int, j: int) -> None:
        if self._first[i] - self._last[j] > self._slack or self._first[j] - self._last[i] > self._slack:
            return  # further apart than reports of one event ever put it: the reasons need not be asked
        a, b = self._remembered(i), self._remembered(j)
        score, _ = weigh(a, b)
        if score >= enough(a, b, self._within) + self._caution:
            heapq.heappush(self._heap, (-score, i, j))

    def _join(self, i: int, j: int) -> None:
        score, said = weigh(self._alive[i], self._alive[j])
        a, b = self._alive.pop(i), self._alive.pop(j)
        made = self._add(joined(a, b, Step("merge", said, f"{score:.1f}")), self._parts.pop(i) + self._parts.pop(j))
        self._remembered(made)
        for n, part in ((i, a), (j, b)):
            self._seen.pop(n, None)
            part.forget()  # whoever gave it may hold it still
        self._blocks.join(i, j, made)
        for other in self._blocks.near(made):
            self._compare(other, made)

    def _remembered(self, n: int) -> Cluster:
        self._seen.pop(n, None)
        self._seen[n] = self._alive[n]
        if len(self._seen) > _REMEMBERED:
            self._seen.pop(next(iter(self._seen))).forget()
        return self._alive[n]

    def _coherent(self, i: int, j: int) -> bool:
        """Whether the articles of two clusters of many fit each other on the average (UPGMA, Sokal & Michener 1958).

        On a day of many attacks each report shares the attacker with one, the capital with another: a chain makes them one event.
        """
        ours, theirs = self._parts[i], self._parts[j]
        if self._within or len(ours) + len(theirs) < _CHAIN:
            return True
        fits = [self._fit(x, y) for x, y in product(_picked(ours), _picked(theirs))]
        return sum(fits) >= _STRANGE * len(fits)

    def _fit(self, i: int, j: int) -> float:
        pair = (i, j) if i < j else (j, i)
        if pair not in self._fits:
            a, b = self._given[i], self._given[j]
            self._fits[pair] = max(-_AT_MOST, min(_AT_MOST, weigh(a, b)[0])) - enough(a, b, within=False)
            a.forget()
            b.forget()
        return self._fits[pair]


def _picked(parts: Sequence[int]) -> Sequence[int]:
    """Some of the articles of a cluster, from all over it."""
    return parts[:: -(-len(parts) // _PICKED)]
