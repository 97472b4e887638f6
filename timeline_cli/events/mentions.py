"""The event mentions of one parsed sentence."""

from collections.abc import Iterator, Sequence

from timeline_cli.actors import names
from timeline_cli.events.casualties import tolls
from timeline_cli.events.participants import Scene
from timeline_cli.events.places import places
from timeline_cli.events.status import status
from timeline_cli.events.triggers import Hit, hits
from timeline_cli.events.when import duration, timexes_for
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Relation, Status, Toll
from timeline_cli.model.mention import ActorMention, EventMention
from timeline_cli.model.timex import Timex

_STOP = frozenset(
    "the a an of and in on at to for from with by as was were is are be been has have had that which who his her its their it he she they this these those not but or after before said also when while".split()
)


class Context:
    """What the sentence's reading needs of the article."""

    def __init__(self, scene: Scene, timexes: Sequence[Timex], here: Sequence[int], part: Part, order: int) -> None:
        self.scene = scene
        self.timexes = timexes
        self.here = here  # indices of the time expressions in this sentence
        self.part = part
        self.order = order


class _Report:
    """A trigger with all that its clause says; several of them may report one event."""

    def __init__(
        self, hit: Hit, found: list[ActorMention], where: tuple[str, ...], what: Status, when: tuple[int, ...], relation: Relation
    ) -> None:
        self.hits = [hit]
        self.actors = found
        self.places = where
        self.status = what
        self.timexes = when
        self.relation = relation

        self.background = _background(hit.token)
        self.days: int | None = None
        self.ends = False

    @property
    def kidnapping(self) -> bool:
        return self.hit.token.lower.startswith(("kidnap", "abduct", "hijack"))

    @property
    def hit(self) -> Hit:
        return self.hits[0]

    def joins(self, other: "_Report") -> bool:
        """Two triggers of one sentence report one event unless something tells them apart."""
        a, b = self.hit.frame, other.hit.frame
        if a.kind != b.kind or a.shape != b.shape:
            return False
        if self.timexes and other.timexes and self.timexes[0] != other.timexes[0]:
            return False
        beside = other.hit.noun and other.hit.token.dep in {"appos", "npadvmod", "oprd"}  # "is to visit X, the first trip there"
        if (self.status is Status.PLANNED) != (other.status is Status.PLANNED) and not beside:
            return False
        if (
            a.kind == "attack"
            and self.kidnapping != other.kidnapping
            and not (a.result or b.result)
            and not (self.hit.noun or other.hit.noun)
        ):
            return False
        if self.background != other.background:
            return False
        if a.kind == "attack" and len(self.places) and len(other.places) and not set(self.places) & set(other.places):
            return False
        if a.kind == "visit" and a.shape == "meeting":
            mine, theirs = {x.name for x in self.actors}, {x.name for x in other.actors}
            return not mine or not theirs or bool(mine & theirs) and (mine <= theirs or theirs <= mine)
        if a.kind == "visit" and self.places and other.places:
            return bool(set(self.places) & set(other.places))
        return True

    def absorb(self, other: "_Report") -> None:
        """Takes over what the other trigger's clause adds."""
        self.hits += other.hits
        have = {a.name for a in self.actors}
        self.actors += [a for a in other.actors if a.name not in have]
        self.places += tuple(p for p in other.places if p not in self.places)
        if not self.timexes:
            self.timexes, self.relation = other.timexes, other.relation
        self.days, self.ends = self.days or other.days, self.ends or other.ends
        if self.status is Status.HAPPENED and other.status is not Status.HAPPENED and self.hit.frame.result:
            self.status = other.status


_BEHIND = frozenset({"after", "following", "since", "before", "despite", "amid"})
_IN_ANSWER = frozenset(
    {"response", "answer", "retaliation", "revenge", "reaction", "reprisal", "reprisals", "responding", "retaliate", "retaliated"}
)


def _background(token: Token) -> bool:
    """ "… after the March bombing", "in answer to the raid": told as what went before, an event of its own."""
    for above in [token, *token.ancestors()]:
        if above.lower in _BEHIND and above.tag == "IN":
            return True
        if above.lower in {"to", "for"} and above.head.lower in _IN_ANSWER:
            return True
        if above.is_verb and above is not token:
            return above.dep in {"advcl", "pcomp"} and (
                any(c.dep == "mark" and c.lower in _BEHIND for c in above.children) or above.head.lower in _BEHIND
            )
    return False


