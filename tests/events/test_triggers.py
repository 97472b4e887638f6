"""Which words of a sentence report an event."""

import pytest

from tests.events.parsed import tree
from tests.events.read import attacks_in, reading_of
from timeline_cli.events.frames import lexicon
from timeline_cli.events.triggers import hits, may_report


def found(sentence: str) -> list[tuple[str, str]]:
    """Trigger words, with their frames."""
    return [(hit.token.text, hit.frame.name) for hit in hits(tree(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Gunmen opened fire on a bus near Lamoro.", [("opened", "attack")]),
        ("The army launched a raid on Lamoro.", [("raid", "assault")]),  # the noun decides, the verb lends its subject
        ("A car bomb killed two guards.", [("bomb", "assault"), ("killed", "killing")]),
        ("The car-bombing of the court shocked Dorvan.", [("bombing", "assault")]),
        ("The envoys have not met since May.", [("met", "meet")]),  # they met in May
        ("Operation Red Dawn began in Lamoro.", [("Operation", "strike")]),
        ("Explosions rocked Lamoro on Monday.", [("Explosions", "blast")]),
        ("Lamoro was shaken by a series of explosions.", [("explosions", "blast")]),
        ("The air force carried out strikes against a rebel base near Lamoro.", [("strikes", "strike")]),
        ("The union carried out strikes against the reform.", []),
        ("The US military said it carried out a strike in Lamoro.", [("strike", "strike")]),
        ("The fire was put out by noon.", []),
        ("The explosion of a gas bottle in Lamoro injured seven people.", []),
        ("The attack on a concert, in which gunmen killed nine people, lasted an hour.", [("attack", "assault"), ("killed", "killing")]),
        ("The striker killed off the game in Lamoro.", []),
    ],
)
def test_a_word_in_a_use_that_means_an_event(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert found(sentence) == expected


def test_a_summit_that_falls_victim_to_something_is_not_attacked() -> None:
    assert found("The summit fell victim to bad weather.") == [("summit", "meeting")]


def test_the_strike_is_the_attack_told_shortly_before() -> None:
    again = tree("The strike lasted an hour.")
    assert [hit.token.text for hit in hits(again, attacked=True)] == ["strike"]
    assert list(hits(again)) == []
    assert list(hits(tree("A strike lasted an hour."), attacked=True)) == []
    assert list(hits(tree("The fire lasted an hour."), attacked=True)) == []
    assert list(hits(tree("The explosion of the volcano lasted an hour."), attacked=True)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoys did not meet.",
        "No attack was reported.",
        "Nobody attacked the convoy.",
        "The rebels often raid the villages of the plain.",
        "The envoys held talks by telephone.",
        "The singer suffered a heart attack.",
        "The troupe is to visit our website.",
        "The matter was raised in a call with the king.",
        "The meeting of the lake states, which takes place every year, has many friends.",
        "A deal was almost signed last year.",
        "Operation Lantern, as the exercise is called, lapsed last year.",
    ],
)
def test_negated_habitual_remote_and_figurative_uses_are_left_out(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "may"),
    [
        ("He FIRED twice at the soldiers.", True),
        ("He fired his cook.", False),  # a word of many meanings, without one of violence
        ("A suicide-bombing shook Dorvan.", True),
        ("A car-bomb went off.", True),
        ("They met by telephone.", False),
        ("The envoys are in Lamoro.", True),
        ("It is late.", False),
    ],
)
def test_only_sentences_with_a_trigger_word_in_fitting_company_are_worth_a_parse(sentence: str, may: bool) -> None:
    assert may_report(sentence, lexicon()) is may


def test_every_trigger_found_was_worth_a_parse() -> None:
    for form in ("attacked", "visits", "agreed", "truce", "summits"):
        assert lexicon().of(form)
        assert may_report(f"They said that {form} was the word.", lexicon())


