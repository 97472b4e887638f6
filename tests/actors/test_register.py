"""Who an article names, and whom it stands for by other words."""

import re

import pytest

from timeline_cli.actors import Entity, Register
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span


def register(text: str, headline: str = "") -> Register:
    whole = f"{headline}\n{text}" if headline else text
    begin = len(whole) - len(text)
    sentences = [Span(begin + m.start(), begin + m.end()) for m in re.finditer(r"\S.*?[.!?](?=\s|$)", text, re.DOTALL)]
    return Register(whole, sentences, [Span(0, len(headline))] if headline else ())


def of_type(text: str, type: ActorType | None) -> list[str]:
    return [e.name for e in register(text).entities if e.type is type]


def named(text: str, name: str) -> Entity:
    return next(e for e in register(text).entities if e.name == name)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("King Salim and Prince Omar bin Salim met Ana Ruiz.", ["Salim", "Omar bin Salim", "Ana Ruiz"]),
        ("King Salim bin Omar met Ana Ruiz. King Salim left.", ["Salim bin Omar", "Ana Ruiz"]),
        ("Prime Minister Ana Ruiz and Tomas Vega met.", ["Ana Ruiz", "Tomas Vega"]),
        ("Peru's President Ana Ruiz and Chile's Foreign Minister Tomas Vega met.", ["Ana Ruiz", "Tomas Vega"]),
        ("King Faruk of Jordan left.", ["Faruk"]),
        ("Secretary-General Ana Ruiz of the Nile League left.", ["Ana Ruiz"]),
        ("Foreign ministers Ana Ruiz of Rusunda and Jon Vik left.", ["Ana Ruiz", "Jon Vik"]),
        ("Officials said Defence Minister Chen Gang would travel.", ["Chen Gang"]),
        ("She saw Ana\nRuiz there.", ["Ana Ruiz"]),
        ("They raided Old Varna in Bulgaria.", []),
        ("The foreign ministers Ruiz and Vik met.", ["Ruiz", "Vik"]),
        ("Ministers Ruiz, Vik and Owusu signed it.", ["Ruiz", "Vik", "Owusu"]),
        ("The foreign ministers Ruiz, Vik, Owusu and Lee signed it.", ["Ruiz", "Vik", "Owusu", "Lee"]),
        ("The negotiators Ana Ruiz and General Jon Vik met.", ["Ana Ruiz", "Jon Vik"]),
        ("He told ministers, Lima papers said, nothing.", []),
        ("Ana Ruiz signed for the Red Front.", ["Ana Ruiz"]),
        ("He received at the Palace of the Sea Mr. Ana Ruiz.", ["Ana Ruiz"]),
        ("On Monday in Oslo Ana Ruiz met Jon Vik.", ["Ana Ruiz", "Jon Vik"]),
        ("She welcomed at the Palace of Lima His Majesty King Olav of Norway.", ["Olav"]),
        ("In Oslo Foreign Minister Ana Ruiz met the king.", ["Ana Ruiz"]),
        ("Minister of Irrigation Hany Salem spoke.", ["Hany Salem"]),
        ("Federal Minister for Economic Affairs Greta Winkler spoke.", ["Greta Winkler"]),
        ("Minister of Industry, Energy and Mineral Resources Hany Salem spoke.", ["Hany Salem"]),
        ("He met the chairman of the Security Council Oleg Petrov.", ["Oleg Petrov"]),
        ("State Secretary of the Peruvian Security Council Ana Ruiz left.", ["Ana Ruiz"]),
        ("He met the director of the Health Institute Peru in May.", []),
        ("The Minister for Foreign Affairs spoke.", []),
        ("He received at Basman Palace Foreign Minister Ana Ruiz.", ["Ana Ruiz"]),
        ("He was at Basman Palace Hotel.", []),
        ("The two kings, Omar and Jens, spoke.", ["Omar", "Jens"]),
        ("Ana Ruiz was in Chile for the Foreign Ministers' meeting of the Andean League.", ["Ana Ruiz"]),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert of_type(text, ActorType.PERSON) == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Guerrillas of the Red Dawn Front struck.", ["Red Dawn Front"]),
        ("The Ministry of Trade and Industry spoke.", ["Ministry of Trade and Industry"]),
        ("The Northern Army and the Southern Army spoke.", ["Northern Army", "Southern Army"]),
        ("The Three Rivers Alliance spoke. Later the Rivers Alliance left.", ["Three Rivers Alliance"]),
        ("The Lake People's Liberation Front met Chad's Workers' Party.", ["Lake People's Liberation Front", "Workers' Party"]),
        ("Chad's Army met Peru's Navy.", ["Army", "Navy"]),
    ],
)
def test_bodies(text: str, bodies: list[str]) -> None:
    found = [e.name for e in register(text).entities if e.type in {ActorType.GROUP, ActorType.ORGANISATION}]
    assert found == bodies


