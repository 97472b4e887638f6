"""Every format: whole, safe, and the same each time."""

import csv
import io
import json

import pytest

from timeline_cli import writers
from timeline_cli.model.article import How, Provenance, Published
from timeline_cli.model.event import Actor, ActorType, Chronology, Event, Source, Status, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Named
from timeline_cli.model.problem import Problem
from timeline_cli.model.span import Span
from timeline_cli.model.timex import ResolvedTimex, Timex, TimexType
from timeline_cli.writers.csv import safe
from timeline_cli.writers.markdown import escaped
from timeline_cli.writers.plain import one_line
from timeline_cli.writers.screen import Screen

CAME = Provenance(outlet="Example Times", url="https://example.org/a")
EVIL = '=HYPERLINK("x")\x1b[31m|*b*\t<script>\x9b\nnew, line\' \u202eend'


def chronology(title: str = "Ana Ruiz visits Porto", name: str = "Ana Ruiz") -> Chronology:
    day = Interval.parse("2021-03-04")
    timex = ResolvedTimex(Timex(Span(5, 16), "on Thursday", TimexType.DATE, "weekday", Named(weekday=3)), "2021-03-04", day)
    source = Source("a.txt", title, 0, len(title), 1, Published(day, How.HEADER), timex, provenance=CAME)
    actors = (Actor(name, "visitor", ActorType.PERSON, ("Ruiz",)), Actor("Tomás Vega", "host", ActorType.PERSON))
    dated = Event("ab12", "visit", Status.HAPPENED, day, title, actors, ("Porto",), None, None, (source,))
    undated = Event("cd34", "attack", Status.ATTEMPTED, None, title, (), (), Toll(3, 3, 4), None, (source, source))
    return Chronology((dated, undated), (), (Problem("b.txt", 3, "odd"),))


def written(format_: str, of: Chronology, width: int = 100) -> str:
    out = io.StringIO()
    writers.BY_NAME[format_].write(of, out, Screen(width))
    return out.getvalue()


def test_json_has_the_names_of_its_schema() -> None:
    answer = json.loads(written("json", chronology()))
    assert list(answer) == ["schema", "events", "problems"]
    assert answer["problems"] == [{"path": "b.txt", "line": 3, "message": "odd"}]
    dated, undated = answer["events"]
    first = ["id", "kind", "status", "date", "title", "actors", "places", "killed", "injured", "sources"]
    assert list(dated)[: len(first)] == first
    assert dated["date"] == {"edtf": "2021-03-04", "earliest": "2021-03-04", "latest": "2021-03-04", "precision": "day"}
    assert dated["actors"][0] == {"name": "Ana Ruiz", "role": "visitor", "type": "person", "aliases": ["Ruiz"], "factuality": "asserted"}
    assert dated["sources"] == [
        {
            "article": "a.txt",
            "quote": "Ana Ruiz visits Porto",
            "begin": 0,
            "end": 21,
            "line": 1,
            "published": {"edtf": "2021-03-04", "how": "header"},
            "timex": {"text": "on Thursday", "begin": 5, "end": 16, "edtf": "2021-03-04", "rule": "weekday"},
            "outlet": "Example Times",
            "author": None,
            "url": "https://example.org/a",
            "factuality": "asserted",
            "denied": [],
        }
    ]
    assert undated["date"]["edtf"] is None
    assert undated["killed"] == {"low": 3, "best": 3, "high": 4}


def test_json_lines_are_the_events_of_json() -> None:
    lines = written("jsonl", chronology()).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written("json", chronology()))["events"]


def test_json_of_nothing_is_json() -> None:
    assert json.loads(written("json", Chronology((), ()))) == {"schema": "timeline/1", "events": [], "problems": []}


def test_json_keeps_quotes_verbatim_and_sends_no_controls() -> None:
    text = written("json", chronology(EVIL))
    assert json.loads(text)["events"][0]["sources"][0]["quote"] == EVIL
    assert not set("\x1b\x9b\u202e\t") & set(text)


@pytest.mark.parametrize("name", [f.name for f in writers.FORMATS])
def test_no_format_lets_a_text_move_the_cursor(name: str) -> None:
    text = written(name, chronology(EVIL, EVIL))
    assert not set("\x1b\x9b\u202e\x07") & set(text)


@pytest.mark.parametrize("name", [f.name for f in writers.FORMATS])
def test_the_same_chronology_gives_the_same_text(name: str) -> None:
    assert written(name, chronology()) == written(name, chronology()) != ""


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_spreadsheets_get_cells_and_no_formulas(name: str, delimiter: str) -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(written(name, chronology(EVIL, EVIL))),
            delimiter=delimiter,
            quoting=csv.QUOTE_MINIMAL if name == "csv" else csv.QUOTE_NONE,
        )
    )
    assert [row["edtf"] for row in rows] == ["2021-03-04", ""]
    assert rows[0]["title"].startswith("'=HYPERLINK")
    assert rows[0]["actors"].startswith("'=HYPERLINK")
    assert (rows[1]["killed_low"], rows[1]["killed_high"]) == ("3", "4")
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


@pytest.mark.parametrize(("cell", "shown"), [("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("\t=1", "'=1"), ("a=1", "a=1"), ("", "")])
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(cell: str, shown: str) -> None:
    assert safe(cell) == shown


def test_markdown_takes_nothing_for_markup() -> None:
    row = written("markdown", chronology(EVIL)).splitlines()[2]
    assert row.count("|") - row.count("\\|") == 7
    assert "\\<script\\>" in row
    assert escaped("[a](b) `c` _d_ |e|") == "\\[a\\]\\(b\\) \\`c\\` \\_d\\_ \\|e\\|"


def test_lines_are_never_cut() -> None:
    title = "A very long title " * 40
    lines = written("lines", chronology(title), 40).splitlines()
    assert len(lines) == 2
    assert title.strip() in lines[0]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_table_keeps_to_the_screen_and_never_cuts_a_date(width: int) -> None:
    text = written("table", chronology("A very long title " * 40), width)
    assert max(map(len, text.splitlines())) <= width
    assert "March 2021" in text
    assert "Thu 4 " in text
    assert "ab12" in text


def test_a_table_is_grouped_as_asked() -> None:
    def headings(by: str) -> list[str]:
        out = io.StringIO()
        writers.BY_NAME["table"].write(chronology(), out, Screen(100, group=by))
        blocks = out.getvalue().split("\n\n")
        return [block.splitlines()[0].split("  ")[0] for block in blocks[1:-1]]

    assert headings("month") == ["March 2021", "Undated"]
    assert headings("day") == ["Thu 4 March 2021", "Undated"]
    assert headings("actor") == ["Ana Ruiz", "Tomás Vega", "nobody named"]
    assert headings("article") == ["a.txt"]


def test_wide_letters_keep_to_the_screen() -> None:
    from rich.cells import cell_len

    text = written("table", chronology("習近平" * 40, "محمد بن سلمان"), 60)
    assert max(map(cell_len, text.splitlines())) <= 60


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n  b\tc", "a b c"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x", "x"),
        ("a\x9bb", "a b"),
        ("\u202eevil", "evil"),
        ("習近平", "習近平"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_suffix_chooses_the_format() -> None:
    found = writers.for_suffix(".NDJSON")
    assert found and found.name == "jsonl"
    assert writers.for_suffix(".doc") is None
