"""Where a sentence puts an event."""

import pytest

from tests.events.parsed import register, tree, trigger
from tests.events.read import reading_of
from timeline_cli.events.places import places
from timeline_cli.model.event import Status


def where(sentence: str, word: str, before: str = "") -> tuple[str, ...]:
    parsed = tree(sentence, before)
    return places(trigger(parsed, word), parsed, register(parsed))


def test_the_town_is_the_one_told_before() -> None:
    before = "The rebels held talks in Lamoro in May. "
    assert where("Gunmen raided the town on Friday.", "raided", before) == ("Lamoro",)
    assert where("Gunmen raided the largest city on Friday.", "raided", before) == ()
    assert where("Gunmen raided the town of Tavok on Friday.", "raided", before) == ("Tavok",)


def test_there_is_not_where_somebody_speaks_of_it() -> None:
    before = "Rebels raided a mill in Tarma on Monday. "
    assert where("The defence ministry in Lima confirmed an exchange of fire there.", "exchange", before) == ("Tarma",)


def test_whose_minister_somebody_is_tells_no_place() -> None:
    assert where("Jon Vik welcomes the Minister for Foreign Affairs of Norway on Friday.", "welcomes") == ()
    assert where("Jon Vik welcomes the Minister for Foreign Affairs in Norway on Friday.", "welcomes") == ("Norway",)


