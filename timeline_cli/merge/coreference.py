"""Which reports tell one event: within each article first, then across the corpus."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.likeness import Likeness
from timeline_cli.merge.reasons import enough, weigh
from timeline_cli.merge.report import Report
from timeline_cli.model.trace import Step

_CROWD = 60  # clusters under one handle that are all compared with one another; beyond, only those of one season are
_REACH = 30  # reports after it with which one is compared in an article that has a crowd of them: else a book would take days
_RARE = 12  # clusters that share a word which is rare enough to point to one event
_SEASON = 45  # days


def within(reports: Sequence[Report], caution: float = 0.0) -> list[Cluster]:
    """The clusters of one article; `caution` is what must speak for one event beyond the usual."""
    clusters = list(_repeated(sorted(reports, key=lambda r: r.key)))
    reach = len(clusters) if len(clusters) <= _CROWD else _REACH
    pairs = ((i, j) for i in range(len(clusters)) for j in range(i + 1, min(len(clusters), i + 1 + reach)))
    return _agglomerate(clusters, pairs, within=True, caution=caution)


def _repeated(reports: Iterable[Report]) -> Iterator[Cluster]:
    """One cluster for all that an article says in the very same words: an article may print a sentence over and over."""
    same: dict[tuple[str, str, int, tuple[str, ...]], list[Report]] = defaultdict(list)
    for report in reports:
        mention = report.mention
        said = mention.sentence.of(report.article.text)
        names = tuple(sorted(a.name for a in mention.actors))  # "separate meetings with A and with B" are two reports
        same[mention.kind, said, mention.trigger.begin - mention.sentence.begin, names].append(report)
    for told in same.values():
        yield Cluster(told, (Step("merge", "the same sentence", f"{len(told)} times"),) if len(told) > 1 else ())


def across(clusters: Iterable[Cluster], caution: float = 0.0) -> list[Cluster]:
    """The clusters of the whole corpus; the order in which they are given makes no difference."""
    ordered = sorted(clusters, key=lambda c: c.key)
    likeness = Likeness(c.words for c in ordered)
    for cluster in ordered:
        cluster.likeness = likeness
    return _agglomerate(ordered, _blocked(ordered), within=False, caution=caution)


def _blocked(clusters: Sequence[Cluster]) -> Iterator[tuple[int, int]]:
    """Pairs worth weighing: of one kind and shape, with a name, a place or a number in common, and never all with all."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for handle in cluster.handles:
            blocks[cluster.kind, cluster.shape, handle].append(n)
    words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for word in cluster.words:
            words[cluster.kind, cluster.shape, word].append(n)
    for (kind, shape, word), members in words.items():
        if 2 <= len(members) <= _RARE:
            blocks[kind, shape, f"={word}"] = members
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for members in [block] if len(block) <= _CROWD else _seasons(block, clusters):
            for at, i in enumerate(members):
                for j in members[at + 1 :]:
                    if (i, j) not in seen:
                        seen.add((i, j))
                        yield i, j


def _seasons(block: Sequence[int], clusters: Sequence[Cluster]) -> Iterator[list[int]]:
    """A crowded block cut into overlapping stretches of time; what no day bounds is left out of it."""
    by_season: dict[int, list[int]] = defaultdict(list)
    for n in block:
        interval = clusters[n].interval or clusters[n].reports[0].published.interval
        if interval is None or interval.latest is None or (interval.days or 10**6) > _SEASON:
            continue
        season = interval.latest.toordinal() // _SEASON
        by_season[season].append(n)
        by_season[season + 1].append(n)
    for _, members in sorted(by_season.items()):
        yield members


def _agglomerate(clusters: Sequence[Cluster], pairs: Iterable[tuple[int, int]], *, within: bool, caution: float) -> list[Cluster]:
    """Joins the two that fit best, again and again, while the reasons suffice."""
    alive: dict[int, Cluster] = dict(enumerate(clusters))
    near: dict[int, set[int]] = defaultdict(set)
    heap: list[tuple[float, int, int, str]] = []

    def weighed(i: int, j: int) -> None:
        near[i].add(j)
        near[j].add(i)
        score, said = weigh(alive[i], alive[j])
        if score >= enough(alive[i].kind, within) + caution:
            heapq.heappush(heap, (-score, i, j, said))

    for i, j in pairs:
        weighed(i, j)
    made = len(clusters)
    while heap:
        score, i, j, said = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        alive[made] = joined(alive.pop(i), alive.pop(j), Step("merge", said, f"{-score:.1f}"))
        for other in sorted((near.pop(i) | near.pop(j)) - {i, j}):
            near[other] -= {i, j}
            weighed(other, made)
        made += 1
    return sorted(alive.values(), key=lambda c: c.key)
