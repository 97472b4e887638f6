"""Articles kept as records: JSON, JSON Lines and tables."""

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.decode import decode
from timeline_cli.readers.document import Extracted, extracted_article
from timeline_cli.readers.markup import plain
from timeline_cli.readers.source import Reader, Source, UnreadableError

_LISTS = ("articles", "items", "entries", "documents", "docs", "results", "records", "data", "value", "hits", "response", "news", "stories")
_LARGEST_CELL = 10 * 2**20
_SHORTEST = 200  # characters


@cache
def names() -> Mapping[str, list[str]]:
    """For each field of an article how collectors name it, best first, in lower case."""
    return tomllib.loads(files(__package__).joinpath("fields.toml").read_text("utf-8"))


def record(place: Source, fields: Mapping[str, object], reader: str) -> Iterator[Article | Problem]:
    """The article of one record."""
    try:
        yield from extracted_article(place, _extracted(fields, place.columns), reader)
    except UnreadableError as error:
        yield Problem(place.name, None, str(error))


def _extracted(fields: Mapping[str, object], columns: Mapping[str, str]) -> Extracted:
    held = {str(k).strip().lower(): v for k, v in fields.items()}
    found = {ours: plain(_first(held, ours, columns)) for ours in names()}
    brief = found.pop("brief")
    if not found["text"] and found["title"] and (found["published"] or found["url"]):
        found["text"] = brief
    return Extracted(**found)


def _first(held: Mapping[str, object], ours: str, columns: Mapping[str, str]) -> str:
    if ours in columns:
        return _words(held.get(columns[ours].strip().lower()))
    return next((words for name in names()[ours] if (words := _words(held.get(name)))), "")


def _words(value: object) -> str:
    """A field's value as text: people by name, CSL dates by their parts, lists joined."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return ", ".join(w for v in value if (w := _words(v)))
    if isinstance(value, dict):
        dates = value.get("date-parts")
        if isinstance(dates, list) and dates and isinstance(dates[0], list):
            return "-".join(f"{int(n):02}" for n in dates[0] if str(n).isdigit())
        names = [value.get(k) for k in ("firstName", "given", "lastName", "family")]
        return " ".join(n for n in names if isinstance(n, str) and n) or _words(
            next((value[k] for k in ("name", "title", "text", "rendered", "value", "raw", "$t") if value.get(k)), None)
        )
    return ""


def _json(source: Source) -> Iterator[Article | Problem]:
    text = _text(source)
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _JSON_LINES.match(text):
            yield from _json_lines(source, text)
            return
        raise UnreadableError(f"damaged JSON ({error})" if isinstance(error, ValueError) else "JSON nested too deep") from None
    records = _list_of(whole)
    if not any(_has_text(source, r) for r in records):
        yield Problem(source.name, None, _no_text(records), lost=False)
        return
    for number, fields in enumerate(records, 1):
        yield from record(source.member(str(number)) if isinstance(whole, list) or len(records) > 1 else source, fields, "json")


_JSON_LINES = re.compile(r"\s*\{.*\}[ \t]*\r?\n\s*\{")


def _json_lines(source: Source, text: str) -> Iterator[Article | Problem]:
    rows: list[tuple[int, dict[str, object]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            fields = json.loads(line) if line.strip() else {}
        except (ValueError, RecursionError):
            fields = None
        if isinstance(fields, dict):
            rows += [(number, fields)] if fields else []
        else:
            yield Problem(source.name, number, "damaged JSON, or no record; this line is left out")
    if not any(_has_text(source, fields) for _, fields in rows):
        yield Problem(source.name, None, _no_text([fields for _, fields in rows]), lost=False)
        return
    for number, fields in rows:
        yield from record(source.member(str(number)), fields, "json")


def _list_of(whole: object, depth: int = 0) -> list[dict[str, object]]:
    """The records of a document: a list, a record, or a record that holds the list."""
    if isinstance(whole, list):
        return [r for r in whole if isinstance(r, dict)]
    if not isinstance(whole, dict):
        return []
    for name in _LISTS:
        inner = whole.get(name)
        if (
            isinstance(inner, list | dict)
            and depth < 2
            and (found := _list_of(inner, depth + 1))
            and not (isinstance(inner, dict) and found == [inner])
        ):
            return found
    return [whole]


def _has_text(source: Source, fields: Mapping[str, object]) -> bool:
    """True for a record of an article: of some length, or with a headline, a day or an address."""
    found = _extracted(fields, source.columns)
    return len(found.text) >= _SHORTEST or bool(found.text and (found.title or found.published or found.url))


def _no_text(records: list[dict[str, object]]) -> str:
    has = ", ".join(str(k) for k in list(records[0])[:8]) if records else "none"
    return f"no articles in it (fields: {has}); name the one with the text: --map text=FIELD"


def _table(source: Source) -> Iterator[Article | Problem]:
    text = _text(source).lstrip("\ufeff")
    delimiter = _delimiter(text.partition("\n")[0])
    csv.field_size_limit(_LARGEST_CELL)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [n for n in rows.fieldnames or [] if n]
        wanted = [source.columns["text"].strip().lower()] if "text" in source.columns else [*names()["text"], *names()["brief"]]
        if not any(n.strip().lower() in wanted for n in columns):
            raise UnreadableError(f"no column with the text (columns: {', '.join(columns[:8])}); name it: --map text=COLUMN")
        for number, row in enumerate(rows, 1):
            yield from record(source.member(str(number)), {k: v for k, v in row.items() if isinstance(k, str)}, "table")
    except csv.Error as error:
        yield Problem(source.name, rows.line_num, f"damaged table ({error}); the rest is left out")


def _delimiter(head: str) -> str:
    return max(",;\t|", key=head.count)


def _sees_table(head: bytes) -> bool:
    """True for a first line that is nothing but names of columns, two of which are known."""
    first = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", "replace").strip()
    cells = [cell.strip().strip('"').lower() for cell in first.split(_delimiter(first))]
    known = {name for table in names().values() for name in table}
    return len(cells) > 1 and all(map(_COLUMN.match, cells)) and sum(cell in known for cell in cells) > 1


def _text(source: Source) -> str:
    return decode(source.data())[0]


_COLUMN = re.compile(r"[\w.:-]+(?: [\w.:-]+){0,3}\Z")
_SEES_JSON = re.compile(rb"\s*(?:\[\s*)?\{\s*(?:\"|\})")

JSON = Reader("json", (".json", ".jsonl", ".ndjson"), lambda head: bool(_SEES_JSON.match(head.removeprefix(b"\xef\xbb\xbf"))), _json)
TABLE = Reader("table", (".csv", ".tsv"), _sees_table, _table)