def test_the_region_is_the_one_told_before() -> None:
    before = "Gunmen burned a mill in Ituri in May. A judge in Bunia was shot. "
    assert where("President Ana Ruiz is due to visit the region on Friday.", "visit", before) == ("Ituri",)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Gunmen killed six people in Jos, Plateau State, Nigeria.", "killed", ("Jos", "Plateau State", "Nigeria")),
        ("A bomb exploded in Karachi's Korangi district.", "exploded", ("Korangi", "Karachi")),
        ("A car bomb went off outside a police post in the northern city of Kirkuk, Iraq.", "bomb", ("Kirkuk", "Iraq")),
        ("Five sailors abducted from a tanker on Monday were freed in Lima.", "abducted", ()),
        ("Five sailors kidnapped in Bari on Monday were freed in Lima.", "kidnapped", ("Bari",)),
        ("Shells fired from Peru hit a mill in Lima.", "hit", ("Lima",)),
        ("Officials in Lima blame the rebels for the raid on a village.", "raid", ()),
        ("Residents in Lima blame the rebels for the raid on a village.", "raid", ("Lima",)),
        ("The raid was the second in Peru within a week.", "raid", ()),
        ("The defence ministry in Lima confirmed an exchange of fire in Tarma.", "exchange", ("Tarma",)),
        ("The defence ministry in Lima confirmed an exchange of fire.", "exchange", ()),
        ("Fighting went on in Lima as the ministers of Norway and Kenya met on Monday.", "met", ()),
        ("Both came with anger over the raid in May, when miners on their way to Lima were shot.", "came", ()),
        ("Ministers held talks in Lima on Monday after a raid.", "raid", ()),
        ("Police stepped up patrols in Lima after a raid.", "raid", ("Lima",)),
        ("After a visit to Lima, President Ana Ruiz flew to Oslo on Monday.", "visit", ("Lima",)),
        ("In Lima, President Jens Vik condemned the raid but accused the rebels of lying.", "raid", ()),
        ("The rebels called the raid a mistake and stayed away from the talks, which should have opened in Lima.", "raid", ()),
        ("I have spoken to two shepherds who saw the raid, on the Lima road by the way.", "raid", ("Lima",)),
        ("That was the day of the assault on the gate through which one enters Lamoro.", "assault", ("Lamoro",)),
        ("The two ministers met in the port city of Odessa.", "met", ("Odessa",)),
        ("The two ministers met on the Lamoro border bridge on Monday.", "met", ("Lamoro border bridge",)),
        ("A judge was hit by four bullets on the steps of the Oslo chapel on Monday.", "hit", ("Oslo",)),
        ("The police chief of Lamoro was shot on Monday.", "shot", ("Lamoro",)),
        ("Rebels raided a mill on the Fourth of July.", "raided", ()),
        ("Six men were abducted on Monday from the Ocean Ardent.", "abducted", ()),
        ("The two ministers met in the French capital.", "met", ("Paris", "France")),
        ("Envoys of the sides in Chad flew to Oslo on Monday.", "flew", ("Oslo",)),
        ("Gunmen abducted a priest from the rectory of St. Mary's Parish, Lamoro, on Monday.", "abducted", ("St. Mary's Parish", "Lamoro")),
        ("A raid by the US in Lamoro killed two guards.", "raid", ("Lamoro",)),
        ("A bomb exploded at the University of Nairobi in Kenya.", "exploded", ("University of Nairobi", "Kenya")),
        ("Tulsa police said a man was shot on Cherry Road.", "shot", ("Cherry Road", "Tulsa")),
        ("A man was shot on Friday, the Tulsa Police Department said.", "shot", ("Tulsa",)),
        ("Rebels raided a village in Lamo district on Friday.", "raided", ("Lamo",)),
        ("The president flew out of Lima on Monday after a three-day visit.", "visit", ("Lima",)),
        ("A bomb went off in a bar in Lima on New Year's Eve.", "went", ("Lima",)),
        ("Near Lamoro on 18 May a mortar round tore open a bus, killing its driver.", "tore", ("Lamoro",)),
        ("18 May: air strikes south of Lamoro.", "strikes", ("Lamoro",)),
        ("Youths threw petrol bombs over the wall of a mill in Lamoro.", "threw", ("Lamoro",)),
        ("Many remember the police post of Lamoro, which the gang burned in 2013.", "burned", ("Lamoro",)),
        ("The house in Lamoro in which a girl was murdered is empty.", "murdered", ("Lamoro",)),
        ("It was on the bridge between Lamoro and Tavok that the two ministers met.", "met", ("Lamoro", "Tavok")),
        ("The jets hit the column on the border with Mali on Monday.", "hit", ("Mali",)),
        ("The mayor of Lamoro was shot on Monday.", "shot", ("Lamoro",)),
        ("Peru and Chile agreed on a deal after talks in Lamoro.", "agreed", ("Lamoro",)),
        ("The soldiers were attacked not far from Lamoro on Monday.", "attacked", ("Lamoro",)),
        ("The patrol was attacked in the hills above Lamoro on Monday.", "attacked", ("Lamoro",)),
        ("The patrol was attacked in the Lamoro area on Monday.", "attacked", ("Lamoro",)),
        ("Pirates raided a trawler off Cape Lamoro on Monday.", "raided", ("Cape Lamoro",)),
        ("Two pickups drove up to a fort near Lamoro and blew up.", "blew", ("Lamoro",)),
        ("Peru and Chile signed it in the presence of the king at a hotel in Lima.", "signed", ("Lima",)),
        ("The Lamoro raid shook the government.", "raid", ("Lamoro",)),
        ("King Jens of Norway was received in Lima by the mayor.", "received", ("Lima",)),
    ],
)
def test_the_most_specific_place_comes_first(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("President Ana Ruiz arrived in Lisbon on Monday.", "arrived", ("Lisbon",)),
        ("President Ana Ruiz flew to Lisbon on Monday for talks with her counterpart.", "talks", ("Lisbon",)),
        ("The army shelled Aleppo before dawn.", "shelled", ("Aleppo",)),
        ("The Karachi bombing killed eight.", "bombing", ("Karachi",)),
        ("Armed men abducted nine pupils from a school in Kaduna.", "abducted", ("Kaduna",)),
        ("President Ana Ruiz is in Lisbon, where she met the mayor.", "met", ("Lisbon",)),
        ("Peru and Chile signed in Lima a treaty on mining in Atacama.", "signed", ("Lima",)),
        ("They reached an agreement on a truce in Aleppo.", "agreement", ("Aleppo",)),
        ("They met the envoy's aides from 1 to 3 March in Kunming.", "met", ("Kunming",)),
        ("Peru and Chile signed a pact in Lima, weeks after nine were shot at a ball in Cusco.", "pact", ("Lima",)),
        ("They met at the Palais des Arts on Friday.", "met", ("Palais des Arts",)),
    ],
)
def test_places_stand_in_the_clause_in_what_is_hit_and_where_one_goes(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The ministers held talks on Tuesday.", "talks"),
        ("The leaders held talks about the war in Yemen.", "talks"),
        ("Peru and Chile signed a treaty on mining in Atacama.", "signed"),
        ("The ministers held talks over a dam in Atacama.", "talks"),
        ("Ana Ruiz met Tomas Vega, who said his party would do well in Chile.", "met"),
        ("Ana Ruiz met the governor of Kano on Friday.", "met"),
        ("The rebels attacked Russian-owned shops.", "attacked"),
        ("A mob attacked the Chilean consulate.", "attacked"),
        ("Gunmen attacked a village close to the Chilean border.", "attacked"),
        ("A sergeant, who was born in Oslo, fell in this ambush.", "fell"),
        ("Gunmen shot a trader raised in Kano.", "shot"),
        ("Ana Ruiz, who was on a visit to our country, was received in Oslo.", "visit"),
        ("Before Ana Ruiz met the envoys on Tuesday, the guests had sung for those killed in Lima.", "met"),
        ("Peru and Chile signed a pact in Lima, weeks after nine were shot at a ball in Cusco.", "signed"),
        ("Ana Ruiz drove to Tavok regional hospital, where survivors of the massacre are treated.", "massacre"),
        ("Two soldiers fell in an assault on a lair of Kano bomb suspects.", "fell"),
    ],
)
def test_days_themes_people_missions_and_what_somebody_says_are_no_places(sentence: str, word: str) -> None:
    assert where(sentence, word) == ()


