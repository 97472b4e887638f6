"""Defaults of the user's own, from `timeline.toml` of the corpus and of the user; each value knows where it comes from."""

import os
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from timeline_cli.cli.options import Grouping
from timeline_cli.model.errors import UsageError
from timeline_cli.model.telling import Merging
from timeline_cli.query.suggest import advice
from timeline_cli.writers.settings import Setting

NAME = "timeline.toml"
BUILT_IN = "built in"
DEFAULT_CORPUS = Path("seeds")
_PRIVATE = ("corpus", "index", "pager")  # a folder of somebody else must not say which program runs, or which file is written
_PATHS = ("corpus", "index", "kinds")  # counted from the folder of the file


class Values(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What can be set; None where it is not."""

    corpus: tuple[str, ...] | None = None
    index: str | None = None
    pager: str | None = None
    jobs: Annotated[int, Meta(ge=0)] | None = None
    kinds: tuple[str, ...] | None = None
    merge: Merging | None = None
    group: Grouping | None = None
    fields: tuple[str, ...] | None = None
    silence: Annotated[int, Meta(ge=1)] | None = None


_VARIABLES = {"corpus": "TIMELINE_CORPUS", "index": "TIMELINE_INDEX", "pager": "TIMELINE_PAGER", "kinds": "TIMELINE_KINDS"}


class Config(Struct, frozen=True):
    """What is set, all things taken together."""

    values: Values
    settings: tuple[Setting, ...]
    files: tuple[Path, ...]  # that were looked for


def config(given: Values, environment: Mapping[str, str] = os.environ) -> Config:
    """The command line before the environment, that before the corpus's file, that before the user's.

    UsageError for a file that is wrong.
    """
    own = user_file(environment)
    above = [("the command line", given), *_environment(environment)]
    below = [(str(own), _read(own)), ("$PAGER", Values(pager=environment.get("PAGER"))), (BUILT_IN, _usual())]
    corpus = [Path(path) for path in _first("corpus", [*above, *below])[1] or ()]
    beside = [path for path in dict.fromkeys((path if path.is_dir() else path.parent) / NAME for path in corpus) if path != own]
    layers = [*above, *((str(path), _of_corpus(path, own)) for path in beside), *below]
    found = [_first(name, layers) for name in Values.__struct_fields__]
    values = {name: value for name, value, _ in found}
    return Config(Values(**values), tuple(Setting(name, _plain(value), origin) for name, value, origin in found), (*beside, own))


def _usual() -> Values:
    corpus = (str(DEFAULT_CORPUS),) if DEFAULT_CORPUS.is_dir() else ()
    return Values(
        corpus, str(_default_index()), "less", jobs=1, kinds=(), merge=Merging.NORMAL, group=Grouping.month, fields=(), silence=90
    )


def _default_index() -> Path:
    from timeline_cli.store.database import default_path

    return default_path()


def _of_corpus(path: Path, own: Path) -> Values:
    values = _read(path)
    if private := [name for name in _PRIVATE if getattr(values, name) is not None]:
        raise UsageError(f"{path}: {private[0]} can only be set in {own}, for a corpus may come from anybody")
    return values


def user_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the user's own defaults are (XDG Base Directory Specification, or what the platform has instead)."""
    home = environment.get("XDG_CONFIG_HOME")
    if home:
        return Path(home) / "timeline" / NAME
    from platformdirs import user_config_path

    return user_config_path("timeline") / NAME


def _first(name: str, layers: Sequence[tuple[str, Values]]) -> tuple[str, Any, str]:
    """The name, its value, and who sets it."""
    set_by = ((origin, getattr(values, name)) for origin, values in layers)
    origin, value = next(((origin, value) for origin, value in set_by if value is not None), (BUILT_IN, None))
    return name, value, origin


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _environment(environment: Mapping[str, str]) -> Iterator[tuple[str, Values]]:
    for name, variable in _VARIABLES.items():
        text = environment.get(variable)
        if text or (text is not None and name == "pager"):  # no pager at all
            several = name == "kinds"
            value = tuple(text.split(os.pathsep)) if several else (text,) if name == "corpus" else text
            yield f"${variable}", msgspec.convert({name: value}, Values)


def _read(path: Path) -> Values:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Values()
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
        if unknown := [name for name in table if name not in Values.__struct_fields__]:
            raise UsageError(f"{path}: nothing is called {unknown[0]!r}{advice(unknown[0], Values.__struct_fields__)}")
        return msgspec.convert({name: _beside(path, name, value) for name, value in table.items()}, Values)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not TOML: {error}") from None
    except msgspec.ValidationError as error:
        raise UsageError(f"{path}: {str(error).replace('`$.', '`')}") from None


def _beside(path: Path, name: str, value: object) -> object:
    """Paths counted from the folder of the file; a single one may stand without brackets."""
    if name in ("corpus", "kinds", "fields") and isinstance(value, str):
        value = [value]
    if name not in _PATHS:
        return value
    if isinstance(value, str):
        return str(path.parent / Path(value).expanduser())
    return (
        [str(path.parent / Path(one).expanduser()) if isinstance(one, str) else one for one in value] if isinstance(value, list) else value
    )
