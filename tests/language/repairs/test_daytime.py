"""Times of day, freed from the noun after them."""

import pytest

from tests.events.parsed import tree


@pytest.mark.parametrize(
    ("sentence", "time", "doer"),
    [
        ("In the evening rebels stormed a bank.", "evening", "rebels"),
        ("Later in the evening rebels stormed a bank.", "evening", "rebels"),
        ("Early in the morning helicopters bombed the hills.", "morning", "helicopters"),
        ("On 4 June in the afternoon three rockets fell on the port.", "afternoon", "rockets"),
        ("On 3 May at noon gunmen attacked a bus.", "noon", "gunmen"),
        ("Shortly after midnight rockets struck the base.", "midnight", "rockets"),
        ("That same day at 9 p.m. rebels shelled a market.", "p.m.", "rebels"),
    ],
)
def test_a_time_belongs_to_its_preposition_and_the_noun_after_it_to_the_verb(sentence: str, time: str, doer: str) -> None:
    found = {t.lower: t for t in tree(sentence).tokens}
    assert (found[time].dep, found[time].head.tag) == ("pobj", "IN")
    assert found[doer].dep == "nsubj"
    assert found[doer].head.is_verb


@pytest.mark.parametrize(
    ("sentence", "time"), [("Overnight jets bombed the port.", "overnight"), ("The same evening shells hit it.", "evening")]
)
def test_a_time_without_a_preposition_belongs_to_the_verb(sentence: str, time: str) -> None:
    found = {t.lower: t for t in tree(sentence).tokens}
    assert (found[time].dep, found[time].head.is_verb) == ("npadvmod", True)


def test_the_number_of_a_day_does_nothing() -> None:
    found = {t.lower: t for t in tree("And on Sunday the 15th came the raid on the mill: men on a raft fired on it.").tokens}
    assert (found["15th"].dep, found["15th"].head) == ("appos", found["sunday"])


@pytest.mark.parametrize("sentence", ["The evening flights were cancelled.", "The following night shift was cancelled."])
def test_what_is_called_after_a_time_of_day_keeps_its_name(sentence: str) -> None:
    found = {t.lower: t for t in tree(sentence).tokens}
    assert {found[word].dep for word in ("evening", "night") if word in found} == {"compound"}


def test_nobody_is_the_day_before_yesterday() -> None:
    found = {t.lower: t for t in tree("Minister Jon Vik was the day before yesterday in Lima.").tokens}
    assert found["day"].dep == "npadvmod"
    assert found["in"].head.lower == "was"


def test_names_behind_a_date_are_not_joined_to_the_month() -> None:
    tokens = {t.lower: t for t in tree("On Dec. 24 Chile and Ghana will be guests of Peru for a summit in Lima.").tokens}
    assert (tokens["chile"].dep, tokens["chile"].head) == ("nsubj", tokens["be"])
    assert [t.lower for t in tokens["chile"].conjuncts()] == ["chile", "ghana"]


def test_gunboats_on_the_fifth_bear_no_number() -> None:
    tokens = {t.lower: t for t in tree("On the 5th gunboats fired at a ship in the bay.").tokens}
    assert tokens["gunboats"].dep == "nsubj" and tokens["gunboats"].head is tokens["fired"]
    assert tokens["5th"].head is tokens["on"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Between 3 and 7 May, forty guards died in raids.", "forty"), ("Between 3 and 7 May two guards were shot in Tarma.", "two")],
)
def test_days_of_a_span_count_nobody(text: str, count: str) -> None:
    tokens = {t.lower: t for t in tree(text).tokens}
    assert (tokens["3"].head, tokens["may"].head) == (tokens["may"], tokens["between"])
    assert [t.lower for t in tokens["guards"].those("nummod")] == [count]


def test_a_day_of_the_month_counts_nobody() -> None:
    tokens = {t.lower: t for t in tree("On 14 May two men were shot dead in Tarma.").tokens}
    assert (tokens["14"].head, tokens["may"].head) == (tokens["may"], tokens["on"])
    assert [t.lower for t in tokens["men"].those("nummod")] == ["two"]
