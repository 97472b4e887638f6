"""Formats of other programs: each as its own description demands, on dates of every kind."""

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree

from msgspec import structs

from tests.writers.test_formats import EVIL, chronology, written
from tests.writers.test_html import several
from timeline_cli import writers
from timeline_cli.model.conflict import Claim, Conflict
from timeline_cli.model.event import Chronology
from timeline_cli.writers.screen import Screen


def unfolded(text: str) -> list[str]:
    assert text.replace("\r\n", "").count("\n") == 0
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def entries(text: str) -> list[dict[str, str]]:
    """The entries of a calendar, each a dict of its properties."""
    found: list[dict[str, str]] = []
    for line in unfolded(text):
        name, value = line.split(":", 1)
        if name == "BEGIN" and value != "VCALENDAR":
            found.append({"": value})
        elif found and name not in ("END", "BEGIN"):
            found[-1][name] = value
    return found


def test_a_calendar_has_an_all_day_entry_for_each_event() -> None:
    lines = unfolded(written("ical", several()))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    shown = ("DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "X-TIMELINE-EDTF")
    days = {entry["UID"]: tuple(map(entry.get, shown)) for entry in entries(written("ical", several()))}
    assert days["ab12@timeline"] == ("20210304", "20210305", "2021-03-04")
    assert days["e0@timeline"] == ("20210301", "20210401", "2021-03")
    assert days["e2@timeline"] == ("20210201", "20210202", "../2021-02-01")
    assert days["e3@timeline"] == ("20220101", "20220102", "2022-01-01/..")
    assert days["cd34@timeline"] == (None, None, "undated")
    assert [e[""] for e in entries(written("ical", several()))].count("VJOURNAL") == 1


def test_a_calendar_escapes_texts_and_folds_long_lines() -> None:
    (first, _) = entries(written("ical", chronology("A; B, C \\ " + "é" * 200 + EVIL)))
    assert first["SUMMARY"].startswith("A\\; B\\, C \\\\ é")


def test_timelinejs_has_dates_and_escaped_text() -> None:
    slides = json.loads(written("timelinejs", several()))["events"]
    assert len(slides) == 7
    assert slides[0]["start_date"] == {"year": 2021, "month": 3, "day": 4}
    assert "end_date" not in slides[0]
    assert (slides[1]["end_date"]["day"], slides[1]["text"]["headline"]) == (31, "Ana Ruiz visits Porto")
    evil = json.loads(written("timelinejs", chronology("<img src=x>" + EVIL)))["events"][0]
    assert "<img" not in json.dumps(evil)


def test_timesketch_has_its_three_fields_on_every_line() -> None:
    lines = [json.loads(line) for line in written("timesketch", several()).splitlines()]
    assert len(lines) == 7
    for line in lines:
        assert {"message", "datetime", "timestamp_desc"} <= set(line)
        assert date.fromisoformat(line["datetime"][:10])
        assert line["datetime"].endswith("T00:00:00+00:00")


def test_plover_tells_types_and_who_acts_on_whom() -> None:
    visit, attack = (json.loads(line) for line in written("plover", chronology()).splitlines())
    assert (visit["type"], visit["mode"], visit["actor"], visit["recipient"]) == ("CONSULT", "visit", ["Ana Ruiz"], ["Tomás Vega"])
    assert (attack["type"], attack["date"], attack["status"]) == ("ASSAULT", None, "attempted")


def test_jsonld_speaks_schema_org() -> None:
    answer = json.loads(written("jsonld", chronology()))
    assert answer["@context"][0] == "https://schema.org"
    visit, attack = answer["@graph"]
    assert (visit["@type"], visit["startDate"], visit["endDate"]) == ("Event", "2021-03-04", "2021-03-04")
    assert visit["actor"][0] == {"@type": "Person", "name": "Ana Ruiz", "alternateName": ["Ruiz"]}
    assert "startDate" not in attack


def test_graphml_joins_who_takes_part_in_one_event() -> None:
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ElementTree.fromstring(written("graphml", several()))  # noqa: S314 -- our own output
    names = {node.get("id"): node.findtext(f"{space}data[@key='name']") for node in root.iter(f"{space}node")}
    (edge,) = root.iter(f"{space}edge")
    assert {names[edge.get("source")], names[edge.get("target")]} == {"Ana Ruiz", "Tomás Vega"}
    assert edge.findtext(f"{space}data[@key='events']") == "7"
    assert ElementTree.fromstring(written("graphml", chronology("x", '<&"' + EVIL))) is not None  # noqa: S314


def test_what_a_format_cannot_hold_is_said() -> None:
    said = {format_.name: list(format_.losses(several().events)) for format_ in writers.FORMATS}
    undated = "1 undated event left out: this format needs a day"
    opened = "2 open dates set on the one day known, the EDTF kept beside"
    wide, first = (f"3 uncertain dates {how} possible, the EDTF kept beside" for how in ("shown over all days", "set on the first day"))
    assert said["timelinejs"] == [undated, wide, opened]
    assert said["timesketch"] == [undated, first, opened]
    assert said["ical"] == said["jsonld"] == [wide, opened]
    assert said["plover"] == [first, opened]
    assert said["graphml"] == ["1 event with fewer than two actors left out"]
    assert said["json"] == said["csv"] == said["html"] == said["markdown"] == []


def test_what_an_event_is_part_of_where_it_differs_and_what_was_corrected_go_along() -> None:
    claims = (Claim("2021-03-04", ("a.txt",)), Claim("2021-03-05", ("b.txt",)))
    journey, other = chronology().events
    meeting = structs.replace(journey, id="ef56", part_of=other.id, conflicts=(Conflict("date", claims),), corrected=("title", "killed"))
    told = Chronology((meeting, other), ())
    assert [entry.get("RELATED-TO") for entry in entries(written("ical", told))] == [f"{other.id}@timeline", None]
    assert [node.get("superEvent") for node in json.loads(written("jsonld", told))["@graph"]] == [{"@id": f"#{other.id}"}, None]
    out = io.StringIO()
    writers.BY_NAME["csv"].write(told, out, Screen(100, fields=("id", "part_of", "conflicts", "corrected")))
    rows = list(csv.reader(out.getvalue().splitlines()))
    assert rows[1:] == [["ef56", other.id, "date: 2021-03-04 (a.txt) ≠ 2021-03-05 (b.txt)", "title; killed"], [other.id, "", "", ""]]