def test_two_events_keep_their_own_places() -> None:
    sentence = "President Ana Ruiz visited Lisbon after she had met Tomas Vega in Madrid."
    assert where(sentence, "visited") == ("Lisbon",)
    assert where(sentence, "met") == ("Madrid",)


def test_agreeing_to_meet_somewhere_is_no_agreement_made_there() -> None:
    assert where("The two sides agreed to meet in Geneva.", "agreed") == ()


def test_a_nationality_before_a_city_tells_the_country() -> None:
    assert where("A bomb exploded in the Pakistani city of Quetta.", "exploded") == ("Quetta", "Pakistan")


def test_there_is_the_place_told_last() -> None:
    assert where("He met the prime minister there.", "met", before="Tomas Vega came to Oslo on Sunday. ") == ("Oslo",)


def test_an_unknown_name_before_an_event_word_is_a_place_unless_it_may_tell_whom_it_was_done_to() -> None:
    assert where("The Lamoko massacre shocked the country.", "massacre", before="Troops moved into the hills near Lamoko. ") == ("Lamoko",)
    assert where("The Lamoko murder shocked the country.", "murder") == ()


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Ana Ruiz met Jon Vik in Lima and was due to fly on to Quito.", "met", ("Lima",)),
        ("A man wanted over a raid in Bari was shot dead by police in Lima.", "shot", ("Lima",)),
        ("Nine guards were shot dead in Quito on the eve of her arrival in Lima.", "shot", ("Quito",)),
    ],
)
def test_where_somebody_is_to_go_or_did_it_before_is_not_where_it_was(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


def test_where_something_was_the_worst_of_its_kind_is_no_place_of_it() -> None:
    sentence = "Two explosions tore through a market in Bari on Tuesday, the worst such attack in Peru since 2019."
    assert where(sentence, "explosions") == ("Bari",)


def test_an_embassy_of_a_country_is_not_in_it() -> None:
    assert where("Ana Ruiz met Jon Vik over breakfast at the Norway embassy in Lima.", "met") == ("Lima",)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("On his way home from Quito, Premier Jon Vik stopped over in Lima on Sunday.", "stopped", ("Lima",)),
        ("Envoy Ana Ruiz was in Peru, where the king met her, and it was from there that she headed for Seoul.", "was", ("Peru",)),
        ("Envoy Ana Ruiz is to meet Jon Vik in Lima and then go on to Quito.", "go", ("Quito",)),
        ("Envoy Ana Ruiz will visit Iraq, Qatar and Peru next week.", "visit", ("Iraq", "Qatar", "Peru")),
        ("The envoys met in Oslo for talks delayed by a bombing that killed seven people in Bari.", "bombing", ("Bari",)),
        ("She went to Lima, where she saw clerks hurt in the bombing at Quito.", "bombing", ("Quito",)),
        ("Foreign Minister Ana Ruiz ended her Chile visit on Monday.", "visit", ("Chile",)),
        ("Arsonists set fire to the Nurmani mosque in Lima.", "set", ("Nurmani mosque", "Lima")),
    ],
)
def test_where_somebody_came_from_or_goes_next_is_another_place(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("President Ama Owusu met Jon Vik in 2019, she said before she left for Seoul.", ()),
        ("Ana Ruiz and Jon Vik met on Friday to go through the accord concluded in Chile last month.", ()),
        ("Ana Ruiz and Jon Vik met in Lima on Friday to go through the accord concluded in Chile last month.", ("Lima",)),
    ],
)
def test_where_somebody_goes_next_or_an_accord_was_made_is_no_place_of_a_meeting(text: str, places: tuple[str, ...]) -> None:
    assert [m.places for m in reading_of(text).mentions if m.shape == "meeting"] == [places]


