"""Word tables of the event reader."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(table: str) -> frozenset[str]:
    """One of the lists of `words.toml`, lower case."""
    return frozenset(_tables()[table])


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(files("timeline_cli.events").joinpath("words.toml").read_text("utf-8"))
