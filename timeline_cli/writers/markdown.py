"""Markdown: a table that forges and notebooks draw."""

import re
from collections.abc import Sequence
from typing import TextIO

from timeline_cli.model.event import Chronology
from timeline_cli.writers.fields import FIELDS
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen

_HEADS = {"edtf": "Date"}
_USUAL = ("edtf", "kind", "who", "what", "articles", "id")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$])")


def write(chronology: Chronology, out: TextIO, screen: Screen) -> None:
    """One table row an event, nothing in it taken for markup."""
    fields = screen.fields or _USUAL
    _row([_HEADS.get(field, field.capitalize()) for field in fields], out)
    _row(["---"] * len(fields), out)
    for event in chronology.events:
        _row([escaped(FIELDS[field](event)) for field in fields], out)


def _row(cells: Sequence[str], out: TextIO) -> None:
    out.write("| " + " | ".join(cells) + " |\n")


def escaped(text: str) -> str:
    """The text in one line with every character escaped that Markdown or HTML could take for its own."""
    return _MARKUP.sub(r"\\\1", one_line(text))
