"""Which clusters of a corpus are worth comparing: of one kind and shape, with a name, a place, a number or a rare word in common."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline_cli.merge.cluster import Cluster

_CROWD = 60  # clusters under one handle that are all compared with one another; beyond, only those of one time are
_RARE = 12  # clusters that share a word which is rare enough to point to one event
_TIMES = (45, 15, 5, 2)  # days: the longest stretch in which no more than a crowd have their time


class Blocks:
    """Groups of clusters, each small enough that all in it are compared with one another; never all with all."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._members: list[Sequence[int]] = []
        self._of: list[list[int]] = [[] for _ in clusters]  # for each cluster the blocks that it belongs to
        for block in _shared(clusters):
            for members in [block] if len(block) <= _CROWD else _times(block, clusters, _TIMES):
                for n in members:
                    self._of[n].append(len(self._members))
                self._members.append(members)

    def near(self, n: int) -> Iterator[int]:
        """The clusters that share a block with one, some of them more than once."""
        return (other for block in self._of[n] for other in self._members[block])


def _shared(clusters: Sequence[Cluster]) -> Iterator[Sequence[int]]:
    """All groups of two and more that have something in common."""
    by_handle: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    by_word: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for handle in cluster.handles:
            by_handle[cluster.kind, cluster.shape, handle].append(n)
        for word in cluster.words:
            by_word[cluster.kind, cluster.shape, word].append(n)
        cluster.forget()
    yield from (members for members in by_handle.values() if len(members) > 1)
    yield from (members for members in by_word.values() if 1 < len(members) <= _RARE)


def _times(block: Sequence[int], clusters: Sequence[Cluster], lengths: Sequence[int]) -> Iterator[Sequence[int]]:
    """A crowded block cut into overlapping stretches of time; what no day bounds as narrowly is left out of it."""
    length, *shorter = lengths
    stretches: dict[int, list[int]] = defaultdict(list)
    for n in block:
        interval = clusters[n].interval or clusters[n].reports[0].published.interval
        if interval is None or interval.latest is None or (interval.days or 10**6) > length:
            continue
        at = interval.latest.toordinal() // length
        stretches[at].append(n)
        stretches[at + 1].append(n)
    for members in stretches.values():
        if len(members) > _CROWD and shorter:
            yield from _times(members, clusters, shorter)
        elif len(members) > 1:
            yield members
