"""Who made an agreement or met whose own sentences name nobody: those of the same occasion, or the sides of the story."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from timeline_cli.actors import names
from timeline_cli.actors.people import Identity, People
from timeline_cli.events.description import nouns, number
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.report import Report, is_name
from timeline_cli.model.event import ActorType, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.trace import Step

_WEIGHT = {"agreement": 3, "attack": 2, "visit": 1}  # how clearly a report tells who faces whom
_ROLE = {"agreement": "party", "visit": "participant"}
_FIGHTING = re.compile(
    r"\b(?:fighting|wars?|hostilities|truces?|cease-?fires?|armistice|clash(?:es)?|military action|shelling|front ?lines?)\b", re.I
)
_ALONE = (names.words("rulers") | {"minister"}) - {"leader"}  # "the presidents" are all whom an article names; "officials" are not
_OCCASION = 4  # days that a round of talks may last

Sides = frozenset[Identity]
Dated = Sequence[tuple[Cluster, Interval | None]]
Taken = tuple[tuple[Identity, str], ...]  # who, and in which role


class Parties:
    """Who faces whom in a corpus, and which of them its articles name."""

    def __init__(self, readings: Sequence[Reading], people: People, told: Mapping[str, Sequence[Report]], dated: Dated) -> None:
        self._facing: dict[str, Counter[Sides]] = defaultdict(Counter)  # by the name of a side
        self._here: dict[str, Counter[Sides]] = defaultdict(Counter)  # by article
        self._foes = set[Sides]()  # those told to fight each other, or to end it
        self._named: dict[str, set[str]] = defaultdict(set)  # by article
        self._occasions: dict[str, list[tuple[Cluster, Interval]]] = defaultdict(list)  # by article
        # of a large corpus only what may be asked for is held
        asked = {
            name
            for cluster, _ in dated
            if (_gathering(cluster) and _nobody(cluster)) or _states_alone(cluster)
            for name in cluster.articles
        }
        renewed = any("renewal" in cluster.manners and _nobody(cluster) for cluster, _ in dated if cluster.kind == "agreement")
        self._made = [(interval, names) for cluster, interval in dated if renewed and interval is not None and (names := _parties(cluster))]
        for cluster, interval in dated:
            if _gathering(cluster) and _short(interval) and len(cluster.named) > 1:
                for name in asked.intersection(cluster.articles):
                    self._occasions[name].append((cluster, interval))
        self._people = people
        for n, name in enumerate(told):
            if name in asked:
                identities = [people.who(name, cast.name, cast.type) for cast in readings[n].cast]
                self._named[name] = {alike for identity in identities for alike in (identity.name, identity.country or identity.name)}
                self._named[name].update(identity.name for report in told[name] for identity in report.identities)
        spoken_of = frozenset[str]().union(*self._named.values())
        every = [report for reports in told.values() for report in reports] if asked else []
        self._between = {identity.name for report in every for identity, role in report.actors if role == "mediator"}
        for report in every:
            for sides in _sides(report):
                if report.article.name in asked:
                    self._here[report.article.name][sides] += _WEIGHT[report.mention.kind]
                for side in sides:
                    if side.name in spoken_of:
                        self._facing[side.name][sides] += _WEIGHT[report.mention.kind]
                if not spoken_of.isdisjoint(side.name for side in sides) and (report.mention.kind == "attack" or _of_fighting(report)):
                    self._foes.add(sides)

    def of(self, cluster: Cluster, interval: Interval | None) -> tuple[Taken, tuple[Step, ...]]:
        """Who is meant in a meeting or agreement that names nobody, and why; empty where it names somebody, or nothing tells."""
        if _states_alone(cluster):
            found, rule, why = self._signed(cluster, interval), "same occasion", "who met on that day for these states"
            taken = tuple((identity, _ROLE[cluster.kind]) for identity in found)
            return taken, (Step(rule, why, " and ".join(identity.name for identity in found)),) if found else ()
        if cluster.kind not in _ROLE or _somebody(cluster):
            return (), ()
        found, rule, why = self._in_office(cluster), "office", "who bears it"
        if not found and not _nobody(cluster):
            return (), ()
        if not found and _gathering(cluster):
            found, rule, why = self._present(cluster, interval), "same occasion", "who met or agreed on that day"
        if not found and "renewal" in cluster.manners:
            found, rule, why = self._renewing(cluster, interval), "renewal", "who made the agreement that is renewed"
        others = _gathering(cluster) and not any(_offices(identity.name)[0] for report in cluster.reports for identity, _ in report.actors)
        for article in sorted(cluster.articles if others and not found else ()):
            found, rule, why = found or self._sides_of(article, cluster), "sides", "of whom the article tells"
        brokers = {alike for r in cluster.reports for who, role in r.actors if role == "mediator" for alike in (who.name, who.country)}
        if any(identity.name in brokers for identity in found):
            return (), ()  # "Ruiz of Peru helped to broker it": Peru is no party
        taken = tuple((identity, _ROLE[cluster.kind]) for identity in found)
        return taken, (Step(rule, why, " and ".join(identity.name for identity in found)),) if found else ()

    def _in_office(self, cluster: Cluster) -> list[Identity]:
        """ "The three foreign ministers", in an article that names them elsewhere or leaves it to others."""
        told = {(report.article.name, identity.name): None for report in cluster.reports for identity, _ in report.actors}
        return list(dict.fromkeys(who for article, name in told for who in self._people.bearers(article, *_offices(name))))

    def _present(self, cluster: Cluster, interval: Interval | None) -> list[Identity]:
        """Who is named at the meeting where an agreement was made, or in the agreement that was made at a meeting, told in one article."""
        if not _short(interval):
            return []
        fitting = {
            other.key: other
            for name in cluster.articles
            for other, day in self._occasions[name]
            if other.kind != cluster.kind
            and (other.status is Status.PLANNED) == (cluster.status is Status.PLANNED)
            and interval.meets(day)
            and not (cluster.towns and other.towns and cluster.towns.isdisjoint(other.towns))
        }
        if not fitting:
            return []
        near = min(fitting.values(), key=lambda other: (_apart(cluster, other), other.key))
        return list(dict.fromkeys(i for r in near.reports for i, role in r.actors if role != "mediator" and is_name(i.name)))

    def _renewing(self, cluster: Cluster, interval: Interval | None) -> list[Identity]:
        """The parties of the agreement made last before one is renewed, of whom the articles name as many as they leave out, or more."""
        known = frozenset[str]().union(*(self._named[name] for name in cluster.articles))
        before = [
            (made.latest, parties)
            for made, parties in self._made
            if made.latest is not None and interval is not None and interval.earliest is not None and made.latest < interval.earliest
            if 2 * sum(party.name in known for party in parties) >= len(parties)
        ]
        return max(before, key=lambda made: made[0], default=(None, list[Identity]()))[1]

    def _signed(self, cluster: Cluster, interval: Interval | None) -> list[Identity]:
        """Who met for the states that made an agreement."""
        states = {identity.name for report in cluster.reports for identity, _ in report.actors}
        people = [i for i in self._present(cluster, interval) if i.type is ActorType.PERSON]
        known = {i.country for i in people if i.country}
        one_each = len(people) == len(states)  # where nothing tells whose they are
        return people if len(people) > 1 and known <= states and (known or one_each) else []

    def _sides_of(self, article: str, cluster: Cluster) -> list[Identity]:
        """The sides that the corpus, and above all the article, tells most often to face each other, of those whom the article names.

        They are as many as is said, and none but foes where fighting is ended: who met over something else did not agree on that.
        """
        known, wanted, foes = self._named[article], _counted(cluster), any(map(_of_fighting, cluster.reports))
        score = {
            sides: weight + self._here[article][sides]
            for name in known
            for sides, weight in self._facing.get(name, {}).items()
            if len(sides) == (wanted or len(sides))
            and (sides in self._foes or not foes)
            and all((side.name in known or not is_name(side.name)) and side.name not in self._between for side in sides)
        }
        most = min(score, key=lambda sides: (-score[sides], -len(sides), sorted(side.name for side in sides)), default=frozenset())
        return sorted(most, key=lambda side: side.name)


def _parties(cluster: Cluster) -> list[Identity]:
    """Who is named as party to an agreement, where they are several."""
    told = ((identity, role) for report in cluster.reports for identity, role in report.actors if cluster.kind == "agreement")
    found = dict.fromkeys(identity for identity, role in told if role == "party" and is_name(identity.name))
    return list(found) if len(found) > 1 else []


def stands_for_sides(name: str) -> bool:
    """ "both sides", "the two governments": a description of those who face each other; "three presidents" of those in office."""
    last = name.rsplit(" ", 1)[-1].lower()
    return (not is_name(name) and last in nouns("sides") | nouns("states")) or bool(_offices(name)[0])


def _counted(cluster: Cluster) -> int | None:
    """How many took part, where a description says: "the three countries"."""
    said = (number(word) for report in cluster.reports for identity, _ in report.actors for word in identity.name.lower().split())
    return next((n for n in said if n is not None), None)


def _offices(name: str) -> tuple[str, int | None]:
    """The office of several and how many bear it: "three foreign ministers" → foreign minister, 3; none of a singular."""
    *before, last = name.lower().split()
    noun, wanted = last.removesuffix("s"), next((n for word in before if (n := number(word)) is not None), None)
    if noun == last or noun not in names.words("official_nouns") or (wanted is None and noun not in _ALONE):
        return "", None
    return " ".join([*(word for word in before if number(word) is None), noun]), wanted


def _gathering(cluster: Cluster) -> bool:
    return cluster.kind in _ROLE and cluster.shape != "trip"


def _nobody(cluster: Cluster) -> bool:
    """Nobody is named but mediators and hosts of talks; of descriptions only such as stand for the sides themselves."""
    return all(stands_for_sides(name) for name in _taking_part(cluster))


def _somebody(cluster: Cluster) -> bool:
    """Somebody is named who is no mediator and not the host of talks between others."""
    return any(is_name(name) and not stands_for_sides(name) for name in _taking_part(cluster))


def _taking_part(cluster: Cluster) -> list[str]:
    """Who is told to have taken part; "Ruiz hosted the talks" tells nobody."""
    aside = {"mediator", "host"} if cluster.shape == "meeting" else {"mediator"}
    told = [(identity.name, role) for report in cluster.reports for identity, role in report.actors if role != "mediator"]
    alone = len({name for name, _ in told}) == 1 and all(role == "host" for _, role in told)
    return [name for name, role in told if not (alone and role in aside)]


def _states_alone(cluster: Cluster) -> bool:
    """An agreement of states that names nobody who made it for them."""
    found = {identity.name: identity.type for report in cluster.reports for identity, role in report.actors if role != "mediator"}
    return cluster.kind == "agreement" and len(found) > 1 and set(found.values()) == {ActorType.COUNTRY}


def _of_fighting(report: Report) -> bool:
    return report.mention.kind == "agreement" and _FIGHTING.search(report.aside().quote) is not None


def _short(interval: Interval | None) -> TypeGuard[Interval]:
    return interval is not None and interval.days is not None and interval.days <= _OCCASION


def _apart(one: Cluster, other: Cluster) -> int:
    """How many sentences lie between the two where one article tells both."""
    return min(abs(a.mention.order - b.mention.order) for a in one.reports for b in other.reports if a.article.name == b.article.name)


def _sides(report: Report) -> list[Sides]:
    """Those whom a report tells to meet, to agree with, or to attack each other; none where it does not tell them apart."""
    sides = [(side, role) for identity, role in report.actors if role != "mediator" and (side := _side(identity)) is not None]
    if report.mention.kind == "attack" and Counter(role for _, role in dict.fromkeys(sides)) != {"attacker": 1, "target": 1}:
        return []
    found = frozenset(side for side, _ in sides)
    return [found] if len(found) > 1 and report.mention.kind in _WEIGHT else []


def _side(identity: Identity) -> Identity | None:
    """The state, body or group for which somebody acts; a state is one under whatever names the articles use."""
    if identity.type in {ActorType.PERSON, ActorType.COUNTRY}:
        state = identity.country if identity.type is ActorType.PERSON else identity.name
        return Identity(state, ActorType.COUNTRY, (state,), state) if state else None
    return identity if is_name(identity.name) or identity.name in nouns("organisation") else None
