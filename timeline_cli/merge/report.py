"""A mention with its day: what one sentence says of one event, once its article is dated."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from copy import copy
from datetime import date, timedelta
from functools import lru_cache
from sys import intern

from msgspec import Struct, structs

from timeline_cli import timex
from timeline_cli.actors.people import People
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.article import Article, How, Part, Published
from timeline_cli.model.event import ActorType, Factuality, Relation, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Direction
from timeline_cli.model.mention import EventMention, Reading
from timeline_cli.model.one import one
from timeline_cli.model.timex import ResolvedTimex, Timex
from timeline_cli.model.trace import Step
from timeline_cli.timex.turn import turned

_FEW = 5  # days of an inferred publication within which a weekday is still told apart


class Aside(Struct, frozen=True):
    """What of a report is not asked for before its event is settled: all reports of a corpus are held at once, and these are not."""

    quote: str
    timex: ResolvedTimex | None
    steps: tuple[Step, ...]


class Report:
    """One mention, resolved: its interval, and its actors by their identity in the corpus.

    Of its article's text it keeps no more than the trigger, of what dates it no more than the words; the rest is laid aside.
    """

    __slots__ = (
        "_aside",
        "_number",
        "actors",
        "article",
        "block",
        "denied",
        "doubted",
        "identities",
        "interval",
        "line",
        "mention",
        "published",
        "timed",
        "told",
        "trigger",
    )

    def __init__(
        self,
        article: Article,
        published: Published,
        mention: EventMention,
        dated: "Dated",
        told: ResolvedTimex | None,
        people: People,
        aside: Shelf[Aside],
    ) -> None:
        self.article = _bare(article)
        self._aside = aside
        self._number = aside.put(Aside(mention.sentence.of(article.text), dated.timex, dated.steps))
        self.trigger = intern(mention.trigger.of(article.text))
        self.line = article.line_of(mention.sentence.begin)
        self.published = published
        self.mention = mention
        self.timed = intern(dated.timex.timex.text) if dated.timex is not None else None  # the words that date it
        self.interval: Interval | None = one(dated.interval)
        self.told: tuple[Interval, str] | None = (
            one((told.interval, intern(told.timex.text))) if told is not None and told.interval is not None else None
        )
        at = bisect_right(article.blocks, mention.sentence.begin, key=lambda b: b.span.begin) - 1
        self.block = at if at >= 0 and article.blocks[at].span.holds(mention.sentence) else -1
        self.identities = tuple(people.who(article.name, a.name, a.type) for a in mention.actors)
        self.actors = tuple(dict.fromkeys(zip(self.identities, (a.role for a in mention.actors), strict=True)))
        self.doubted: frozenset[str] = one(
            frozenset(i.name for i, a in zip(self.identities, mention.actors, strict=True) if a.factuality is not Factuality.ASSERTED)
        )
        self.denied = tuple(dict.fromkeys(people.who(article.name, a.name, a.type).name for a in mention.denied))

    def aside(self) -> Aside:
        """Its sentence, what dates it, and why."""
        return self._aside[self._number]

    @property
    def people(self) -> frozenset[str]:
        """The named persons in it."""
        return frozenset(i.name for i, _ in self.actors if i.type is ActorType.PERSON and is_name(i.name))

    def without(self, names: frozenset[str]) -> "Report":
        """The same report with some of its actors left out."""
        made = copy(self)
        kept = [n for n, identity in enumerate(self.identities) if identity.name not in names]
        made.mention = structs.replace(self.mention, actors=tuple(self.mention.actors[n] for n in kept))
        made.identities = tuple(self.identities[n] for n in kept)
        made.actors = tuple(a for a in self.actors if a[0].name not in names)
        return made

    def as_shape(self, shape: str) -> "Report":
        """The same report of an event of another shape."""
        made = copy(self)
        made.mention = structs.replace(self.mention, shape=shape)
        return made

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Where it stands: the order in which reports are told, whatever the order of input."""
        return (self.article.name, self.mention.sentence.begin, self.mention.trigger.begin, self.mention.kind)

    @property
    def named(self) -> frozenset[str]:
        """Names of the people, countries and bodies in it, not of the merely described; a country that is host is its place."""
        return frozenset(i.name for i, role in self.actors if is_name(i.name) and not (role == "host" and i.type is ActorType.COUNTRY))

    @property
    def words_of_time(self) -> str | None:
        """An expression that dates it though no day can be named yet: "Tuesday" in an article that states no date."""
        return self.timed.casefold() if self.interval is None and self.timed is not None else None

    @property
    def lead(self) -> bool:
        """It stands in the headline or opens the story."""
        return self.mention.part is Part.TITLE or self.mention.order <= 2

    def __repr__(self) -> str:
        when = self.interval.edtf if self.interval else None
        return f"<{self.mention.kind} {when} {[i.name for i, _ in self.actors]} {self.mention.places} {self.key[:2]}>"


