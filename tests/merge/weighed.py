"""Pairs of clusters, and what a reason says of them."""

from collections.abc import Callable

from tests.merge.corpora import article
from timeline_cli.actors.people import People
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.reason import Reason
from timeline_cli.merge.report import Aside, reports
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.mention import Reading

TOWN = "Gunmen attacked a police station in Kaduna on Monday, killing three officers."


def clusters(*corpus: Reading) -> list[Cluster]:
    """Every mention of a corpus as a cluster of its own."""
    people = People(corpus)
    return [Cluster([report]) for reading in corpus for report in reports(reading, reading.article.stated, people, Shelf(Aside))]


def two(one: str, other: str, days: tuple[str, str] = ("2014-06-10", "2014-06-11")) -> tuple[Cluster, Cluster]:
    """The events of two articles of one sentence each."""
    a, b = clusters(article("a", days[0], one), article("b", days[1], other))
    return a, b


def one_article(text: str) -> tuple[Cluster, Cluster]:
    """The first two events of one article."""
    a, b = clusters(article("a", "2014-06-10", text))[:2]
    return a, b


def weight(reason: Callable[[Cluster, Cluster], Reason], pair: tuple[Cluster, Cluster]) -> float:
    """What a reason says of two clusters; every reason says the same of them the other way round."""
    said, turned = reason(*pair), reason(*reversed(pair))
    assert (said and said[0]) == (turned and turned[0])
    return said[0] if said else 0.0
