"""`timeline dates`: the time expressions of a text, for people and for scorers."""

import json
import sys
from pathlib import Path
from typing import TextIO

from timeline_cli.cli.days import user_date
from timeline_cli.model.errors import UsageError
from timeline_cli.model.interval import Interval
from timeline_cli.model.timex import ResolvedTimex
from timeline_cli.writers.json import dump, timex3_json


def resolved(text: str, published: Interval | None) -> tuple[ResolvedTimex, ...]:
    """Every time expression of a text, with the days it stands for."""
    from timeline_cli.timex import find, resolve

    return resolve(find(text), published)


def text_of(argument: str) -> str:
    """The text that an argument means: standard input for `-`, a file's where there is one, else the words themselves."""
    if argument == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        if Path(argument).is_file():
            return Path(argument).read_bytes().decode("utf-8", "replace")
    except OSError as error:  # a file that may not be read, or words too long for the name of one
        if not isinstance(error, PermissionError):
            return argument
        raise UsageError(f"cannot read {argument}: {error.strerror}") from None
    except ValueError:
        return argument
    return argument


def answer_lines(out: TextIO) -> None:
    """Reads `{"id", "text", "published"}` a line on standard input, writes `{"id", "timexes"}`; ranges by both ends, as TIMEX3 has them."""
    from timeline_cli.timex.annotate import timex3

    for number, line in enumerate(sys.stdin.buffer, 1):
        if line.strip():
            id_, text, published = _request(line, number)
            marked = timex3(resolved(text, published))
            out.write(dump({"id": id_, "timexes": [timex3_json(t) for t in marked]}) + "\n")


def _request(line: bytes, number: int) -> tuple[object, str, Interval | None]:
    try:
        request = json.loads(line)
        text, published = request["text"], request.get("published")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UsageError(f'line {number} of the input is not like {{"id": "1", "text": "…", "published": "2023-06-14"}}') from None
    if not isinstance(text, str) or not isinstance(published, str | None):
        raise UsageError(f"line {number} of the input: text and published are strings")
    return request.get("id"), text, user_date(published or None, f"line {number} of the input, published")