def _purpose(trip: _Report, meeting: _Report) -> bool:
    """ "arrived for talks with his host", "a visit, where he met elders": a trip told only by its one meeting is one event."""
    if trip.hit.frame.shape != "trip" or meeting.hit.frame.shape != "meeting" or trip.background != meeting.background:
        return False
    token = meeting.hit.token
    visitors = {a.name for a in trip.actors}
    if meeting.hit.noun:
        prep = token.head
        for _ in range(3):  # "for two days of talks"
            if prep.lower in {"for", "of"} and prep.head is not prep and prep.lower != "for":
                prep = prep.head.head if prep.head.head is not prep.head else prep.head
        below = trip.hit.token in list(token.ancestors()) or (
            trip.hit.noun and grammar.carrying_verb(trip.hit.token) in list(token.ancestors())
        )
        return prep.lower == "for" and below and not (meeting.timexes and trip.timexes and meeting.timexes[0] != trip.timexes[0])
    unnamed = all(a.name in visitors or not a.name[:1].isupper() for a in meeting.actors)
    return token.dep == "relcl" and any(c.lower == "where" for c in token.children) and unnamed


def mentions(tree: Tree, context: Context) -> Iterator[EventMention]:
    """The events that one sentence reports, in order of their triggers."""
    reports: list[_Report] = []
    for hit in hits(tree):
        report = _report(hit, tree, context)
        if report is None:
            continue
        if hit.frame.shape == "trip" and not report.actors:
            report.actors = next((list(r.actors) for r in reversed(reports) if r.hit.frame.shape == "trip"), [])
        for group in _apart(report):
            known = next((r for r in reports if r.joins(group) or _purpose(r, group)), None)
            if known is not None:
                known.absorb(group)
            else:
                reports.append(group)
    attacks = [r for r in reports if r.hit.frame.kind == "attack"]
    counted = dict(zip(map(id, attacks), tolls(tree, [[h.token for h in r.hits] for r in attacks]), strict=True)) if attacks else {}
    for report in reports:
        killed, injured = counted.get(id(report), (None, None))
        if _pinned(report, context, killed is not None or injured is not None):
            yield _mention(report, tree, context, killed, injured)


def _report(hit: Hit, tree: Tree, context: Context) -> _Report | None:
    what = status(hit)
    if what is None:
        return None
    found = _actors(hit, context.scene)
    where = places(hit, tree, context.scene.register)
    found = [
        a
        for a in found
        if not (
            a.type is ActorType.COUNTRY
            and a.name in where
            and hit.frame.kind == "visit"
            and a.role != "visitor"
            and hit.frame.shape == "trip"
        )
    ]
    if not _counts(hit, found, where, context):
        return None
    when, relation = timexes_for(hit, tree, context.timexes, context.here)
    if (
        what is Status.HAPPENED
        and hit.frame.kind == "visit"
        and context.part is Part.BODY
        and when
        and _present(hit)
        and "day" in context.timexes[when[0]].text.lower()
    ):
        what = Status.PLANNED  # "he flies to Lima on Tuesday"
    report = _Report(hit, found, where, what, when, relation)
    report.days, report.ends = duration(hit, tree)
    return report


def _present(hit: Hit) -> bool:
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    return verb is not None and verb.tag in {"VBZ", "VBP"}


def _actors(hit: Hit, scene: Scene) -> list[ActorMention]:
    frame = hit.frame
    found: list[ActorMention] = []
    for relation, role in frame.roles.items():
        for token in hit.args.get(relation, []):
            for actor in _of_relation(scene, token, relation, role, frame.kind):
                if all(actor.name != a.name for a in found):
                    found.append(actor)
    for relation in ("under", "led by", "headed by"):
        for token in hit.args.get(relation, []):
            found += [
                a
                for a in scene.actors(token, frame.roles.get("subject", ""))
                if a.type is ActorType.PERSON and all(a.name != f.name for f in found)
            ]
    if frame.kind == "attack":
        found += _claimed(hit, scene, found)
    if frame.kind == "agreement":
        found = _brokers(hit, scene, found)
    return found


def _of_relation(scene: Scene, token: Token, relation: str, role: str, kind: str) -> list[ActorMention]:
    if relation == "modifier":
        entity = scene.register.at(token.span)
        if entity is None:
            return []
        if entity.country and (entity.type is None or entity.type is ActorType.COUNTRY):
            return [ActorMention(token.span, entity.country, role, ActorType.COUNTRY)] if entity.type is None or kind != "attack" else []
        if entity.type in {ActorType.GROUP, ActorType.ORGANISATION, ActorType.PERSON}:
            return [ActorMention(token.span, entity.name, role, entity.type)]
        return []
    return scene.actors(token, role, targets=role == "target")


