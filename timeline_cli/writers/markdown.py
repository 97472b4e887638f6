"""Markdown: a table that forges and notebooks draw."""

import re
from typing import TextIO

from timeline_cli.model.event import Chronology, Status
from timeline_cli.writers.plain import date_of, named, one_line
from timeline_cli.writers.screen import Screen

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$])")


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """One table row an event, nothing in it taken for markup."""
    out.write("| Date | Kind | Who | What | Sources | Id |\n| --- | --- | --- | --- | --- | --- |\n")
    for event in chronology.events:
        kind = event.kind if event.status is Status.HAPPENED else f"{event.kind}, {event.status}"
        articles = ", ".join(dict.fromkeys(source.article for source in event.sources))
        cells = (date_of(event), kind, named(event.actors), event.title, articles, event.id)
        out.write("| " + " | ".join(escaped(cell) for cell in cells) + " |\n")


def escaped(text: str) -> str:
    """The text in one line with every character escaped that Markdown or HTML could take for its own."""
    return _MARKUP.sub(r"\\\1", one_line(text))
