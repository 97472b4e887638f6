"""`timeline add`: a person adds an event."""

from timeline_cli.cli import changes as c
from timeline_cli.cli.fix import edtf, people
from timeline_cli.corrections.rules import Addition, NewActor
from timeline_cli.model.errors import UsageError
from timeline_cli.model.event import ActorType, Status

_ROLES = {"visit": "participant", "attack": "target", "agreement": "party"}


def addition(
    kind: c.NewKind,
    title: c.NewTitle,
    why: c.Why = None,
    date: c.Date = None,
    status: c.StatusOption = None,
    actor: c.NewActor = None,
    place: c.Place = None,
    killed: c.Killed = None,
    injured: c.Injured = None,
) -> Addition:
    """The rule that adds an event; UsageError where something cannot be read."""
    if not (why or "").strip():
        raise UsageError('why? Give a reason, as in --why "told to us by two who were there"')
    if not title.strip():
        raise UsageError("--title: what happened?")
    return Addition(
        kind=kind,
        title=title.strip(),
        why=(why or "").strip(),
        date=edtf(date, "--date"),
        status=status or Status.HAPPENED,
        actors=tuple(_actor(one, kind) for one in actor or ()),
        places=tuple(place or ()),
        killed=people(killed, "--killed"),
        injured=people(injured, "--injured"),
    )


def _actor(written: str, kind: str) -> NewActor:
    name, _, role = (part.strip() for part in written.partition("="))
    role, _, type_ = role.partition(":")
    if not name or (type_ and type_ not in list(ActorType)):
        raise UsageError(f"--actor {written!r}: write NAME=ROLE, or NAME=ROLE:TYPE, where TYPE is {', '.join(ActorType)}")
    return NewActor(name, role or _ROLES.get(kind, "participant"), ActorType(type_ or "person"))
