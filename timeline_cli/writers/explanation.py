"""How an event came about: the chain for its date, for each actor, for each merge, and what a person changed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from timeline_cli.model.event import Actor, Event, Source
from timeline_cli.model.trace import Step
from timeline_cli.writers.card import doubts, where
from timeline_cli.writers.json import Json, actor_json, date_json, dump, published_json, timex_json
from timeline_cli.writers.plain import count, date_of, one_line, publication, toll
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.wrap import styled, wrapped

SETTLES, AGREES, REJECTED, SILENT = "settles it", "leaves room for it", "rejected", "names no day"
_AROUND = 40  # characters of a sentence that are shown on both sides of its time expression


def write(event: Event, out: TextIO, screen: Screen) -> None:
    """The chains in words, each step below what it is a step of."""
    out.write(wrapped(f"{event.id}  ", f"{date_of(event)}  {one_line(event.title)}", screen, "1"))
    for title, lines in chapters(event):
        out.write("\n" + styled(title, "1", screen) + "\n")
        for depth, line in lines:
            out.write(wrapped("  " * depth, line, screen))


def write_json(event: Event, out: TextIO) -> None:
    """`{"event", "title", "date", "chain", "steps", "factuality", "actors", "merges"}`.

    `chain` tells of each source what it says of the day.
    """
    out.write(
        dump(
            {
                "event": event.id,
                "title": event.title,
                "date": date_json(event.date),
                "chain": [_source_json(event, source) for source in event.sources],
                "steps": [_step_json(step) for step in event.steps if step.rule != "merge"],
                "factuality": event.factuality.value,
                "actors": [actor_json(actor) | {"sources": [_place(s) for s in _naming(event, actor)]} for actor in event.actors],
                "merges": [{"reasons": step.text.split("; "), "weight": step.result} for step in event.steps if step.rule == "merge"],
            }
        )
        + "\n"
    )


def verdict(event: Event, source: Source) -> str:
    """What became of the day that a source gives."""
    if source.date is None:
        return SILENT
    if source.date == event.date:
        return SETTLES
    return AGREES if event.date is not None and event.date.meets(source.date) else REJECTED


Line = tuple[int, str]  # how deep, and what


def chapters(event: Event) -> Iterator[tuple[str, Sequence[Line]]]:
    """What is to be explained, and how; nothing where there is nothing to say."""
    merges = [s for s in event.steps if s.rule == "merge"]
    told = f"{count(len(event.sources), 'sentence')} in {count(len({s.article for s in event.sources}), 'article')}"
    found = (
        ("By hand", _steps(s for s in event.steps if s.rule == "corrected")),
        (f"Date: {date_of(event)}", _date(event)),
        ("Actors", _actors(event)),
        ("Toll", _tolls(event)),
        (f"Factuality: {event.factuality}", _doubts(event)),
        (f"One event out of {told}", _merges(merges) if merges else _sources(event.sources)),
    )
    return ((title, lines) for title, chapter in found if (lines := list(chapter)))


def _date(event: Event) -> Iterator[Line]:
    """What settles it first, then what agrees, then what was rejected; last the sentences that name no day."""
    for step in event.steps:
        if step.rule not in ("merge", "corrected", "whereabouts"):
            yield 1, _step(step)
    order = (SETTLES, AGREES, REJECTED)
    said = [(order.index(v), s) for s in event.sources if (v := verdict(event, s)) in order]
    dated: set[str] = set()
    for rank, source in sorted(said, key=lambda item: item[0]):
        day = source.date.edtf if source.date else ""
        yield 1, f"{order[rank]}: {one_line(source.article)}:{source.line} says {day}"
        if source.timex is not None:
            yield 2, _phrase(source)
        for step in dict.fromkeys((*source.steps, *(source.timex.steps if source.timex else ()))):
            if step.rule != "trigger":
                yield 3, _step(step)
        if source.article not in dated:  # said once
            dated.add(source.article)
            yield 3, publication(source.published)
    silent = [_place(s) for s in event.sources if verdict(event, s) == SILENT]
    if silent:
        yield 1, f"{SILENT}: {', '.join(silent)}"


def _phrase(source: Source) -> str:
    """The time expression in its sentence, in brackets."""
    if source.timex is None:
        return ""
    span = source.timex.timex.span
    begin, end = span.begin - source.begin, span.end - source.begin
    if not 0 <= begin < end <= len(source.quote):
        return f"“{one_line(source.timex.timex.text)}”, told elsewhere in the article"
    first = 0 if begin <= _AROUND else source.quote.find(" ", begin - _AROUND, begin) + 1 or begin
    last = len(source.quote) if end + _AROUND >= len(source.quote) else source.quote.rfind(" ", end, end + _AROUND)
    last = end if last < 0 else last
    shown = one_line(f"{source.quote[first:begin]}[{source.quote[begin:end]}]{source.quote[end:last]}")
    return f"“{'… ' if first else ''}{shown}{' …' if last < len(source.quote) else ''}”"


def _actors(event: Event) -> Iterator[Line]:
    for actor in event.actors:
        also = ", ".join(one_line(alias) for alias in actor.aliases if alias != actor.name)
        yield 1, f"{actor.role}: {one_line(actor.name)} ({actor.type.value})" + (f", also called {also}" if also else "")
        said = list(_naming(event, actor))
        roles = sorted({a.role for s in said for a in s.actors if a.name == actor.name} - {actor.role})
        yield 2, (f"by {', '.join(map(_place, said))}" if said else "by none of the sentences alone")
        if roles:
            yield 2, f"some say {', '.join(roles)}; most say {actor.role}"
    for step in event.steps:
        if step.rule == "whereabouts":
            yield 1, _step(step)


def _tolls(event: Event) -> Iterator[Line]:
    for name in ("killed", "injured"):
        if getattr(event, name) is not None:
            yield 1, f"{name}: {toll(getattr(event, name))}"
            for source in event.sources:
                if getattr(source, name) is not None:
                    yield 2, f"{toll(getattr(source, name))} by {_place(source)}"


def _doubts(event: Event) -> Iterator[Line]:
    """Nothing where every source asserts it."""
    for source in event.sources:
        for said in doubts(event, source):
            yield 1, f"{_place(source)} {said.removeprefix('≠ ')}"


def _merges(merges: Sequence[Step]) -> Iterator[Line]:
    """Each join with the sum of its reasons; two points or a little more are needed."""
    for step in merges:
        yield 1, f"{step.result}  {one_line(step.text)}"


def _sources(sources: Iterable[Source]) -> Iterator[Line]:
    for source in sources:
        yield 1, where(source)
        yield 2, f"“{one_line(source.quote)}”"
        for step in source.steps:
            if step.rule == "trigger":
                yield 2, _step(step)


def _naming(event: Event, actor: Actor) -> Iterator[Source]:
    names = {actor.name, *actor.aliases}
    return (source for source in event.sources if any(said.name in names for said in source.actors))


def _place(source: Source) -> str:
    return f"{one_line(source.article)}:{source.line}"


def _steps(steps: Iterable[Step]) -> Iterator[Line]:
    return ((1, _step(step)) for step in steps)


def _step(step: Step) -> str:
    return f"{step.rule}: {one_line(step.text)}" + (f" → {one_line(step.result)}" if step.result else "")


def _source_json(event: Event, source: Source) -> Json:
    return {
        "article": source.article,
        "line": source.line,
        "quote": source.quote,
        "verdict": verdict(event, source),
        "factuality": source.factuality.value,
        "denied": list(source.denied),
        "date": date_json(source.date),
        "timex": timex_json(source.timex),
        "published": {**published_json(source.published), "evidence": list(source.published.evidence)},
        "steps": [_step_json(step) for step in (*source.steps, *(source.timex.steps if source.timex else ()))],
    }


def _step_json(step: Step) -> Json:
    return {"rule": step.rule, "text": step.text, "result": step.result}
