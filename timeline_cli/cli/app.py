"""The commands. Each makes one call and hands the answer to one writer."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from timeline_cli import __version__
from timeline_cli.cli import options as o
from timeline_cli.cli.add import addition
from timeline_cli.cli.answer import ask, choose, status, write
from timeline_cli.cli.compose import composed
from timeline_cli.cli.days import user_date
from timeline_cli.cli.filtering import filters
from timeline_cli.cli.fix import Wanted, wanted
from timeline_cli.cli.printing import Printing, printing
from timeline_cli.cli.settings import Settings, given, settings
from timeline_cli.cli.status import NOTHING_MATCHED, PRINTED, WRONG_USAGE
from timeline_cli.cli.streams import results, screen
from timeline_cli.cli.target import Target, target
from timeline_cli.cli.voice import say
from timeline_cli.corrections.rules import Addition, Rule
from timeline_cli.model.errors import UsageError
from timeline_cli.model.event import Chronology
from timeline_cli.pipeline import Corpus
from timeline_cli.query.filters import Filters

TimexFormat = StrEnum("TimexFormat", ["text", "json", "jsonl", "timeml"])

app = typer.Typer(
    add_completion=False,
    suggest_commands=False,  # we suggest in our own words
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
grouped = composed({Settings: settings, Printing: printing, Filters: filters, Target: target, Wanted: wanted, Addition: addition})


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


@app.command("list")
@grouped
def list_(settings: Settings, filters: Filters, printing: Printing) -> int:
    """Print the chronology: every event once, in order of time."""
    return _list(settings, filters, printing)


@app.command("filter")
@grouped
def filter_(settings: Settings, filters: Filters, printing: Printing) -> int:
    """Print the events that pass the filters given."""
    if not filters.any:
        raise UsageError(
            "filter by what? Give --actor, --kind, --place, --status, --since, --until or --source; 'timeline list' prints everything"
        )
    return _list(settings, filters, printing)


@app.command()
@grouped
def search(text: o.Text, settings: Settings, filters: Filters, printing: Printing) -> int:
    """Print the events with these words in quote, title or name."""
    if not text.strip():
        raise UsageError("search for what? Give one word or several")
    return _list(settings, replace(filters, text=text), printing)


@app.command()
@grouped
def articles(settings: Settings, problems: o.Problems = False, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """List the articles, their dates, how these are known, and what was left out."""
    from timeline_cli.writers import articles as writer

    answer = ask(settings, Corpus.articles)
    told = writer.Articles(answer.value, answer.problems)
    told = told.in_trouble() if problems else told
    for line in writer.reasons(told):
        settings.voice.detail(line)
    write(writer, told, settings, as_json, output)
    return status(bool(told), answer)


@app.command()
@grouped
def actors(settings: Settings, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """List who appears, with all spellings and the number of events."""
    from timeline_cli.writers import actors as writer

    answer = ask(settings, Corpus.actors)
    write(writer, answer.value, settings, as_json, output)
    return status(bool(answer.value), answer)


@app.command()
@grouped
def stats(settings: Settings, filters: Filters, by: o.By = None, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """Count the events: a survey, or by what is asked for."""
    from timeline_cli.writers import stats as writer

    answer, chosen = choose(settings, filters)
    write(writer, writer.tables(chosen.events, by and by.value), settings, as_json, output)
    return status(bool(chosen.events), answer)


@app.command()
@grouped
def lanes(settings: Settings, filters: Filters, by: o.LaneBy = o.Lane.actor, output: o.Output = None) -> int:
    """Draw rows in time: solid for a day, shaded for doubt."""
    from timeline_cli.writers import rows

    answer, chosen = choose(settings, filters)
    with results(output, settings.pager) as out:
        rows.write(chosen.events, by.value, out, screen(output))
    return status(any(event.date for event in chosen.events), answer)


@app.command()
@grouped
def holes(settings: Settings, silence: o.Silence = None, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """Tell what is missing: silences, empty articles, late reports."""
    from timeline_cli.writers import holes as writer

    days = silence or settings.usual.silence or 1
    answer = ask(settings, lambda corpus: writer.holes(corpus.select(Filters()).events, corpus.articles(), days))
    write(writer, answer.value, settings, as_json, output)
    return status(bool(answer.value), answer)


@app.command()
@grouped
def show(event: o.EventId, settings: Settings, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """Show one event as a card, with every source and its quote."""
    from timeline_cli.writers import card

    answer = ask(settings, lambda corpus: corpus.recall(event), recall=True)
    write(card, answer.value, settings, as_json, output)
    return status(True, answer)


@app.command()
@grouped
def conflicts(settings: Settings, filters: Filters, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """List where sources differ, the worst first, with who said what and when."""
    from timeline_cli.writers import conflicts as writer

    answer, chosen = choose(settings, replace(filters, limit=None))
    worst = writer.worst_first(chosen.events)[: filters.limit]
    write(writer, worst, settings, as_json, output)
    return status(bool(worst), answer)


@app.command()
@grouped
def explain(event: o.EventId, settings: Settings, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """Explain step by step how an event came about."""
    from timeline_cli.writers import explanation

    answer = ask(settings, lambda corpus: corpus.recall(event), recall=True)
    write(explanation, answer.value, settings, as_json, output)
    return status(True, answer)


@app.command()
def dates(
    text: o.TimexText = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE", help="The day on which the text appeared.")] = None,
    as_json: o.AsJson = False,
    lines: Annotated[bool, typer.Option("--jsonl", help='Answer lines of {"id", "text", "published"} on standard input.')] = False,
    format_: Annotated[TimexFormat | None, typer.Option("--format", "-f", help="How to print.")] = None,
    output: o.Output = None,
) -> int:
    """Find the time expressions of a text and the days they mean."""
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


@app.command("fix")
@grouped
def fix_(target: Target, wanted: Wanted, as_json: o.AsJson = False) -> int:
    """Correct an event, or an article's date, in corrections.toml beside the articles."""
    from timeline_cli.cli import fix

    settings = target.settings
    if target.name is None:
        return _corrections(settings, as_json)
    return _decided(settings, fix.rule(target.name, wanted, settings))


