"""What the options of one command line come to."""

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from timeline_cli.cli import options as o
from timeline_cli.cli import pager
from timeline_cli.cli.columns import columns
from timeline_cli.cli.config import Values, config
from timeline_cli.cli.days import last_day
from timeline_cli.cli.piped import piped, spooled
from timeline_cli.cli.voice import Voice
from timeline_cli.engine import Work
from timeline_cli.model.errors import UsageError
from timeline_cli.model.kind import KINDS, Kind
from timeline_cli.model.telling import Merging, Telling
from timeline_cli.query.suggest import advice


class Settings(Struct, frozen=True):
    """Where to read, what to keep, and how loudly to speak."""

    corpus: tuple[Path, ...]
    named: tuple[str, ...]  # of these, what the command line names
    index: Path | None  # None: nothing is kept
    work: Work
    kinds: tuple[Kind, ...]  # of the user, beside those of the package
    telling: Telling
    columns: tuple[tuple[str, str], ...]  # of tables and JSON: field, and what holds it
    voice: Voice
    pager: Sequence[str] | None  # the command line of what stands between long results and a terminal
    usual: Values  # what is set for the rest

    def check_kind(self, kind: str) -> None:
        """UsageError for a kind of event that nobody looks for."""
        known = [*KINDS, *(kind.kind for kind in self.kinds)]
        if kind not in known:
            raise UsageError(f"no kind {kind!r}{advice(kind, known)}")


def settings(
    corpus: o.Corpus = None,
    index: o.Index = None,
    no_index: o.NoIndex = False,
    jobs: o.Jobs = None,
    engine: o.Engine = o.EngineName.local,
    scheduler: o.Scheduler = None,
    resume: o.Resume = False,
    kinds: o.Kinds = None,
    mapped: o.Map = None,
    merging: o.Merge = None,
    as_of: o.AsOf = None,
    no_pager: o.NoPager = False,
    quiet: o.Quiet = 0,
    verbose: o.Verbose = 0,
) -> Settings:
    """Puts the defaults in; UsageError where there is no corpus, a file that tells no kind, or what goes with Dask alone."""
    found = config(given(corpus, index, jobs, kinds, merging)).values
    if not found.corpus:
        raise UsageError("which articles? Give a folder or files, as in 'timeline list FOLDER', or set TIMELINE_CORPUS")
    paths = spooled(map(Path, found.corpus))
    return Settings(
        corpus=paths,
        named=tuple(map(str, corpus or ())),
        index=None if no_index or piped(paths) or found.index is None else Path(found.index),
        work=_work(found.jobs, engine, scheduler, resume),
        kinds=_kinds([Path(path) for path in found.kinds or ()]),
        telling=Telling(found.merge or Merging.NORMAL, last_day(as_of, "--as-of")),
        columns=columns(mapped or ()),
        voice=Voice(verbose - quiet),
        pager=None if no_pager else pager.chosen(os.environ, found.pager or ""),
        usual=found,
    )


def given(
    corpus: Sequence[Path] | None, index: Path | None, jobs: int | None, kinds: Sequence[Path] | None, merging: Merging | None
) -> Values:
    """What a command line sets."""
    return Values(
        corpus=tuple(map(str, corpus or ())) or None,
        index=str(index) if index else None,
        jobs=jobs,
        kinds=tuple(map(str, kinds or ())) or None,
        merge=merging,
    )


def _work(jobs: int | None, engine: o.EngineName, scheduler: str | None, resume: bool) -> Work:
    dask = engine is o.EngineName.dask
    for name, given in (("--scheduler", scheduler is not None), ("--resume", resume)):
        if given and not dask:
            raise UsageError(f"{name} goes with --engine dask; on this machine every run goes on where the last one ended")
    return Work(jobs or os.cpu_count() or 1, dask, scheduler, resume)


def _kinds(paths: Sequence[Path]) -> tuple[Kind, ...]:
    if not paths:
        return ()
    from timeline_cli.events.frames import load

    return load(paths)
