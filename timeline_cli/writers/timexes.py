"""Time expressions shown in their text, and as a table."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.model.interval import Interval
from timeline_cli.model.timex import ResolvedTimex
from timeline_cli.writers.json import timex3_json, write_object
from timeline_cli.writers.plain import one_line, without_controls
from timeline_cli.writers.screen import Screen

_MARK, _END = "\x1b[1;4m", "\x1b[0m"
_HEAD = ("phrase", "type", "value", "EDTF", "rule")


def write(text: str, found: Sequence[ResolvedTimex], out: TextIO, screen: Screen) -> None:
    """The text with its time expressions in brackets (underlined where the terminal can), then a line for each."""
    begin, end = (_MARK, _END) if screen.colour else ("[", "]")
    last = 0
    for resolved in found:
        span = resolved.timex.span
        out.write(without_controls(text[last : span.begin]) + begin + without_controls(text[span.begin : span.end]) + end)
        last = span.end
    out.write(without_controls(text[last:]).rstrip("\n") + "\n")
    rows = [_HEAD, *(_row(resolved) for resolved in found)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEAD))]
    if found:
        out.write("\n")
        out.writelines("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() + "\n" for row in rows)


def write_json(text: str, published: Interval | None, found: Sequence[ResolvedTimex], out: TextIO) -> None:
    """`{"text", "published", "timexes": [...]}`."""
    write_object(out, {"text": text, "published": published and published.edtf}, "timexes", map(timex3_json, found), {})


def _row(resolved: ResolvedTimex) -> tuple[str, ...]:
    timex = resolved.timex
    edtf = resolved.interval.edtf if resolved.interval else "-"
    return one_line(timex.text), timex.type.value, resolved.value or "-", edtf, timex.rule