@app.command()
@grouped
def add(addition: Addition, settings: Settings) -> int:
    """Add an event that no article tells, in corrections.toml beside the articles."""
    settings.check_kind(addition.kind)
    return _decided(settings, addition)


@app.command()
@grouped
def diff(settings: Settings, since_run: o.SinceRun = None, as_json: o.AsJson = False, output: o.Output = None) -> int:
    """Tell what is new, re-dated, merged, withdrawn or revised since the last reading."""
    from timeline_cli.writers import differences as writer

    answer = ask(settings, lambda corpus: corpus.since(since_run))
    since = answer.value
    settings.voice.note(f"since run {since.run} of {since.last}")
    write(writer, since, settings, as_json, output)
    return status(bool(since.differences), answer)


@app.command()
@grouped
def index(settings: Settings) -> int:
    """Read what is new or changed, as other commands do anyway."""
    answer = ask(settings, lambda _: None)
    change = answer.change
    told = f"+{change.new} events, {change.changed} changed, {change.withdrawn} withdrawn"
    settings.voice.note(told if change else "up to date")
    return status(not answer.empty, answer)


@app.command("config")
def config_(
    corpus: o.Corpus = None,
    index: o.Index = None,
    jobs: o.Jobs = None,
    kinds: o.Kinds = None,
    merging: o.Merge = None,
    as_json: o.AsJson = False,
    quiet: o.Quiet = 0,
) -> int:
    """Show what is set, to what, and where each value comes from."""
    from timeline_cli.cli.config import config
    from timeline_cli.writers import settings as writer

    found = config(given(corpus, index, jobs, kinds, merging))
    for path in found.files if not quiet else ():
        say(f"{path}: {'read' if path.is_file() else 'not there'}")
    with results(None) as out:
        if as_json:
            writer.write_json(found.settings, out)
        else:
            writer.write(found.settings, out, screen())
    return PRINTED


@app.command()
def completion(shell: o.ShellName) -> int:
    """Print the script by which a shell completes this command."""
    with results(None) as out:
        out.write(Path(__file__).with_name("shells").joinpath(f"timeline.{shell.value}").read_text("utf-8"))
    return PRINTED


@app.command()
def schema() -> int:
    """Print the JSON Schema of what --json prints."""
    from timeline_cli.writers import json

    with results(None) as out:
        out.write(json.schema())
    return PRINTED


def _corrections(settings: Settings, as_json: bool) -> int:
    from timeline_cli.writers import corrections as writer

    answer = ask(settings, Corpus.corrections)
    if not answer.value:
        settings.voice.note(f"nothing is corrected in {', '.join(map(str, settings.corpus))}")
    write(writer, answer.value, settings, as_json, None)
    return status(bool(answer.value), answer)


def _decided(settings: Settings, rule: Rule) -> int:
    """Keeps a decision, and prints what became of it."""
    from timeline_cli.cli.fix import file
    from timeline_cli.corrections.write import append
    from timeline_cli.writers import corrections as writer

    path = file(settings)
    line = append(path, rule)
    answer = ask(settings, lambda corpus: [o for o in corpus.corrections() if (o.path, o.line) == (str(path), line)])
    write(writer, answer.value, settings, False, None)
    return status(True, answer)


def _list(settings: Settings, filters: Filters, printing: Printing) -> int:
    answer, chosen = choose(settings, filters)
    for loss in printing.chosen.losses(chosen.events):
        settings.voice.note(loss)
    with results(printing.output, settings.pager) as out:
        told = Chronology(chosen.events, (), answer.problems, chosen.context)
        printing.chosen.write(told, out, printing.screen(settings))
    return status(bool(chosen.events), answer)
