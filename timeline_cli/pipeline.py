"""The story on one page: files → read what is new → extract → date, resolve and merge → store → the chronology asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec
from msgspec import Struct

from timeline_cli.corrections import book
from timeline_cli.corrections.book import Book
from timeline_cli.corrections.outcome import Outcome
from timeline_cli.corrections.rules import Placed
from timeline_cli.engine import Work
from timeline_cli.model.errors import UsageError
from timeline_cli.model.event import ActorReport, ArticleReport, Event
from timeline_cli.model.kind import Kind
from timeline_cli.model.problem import Problem
from timeline_cli.model.telling import Telling
from timeline_cli.query.differences import Since, differences
from timeline_cli.query.filters import Filters
from timeline_cli.query.suggest import nearest
from timeline_cli.reading import Listener, look, read
from timeline_cli.store import chronology, corpora, readings, runs
from timeline_cli.store.actors import actors
from timeline_cli.store.around import with_neighbours
from timeline_cli.store.chronology import Change
from timeline_cli.store.corpora import Asked
from timeline_cli.store.database import Connection, IndexDamagedError, IndexRefusedError, discard, opened, snapshot, transaction
from timeline_cli.store.recall import recalled
from timeline_cli.store.select import Selected, names, select

if TYPE_CHECKING:
    from timeline_cli.corrections.decide import Uncorrected

T = TypeVar("T")


class Corpus(Struct, frozen=True):
    """A corpus whose stored chronology is true to its files."""

    db: Connection
    id: int

    def select(self, filters: Filters) -> Selected:
        """The events that pass the filters."""
        chosen = select(self.db, self.id, filters)
        return with_neighbours(self.db, self.id, chosen, filters) if filters.context and chosen.events else chosen

    def event(self, beginning: str) -> Event:
        """The one event whose id is or begins so; UsageError where none or several do."""
        return self._one(chronology.by_id(self.db, self.id, beginning), beginning)

    def recall(self, beginning: str) -> Event:
        """The same, with what is known of it from files that have gone."""
        return self._one(recalled(self.db, self.id, beginning), beginning)

    def _one(self, found: Sequence[Event], beginning: str) -> Event:
        if not found:
            near = nearest(beginning, chronology.ids(self.db, self.id)) or "; 'timeline list' prints the ids"
            raise UsageError(f"no event {beginning!r} in this corpus{near}")
        if len(found) > 1:
            raise UsageError(f"{beginning!r} is the beginning of {len(found)} events: {', '.join(e.id for e in found[:6])}")
        return found[0]

    def beginning(self, beginning: str) -> tuple[Event, ...]:
        """The events whose ids begin so, in order of time."""
        return chronology.by_id(self.db, self.id, beginning)

    def places(self) -> tuple[str, ...]:
        """Where things happened, by name."""
        return names(self.db, self.id, "place")

    def articles(self) -> tuple[ArticleReport, ...]:
        """What became of each article."""
        return chronology.reports(self.db, self.id)

    def articles_like(self, name: str) -> tuple[ArticleReport, ...]:
        """The article of this name, or else every one whose name holds it."""
        reports = self.articles()
        same = tuple(report for report in reports if report.article == name)
        return same or tuple(report for report in reports if name.casefold() in report.article.casefold())

    def since(self, run: int | None) -> Since:
        """What changed since a run, or else since the one before the last; UsageError where that is not kept."""
        last, first = runs.last(self.db, self.id), runs.first(self.db, self.id)
        since = max(first, last - 1) if run is None else run
        if not first <= since <= last:
            raise UsageError(f"--since-run: runs {first} to {last} are kept")
        return Since(since, last, differences(runs.since(self.db, self.id, since)))

    def corrections(self) -> tuple[Outcome, ...]:
        """What became of each correction."""
        return chronology.outcomes(self.db, self.id)

    def actors(self) -> tuple[ActorReport, ...]:
        """Who appears, those with most events first."""
        return actors(self.db, self.id)


class Answer(Struct, Generic[T], frozen=True):
    """What was asked, and what else the asking brought to light."""

    value: T
    problems: tuple[Problem, ...]
    change: Change
    empty: bool  # not one article could be read


def ask(
    paths: Sequence[Path],
    index: Path | None,
    listener: Listener,
    question: Callable[[Corpus], T],
    work: Work = Work(),  # noqa: B008 -- frozen
    kinds: Sequence[Kind] = (),
    telling: Telling = Telling(),  # noqa: B008 -- frozen
    columns: tuple[tuple[str, str], ...] = (),
    recall: bool = False,
) -> Answer[T]:
    """Reads what is new or changed in a corpus, tells its chronology anew where that changes it, and asks it a question.

    `index` None keeps nothing. An index that turns out damaged is made anew; one that can no longer be written, as on a full disk,
    is done without.
    New files are read for the kinds of the package and the further `kinds`; each way of `telling` is kept by itself.
    `columns` are those of tables and records that go by names of their own. With `recall`, a corpus that is there no more is asked as
    it was last told. UsageError where there is no such corpus, or no model or no cluster to read it with.
    """
    asked = Asked(tuple(paths), tuple(kinds), telling, columns)
    try:
        return _ask(asked, index, listener, question, work, recall)
    except IndexRefusedError as error:
        listener.note(f"the index {index} cannot be used ({error}): going on without")
        return _ask(asked, None, listener, question, work, recall)
    except IndexDamagedError as error:
        if index is None:
            raise
        listener.note(f"the index {index} is damaged ({error}): made anew")
        discard(index)
        return _ask(asked, index, listener, question, work, recall)


def remembered(paths: Sequence[Path], index: Path, question: Callable[[Corpus], T]) -> T | None:
    """The answer from the index as it is, whatever has become of the files; None where it knows no such corpus, or cannot be used."""
    if not index.is_file():
        return None
    try:
        return _stored(Asked(tuple(paths)), index, question)
    except (IndexRefusedError, IndexDamagedError):
        return None


def _ask(asked: Asked, index: Path | None, listener: Listener, question: Callable[[Corpus], T], work: Work, recall: bool) -> Answer[T]:
    telling = asked.telling
    with opened(index) as store:
        db = store.db
        if store.remark:
            (listener.note if store.kept else listener.detail)(store.remark)
        number = corpora.corpus_id(db, asked)
        try:
            seen = look(db, number, asked, work, listener)
        except UsageError:
            if not recall or number is None:
                raise
            return Answer(question(Corpus(db, number)), (), Change(), empty=False)
        decided, digest = book.opened(asked.paths), corpora.digest_of(seen.files)
        keys, missed = [file.key for file in seen.files], seen.missed
        state = corpora.state_of(digest, decided.digest)
        change = Change()
        if number is None or not corpora.is_told(db, number, state):
            with transaction(db):  # first of all: a run that is interrupted need not hash the files again
                number = corpora.register(db, asked)
                corpora.keep_files(db, number, seen.files)
            read(db, number, seen, work, asked.kinds, listener)
            with transaction(db):  # another process may have seen other files meanwhile
                corpora.keep_files(db, number, seen.files)
            del seen  # a kilobyte for each file, while telling takes memory as well
            change = _tell(db, number, keys, digest, decided, telling)
        elif any(file.fresh for file in seen.files):  # touched, but the same: next time they need not be opened
            with transaction(db):
                corpora.keep_files(db, number, seen.files)
        problems = (*missed, *readings.problems_of(db, number), *chronology.remarks(db, number))
        empty = not recall and telling.as_of is None and not chronology.any_article(db, number)
        return Answer(question(Corpus(db, number)), problems, change, empty)


def _stored(asked: Asked, index: Path | None, question: Callable[[Corpus], T]) -> T | None:
    """The answer of the chronology as it was last told; None where it never was."""
    with opened(index) as store:
        number = corpora.corpus_id(store.db, asked)
        return None if number is None else question(Corpus(store.db, number))


def _tell(db: Connection, number: int, keys: Sequence[bytes], digest: bytes, decided: Book, telling: Telling) -> Change:
    from timeline_cli.corrections.decide import decide  # merging and comparing stand behind it

    rules, problems = decided.rules()
    told = decide(_uncorrected(db, number, keys, digest, decided, rules, telling), rules, usual=decided.whole and telling == Telling())
    state = corpora.state_of(digest, decided.digest)
    with transaction(db):
        return chronology.keep(db, number, state, told.events, told.reports, (*problems, *told.problems), told.outcomes)


def _uncorrected(
    db: Connection, number: int, keys: Sequence[bytes], digest: bytes, decided: Book, rules: Sequence[Placed], telling: Telling
) -> "Uncorrected":
    """What the articles tell: kept where there are corrections, so that the next one costs little."""
    from timeline_cli.corrections.decide import Uncorrected, tell

    base = corpora.state_of(digest, book.of_articles(rules))
    kept = chronology.uncorrected(db, number, base)
    if kept is not None:
        return msgspec.msgpack.decode(kept, type=Uncorrected)
    with snapshot(db):  # other processes need not wait
        told = tell(readings.Stored(db, keys), rules, telling)
    if decided.files:
        told = msgspec.structs.replace(told, events=tuple(told.events))
        with transaction(db):
            chronology.keep_uncorrected(db, number, base, msgspec.msgpack.encode(told))
    return told
