"""Events that undated articles share with dated ones: evidence for the day of publication."""

from collections.abc import Iterator, Mapping, Sequence

from timeline_cli.dating.infer import Shared
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.coreference import within
from timeline_cli.merge.reasons import NEVER, REASONS, same_time
from timeline_cli.merge.report import Report
from timeline_cli.merge.undated import date_of
from timeline_cli.model.mention import Reading

_SURE = 2.5


def shared_events(readings: Sequence[Reading], told: Mapping[str, Sequence[Report]]) -> Iterator[Shared]:
    """Pairs of one event in an undated and in a dated article, whatever their times say."""
    dated = [r.article.name for r in readings if r.article.stated.interval is not None]
    undated = [r.article.name for r in readings if r.article.stated.interval is None]
    if not undated or not dated:
        return
    known = [(name, cluster) for name in dated for cluster in within(told[name])]
    for name in undated:
        for cluster in within(told[name]):
            for other, there in known:
                if cluster.kind != there.kind:
                    continue
                weight = _alike(cluster, there)
                interval = there.interval or date_of(there, told)[0]
                if weight < _SURE or interval is None:
                    continue
                for report in cluster.reports:
                    index = next(iter(report.mention.timexes), None)
                    published = there.reports[0].published.interval
                    if published is not None:
                        yield Shared(name, index, report.lead, interval, other, published, weight, report.mention.sentence.of(report.article.text)[:80])


def _alike(a: Cluster, b: Cluster) -> float:
    """How much speaks for one event when nothing is known of one of the times."""
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
