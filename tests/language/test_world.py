"""What is known of the world, and what must not be taken for it."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_cli.language import world
from timeline_cli.language.world import (
    body_noun,
    capital_of,
    country_of,
    country_of_capital,
    demonym_of,
    family_first,
    given_name,
    honorifics,
    organisation,
    person_noun,
    place,
    role_nouns,
    structure_noun,
    title_prefix,
    titles,
)
from timeline_cli.language.world import places as places_module
from timeline_cli.language.world import table as table_module
from timeline_cli.language.world.table import Table, fold, load, read

FOLDER = Path(world.__file__).parent
COUNTRIES = [line.split("\t") for line in read("countries.tsv").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("US", "United States"),
        ("U.S.", "United States"),
        ("USA", "United States"),
        ("America", "United States"),
        ("UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("UAE", "United Arab Emirates"),
        ("the UAE", "United Arab Emirates"),
        ("DR Congo", "Democratic Republic of the Congo"),
        ("DRC", "Democratic Republic of the Congo"),
        ("Zaire", "Democratic Republic of the Congo"),
        ("Congo-Brazzaville", "Republic of the Congo"),
        ("Burma", "Myanmar"),
        ("Czechia", "Czech Republic"),
        ("Holland", "Netherlands"),
        ("the Netherlands", "Netherlands"),
        ("Türkiye", "Turkey"),
        ("Turkiye", "Turkey"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("PRC", "China"),
        ("DPRK", "North Korea"),
        ("Republic of Korea", "South Korea"),
        ("USSR", "Soviet Union"),
        ("Kosovo", "Kosovo"),
        ("Palestine", "Palestine"),
        ("Taiwan", "Taiwan"),
        ("the Holy See", "Vatican City"),
        ("SRI LANKA", "Sri Lanka"),
        ("Kenya's", "Kenya"),
    ],
)
def test_a_country_goes_by_many_names(name: str, country: str) -> None:
    assert country_of(name) == country


@pytest.mark.parametrize(
    ("style", "country"),
    [
        ("Republic of the Sudan", "Sudan"),
        ("Republic of Peru", "Peru"),
        ("the Italian Republic", "Italy"),
        ("Kingdom of Norway", "Norway"),
        ("Republic of Lima", None),
        ("Islamic State of Iraq", None),
        ("Republic of China", "Taiwan"),
    ],
)
def test_a_state_is_known_by_its_style(style: str, country: str | None) -> None:
    assert country_of(style) == country


@pytest.mark.parametrize(
    "word", ["us", "turkey", "chad", "it", "china", "Hong Kong", "Scotland", "Kurdistan", "EU", "Paris", "", "the", "Chinese"]
)
def test_words_and_other_places_are_no_countries(word: str) -> None:
    assert country_of(word) is None


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Chinese", "China"),
        ("Pakistani", "Pakistan"),
        ("Pakistanis", "Pakistan"),
        ("French", "France"),
        ("Frenchman", "France"),
        ("Afghan", "Afghanistan"),
        ("Afghans", "Afghanistan"),
        ("Filipino", "Philippines"),
        ("Philippine", "Philippines"),
        ("Emirati", "United Arab Emirates"),
        ("Iraqi", "Iraq"),
        ("Saudi", "Saudi Arabia"),
        ("Kosovar", "Kosovo"),
        ("Burmese", "Myanmar"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Germans", "Germany"),
        ("Burkinabé", "Burkina Faso"),
        ("Ivorian", "Ivory Coast"),
        ("Soviets", "Soviet Union"),
        ("Swiss", "Switzerland"),
        ("Palestinian", "Palestine"),
        ("Welsh", "United Kingdom"),
    ],
)
def test_a_people_belongs_to_its_country(word: str, country: str) -> None:
    assert demonym_of(word) == country


@pytest.mark.parametrize("word", ["polish", "turkey", "European", "African", "Kurdish", "Arab", "China", "Danish pastry", "swede"])
def test_words_and_peoples_without_a_state_are_no_demonyms(word: str) -> None:
    assert demonym_of(word) is None


@pytest.mark.parametrize(
    ("seat", "country"),
    [
        ("Beijing", "China"),
        ("Kabul", "Afghanistan"),
        ("Washington", "United States"),
        ("the White House", "United States"),
        ("Moscow", "Russia"),
        ("the Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("Pyongyang", "North Korea"),
        ("Islamabad", "Pakistan"),
        ("Kiev", "Ukraine"),
        ("Sana'a", "Yemen"),
        ("Tel Aviv", "Israel"),
        ("Ramallah", "Palestine"),
        ("Abidjan", "Ivory Coast"),
    ],
)
def test_a_seat_stands_for_its_government(seat: str, country: str) -> None:
    assert country_of_capital(seat) == country


@pytest.mark.parametrize("name", ["Karachi", "Mumbai", "Shanghai", "New York", "kremlin", "house"])
def test_other_cities_stand_for_themselves(name: str) -> None:
    assert country_of_capital(name) is None


def test_capitals() -> None:
    assert capital_of("Burma") == "Naypyidaw"
    assert capital_of("USA") == "Washington"
    assert capital_of("Atlantis") is None


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kenya", "country", "Kenya"),
        ("Nairobi", "capital", "Kenya"),
        ("NAIROBI", "capital", "Kenya"),
        ("Mombasa", "city", "Kenya"),
        ("São Paulo", "city", "Brazil"),
        ("Sao Paulo", "city", "Brazil"),
        ("Bombay", "city", "India"),
        ("Saigon", "city", "Vietnam"),
        ("Kharkov", "city", "Ukraine"),
        ("Mazar-i-Sharif", "city", "Afghanistan"),
        ("al-Hasakah", "city", "Syria"),
        ("Helmand Province", "region", "Afghanistan"),
        ("Borno state", "region", "Nigeria"),
        ("Ohio", "region", "United States"),
        ("Calif.", "region", "United States"),
        ("Hong Kong", "area", "China"),
        ("the Gaza Strip", "area", "Palestine"),
        ("Gaza", "area", "Palestine"),
        ("Tigray", "area", "Ethiopia"),
        ("Scotland", "area", "United Kingdom"),
        ("Kashmir", "area", None),
        ("the Middle East", "area", None),
        ("Bay of Bengal", "area", None),
        ("Africa", "continent", None),
    ],
)
def test_a_place_has_a_kind_and_a_country(name: str, kind: str, country: str | None) -> None:
    found = place(name)
    assert found is not None
    assert (found.kind, found.country) == (kind, country)


def test_spellings_of_a_city_share_a_name() -> None:
    assert [found.name for name in ("Kyiv", "Kiev") if (found := place(name))] == ["Kyiv", "Kyiv"]
    assert [found.name for name in ("Yangon", "Rangoon") if (found := place(name))] == ["Yangon", "Yangon"]


def test_the_most_populous_unless_a_country_is_told() -> None:
    for name, first, hint in [("Tripoli", "Libya", "Lebanon"), ("Georgia", "Georgia", "USA"), ("Hyderabad", "India", "Pakistan")]:
        assert (found := place(name)) and found.country == first
        assert (found := place(name, hint=hint)) and found.country == country_of(hint)
    assert (found := place("Odessa, Texas")) and found.country == "United States"
    assert (found := place("Lima", hint="Norway")) and found.country == "Peru"


@pytest.mark.parametrize("name", ["Nice", "Mobile", "Reading", "Victoria", "Sidney", "Florence", "Split", "Georgia"])
def test_names_that_are_also_words_or_persons_are_marked(name: str) -> None:
    assert (found := place(name)) and found.ambiguous


@pytest.mark.parametrize("name", ["Karachi", "Houston", "Sydney", "London", "Washington", "Kandahar", "Kenya"])
def test_well_known_places_are_not_marked(name: str) -> None:
    assert (found := place(name)) and not found.ambiguous


@pytest.mark.parametrize("name", ["March", "Of", "Police", "karachi", "nice", "Monday", "Hamas", "Parliament", "", "us", ", "])
def test_words_are_no_places(name: str) -> None:
    assert place(name) is None


@pytest.mark.parametrize(
    ("name", "canonical", "type_"),
    [
        ("UN", "United Nations", "organisation"),
        ("the U.N.", "United Nations", "organisation"),
        ("Nato", "NATO", "organisation"),
        ("Shanghai Cooperation Organization", "Shanghai Cooperation Organisation", "organisation"),
        ("Daesh", "Islamic State", "group"),
        ("IS", "Islamic State", "group"),
        ("Al-Qaida", "al-Qaeda", "group"),
        ("al Shabab", "al-Shabaab", "group"),
        ("FARC", "Revolutionary Armed Forces of Colombia", "group"),
        ("Tamil Tigers", "Liberation Tigers of Tamil Eelam", "group"),
        ("Sendero Luminoso", "Shining Path", "group"),
        ("Farabundo Marti National Liberation Front", "Farabundo Martí National Liberation Front", "group"),
    ],
)
def test_well_known_bodies(name: str, canonical: str, type_: str) -> None:
    body = organisation(name)
    assert body is not None
    assert (body.name, body.type) == (canonical, type_)


@pytest.mark.parametrize("word", ["is", "who", "Who", "un", "eta", "hamas", "Acme", "the"])
def test_words_are_no_bodies(word: str) -> None:
    assert organisation(word) is None


def test_a_name_of_a_body_belongs_to_one_only() -> None:
    names = [
        (fold(alias), name)
        for bodies in load("organisations.toml").values()
        for name, aliases in bodies.items()
        for alias in {name, *aliases}
    ]
    owners: dict[str, set[str]] = {}
    for alias, name in names:
        owners.setdefault(alias, set()).add(name)
    assert {alias: found for alias, found in owners.items() if len(found) > 1} == {}
    assert len({name for _, name in names}) >= 300


@pytest.mark.parametrize("name", ["Mary", "Muhammad", "Olusegun", "Vladimir", "José", "Sanjay", "Wilhelmina", "Mehmet", "Kwame", "Fatima"])
def test_given_names_of_the_world(name: str) -> None:
    assert given_name(name)


@pytest.mark.parametrize(
    "word", ["mary", "April", "May", "Monday", "China", "Paris", "Parliament", "Police", "Attack", "General", "", "Minister"]
)
def test_words_are_no_given_names(word: str) -> None:
    assert not given_name(word)


@pytest.mark.parametrize(
    "name", ["Xi Jinping", "Kim Jong-un", "Nguyen Phu Trong", "Lee Hsien Loong", "Ban Ki-moon", "Hun Sen", "Zhou Enlai", "Ma Ying-jeou"]
)
def test_some_families_come_first(name: str) -> None:
    assert family_first(name)
    assert family_first(name.split())


@pytest.mark.parametrize(
    "name", ["Bruce Lee", "Lee Harvey Oswald", "Imran Khan", "Kim Clark", "Wang", "Michelle Yeoh", "Shinzo Abe", "Jean Ping", ""]
)
def test_others_come_last(name: str) -> None:
    assert not family_first(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gen. Ana Ruiz", "Ana Ruiz"),
        ("Lt Gen Ana Ruiz", "Ana Ruiz"),
        ("Lieutenant General (retd) Ana Ruiz", "Ana Ruiz"),
        ("Field Marshal Ruiz", "Ruiz"),
        ("Air Chief Marshal Ruiz", "Ruiz"),
        ("Former Peruvian Foreign Minister Ana Ruiz", "Ana Ruiz"),
        ("US Secretary of State Ana Ruiz", "Ana Ruiz"),
        ("army chief General Ana Ruiz", "Ana Ruiz"),
        ("Crown Prince Ruiz", "Ruiz"),
        ("Mrs Ruiz", "Ruiz"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("French Guiana", "French Guiana"),
        ("The Hague", "The Hague"),
        ("General", "General"),
        ("", ""),
    ],
)
def test_a_name_is_what_follows_its_titles(text: str, name: str) -> None:
    assert text[title_prefix(text) :] == name


def test_titles_are_lower_case_phrases_without_dots() -> None:
    assert {"lt gen", "brig", "foreign minister", "secretary of state", "emir", "mr"} <= titles()
    assert {"army chief", "top diplomat", "spokesman", "counterpart"} <= role_nouns()
    assert [phrase for phrase in role_nouns() if phrase != phrase.lower() or "." in phrase] == []


@given(st.text(max_size=40))
@example("𐞃")  # a letter that is another letter raised
def test_no_text_is_too_strange(text: str) -> None:
    assert fold(fold(text)) == fold(text) or "'" in text or "’" in text
    for ask in (country_of, demonym_of, country_of_capital, place, organisation, capital_of):
        ask(text)
    assert 0 <= title_prefix(text) <= len(text)
    assert family_first(text) in (True, False)


def test_tables_are_whole_and_in_order() -> None:
    places = read("places.tsv").splitlines()
    assert [line for line in places if line.count("\t") != 4] == []
    for lines in (places, read("given_names.txt").splitlines()):
        keys = [line.split("\t")[0] for line in lines]
        assert keys == sorted(keys)
    assert [row for row in COUNTRIES if len(row) != 6] == []
    countries = {row[0] for row in COUNTRIES}
    assert set(load("places.toml")["area"]) <= countries
    assert {row[3] for row in (line.split("\t") for line in places)} <= {row[1] for row in COUNTRIES} | {"AQ", "EH", "GS", "TF"}


def test_every_country_answers_to_its_own_name() -> None:
    assert [row[0] for row in COUNTRIES if country_of(row[0]) != row[0]] == []


@pytest.mark.parametrize("word", ["baker", "midwives", "pedestrians", "policewomen", "grandchildren"])
def test_nouns_for_people(word: str) -> None:
    assert person_noun(word)


@pytest.mark.parametrize("word", ["head", "bridge", "attack", "Baker", "einstein", "bakeries"])
def test_other_nouns_are_no_people(word: str) -> None:
    assert not person_noun(word)


@pytest.mark.parametrize("word", ["citadel", "chapels", "ferry", "village", "warships"])
def test_nouns_for_what_stands_or_carries(word: str) -> None:
    assert structure_noun(word)


@pytest.mark.parametrize("word", ["head", "bakers", "attack", "treaty"])
def test_other_nouns_are_no_structures(word: str) -> None:
    assert not structure_noun(word)


def test_a_table_finds_all_rows_of_a_key_and_no_others() -> None:
    table = Table("Aba\t1\nAba Dura\t2\nAbab\t3\n".replace("Aba\t1", "Aba\t1\nAba\t9"))
    assert table.rows("Aba") == [["1"], ["9"]]
    assert table.rows("Ab") == []
    assert "Ali" in Table("Adam\nAli\nAlice") and "Al" not in Table("Adam\nAli\nAlice")


def test_the_examples_of_the_doors_hold() -> None:
    for module in (table_module, places_module, honorifics):
        result = doctest.testmod(module)
        assert result.attempted and not result.failed


def test_the_folder_stays_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir() if file.is_file()) < 2_700_000


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys; from timeline_cli.language.world import states; import timeline_cli.language.world as w; "
        "print(states._states.cache_info().currsize, 'faker' in sys.modules, 'tomllib' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["0", "False", "False"]


@pytest.mark.parametrize(
    ("word", "found"), [("directorate", True), ("companies", True), ("committee", True), ("bridge", False), ("baker", False)]
)
def test_nouns_for_bodies(word: str, found: bool) -> None:
    assert body_noun(word) is found
