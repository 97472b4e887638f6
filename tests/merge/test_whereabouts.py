"""Places that an event takes over from what is told beside it."""

from timeline_cli.events import extract
from timeline_cli.merge import tell
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.event import Event
from timeline_cli.model.interval import Interval
from timeline_cli.model.span import Span


def events(text: str, dateline: str | None = None) -> dict[str, Event]:
    """Events by the word that reports them first."""
    published = Published(Interval.parse("2021-05-05"), How.HEADER)
    article = Article("a.txt", text, "", (Block(Part.BODY, Span(0, len(text))),), published, dateline=dateline)
    told, _ = tell(list(extract([article])))
    return {event.sources[0].steps[0].text: event for event in told}


def test_a_meeting_is_where_the_journey_led() -> None:
    found = events("President Ana Ruiz arrived in Oslo on 3 May 2021. President Ana Ruiz met Prime Minister Tomas Vega on 4 May 2021.")
    assert found["met"].places == ("Oslo",)
    assert any(step.rule == "whereabouts" for step in found["met"].steps)


def test_the_scene_is_where_the_attack_was() -> None:
    found = events("Gunmen attacked a mill in Oruro on Monday. Interior Minister Ana Ruiz went to the scene on Tuesday.")
    assert found["went"].places == ("Oruro",)


def test_the_news_of_the_day_is_where_it_was_filed_unless_it_is_told_otherwise() -> None:
    assert events("President Ana Ruiz met Prime Minister Tomas Vega on Tuesday.", dateline="Lima")["met"].places == ("Lima",)
    assert events("President Ana Ruiz met Prime Minister Tomas Vega in Oslo on Tuesday.", dateline="Lima")["met"].places == ("Oslo",)
    assert events("President Ana Ruiz will meet Prime Minister Tomas Vega on Friday.", dateline="Lima")["meet"].places == ()


def test_what_no_sentence_puts_anywhere_is_where_the_text_is() -> None:
    before = "A bomb killed nine miners at a mill in Oruro on Monday. "
    later = "The town was quiet. On Tuesday gunmen shot a judge."
    assert events(f"{before}{later}")["shot"].places == ("Oruro",)
    assert events(f"{later} {before}")["shot"].places == ()
    assert events(f"{before}In March 2011 gunmen shot a judge.")["shot"].places == ()
    accord = "Peru and Chile signed an accord in Arica on Monday. "
    assert events(f"{accord}On Tuesday President Ana Ruiz met President Tomas Vega.")["met"].places == ("Arica", "Chile")
    assert events(f"{accord}On Friday President Ana Ruiz will meet President Tomas Vega.")["meet"].places == ()


def test_what_happened_meanwhile_happened_elsewhere() -> None:
    before = "President Ana Ruiz met Prime Minister Tomas Vega in Oslo on 3 May 2021. "
    assert events(before + "The envoy Ole Berg called on King Harald on 4 May 2021.")["called"].places == ("Oslo",)
    assert events(before + "Meanwhile, the envoy Ole Berg called on King Harald on 4 May 2021.")["called"].places == ()


def test_what_an_office_is_for_is_no_place() -> None:
    assert events("The Minister for Fisheries, Ana Ruiz, visited Oslo on Monday.")["visited"].places == ("Oslo",)


def test_the_country_around_a_town_is_told_where_the_text_names_it() -> None:
    assert events("A bomb killed nine miners in Oruro on Monday. Bolivia mourns.")["killed"].places == ("Oruro", "Bolivia")
    assert events("A bomb killed nine miners in Oruro on Monday.")["killed"].places == ("Oruro",)
    assert events("A bomb in Santiago killed nine on Monday. Brazil mourns.")["killed"].places == ("Santiago",)
    assert events("A bomb in Tripoli killed nine on Monday. Lebanon mourns.")["killed"].places == ("Tripoli", "Lebanon")


