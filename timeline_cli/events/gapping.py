"""Gapping: one verb and several stops, each with its own day, host or place: "was in Oslo on Monday and in Bergen on Tuesday"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from timeline_cli.actors import Register, names
from timeline_cli.events.clause import Clause
from timeline_cli.events.description import number
from timeline_cli.events.hit import Hit
from timeline_cli.events.participants import Scene
from timeline_cli.events.toponyms import Place, named_places
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType, Relation
from timeline_cli.model.meaning import named_in
from timeline_cli.model.timex import Timex, TimexType

_JOINTS = frozenset({",", ";", "and"})
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_BINDING = frozenset({"IN", "TO", "DT", "RB", "RBS", "JJ", "CC", "CD", "HYPH"})  # tags of words that only bind names and times
_MARKS = frozenset({"after", "before"})
_SEVERAL = 2  # places or times, of which each may have its event
_SPOTS = frozenset({"capital", "city", "town", "village"})
_THEN = frozenset({"then", "later", "afterwards"})


class _Stop:
    """What a piece of a clause names: places, times, and people beside the subject."""

    def __init__(self, tokens: Sequence[Token], places: Sequence[Place], times: dict[int, list[Token]], register: Register) -> None:
        self.tokens = list(tokens)
        self.places = [p for p in places if p.head in tokens]
        self.times = [index for index, inside in times.items() if inside and inside[0] in tokens]
        self.people = [t for t in tokens if _person(t, register)]
        told = {t for index in self.times for t in times[index]}
        # says where or with whom; "spent Monday" of "spent Monday and Tuesday in Oslo" does not
        self.settled = any(t.dep in {"dobj", "pobj"} and t not in told for t in tokens)
        # nothing but names and times: the verb is left out
        self.bare = all(t in told or t.is_name or t.tag in _BINDING or _binds(t) for t in tokens)

    @property
    def opening(self) -> list[Token]:
        """The names before its first preposition, places aside: "the Guard" of "the Guard in Lima"."""
        heads = {p.head for p in self.places}
        opens = takewhile(lambda t: t.tag not in {"IN", "TO"}, self.tokens)
        return [t for t in opens if t.is_name and t.dep != "compound" and t not in heads]

    def like(self, before: "_Stop", opens: bool) -> bool:
        """It says of another place, of another person at another time, or of a time "again", what the stop before it says of its own.

        The place of the one before may stand in front of all (`opens`).
        """
        then = any(t.lower in _THEN for t in self.tokens)
        timed = bool(self.times and before.times)
        met = bool(self.people and before.people and (opens or before.places or before.times))  # not "saw Ruiz and Vik in Quito"
        return (
            (then or (timed and before.settled) or met) if self.places else timed and (met or any(t.lower == "again" for t in self.tokens))
        )

    def extend(self, other: "_Stop") -> None:
        self.tokens += other.tokens
        self.places += other.places
        self.times += other.times
        self.people += other.people


def stops(report: Clause, tree: Tree, timexes: Sequence[Timex], here: Sequence[int], scene: Scene) -> Iterator[Clause]:
    """The visits or attacks that a clause tells, in order: itself, without what belongs to the stops that it goes on to tell of."""
    found = _stops(report, tree, timexes, here, scene.register)
    met = _named(found[0].people, scene.register) if found else set()
    told_behind = {a.name for a in report.actors if a.span.begin > report.hit.token.begin and report.hit.frame.kind == "visit"}
    role = next((a.role for who in (met, told_behind) for a in report.actors if a.name in who), "host")
    elsewhere = {t.span for stop in found[1:] for t in stop.tokens}
    alone = own = [a for a in report.actors if a.span not in elsewhere]
    there = report.places
    attack = report.hit.frame.kind == "attack"
    for stop in found[1:]:
        doers = [a for t in stop.opening for a in scene.actors(t, "attacker")] if attack else []
        alone = [a for a in alone if not (doers and a.role == "attacker")] + doers  # "the Front struck in May, and the Guard in June"
        people = [a for t in stop.people for a in scene.actors(t, role)]
        host = ActorType.COUNTRY if report.hit.frame.kind == "visit" else None
        company = [a for a in alone if not (people and a.name in met | told_behind) and a.type is not host]
        where = tuple(dict.fromkeys(p.name for p in sorted(stop.places, key=lambda p: p.rank)))
        where = there = where or (() if people else there)
        other = Clause(report.hit, [*company, *people], where, report.status, tuple(stop.times), Relation.AT)
        other.trigger = stop.places[0].head if stop.places else stop.tokens[0]
        report.actors = own
        report.places = tuple(p for p in report.places if p not in where or not stop.places)
        report.timexes = tuple(n for n in report.timexes if n not in stop.times)
        yield other


def each_time(report: Clause, tree: Tree, timexes: Sequence[Timex]) -> Iterator[Clause]:
    """Those that a clause counts and dates: "met three times: on 2 May, 4 June and 7 July"; the first is the report itself."""
    often = (c for c in report.hit.token.those("npadvmod", "advmod", "dobj") if c.lower in {"times", "twice"})
    count = next((number(t.lower) for c in often for t in (c, *c.those("nummod")) if number(t.lower) is not None), None)
    dated = all(named_in(timexes[n].meaning) for n in report.timexes)
    if report.hit.frame.kind != "visit" or report.hit.noun or count is None or count != len(report.timexes) or not dated:
        return
    first, *others = report.timexes
    report.timexes = (first,)
    for index in others:
        other = Clause(report.hit, list(report.actors), report.places, report.status, (index,), report.relation)
        other.trigger = tree.within(timexes[index].span)[0]
        yield other


def _named(people: Sequence[Token], register: Register) -> set[str]:
    return {entity.name for t in people if (entity := register.at(t.span)) is not None}


def _stops(report: Clause, tree: Tree, timexes: Sequence[Timex], here: Sequence[int], register: Register) -> list[_Stop]:
    kind = report.hit.frame.kind
    if kind not in {"visit", "attack"} or (kind == "attack" and len(here) < _SEVERAL):
        return []
    if _aside(report.hit) and any(p.head.i < report.hit.token.i for p in named_places(tree, register)):
        return []  # "was in Oslo on 3 May, a week after shells fell on Lima, and in Bergen on 5 May": what goes on is the journey
    places = [p for p in named_places(tree, register) if not _of_office(p.head) and not _of_person(p.head, tree, register)]
    begin = _begin(report.hit)
    spot = any(t.lower in _SPOTS and t.dep == "pobj" for t in tree.tokens[:begin])  # "In the capital she saw Ruiz, in Quito Vik"
    if len(places) + spot < _SEVERAL and len(here) < _SEVERAL:
        return []
    times = {n: tree.within(timexes[n].span) for n in here if timexes[n].type in {TimexType.DATE, TimexType.TIME}}
    front, *rest = _pieces(tree.tokens, begin)
    first = _Stop(front, places, {n: inside for n, inside in times.items() if n in report.timexes}, register)
    first.people = [t for t in first.people if t.i > begin]
    found, waiting = [first], list[Token]()
    opens = spot or any(p.head.i < begin for p in first.places)  # "In Lima she saw Ruiz, in Quito the foreign minister, Vik"
    for piece in _whole(rest, places) if opens else rest:
        stop = _Stop([*waiting, *piece], places, times, register)
        if not stop.bare:
            break
        waiting = []
        if stop.like(found[-1], opens):
            found.append(stop)
        elif stop.places or opens:
            found[-1].extend(stop)
        else:
            waiting = stop.tokens
    return found


def _aside(hit: Hit) -> bool:
    """Told in a clause that says how long after or before something it was."""
    clause = grammar.clause_verb(hit.token) if hit.noun else hit.token
    return clause is not None and any(c.lower in _MARKS for c in clause.those("mark"))


def _whole(pieces: Sequence[list[Token]], places: Sequence[Place]) -> list[list[Token]]:
    """The pieces, each that names no place joined to the one before."""
    found: list[list[Token]] = []
    for piece in pieces:
        if found and not any(p.head in piece for p in places):
            found[-1] = [*found[-1], *piece]
        else:
            found.append(piece)
    return found


def _of_office(place: Token) -> bool:
    """ "the Prime Minister of Lebanon", "the minister of trade of Peru": whose office it is."""
    noun = place
    while noun.dep == "pobj" and noun.head.lower == "of":
        noun = noun.head.head
    return noun is not place and noun.lower in names.words("role_nouns")


def _of_person(place: Token, tree: Tree, register: Register) -> bool:
    """ "Saw Ruiz from Peru, Vik of Chile", "led by Ruiz for Peru": where somebody is from."""
    before = place.head.i - 1
    entity = register.at(tree.tokens[before].span) if place.head.lower in {"from", "of", "for"} and before >= 0 else None
    return entity is not None and entity.type is ActorType.PERSON


def _begin(hit: Hit) -> int:
    """Where what a trigger says begins: behind the verb that carries it, where that comes later."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else None
    return max(hit.token.i, verb.i) if verb is not None else hit.token.i


