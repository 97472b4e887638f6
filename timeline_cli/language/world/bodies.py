"""Organisations and armed groups that news take for known."""

from functools import cache

from msgspec import Struct

from timeline_cli.language.world.table import find, fold, load


class Organisation(Struct, frozen=True):
    """A body under its canonical name; `type` is organisation (of states, international, parties) or group (armed, militant)."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()


@cache
def _bodies() -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for type_, bodies in load("organisations.toml").items():
        for name, aliases in bodies.items():
            body = Organisation(name, type_, tuple(aliases))
            for key in (name, *aliases):
                found.setdefault(fold(key), body)
    return found


def organisation(name: str) -> Organisation | None:
    """The body of this name or acronym: `organisation("Daesh").name` is "Islamic State"."""
    return find(name, _bodies().get)
