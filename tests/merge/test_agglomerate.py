"""Clusters joined from below, and what is left in memory of those that were."""

from tests.merge.corpora import article
from tests.merge.test_blocks import ONE, clusters, copies
from timeline_cli.merge.agglomerate import agglomerated
from timeline_cli.merge.blocks import of_article, of_corpus

ELSEWHERE = article("elsewhere", "2014-08-04", "A bomb in Maiduguri killed nine traders on Friday.")


def test_what_was_worked_out_to_compare_clusters_is_let_go() -> None:
    given = clusters(*copies(ONE, 3), ELSEWHERE)
    made = agglomerated(given, of_article(len(given)), within=False, caution=0.0)
    assert sorted(len(cluster.reports) for cluster in made) == [1, 3]
    assert not any(vars(cluster) for cluster in given)


def test_reports_that_only_a_chain_holds_together_are_not_one_event() -> None:
    towns = ("Lima", "Cusco", "Puno", "Tacna", "Piura", "Arequipa", "Trujillo", "Huancayo", "Iquitos")
    each = "Fighters of the Andes Front attacked barracks in {} and {} on Friday."
    links = clusters(*(article(f"a{n}", "2014-08-02", each.format(*towns[n : n + 2])) for n in range(8)))
    chain = agglomerated(links, of_corpus(links), within=False, caution=0.0)
    assert 1 < len(chain) < 8
    same = clusters(*(article(f"b{n}", "2014-08-02", each.format(*towns[:2])) for n in range(8)))
    assert len(agglomerated(same, of_corpus(same), within=False, caution=0.0)) == 1
