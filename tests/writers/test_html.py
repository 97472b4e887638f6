"""The page to send: whole, safe, and alive in a real browser where one is installed."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.writers.test_formats import EVIL, chronology, written
from timeline_cli.model.event import Chronology
from timeline_cli.model.interval import Interval
from timeline_cli.writers.lanes import lanes

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VOID = {"meta", "input", "link", "br", "circle", "rect", "line", "stop"}


class Page(HTMLParser):
    """Tags as they open and close, and what is shown as text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.text.append(data)


def several() -> Chronology:
    dated, undated = chronology().events
    dates = ["2021-03", "2021~", "../2021-02-01", "2022-01-01/..", "2021-03-01/2021-03-09", "[2021-01-01,2021-01-08]"]
    more = [replace(dated, id=f"e{n}", date=Interval.parse(edtf)) for n, edtf in enumerate(dates)]
    return Chronology((dated, *more, undated), ())


@pytest.mark.parametrize("of", [chronology(), chronology(EVIL, EVIL), several(), Chronology((), ())])
def test_the_page_is_well_formed_and_asks_for_nothing(of: Chronology) -> None:
    page = written("html", of)
    parsed = Page(page)
    assert parsed.open == []
    outside = [
        (tag, name, value) for tag, name, value in parsed.attributes if name in ("src", "href") and not (value or "").startswith("#")
    ]
    assert outside == []
    assert "http" not in page.replace("http-equiv", "")
    assert not any(name.startswith("on") or name == "style" for _, name, _ in parsed.attributes)


def test_texts_stay_texts() -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>' + EVIL
    parsed = Page(written("html", chronology(evil, evil)))
    assert not any(tag == "img" for tag, _, _ in parsed.attributes)
    assert sum("alert(1)" in text for text in parsed.text) > 3
    assert not set("\x1b\x9b\u202e") & set(written("html", chronology(evil, evil)))


def test_every_event_shows_its_sources_under_its_month() -> None:
    text = " ".join(Page(written("html", chronology())).text)
    for words in ("2 events from 1 article", "March 2021", "Undated", "Thu 4", "Ana Ruiz visits Porto", "3 to 4"):
        assert words in text
    assert "a.txt:1, published 2021-03-04 (header)" in text


def test_lanes_mark_every_dated_event_and_fade_where_an_end_is_open() -> None:
    svg = lanes(several().events)
    assert len(set(re.findall(r'href="#(\w+)"', svg))) == 7
    assert svg.count("url(#visit-left)") == svg.count("url(#visit-right)") == 2  # a row for each of two actors
    assert svg.count("<circle") == 2
    assert lanes(()) == ""


def test_lanes_keep_the_many_apart_when_one_date_lies_far_away() -> None:
    dated = chronology().events[0]
    events = [replace(dated, id=f"e{n}", date=Interval.parse(f"2021-03-{1 + n % 28:02}")) for n in range(100)]
    far = replace(dated, id="far", date=Interval.parse("1600-01-01"))
    places = {float(x) for x in re.findall(r'cx="([\d.]+)"', lanes([far, *events]))}
    assert max(places) - min(places) > 500
    assert len(places) > 20


@pytest.mark.skipif(BROWSER is None, reason="no Chromium installed")
@pytest.mark.parametrize(
    ("address", "shown", "opened"),
    [
        ("", 8, 0),
        ("?kind=attack", 1, 0),
        ("?text=porto+visits&until=2021-02-15", 3, 0),
        ("?actor=ruiz", 7, 0),
        ("#e2", 8, 1),
        ("?kind=attack#e2", 8, 1),
    ],
)
def test_in_a_browser_it_filters_and_opens(tmp_path: Path, address: str, shown: int, opened: int) -> None:
    assert BROWSER
    page = tmp_path / "page.html"
    page.write_text(written("html", several()), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", f"--user-data-dir={tmp_path / 'profile'}"]
    command = [BROWSER, *flags, "--virtual-time-budget=1000", "--dump-dom", page.as_uri() + address]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "CONSOLE" not in done.stderr, done.stderr
    events = re.findall(r'<details class="event[^>]*>', done.stdout)
    assert len([event for event in events if " hidden" not in event]) == shown
    assert len([event for event in events if " open" in event]) == opened
    assert f"{shown} of 8 events" in done.stdout
