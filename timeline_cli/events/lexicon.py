"""Word tables of the event reader."""

import tomllib
from functools import cache
from importlib.resources import files

from timeline_cli.language import world

UNNAMED_PAPERS = frozenset({"it", "them", "names", "initials", "signatures"})  # "the two presidents signed it", "put their names under it"
SWAPS = frozenset({"exchange", "swap"})  # of captives


@cache
def words(table: str) -> frozenset[str]:
    """One of the lists of `words.toml`, lower case."""
    return frozenset(_tables()[table])


def human(noun: str) -> bool:
    """True for a lower-case noun that stands for people, by what they are or do, or for a body of people or what it fights with."""
    return noun in words("human") or world.person_noun(noun.rpartition("-")[2])  # "rickshaw-puller"


def thing(noun: str) -> bool:
    """True for a lower-case noun that stands for what is attacked beside people: buildings, vehicles, places, gatherings."""
    return noun in words("target") or world.structure_noun(noun)


def beast(noun: str) -> bool:
    """True for a lower-case noun that stands for an animal, and for nobody who may attack: "crocodile", but not "drone"."""
    meant = noun in words("violent") or noun in words("missile") or noun in words("aircraft") or human(noun)
    return noun in words("beasts") or (world.animal_noun(noun) and not meant)


def is_paper(word: str) -> bool:
    """True for a lower-case noun for what is signed: "treaty", "contracts"."""
    return word in words("signed") or word.rstrip("s") in words("signed")


@cache
def sorts(noun: str) -> frozenset[str]:
    """The sorts of things that a lower-case noun may stand for: of one sort are what reports of one event may call it."""
    return frozenset(sort for sort in words("alike") if noun in sort.split()) or frozenset({noun})


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(files("timeline_cli.events").joinpath("words.toml").read_text("utf-8"))
