"""Kinds of events: read from their files, and looked up by the words that report them."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.model.errors import UsageError
from timeline_cli.model.kind import KINDS, Frame, Kind

_NAME = re.compile(r"[a-z][a-z-]*")
# conditions that are worked out for one kind of the package each
_OWN = ("shape", "destination", "person_object", "needs_object", "objects", "joint", "result", "violent_modifier")


class Entry(Struct, frozen=True):
    """One form of a trigger word, as it stands in a text."""

    frame: Frame
    noun: bool
    lemma: str
    others: tuple[str, ...]  # further words of the trigger: after a verb ("up"), before a noun ("car" of "car bomb")


class Lexicon:
    """The trigger words of several kinds, by the lower-case form that the text must show: the verb, or the last word of the noun."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        found: dict[str, list[Entry]] = {}
        for kind in kinds:
            for plain in kind.frame:
                frame = structs.replace(plain, kind=kind.kind)
                for verb in frame.verbs:
                    first, *rest = verb.split()
                    for form in verb_forms(first):
                        found.setdefault(form, []).append(Entry(frame, False, verb, tuple(rest)))
                for noun in frame.nouns:
                    for form in noun_forms(noun):
                        *lead, last = form.split()
                        found.setdefault(last, []).append(Entry(frame, True, noun, tuple(lead)))
        # the longest trigger first, so that "car bomb" wins over "bomb"
        self._entries = {form: tuple(sorted(entries, key=lambda e: (-len(e.others), e.frame.weak))) for form, entries in found.items()}

    def __contains__(self, form: str) -> bool:
        return form in self._entries

    def of(self, form: str) -> tuple[Entry, ...]:
        """The triggers that this form may be, the likeliest first."""
        return self._entries.get(form, ())

    def violent(self, form: str, *, noun: bool) -> bool:
        """Does this word tell of an attack, or of what comes of one, whatever stands beside it?"""
        told = (e.frame for e in self.of(form) if e.noun is noun and not e.others)
        return any(frame.kind == "attack" and (frame.result or not frame.weak) for frame in told)


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds that come with the package."""
    return tuple(read_kind(files("timeline_cli.events").joinpath(f"kinds/{name}.toml").read_text("utf-8")) for name in KINDS)


@cache
def lexicon() -> Lexicon:
    """The trigger words that come with the package."""
    return Lexicon(kinds())


def read_kind(toml: str) -> Kind:
    """A kind from the text of its TOML file; ValueError or msgspec.ValidationError says what is wrong with it."""
    kind = msgspec.convert(tomllib.loads(toml), Kind)
    if not _NAME.fullmatch(kind.kind):
        raise ValueError(f"kind = {kind.kind!r}: one word of small letters")
    for frame in kind.frame:
        if not frame.verbs + frame.nouns:
            raise ValueError(f"frame {frame.name!r} has neither verbs nor nouns")
        for role in frame.roles.values():
            if role not in kind.roles:
                raise ValueError(f"frame {frame.name!r} gives a role {role!r} that is not among the roles of the kind")
    return kind


def load(paths: Iterable[Path]) -> tuple[Kind, ...]:
    """Kinds of the user's own; UsageError with the path where a file tells none."""
    found: dict[str, Kind] = {}
    for path in paths:
        kind = _load(path)
        if kind.kind in (*KINDS, *found):
            raise UsageError(f"{path}: there is a kind {kind.kind!r} already")
        found[kind.kind] = kind
    return tuple(found.values())


def _load(path: Path) -> Kind:
    try:
        kind = read_kind(path.read_text("utf-8"))
        _only_general(kind)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    except (ValueError, msgspec.ValidationError) as error:  # no UTF-8, no TOML, or no kind
        raise UsageError(f"{path}: {error}") from None
    return kind


def _only_general(kind: Kind) -> None:
    plain = Frame(name="")
    for frame in kind.frame:
        for field in _OWN:
            if getattr(frame, field) != getattr(plain, field):
                raise ValueError(f"frame {frame.name!r}: {field!r} means something only in the kinds of the package")