def test_heads_of_state_are_no_body() -> None:
    assert of_type("The Heads of State and Government of the Lake Union met.", ActorType.ORGANISATION) == ["Lake Union"]
    assert of_type("The Heads of State of Peru and Chile met.", ActorType.COUNTRY) == ["Peru", "Chile"]


def test_states_keep_their_and() -> None:
    assert of_type("She went to Bosnia and Herzegovina.", ActorType.COUNTRY) == ["Bosnia and Herzegovina"]


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan president, Amina Otieno, spoke.",
        "Kenya's president Amina Otieno spoke.",
        "The president of Kenya, Amina Otieno, spoke.",
        "Amina Otieno, the president of Kenya, spoke.",
        "Kenyan President Amina Otieno spoke.",
        "President Amina Otieno of Kenya spoke.",
        "Nairobi's president, Amina Otieno, spoke.",
        "Kenyan Crown Prince and President Amina Otieno spoke.",
    ],
)
def test_office_and_country(text: str) -> None:
    entity = named(text, "Amina Otieno")
    assert "president" in entity.titles
    assert entity.country == "Kenya"


def test_initials_of_a_state_are_no_title() -> None:
    vik = named("US President Jon Vik and U.N. Secretary-General Ana Ruiz spoke.", "Jon Vik")
    assert (vik.country, vik.titles) == ("United States", {"president"})


@pytest.mark.parametrize(
    "said", ["known as Abu Said", "better known as Abu Said", "51, also known as Abu Said", "nicknamed Abu Said"], ids=lambda said: said[:9]
)
def test_people_go_by_other_names(said: str) -> None:
    assert "Abu Said" in named(f"Ahmed Hassan, {said}, was killed. Abu Said led it.", "Ahmed Hassan").aliases
    assert "Lion" in named("Ahmed Hassan, nicknamed Lion, was killed. Lion led it.", "Ahmed Hassan").aliases


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Mrs Ana Ruiz, received the envoy of Peru.", "Ana Ruiz", None),
        ("The minister, Ana Ruiz, and his Peruvian colleague, Jon Vik, met.", "Ana Ruiz", None),
        ("The former president Bill Ruiz left.", "Bill Ruiz", None),
    ],
)
def test_what_follows_a_comma_may_be_no_office(text: str, name: str, country: str | None) -> None:
    assert (named(text, name).country, named(text, name).type) == (country, ActorType.PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Peru and Chile, Ana Ruiz and Jon Vik, met.",
        "The ministers of foreign affairs of Peru and Chile, Mrs Ana Ruiz and Mr Jon Vik, met.",
        "The Peruvian and Chilean foreign ministers, Ana Ruiz and Jon Vik, met.",
    ],
)
def test_officials_of_several_states_are_told_in_the_order_of_these(text: str) -> None:
    assert [(named(text, name).country, "minister" in named(text, name).titles) for name in ("Ana Ruiz", "Jon Vik")] == [
        ("Peru", True),
        ("Chile", True),
    ]
    assert named("Beside the river of Peru and Chile, Ana Ruiz and Jon Vik met.", "Jon Vik").country is None


def test_the_colleague_of_another_state_is_of_that_state() -> None:
    assert named("His Kenyan colleague, Amina Otieno, spoke.", "Amina Otieno").country == "Kenya"


def test_a_counterpart_bears_the_same_office() -> None:
    text = "Foreign Minister Jon Vik spoke with his Peruvian counterpart, Ana Ruiz, on Friday."
    assert "foreign minister" in named(text, "Ana Ruiz").titles
    assert named(text, "Ana Ruiz").country == "Peru"
    assert named(text, "Jon Vik").country is None


