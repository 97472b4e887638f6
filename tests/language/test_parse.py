"""The door to the parser: offsets, and which model may pass."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from timeline_cli.language import parse as door
from timeline_cli.model.errors import UsageError
from timeline_cli.model.span import Span


@pytest.fixture
def no_model_yet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No official model is installed, and none has been loaded."""
    monkeypatch.setattr(door, "OFFICIAL", ())
    door._pipeline.cache_clear()
    yield
    door._pipeline.cache_clear()


def one(text: str) -> list[str]:
    return [t.text for tree in door.parse([(text, Span(0, len(text)))]) for t in tree.tokens]


def test_line_breaks_inside_a_sentence_keep_all_offsets() -> None:
    text = "Ana Ruiz met\n  Tomas Vega\tin Oslo."
    tree = next(door.parse([(text, Span(0, len(text)))]))
    assert [t.span.of(text) for t in tree.tokens] == ["Ana", "Ruiz", "met", "Tomas", "Vega", "in", "Oslo", "."]
    assert [t.i for t in tree.tokens] == list(range(8))


def test_a_rank_cut_short_is_one_word() -> None:
    assert one("Ruiz met Brig. Gen. Vega.") == ["Ruiz", "met", "Brig.", "Gen.", "Vega", "."]


def test_trees_come_in_the_order_of_the_sentences() -> None:
    text = "Ana came. Tomas went. Rain fell."
    spans = [Span(0, 9), Span(10, 21), Span(22, 32)]
    assert [tree.span for tree in door.parse((text, s) for s in spans)] == spans


def test_only_the_head_of_an_endless_sentence_is_parsed() -> None:
    assert len(one("word " * 5000)) < 500


def test_without_a_model_two_lines_say_what_to_install(no_model_yet: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(door.ModelMissingError, match=r"pip install") as raised:
        one("Ana came.")
    assert len(str(raised.value).splitlines()) == 2


def test_a_copy_of_the_model_that_differs_from_the_official_files_is_refused(
    no_model_yet: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "en_core_web_sm-3.8.0").mkdir()
    (tmp_path / "en_core_web_sm-3.8.0" / "meta.json").write_text("{}")
    found = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: found)
    with pytest.raises(UsageError, match="differs from the official"):
        one("Ana came.")


def test_a_sentence_is_parsed_alike_whatever_is_parsed_beside_it() -> None:
    text = "Ana Ruiz met Tomas Vega in Oslo after rebels had shelled the harbour of Lamoro for two days."
    alone = next(door.parse([(text, Span(0, len(text)))]))
    others = ["Rain fell on the hills. " * n for n in range(1, 40)]
    among = list(door.parse([*((other, Span(0, len(other))) for other in others), (text, Span(0, len(text)))]))[-1]
    assert [(t.tag, t.dep, t.head.i) for t in alone.tokens] == [(t.tag, t.dep, t.head.i) for t in among.tokens]
    assert [t.dep for t in alone.tokens if t.head is t] == ["ROOT"]


def test_markup_and_numbers_told_twice_are_left_out() -> None:
    assert one("<p>Two (2) guards&nbsp;were killed in <b>Oslo</b>.</p>") == ["Two", "guards", "were", "killed", "in", "Oslo", "."]
    assert one("Ruiz &amp; Vika (2) came.") == ["Ruiz", "&", "Vika", "(", "2", ")", "came", "."]
