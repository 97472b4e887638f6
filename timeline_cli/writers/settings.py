"""What is set, to what, and by whom."""

from collections.abc import Sequence
from typing import TextIO

from msgspec import Struct

from timeline_cli.writers import grid
from timeline_cli.writers.grid import Column
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen


class Setting(Struct, frozen=True):
    """One thing that can be set."""

    name: str
    value: str | int | Sequence[str] | None
    origin: str  # the command line, a variable, a file, or built in


def write(settings: Sequence[Setting], out: TextIO, screen: Screen) -> None:
    """Name, value, origin."""
    columns = Column(style="bold"), Column(wraps=True), Column(wraps=True, style="dim")
    grid.write([(setting.name, _shown(setting.value), one_line(setting.origin)) for setting in settings], columns, out, screen)


def write_json(settings: Sequence[Setting], out: TextIO) -> None:
    """`{"settings": [{"name", "value", "origin"}]}`."""
    write_object(out, {}, "settings", map(_json, settings), {})


def _json(setting: Setting) -> Json:
    return {"name": setting.name, "value": setting.value, "origin": setting.origin}


def _shown(value: str | int | Sequence[str] | None) -> str:
    if value is None or value == ():
        return "–"
    return one_line(str(value) if isinstance(value, str | int) else ", ".join(value))
