"""The corrections file: what stands in it, and what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar

import msgspec
from msgspec import Struct

from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.problem import Problem

NAME = "corrections.toml"
BROKEN = "no correction holds until this is mended"
_TABLE = re.compile(r"^[ \t]*\[\[[ \t]*(\w+)[ \t]*\]\]", re.M)
_FIGURES = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?$")
R = TypeVar("R", bound="Rule")


class Key(Struct, frozen=True, forbid_unknown_fields=True):
    """What an event is known by: its kind and what is printed of it, so that it is found again in renamed files and edited texts."""

    kind: str
    quotes: tuple[str, ...]
    title: str = ""  # tells events apart that one sentence reports; otherwise for people


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that a person decided, and why."""

    why: str = ""


class Fix(Rule, frozen=True, kw_only=True):
    """Corrects one event."""

    event: Key
    date: str | None = None  # EDTF; "unknown" for none
    kind: str | None = None
    status: Status | None = None
    title: str | None = None
    drop: bool = False
    merge: Key | None = None  # another event that is the same one
    split: tuple[str, ...] = ()  # sentences that tell of another event
    actors: dict[str, str] = {}  # a name → what it is to be; nothing: it takes no part
    places: tuple[str, ...] | None = None
    killed: str | None = None  # "3", "3-4"; "unknown" for no figure
    injured: str | None = None


class NewActor(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who takes part in an event that a person adds."""

    name: str
    role: str
    type: ActorType = ActorType.PERSON


class Addition(Rule, frozen=True, kw_only=True):
    """An event that no article tells, or that was not found in any."""

    kind: str
    title: str
    date: str | None = None
    status: Status = Status.HAPPENED
    actors: tuple[NewActor, ...] = ()
    places: tuple[str, ...] = ()
    killed: str | None = None
    injured: str | None = None


class Dating(Rule, frozen=True, kw_only=True):
    """The day on which an article was published."""

    article: str  # its name when this was written
    begins: str  # its first words, by which a renamed file is known
    published: str  # EDTF


class Placed(Struct, frozen=True):
    """A rule, and where it stands."""

    rule: Rule
    path: str
    line: int
    begin: int  # offsets of its table in the text of the file
    end: int
    text: str


TABLES: Mapping[str, type[Rule]] = {"fix": Fix, "add": Addition, "article": Dating}


def parse(text: str, path: str) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """The rules of a file in its order. A rule that cannot be read is a problem with its line; the others hold."""
    import tomllib  # only where there is something to read: every look at a corpus comes by here

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        return (), (Problem(path, int(where[1]) if where else None, f"{BROKEN}: {error}"),)
    placed: list[Placed] = []
    unknown = "is no table of corrections: there are [[fix]], [[add]] and [[article]]"
    problems = [Problem(path, None, f"{name!r} {unknown}") for name in tables if name not in TABLES]
    places = list(_places(text))
    for name in TABLES:
        found, mine = tables.get(name, []), [p for p in places if p[0] == name]
        if not isinstance(found, list) or len(mine) != len(found):
            problems.append(Problem(path, None, f"each correction begins with a line [[{name}]] of its own"))
            continue
        for fields, (_, begin, end) in zip(found, mine, strict=True):
            line = text.count("\n", 0, begin) + 1
            try:
                placed.append(Placed(_rule(fields, TABLES[name]), path, line, begin, end, text[begin:end]))
            except ValueError as error:
                problems.append(Problem(path, line, f"this correction does not hold: {error}"))
    return tuple(sorted(placed, key=lambda p: p.begin)), tuple(problems)


def interval(written: str | None) -> Interval | None:
    """A date as rules give it; ValueError where it is none."""
    return None if written is None or written == "unknown" else Interval.parse(written)


def figures(written: str | None) -> tuple[int, int] | None:
    """`3` or `3-4`, lowest and highest; ValueError for anything else."""
    if written is None or written == "unknown":
        return None
    found = _FIGURES.match(written.strip())
    if not found:
        raise ValueError(f"not a number of people: {written!r}")
    low, high = int(found[1]), int(found[2] or found[1])
    return min(low, high), max(low, high)


def _rule(fields: Mapping[str, object], of: type[R]) -> R:
    plain = {k: v.isoformat() if isinstance(v, date | datetime) else str(v) if k in ("killed", "injured") else v for k, v in fields.items()}
    rule = msgspec.convert(plain, of)
    for name in ("date", "published"):
        interval(getattr(rule, name, None))
    for name in ("killed", "injured"):
        figures(getattr(rule, name, None))
    if isinstance(rule, Fix) and not changes(rule):
        raise ValueError("it changes nothing")
    return rule


def changes(fix: Fix) -> tuple[str, ...]:
    """Which fields of an event a rule changes."""
    return tuple(f for f in fix.__struct_fields__ if f not in ("event", "why") and getattr(fix, f) not in (None, False, (), {}))


def _places(text: str) -> Iterator[tuple[str, int, int]]:
    found = list(_TABLE.finditer(text))
    for n, table in enumerate(found):
        yield table[1], table.start(), found[n + 1].start() if n + 1 < len(found) else len(text)