def _claimed(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """ "The group claimed responsibility for the attack", "an attack claimed by the group", "behind the attack"."""
    token = hit.token
    more: list[ActorMention] = []
    above = list(token.ancestors())[:4]
    verb = next((a for a in above if a.is_verb), None)
    if verb is not None and hit.noun and any(t.lower in {"responsibility", "behind", "blamed", "blame", "accused"} for t in verb.subtree()):
        if verb.lower in {"claimed", "claim", "claims", "took", "was", "were", "is", "are"} and (
            any(t.lower == "responsibility" for t in verb.those("dobj")) or any(t.lower == "behind" for t in verb.those("prep"))
        ):
            for noun in grammar.subject(verb):
                more += scene.actors(noun, "attacker")
        for prep in verb.those("prep"):
            if prep.lower == "on" and verb.lower in {"blamed", "blame", "blames"}:
                for noun in prep.those("pobj"):
                    more += scene.actors(noun, "attacker")
    have = {a.name for a in found}
    return [a for a in more if a.name not in have]


def _brokers(hit: Hit, scene: Scene, found: list[ActorMention]) -> list[ActorMention]:
    """Who brokers or mediates an agreement is no party to it."""
    verbs = [c for c in hit.token.children if c.dep in {"acl", "relcl"}]
    carrier = grammar.carrying_verb(hit.token) if hit.noun else None
    brokers: list[ActorMention] = []
    for verb in [*verbs, *([carrier] if carrier is not None else [])]:
        if verb.lower in {"brokered", "mediated", "facilitated", "sponsored", "brokers", "mediating", "brokering", "arranged"}:
            for noun in grammar.of_verb(verb).get("subject", []):
                brokers += scene.actors(noun, "mediator")
    for child in hit.token.children:  # "a U.N.-brokered truce"
        if child.lower.endswith(("-brokered", "-mediated", "-backed", "-sponsored")) or child.lower in {"brokered", "mediated"}:
            for part in [child, *child.children]:
                entity = scene.register.at(part.span)
                if entity is not None and (entity.type or entity.country):
                    brokers.append(
                        ActorMention(
                            part.span, entity.name if entity.type else str(entity.country), "mediator", entity.type or ActorType.COUNTRY
                        )
                    )
    named = {b.name for b in brokers}
    return [a for a in found if a.name not in named] + brokers


def _counts(hit: Hit, found: list[ActorMention], where: tuple[str, ...], context: Context) -> bool:
    """The frame's own conditions."""
    frame = hit.frame
    if frame.kind == "visit":
        return _visits(hit, found, where, context)
    if frame.kind == "agreement":
        parties = [a for a in found if a.role == "party"]
        if frame.joint:
            plural = any(_plural_party(t) for t in hit.args.get("subject", []))
            return (len(parties) >= 2 or (plural and bool(parties))) and not _opinion(hit)
        if frame.needs_object:
            objects = hit.args.get("object", [])
            return (
                bool(objects)
                and (len(parties) >= 2 or bool(where))
                and any(o.lower in _SIGNED or o.lower.rstrip("s") in _SIGNED for o in objects)
            )
    return True


_SIGNED = frozenset(
    {
        "agreement",
        "accord",
        "treaty",
        "pact",
        "deal",
        "memorandum",
        "memoranda",
        "mou",
        "contract",
        "ceasefire",
        "truce",
        "statement",
        "declaration",
        "communique",
        "protocol",
        "document",
        "convention",
        "text",
        "letter",
        "understanding",
        "charter",
        "papers",
        "armistice",
    }
)


def _plural_party(token: Token) -> bool:
    return (
        token.tag in {"NNS", "NNPS"}
        and token.lower
        in {
            "sides",
            "countries",
            "nations",
            "leaders",
            "parties",
            "governments",
            "ministers",
            "neighbours",
            "neighbors",
            "presidents",
            "states",
            "delegations",
            "allies",
            "officials",
            "militaries",
            "rivals",
            "factions",
            "groups",
            "members",
            "companies",
            "negotiators",
            "unions",
        }
        or token.lower in {"both", "two", "they", "pair", "duo"}
    )


def _opinion(hit: Hit) -> bool:
    """ "analysts agree that …", "agreed with the view": an opinion shared, nothing undertaken."""
    subjects = {t.lower for t in hit.args.get("subject", [])}
    return bool(
        subjects
        & {
            "analysts",
            "experts",
            "observers",
            "critics",
            "economists",
            "scholars",
            "historians",
            "people",
            "voters",
            "scientists",
            "authors",
        }
    ) or (hit.token.tag in {"VBP", "VB"} and hit.token.child("ccomp") is not None)


def _visits(hit: Hit, found: list[ActorMention], where: tuple[str, ...], context: Context) -> bool:
    frame = hit.frame
    register = context.scene.register
    movers = [a for a in found if a.role in {"visitor", "participant"}]

    def official(actor: ActorMention) -> bool:
        if actor.type in {ActorType.COUNTRY, ActorType.ORGANISATION}:
            return True
        entity = register.at(actor.span)
        if entity is not None and entity.type is ActorType.PERSON:
            return entity.official
        named = next((e for e in register.entities if e.name == actor.name), None)
        if named is not None:
            return named.official
        return actor.name.lower().rsplit(" ", 1)[-1] in names.words("official_nouns")

    if frame.destination:
        actors_ok = any(
            official(a)
            and a.type is not ActorType.ORGANISATION
            and a.type is not ActorType.COUNTRY
            or a.type is ActorType.COUNTRY
            and hit.args.get("subject", [None])[0] is not None
            and hit.args["subject"][0].lower in {"delegation", "team"}
            for a in movers
        )
        there = any(c.lower in {"there", "here"} and c.dep == "advmod" for c in hit.token.children)
        return actors_ok and (bool(where) or (there and frame.name != "presence"))
    if frame.person_object:
        met = [a for a in found if a.role in {"participant", "host", "visitor"}]
        people = [a for a in met if a.type is ActorType.PERSON or official(a)]
        if frame.weak:
            return len(met) >= 2 and sum(official(a) for a in met) >= (1 if where or frame.name != "call" else 2)
        return len(people) >= 2 or (
            len(people) >= 1
            and any(official(a) for a in people)
            and (bool(where) or hit.token.child("dobj", "prep") is not None or frame.name == "meet")
        )
    if frame.weak:
        return (
            any(official(a) for a in found)
            and (len(found) >= 2 or bool(where))
            and (hit.noun is False or frame.name != "gathering" or len(found) >= 2)
        )
    if frame.shape == "trip":
        civil = [
            t
            for t in hit.args.get("subject", [])
            if t.lower in {"tourists", "fans", "visitors", "pilgrims", "students", "customers", "users", "you", "i", "we"}
        ]
        return not civil
    return True


def _apart(report: _Report) -> list[_Report]:
    """ "separate meetings with A, with B and with C" are three meetings."""
    hit = report.hit
    if hit.frame.shape != "meeting":
        return [report]
    withs = [p for p in hit.token.children if p.dep == "prep" and p.lower == "with"]
    chained = [c for p in withs for c in p.children if c.dep in {"conj", "prep"} and c.lower == "with"]
    separately = any(t.lower in {"separate", "separately", "bilateral"} and t.lower != "bilateral" for t in hit.token.subtree())
    if not (separately or len(withs) + len(chained) > 1):
        return [report]
    others = [
        a
        for t in hit.args.get("with", []) + (hit.args.get("object", []) if not hit.noun else [])
        for a in report.actors
        if a.span == t.span
    ]
    if len(others) < 2:
        return [report]
    core = [a for a in report.actors if a not in others]
    return [_Report(hit, [*core, other], report.places, report.status, report.timexes, report.relation) for other in others]


def _pinned(report: _Report, context: Context, tolled: bool) -> bool:
    """Something says which event it is: who, where, when, how many; or "the attack", told of before."""
    hit = report.hit
    named = [a for a in report.actors if a.name[:1].isupper() or a.type is ActorType.PERSON or a.name[:1].isdigit()]
    plural = hit.noun and hit.token.tag in {"NNS", "NNPS"} and hit.frame.name not in {"meeting", "battle", "gathering"}
    bare = plural and not any(c.dep in {"nummod"} or c.lower in {"the", "these", "two", "several", "twin"} for c in hit.token.children)
    if bare and hit.frame.kind == "attack" and not report.timexes and not tolled and len(report.hits) == 1:
        return False
    if hit.frame.kind == "agreement" and plural and not report.timexes and not report.places:
        return False
    if hit.frame.result and len(report.hits) == 1 and not (report.actors or tolled):
        return False
    return bool(report.timexes or report.places or named or report.actors or tolled or _definite(hit) or context.part is not Part.BODY)


def _definite(hit: Hit) -> bool:
    return hit.noun and any(c.lower in {"the", "this", "that", "these", "those"} or c.dep == "poss" for c in hit.token.children)


def _mention(report: _Report, tree: Tree, context: Context, killed: Toll | None, injured: Toll | None) -> EventMention:
    hit = report.hit
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    perfect = verb is not None and (
        verb.tag in {"VBZ", "VBP"} or any(c.dep == "aux" and c.lower in {"has", "have", "is", "are"} for c in verb.children)
    )
    content = tuple(sorted({w for t in tree.tokens for w in names.tokens(t.text) if len(w) > 2 and w not in _STOP}))
    return EventMention(
        kind=hit.frame.kind,
        frame=hit.frame.name,
        shape=hit.frame.shape,
        sentence=tree.span,
        trigger=hit.token.span,
        part=context.part,
        order=context.order,
        status=report.status,
        actors=tuple(report.actors),
        places=report.places,
        killed=killed,
        injured=injured,
        timexes=report.timexes,
        relation=report.relation,
        days=report.days,
        ends=report.ends,
        definite=_definite(hit) and not report.timexes,
        background=report.background,
        perfect=perfect,
        words=content,
    )
