"""Who is only told by age is somebody of their own."""

from tests.events.parsed import tree


def test_two_verbs_have_an_object_each() -> None:
    tokens = {t.text: t for t in tree("A bomb killed a 17-year-old and injured 14 others in Oslo on Monday.").tokens}
    assert tokens["old"] in tokens["killed"].those("dobj")
    assert tokens["others"] in tokens["injured"].those("dobj")


def test_an_adjective_stays_one() -> None:
    tokens = {t.text: t for t in tree("A bomb killed a 17-year-old and badly injured boy.").tokens}
    assert tokens["boy"] in tokens["killed"].those("dobj")