def test_a_title_of_several_is_that_of_each() -> None:
    assert named("Presidents Jon Vik and Ana Ruiz spoke.", "Ana Ruiz").titles == {"president"}
    assert named("President Jon Vik and Ana Ruiz spoke.", "Ana Ruiz").titles == set()


def test_an_acronym_stands_for_the_body_it_was_given_to_or_spells() -> None:
    assert "RDF" in named("The Red Dawn Front (RDF) struck. RDF men fled.", "Red Dawn Front").aliases
    assert "RDF" in named("The Red Dawn Front struck. Later RDF men fled.", "Red Dawn Front").aliases


@pytest.mark.parametrize(
    "said", ["known by its Spanish initials LPA", "better known as LPA", "or LPA", "abbreviated to LPA"], ids=lambda said: said[:12]
)
def test_an_acronym_may_be_told_in_words(said: str) -> None:
    assert "LPA" in named(f"The Lake People's Army, {said}, struck.", "Lake People's Army").aliases


def test_a_group_that_claims_an_attack_has_its_acronym() -> None:
    assert "LPA" in named("The Lake People's Army, known by its initials LPA, said it was behind the attack.", "Lake People's Army").aliases


def test_an_army_that_owns_up_to_an_attack_is_no_states_army() -> None:
    assert named("The Dawn People's Army claimed the attack.", "Dawn People's Army").type is ActorType.GROUP
    assert named("The Chilean Army claimed the attack.", "Chilean Army").type is ActorType.ORGANISATION


def test_a_headline_names_whom_the_body_names() -> None:
    found = register("Ana Ruiz flew to Lima.", "RUIZ FLIES TO LIMA")
    entity = found.at(Span(0, 4))
    assert entity is not None and entity.name == "Ana Ruiz"


TALKS = "Foreign Minister Ana Ruiz of Peru met Defence Minister Tomas Vega of Chile. The talks were long."


def test_the_minister_is_the_one_of_that_office() -> None:
    found = register(TALKS)
    end = len(TALKS)
    assert str(found.described("minister", "defence minister", None, end)).startswith("<Tomas Vega")
    assert str(found.described("minister", "minister", "Peru", end)).startswith("<Ana Ruiz")
    assert found.described("minister", "finance minister", None, end) is None
    assert found.described("king", "king", None, end) is None


def test_he_and_she_stand_for_who_opens_the_sentence_before() -> None:
    text = "Mr Vega met Mrs Ruiz in Lima. Later on it rained."
    found = register(text)
    assert [e.name for female in (False, True) if (e := found.person(len(text), female))] == ["Vega", "Ruiz"]


def test_sides_and_pairs() -> None:
    found = register(TALKS)
    assert [e.name for e in found.pair(len(TALKS), 2)] == ["Ana Ruiz", "Tomas Vega"]
    assert [name for name, _ in found.sides(len(TALKS), 2)] == ["Peru", "Chile"]
    assert found.sides(len(TALKS), 3) == []


def test_the_group_is_the_one_named() -> None:
    text = "The Red Dawn Front struck. Then the River Alliance left."
    found = register(text)
    group = found.group(len(text))
    assert group is not None and group.name == "Red Dawn Front"
    alliance = found.body("alliance", len(text))
    assert alliance is not None and alliance.name == "River Alliance"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President Ana Ruiz and Tomas Vega left Lima. Later she", "Ana Ruiz"),
        ("President Ana Ruiz left Lima. A statement on her meeting with Tomas Vega was issued. Later she", "Ana Ruiz"),
        (
            "President Ana Ruiz left Lima. The talks in the capital had been long and hard for everybody, said Marta Kline. Later she",
            "Ana Ruiz",
        ),
        ("President Ana Ruiz left Lima. Marta Kline received her in Quito. Later she", "Ana Ruiz"),
        ("Mrs Ana Ruiz left Lima. President Tomas Vega was in Quito. Later she", "Ana Ruiz"),
        ("President Ana Ruiz left Lima. Marta Kline was in Quito. On Monday the president had told her aides so. Later she", "Ana Ruiz"),
        ("President Ana Ruiz left Lima. Marta Kline, the envoy, flew home. The spokeswoman was asked for news. Later she", "Marta Kline"),
    ],
)
def test_a_pronoun_stands_for_whom_the_text_goes_on_about(text: str, person: str) -> None:
    found = register(text + ".").person(len(text) - 3, female=True)
    assert found is not None
    assert found.name == person


