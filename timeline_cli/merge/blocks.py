"""Which clusters are worth comparing: those of a block, each small enough that all in it are compared with one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline_cli.merge.cluster import Cluster

_CROWD = 60  # clusters under one handle that are all compared with one another; beyond, only those of one time are
_RARE = 12  # clusters that share a word which is rare enough to point to one event
_TIMES = (45, 15, 5, 2)  # days: the longest stretch in which no more than a crowd have their time
_ALL = 60  # clusters of an article that are all compared with one another
_REACH = 30  # clusters before and after it with which one is compared in an article that has more: else a book would take days


class Blocks:
    """Groups of clusters, by their numbers. Two that are joined leave their blocks to the one made of them, so that blocks shrink."""

    def __init__(self, groups: Iterable[Iterable[int]]) -> None:
        self._members: list[list[int]] = []
        self._of: dict[int, list[int]] = defaultdict(list)  # for each cluster the blocks that it belongs to
        for number, group in enumerate(groups):
            self._members.append(list(group))
            for n in self._members[-1]:
                self._of[n].append(number)

    def near(self, n: int) -> set[int]:
        """The clusters that share a block with one."""
        return {other for block in self._of.get(n, ()) for other in self._members[block] if other != n}

    def join(self, i: int, j: int, made: int) -> None:
        """Puts one cluster in the place of two."""
        for n in (i, j):
            for block in self._of.pop(n, ()):
                self._members[block].remove(n)
                if made not in self._members[block]:
                    self._members[block].append(made)
                    self._of[made].append(block)


def of_article(clusters: int) -> Blocks:
    """Of so many clusters of one article, in their order: all with all, or each with those before and after it."""
    length = clusters if clusters <= _ALL else _REACH + 1
    return Blocks(range(at, at + length) for at in range(clusters - length + 1))


def of_corpus(clusters: Sequence[Cluster]) -> Blocks:
    """Of a corpus, all of one kind and shape: those with a name, a place, a number or a rare word in common; never all with all."""
    return Blocks(
        members for block in _shared(clusters) for members in ([block] if len(block) <= _CROWD else _times(block, clusters, _TIMES))
    )


def _shared(clusters: Sequence[Cluster]) -> Iterator[Sequence[int]]:
    """All groups of two and more that have something in common."""
    by_handle: dict[str, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for handle in cluster.handles:
            by_handle[handle].append(n)
        for word in cluster.words:
            by_word[word].append(n)
        cluster.forget()
    yield from (members for members in by_handle.values() if len(members) > 1)
    yield from (members for members in by_word.values() if 1 < len(members) <= _RARE)


def _times(block: Sequence[int], clusters: Sequence[Cluster], lengths: Sequence[int]) -> Iterator[Sequence[int]]:
    """A crowded block cut into overlapping stretches of time; what no day bounds as narrowly is left out of it.

    Where even the shortest holds a crowd, those are compared that stand near each other in order of what else they share (the sorted
    neighbourhood of Hernández & Stolfo 1995).
    """
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
        if len(members) > _CROWD:
            yield from _times(members, clusters, shorter) if shorter else _neighbourhoods(members, clusters)
        elif len(members) > 1:
            yield members


def _neighbourhoods(members: Iterable[int], clusters: Sequence[Cluster]) -> Iterator[Sequence[int]]:
    ordered = sorted(members, key=lambda n: (clusters[n].bounds, sorted(clusters[n].handles), n))
    for at in range(0, len(ordered) - _CROWD // 2, _CROWD // 2):
        yield ordered[at : at + _CROWD]
