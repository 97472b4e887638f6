"""What the options of one command line come to."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from timeline_cli import writers
from timeline_cli.cli import options as o
from timeline_cli.cli.columns import columns
from timeline_cli.cli.piped import piped, spooled
from timeline_cli.cli.voice import Voice
from timeline_cli.model.errors import UsageError
from timeline_cli.model.interval import Interval
from timeline_cli.model.kind import KINDS, Kind
from timeline_cli.model.telling import Merging, Telling
from timeline_cli.query.filters import Filters

DEFAULT_CORPUS = Path("seeds")


class Settings(Struct, frozen=True):
    """Where to read, what to keep, and how loudly to speak."""

    corpus: tuple[Path, ...]
    index: Path | None  # None: nothing is kept
    jobs: int
    kinds: tuple[Kind, ...]  # of the user, beside those of the package
    telling: Telling
    columns: tuple[tuple[str, str], ...]  # of tables and JSON: field, and what holds it
    voice: Voice

    def check_kind(self, kind: str) -> None:
        """UsageError for a kind of event that nobody looks for."""
        known = [*KINDS, *(kind.kind for kind in self.kinds)]
        if kind not in known:
            raise UsageError(f"no kind {kind!r}: there are {', '.join(known)}")


class Printing(Struct, frozen=True):
    """Where results go, and in which form, if one was asked for."""

    format: writers.Format | None
    output: Path | None
    group: str

    @property
    def chosen(self) -> writers.Format:
        """The format asked for, or that of the file's suffix, or what suits a terminal or a pipe."""
        if self.format is not None:
            return self.format
        if self.output is not None:
            return writers.for_suffix(self.output.suffix) or writers.BY_NAME["lines"]
        return writers.BY_NAME["table" if sys.stdout.isatty() else "lines"]


def settings(
    corpus: o.Corpus = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    jobs: o.Jobs = 1,
    kinds: o.Kinds = None,
    mapped: o.Map = None,
    merging: o.Merge = Merging.NORMAL,
    as_of: o.AsOf = None,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> Settings:
    """Puts the defaults in; UsageError where there is no corpus, or a file that tells no kind."""
    paths = spooled(corpus or _default_corpus())
    return Settings(
        corpus=paths,
        index=None if no_index or piped(paths) else index or _default_index(),
        jobs=jobs or os.cpu_count() or 1,
        kinds=_kinds(kinds or ()),
        telling=Telling(merging, _last_day(as_of)),
        columns=columns(mapped or ()),
        voice=Voice(verbose - quiet),
    )


def printing(format_: o.Format = None, as_json: o.AsJson = False, output: o.Output = None, group: o.Group = o.Grouping.month) -> Printing:
    """UsageError where two formats are asked for."""
    if as_json and format_ not in (None, "json"):
        raise UsageError(f"--json and --format {format_} exclude each other")
    name = "json" if as_json else format_ and format_.value
    return Printing(writers.BY_NAME[name] if name else None, output, group.value)


def filters(
    actor: o.Actor = None,
    kind: o.Kind = None,
    place: o.Place = None,
    status: o.StatusOption = None,
    since: o.Since = None,
    until: o.Until = None,
    certain: o.Certain = False,
    source: o.Source = None,
    min_origins: o.MinOrigins = None,
    limit: o.Limit = None,
    reverse: o.Reverse = False,
) -> Filters:
    """UsageError where a date cannot be read."""
    if certain and not (since or until):
        raise UsageError("--certain goes with --since or --until")
    return Filters(
        actors=tuple(actor or ()),
        kinds=tuple(kind or ()),
        places=tuple(place or ()),
        statuses=tuple(s.value for s in status or ()),
        articles=tuple(source or ()),
        since=user_date(since, "--since"),
        until=user_date(until, "--until"),
        certain=certain,
        min_origins=min_origins,
        limit=limit,
        reverse=reverse,
    )


def user_date(words: str | None, option: str) -> Interval | None:
    """A date as a user writes it: EDTF, ISO or words; UsageError with advice."""
    if words is None:
        return None
    try:
        return Interval.parse(words)
    except ValueError:
        from timeline_cli.dates import parse_user_date

        try:
            return parse_user_date(words, today())
        except ValueError as error:
            raise UsageError(f"{option}: {error}") from None


def _last_day(words: str | None) -> date | None:
    interval = user_date(words, "--as-of")
    if interval is not None and interval.latest is None:
        raise UsageError(f"--as-of: {words!r} has no end")
    return interval.latest if interval else None


def today() -> date:
    """The day on which the user types; the only place in the package that asks the clock."""
    return date.today()  # noqa: DTZ011 -- "last year" on a command line is the user's own calendar


def _default_corpus() -> tuple[Path, ...]:
    if named := os.environ.get("TIMELINE_CORPUS"):
        return (Path(named),)
    if DEFAULT_CORPUS.is_dir():
        return (DEFAULT_CORPUS,)
    raise UsageError("which articles? Give a folder or files, as in 'timeline list FOLDER', or set TIMELINE_CORPUS")


def _kinds(paths: Sequence[Path]) -> tuple[Kind, ...]:
    if not paths:
        return ()
    from timeline_cli.events.frames import load

    return load(paths)


def _default_index() -> Path:
    from timeline_cli.store.database import default_path

    return default_path()
