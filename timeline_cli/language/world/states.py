"""Countries: their names, their people and the seats of their governments.

Kosovo, Palestine, Taiwan and Vatican City count as countries, since news let them act as such; Hong Kong, Greenland and the
parts of the United Kingdom are places. States that are no more (the Soviet Union, Yugoslavia) are countries of their own.
A seat tells whom news mean by it, not whose it is by law.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from timeline_cli.language.world.table import find, fold, read

_STYLE = re.compile(
    r"(?:the )?(?:(?:Arab|Bolivarian|Co-?operative|Democratic|Federal|Federative|Islamic|Oriental|People['’]s|Plurinational|Socialist"
    r"|United) )*"
    r"(?:(?:Republic|Kingdom) of (?:the )?([A-Z].*)|([A-Z]\w+) (?:Republic|Kingdom))",
    re.IGNORECASE,
)


class _States(NamedTuple):
    names: dict[str, str]  # folded name -> country
    demonyms: dict[str, str]
    seats: dict[str, str]
    capitals: dict[str, tuple[str, ...]]  # country -> its capital, and how else that is spelt
    codes: dict[str, str]  # ISO 3166-1 -> country


@cache
def _states() -> _States:
    states = _States({}, {}, {}, {}, {})
    for line in read("countries.tsv").splitlines():
        if line.startswith("#"):
            continue
        country, code, *fields = line.split("\t")
        capitals, others, demonyms, seats = ([name for name in field.split("|") if name] for field in fields)
        states.capitals[country] = tuple(capitals)
        states.codes.setdefault(code, country)
        for name in (country, *others):
            states.names[fold(name)] = country
            states.names.setdefault(fold(name.replace(" of the ", " of ")), country)
        for name in (*capitals, *seats):
            states.seats.setdefault(fold(name), country)
        for name in demonyms:
            states.demonyms[fold(name)] = country
            if not name.endswith(("s", "sh", "ch", "ese", "men")):
                states.demonyms[fold(name) + "s"] = country
    return states


@lru_cache(maxsize=16384)
def country_of(name: str) -> str | None:
    """The common English name of a country under any of its names: `country_of("U.S.")` is "United States"."""
    return find(name, _states().names.get) or _styled(name)


def _styled(name: str) -> str | None:
    """A country under its style at full length: "the United Republic of Tanzania", "the Italian Republic"."""
    styled = _STYLE.fullmatch(name) if "Republic" in name or "Kingdom" in name else None
    if styled is None:
        return None
    return find(styled[1], _states().names.get) if styled[1] else find(styled[2], _states().demonyms.get)


def country_of_code(code: str) -> str | None:
    """The country with an ISO 3166-1 alpha-2 code."""
    return _states().codes.get(code)


@lru_cache(maxsize=16384)
def demonym_of(word: str) -> str | None:
    """The country of a people, an adjective or one of its citizens: "Pakistani", "Filipinos", "French", "Frenchman"."""
    return find(word, _states().demonyms.get)


def capital_of(country: str) -> str | None:
    """The capital of a country under any of its names."""
    return next(iter(capitals_of(country)), None)


def capitals_of(country: str) -> tuple[str, ...]:
    """The capital of a country in all its spellings, the usual one first."""
    return _states().capitals.get(country_of(country) or "", ())


@lru_cache(maxsize=16384)
def country_of_capital(name: str) -> str | None:
    """Whom news mean by a capital or another seat of government: "Beijing", "the Kremlin", "Downing Street", "Tel Aviv"."""
    return find(name, _states().seats.get)
