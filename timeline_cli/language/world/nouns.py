"""What plain nouns stand for."""

from functools import cache

from timeline_cli.language.world.table import Table, read


@cache
def _persons() -> Table:
    return Table(read("person_nouns.txt"))


def person_noun(word: str) -> bool:
    """True for a lower-case noun, singular or plural, that mostly stands for people: "baker", "midwives", not "head"."""
    return word in _persons()


@cache
def _animals() -> Table:
    return Table(read("animal_nouns.txt"))


def animal_noun(word: str) -> bool:
    """True for a lower-case noun, singular or plural, that mostly stands for an animal: "hippo", "wolves", not "fly"."""
    return word in _animals()


@cache
def _structures() -> Table:
    return Table(read("structure_nouns.txt"))


def structure_noun(word: str) -> bool:
    """True for a lower-case noun, singular or plural, that is a structure, a vehicle or a settlement: "citadel", "ferries", "village"."""
    return word in _structures()


@cache
def _bodies() -> Table:
    return Table(read("body_nouns.txt"))


def body_noun(word: str) -> bool:
    """True for a lower-case noun, singular or plural, that mostly stands for a body of people: "directorate", "companies", not "head"."""
    return word in _bodies()
