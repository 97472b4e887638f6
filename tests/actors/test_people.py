"""One actor through a corpus."""

from msgspec.structs import replace

from tests.merge.corpora import article, events
from timeline_cli.actors.people import People
from timeline_cli.model.article import Article, How, Published
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import Cast, Reading

PERSON, GROUP, BODY = ActorType.PERSON, ActorType.GROUP, ActorType.ORGANISATION


def reading(article: str, *cast: tuple[str, ActorType]) -> Reading:
    members = tuple(Cast(name, type, (name,), (), None) for name, type in cast)
    return Reading(Article(article, "", "", (), Published(None, How.UNKNOWN)), cast=members)


def name_of(people: People, article: str, name: str, type: ActorType = PERSON) -> str:
    return people.who(article, name, type).name


def test_a_family_name_joins_the_one_full_name() -> None:
    people = People([reading("a", ("Ana Maria Ruiz", PERSON)), reading("b", ("Ruiz", PERSON))])
    assert name_of(people, "b", "Ruiz") == "Ana Maria Ruiz"


def test_a_signatory_of_one_word_may_be_a_person_of_the_corpus() -> None:
    people = People([reading("a", ("Ana Maria Ruiz", PERSON)), reading("b")])
    assert name_of(people, "b", "Ruiz", BODY) == "Ana Maria Ruiz"
    assert name_of(people, "b", "Norvik", BODY) == "Norvik"


def test_of_two_namesakes_a_family_name_joins_neither() -> None:
    people = People([reading("a", ("Ana Ruiz", PERSON)), reading("b", ("Tomas Ruiz", PERSON)), reading("c", ("Ruiz", PERSON))])
    assert name_of(people, "c", "Ruiz") == "Ruiz"


def test_a_monarch_goes_by_the_given_name() -> None:
    king = Reading(reading("c").article, cast=(Cast("Salim", PERSON, ("Salim",), ("king",), None),))
    people = People([reading("a", ("Omar bin Salim", PERSON)), king])
    assert name_of(people, "c", "Salim") == "Salim"
    people = People([reading("a", ("Salim bin Omar", PERSON)), king])
    assert name_of(people, "c", "Salim") == "Salim bin Omar"


def test_spellings_of_one_name_are_one() -> None:
    people = People([reading("a", ("Muhammad Salim", PERSON)), reading("b", ("Mohammed Saleem", PERSON))])
    assert name_of(people, "a", "Muhammad Salim") == name_of(people, "b", "Mohammed Saleem")


def test_a_given_name_cut_short_is_the_same_person_in_another_article_only() -> None:
    apart = People([reading("a", ("Benito Ortega", PERSON)), reading("b", ("Ben Ortega", PERSON))])
    assert name_of(apart, "b", "Ben Ortega") == "Benito Ortega"
    together = People([reading("a", ("Benito Ortega", PERSON), ("Ben Ortega", PERSON))])
    assert name_of(together, "a", "Ben Ortega") == "Ben Ortega"


def test_bodies_are_one_whatever_they_were_taken_for_and_join_by_acronym() -> None:
    first = reading("a", ("Red Dawn Front", GROUP))
    first = replace(first, cast=(replace(first.cast[0], aliases=("RDF", "Red Dawn Front")),))
    people = People([first, reading("b", ("RDF", BODY)), reading("c", ("Red Dawn Front", BODY))])
    assert name_of(people, "b", "RDF", BODY) == "Red Dawn Front"
    assert people.who("c", "Red Dawn Front", BODY).type is GROUP


def test_letters_join_the_one_body_that_they_spell() -> None:
    people = People([reading("a", ("Red Dawn Front", GROUP)), reading("b", ("RDF", BODY))])
    assert name_of(people, "b", "RDF", BODY) == "Red Dawn Front"
    people = People([reading("a", ("Red Dawn Front", GROUP)), reading("b", ("RDF", BODY)), reading("c", ("Rural Doctors Fund", BODY))])
    assert name_of(people, "b", "RDF", BODY) == "RDF"