def test_what_no_sentence_puts_anywhere_is_where_the_text_plays() -> None:
    raid = "Gunmen raided a mill in Oruro on Monday. Gunmen raided a bank in Oruro on Tuesday. The mayor kept silent. "
    assert events(f"{raid}In March 2011 gunmen shot a judge.")["shot"].places == ("Oruro",)
    assert events(f"{raid}Gunmen raided a bank in Potosi in May 2011. In March 2011 gunmen shot a judge.")["shot"].places == ()
    assert events(f"{raid}Gunmen raided a bank in Potosi in May 2011. Bolivia mourns. In March 2011 gunmen shot a judge.")[
        "shot"
    ].places == ("Bolivia",)


def test_an_attack_without_a_place_is_in_the_country_that_its_article_names_by_far_the_most() -> None:
    text = "Peru mourns. {} flags fly at half mast, and Peru's parliament met. An envoy of Chile came. A mine killed nine people on Friday."
    assert events(text.format("Peruvian"))["killed"].places == ("Peru",)
    assert events(text.format("Chilean"))["killed"].places == ()


def test_what_no_sentence_puts_anywhere_is_where_its_paragraph_is() -> None:
    scene = "In Oruro the streets were empty. "
    assert events(f"{scene}On Tuesday gunmen shot a judge.")["shot"].places == ("Oruro",)
    assert events("Lorries had come from Oruro. On Tuesday gunmen shot a judge.")["shot"].places == ()
    assert events(f"On Tuesday gunmen shot a judge. {scene}")["shot"].places == ()


def test_a_building_is_in_the_town_where_the_text_is() -> None:
    met = "President Ana Ruiz met Prime Minister Tomas Vega at the Hotel Vargas on Tuesday."
    assert events(met, dateline="Lima")["met"].places == ("Hotel Vargas", "Lima")
    assert events(met.replace("Hotel Vargas", "Hotel Vargas in Oslo"), dateline="Lima")["met"].places == ("Hotel Vargas", "Oslo")
    assert events(met)["met"].places == ("Hotel Vargas",)


def test_an_accord_is_not_where_one_of_its_states_met_another() -> None:
    found = events("A US-Peru trade accord was signed on Monday. Chile-Peru talks opened in Oslo on Sunday.", dateline="Lima")
    assert found["accord"].places != ("Oslo",)


def test_a_meeting_of_long_ago_is_not_where_somebody_leaves_for() -> None:
    found = events("The ministers last met in 2019, President Ana Ruiz said before she left for Oslo.")
    assert found["met"].places == ()


def test_an_attack_is_not_where_the_truce_was_made() -> None:
    traded = "On Tuesday gunmen shot a judge."
    assert events(f"The Lamo Front and Peru signed a truce in Oslo on Monday. {traded}")["shot"].places == ()
    assert events(f"The Lamo Front burned a mill in Oruro on Monday. {traded}")["shot"].places == ("Oruro",)


def test_an_attack_told_further_down_is_where_its_paragraph_is_and_not_where_the_text_was_filed() -> None:
    first = "Officials spoke of the war on Tuesday. Schools are shut. In Oruro the streets were empty."
    assert events(f"{first} Gunmen shot a judge on Tuesday.", dateline="Lima")["shot"].places == ("Oruro",)
    assert events("Gunmen shot a judge on Tuesday.", dateline="Lima")["shot"].places == ("Lima",)


def test_where_a_journey_is_still_to_lead_is_not_where_the_talks_were() -> None:
    text = (
        "President Ana Ruiz met Prime Minister Tomas Vega on 4 May 2021. She is due in Bergen on 5 May 2021. "
        "President Ana Ruiz had arrived in Oslo on 3 May 2021 for a three-day visit."
    )
    assert "Bergen" not in events(text)["met"].places


def test_an_attack_is_before_the_one_that_answers_it_which_was_elsewhere() -> None:
    found = events("The camp has been empty since Mali struck rebels on 3 May 2021 in answer to the Oruro attack.")
    told = {word: (event.date.edtf if event.date else "", event.places) for word, event in found.items()}
    assert told == {"struck": ("2021-05-03", ()), "attack": ("../2021-05-03", ("Oruro",))}
