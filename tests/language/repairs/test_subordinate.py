"""What is told under "after" is not the main clause."""

from tests.events.parsed import tree


def test_a_clause_under_after_hangs_on_the_main_clause() -> None:
    text = (
        "In Oslo, hours after the miners had initialled their pay deal at a mill, a lorry with flour was burned in the harbour of Bergen."
    )
    tokens = {t.lower: t for t in tree(text).tokens}
    assert (tokens["initialled"].dep, tokens["initialled"].head) == ("advcl", tokens["burned"])
    assert tokens["oslo"].head.head is tokens["burned"]
    assert tokens["hours"].head is tokens["initialled"]


def test_clauses_that_and_joins_stay_joined() -> None:
    tokens = {t.lower: t for t in tree("After they had met and the king had left, the guards signed it.").tokens}
    assert tokens["met"].head is tokens["signed"]


def test_two_who_do_it_after_which_something_was() -> None:
    found = {t.text: t for t in tree("Rebels left the talks on Friday, a day after the army and the police killed 26 rebels.").tokens}
    assert (found["army"].head, found["police"].head) == (found["killed"], found["army"])
    assert found["after"].dep == "mark"


def test_this_one_after_before_is_compared_with() -> None:
    found = {t.text: t for t in tree("The summit before this one took place in May.").tokens}
    assert (found["summit"].dep, found["summit"].head) == ("nsubj", found["took"])
    assert found["one"].head.text == "before"


def test_a_noun_with_an_aside_opens_the_clause_after_which_something_was() -> None:
    text = "It happened barely two days after a church in Oso, a town further to the west, was torn apart by twin explosions."
    found = {t.text: t for t in tree(text).tokens}
    assert (found["church"].dep, found["church"].head) == ("nsubjpass", found["torn"])
    assert found["after"].dep == "mark"