@pytest.mark.parametrize(
    "sentence",
    [
        "The Front called off its unilateral truce in Lima on Friday.",
        "The envoys agreed to speed up the negotiations.",
        "Peru and Kenya are guarantor countries for the negotiations.",
        "Soldiers found explosives under a bridge and made them safe; the mill had lost a mine to the bank.",
        "They are still shooting at each other.",
        "The soldier lost a foot in Lima when he trod on an old mine.",
    ],
)
def test_what_is_no_event_of_its_own(sentence: str) -> None:
    kinds = {m.kind for m in reading_of(sentence).mentions}
    assert kinds <= ({"agreement"} if "agreed" in sentence else {"attack"} if "explosives" in sentence else set())


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("An explosion rocked the Syrian capital on Friday.", "explosion"),
        ("A blast shook downtown Lamoro, a city of Peru, on Friday, killing nine people.", "blast"),
        ("Twin explosions hit Lima on Friday.", "explosions"),
        ("A cargo ship was hit by three projectiles off Callao on Friday.", "hit"),
        ("Maoists triggered an IED blast near Lima on Friday.", "triggered"),
        ("A coastguard ship rammed a supply boat off Callao on Friday.", "rammed"),
        ("The two presidents spent Monday and Tuesday together in Lima.", "spent"),
        ("Peru and Chile upgraded their ties to a strategic partnership on Monday.", "upgraded"),
    ],
)
def test_more_ways_to_tell_an_event(sentence: str, word: str) -> None:
    assert word in {trigger for trigger, _ in found(sentence)}


@pytest.mark.parametrize("sentence", ["A gas explosion rocked the capital on Friday.", "Ana Ruiz and Jon Vik exchanged letters in April."])
def test_gas_and_letters_are_no_event(sentence: str) -> None:
    assert not reading_of(sentence).mentions


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("An explosion at a depot outside Lima killed four soldiers on Sunday; the ministry ruled out sabotage.", 0),
        ("An explosion at a depot outside Lima killed four soldiers on Sunday. It was an accident, a minister said.", 0),
        (
            "An explosion at a depot outside Lima killed four soldiers. It was an accident, a man said. The Front claimed the bombing.",
            2,
        ),
        ("Twin explosions at a depot outside Lima killed four soldiers on Sunday. Nobody knows whether it was an accident.", 1),
        ("A rock fall in the mine killed three miners on Wednesday.", 0),
        ("A mine killed three soldiers near Lima on Wednesday.", 1),
        ("Fifteen people drowned on Wednesday when a ferry was hit by mortar fire off Lima.", 1),
        ("A patrol boat sank a trawler off Lima in August and five fishermen drowned.", 1),
        ("Nine soldiers drowned when their boat sank off Lima on Monday.", 0),
        ("Nine people drowned when a ferry hit a rock off Lima on Monday.", 0),
    ],
)
def test_accidents_are_no_attacks(text: str, attacks: int) -> None:
    assert len(attacks_in(text)) == attacks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A trawler came under fire from a Norwegian coast guard ship on Sunday.", True),
        ("The minister came under fire from an army lorry on Sunday.", True),
        ("The minister came under fire from the opposition on Sunday.", False),
        ("The minister came under fire from a newspaper on Sunday.", False),
    ],
)
def test_fire_comes_from_who_is_armed(text: str, told: bool) -> None:
    assert any(m.kind == "attack" for m in reading_of(text).mentions) == told


def test_who_flies_home_after_a_raid_at_a_mill_flew_at_nobody() -> None:
    assert found("Premier Jon Vik flew home after a raid at a mill in Lima.") == [("raid", "assault")]
    assert ("flew", "violence") in found("A guard flew at the man with a knife in Lima.")


@pytest.mark.parametrize(
    "text",
    [
        '"It was done by somebody who had his lunch in Oslo," Minister Jon Vik said.',
        "The prosecutor in Oslo speaks of sabotage.",
        "The encounter foreseen for 4 May in Oslo did not take place, out of respect for the victims.",
        "President Ana Ruiz stayed in Oslo.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert reading_of(text).mentions == ()


def test_who_stays_for_a_while_is_on_a_visit() -> None:
    (visit,) = reading_of("President Ana Ruiz stayed in Oslo for three days.").mentions
    assert visit.frame == "stay"


@pytest.mark.parametrize(
    "text",
    [
        "Captains must report any shot fired at sea to the office in Oslo.",
        "He knew the man, who used to visit his troops in Oslo.",
        "President Ana Ruiz was in Oslo for her daughter's wedding.",
        "Two men of the police unit RAID came to Oslo.",
        "Follow the visit with us here.",
        "Builders knocked down a tower in Tarma on Monday.",
    ],
)
def test_what_nobody_did_on_a_day(text: str) -> None:
    assert reading_of(text).mentions == ()


def test_jets_that_knock_down_a_block_attack_it() -> None:
    (attack,) = reading_of("The block in the middle of Tarma was brought down by Norwegian jets on Monday.").mentions
    assert {(a.name, a.role) for a in attack.actors} == {("Norway", "attacker"), ("block", "target")}


def test_an_exchange_of_prisoners_that_is_initialled_is_an_agreement() -> None:
    (deal,) = reading_of("Ana Ruiz and Jon Vik initialled an exchange of prisoners in Oslo on Monday.").mentions
    assert deal.kind == "agreement"
