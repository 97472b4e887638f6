"""Filters, as SQL over the stored chronology."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, json

from timeline_cli.model.event import Context, Event
from timeline_cli.model.interval import Interval
from timeline_cli.query.filters import Filters
from timeline_cli.query.fold import fold
from timeline_cli.query.suggest import suggestions
from timeline_cli.store.chronology import decoded
from timeline_cli.store.database import Connection

_NAMED = """event.row IN (
    SELECT names.event FROM spelling JOIN names ON names.spelling = spelling.row
    WHERE spelling.corpus = ? AND field = ? AND name IN (SELECT value FROM json_each(?)))"""

_MOST_COMPARED = 50_000  # spellings that a mistyped name is compared with


class Selected(Struct, frozen=True):
    """The events that pass the filters, and what a reader should know about the choice."""

    events: tuple[Event, ...]
    undated: int = 0  # left out by --since or --until because nothing says when they were
    remarks: tuple[str, ...] = ()
    context: Context = Context()


class _Clause(Struct, frozen=True):
    """A condition on `event`, with the values for its question marks."""

    sql: str
    values: tuple[str | int, ...]
    few: bool = False  # it names rows


def select(db: Connection, corpus: int, filters: Filters) -> Selected:
    """The events of a corpus that pass, in the order that the filters ask for."""
    remarks: list[str] = []
    clauses = [*_plain(filters), *_named(db, corpus, filters, remarks)]
    days = [*_days(filters)]
    order = "DESC" if filters.reverse else "ASC"
    where, values = _where(corpus, [*clauses, *days])
    # `+`: the chosen rows are few, so they are looked up and sorted rather than met on a walk through all of the chronology
    hint = "+" if any(clause.few for clause in clauses) else ""
    sql = f"SELECT data FROM event WHERE {hint}{where} ORDER BY {hint}n {order} LIMIT ?"  # noqa: S608 -- only our own words; values are bound
    events = tuple(decoded(db.execute(sql, (*values, -1 if filters.limit is None else filters.limit))))
    undated = 0
    if days:
        where, values = _where(corpus, [*clauses, _Clause("earliest IS NULL", ())])
        undated = db.execute(f"SELECT count(*) FROM event WHERE {where}", values).fetchone()[0]  # noqa: S608 -- as above
    return Selected(events, undated, tuple(remarks))


def names(db: Connection, corpus: int, field: str) -> tuple[str, ...]:
    """All names of actors, places or articles."""
    return tuple(
        name for (name,) in db.execute("SELECT DISTINCT name FROM spelling WHERE corpus = ? AND field = ? ORDER BY name", (corpus, field))
    )


def names_like(db: Connection, corpus: int, field: str, wanted: str) -> tuple[str, ...]:
    """The names that one typed name can mean: those spelled exactly so, or else those that hold all its words (an article: the letters)."""
    folded = fold(wanted)
    if not folded:
        return ()
    exact = _names(db, "folded = ?", (corpus, field, folded))
    if exact:
        return exact
    whole = "" if field == "article" else " "
    parts = [f"{whole}{word}{whole}" for word in folded.split()]
    return _names(db, " AND ".join(["instr(' ' || folded || ' ', ?) > 0"] * len(parts)), (corpus, field, *parts))


def _names(db: Connection, condition: str, values: Sequence[str | int]) -> tuple[str, ...]:
    rows = db.execute(f"SELECT name FROM spelling WHERE corpus = ? AND field = ? AND {condition}", values)  # noqa: S608 -- as above
    return tuple(sorted({name for (name,) in rows}))


def _plain(filters: Filters) -> Iterator[_Clause]:
    for column, wanted in (("kind", filters.kinds), ("status", filters.statuses), ("factuality", filters.factualities)):
        if wanted:
            yield _Clause(f"{column} IN ({_marks(wanted)})", wanted)
    if filters.min_origins is not None:
        yield _Clause("origins >= ?", (filters.min_origins,))
    if filters.text is not None:
        words = " ".join('"' + word.replace('"', '""') + '"' for word in filters.text.split())
        yield _Clause("event.row IN (SELECT rowid FROM search WHERE search MATCH ?)", (words,), few=True)


def _named(db: Connection, corpus: int, filters: Filters, remarks: list[str]) -> Iterator[_Clause]:
    for field, wanted in (("actor", filters.actors), ("place", filters.places), ("article", filters.articles)):
        if not wanted:
            continue
        names: dict[str, None] = {}
        for one in wanted:
            found = names_like(db, corpus, field, one)
            if len(found) != 1:
                remarks.append(_remark(field, one, found) if found else _unknown(db, corpus, field, one))
            names |= dict.fromkeys(found)
        yield _Clause(_NAMED, (corpus, field, json.encode(list(names)).decode()), few=True)


def _remark(field: str, wanted: str, found: Sequence[str]) -> str:
    few = ", ".join(found[:6]) + (" …" if len(found) > 6 else "")
    return f"{wanted!r} fits {len(found)} {field}s, all taken: {few}"


def _unknown(db: Connection, corpus: int, field: str, wanted: str) -> str:
    rows = db.execute("SELECT name, folded FROM spelling WHERE corpus = ? AND field = ? LIMIT ?", (corpus, field, _MOST_COMPARED))
    near = suggestions(fold(wanted), rows)
    return f"no {field} is named {wanted!r}" + (f"; did you mean {' or '.join(near)}?" if near else "")


def _days(filters: Filters) -> Iterator[_Clause]:
    first = _bound(filters.since, "earliest")
    last = _bound(filters.until, "latest")
    if first is not None:
        yield _Clause(f"{'earliest' if filters.certain else 'latest'} >= ?", (first,))
    if last is not None:
        yield _Clause(f"{'latest' if filters.certain else 'earliest'} <= ?", (last,))


def _bound(interval: Interval | None, end: str) -> str | None:
    day = None if interval is None else getattr(interval, end)
    return None if day is None else day.isoformat()


def _where(corpus: int, clauses: Sequence[_Clause]) -> tuple[str, tuple[str | int, ...]]:
    sql = " AND ".join(["corpus = ?", *(clause.sql for clause in clauses)])
    return sql, (corpus, *(value for clause in clauses for value in clause.values))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
