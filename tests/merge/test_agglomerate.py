"""Clusters joined from below, and what is left in memory of those that were."""

from tests.merge.corpora import article
from tests.merge.test_blocks import ONE, clusters, copies
from timeline_cli.merge.agglomerate import agglomerated
from timeline_cli.merge.blocks import of_article

ELSEWHERE = article("elsewhere", "2014-08-04", "A bomb in Maiduguri killed nine traders on Friday.")


def test_what_was_worked_out_to_compare_clusters_is_let_go() -> None:
    given = clusters(*copies(ONE, 3), ELSEWHERE)
    made = agglomerated(given, of_article(len(given)), within=False, caution=0.0)
    assert sorted(len(cluster.reports) for cluster in made) == [1, 3]
    assert not any(vars(cluster) for cluster in given)