def test_who_goes_by_another_name_in_one_article_is_so_named_in_others() -> None:
    called = reading("a", ("Ahmed Hassan", PERSON))
    called = replace(called, cast=(replace(called.cast[0], aliases=("Abu Said", "Ahmed Hassan")),))
    people = People([called, reading("b", ("Abu Said", PERSON)), reading("c", ("Hassan", PERSON))])
    assert name_of(people, "b", "Abu Said") == name_of(people, "c", "Hassan") == "Ahmed Hassan"


def test_what_one_article_takes_for_a_person_is_the_body_of_that_name() -> None:
    people = People([reading("a", ("Red Dawn", PERSON)), reading("b", ("Red Dawn", GROUP))])
    assert people.who("a", "Red Dawn", PERSON).type is GROUP
    titled = People([in_office("a", "Red Dawn", None, "minister"), reading("b", ("Red Dawn", GROUP))])
    assert titled.who("a", "Red Dawn", PERSON).type is PERSON


def test_who_is_in_no_cast_stands_for_themselves() -> None:
    assert name_of(People([]), "a", "two gunmen", GROUP) == "two gunmen"


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [reading("a", ("Ana Ruiz", PERSON)), reading("b", ("Ruiz", PERSON)), reading("c", ("Anna Ruiz", PERSON))]
    told = [
        {(n, c.name): name_of(p, n, c.name) for n in "abc" for r in articles if r.article.name == n for c in r.cast}
        for p in (People(articles), People(articles[::-1]))
    ]
    assert told[0] == told[1]


def in_office(article: str, name: str, country: str | None, *titles: str) -> Reading:
    person = Cast(name, PERSON, (name,), titles, country)
    return Reading(Article(article, "", "", (), Published(None, How.UNKNOWN)), cast=(person,))


def test_an_office_stands_for_the_one_who_holds_it() -> None:
    people = People([in_office("a", "Ana Ruiz", "Kenya", "minister", "foreign minister")])
    assert name_of(people, "b", "Kenyan foreign minister") == "Ana Ruiz"
    assert name_of(people, "b", "Kenya's foreign minister", ActorType.COUNTRY) == "Ana Ruiz"
    assert name_of(people, "b", "Kenyan trade minister") == "Kenyan trade minister"


def test_an_office_of_a_state_that_nobody_is_known_to_hold_stands_for_the_state() -> None:
    found = People([]).who("a", "Kenya's foreign minister", ActorType.COUNTRY)
    assert (found.name, found.type) == ("Kenya", ActorType.COUNTRY)


def test_an_office_that_two_held_stands_for_neither() -> None:
    people = People([in_office("a", "Ana Ruiz", "Kenya", "president"), in_office("b", "Jon Vik", "Kenya", "president")])
    assert name_of(people, "c", "Kenyan president") == "Kenyan president"


def test_a_leader_is_whoever_rules() -> None:
    assert name_of(People([in_office("a", "Ana Ruiz", "Kenya", "president")]), "b", "Kenyan leader") == "Ana Ruiz"


def test_an_office_of_a_state_is_that_of_the_only_one_of_no_known_state_who_may_hold_it() -> None:
    unknown = in_office("a", "Ana Ruiz", None, "minister", "foreign minister")
    assert name_of(People([unknown]), "b", "Kenyan foreign minister") == "Ana Ruiz"
    assert name_of(People([in_office("a", "Ana Ruiz", None, "minister")]), "b", "Kenyan foreign minister") == "Ana Ruiz"
    assert name_of(People([unknown]), "b", "Kenyan trade minister") == "Kenyan trade minister"
    either = People([unknown, in_office("b", "Jon Vik", None, "minister")])
    assert name_of(either, "c", "Kenyan foreign minister") == "Kenyan foreign minister"
    assert name_of(either, "a", "Kenyan foreign minister") == "Ana Ruiz"


