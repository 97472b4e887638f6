"""`stats`, `lanes` and `holes`."""

import json
from pathlib import Path

import pytest

from tests.conftest import Timeline

MONTHS = ("January", "February", "March", "April", "May")


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("kind", [("visit", 2), ("agreement", 1), ("attack", 1)]),
        ("status", [("happened", 3), ("planned", 1)]),
        ("place", [("Fort Tula", 1), ("Osaka", 1), ("Sylvania", 1), ("Tomas Vega", 1)]),
        ("pair", [("Ana Ruiz – Tomas Vega", 1), ("Fort Tula – Red Dawn", 1), ("Freedonia – Sylvania", 1), ("Osaka – Peña", 1)]),
        ("article", [("b.txt", 3), ("a.txt", 2)]),
        (
            "month",
            [("December 2020", 1), *((f"{month} 2021", n) for month, n in zip(MONTHS, (0, 0, 1, 0, 1), strict=True)), ("undated", 1)],
        ),
    ],
)
def test_events_are_counted(timeline: Timeline, corpus: Path, by: str, expected: list[tuple[str, int]]) -> None:
    status, out, _ = timeline("stats", corpus, "--by", by, "--json")
    assert status == 0
    assert [(row["name"], row["events"]) for row in json.loads(out)["counts"]] == expected
    shown = timeline("stats", corpus, "--by", by)[1].splitlines()
    assert all(line.startswith(name) for line, (name, _) in zip(shown, expected, strict=True))


def test_the_longest_bar_stands_for_the_most(timeline: Timeline, corpus: Path) -> None:
    bars = [line.count("█") for line in timeline("stats", corpus, "--by", "kind")[1].splitlines()]
    assert bars[1] == bars[2] == bars[0] // 2 > 20


def test_filters_go_with_counting(timeline: Timeline, corpus: Path) -> None:
    assert timeline("stats", corpus, "--by", "kind", "--actor", "ruiz")[1].split()[:2] == ["visit", "1"]
    assert timeline("stats", corpus, "--by", "kind", "--actor", "nobody")[0] == 1


def test_lanes_draw_days_and_doubt(timeline: Timeline, corpus: Path) -> None:
    lines = timeline("lanes", corpus, "--by", "kind")[1].splitlines()
    assert lines[0].split() == ["December", "2020", "Mar", "Apr", "May"]
    rows = {line.split()[0]: line.split()[1] for line in lines[1:]}
    assert rows["visit"].count("█") == 1
    assert rows["visit"].strip("·") == "█"
    assert set(rows["attack"].strip("·")) == {"▒"}
    assert len(set(map(len, rows.values()))) == 1
    assert timeline("lanes", corpus, "--status", "planned")[0] == 1


def test_holes_are_silences_empty_articles_and_late_reports(timeline: Timeline, corpus: Path) -> None:
    (corpus / "c.txt").write_text("Nothing to tell.\n")
    (corpus / "d.txt").write_text("attack 2019-01-01 Red Dawn > Port Lys | Red Dawn burnt Port Lys.\n")
    status, out, _ = timeline("holes", corpus, "--json")
    assert status == 0
    found = [(hole["kind"], hole["name"], hole["days"]) for hole in json.loads(out)["holes"]]
    assert found[0] == ("silence", "2019-01-02/2020-12-30", 729)
    assert found[1] == ("article without events", "c.txt", None)
    assert [(kind, days) for kind, _, days in found[2:]] == [("told long after", 882)]
    assert "729 days" in timeline("holes", corpus)[1]
    assert "2019-01-02" not in timeline("holes", corpus, "--silence", "800")[1]