def test_an_office_before_the_next_name_is_not_that_of_the_name_before() -> None:
    assert named("In talks with President Ana Ruiz, Foreign Minister Tomas Vega spoke.", "Ana Ruiz").titles == {"president"}


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("UN Secretary-General Ana Ruiz spoke.", "Ana Ruiz", "secretary-general"),
        ("Interior Secretary Tomas Vega spoke.", "Tomas Vega", "secretary"),
        ("UN Special Envoy Tomas Vega spoke.", "Tomas Vega", "envoy"),
        ("NATO Supreme Allied Commander General Tomas Vega spoke.", "Tomas Vega", "commander"),
        ("US Deputy Assistant Secretary of State Tomas Vega spoke.", "Tomas Vega", "secretary"),
        ("Prime Ministers Tomas Vega of Peru and Ana Ruiz of Chile spoke.", "Tomas Vega", "prime minister"),
        ("Talks with the President of Chile, Tomas Vega, began.", "Tomas Vega", "president"),
        ("Chad's ceremonial head of state, Tomas Vega, left.", "Tomas Vega", "head"),
        ("After the fires in Lima the Prime Minister, Tomas Vega, left.", "Tomas Vega", "minister"),
    ],
)
def test_offices_are_no_part_of_names(text: str, name: str, title: str) -> None:
    assert title in named(text, name).titles


def test_states_between_hyphens_are_so_many_names() -> None:
    assert of_type("The Chad-Niger-Mali summit ended.", ActorType.COUNTRY) == ["Chad", "Niger", "Mali"]
    assert of_type("Recent Chad-Niger talks failed.", ActorType.COUNTRY) == ["Chad", "Niger"]
    assert of_type("Guinea-Bissau left.", ActorType.COUNTRY) == ["Guinea-Bissau"]


def test_an_office_after_the_comma_makes_a_person_of_any_two_capitals() -> None:
    found = register("Dela Park, Tonga's envoy, and Rua West Street, who is ambassador to Peru, spoke of Old Mill, a school.")
    assert {e.name for e in found.entities if e.type is ActorType.PERSON} >= {"Dela Park", "Rua West Street"}


def test_no_person_is_the() -> None:
    found = register("On Monday came the Harvest Meeting, with Gen Ruiz at the head of the Kenyan side.")
    assert "Harvest Meeting" not in {e.name for e in found.entities if e.type is ActorType.PERSON}


def test_a_ship_is_no_person_though_it_bears_the_name_of_one() -> None:
    found = register("Men boarded the tanker Ruth Ardent off Lome. The crew of the Ana Ardent saw it.")
    assert not [e.name for e in found.entities if e.type is ActorType.PERSON]


def test_a_minister_delegate_is_called_by_name() -> None:
    found = register("The Minister Delegate for Defence, Dov Lavie, came from Lome.")
    assert [e.name for e in found.entities if e.type is ActorType.PERSON] == ["Dov Lavie"]


def test_a_body_ends_before_the_people_it_belongs_to() -> None:
    found = register("The Northern Command of the Kenyan army and the RSF of Gen. Ben Okello agreed.")
    assert {"Northern Command", "Ben Okello"} <= {e.name for e in found.entities}


