"""A mention with its day: what one sentence says of one event, once its article is dated."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from copy import copy
from functools import lru_cache
from sys import intern

from msgspec import Struct, structs

from timeline_cli.actors.people import People
from timeline_cli.actors.sorts import is_title
from timeline_cli.language import world
from timeline_cli.merge.dated import Dated, dated, is_over, likeliest
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.article import Article, Part, Published
from timeline_cli.model.event import ActorType, Factuality, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Direction
from timeline_cli.model.mention import EventMention, Reading
from timeline_cli.model.one import one
from timeline_cli.model.timex import ResolvedTimex
from timeline_cli.model.trace import Step
from timeline_cli.timex.turn import turned

_HOUR = 3  # sentences for which an hour is of the day told
_STEP = 4  # days: what is told of a longer time stands beside the story


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
        "hour",
        "identities",
        "interval",
        "line",
        "mention",
        "published",
        "subjects",
        "timed",
        "told",
        "trigger",
    )

    def __init__(
        self,
        article: Article,
        published: Published,
        mention: EventMention,
        dated: Dated,
        told: ResolvedTimex | None,
        people: People,
        subjects: frozenset[str],
        aside: Shelf[Aside],
    ) -> None:
        self.article = _bare(article)
        self.subjects = subjects  # the people and bodies of whom its article tells
        self._aside = aside
        self._number = aside.put(Aside(mention.sentence.of(article.text), dated.timex, dated.steps))
        self.trigger = intern(mention.trigger.of(article.text))
        self.line = article.line_of(mention.sentence.begin)
        self.published = published
        self.mention = mention
        self.timed = intern(dated.timex.timex.text) if dated.timex is not None else None  # the words that date it
        self.hour = dated.timex is not None and dated.timex.timex.hour  # of no day of its own
        self.interval: Interval | None = one(dated.interval)
        self.told: tuple[Interval, str] | None = (
            one((told.interval, intern(told.timex.text))) if told is not None and told.interval is not None else None
        )
        at = bisect_right(article.blocks, mention.sentence.begin, key=lambda b: b.span.begin) - 1
        self.block = at if at >= 0 and article.blocks[at].span.holds(mention.sentence) else -1
        self.identities = people.together(article.name, [(a.name, a.type) for a in mention.actors])
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

    def recast(self, role_of: Callable[[str], str]) -> "Report":
        """The same report, each of its actors with the role that the name has."""
        made = copy(self)
        roles = [role_of(identity.name) for identity in self.identities]
        made.mention = structs.replace(
            self.mention, actors=tuple(structs.replace(a, role=role) for a, role in zip(self.mention.actors, roles, strict=True))
        )
        made.actors = tuple(dict.fromkeys(zip(self.identities, roles, strict=True)))
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
        return self.timed.casefold() if self.interval is None and self.timed is not None and not self.hour else None

    @property
    def step(self) -> Interval | None:
        """The few days told last before it, where it is a step in the story that stands there."""
        mention, days = self.mention, self.told[0] if self.told is not None else None
        known = mention.reference or mention.definite or mention.background or mention.part is Part.TITLE
        if known or mention.perfect or mention.pluperfect or mention.status is not Status.HAPPENED or days is None:
            return None
        return days if (days.days or _STEP + 1) <= _STEP and not is_over(self.published.interval, days) else None

    @property
    def lasts(self) -> bool:
        """It is told to last through all of its days."""
        return self.mention.days is not None and self.interval is not None and self.interval.days == self.mention.days

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
    """A proper name, not a description: "Kenya", "Ana Ruiz", but not "Three soldiers", "Ruiz Institute van", "Foreign Minister"."""
    first, _, rest = name.partition(" ")
    office = is_title(name) or (bool(rest) and world.demonym_of(first) is not None and is_title(rest))
    return name[:1].isupper() and not name.rsplit(" ", 1)[-1].islower() and not office  # "Haidar al-Abadi" is one


def reports(reading: Reading, published: Published, people: People, aside: Shelf[Aside]) -> list[Report]:
    """All mentions of an article, dated as far as their own sentence says; `aside` takes what is not needed before they are settled."""
    filed = reading.article.filed if published == reading.article.stated else None
    written = structs.replace(published, interval=Interval.day(filed)) if filed is not None else published
    resolved = likeliest(reading.timexes, written)
    read = dict.fromkeys(Direction, resolved)
    for way, cue in ((Direction.FUTURE, "planned"), (Direction.PAST, "told as past")):
        own = {n for m in reading.mentions if _points(m) is way for n in m.timexes}
        if own:
            read[way] = likeliest([turned(t, way, cue) if n in own else t for n, t in enumerate(reading.timexes)], written)
    named = ((c.name, c.type) for c in reading.cast if c.type is not ActorType.COUNTRY)
    subjects = frozenset(people.who(reading.article.name, name, sort).name for name, sort in named)
    made = list[Report]()
    for mention in reading.mentions:
        when = _at_its_hour(dated(mention, read[_points(mention)], written), mention, made, written)
        if when.lasts and when.interval is not None:
            mention = structs.replace(mention, days=when.interval.days)
        told = resolved[mention.told] if mention.told is not None else None
        if mention.status is Status.HAPPENED and mention.kind != "attack" and is_over(written.interval, when.interval):
            mention = structs.replace(mention, status=Status.PLANNED)  # "Lima to host summit on Friday"
        elif mention.status is Status.PLANNED and is_over(when.interval, written.interval):
            mention = structs.replace(mention, status=Status.HAPPENED)  # "will cost more than last month's agreement"
        made.append(Report(reading.article, published, mention, when, told, people, subjects, aside))
    return made


def _at_its_hour(when: Dated, mention: EventMention, before: Sequence[Report], written: Published) -> Dated:
    """ "They struck on Saturday, police said on Monday. The first shots fell at dawn": an hour is of the day of what it is told of."""
    if when.timex is None or not when.timex.timex.hour or is_over(when.interval, written.interval):
        return when
    same = (r for r in reversed(before) if r.mention.kind == mention.kind and r.mention.status is mention.status)
    told = (r for r in same if not (r.mention.reference or r.mention.background))
    last = next((r for r in told if 0 < mention.order - r.mention.order <= _HOUR and r.interval is not None), None)
    if last is None or last.interval is None or last.interval.days != 1 or last.interval == when.interval:
        return when
    steps = (*when.steps, Step("hour", f"of the day of what was told before, {last.timed!r}", last.interval.edtf))
    return Dated(last.interval, when.timex, steps)


def _points(mention: EventMention) -> Direction:
    """Which way its own verb points, whatever other verbs stand by: "Vik, who will leave office, on Monday met Owusu"."""
    if mention.status is Status.PLANNED:
        return Direction.FUTURE
    return Direction.PAST if mention.status is Status.HAPPENED and not mention.perfect else Direction.NEAREST
