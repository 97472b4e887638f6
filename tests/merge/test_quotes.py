"""Sentences that are quoted with an event and tell nothing more of it."""

from pathlib import Path

from timeline_cli.events import extract
from timeline_cli.merge import tell
from timeline_cli.model.event import Event
from timeline_cli.readers import files, read


def events(folder: Path, text: str) -> list[Event]:
    (folder / "a.txt").write_text("Published: 5 June 2024\n\n" + text, "utf-8")
    found, _ = files([folder], ())
    told, _ = tell(list(extract(article for file in found for article in read(file)[0])))
    return list(told)


def test_they_are_sources_of_their_event_and_change_neither_its_id_nor_anything_known_of_it(tmp_path: Path) -> None:
    (plain,) = events(tmp_path, "Gunmen attacked a market in Kano on Monday.")
    (event,) = events(tmp_path, "Gunmen attacked a market in Kano on Monday. Smoke rose over the town.")
    assert [source.quote for source in event.sources] == ["Gunmen attacked a market in Kano on Monday.", "Smoke rose over the town."]
    assert (event.id, event.date, event.actors, event.places, event.killed) == (
        plain.id,
        plain.date,
        plain.actors,
        plain.places,
        plain.killed,
    )
