"""Which reports tell one event: within each article first, then across the corpus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain

from timeline_cli.language.stems import stem
from timeline_cli.merge.agglomerate import agglomerated
from timeline_cli.merge.blocks import of_article, of_corpus
from timeline_cli.merge.cluster import Cluster, joined
from timeline_cli.merge.likeness import Likeness
from timeline_cli.merge.reason import NEVER
from timeline_cli.merge.reasons import same_place
from timeline_cli.merge.report import Report
from timeline_cli.merge.retold import held_apart, one_sentence
from timeline_cli.model.span import Span
from timeline_cli.model.trace import Step


def within(reports: Sequence[Report], caution: float = 0.0) -> list[Cluster]:
    """The clusters of one article; `caution` is what must speak for one event beyond the usual."""
    clusters = list(_begun(sorted(reports, key=lambda r: r.key)))
    return _named(agglomerated(clusters, of_article(len(clusters)), within=True, caution=caution))


def _named(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters of one article; "the Lomo bombing" is the one bombing that it tells, where it tells but one and that not elsewhere."""
    made = list(clusters)
    for cluster in clusters:
        if (
            cluster.kind != "attack"
            or cluster.interval is not None
            or cluster.tolls
            or not all(r.mention.reference for r in cluster.reports)
        ):
            continue
        others = [c for c in made if c is not cluster and c.kind == "attack" and c.manners & cluster.manners]
        if len(others) != 1:
            continue
        (other,) = others
        apart = any(
            (answer := reason(cluster, other)) is not None and answer[0] <= NEVER for reason in (one_sentence, held_apart, same_place)
        )
        elsewhere = cluster.towns and other.towns and not cluster.towns & other.towns
        if not apart and not elsewhere and any(not r.mention.reference for r in other.reports):
            made = [c for c in made if c is not cluster and c is not other]
            made.append(joined(other, cluster, Step("merge", f"the only {min(cluster.manners)} that the article tells", "")))
    return sorted(made, key=lambda c: c.key)


def _begun(reports: Sequence[Report]) -> Iterator[Cluster]:
    """Clusters of what an article says in the very same words, each with the sentences that go on from it."""
    sequels: dict[Span, list[Report]] = defaultdict(list)
    for report in reports:
        if report.mention.goes_on is not None:
            sequels[report.mention.goes_on].append(report)
    for cluster in _repeated(r for r in reports if r.mention.goes_on is None):
        after = [s for r in cluster.reports for s in sequels.pop(r.mention.trigger, ())]
        yield joined(cluster, Cluster(after), Step("merge", "goes on from it", "")) if after else cluster
    for orphans in sequels.values():
        yield from map(Cluster, ([orphan] for orphan in orphans))


def _repeated(reports: Iterable[Report]) -> Iterator[Cluster]:
    """One cluster for all that an article says in the very same words: an article may print a sentence over and over."""
    same: dict[tuple[str, str, int, tuple[str, ...]], list[Report]] = defaultdict(list)
    for report in reports:
        mention = report.mention
        names = tuple(sorted(a.name for a in mention.actors))  # "separate meetings with A and with B" are two reports
        same[mention.kind, report.aside().quote, mention.trigger.begin - mention.sentence.begin, names].append(report)
    for told in same.values():
        yield Cluster(told, (Step("merge", "the same sentence", f"{len(told)} times"),) if len(told) > 1 else ())


def across(clusters: Iterable[Cluster], caution: float = 0.0) -> list[Cluster]:
    """The clusters of the whole corpus; the order in which they are given makes no difference."""
    ordered = sorted(clusters, key=lambda c: c.key)
    likeness = Likeness(_words(ordered))
    alike: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in ordered:
        cluster.likeness = likeness
        alike[cluster.kind, cluster.shape].append(cluster)
        cluster.forget()
    made = (agglomerated(group, of_corpus(group), within=False, caution=caution) for group in alike.values())
    return sorted(chain.from_iterable(made), key=lambda c: c.key)


def _words(clusters: Iterable[Cluster]) -> Iterator[Set[str]]:
    for cluster in clusters:
        yield cluster.said | set(map(stem, cluster.said))  # how rare a word is, and how rare its stem
        cluster.forget()
