"""Sentences that go on from an event and tell nothing more of it: no merging and no dating looks at them."""

from collections import defaultdict
from collections.abc import Iterable

from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.report import Report
from timeline_cli.model.span import Span


class Quotes:
    """Such sentences, found by the words of the event that they go on from."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._by: dict[tuple[str, Span | None], list[Report]] = defaultdict(list)
        for report in reports:
            self._by[report.article.name, report.mention.goes_on].append(report)

    def beside(self, cluster: Cluster) -> list[Report]:
        """Those that go on from a report of the event."""
        return [quote for report in cluster.reports for quote in self._by.get((report.article.name, report.mention.trigger), ())]
