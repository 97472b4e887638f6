"""Adds a correction to the file: whole or not at all, with every line of a person's left as it was; the door to tomlkit."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import tomlkit
from msgspec import structs
from tomlkit.items import Item, Table

from timeline_cli.corrections.rules import BROKEN, TABLES, Key, NewActor, Rule, parse
from timeline_cli.model.errors import UsageError

_HEAD = """\
# What was decided by hand about the articles of this folder. It holds on every run of timeline.
# `timeline fix` and `timeline add` write here; edit it as you like, and keep it under version control.
"""
_ORDER = ("date", "kind", "status", "title", "drop", "killed", "injured", "places", "actors", "split", "why")


def append(path: Path, rule: Rule) -> int:
    """Writes a rule at the end of the file, made if need be, and returns the line where it stands.

    UsageError where the file cannot be written, or holds what cannot be read.
    """
    path = path.resolve()  # a link stays a link
    try:
        with _alone(path.parent):
            for draft in path.parent.glob(f".{path.name}.*.part"):  # of a writer that was killed
                draft.unlink(missing_ok=True)
            while True:
                before = path.read_bytes() if path.exists() else None
                after = _with(before, rule, path)
                if (path.read_bytes() if path.exists() else None) == before:  # nobody's editor saved it meanwhile
                    _replace(path, after)
                    return after.rstrip(b"\n").count(b"\n", 0, after.rindex(b"\n[[")) + 2
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}; nothing was changed") from None


def _with(before: bytes | None, rule: Rule, path: Path) -> bytes:
    try:
        text = _HEAD if before is None else before.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8: mend it first; nothing was changed") from None
    if not text.endswith("\n"):
        text += "\n"
    _, wrong = parse(text, str(path))
    if any(problem.message.startswith(BROKEN) for problem in wrong):
        raise UsageError(f"{path}:{wrong[0].line or 1}: {wrong[0].message}; nothing was changed")
    name = next(name for name, type_ in TABLES.items() if type(rule) is type_)
    document = tomlkit.document()
    tables = tomlkit.aot()
    tables.append(_table(rule))
    document.append(name, tables)
    made = text + "\n" + tomlkit.dumps(document).strip("\n") + "\n"
    _check(made, rule, path)
    return made.encode("utf-8")


def _check(text: str, rule: Rule, path: Path) -> None:
    """What was written reads back as what was meant: else it is not written."""
    placed, _ = parse(text, str(path))
    if not placed or placed[-1].rule != rule:
        raise UsageError(f"cannot add to {path}: its tables are written in a form that nothing can follow; nothing was changed")


def _table(rule: Rule) -> Table:
    table = tomlkit.table()
    fields = {name: getattr(rule, name) for name in rule.__struct_fields__}
    given = {n: v for n, v in fields.items() if v not in (None, False, (), {}, "")}
    for name in sorted(given, key=lambda n: (isinstance(given[n], Key), _ORDER.index(n) if n in _ORDER else -1)):
        table.append(name, _item(given[name]))
    return table


def _item(value: object) -> Item:
    if isinstance(value, Key):
        table = tomlkit.table()
        table.append("kind", tomlkit.item(value.kind))
        if value.title:
            table.append("title", tomlkit.item(value.title))
        table.append("quotes", _lines(value.quotes))
        return table
    if isinstance(value, NewActor):
        return _inline({name: str(v) for name, v in structs.asdict(value).items()})
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, tuple):
        return _lines(value)
    return tomlkit.item(value if isinstance(value, bool) else str(value))


def _inline(fields: Mapping[str, object]) -> Item:
    table = tomlkit.inline_table()
    table.update(fields)
    return table


def _lines(values: tuple[object, ...]) -> Item:
    """One a line, so that a change of one shows as that line."""
    array = tomlkit.array()
    for value in values:
        array.append(_item(value))
    return array.multiline(len(values) > 1 or any(len(str(value)) > 60 for value in values))


def _replace(path: Path, data: bytes) -> None:
    """The new content is on the disk before it takes the place of the old: a crash at any moment leaves one or the other."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o7777)
        draft.replace(path)
        with suppress(OSError):  # not every system lets a folder be opened
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One writer at a time; the lock is the folder's and goes with the process, so that a crash leaves none behind."""
    try:
        import fcntl
    except ImportError:  # Windows: the comparison before the exchange has to do
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