@pytest.mark.parametrize(
    ("text", "name", "type"),
    [
        ("The envoy met executives of the oil company Norvik.", "Norvik", ActorType.ORGANISATION),
        ("The car maker Siam Lohakit built it.", "Siam Lohakit", ActorType.ORGANISATION),
        ("The rebel group Dawn claimed the raid.", "Dawn", ActorType.GROUP),
        ("The energy group Dawn built it.", "Dawn", None),
        ("Fighters of the Dawn Column came at night.", "Dawn Column", ActorType.GROUP),
        ('Police raided the cell "Iron Noon" at night.', "Iron Noon", ActorType.GROUP),
        ("The Dawn Column, a leftist band, came at night.", "Dawn Column", ActorType.GROUP),
        ("Harkat-ul-Zain, which claimed the raid, is small.", "Harkat-ul-Zain", ActorType.GROUP),
        ("Ana Ruiz claimed the title.", "Ana Ruiz", ActorType.PERSON),
        ("The Iron Noon movement and Peru signed a truce.", "Iron Noon", ActorType.GROUP),
        ("Shells fell on the Zerai front.", "Zerai", None),
        ("The Southern Reform Order (SRO) won.", "Southern Reform Order", ActorType.ORGANISATION),
        ("The Southern Reform Zone (SRZ) grew.", "Southern Reform Zone", None),
        ("Ruiz and Vik shook hands.", "Ruiz", ActorType.PERSON),
        ("The Kenyan company built it.", "Kenyan", None),
    ],
)
def test_the_words_around_a_name_say_what_it_is(text: str, name: str, type: ActorType | None) -> None:
    assert named(text, name).type is type


def test_a_plain_word_that_opens_a_sentence_is_no_part_of_the_place_after_it() -> None:
    assert [e.name for e in register("Shelling of Kano left two dead.").entities] == ["Kano"]
    assert [e.name for e in register("University of Nairobi students marched.").entities] == ["University of Nairobi"]


@pytest.mark.parametrize(
    ("text", "name", "type"),
    [
        ("Rebels raided a post in San Isidro de Tarma on Monday.", "San Isidro de Tarma", None),
        ("Rebels raided a post in San Juan Bautista Tarma on Monday.", "San Juan Bautista Tarma", None),
        ("Rebels raided a post in Sidi Bou Tarma on Monday.", "Sidi Bou Tarma", None),
        ("Rebels raided a post in Tal Dorvan on Monday.", "Tal Dorvan", None),
        ("Rebels raided a post at Anna Dorvan on Monday.", "Anna Dorvan", None),
        ("Rebels fired at Anna Dorvan on Monday.", "Anna Dorvan", ActorType.PERSON),
        ("Rebels put their trust in Anna Dorvan on Monday.", "Anna Dorvan", ActorType.PERSON),
        ("Rebels met in Anna Dorvan's house on Monday.", "Anna Dorvan", ActorType.PERSON),
        ("In Oslo Ana Ruiz met the king.", "Ana Ruiz", ActorType.PERSON),
        ("Militants from Tarma raided a mill.", "Tarma", None),
        ("Militants from the Red Dawn raided a mill.", "Red Dawn", ActorType.GROUP),
    ],
)
def test_a_place_may_be_named_after_a_person(text: str, name: str, type: ActorType | None) -> None:
    assert (name, type) in [(e.name, e.type) for e in register(text).entities]


@pytest.mark.parametrize(
    ("text", "places", "people"),
    [
        ("Gunmen attacked the village of Ali Kuli. Ali Kuli lies far away.", ["Ali Kuli"], []),
        ("Troops took the towns of Ali Kuli and San Marco.", ["Ali Kuli", "San Marco"], []),
        ("A bomb went off in the district of Amir Hassan.", ["Amir Hassan"], []),
        ("The mayor of the town of Tarma, Ana Ruiz, was shot.", ["Tarma"], ["Ana Ruiz"]),
        ("Gunmen raided the village of Kolo, killing Ali Kuli, a farmer.", ["Kolo"], ["Ali Kuli"]),
    ],
)
def test_a_village_is_a_place_whatever_the_words_of_its_name(text: str, places: list[str], people: list[str]) -> None:
    assert of_type(text, None) == places
    assert of_type(text, ActorType.PERSON) == people


