"""What commands share: a question put to the corpus, its answer written down, an exit status."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TextIO, TypeVar

from timeline_cli import pipeline, writers
from timeline_cli.cli.settings import Settings
from timeline_cli.cli.status import NOTHING_MATCHED, PARTLY_READ, PRINTED, WRONG_USAGE
from timeline_cli.cli.streams import results, screen
from timeline_cli.model.errors import UsageError
from timeline_cli.pipeline import Answer, Corpus
from timeline_cli.query.filters import Filters
from timeline_cli.store.select import Selected
from timeline_cli.writers.plain import count
from timeline_cli.writers.screen import Screen

T = TypeVar("T")
C = TypeVar("C", contravariant=True)


class Writer(Protocol[C]):
    """A writer that draws a thing for people, and tells the same as JSON: a module of `writers`."""

    def write(self, told: C, out: TextIO, screen: Screen, /) -> None: ...

    def write_json(self, told: C, out: TextIO, /) -> None: ...


def ask(settings: Settings, question: Callable[[Corpus], T], recall: bool = False) -> Answer[T]:
    """The answer, with problems named on stderr; with `recall`, of a corpus that is there no more too."""
    how = (settings.work, settings.kinds, settings.telling, settings.columns)
    answer = pipeline.ask(settings.corpus, settings.index, settings.voice, question, *how, recall)
    settings.voice.problems(answer.problems)
    if answer.empty and not answer.problems:
        settings.voice.note(f"no articles in {', '.join(map(str, settings.corpus))}")
    return answer


def choose(settings: Settings, filters: Filters) -> tuple[Answer[Selected], Selected]:
    """The events that pass, with what is to be said about the choice."""
    for kind in filters.kinds:
        settings.check_kind(kind)
    answer = ask(settings, lambda corpus: corpus.select(filters))
    chosen = answer.value
    for remark in chosen.remarks:
        settings.voice.note(remark)
    if chosen.undated:
        settings.voice.note(f"{count(chosen.undated, 'event')} without a date left out")
    return answer, chosen


def write(writer: Writer[C], told: C, settings: Settings, as_json: bool, output: Path | None) -> None:
    """As people or as programs want it, to where it shall go: a file whose name ends so gets JSON."""
    other = writers.for_suffix(output.suffix) if output else None
    if other is not None and other.name not in ("json", "lines"):
        raise UsageError(f"--output {output}: this is written as text, or as .json; 'timeline list' writes {other.name}")
    as_json = as_json or (other is not None and other.name == "json")
    with results(output, settings.pager) as out:
        if as_json:
            writer.write_json(told, out)
        else:
            writer.write(told, out, screen(output))


def status(printed: bool, answer: Answer[T]) -> int:
    """The exit status of the contract in `docs/guide.md`."""
    if answer.empty:
        return WRONG_USAGE
    if not printed:
        return NOTHING_MATCHED
    return PARTLY_READ if any(problem.lost for problem in answer.problems) else PRINTED