def _pieces(tokens: Sequence[Token], begin: int) -> list[list[Token]]:
    """A clause cut at its commas and at "and", from its first word to the next verb."""
    found: list[list[Token]] = [list(tokens[: begin + 1])]
    joint = False
    goes_on = begin
    for token in tokens[begin + 1 :]:
        if token.i < goes_on:
            continue
        if token.dep == "mark" and token.lower in _MARKS and (goes_on := _behind(tokens, token.i)):
            joint = True  # "was in Oslo, a week after shells fell on Lima, and in Bergen on 5 May"
            if len(found) > 1 and all(token.head in t.ancestors() for t in found[-1]):
                found.pop()  # "a week"
            continue
        if token.is_verb or token.tag in _RELATIVE or token.dep == "mark":
            break
        if token.lower in _JOINTS and token.head.head.lower != "between":  # "talks between Ruiz and Vik in Lima" are one
            joint = True
            continue
        if joint:
            found.append([])
        found[-1].append(token)
        joint = False
    return found


def _behind(tokens: Sequence[Token], begin: int) -> int:
    """Where a clause that was set aside is over: at the preposition of ", and in Bergen"; 0 where it is not."""
    return next(
        (
            n + 2
            for n in range(begin, len(tokens) - 2)
            if [t.lower for t in tokens[n : n + 2]] == [",", "and"] and tokens[n + 2].tag == "IN"
        ),
        0,
    )


def _person(token: Token, register: Register) -> bool:
    """The head of a person's name."""
    entity = register.at(token.span)
    return entity is not None and entity.type is ActorType.PERSON and register.at(token.head.span) is not entity


def _binds(token: Token) -> bool:
    """A mark, an office before a name, or "for a last time"."""
    return not token.text[:1].isalnum() or token.lower == "time" or token.lower in names.words("role_nouns")
