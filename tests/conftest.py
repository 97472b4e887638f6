"""What tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

import timeline_cli.events
import timeline_cli.merge
from tests import fakes
from timeline_cli import readers
from timeline_cli.cli.run import run

settings.register_profile("laws", deadline=None)  # a busy machine breaks no law
settings.load_profile("laws")

Timeline = Callable[..., tuple[int, str, str]]


@pytest.fixture
def small_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extraction and merging that cost nothing and do as the articles say: `tests/fakes.py`."""
    monkeypatch.setattr(readers, "each", fakes.each, raising=False)
    monkeypatch.setattr(timeline_cli.events, "extract", fakes.extract, raising=False)
    monkeypatch.setattr(timeline_cli.merge, "tell", fakes.tell, raising=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two articles of the small world: three dated events, one of them told twice, and one without a date."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(fakes.VISIT + "Nothing else was said.\n" + fakes.ATTACK)
    (folder / "b.txt").write_text(fakes.PACT + fakes.VISIT + fakes.PLAN)
    return folder


@pytest.fixture
def timeline(small_world: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Timeline:
    """Runs the command in the small world, with an index of its own: exit status, stdout, stderr."""
    monkeypatch.setenv("TIMELINE_INDEX", str(tmp_path / "index.sqlite"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("TIMELINE_CORPUS", "TIMELINE_KINDS", "TIMELINE_PAGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run([str(a) for a in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call
