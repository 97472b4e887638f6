"""Every export keeps to its format: on the sample corpus, on dates of all kinds, and on texts that would break out."""

from pathlib import Path

import pytest

from tests import docs
from tests.writers.test_formats import EVIL, chronology, written
from tests.writers.test_html import several
from tests.writers.validators import VALIDATORS
from timeline_cli import writers
from timeline_cli.model.event import Chronology

BREAKING = EVIL + ' | *a* _b_ `c` <b>&amp;</b> [x](y) \\ " \' ; , : \r\nEND:VEVENT\r\n ]]> {"a": 1}'
OTHERS = {"csv", "tsv", "markdown", "html"}  # of which nothing is told elsewhere


def test_every_format_but_those_for_reading_has_a_validator() -> None:
    assert set(VALIDATORS) == {format_.name for format_ in writers.FORMATS} - {"table", "lines"}


@pytest.mark.parametrize("name", VALIDATORS)
@pytest.mark.parametrize(
    "of", [chronology(), chronology(BREAKING, BREAKING), several(), Chronology((), ())], ids=["two", "evil", "several", "none"]
)
def test_what_is_written_is_valid(name: str, of: Chronology) -> None:
    VALIDATORS[name](written(name, of))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exports")


@pytest.mark.xdist_group("docs")  # they share an index
@pytest.mark.parametrize("name", VALIDATORS)
def test_the_sample_corpus_is_valid_in_every_format(name: str, folder: Path) -> None:
    status, _ = docs.output(docs.Example(folder, f"timeline list --format {name} -o out.{name}", ""), folder)
    assert status == 0
    with (folder / f"out.{name}").open(encoding="utf-8", newline="") as file:
        VALIDATORS[name](file.read())


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("ical", written("ical", chronology()).replace("DTSTAMP", "DTSTUMP")),
        ("timelinejs", written("timelinejs", chronology()).replace('"year"', '"yeer"')),
        ("timesketch", written("timesketch", chronology()).replace("T00:00", " 00:00")),
        ("plover", written("plover", chronology()).replace("CONSULT", "VISIT")),
        ("jsonld", written("jsonld", chronology()).replace("startDate", "beginDate")),
        ("graphml", written("graphml", chronology()).replace("</graph>", "")),
        ("html", written("html", chronology()).replace("</main>", "")),
        ("markdown", written("markdown", chronology()).replace("Ana Ruiz", "*Ana Ruiz*")),
        ("csv", written("csv", chronology()).replace("visit,", "visit,,")),
    ],
)
def test_what_is_wrong_is_found(name: str, wrong: str) -> None:
    with pytest.raises(Exception):  # noqa: B017 -- each library has its own
        VALIDATORS[name](wrong)