def test_of_those_who_held_an_office_the_one_is_meant_whom_the_article_names() -> None:
    people = People([in_office("a", "Ana Ruiz", "Kenya", "president"), in_office("b", "Jon Vik", "Kenya", "president")])
    assert name_of(people, "b", "Kenyan president") == "Jon Vik"


def test_the_offices_of_several_states_are_not_that_of_who_meets_them() -> None:
    text = "Commission President Carla Vik met the presidents of Argentina, Brazil and Uruguay in Lima on Friday."
    (met,) = events(article("a", "2024-11-25", text))
    assert {actor.name for actor in met.actors} == {"Carla Vik", "Argentina", "Brazil", "Uruguay"}


def test_a_body_goes_by_the_name_that_the_articles_print() -> None:
    printed = Cast("Al-Qaeda in the Islamic Maghreb", GROUP, ("AQIM", "Al-Qaida in the Islamic Maghreb"), (), None)
    people = People([Reading(Article("a", "", "", (), Published(None, How.UNKNOWN)), cast=(printed,))])
    assert name_of(people, "a", "Al-Qaeda in the Islamic Maghreb", GROUP) == "Al-Qaida in the Islamic Maghreb"


def test_names_in_capitals_are_written_as_names_are() -> None:
    people = People([reading("a", ("ANA Ruiz", PERSON), ("Jon VIK", PERSON), ("JFK Airport", BODY))])
    assert name_of(people, "a", "Jon VIK") == "Jon VIK"  # three letters may be an abbreviation
    assert name_of(People([reading("a", ("Jon OWUSU", PERSON))]), "a", "Jon OWUSU") == "Jon Owusu"
    assert name_of(people, "a", "JFK Airport", BODY) == "JFK Airport"


def test_an_office_is_that_of_whoever_holds_it_about_that_time() -> None:
    held = article("b", "2014-12-25", "Chilean Foreign Minister Takis Sola met the king of Peru in Lima on Wednesday.")
    told = "The foreign ministers of Peru, Chile and Bolivia met in Lima on Sunday."
    early, late = article("a", "2013-06-10", told), article("c", "2014-12-29", told)
    assert "Takis Sola" not in {a.name for e in events(early, held) for a in e.actors if e.date and e.date.edtf.startswith("2013")}
    assert any("Takis Sola" in {a.name for a in e.actors} for e in events(late, held) if e.date and e.date.edtf == "2014-12-28")


def test_a_headline_spells_no_office_out() -> None:
    told = article("a", "2014-06-10", "Norwegian Prime Minister Tomas Vega arrived in Lima on Monday.", title="Norway PM visits Peru")
    (event,) = events(told)
    assert [a.name for a in event.actors if a.role == "visitor"] == ["Tomas Vega"]


def test_an_office_with_capitals_is_of_whoever_the_article_names_with_it() -> None:
    text = "Mr Tomas Vega, Minister of Foreign Affairs, flew to Lima on Monday."
    (event,) = events(article("a", "2014-06-10", text, title="Foreign Minister flies to Lima"))
    assert [a.name for a in event.actors if a.role == "visitor"] == ["Tomas Vega"]
    told = article(
        "a", "2014-06-10", "The Foreign Minister of Chile, Tomas Vega, came to Lima on Monday.", title="Chilean Foreign Minister in Lima"
    )
    assert {a.name for e in events(told) for a in e.actors if a.role == "visitor"} == {"Tomas Vega"}


def test_the_commander_of_the_army_is_the_army_chief_whom_the_article_names() -> None:
    text = "A bomber wounded the commander of the army in Lima on Tuesday. Army chief Jon Vik, a veteran, is out of danger, a doctor said."
    (attack,) = events(article("a", "2012-03-10", text, title="Costa Rican army chief injured in blast"))
    assert [a.name for a in attack.actors if a.role == "target"] == ["Jon Vik"]
