"""Commands on one thing of a corpus: `fix EVENT [CORPUS]...`, where a list of everything names a corpus alone."""

import inspect
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from timeline_cli.cli.settings import Settings, settings
from timeline_cli.model.errors import UsageError
from timeline_cli.model.telling import Merging

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="EVENT|ARTICLE [CORPUS]...", show_default=False, help="What to correct, then folders or files as everywhere."),
]
Listing = Annotated[bool, typer.Option("--list", help="List all corrections of CORPUS, and whether they hold.")]


class Target(Struct, frozen=True):
    """What a correction is about, and of which corpus."""

    name: str | None  # None: all corrections are to be listed
    settings: Settings


def target(words: Sequence[str] | None = None, listing: bool = False, **shared: object) -> Target:
    """The first word is an event or an article, unless a list is wanted."""
    given = list(words or ())
    if not listing and not given:
        raise UsageError("what is to be corrected? Give an EVENT or an ARTICLE, or --list")
    name = None if listing else given.pop(0)
    return Target(name, settings(corpus=[Path(word) for word in given], merging=Merging.NORMAL, **shared))  # type: ignore[arg-type]  # options of `settings` by name


_OTHERS = ("corpus", "merging", "as_of")  # corrections are of the usual telling


def _shared() -> list[inspect.Parameter]:
    return [parameter for name, parameter in inspect.signature(settings).parameters.items() if name not in _OTHERS]


_OWN = [
    inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=annotation, default=default)
    for name, annotation, default in (("words", Words, None), ("listing", Listing, False))
]
target.__signature__ = inspect.Signature([*_OWN, *_shared()])  # type: ignore[attr-defined]  # what `composed` and typer read
