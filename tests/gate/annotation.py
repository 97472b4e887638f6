"""What the annotators wrote: articles, and the events in them (open.toml says how)."""

import re
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from timeline_cli import readers
from timeline_cli.model.article import Article
from timeline_cli.model.event import Factuality
from timeline_cli.model.interval import Interval
from timeline_cli.model.span import Span

HERE = Path(__file__).parent
SETS = ("open", "held")
_ACTOR = re.compile(r"(visitor|host|participant|attacker|target|party|mediator)(\??): (.+) \((person|organisation|country|group)\)")


class GoldActor(Struct, frozen=True):
    role: str
    names: tuple[str, ...]
    type: str
    optional: bool = False


class GoldMention(Struct, frozen=True):
    """Words that report an event, and where they stand."""

    article: str
    span: Span
    quote: str

    @classmethod
    def of(cls, quote: str, article: Article) -> "GoldMention":
        assert article.text.count(quote) == 1, quote
        at = article.text.index(quote)
        return cls(article.name, Span(at, at + len(quote)), quote)


class GoldEvent(Struct, frozen=True):
    kind: str
    mentions: tuple[GoldMention, ...]
    dates: tuple[Interval | None, ...]  # any of them is right
    status: str
    actors: tuple[GoldActor, ...]
    places: tuple[str, ...]
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None
    factualities: tuple[str, ...] = tuple(Factuality)  # any of them is right; all, where nobody asked


class Annotated(Struct, frozen=True):
    """A corpus, and what happens in it: an article by itself, or the articles of a story."""

    articles: tuple[Article, ...]
    events: tuple[GoldEvent, ...]


@cache
def annotated(name: str) -> tuple[Annotated, ...]:
    """One half of the gate."""
    entries = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["article"]
    with tempfile.TemporaryDirectory() as folder:
        return tuple(_annotated(Path(folder) / f"{name}-{n:03}.txt", entry) for n, entry in enumerate(entries, 1))


def _annotated(path: Path, entry: dict[str, Any]) -> Annotated:
    title = f"title: {entry['title']}\n" if "title" in entry else ""
    path.write_text(f"---\n{title}published: {entry['published']}\n---\n{entry['text'].strip()}\n", encoding="utf-8")
    (article,), problems = readers.read(readers.Found(path.name, path))
    assert not problems, problems
    return Annotated((article,), tuple(_event(event, article) for event in entry.get("event", ())))


def _event(entry: dict[str, Any], article: Article) -> GoldEvent:
    quotes = entry.get("quote", article.text)
    dates = entry.get("date")
    return GoldEvent(
        kind=entry["kind"],
        mentions=tuple(GoldMention.of(quote, article) for quote in ([quotes] if isinstance(quotes, str) else quotes)),
        dates=tuple(Interval.parse(date) for date in ([dates] if isinstance(dates, str) else dates)) if dates else (None,),
        status=entry.get("status", "happened"),
        actors=tuple(_actor(actor) for actor in entry.get("actors", ())),
        places=tuple(entry.get("places", ())),
        killed=_toll(entry.get("killed")),
        injured=_toll(entry.get("injured")),
        factualities=tuple([told] if isinstance(told := entry.get("factuality", "asserted"), str) else told),
    )


def _actor(line: str) -> GoldActor:
    found = _ACTOR.fullmatch(line)
    assert found, line
    role, optional, names, type_ = found.groups()
    return GoldActor(role, tuple(names.split(" = ")), type_, bool(optional))


def _toll(figures: list[int] | None) -> tuple[int, int] | None:
    return (figures[0], figures[1]) if figures else None
