"""The words by which news count the dead and the hurt."""

import tomllib
from functools import cache
from importlib.resources import files

from timeline_cli.language.inflect import verb_forms

KILLED, INJURED = 0, 1  # what becomes of people
ORDINALS = {
    word: n
    for n, word in enumerate(
        ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"), 2
    )
}


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("timeline_cli.events.casualties").joinpath("words.toml").read_text("utf-8"))


@cache
def verbs(name: str) -> frozenset[str]:
    """All forms of the verbs of one list."""
    return verb_forms(*_table()["verbs"][name])


@cache
def words(name: str) -> frozenset[str]:
    """One list of words, lower case."""
    return frozenset(_table()["words"][name])


def wounds() -> frozenset[str]:
    """What people die of who were hurt."""
    return words("wounds")
