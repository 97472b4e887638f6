"""What can stand where the cursor is, for the shells: commands, options, values, and names from the index as it is."""

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from timeline_cli import pipeline
from timeline_cli.cli.config import Values, config
from timeline_cli.model.errors import UsageError
from timeline_cli.model.kind import KINDS
from timeline_cli.pipeline import Corpus
from timeline_cli.query.fold import fold
from timeline_cli.writers.fields import FIELDS
from timeline_cli.writers.plain import count, date_of, one_line, what

Candidate = tuple[str, str]  # what can stand there, and what it is
_MOST = 200


def candidates(words: Sequence[str], commands: Callable[[str], Any]) -> Iterator[Candidate]:
    """For the last of the words, which may be empty or have open quotes; `commands` is called with the first one."""
    *before, current = map(_unquoted, _joined(words or ("",)))
    kept = f"{before[-1]}=" if words and words[-1].startswith("--") and "=" in words[-1] else ""  # the word as the shell has it
    root = commands(before[0] if before else "")
    if not before:
        names = ((name, command.get_short_help_str(60)) for name, command in root.commands.items() if not command.hidden)
        return _begun(current, names)
    command = root.commands.get(before[0])
    if command is None:
        return iter(())
    return ((kept + value, told) for value, told in _begun(current, _of_command(command, before[1:], current)))


def _of_command(command: Any, before: Sequence[str], current: str) -> Iterable[Candidate]:
    options = {name: param for param in command.params for name in param.opts if name.startswith("-")}
    asked = options.get(before[-1]) if before else None
    if asked is not None and not _is_flag(asked):
        return _values(asked, before, options, current)
    if current.startswith("-"):
        return ((name, param.help or "") for name, param in options.items() if name.startswith("--"))
    if command.params and command.params[0].name == "event" and not _plain(before, options):
        return _stored(lambda corpus: [(e.id, f"{date_of(e)} {what(e)}") for e in corpus.beginning(current)], before, options)
    return ()  # files, which the shell knows


def _values(option: Any, before: Sequence[str], options: dict[str, Any], current: str) -> Iterable[Candidate]:
    if choices := getattr(option.type, "choices", None):
        return ((str(getattr(choice, "value", choice)), "") for choice in choices)
    match option.name:
        case "kind":
            return ((kind, "") for kind in KINDS)
        case "fields":
            done = current.rpartition(",")[0]
            return ((f"{done},{name}" if done else name, "") for name in FIELDS if name not in done.split(","))
        case "actor":
            return _stored(lambda corpus: [(a.name, f"{a.type}, {count(a.events, 'event')}") for a in corpus.actors()], before, options)
        case "source":
            return _stored(lambda corpus: [(a.article, one_line(a.title)) for a in corpus.articles()], before, options)
        case "place":
            return _stored(lambda corpus: [(name, "") for name in corpus.places()], before, options)
    return ()


def _stored(question: Callable[[Corpus], list[Candidate]], before: Sequence[str], options: dict[str, Any]) -> list[Candidate]:
    """From what is in the index: nothing is read while somebody types."""
    try:
        paths = tuple(word for word in _plain(before, options) if Path(word).exists())
        found = config(Values(corpus=paths or None, index=_given("--index", before))).values
    except UsageError:
        return []
    if not found.corpus or not found.index:
        return []
    return pipeline.remembered([Path(path) for path in found.corpus], Path(found.index), question) or []


def _plain(before: Sequence[str], options: dict[str, Any]) -> list[str]:
    """The words that are neither options nor their values."""
    plain, value = [], False
    for word in before:
        if value:
            value = False
        elif word.startswith("-"):
            value = word in options and not _is_flag(options[word])
        else:
            plain.append(word)
    return plain


def _given(option: str, before: Sequence[str]) -> str | None:
    return next((value for name, value in pairwise(before) if name == option), None)


def _begun(current: str, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those that begin so, or have a word that does; capitals and accents put aside."""
    wanted = fold(current)
    exact = [one for one in found if one[0].startswith(current) or (wanted and f" {wanted}" in f" {fold(one[0])}")]
    yield from exact[:_MOST]


def _joined(words: Sequence[str]) -> list[str]:
    """`--actor = Ruiz`, as bash takes it apart, and `--actor=Ruiz` as two words."""
    joined: list[str] = []
    for word in words:
        name, equals, value = word.partition("=")
        if word == "=" and joined:
            joined.append("")
        elif joined and joined[-1] == "" and len(joined) > 1 and joined[-2].startswith("--"):
            joined[-1] = word
        elif equals and name.startswith("--"):
            joined += [name, value]
        else:
            joined.append(word)
    return joined


def _unquoted(word: str) -> str:
    """A word as the shell will read it, its quotes perhaps not closed yet."""
    for end in ("", '"', "'"):
        try:
            return " ".join(shlex.split(word + end))
        except ValueError:
            continue
    return word


def _is_flag(option: Any) -> bool:
    return bool(getattr(option, "is_flag", False) or getattr(option, "count", False))
