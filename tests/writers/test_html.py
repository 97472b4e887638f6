"""The page to send: whole, safe, and alive in a real browser where one is installed."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.browser import CHROMIUM, Tab, browser
from tests.writers.test_formats import EVIL, chronology, written
from timeline_cli.model.event import Chronology
from timeline_cli.model.interval import Interval
from timeline_cli.writers.lanes import lanes

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
        (tag, name, value) for tag, name, value in parsed.attributes if name in ("src", "href") and not (value or "").startswith(("#", "?"))
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


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    if CHROMIUM is None:
        pytest.skip("no Chromium installed")
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        opened.screen(1000, 800)
        yield opened
        assert opened.complaints == []  # no error, no word on the console, nothing asked of any network


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(written("html", several()), "utf-8")
    return path.as_uri()


TOLD = "document.querySelector('#shown').textContent"


def shown(tab: Tab) -> int:
    count: int = tab.value("[...document.querySelectorAll('details.event')].filter((e) => e.checkVisibility()).length")
    assert tab.value(TOLD) == f"{count} of 8 events"
    return count


def opened(tab: Tab) -> list[str]:
    ids: list[str] = tab.value("[...document.querySelectorAll('details.event[open]')].map((e) => e.id)")
    return ids


browsed = pytest.mark.xdist_group("browser")  # one is enough for all of them


@browsed
@pytest.mark.parametrize(
    ("address", "expected", "open_"),
    [
        ("", 8, []),
        ("?kind=attack", 1, []),
        ("?text=porto+visits&until=2021-02-15", 3, []),
        ("?actor=ruiz", 7, []),
        ("?text=%C3%A9pluchure", 0, []),
        ("?text=trigger+published", 0, []),  # words of the explanation are not what is searched
        ("#e2", 8, ["e2"]),
        ("?kind=attack#e2", 8, ["e2"]),  # the event named is shown in any case
        ("#nothing", 8, []),
    ],
)
def test_an_address_filters_and_opens(tab: Tab, page: str, address: str, expected: int, open_: list[str]) -> None:
    tab.open(page + address)
    assert (shown(tab), opened(tab)) == (expected, open_)


@browsed
def test_filters_are_typed_and_taken_back(tab: Tab, page: str) -> None:
    tab.open(page)
    tab.click("input[name=actor]")
    tab.type("RÚIZ")  # capitals and accents do not matter
    tab.until(f"{TOLD} === '7 of 8 events'")
    assert shown(tab) == 7
    tab.click("input[value=visit]")
    tab.until(f"{TOLD} === '0 of 8 events'")
    assert shown(tab) == 0
    assert tab.value("[...document.querySelectorAll('main section')].every((s) => s.hidden)")
    tab.click("button[type=reset]")
    tab.until(f"{TOLD} === '8 of 8 events'")
    assert shown(tab) == 8


@browsed
def test_an_event_opens_its_sources_and_leads_on(tab: Tab, page: str) -> None:
    tab.open(page)
    tab.click("#ab12 summary")
    tab.until("document.querySelector('#ab12').open")
    assert opened(tab) == ["ab12"]
    assert "a.txt:1" in tab.value("document.querySelector('#ab12').innerText")
    tab.click("#ab12 dd a")  # who takes part
    tab.until("document.forms[0].actor.value")
    assert tab.value("document.forms[0].actor.value") == "Ana Ruiz"
    assert shown(tab) == 7


@browsed
def test_lanes_and_months_lead_to_events(tab: Tab, page: str) -> None:
    tab.open(page)
    tab.value("document.querySelector('svg a[href=\"#e1\"]').focus()")
    tab.press("Enter")
    tab.until("location.hash === '#e1' && document.querySelector('#e1').open")
    assert opened(tab) == ["e1"]
    tab.click("svg.months a:last-of-type")
    tab.until("document.forms[0].since.value")
    assert tab.value("[document.forms[0].since.value, document.forms[0].until.value]") == ["2022-01-01", "2022-01-31"]
    assert shown(tab) == 1


@browsed
def test_the_keyboard_is_enough(tab: Tab, page: str) -> None:
    tab.open(page)
    tab.value("document.querySelector('button[type=reset]').focus()")
    for _ in range(100):
        tab.press("Tab")
        if tab.value("document.activeElement.tagName") == "SUMMARY":
            break
    tab.press("Enter")
    tab.until("document.querySelector('details.event[open]')")
    assert len(opened(tab)) == 1


@browsed
def test_it_fits_a_phone(tab: Tab, page: str) -> None:
    tab.screen(360, 700)
    tab.open(page + "#e4")
    assert tab.value("document.documentElement.scrollWidth") <= 360
    tab.screen(1000, 800)


@browsed
def test_evil_texts_run_nothing(tab: Tab, tmp_path: Path) -> None:
    evil = '"><script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'>' + EVIL
    (tmp_path / "evil.html").write_text(written("html", chronology(evil, evil)), "utf-8")
    tab.open((tmp_path / "evil.html").as_uri())
    assert tab.value("document.title") == "2 events from 1 article"
    assert tab.value("document.images.length") == 0
