"""The commands. Each turns its options into Settings and Filters, makes one call, and hands the answer to one writer."""

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from timeline_cli import __version__, pipeline, writers
from timeline_cli.cli import options as o
from timeline_cli.cli.settings import settings, user_date
from timeline_cli.cli.status import NOTHING_MATCHED, PARTLY_READ, PRINTED, WRONG_USAGE
from timeline_cli.cli.streams import results, screen
from timeline_cli.cli.voice import Voice
from timeline_cli.model.errors import UsageError
from timeline_cli.model.event import Chronology
from timeline_cli.pipeline import Answer, Corpus
from timeline_cli.query.filters import Filters
from timeline_cli.writers.plain import count

T = TypeVar("T")
TimexFormat = StrEnum("TimexFormat", ["text", "json", "jsonl", "timeml"])

app = typer.Typer(
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    _version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Reads a folder of news and tells what happened when: visits, attacks and agreements in one merged, sourced chronology."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(WRONG_USAGE)


@app.command("filter", help="Print the events that pass the filters, at least one of them given.")
@app.command("list")
def list_(
    context: typer.Context,
    corpus: o.Corpus = None,
    actor: o.Actor = None,
    kind: o.KindOption = None,
    place: o.Place = None,
    status: o.StatusOption = None,
    since: o.Since = None,
    until: o.Until = None,
    certain: o.Certain = False,
    source: o.Source = None,
    limit: o.Limit = None,
    reverse: o.Reverse = False,
    format_: o.Format = None,
    as_json: o.AsJson = False,
    output: o.Output = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> int:
    """Print the chronology: every event once, in order of time."""
    filters = Filters(
        actors=tuple(actor or ()),
        kinds=tuple(k.value for k in kind or ()),
        places=tuple(place or ()),
        statuses=tuple(s.value for s in status or ()),
        articles=tuple(source or ()),
        since=user_date(since, "--since"),
        until=user_date(until, "--until"),
        certain=certain,
        limit=limit,
        reverse=reverse,
    )
    if context.info_name == "filter" and not filters.any:
        raise UsageError(
            "filter by what? Give --actor, --kind, --place, --status, --since, --until or --source; 'timeline list' prints everything"
        )
    if certain and not (since or until):
        raise UsageError("--certain goes with --since or --until")
    writer = _writer(format_, as_json, output)
    voice = Voice(verbose - quiet)
    answer = _ask(corpus, index, no_index, voice, lambda known: known.select(filters))
    chosen = answer.value
    for remark in chosen.remarks:
        voice.note(remark)
    if chosen.undated:
        voice.note(f"{count(chosen.undated, 'event')} without a date left out")
    with results(output) as out:
        writer.write(Chronology(chosen.events, (), answer.problems), out, screen(output))
    return _status(bool(chosen.events), answer)


@app.command()
def articles(
    corpus: o.Corpus = None,
    as_json: o.AsJson = False,
    output: o.Output = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> int:
    """List the articles, when each was published, and how that is known."""
    from timeline_cli.writers import articles as writer

    answer = _ask(corpus, index, no_index, Voice(verbose - quiet), Corpus.articles)
    with results(output) as out:
        if as_json:
            writer.write_json(answer.value, answer.problems, out)
        else:
            writer.write_lines(answer.value, out)
    return _status(bool(answer.value), answer)


@app.command()
def actors(
    corpus: o.Corpus = None,
    as_json: o.AsJson = False,
    output: o.Output = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> int:
    """List who appears, with all spellings and the number of events."""
    from timeline_cli.writers import actors as writer

    answer = _ask(corpus, index, no_index, Voice(verbose - quiet), Corpus.actors)
    with results(output) as out:
        if as_json:
            writer.write_json(answer.value, out)
        else:
            writer.write_lines(answer.value, out)
    return _status(bool(answer.value), answer)


@app.command()
def show(
    event: o.EventId,
    corpus: o.Corpus = None,
    as_json: o.AsJson = False,
    output: o.Output = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> int:
    """Show one event as a card, with every source and its quote."""
    from timeline_cli.writers import card

    answer = _ask(corpus, index, no_index, Voice(verbose - quiet), lambda known: known.event(event))
    with results(output) as out:
        if as_json:
            card.write_json(answer.value, out)
        else:
            card.write(answer.value, out, screen(output))
    return _status(True, answer)


@app.command()
def explain(
    event: o.EventId,
    corpus: o.Corpus = None,
    output: o.Output = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> int:
    """Explain step by step how an event came about."""
    from timeline_cli.writers import explanation

    answer = _ask(corpus, index, no_index, Voice(verbose - quiet), lambda known: known.event(event))
    with results(output) as out:
        explanation.write(answer.value, out)
    return _status(True, answer)


@app.command()
def dates(
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT|FILE|-", show_default=False, help="Words, a file, or - for standard input.")
    ] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE", help="The day on which the text appeared.")] = None,
    as_json: o.AsJson = False,
    lines: Annotated[bool, typer.Option("--jsonl", help='Answer lines of {"id", "text", "published"} on standard input.')] = False,
    format_: Annotated[TimexFormat | None, typer.Option("--format", "-f", help="How to print.")] = None,
    output: o.Output = None,
) -> int:
    """Find the time expressions of a text, and the days they stand for."""
    from timeline_cli.cli import dates as command
    from timeline_cli.writers import timexes as writer

    with results(output) as out:
        if lines or format_ == "jsonl":
            command.answer_lines(out)
            return PRINTED
        if text is None:
            raise UsageError("which text? Give words in quotes, a file, or - for standard input")
        words, day = command.text_of(text), user_date(published, "--published")
        found = command.resolved(words, day)
        if format_ == "timeml":
            from timeline_cli.timex.annotate import to_timeml

            out.write(to_timeml(words, day, found))
        elif as_json or format_ == "json":
            writer.write_json(words, day, found, out)
        else:
            writer.write(words, found, out, screen(output))
        return PRINTED if found else NOTHING_MATCHED


@app.command()
def index(
    corpus: o.Corpus = None,
    index: o.Index = None,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> int:
    """Read what is new or changed, as every other command does by itself."""
    voice = Voice(verbose - quiet)
    answer = _ask(corpus, index, False, voice, lambda _: None)
    change = answer.change
    voice.note(f"+{change.new} events, {change.changed} changed, {change.withdrawn} withdrawn" if change else "up to date")
    return _status(not answer.empty, answer)


def _ask(corpus: list[Path] | None, index: Path | None, no_index: bool, voice: Voice, question: Callable[[Corpus], T]) -> Answer[T]:
    chosen = settings(corpus, index, no_index, voice.loudness)
    answer = pipeline.ask(chosen.corpus, chosen.index, voice, question)
    voice.problems(answer.problems)
    if answer.empty and not answer.problems:
        voice.note(f"no articles in {', '.join(map(str, chosen.corpus))}")
    return answer


def _status(printed: bool, answer: Answer[T]) -> int:
    if answer.empty:
        return WRONG_USAGE
    if not printed:
        return NOTHING_MATCHED
    return PARTLY_READ if any(problem.lost for problem in answer.problems) else PRINTED


def _writer(chosen: "o.FormatName | None", as_json: bool, output: Path | None) -> writers.Format:
    if as_json:
        if chosen not in (None, "json"):
            raise UsageError(f"--json and --format {chosen} exclude each other")
        return writers.BY_NAME["json"]
    if chosen is not None:
        return writers.BY_NAME[chosen.value]
    if output is not None:
        return writers.for_suffix(output.suffix) or writers.BY_NAME["lines"]
    return writers.BY_NAME["table" if sys.stdout.isatty() else "lines"]
