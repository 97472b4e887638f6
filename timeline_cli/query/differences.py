"""What became of a chronology from one telling to another."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from timeline_cli.model.event import Event, Toll


class Difference(Struct, frozen=True):
    """One thing that is otherwise than before."""

    what: str  # new, re-dated, merged, withdrawn, killed, injured, status
    event: Event  # as it is now, or as it was when withdrawn or merged
    before: str | None = None
    after: str | None = None  # of a merged event: the id of the one that it is now part of


class Since(Struct, frozen=True):
    """What is otherwise than it was after an earlier run."""

    run: int
    last: int
    differences: tuple[Difference, ...]


Pair = tuple[Event | None, Event | None]


def differences(pairs: Sequence[Pair]) -> tuple[Difference, ...]:
    """From events as they were and as they are; one that only took another id is the same."""
    gone = [old for old, new in pairs if old is not None and new is None]
    here = [new for _, new in pairs if new is not None]
    fresh = {new.id for old, new in pairs if old is None and new is not None}
    found: list[Difference] = []
    renamed: set[str] = set()
    for old in gone:
        heir = _heir(old, here)
        if heir is not None and heir.id in fresh - renamed:
            renamed.add(heir.id)
            found += _changes(old, heir)
        else:
            found.append(Difference("merged" if heir else "withdrawn", old, old.id, heir.id if heir else None))
    for was, new in pairs:
        if new is not None and was is not None:
            found += _changes(was, new)
        elif new is not None and new.id not in renamed:
            found.append(Difference("new", new))
    return tuple(sorted(found, key=lambda d: (_ORDER.index(d.what), str(d.event.date and d.event.date.earliest), d.event.id)))


_ORDER = ("new", "re-dated", "killed", "injured", "status", "merged", "withdrawn")


def _heir(old: Event, here: Iterable[Event]) -> Event | None:
    """The event that now holds most of the sentences of one that is gone."""
    said = _sentences(old)
    shared = [(len(said & _sentences(new)), new) for new in here if new.kind == old.kind]
    most, heir = max(shared, key=lambda s: (s[0], s[1].id), default=(0, None))
    return heir if most else None


def _changes(old: Event, new: Event) -> Iterator[Difference]:
    if old.date != new.date:
        yield Difference("re-dated", new, old.date.edtf if old.date else "undated", new.date.edtf if new.date else "undated")
    for name in ("killed", "injured"):
        one, other = getattr(old, name), getattr(new, name)
        if one != other:
            yield Difference(name, new, _figure(one), _figure(other))
    if old.status is not new.status:
        yield Difference("status", new, old.status.value, new.status.value)


def _sentences(event: Event) -> frozenset[str]:
    return frozenset(source.quote for source in event.sources)


def _figure(toll: Toll | None) -> str:
    return "no figure" if toll is None else str(toll.low) if toll.low == toll.high else f"{toll.low} to {toll.high}"
