"""Which clusters are compared, so that not all are compared with all."""

from msgspec.structs import replace

from tests.merge.corpora import article
from timeline_cli.actors.people import People
from timeline_cli.merge.blocks import Blocks, of_article, of_corpus
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.report import Aside, reports
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.mention import Reading

ONE = article("one", "2014-06-10", "Gunmen attacked a police station in Kaduna on Monday, killing three officers.")
OTHER = article("other", "2014-06-10", "A bomb in Kaduna killed nine traders on Monday.")


def clusters(*corpus: Reading) -> list[Cluster]:
    people = People(corpus)
    return [Cluster(reports(reading, reading.article.stated, people, Shelf(Aside))) for reading in corpus]


def copies(reading: Reading, number: int) -> list[Reading]:
    return [replace(reading, article=replace(reading.article, name=f"{reading.article.name}{n:03}")) for n in range(number)]


def test_what_is_joined_stands_in_the_blocks_of_both_its_parts() -> None:
    blocks = Blocks([(0, 1), (1, 2), (2, 3)])
    blocks.join(1, 2, 4)
    assert blocks.near(4) == {0, 3}
    assert blocks.near(0) == {4}


def test_in_a_long_article_only_what_stands_near_is_compared() -> None:
    assert of_article(50).near(0) == set(range(1, 50))
    far = of_article(1_000)
    assert {499, 501} <= far.near(500)
    assert {0, 999}.isdisjoint(far.near(500))
    assert len(far.near(500)) < 100


def test_reports_of_one_town_are_compared_whatever_their_time_while_they_are_few() -> None:
    late = article("late", "2015-08-04", "A bomb in Kaduna killed seven traders on Monday.")
    assert of_corpus(clusters(ONE, late)).near(0) == {1}


def test_of_a_crowd_at_one_time_those_are_compared_that_share_most() -> None:
    crowd = [reading for pair in zip(copies(ONE, 300), copies(OTHER, 300), strict=True) for reading in pair]
    blocks = of_corpus(clusters(*crowd))
    for n in range(len(crowd)):
        near = blocks.near(n)
        assert 0 < len(near) < 300
        assert sum(other % 2 == n % 2 for other in near) > len(near) / 2