@lru_cache(maxsize=1)
def _bare(article: Article) -> Article:
    """An article without its text, one for all of its reports."""
    return structs.replace(article, text="", blocks=())


@lru_cache(maxsize=16384)
def is_name(name: str) -> bool:
    """A proper name, not a description: "Kenya", "Ana Ruiz", but not "Three soldiers" or "Ruiz Institute van"."""
    return name[:1].isupper() and not name.rsplit(" ", 1)[-1][:1].islower()


class Dated:
    """What dates a mention: a time expression and the days it leaves."""

    __slots__ = ("interval", "steps", "timex")

    def __init__(self, interval: Interval | None, resolved: ResolvedTimex | None, steps: tuple[Step, ...]) -> None:
        self.interval = interval
        self.timex = resolved
        self.steps = steps


def reports(reading: Reading, published: Published, people: People, aside: Shelf[Aside]) -> list[Report]:
    """All mentions of an article, dated as far as their own sentence says; `aside` takes what is not needed before they are settled."""
    filed = reading.article.filed if published == reading.article.stated else None
    written = structs.replace(published, interval=Interval.day(filed)) if filed is not None else published
    resolved = _likeliest(reading.timexes, written)
    read = dict.fromkeys(Direction, resolved)
    for way, cue in ((Direction.FUTURE, "planned"), (Direction.PAST, "told as past")):
        if any(m.timexes and _points(m) is way for m in reading.mentions):
            read[way] = _likeliest([turned(t, way, cue) for t in reading.timexes], written)
    made = []
    for mention in reading.mentions:
        dated = _dated(mention, read[_points(mention)], written)
        told = resolved[mention.told] if mention.told is not None else None
        if mention.status is Status.HAPPENED and mention.kind != "attack" and _is_over(written.interval, dated.interval):
            mention = structs.replace(mention, status=Status.PLANNED)  # "Lima to host summit on Friday"
        elif mention.status is Status.PLANNED and _is_over(dated.interval, written.interval):
            mention = structs.replace(mention, status=Status.HAPPENED)  # "will cost more than last month's agreement"
        made.append(Report(reading.article, published, mention, dated, told, people, aside))
    return made


def _likeliest(timexes: Sequence[Timex], published: Published) -> tuple[ResolvedTimex, ...]:
    """Resolved against publication; where that was inferred to within a few days, "Tuesday" is read from each of them."""
    resolved = timex.resolve(timexes, published.interval)
    inferred = published.interval
    if published.how is not How.INFERRED or inferred is None or inferred.earliest is None:
        return resolved
    if (inferred.days or 0) > _FEW:
        return tuple(_inside(r, inferred) for r in resolved)
    if inferred.days == 1:
        return resolved
    days = [inferred.earliest + timedelta(n) for n in range(inferred.days or 1)]
    read = [timex.resolve(timexes, Interval.day(day)) for day in days]
    chances = published.chances or [1 / len(days)] * len(days)
    return tuple(_likely(wide, [on_day[n] for on_day in read], chances) for n, wide in enumerate(resolved))


