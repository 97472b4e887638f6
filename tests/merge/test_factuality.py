"""What several articles together make of an event that some allege or deny."""

from tests.merge.corpora import article, events
from timeline_cli.model.event import Factuality

TOLD = article("told", "2021-05-04", "The army shelled the village of Tarsk on Sunday 2 May, killing four farmers.")
ALLEGED = article("alleged", "2021-05-04", "The army allegedly shelled the village of Tarsk on Sunday 2 May, killing four farmers.")
DENIED = article("denied", "2021-05-05", "The general denied that the army had shelled the village of Tarsk on Sunday 2 May.")


def test_one_source_that_asserts_is_enough_and_the_event_is_denied_where_all_deny_it() -> None:
    told = [[event.factuality for event in events(*corpus)] for corpus in ((TOLD, ALLEGED, DENIED), (ALLEGED, DENIED), (DENIED,))]
    assert told == [[Factuality.ASSERTED], [Factuality.ALLEGED], [Factuality.DENIED]]


def test_each_source_says_its_own() -> None:
    (event,) = events(TOLD, ALLEGED, DENIED)
    assert {s.article: s.factuality for s in event.sources} == {
        "told.txt": Factuality.ASSERTED,
        "alleged.txt": Factuality.ALLEGED,
        "denied.txt": Factuality.DENIED,
    }


def test_who_is_accused_is_alleged_until_some_source_says_so_for_certain() -> None:
    accused = article("a", "2021-05-04", "A bomb killed two guards in Bergstadt on Monday. Police blamed the Red Front for the bombing.")
    claimed = article(
        "b", "2021-05-05", "The Red Front claimed responsibility for the bombing that killed two guards in Bergstadt on Monday."
    )
    for corpus, factuality in (((accused,), Factuality.ALLEGED), ((accused, claimed), Factuality.ASSERTED)):
        (event,) = events(*corpus)
        assert {a.name: a.factuality for a in event.actors if a.role == "attacker"} == {"Red Front": factuality}


def test_who_only_denies_is_no_attacker() -> None:
    (event,) = events(article("c", "2021-05-05", "The Red Front denied any involvement in the bombing of a mill in Bergstadt on Monday."))
    assert [a.name for a in event.actors if a.role == "attacker"] == []
    assert [s.denied for s in event.sources] == [("Red Front",)]
