"""Titles made from the event itself: "Ana Ruiz meets Bo Lund in Lima", never cut from the text."""

from collections.abc import Sequence

from timeline_cli.merge.cluster import Cluster
from timeline_cli.model.event import Actor, ActorType, Status

_FORM = {
    ("trip", Status.HAPPENED): "visits",
    ("trip", Status.PLANNED): "to visit",
    ("trip", Status.ATTEMPTED): "tries to visit",
    ("trip", Status.CANCELLED): "calls off visit to",
    ("meeting", Status.HAPPENED): "meets",
    ("meeting", Status.PLANNED): "to meet",
    ("meeting", Status.ATTEMPTED): "tries to meet",
    ("meeting", Status.CANCELLED): "calls off meeting with",
}
_SPOKEN = {Status.PLANNED: "planned ", Status.ATTEMPTED: "attempted ", Status.CANCELLED: "cancelled ", Status.HAPPENED: ""}


def title(kind: str, shape: str, status: Status, actors: Sequence[Actor], places: Sequence[str], cluster: Cluster) -> str:
    """A short sentence for people to read."""
    where = places[0] if places else ""
    if kind == "visit":
        text = _visit(shape, status, actors, where)
    elif kind == "attack":
        text = _attack(status, actors, where, cluster)
    elif kind == "agreement":
        text = _agreement(status, actors, where, cluster.name)
    else:
        text = _plain(kind, status, actors, where)
    return text[:1].upper() + text[1:]


def _plain(kind: str, status: Status, actors: Sequence[Actor], where: str) -> str:
    """Of a user's kind nothing is known but its name: "Protest in Lima: students"."""
    what = f"{_SPOKEN[status]}{kind}".capitalize() + (f" in {where}" if where else "")
    return f"{what}: {_list(actors)}" if actors else what


def _visit(shape: str, status: Status, actors: Sequence[Actor], where: str) -> str:
    guests = [a for a in actors if a.role == "visitor"]
    hosts = [a for a in actors if a.role == "host"]
    others = [a for a in actors if a.role == "participant"]
    if shape == "trip":
        who = _list(guests or others)
        if not who:
            return f"{_SPOKEN[status]}visit".capitalize() + (f" to {where}" if where else "")
        if where:
            return f"{who} {_verb(shape, status, guests or others)} {where}"
        return (
            f"{who} {_verb(shape, status, guests or others)} {_list(hosts)}"
            if hosts
            else f"{who} {'travels' if status is Status.HAPPENED else 'to travel'}"
        )
    met = [*guests, *others] if len(others) > 1 else [*guests, *others, *hosts]  # "Qatar hosted talks of Peru and Chile": these met
    everyone = [a for a in met if a.name != where or len(actors) < 3]
    if len(everyone) < 2:
        return (f"{_list(everyone)} in {_SPOKEN[status]}talks" if everyone else f"{_SPOKEN[status]}talks".capitalize()) + (
            f" in {where}" if where else ""
        )
    return f"{_short(everyone[0])} {_verb(shape, status, everyone[:1])} {_list(everyone[1:])}" + (f" in {where}" if where else "")


def _verb(shape: str, status: Status, who: Sequence[Actor]) -> str:
    form = _FORM[shape, status]
    if len(who) > 1 or any(a.type is ActorType.GROUP and _several(a.name) for a in who):
        form = {"visits": "visit", "meets": "meet", "tries to visit": "try to visit", "tries to meet": "try to meet"}.get(
            form, form.replace("calls", "call")
        )
    return form


def _several(group: str) -> bool:
    """ "Rebels", "two men", "representatives of Peru", but not "a military delegation" or "the Front"."""
    return group.partition(" of ")[0].lower().endswith(("s", "men", "people", "taliban"))


def _attack(status: Status, actors: Sequence[Actor], where: str, cluster: Cluster) -> str:
    by = [a for a in actors if a.role == "attacker"]
    on = [a for a in actors if a.role == "target"]
    word = _word(cluster)
    if word == "clash" and not all(a.type is not ActorType.ORGANISATION or a.name[:1].isupper() for a in on):
        word = "attack"  # with a mill nobody clashes
    if word in _OF_PEOPLE and on:
        people = [a for a in on if a.type is not ActorType.ORGANISATION]
        on, word = people or on, word if people else "attack"  # no "killing of church"
    what = _SPOKEN[status] + word
    text = f"{cluster.name}: {what}" if cluster.name else what[:1].upper() + what[1:]
    if word == "clash" and on and by:
        text += f" between {_list(by)} and {_list(on)}"
    else:
        text += f" {_AT.get(word, 'of')} {_list(on)}" if on else ""
        text += f" by {_list(by)}" if by else ""
    return text + (f" in {where}" if where and where not in text else "")


def _word(cluster: Cluster) -> str:
    """The most telling word: a bombing rather than an attack."""
    said = [r.trigger.lower() for r in cluster.reports if r.mention.goes_on is None and r.mention.frame != "interception"]
    for word, signs in _ATTACKS:
        if any(s.startswith(signs) for s in said):
            return word
    return "attack"


_AT = {"attack": "on", "air strike": "on", "ambush": "on", "raid": "on", "clash": "with"}  # else "the killing of"
_OF_PEOPLE = frozenset({"assassination", "killing", "kidnapping", "massacre", "stabbing"})
_ATTACKS = (
    ("bombing", ("bomb", "explo", "blast", "detonat")),
    ("kidnapping", ("kidnap", "abduct")),
    ("assassination", ("assassin",)),
    ("air strike", ("airstrike", "air strike", "air-strike")),
    ("shelling", ("shell", "bombard")),
    ("ambush", ("ambush",)),
    ("shooting", ("shoot", "shot", "gun")),
    ("stabbing", ("stab",)),
    ("massacre", ("massacre",)),
    ("raid", ("raid",)),
    ("clash", ("clash", "fight", "battle", "firefight", "skirmish", "gunfight")),
    ("killing", ("kill", "murder", "slay")),
)


def _agreement(status: Status, actors: Sequence[Actor], where: str, name: str) -> str:
    parties = [a for a in actors if a.role == "party"]
    states = [a for a in parties if a.type is ActorType.COUNTRY]
    if len(states) > 1 and all(a.type in {ActorType.COUNTRY, ActorType.PERSON} for a in parties):
        parties = states  # their officials signed
    several = len(parties) > 1 or any(a.type is ActorType.GROUP for a in parties)
    text = (
        f"{_list(parties)} {'to agree' if status is Status.PLANNED else 'agree' if several else 'reaches agreement'}"
        if parties
        else f"{_SPOKEN[status]}agreement".capitalize()
    )
    if name:
        text = f"{name}: {text}" if parties else name
    return text + (f" in {where}" if where and where not in name else "")


def _short(actor: Actor) -> str:
    return actor.name


def _list(actors: Sequence[Actor], most: int = 3) -> str:
    shown = [_short(a) for a in actors[:most]]
    more = len(actors) - len(shown)
    if more:
        return ", ".join(shown) + f" and {more} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else (shown[0] if shown else "")
