"""JSON, schema `timeline/1`: names and their order are a promise to scripts; additions are allowed, changes are not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

import msgspec

from timeline_cli.model.article import Published
from timeline_cli.model.conflict import Conflict
from timeline_cli.model.event import Actor, ArticleReport, Chronology, Event, Source, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.model.problem import Problem
from timeline_cli.model.timex import ResolvedTimex
from timeline_cli.writers.screen import Screen

SCHEMA = "timeline/1"
Json = Mapping[str, object]

# valid in JSON as they are, and yet nothing that a terminal should be sent
_RAW = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """The whole chronology as one object, an event a line."""
    write_object(out, {"schema": SCHEMA}, "events", events_json(chronology), {"problems": [problem_json(p) for p in chronology.problems]})


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the chronology."""
    return Path(__file__).with_name("schema.json").read_text("utf-8")


def write_object(out: TextIO, head: Json, name: str, items: Iterable[Json], tail: Json) -> None:
    """One object with a long list in it, written item by item so that none need wait for the last."""
    out.write("{" + "".join(f"{dump(key)}: {dump(value)},\n " for key, value in head.items()) + f"{dump(name)}: [")
    comma = "\n  "
    for item in items:
        out.write(comma + dump(item))
        comma = ",\n  "
    out.write("]" + "".join(f",\n {dump(key)}: {dump(value)}" for key, value in tail.items()) + "}\n")


def dump(value: object) -> str:
    """One line of JSON in UTF-8, with whatever could steer a terminal escaped."""
    return _RAW.sub(lambda m: f"\\u{ord(m[0]):04x}", msgspec.json.encode(value).decode())


def events_json(chronology: Chronology) -> Iterator[Json]:
    """The events; those that are only shown because of others say so."""
    for event in chronology.events:
        yield {**event_json(event), **({"context": True} if event.id in chronology.context else {})}


def event_json(event: Event) -> Json:
    """An event as the schema has it."""
    return {
        "id": event.id,
        "kind": event.kind,
        "status": event.status.value,
        "date": date_json(event.date),
        "title": event.title,
        "actors": [actor_json(actor) for actor in event.actors],
        "places": list(event.places),
        "killed": toll_json(event.killed),
        "injured": toll_json(event.injured),
        "sources": [source_json(source) for source in event.sources],
        "part_of": event.part_of,
        "origins": event.origins,
        "corrected": list(event.corrected),
        "conflicts": [conflict_json(conflict) for conflict in event.conflicts],
        "factuality": event.factuality.value,
    }


def actor_json(actor: Actor) -> dict[str, object]:
    """Who takes part."""
    return {
        "name": actor.name,
        "role": actor.role,
        "type": actor.type.value,
        "aliases": list(actor.aliases),
        "factuality": actor.factuality.value,
    }


def conflict_json(conflict: Conflict) -> Json:
    """On what sources differ, and what each says."""
    claims = [{"value": c.value, "articles": list(c.articles), "published": c.published and c.published.edtf} for c in conflict.claims]
    return {"field": conflict.field, "revised": conflict.revised, "claims": claims}


def date_json(interval: Interval | None) -> Json:
    """A date; all of it null where unknown."""
    if interval is None:
        return {"edtf": None, "earliest": None, "latest": None, "precision": None}
    return {"edtf": interval.edtf, "earliest": interval.earliest, "latest": interval.latest, "precision": interval.precision}


def toll_json(toll: Toll | None) -> Json | None:
    """Killed or injured."""
    return None if toll is None else {"low": toll.low, "best": toll.best, "high": toll.high}


def source_json(source: Source) -> Json:
    """One sentence with where it stands."""
    return {
        "article": source.article,
        "quote": source.quote,
        "begin": source.begin,
        "end": source.end,
        "line": source.line,
        "published": published_json(source.published),
        "timex": timex_json(source.timex),
        "outlet": source.provenance.outlet,
        "author": source.provenance.author,
        "url": source.provenance.url,
        "factuality": source.factuality.value,
        "denied": list(source.denied),
        **({"gone": True} if source.gone else {}),
    }


def published_json(published: Published) -> Json:
    """When an article appeared and how that is known."""
    return {"edtf": published.interval and published.interval.edtf, "how": published.how.value}


def timex_json(resolved: ResolvedTimex | None) -> Json | None:
    """The words that date an event."""
    if resolved is None:
        return None
    timex = resolved.timex
    edtf = resolved.interval and resolved.interval.edtf
    return {"text": timex.text, "begin": timex.span.begin, "end": timex.span.end, "edtf": edtf, "rule": timex.rule}


def timex3_json(resolved: ResolvedTimex) -> Json:
    """A time expression with its TIMEX3 type and value."""
    timex, edtf = resolved.timex, resolved.interval and resolved.interval.edtf
    place = {"begin": timex.span.begin, "end": timex.span.end, "text": timex.text}
    return {**place, "type": timex.type.value, "value": resolved.value, "edtf": edtf, "rule": timex.rule}


def article_json(report: ArticleReport) -> Json:
    """What became of an article."""
    came = report.provenance
    return {
        "article": report.article,
        "title": report.title,
        "published": published_json(report.published),
        "events": report.events,
        "reader": came.reader,
        "inside": came.inside,
        "outlet": came.outlet,
        "author": came.author,
        "url": came.url,
        "modified": came.modified and came.modified.edtf,
        "language": came.language,
        "characters": {"read": report.read, "left_out": report.left_out},
        "same_as": report.same_as,
    }


def problem_json(problem: Problem) -> Json:
    """What could not be read."""
    return {"path": problem.path, "line": problem.line, "message": problem.message}
