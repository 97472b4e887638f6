"""What is laid aside comes back, from memory and from a file."""

import tempfile

import pytest

from timeline_cli.merge import shelf
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.errors import UsageError
from timeline_cli.model.span import Span

SPANS = [Span(n, n * n) for n in range(500)]


@pytest.mark.parametrize("memory", [1, 1 << 20])
def test_values_come_back_by_their_numbers_also_between_those_that_are_laid_down(memory: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_MEMORY", memory)
    kept = Shelf(Span)
    for n, span in enumerate(SPANS):
        assert kept.put(span) == n
        assert kept[n // 2] == SPANS[n // 2]
    assert list(kept) == SPANS
    assert (kept[-1], kept[3:5]) == (SPANS[-1], SPANS[3:5])
    with pytest.raises(IndexError):
        kept[len(SPANS)]


def test_a_folder_without_room_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shelf, "_MEMORY", 1)
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    with pytest.raises(UsageError, match=r"No space left on device.*TMPDIR"):
        for span in SPANS:
            Shelf(Span).put(span)
