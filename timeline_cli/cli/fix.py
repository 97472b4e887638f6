"""`timeline fix`: a person corrects an event, or an article's date."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from timeline_cli import pipeline
from timeline_cli.cli import changes as c
from timeline_cli.cli.days import user_date
from timeline_cli.cli.piped import piped
from timeline_cli.cli.settings import Settings
from timeline_cli.corrections.book import places
from timeline_cli.corrections.rules import Dating, Fix, Rule, figures
from timeline_cli.corrections.sentences import key_of
from timeline_cli.model.errors import UsageError
from timeline_cli.model.event import ArticleReport, Event, Status
from timeline_cli.pipeline import Corpus
from timeline_cli.query.suggest import nearest

T = TypeVar("T")


class Wanted(Struct, frozen=True):
    """What the command line asks to change."""

    why: str
    date: str | None = None
    kind: str | None = None
    status: Status | None = None
    title: str | None = None
    drop: bool = False
    merge: str | None = None
    split: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    killed: str | None = None
    injured: str | None = None
    published: str | None = None

    @property
    def of_event(self) -> bool:
        """True when anything but an article's date is to change."""
        return self != Wanted(self.why, published=self.published)


def wanted(
    why: c.Why = None,
    date: c.Date = None,
    kind: c.Kind = None,
    status: c.StatusOption = None,
    title: c.Title = None,
    drop: c.Drop = False,
    merge: c.Merge = None,
    split: c.Split = None,
    actor: c.Actor = None,
    place: c.Place = None,
    killed: c.Killed = None,
    injured: c.Injured = None,
    published: c.Published = None,
) -> Wanted:
    """UsageError where a date or a figure cannot be read."""
    return Wanted(
        why=(why or "").strip(),
        date=edtf(date, "--date"),
        kind=kind,
        status=status,
        title=title,
        drop=drop,
        merge=merge,
        split=tuple(split or ()),
        actors=tuple(actor or ()),
        places=tuple(place or ()),
        killed=people(killed, "--killed"),
        injured=people(injured, "--injured"),
        published=edtf(published, "--published"),
    )


def rule(name: str, asked: Wanted, settings: Settings) -> Rule:
    """The rule that stands for what is asked; UsageError where it names nothing, or cannot be."""
    if not asked.why:
        raise UsageError('why? Give a reason, as in --why "the ministry\'s own record"')
    if asked.published is not None:
        if asked.of_event:
            raise UsageError("--published dates an article; give what concerns an event in a command of its own")
        found, every = _of(settings, lambda corpus: (corpus.articles_like(name), corpus.articles()))
        return _dating(asked, found, name, every)
    if not asked.of_event:
        raise UsageError("what is to change? Give --date, --kind, --status, --title, --drop, --merge, --split, --actor or --published")
    if asked.kind is not None:
        settings.check_kind(asked.kind)
    if asked.drop and asked != Wanted(asked.why, drop=True):
        raise UsageError("--drop leaves the event out: nothing else can be changed with it")
    event, other = _of(settings, lambda corpus: (corpus.event(name), corpus.event(asked.merge) if asked.merge else None))
    if other is not None and other.id == event.id:
        raise UsageError(f"{name} and {asked.merge} are one event already")
    return Fix(
        event=key_of(event),
        why=asked.why,
        date=asked.date,
        kind=asked.kind,
        status=asked.status,
        title=asked.title,
        drop=asked.drop,
        merge=key_of(other) if other else None,
        split=_sources(event, asked.split),
        actors=_actors(event, asked.actors),
        places=asked.places or None,
        killed=asked.killed,
        injured=asked.injured,
    )


def file(settings: Settings) -> Path:
    """Where the corrections of a corpus are written: where some are already, else beside its first article."""
    if piped(settings.corpus):
        raise UsageError("corrections are kept beside the articles: save what is on standard input as a file first")
    found = places(settings.corpus)
    return next((path for path in found if path.exists()), found[0])


def edtf(words: str | None, option: str) -> str | None:
    """A date as rules keep it."""
    if words is None or words == "unknown":
        return words
    day = user_date(words, option)
    return day.edtf if day else None


def people(figure: str | None, option: str) -> str | None:
    """A number of people as rules keep it."""
    try:
        figures(figure)
    except ValueError as error:
        raise UsageError(f"{option}: {error}; write 3, 3-4 or unknown") from None
    return figure


def _of(settings: Settings, question: Callable[[Corpus], T]) -> T:
    how = (settings.work, settings.kinds, settings.telling, settings.columns)
    return pipeline.ask(settings.corpus, settings.index, settings.voice, question, *how).value


def _dating(asked: Wanted, found: Sequence[ArticleReport], name: str, corpus: Sequence[ArticleReport]) -> Dating:
    if not found:
        near = nearest(name, [report.article for report in corpus]) or "; 'timeline articles' prints the names"
        raise UsageError(f"no article {name!r} in this corpus{near}")
    if len(found) > 1:
        raise UsageError(f"{name!r} fits {len(found)} articles: {', '.join(report.article for report in found[:6])}")
    if asked.published is None or asked.published == "unknown":
        raise UsageError("--published: on which day? Give a date")
    return Dating(article=found[0].article, begins=found[0].opening, published=asked.published, why=asked.why)


def _sources(event: Event, wanted: Sequence[str]) -> tuple[str, ...]:
    """The sentences that are meant by articles, or lines of them, as `show` prints these."""
    quotes = []
    for one in wanted:
        article, colon, line = one.rpartition(":")
        if not colon or not line.isdigit():
            article, line = one, ""
        said = [s for s in event.sources if article in s.article and (not line or s.line == int(line))]
        if not said:
            places = ", ".join(dict.fromkeys(f"{s.article}:{s.line}" for s in event.sources))
            raise UsageError(f"{one!r} is no source of this event; there are {places}")
        quotes += [s.quote for s in said]
    if quotes and len({*quotes}) == len({s.quote for s in event.sources}):
        raise UsageError("all of its sources split off would leave no event; --drop leaves it out")
    return tuple(dict.fromkeys(quotes))


def _actors(event: Event, wanted: Sequence[str]) -> dict[str, str]:
    changes = {}
    for one in wanted:
        old, equals, new = (part.strip() for part in one.partition("="))
        if not equals or not (old or new):
            raise UsageError(f"--actor {one!r}: write OLD=NEW, 'OLD=' to take OLD out, '=NEW' to put NEW in")
        spellings = {s.casefold() for actor in event.actors for s in (actor.name, *actor.aliases)}
        if old and old.casefold() not in spellings:
            known = ", ".join(actor.name for actor in event.actors) or "no actors"
            raise UsageError(f"nobody in this event is named {old!r}; there are {known}")
        changes[old or new] = new
    return changes
