"""Sentences that go on from an event and tell nothing more of it: no merging and no dating looks at them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import structs

from timeline_cli.actors.people import People
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.report import Aside, Report, reports
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.article import Published
from timeline_cli.model.mention import Reading

_REMEMBERED = 200  # articles whose sentences are kept: one may tell of many events


class Quotes:
    """Such sentences, found by the words of the event that they go on from. They are read when they are asked for: a corpus has many."""

    def __init__(self, readings: Sequence[Reading], published: Mapping[str, Published], people: People, aside: Shelf[Aside]) -> None:
        self._readings, self._published, self._people, self._aside = readings, published, people, aside
        self._at = {name: n for n, name in enumerate(published) if readings[n].sequels}
        self._of = lru_cache(_REMEMBERED)(self._read)

    def beside(self, cluster: Cluster) -> list[Report]:
        """Those that go on from a report of the event."""
        told = {(report.article.name, report.mention.trigger) for report in cluster.reports}
        return [
            quote
            for name in sorted(cluster.articles & self._at.keys())
            for quote in self._of(name)
            if (name, quote.mention.goes_on) in told
        ]

    def _read(self, name: str) -> list[Report]:
        reading = self._readings[self._at[name]]
        return reports(structs.replace(reading, mentions=reading.sequels), self._published[name], self._people, self._aside)