def _likely(wide: ResolvedTimex, read: Sequence[ResolvedTimex], chances: Sequence[float]) -> ResolvedTimex:
    """What an expression most probably stands for, told from what it does on each day of publication; uncertain."""
    held: dict[Interval | None, float] = defaultdict(float)
    for each, chance in zip(read, chances, strict=True):
        held[each.interval] += chance
    best = max(read, key=lambda each: held[each.interval])
    if wide.interval is None or wide.interval == best.interval or best.interval is None:
        return wide
    interval = best.interval.qualified("?")
    return structs.replace(
        best,
        interval=interval,
        steps=(*best.steps, Step("inferred", "on the likeliest days of publication", interval.edtf)),
    )


def _inside(resolved: ResolvedTimex, published: Interval) -> ResolvedTimex:
    """ "Tuesday" in an article of some day of June is a Tuesday of June, by far the likeliest: those just outside are let go."""
    days = [d for d in resolved.interval.members if published.allows(d)] if resolved.interval is not None else []
    if not days or resolved.interval is None or len(days) == len(resolved.interval.members):
        return resolved
    interval = Interval.one_of(days)
    return structs.replace(
        resolved, interval=interval, steps=(*resolved.steps, Step("inferred", f"within {published.edtf}", interval.edtf))
    )


def _points(mention: EventMention) -> Direction:
    """Which way its own verb points, whatever other verbs stand by: "Vik, who will leave office, on Monday met Owusu"."""
    if mention.status is Status.PLANNED:
        return Direction.FUTURE
    return Direction.PAST if mention.status is Status.HAPPENED and not mention.perfect else Direction.NEAREST


def _dated(mention: EventMention, resolved: Sequence[ResolvedTimex], published: Published) -> Dated:
    if mention.offset is not None:
        found = _likeliest([mention.offset], published)[0]
        if found.interval is not None:
            return Dated(found.interval, found, found.steps)
    for index in mention.timexes:
        found = resolved[index]
        if found.interval is None:
            continue
        interval = related(found.interval, mention.relation, published.interval, mention.kind)
        steps = found.steps
        if interval is None or _elsewhere(interval, mention, published.interval):
            continue
        if interval != found.interval:
            steps = (*steps, Step("relation", f"the event lies {mention.relation.value} {found.timex.text!r}", interval.edtf))
        if mention.days is not None and interval.days == 1 and interval.earliest is not None:
            interval = _lasting(interval.earliest, mention)
            steps = (*steps, Step("duration", f"{mention.days} days", interval.edtf))
        return Dated(interval, found, steps)
    return Dated(None, resolved[mention.timexes[0]] if mention.timexes else None, ())


def _elsewhere(interval: Interval, mention: EventMention, published: Interval | None) -> bool:
    """The days are of something else in the sentence: past, though this is planned, or still to come, though somebody "has come"."""
    if mention.status is Status.PLANNED:
        return _is_over(interval, published) and not mention.reference
    return mention.perfect and mention.kind != "attack" and _is_over(published, interval)


def _is_over(some: Interval | None, others: Interval | None) -> bool:
    """The last of some days lies before the first of others."""
    last, first = some.latest if some is not None else None, others.earliest if others is not None else None
    return last is not None and first is not None and last < first


def _lasting(day: date, mention: EventMention) -> Interval:
    """The days of what lasts several: counted from its beginning, or back from its end."""
    length = timedelta((mention.days or 1) - 1)
    return Interval.between(day - length, day) if mention.ends else Interval.between(day, day + length)


def related(interval: Interval, relation: Relation, published: Interval | None, kind: str) -> Interval | None:
    """The days of an event that lies before, after or since the days of an expression.

    Only violence goes on: an agreement "in force since 2015" was made in 2015, and of a visit "since" says nothing.
    """
    if relation is Relation.AT or (relation is Relation.SINCE and kind == "agreement"):
        return interval
    if relation is Relation.SINCE and kind == "visit":
        return None
    if relation is Relation.BEFORE:
        return Interval.between(None, interval.latest) if interval.latest else None
    start = interval.earliest
    end: date | None = published.latest if published else None
    if start is None or (end is not None and end < start):
        return None
    return Interval.between(start, end)
