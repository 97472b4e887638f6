"""What a reader of news knows of the world: countries, demonyms, capitals, places, bodies, names and titles.

All tables load on first use. Names are matched exactly and with their case ("US" is a country, "us" none; "turkey" is a bird),
but accents, dots, hyphens, a leading "the" and a trailing "'s" do not matter, and names all in capitals are read as in a dateline.
"""

from timeline_cli.language.world.bodies import Organisation, organisation
from timeline_cli.language.world.honorifics import role_nouns, title_prefix, titles
from timeline_cli.language.world.names import family_first, family_name, given_name, people
from timeline_cli.language.world.nouns import animal_noun, body_noun, person_noun, structure_noun
from timeline_cli.language.world.places import Place, opens_names, place
from timeline_cli.language.world.states import capital_of, capitals_of, country_of, country_of_capital, demonym_of

__all__ = [
    "Organisation",
    "Place",
    "animal_noun",
    "body_noun",
    "capital_of",
    "capitals_of",
    "country_of",
    "country_of_capital",
    "demonym_of",
    "family_first",
    "family_name",
    "given_name",
    "opens_names",
    "organisation",
    "people",
    "person_noun",
    "place",
    "role_nouns",
    "structure_noun",
    "title_prefix",
    "titles",
]
