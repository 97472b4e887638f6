"""Carries out what a person decided, rule by rule in the order of the file: a later rule speaks of what the earlier ones left."""

import hashlib
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from timeline_cli.corrections.outcome import Outcome, State
from timeline_cli.corrections.recast import marked, merged, parted
from timeline_cli.corrections.rules import Addition, Fix, Placed, changes, figures, interval
from timeline_cli.corrections.sentences import Sentences, key_of, told_in
from timeline_cli.model.article import How, Published
from timeline_cli.model.event import Actor, ActorType, Event, Source, Toll
from timeline_cli.model.trace import Step


def corrected(events: Sequence[Event], rules: Sequence[Placed]) -> tuple[Sequence[Event], tuple[Outcome, ...]]:
    """The events as persons want them, in no order, and what became of each rule that speaks of events."""
    if not any(isinstance(placed.rule, Addition | Fix) for placed in rules):
        return events, ()
    sentences = Sentences(events)
    outcomes = []
    for placed in sorted(rules, key=lambda p: isinstance(p.rule, Fix)):  # what is added can then be corrected
        if isinstance(placed.rule, Addition):
            outcomes.append(_add(sentences, placed, placed.rule))
        elif isinstance(placed.rule, Fix):
            outcomes.append(_fix(sentences, placed, placed.rule))
    return sentences.events, tuple(sorted(outcomes, key=lambda o: (o.path, o.line)))


def _fix(sentences: Sentences, placed: Placed, fix: Fix) -> Outcome:
    what = f"{' and '.join(_words(fix))} “{fix.event.title or fix.event.quotes[0]}”"
    found = sentences.find(fix.event) if fix.event.quotes else None
    if found is None:
        return Outcome(placed.path, placed.line, what, fix.why, State.STALE)
    event, state = found.event, found.state
    if fix.drop:
        sentences.remove(event.id)
        return Outcome(placed.path, placed.line, what, fix.why, state)
    if fix.merge is not None:
        other = sentences.find(fix.merge)
        if other is None:
            return Outcome(placed.path, placed.line, what, fix.why, State.STALE, event.id)
        if other.event.id == event.id:
            return Outcome(placed.path, placed.line, what, fix.why, State.IDLE, event.id)
        sentences.remove(other.event.id)
        event = merged(event, other.event, _step("sources", f"two events, {other.event.title!r} the other", "one event", fix.why))
        state = State.NEAR if State.NEAR in (state, other.state) else state
    if fix.split:
        away = told_in(event, fix.split)
        if not away:
            return Outcome(placed.path, placed.line, what, fix.why, State.STALE, event.id)
        if len(away) == len(event.sources):
            return Outcome(placed.path, placed.line, what, fix.why, State.IDLE, event.id)
        event, new = parted(event, away, _step("sources", "one event", "two events", fix.why))
        sentences.put(new)
    sentences.put(_changed(event, fix))
    return Outcome(placed.path, placed.line, what, fix.why, state, event.id)


def _changed(event: Event, fix: Fix) -> Event:
    """The event with the fields that a rule sets, each with a step that says what it was, and why."""
    new: dict[str, object] = {}
    if fix.date is not None:
        new["date"] = interval(fix.date)
    for name in ("kind", "status", "title", "places"):
        if getattr(fix, name) is not None:
            new[name] = getattr(fix, name)
    if fix.actors:
        new["actors"] = tuple(_renamed(event, fix.actors))
    for name in ("killed", "injured"):
        if getattr(fix, name) is not None:
            new[name] = _toll(getattr(fix, name))
    steps = tuple(_step(name, _said(getattr(event, name)), _said(value), fix.why) for name, value in new.items())
    return replace(event, **new, steps=(*steps, *event.steps), corrected=marked(event, *new))


def _renamed(event: Event, names: dict[str, str]) -> Iterator[Actor]:
    """The actors under their new names; a name that is to become itself adds somebody, in the usual role of the kind."""
    rest = dict(names)
    seen: set[str] = set()
    for actor in event.actors:
        old = next((n for n in names if n.casefold() in {s.casefold() for s in (actor.name, *actor.aliases)}), None)
        new = names[old] if old is not None else actor.name
        if old is not None:
            rest.pop(old, None)
        if new and new not in seen:
            seen.add(new)
            spellings = (actor.name, *actor.aliases) if new != actor.name else actor.aliases
            yield replace(actor, name=new, aliases=tuple(s for s in dict.fromkeys(spellings) if s != new))
    role = {"visit": "participant", "attack": "attacker", "agreement": "party"}.get(event.kind, "participant")
    for old, new in rest.items():
        if old == new and new not in seen:
            yield Actor(new, role, ActorType.PERSON)


def _add(sentences: Sentences, placed: Placed, new: Addition) -> Outcome:
    at = max(placed.text.find(new.why), 0) if new.why else 0
    quote = placed.text[at : at + len(new.why)] if new.why and placed.text[at:].startswith(new.why) else placed.text.rstrip()
    begin = placed.begin + at
    published = Published(None, How.GIVEN)
    source = Source(placed.path.replace("\\", "/").rsplit("/", 1)[-1], quote, begin, begin + len(quote), placed.line, published)
    said = "\0".join(("added", new.kind, new.title))
    event = Event(
        id=hashlib.blake2b(said.encode(), digest_size=5).hexdigest(),
        kind=new.kind,
        status=new.status,
        date=interval(new.date),
        title=new.title,
        actors=tuple(Actor(a.name, a.role, a.type) for a in new.actors),
        places=new.places,
        killed=_toll(new.killed),
        injured=_toll(new.injured),
        sources=(source,),
        steps=(Step("corrected", "added by hand" + (f": {new.why}" if new.why else "")),),
        corrected=("added",),
    )
    told = sentences.find(key_of(event))
    if told is not None and told.event.id == event.id:
        return Outcome(placed.path, placed.line, f"add “{new.title}”", new.why, State.IDLE, event.id)
    sentences.put(event)
    return Outcome(placed.path, placed.line, f"add “{new.title}”", new.why, State.HOLDS, event.id)


def _toll(written: str | None) -> Toll | None:
    found = figures(written)
    return None if found is None else Toll(found[0], found[1], found[1])


def _words(fix: Fix) -> Iterator[str]:
    for name in changes(fix):
        if name == "drop":
            yield "drop"
        elif name == "merge" and fix.merge:
            yield f"merge “{fix.merge.title or fix.merge.quotes[0]}” with"
        elif name == "split":
            yield "split"
        elif name == "actors":
            yield ", ".join(f"{old} = {new or 'nobody'}" for old, new in fix.actors.items()) + " in"
        else:
            yield f"{name} {_said(getattr(fix, name))} for"


def _step(field: str, before: str, after: str, why: str) -> Step:
    return Step("corrected", f"{field} was {before}" + (f": {why}" if why else ""), after)


def _said(value: object) -> str:
    """A field's value in a few words."""
    if value is None or value == ():
        return "unknown"
    if isinstance(value, tuple):
        return ", ".join(str(getattr(item, "name", item)) for item in value)
    if isinstance(value, Toll):
        return str(value.low) if value.low == value.high else f"{value.low} to {value.high}"
    return str(getattr(value, "edtf", None) or getattr(value, "value", None) or value)