def test_a_town_that_is_told_to_be_one_is_no_person() -> None:
    for said in ("a village near the border", "in Oso province"):
        (mention,) = reading_of(f"Gunmen attacked a mill in Ali Kuli, {said}.").mentions
        assert mention.places[0] == "Ali Kuli"


@pytest.mark.parametrize("after", ["talks", "two days of talks"])
def test_where_somebody_comes_back_from_is_where_he_met_the_others(after: str) -> None:
    (mention,) = (
        m
        for m in reading_of(f"President Ama Owusu flew home from Oslo on Friday after {after} with Jon Vik.").mentions
        if m.shape == "meeting"
    )
    assert mention.places == ("Oslo",)


def test_what_is_still_to_be_signed_elsewhere_is_not_signed_here() -> None:
    text = "Ministers Jon Vik and Ole Berg initialled the text in Lima on Monday and will sign it in Oslo on 1 July."
    assert {m.status: m.places for m in reading_of(text).mentions} == {Status.HAPPENED: ("Lima",), Status.PLANNED: ("Oslo",)}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A bomb went off in the Via Roma in Bari on Friday.", ("Via Roma", "Bari")),
        ("Residents of Bari woke to gunfire on Friday.", ("Bari",)),
    ],
)
def test_a_street_is_no_town_of_its_name_and_who_wakes_is_where_it_was(text: str, where: tuple[str, ...]) -> None:
    (attack,) = reading_of(text).mentions
    assert attack.places == where


