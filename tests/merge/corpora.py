"""Small corpora, read as files are, for tests of what is told of them."""

import tempfile
from functools import cache
from pathlib import Path

from timeline_cli.events import extract
from timeline_cli.merge import tell
from timeline_cli.model.event import Event
from timeline_cli.model.mention import Reading
from timeline_cli.readers import files, read


@cache
def article(name: str, published: str, text: str, title: str = "News of the day") -> Reading:
    """The reading of an article with this text, published on an ISO day; on none where that is empty."""
    head = f"published: {published}\n" if published else ""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.txt").write_text(f"---\ntitle: {title}\n{head}---\n{text}\n", "utf-8")
        (found,), _ = files([Path(folder)])
        articles, _ = read(found)
        return next(extract(articles))


def events(*corpus: Reading, kind: str = "") -> tuple[Event, ...]:
    """The events of a corpus in order of time, those of one kind where one is named."""
    return tuple(event for event in tell(corpus)[0] if kind in ("", event.kind))


def dates(*corpus: Reading, kind: str = "") -> list[str | None]:
    """The days of its events in EDTF, in order."""
    return [event.date.edtf if event.date else None for event in events(*corpus, kind=kind)]


def rules(event: Event) -> set[str]:
    """The rules that dated and merged an event."""
    return {step.rule for step in event.steps}
