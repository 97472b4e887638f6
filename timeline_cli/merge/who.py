"""Which of the actors that its reports give an event is shown with."""

import re

from timeline_cli.actors import names
from timeline_cli.actors.people import Identity
from timeline_cli.actors.sorts import is_title
from timeline_cli.events.description import nouns
from timeline_cli.language import world
from timeline_cli.model.event import ActorType

Entry = tuple[int, Identity, str]  # number of reports, who, role

_MOST = 2  # unnamed actors of one role
_NUMBER = re.compile(r"(?:[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)\b", re.IGNORECASE)
_ANYBODY = frozenset({"people", "persons", "person", "others", "victims", "individuals"})
_PERSONS = frozenset({"individuals", "persons"})  # "shot by two individuals"
_SIDES = frozenset({"sides", "countries", "nations", "states", "parties", "both"})
_CIVIL = frozenset({"visit", "agreement"})


def told(kind: str, entries: list[Entry]) -> list[Entry]:
    """The named, and of the unnamed those who tell more than the named do; countries only where they act for themselves."""
    proper = [e for e in entries if is_name(e[1]) and not (kind in _CIVIL and _no_name(e[1].name))]
    described = [e for e in entries if e not in proper]
    people = [e for e in proper if e[1].type is ActorType.PERSON]
    if kind == "visit" and len(people) > 1:
        proper = [e for e in proper if e[1].type is not ActorType.COUNTRY or e[2] == "host"]
    if kind == "visit" and any(role == "visitor" and identity.type is not ActorType.COUNTRY for _, identity, role in proper):
        proper = [e for e in proper if e[1].type is not ActorType.COUNTRY or e[2] != "visitor"]  # "Ana Ruiz, on Peru's visit to Chile"
    hosts = [identity.type for _, identity, role in proper if role == "host"] if kind == "visit" else []
    if len(hosts) > 1 and set(hosts) != {ActorType.COUNTRY}:  # of several the country is where they are
        proper = [e for e in proper if e[1].type is not ActorType.COUNTRY or e[2] != "host"]
    if kind == "agreement":
        proper = _with_states(proper)
    return proper + _unnamed(kind, described, proper)


def _no_name(name: str) -> bool:
    """ "The Union Minister", "the Government": no name, though it has a capital."""
    return is_title(name) or name.lower() in nouns("organisation")


def _with_states(entries: list[Entry]) -> list[Entry]:
    """Those who agree, and the states for which their officials do so, as far as the texts tell whose these are.

    With a company or another body an official may sign what binds no state; who is at the head of a state stands for it by name.
    """
    parties = [(n, identity) for n, identity, role in entries if role == "party"]
    named = {identity.name for _, identity, _ in entries}
    by_state = any(i.country in named for _, i in parties if i.type is ActorType.PERSON)  # some of the states are told beside their rulers
    if len(parties) < 2 or any((identity.ruler and not by_state) or identity.type is ActorType.ORGANISATION for _, identity in parties):
        return entries
    states = {i.country: n for n, i in parties if i.type is ActorType.PERSON and i.country and i.country not in named}
    return entries + [(n, Identity(state, ActorType.COUNTRY, (), state), "party") for state, n in states.items()]


def is_name(identity: Identity) -> bool:
    """True for a proper name; "two gunmen" and "Turkish troops" are descriptions."""
    return identity.name[:1].isupper() and not identity.name.split()[-1].islower()


def _unnamed(kind: str, described: list[Entry], proper: list[Entry]) -> list[Entry]:
    """The most told one or two of each role, none twice.

    Beside those who are named in a visit or agreement nobody but a sole partner, or the visitors of whom none is named.
    """
    known = {word for _, identity, _ in proper for name in (identity.name, *identity.aliases) for word in names.tokens(name)}
    states = {identity.country for _, identity, _ in proper if identity.type is ActorType.PERSON} - {None}
    if kind in _CIVIL:  # "the Norwegian premier" beside Jon Vik of Norway
        described = [e for e in described if _serves(e[1].name) not in states]
    kept: list[Entry] = []
    seen: set[tuple[str, str, str | None]] = set()
    if kind in _CIVIL and sum(role != "mediator" for *_, role in proper) > 1:
        told_of = states | {identity.name for _, identity, _ in proper if identity.type is ActorType.COUNTRY} | {None}
        sole = sum(role not in {"mediator", "host"} for *_, role in proper) == 1  # "the government" beside the Front, hosted by Peru
        described = [
            e
            for e in described
            if (e[2] == "visitor" and all(role == "host" for *_, role in proper))
            or (sole and e[1].type is ActorType.ORGANISATION)
            or _serves(e[1].name) not in told_of  # "Chad's minister" beside Peru and Chile
        ]
    for n, identity, role in sorted(described, key=lambda e: (_NUMBER.match(e[1].name) is not None, -e[0], -len(e[1].name), e[1].name)):
        words = identity.name.lower().split()
        head = words[-1].rstrip("s")
        first = words[0].removesuffix("'s").capitalize()
        nation = world.demonym_of(first) or world.country_of(first)  # "Thai soldiers" beside "Cambodian soldiers"
        if (
            (role, head, nation) in seen
            or (nation is None and any(each[:2] == (role, head) for each in seen))
            or sum(k[2] == role for k in kept) >= _MOST
            or (_anybody(identity.name) and not (role == "attacker" and words[-1] in _PERSONS))
        ):
            continue
        if set(names.tokens(identity.name)[:-1]) & known and kind in _CIVIL:
            continue  # "Hamas officials" beside Hamas
        beside = [i for _, i, r in proper if r == role]
        if words[-1] in nouns("weapon") and beside:
            continue  # who fired them is known
        place = identity.name.lower().partition(" of ")[0].rsplit(" ", 1)[-1]
        if place in nouns("settlement") and any(r == role and i is not identity for _, i, r in (*described, *proper)):
            continue  # it is where they were struck
        if words[-1] in nouns("group") | nouns("groups") and any(i.type is ActorType.GROUP for i in beside):
            continue  # "the insurgents" beside the Red Front
        part = role == "target" and place in nouns("part") - {"bridge"}
        if part and any(r == role and i is not identity for _, i, r in (*described, *proper)):
            continue  # "the gate" beside the guards
        seen.add((role, head, nation))
        kept.append((n, identity, role))
    return kept


def _serves(name: str) -> str | None:
    """The state whose official a description tells: "Norwegian premier", "US envoy", "Chad's king"."""
    first, _, office = name.partition(" ")
    official = office.rpartition(" ")[2] in names.words("official_nouns")
    return world.demonym_of(first) or world.country_of(first.removesuffix("'s")) if official else None


def _anybody(name: str) -> bool:
    """True for "nine people", "two sides", which tells nothing but how many: of people that is a toll."""
    rest = name.lower().split()
    return rest[-1] in _ANYBODY | _SIDES and all(_NUMBER.fullmatch(word) for word in rest[:-1])