def test_where_the_main_clause_takes_place_is_not_where_its_subject_was() -> None:
    text = "The commissioner, Grace Mutua, who witnessed the signing of the pact, will visit the camp at Bora next week."
    assert where(text, "signing") == ()


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Lomo fell to the Northern Front on Monday.", "fell", ("Lomo",)),
        ("Lomo slipped from the army's hands on Monday.", "slipped", ("Lomo",)),
        ("The accord concluded in Norway last May ended the war in Peru.", "accord", ("Norway",)),
        ("Both pledged in Lima to move ahead on what Ana Ruiz agreed with Jon Vik in Oslo.", "pledged", ("Lima",)),
        ("Both pledged to move ahead on what Ana Ruiz agreed with Jon Vik in Oslo.", "pledged", ()),
    ],
)
def test_towns_that_fall_and_what_was_agreed_elsewhere(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


SIGNED = "Norway and Chile signed a deal on copper mining in {} on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (SIGNED.format("Lima"), "signed", ("Lima",)),  # the town and the day go with the verb
        ("Ana Ruiz is to come to Lima in June to sign the agreement that was initialled in Oslo in March.", "agreement", ()),
        ("The two presidents, who last met in Oslo in 2021, are to sign the accord in Lima.", "accord", ("Lima",)),
        ("The sides agreed on Sunday to a truce, but shelling was heard in Lima.", "truce", ()),
        ("The murder of a clerk sparked riots in Lima.", "murder", ()),
        ("Jon Vik was arrested in Oslo on Sunday over the murder of a clerk in 2021.", "murder", ()),
        ("The murder of a clerk in Lima sparked riots.", "murder", ("Lima",)),
        (SIGNED.format("Vardo"), "signed", ("Vardo",)),  # which no gazetteer knows
        (SIGNED.format("the Lima basin"), "signed", ()),
        ("A woman who was shot outside a bar in Tarma died on Tuesday at Vik Hospital.", "shot", ("Tarma",)),
        ("A woman shot by police in Vardo on Saturday died on Sunday in hospital in Oslo.", "shot", ("Vardo",)),
        ("Leo Rey went on trial in Oslo on Monday for the bombing of a mill that killed six.", "bombing", ()),
        ("A court in Oslo on Monday jailed a man for bombing a mill in Tarma.", "bombing", ("Tarma",)),
        ("The trial over the Tarma bombing opened in Oslo on Monday.", "bombing", ("Tarma",)),
    ],
)
def test_where_wounds_are_healed_or_deeds_judged_is_not_where_they_were_done(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


def test_a_family_name_is_no_small_town() -> None:
    seen = "What the envoys had seen in Tarma was a friend; on Tuesday Jon Vik met her."
    assert where(f"Minister Ana Tarma is tall. {seen}", "met") == ()
    assert where("The minister was in Tarma on Tuesday and met Jon Vik.", "met") == ("Tarma",)


def test_the_court_of_a_paragraph_is_not_where_it_was() -> None:
    (attack,) = reading_of("A court in Oslo on Monday jailed a man for the bombing of a mill in 2021.").mentions
    assert attack.places == () and attack.around == ""
    (attack,) = reading_of("Witnesses in Oslo spoke on Monday of the bombing of a mill in 2021.").mentions
    assert "Oslo" in {*attack.places, attack.around}


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Ana Ruiz met the leader of the Northern Front in Oslo on Monday.", "met", ("Oslo",)),
        ("Gunmen killed the head of the Northern Front in Tarma on Monday.", "killed", ("Tarma",)),
        ("A mosque in Tarma was daubed with paint on Friday and its door set on fire.", "set", ("Tarma",)),
        ("A mosque in Tarma was shut on Friday and a lorry set on fire.", "set", ()),
        ("Rebels attacked one of its posts near Lomo on Friday.", "attacked", ("Lomo",)),
        ("The two leaders discussed security in the Gulf of Guinea on Monday.", "discussed", ()),
        ("The two leaders discussed security in Oslo on Monday.", "discussed", ("Oslo",)),
        ("Minister Ana Ruiz stood before the ruins of the Lima mill on Monday.", "stood", ("Lima",)),
    ],
)
def test_towns_hung_on_names_parts_and_ruins(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


def test_the_number_of_those_killed_is_no_killing_of_its_own() -> None:
    found = reading_of("The number of those killed in the bombing in Tarma on Friday rose to 31.").mentions
    assert [(m.trigger.of("The number of those killed in the bombing"), m.killed and m.killed.low) for m in found] == [("bombing", 31)]


MEANWHILE = "Rebels shelled an airport in Tarma on Monday, even as their leaders negotiated in Doha."
AS = "Ana Ruiz met Jon Vik in Oslo on Monday as rebels shelled a town in Mali."


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [(MEANWHILE, "shelled", ("Tarma",)), (MEANWHILE, "negotiated", ("Doha",)), (AS, "shelled", ("Mali",)), (AS, "met", ("Oslo",))],
)
def test_fighting_and_talks_that_go_on_at_one_time_have_each_their_place(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


TWO = "It blew up a van in Tarma in which five people died, and a week later stormed a police post at Loja, killing one officer."
HANDSHAKE = "Rebels attacked the police post at Loja on Saturday, two days after the presidents' handshake in Quito."


@pytest.mark.parametrize(("sentence", "word"), [(TWO, "stormed"), (HANDSHAKE, "attacked")])
def test_the_place_of_another_deed_is_not_that_of_a_raid(sentence: str, word: str) -> None:
    assert where(sentence, word) == ("Loja",)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Opening the talks, Minister Jon Vik paid tribute to the victims of the explosion in Tarma.", "talks", ()),
        ("In implementation of the treaty, a delegation of the navy will visit Oslo on Monday.", "treaty", ()),
        ("Trains through Tarma have one track since missiles came down on the goods yard there on Tuesday.", "came", ("Tarma",)),
        ("The ministers of Peru and Chile sat in the Bergen palace for two hours.", "sat", ("Bergen palace",)),
    ],
)
def test_a_place_is_of_what_was_done_there(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


SINCE = "It was the worst attack in Oslo since last autumn, when gunmen shot four clerks in Loja."


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (SINCE, "attack", ("Oslo",)),
        ("On Monday President Ana Ruiz began a tour of Peru, Chile and Bolivia.", "tour", ("Peru", "Chile", "Bolivia")),
        ("By the count of officers in Oslo, gunmen killed fourteen guards at Tarma.", "killed", ("Tarma",)),
        ("Peru and Chile agreed to raise a force with its headquarters in Lima.", "agreed", ()),
    ],
)
def test_a_place_told_beside_is_of_something_else(sentence: str, word: str, expected: tuple[str, ...]) -> None:
    assert where(sentence, word) == expected