def test_a_state_behind_a_town_is_no_part_of_its_name() -> None:
    assert [e.name for e in register("Yesterday in Quito Peru and Chile signed a pact.").entities] == ["Quito", "Peru", "Chile"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ana Ruiz spoke for Peru and Ole Berg for the Danes.", ["Ana Ruiz", "Ole Berg"]),
        ("In Oslo Vask met Ana Ruiz. Jorn Vask was the host.", ["Jorn Vask", "Ana Ruiz"]),
        ("Ana Ruiz, his Special Adviser on Media, said so.", ["Ana Ruiz"]),
        ("Credit was given to Ana Ruiz.", ["Ana Ruiz"]),
        ("Jon Vik, Senior Special Assistant (Media) to the king, met Ana Ruiz.", ["Jon Vik", "Ana Ruiz"]),
        ("Jon Vik, Minister of the Western Lake Territory; and Ana Ruiz, the Chief Whip of the Senate, came.", ["Jon Vik", "Ana Ruiz"]),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it_and_nobody(text: str, people: list[str]) -> None:
    assert sorted(of_type(text, ActorType.PERSON)) == sorted(people)


def test_what_is_known_by_its_initials_is_a_body() -> None:
    assert of_type("Men of the Banda Norte Sul (BNS) came.", ActorType.ORGANISATION) == ["Banda Norte Sul"]


def test_a_single_unknown_name_that_arrives_is_a_person_and_one_after_a_preposition_a_place() -> None:
    found = register("Qadir arrived in Dorvan on Monday.")
    assert {(e.name, e.type) for e in found.entities} == {("Qadir", ActorType.PERSON), ("Dorvan", None)}


def test_the_family_name_alone_is_that_of_the_one_who_is_nobodys_wife() -> None:
    text = "President Tom Vale received Ana Ruiz. His wife, Nora Vale, came along. Vale will visit Lima on Friday."
    assert len(named(text, "Tom Vale").spans) == 2
    assert len(named(text, "Nora Vale").spans) == 1


def test_a_president_may_be_called_bill() -> None:
    assert of_type("President Bill Vale met Ana Ruiz.", ActorType.PERSON) == ["Bill Vale", "Ana Ruiz"]


@pytest.mark.parametrize("text", ["Nobody knew Vask. The king met Vask.", "Vask will meet Okello in Lima.", "Vask held talks with Okello."])
def test_who_meets_officials_is_a_person(text: str) -> None:
    assert "Vask" in of_type(text, ActorType.PERSON)


def test_highnesses_are_titles() -> None:
    assert named("His Royal Highness Prince Omar bin Salim, Crown Prince, held talks in Lima.", "Omar bin Salim").type is ActorType.PERSON
    assert {"king", "majesty"} <= named("His Majesty King Harald received her.", "Harald").titles


def test_a_model_of_aircraft_is_nobody() -> None:
    assert of_type("Two Su-25 jets and an F-16 from the Air Force shelled Tarma.", ActorType.ORGANISATION) == ["Air Force"]


def test_a_paper_for_somebody_with_letters_is_no_name_with_him() -> None:
    assert "LRF" in {e.name for e in register("Ana Ruiz signed the Accord for the LRF in Lima.").entities}


def test_bands_listed_behind_their_noun_are_groups() -> None:
    assert of_type("A pact of the gangs Lamo Sor, Red Hill and Blue Wave held.", ActorType.GROUP) == ["Lamo Sor", "Red Hill", "Blue Wave"]


def test_somebody_of_a_department_is_a_person() -> None:
    text = "Quellan Tarsk of the Customs Department and Jon Vik came to Lima."
    assert "Quellan Tarsk" in {e.name for e in register(text).entities}
    assert of_type("The Lamo Movement of the Customs Department came.", ActorType.PERSON) == []


@pytest.mark.parametrize(
    ("said", "name"), [("Southeast Niger", "Niger"), ("Northeast Chad's Ennedi Province", "Chad"), ("South Korea", "South Korea")]
)
def test_a_quarter_of_a_country_is_no_person(said: str, name: str) -> None:
    text = f"Talks had been held in {said} on Monday. It was calm."
    assert of_type(text, ActorType.PERSON) == []
    assert of_type(text, ActorType.COUNTRY) == [name]


def test_what_is_held_for_somebody_is_no_part_of_the_name() -> None:
    people = {e.name for e in register("Vigil for Ana Ruiz. Support for Owusu grows. President Owusu spoke. Youth for Peace met.").entities}
    assert {"Ana Ruiz", "Owusu", "Youth for Peace"} <= people
    assert not any(name.startswith(("Vigil", "Support")) for name in people)


def test_a_town_may_be_named_after_a_general() -> None:
    text = "Rebels blew up a post near General Lomo on Monday. The road to General Lomo is closed."
    assert of_type(text, ActorType.PERSON) == []
    assert "Lomo" in of_type("Rebels blew up a post near General Lomo. General Lomo spoke to the rebels. Lomo left.", ActorType.PERSON)
