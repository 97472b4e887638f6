"""When stored results are stale."""

import shutil
from pathlib import Path

import pytest

from timeline_cli import version


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package whose version is asked for."""
    copy = tmp_path / "timeline_cli"
    for room in ("model", "dates", "language", "timex", "actors", "readers", "dating", "events", "merge", "writers"):
        (copy / room).mkdir(parents=True)
        (copy / room / "a.py").write_text("1")
    monkeypatch.setattr(version, "_PACKAGE", copy)
    monkeypatch.setattr(version, "_RECORD", tmp_path / "RECORD")
    return copy


def versions() -> tuple[str, str]:
    version._of.cache_clear()
    version._digests.cache_clear()
    return version.reading_version(), version.telling_version()


@pytest.fixture(autouse=True)
def _forget() -> object:
    yield
    versions()


@pytest.mark.parametrize(
    ("changed", "stale"), [("timex/words.toml", (True, True)), ("merge/a.py", (False, True)), ("writers/a.py", (False, False))]
)
def test_in_a_checkout_the_contents_of_the_rooms_decide(package: Path, changed: str, stale: tuple[bool, bool]) -> None:
    before = versions()
    (package / changed).write_text("2")
    assert tuple(old != new for old, new in zip(before, versions(), strict=True)) == stale


def test_a_copy_elsewhere_or_later_is_the_same(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions()
    moved = shutil.copytree(package, tmp_path / "elsewhere", copy_function=shutil.copyfile)
    (moved / "model" / "__pycache__").mkdir()
    (moved / "model" / "__pycache__" / "a.cpython-311.pyc").write_bytes(b"x")
    monkeypatch.setattr(version, "_PACKAGE", moved)
    assert versions() == before


def test_installed_the_record_decides(package: Path, tmp_path: Path) -> None:
    record = tmp_path / "RECORD"
    record.write_text("timeline_cli/timex/a.py,sha256=aa,1\ntimeline_cli/writers/a.py,sha256=bb,1\n")
    before = versions()
    (package / "timex" / "a.py").write_text("2")
    assert versions() == before
    record.write_text(record.read_text().replace("bb", "cc"))
    assert versions() == before
    record.write_text(record.read_text().replace("aa", "dd"))
    assert all(old != new for old, new in zip(before, versions(), strict=True))