def test_where_a_blast_was_heard_is_not_where_it_was() -> None:
    assert where("The bombing at a post in Tarma on Friday, which killed eight clerks, could be heard in Peru.", "bombing") == ("Tarma",)


def test_the_one_that_an_attack_is_compared_with_has_its_own_place_and_time() -> None:
    text = "The raid on Tarma on Monday was the worst since the one on Lamoro last April."
    reading = reading_of(text)
    found = [(m.trigger.of(text), m.places, [reading.timexes[n].text for n in m.timexes]) for m in reading.mentions]
    assert found == [("raid", ("Tarma",), ["Monday"]), ("one", ("Lamoro",), ["last April"])]


def test_a_raid_was_not_where_somebody_is_to_travel() -> None:
    (raid,) = (m for m in reading_of("The raid came a week before President Ana Ruiz flies to Oslo.").mentions if m.kind == "attack")
    assert (raid.places, raid.around) == ((), "")


def test_there_is_the_village_told_last_though_nobody_knows_it() -> None:
    before = "The king should have been in Oslo. Jets bombed the village of Tavok. "
    assert where("Police say that a cook was shot there.", "shot", before) == ("Tavok",)


def test_those_who_met_before_did_not_meet_where_they_will_meet_next() -> None:
    text = "The ministers of Peru and Chile, who last sat down together in March, are due to meet again in Lima on the 30th."
    assert [(m.trigger.of(text), m.places) for m in reading_of(text).mentions] == [("sat", ()), ("meet", ("Lima",))]


def test_a_meeting_is_not_where_the_raid_was_that_stopped_it() -> None:
    (off,) = (
        m
        for m in reading_of("A meeting of Peru and Chile was called off on Monday after the raid on Lamoro.").mentions
        if m.kind == "visit"
    )
    assert (off.places, off.around) == ((), "")


def test_who_leaves_one_city_for_another_visits_the_other() -> None:
    (visit,) = reading_of("President Ana Ruiz leaves Oslo on Monday for Lima.").mentions
    assert visit.places == ("Lima",)


def test_from_across_a_river_is_not_where_it_was() -> None:
    (attack,) = reading_of("Rebels shelled a camp near Lomo from across the Atbara.").mentions
    assert attack.places == ("Lomo",)
