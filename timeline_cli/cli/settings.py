"""What the options of one command line come to."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from timeline_cli.model.errors import UsageError
from timeline_cli.model.interval import Interval

DEFAULT_CORPUS = Path("seeds")


class Settings(Struct, frozen=True):
    """Where to read, what to keep, and how much to say."""

    corpus: tuple[Path, ...]
    index: Path | None  # None: nothing is kept
    loudness: int = 0  # below 0 quiet, above 0 more is told


def settings(corpus: Sequence[Path] | None, index: Path | None, no_index: bool, loudness: int) -> Settings:
    """Puts the defaults in; UsageError where there is no corpus."""
    return Settings(tuple(corpus or ()) or _default_corpus(), None if no_index else index or _default_index(), loudness)


def _default_corpus() -> tuple[Path, ...]:
    if named := os.environ.get("TIMELINE_CORPUS"):
        return (Path(named),)
    if DEFAULT_CORPUS.is_dir():
        return (DEFAULT_CORPUS,)
    raise UsageError("which articles? Give a folder or files, as in 'timeline list FOLDER', or set TIMELINE_CORPUS")


def _default_index() -> Path:
    from timeline_cli.store.database import default_path

    return default_path()


def today() -> date:
    """The day on which the user types; the only place in the package that asks the clock."""
    return date.today()  # noqa: DTZ011 -- "last year" on a command line is the user's own calendar


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
