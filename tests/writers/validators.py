"""Whether an export is what its format demands, by a library or a schema of that format.

`timeline list FOLDER -f FORMAT | python -m tests.writers.validators FORMAT` tries it on articles of one's own.
"""

import csv
import io
import json
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

import jsonschema

from timeline_cli.writers.json import schema as timeline_schema

_SCHEMAS = Path(__file__).with_name("schemas")
# which types have which properties, of those that we use: https://schema.org/Event, /Place, /Person, /Organization, /Country, /NewsArticle
_SCHEMA_ORG = {
    "Event": {"name", "additionalType", "superEvent", "startDate", "endDate", "eventStatus", "location", "actor", "subjectOf"},
    "Place": {"name"},
    "Person": {"name", "alternateName"},
    "Organization": {"name", "alternateName"},
    "Country": {"name", "alternateName"},
    "NewsArticle": {"name", "abstract", "datePublished", "publisher"},
}
_VOCABULARY = "https://schema.org/"
_OURS = "urn:timeline:edtf"


def _schema(text: str) -> Callable[[object], None]:
    parsed = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(parsed)
    return jsonschema.Draft202012Validator(parsed).validate


def _lines(name: str) -> Callable[[str], None]:
    def validate(text: str) -> None:
        check = _schema((_SCHEMAS / f"{name}.json").read_text("utf-8"))
        for line in text.splitlines():
            check(json.loads(line))

    return validate


def timeline(text: str) -> None:
    """JSON: the schema that we publish."""
    _schema(timeline_schema())(json.loads(text))


def timeline_lines(text: str) -> None:
    """JSON Lines: each an event of that schema."""
    timeline(json.dumps({"schema": "timeline/1", "events": [json.loads(line) for line in text.splitlines()], "problems": []}))


def calendar(text: str) -> None:
    """iCalendar: the icalendar library reads it without any error, and finds what RFC 5545 demands of each entry."""
    from icalendar import Calendar

    read: Any = Calendar.from_ical(text)
    assert read.errors == []
    for entry in read.subcomponents:
        assert entry.errors == [], entry.errors
        assert {"UID", "DTSTAMP", "SUMMARY", "X-TIMELINE-EDTF"} <= set(entry)
        assert entry.name != "VEVENT" or entry["DTSTART"].dt < entry["DTEND"].dt
    assert read.get("VERSION") == "2.0"
    assert "PRODID" in read


def timelinejs(text: str) -> None:
    """TimelineJS: a schema after its description."""
    _schema((_SCHEMAS / "timelinejs.json").read_text("utf-8"))(json.loads(text))


def jsonld(text: str) -> None:
    """JSON-LD: PyLD reads it, and every type has only properties that schema.org gives it."""
    from pyld import jsonld as ld

    def offline(url: str, _options: object) -> Mapping[str, object]:
        assert url == "https://schema.org"
        return {
            "document": {"@context": {"@vocab": _VOCABULARY}},
            "documentUrl": url,
            "contextUrl": None,
            "contentType": "application/ld+json",
        }

    def check(node: Any) -> None:
        for one in node if isinstance(node, list) else [node]:
            if isinstance(one, dict) and "@value" not in one:
                types = [name.removeprefix(_VOCABULARY) for name in one.get("@type", [])]
                names = {name.removeprefix(_VOCABULARY) for name in one if not name.startswith("@") and name != _OURS}
                assert set(types) <= set(_SCHEMA_ORG), types
                assert all(names <= _SCHEMA_ORG[type_] for type_ in types), names
                assert types or not names or set(one) == {"@id"}
                for value in one.values():
                    check(value)

    check(ld.expand(json.loads(text), {"documentLoader": offline}))


def graphml(text: str) -> None:
    """GraphML: NetworkX reads it, and every edge has its numbers."""
    import networkx

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own, on Python's newer versions
        graph = networkx.parse_graphml(text)
    assert all(data["label"] for _, data in graph.nodes(data=True))
    assert all(isinstance(data["events"], int) and data["events"] > 0 for _, _, data in graph.edges(data=True))


def html(text: str) -> None:
    """HTML: html5lib finds no error in it."""
    from html5lib import HTMLParser

    parser = HTMLParser(strict=False)
    parser.parse(text)
    assert parser.errors == []


def markdown(text: str) -> None:
    """Markdown: markdown-it finds one table in it, every row as long as the first, and no markup."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    opened = [token.type for token in tokens if token.level == 0 and token.nesting >= 0]
    assert opened == ["table_open"]
    inline = {child.type for token in tokens if token.type == "inline" for child in token.children or ()}
    assert inline <= {"text", "text_special"}, inline
    cells = sum(token.type in ("th_open", "td_open") for token in tokens)
    rows = sum(token.type == "tr_open" for token in tokens)
    assert cells == rows * sum(token.type == "th_open" for token in tokens)


def _table(delimiter: str, quoting: Literal[0, 3]) -> Callable[[str], None]:
    def validate(text: str) -> None:
        """CSV (RFC 4180) and TSV: every row as long as the head, no cell that a spreadsheet would calculate."""
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, quoting=quoting, strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)

    return validate


VALIDATORS: Mapping[str, Callable[[str], None]] = {
    "json": timeline,
    "jsonl": timeline_lines,
    "csv": _table(",", csv.QUOTE_MINIMAL),
    "tsv": _table("\t", csv.QUOTE_NONE),
    "markdown": markdown,
    "html": html,
    "ical": calendar,
    "timelinejs": timelinejs,
    "timesketch": _lines("timesketch"),
    "plover": _lines("plover"),
    "jsonld": jsonld,
    "graphml": graphml,
}

if __name__ == "__main__":
    sys.stdin.reconfigure(newline="")  # type: ignore[union-attr]  # line ends belong to a calendar
    VALIDATORS[sys.argv[1]](sys.stdin.read())
