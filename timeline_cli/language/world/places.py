"""Places: countries, cities, provinces, and the areas that news speak of."""

import re
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from timeline_cli.language.world.states import capitals_of, country_of, country_of_code
from timeline_cli.language.world.table import Table, fold, load, read, spellings

NAMED_LIKE_PERSONS = frozenset({"Chad", "Georgia", "Jordan"})
KINDS = {"c": "city", "r": "region"}
_MANY = 25  # the districts of some cities bear its name: Paris has 20
_LARGE = 120_000  # people
# what may follow a name without being part of it
_TAILS = re.compile(
    r" (?:province|state|region|district|governorate|oblast|county|prefecture|department|city|town|island|municipality|division)$",
    re.IGNORECASE,
)


class Place(Struct, frozen=True):
    """A place that news name.

    `kind` is country, capital, city, region (first-level subdivision), continent or area; `country` is None where the place
    lies in several; `population` counts people of a city in full thousands, and is None elsewhere. `ambiguous` names are also
    common words or names of persons ("Reading", "Sidney"): believe them only where the sentence says that they are places.
    """

    name: str
    kind: str
    country: str | None = None
    population: int | None = None
    ambiguous: bool = False


@cache
def _table() -> Table:
    return Table(read("places.tsv"))


@cache
def _by_hand() -> dict[str, Any]:
    tables: dict[str, Any] = load("places.toml")
    return tables


@cache
def _areas() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    tables = _by_hand()
    groups = [("continent", None, tables["continent"]), ("area", None, tables["across"])]
    groups += [("area", country, names) for country, names in tables["area"].items()]
    for kind, country, names in groups:
        for name, others in names.items():
            for key in {fold(n) for n in (name, *others)}:
                found.setdefault(key, []).append(Place(name, kind, country))
    return found


@cache
def _other_spellings() -> dict[str, str]:
    tables = _by_hand()
    folded: dict[str, str] = {fold(other): name for other, name in tables["spelling"].items()}
    return {**folded, **tables["abbreviation"]}


@lru_cache(maxsize=65536)
def place(name: str, hint: str | None = None) -> Place | None:
    """The place of this name: in the country `hint` where it has one there, else a country, an area, the most populous city.

    What follows a comma is a hint as well.

    >>> place("Tripoli").country, place("Tripoli", hint="Lebanon").country, place("Punjab province").kind
    ('Libya', 'Lebanon', 'region')
    >>> place("Odessa, Tex.").country
    'United States'
    """
    name, _, region = name.partition(", ")
    if region and not hint:
        within = place(region)
        hint = within.country if within else None
    found = _places(name)
    if not found and _TAILS.search(name):
        found = _places(_TAILS.sub("", name))
    wanted = country_of(hint) if hint else None
    return next((p for p in found if wanted and p.country == wanted), found[0] if found else None)


def opens_names(word: str) -> bool:
    """Whether many names of places begin with this word, which is no large city of its own: "San", "Santa", "Dar", but not "Santiago".

    >>> opens_names("San"), opens_names("Lima"), opens_names("Santiago")
    (True, False, False)
    """
    if _table().longer(fold(word)) < _MANY:
        return False
    known = place(word)
    return known is None or (known.kind != "capital" and (known.population or 0) < _LARGE)


def _places(name: str) -> list[Place]:
    country = country_of(name)
    found = [Place(country, "country", country, ambiguous=country in NAMED_LIKE_PERSONS)] if country else []
    others = _other_spellings()
    other = others.get(name) or others.get(fold(name))
    if other:
        found += _places(other)
    for key in spellings(name):
        key = key[3:] if key[:3] in ("al ", "Al ") and not _table().rows(key) else key
        found += _areas().get(key, [])
        found += [_city(key, *row) for row in _table().rows(key)]
        if found:
            break
    return found


def _city(key: str, kind: str, name: str, code: str, thousands: str) -> Place:
    country = country_of_code(code)
    capitals = {fold(capital) for capital in capitals_of(country)} if country else set()
    is_capital = kind[0] == "c" and not capitals.isdisjoint({key, fold(name)})
    known = "capital" if is_capital else KINDS[kind[0]]
    return Place(name or key, known, country, int(thousands) * 1000 if thousands else None, kind[-1] == "?" and not is_capital)
