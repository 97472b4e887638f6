"""Headlinese put right."""

import pytest

from tests.events.parsed import tree


@pytest.mark.parametrize(
    ("headline", "subject", "verb", "thing"),
    [
        ("Peru seals gas deal with Chile", "peru", "seals", "deal"),
        ("Army shells village in northern Peru, killing five", "army", "shells", "village"),
        ("Rebels attack town in Peru", "rebels", "attack", "town"),
        ("Bandits ambush bus near Lima, three dead", "bandits", "ambush", "bus"),
        ("Mob torch shop in Lima", "mob", "torch", "shop"),
    ],
)
def test_a_verb_in_the_present_has_its_subject_and_object(headline: str, subject: str, verb: str, thing: str) -> None:
    tokens = {t.lower: t for t in tree(headline).tokens}
    assert (tokens[verb].dep, tokens[subject].head, tokens[thing].head) == ("ROOT", tokens[verb], tokens[verb])
    assert (tokens[subject].dep, tokens[thing].dep) == ("nsubj", "dobj")


@pytest.mark.parametrize(
    "headline",
    [
        "Peru, Chile agree to end fishing row",
        "Peru, Chile to hold talks in Lima on Friday",
        "Peru, Chile ink gas deal",
        "Peru, Chile clash at UN",
    ],
)
def test_a_comma_stands_for_and_between_two_subjects(headline: str) -> None:
    tokens = {t.lower: t for t in tree(headline).tokens}
    assert [t.lower for t in tokens["peru"].conjuncts()] == ["peru", "chile"]
    assert tokens["peru"].dep == "nsubj"


def test_a_raid_for_things_is_a_noun() -> None:
    tokens = {t.lower: t for t in tree("Drugs raid suspect in Lima").tokens}
    assert tokens["raid"].is_noun


@pytest.mark.parametrize("headline", ["Peru and Chile sign power deal in Lima", "Peru, Chile sign water treaty in Lima"])
def test_what_two_sign_is_the_object(headline: str) -> None:
    tokens = {t.lower: t for t in tree(headline).tokens}
    assert (tokens["sign"].dep, tokens["peru"].head) == ("ROOT", tokens["sign"])
    assert [t.lower for t in tokens["sign"].those("dobj")] in (["deal"], ["treaty"])


def test_a_trade_deal_of_two_is_a_noun() -> None:
    tokens = {t.lower: t for t in tree("Peru and Chile trade deal in doubt").tokens}
    assert not tokens["trade"].is_verb


def test_a_day_before_a_comma_is_no_subject() -> None:
    tokens = {t.lower: t for t in tree("Friday, Peru agreed to it.").tokens}
    assert tokens["friday"].dep != "nsubj" and tokens["peru"].dep == "nsubj"


@pytest.mark.parametrize("headline", ["Kenyan president to visit Lima in May", "Minister to meet miners"])
def test_who_is_to_do_something_is_its_subject(headline: str) -> None:
    verb = next(t for t in tree(headline).tokens if t.dep == "ROOT")
    assert verb.tag == "VB" and [t.lower for t in verb.those("nsubj")] in (["president"], ["minister"])


def test_who_was_there_to_do_it_in_a_sentence_did_not_plan_it() -> None:
    tokens = {t.lower: t for t in tree("The first president to visit Lima was Ana Ruiz.").tokens}
    assert tokens["visit"].dep != "ROOT"


def test_what_a_bomb_does_is_a_verb() -> None:
    tokens = {t.lower: t for t in tree("Car bomb wounds mayor in Iraqi city of Kirkuk").tokens}
    assert (tokens["wounds"].dep, tokens["mayor"].dep, tokens["bomb"].head) == ("ROOT", "dobj", tokens["wounds"])


@pytest.mark.parametrize(
    ("headline", "doer", "verb"),
    [
        ("Ruiz to see Vik in Oslo Friday", "ruiz", "see"),
        ("Vik to host Ruiz for talks", "vik", "host"),
        ("Ruiz postpones trip to Oslo", "ruiz", "postpones"),
        ("Vik hosts Ruiz for talks on fish", "vik", "hosts"),
        ("Tarma attack toll climbs to 31", "toll", "climbs"),
        ("Army shells rebel positions", "army", "shells"),
        ("Warplanes pound Tarma", "warplanes", "pound"),
        ("Gunmen storm Tarma hotel, 7 killed", "gunmen", "storm"),
    ],
)
def test_whoever_opens_it_does_what_follows(headline: str, doer: str, verb: str) -> None:
    tokens = {t.lower: t for t in tree(headline).tokens}
    assert tokens[verb].is_verb and tokens[doer].head is tokens[verb]
    assert tokens[doer].dep == "nsubj"


def test_a_plan_is_nobody_who_does_something() -> None:
    tokens = {t.lower: t for t in tree("Plan to visit Oslo").tokens}
    assert tokens["plan"].dep == "ROOT"


def test_a_visit_that_is_called_off_is_a_noun() -> None:
    tokens = {t.lower: t for t in tree("Ruiz cancels Oslo visit over protests").tokens}
    assert tokens["visit"].is_noun and tokens["visit"].dep == "dobj"
    assert tokens["oslo"].head is tokens["visit"]


def test_ministers_of_two_states_are_those_of_both() -> None:
    tokens = {t.lower: t for t in tree("Norway, Peru foreign ministers hold talks").tokens}
    assert tokens["ministers"].dep == "nsubj"
    assert [t.lower for t in tokens["norway"].conjuncts()] == ["norway", "peru"]


def test_rebels_after_a_comma_are_the_second_of_two() -> None:
    tokens = {t.lower: t for t in tree("Peru, rebels to resume talks").tokens}
    assert [t.lower for t in tokens["peru"].conjuncts()] == ["peru", "rebels"]
    assert tokens["rebels"].tag == "NNS"


def test_how_talks_fare_is_what_a_headline_says_of_them() -> None:
    tokens = tree("Ceasefire talks resume in Doha").tokens
    assert [(t.dep, t.tag) for t in tokens[:3]] == [("compound", "NN"), ("nsubj", "NNS"), ("ROOT", "VBP")]


def test_two_who_agree_on_a_thing_are_both_who_agree() -> None:
    agree = next(t for t in tree("Ruiz and Vik agree joint border patrols").tokens if t.text == "agree")
    assert agree.dep == "ROOT"
    assert [t.text for t in agree.those("nsubj")[0].conjuncts()] == ["Ruiz", "Vik"]


def test_a_visit_that_is_scrapped_is_what_somebody_scraps() -> None:
    tokens = tree("Ruiz scraps trip to Lima").tokens
    assert [(t.dep, t.tag) for t in tokens[:3]] == [("nsubj", "NNP"), ("ROOT", "VBZ"), ("dobj", "NN")]
