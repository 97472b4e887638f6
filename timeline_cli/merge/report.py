"""A mention with its day: what one sentence says of one event, once its article is dated."""

from collections.abc import Sequence
from datetime import date

from timeline_cli import timex
from timeline_cli.actors.people import Identity, People
from timeline_cli.model.article import Article, Part, Published
from timeline_cli.model.event import ActorType, Relation
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import EventMention, Reading
from timeline_cli.model.timex import ResolvedTimex
from timeline_cli.model.trace import Step


class Report:
    """One mention, resolved: its interval, and its actors by their identity in the corpus."""

    __slots__ = ("actors", "article", "block", "interval", "mention", "published", "steps", "timex")

    def __init__(self, article: Article, published: Published, mention: EventMention, dated: "Dated", people: People) -> None:
        self.article = article
        self.published = published
        self.mention = mention
        self.timex = dated.timex
        self.interval = dated.interval
        self.steps = dated.steps
        self.block = next((n for n, b in enumerate(article.blocks) if b.span.holds(mention.sentence)), -1)
        self.actors: list[tuple[Identity, str]] = []
        for actor in mention.actors:
            entry = (people.who(article.name, actor.name, actor.type), actor.role)
            if entry not in self.actors:
                self.actors.append(entry)

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Where it stands: the order in which reports are told, whatever the order of input."""
        return (self.article.name, self.mention.sentence.begin, self.mention.trigger.begin, self.mention.kind)

    @property
    def named(self) -> frozenset[str]:
        """Names of the people, countries and bodies in it, not of the merely described."""
        return frozenset(i.name for i, _ in self.actors if i.name[:1].isupper() and (i.type is not ActorType.GROUP or not i.name.islower()))

    @property
    def lead(self) -> bool:
        """It stands in the headline or opens the story."""
        return self.mention.part is Part.TITLE or self.mention.order <= 2

    def __repr__(self) -> str:
        return f"<{self.mention.kind} {self.interval.edtf if self.interval else None} {[i.name for i, _ in self.actors]} {self.mention.places} {self.key[:2]}>"


class Dated:
    """What dates a mention: a time expression and the days it leaves."""

    __slots__ = ("interval", "steps", "timex")

    def __init__(self, interval: Interval | None, resolved: ResolvedTimex | None, steps: tuple[Step, ...]) -> None:
        self.interval = interval
        self.timex = resolved
        self.steps = steps


def reports(reading: Reading, published: Published, people: People) -> list[Report]:
    """All mentions of an article, dated as far as their own sentence says."""
    resolved = timex.resolve(reading.timexes, published.interval)
    return [Report(reading.article, published, m, _dated(m, resolved, published), people) for m in reading.mentions]


def _dated(mention: EventMention, resolved: Sequence[ResolvedTimex], published: Published) -> Dated:
    for index in mention.timexes:
        found = resolved[index]
        if found.interval is None:
            continue
        interval = related(found.interval, mention.relation, published.interval)
        steps = found.steps
        if interval is None:
            continue
        if interval != found.interval:
            steps = (*steps, Step("relation", f"the event lies {mention.relation.value} {found.timex.text!r}", interval.edtf))
        return Dated(interval, found, steps)
    return Dated(None, None, ())


def related(interval: Interval, relation: Relation, published: Interval | None) -> Interval | None:
    """The days of an event that lies before, after or since the days of an expression."""
    if relation is Relation.AT:
        return interval
    if relation is Relation.BEFORE:
        return Interval.between(None, interval.latest) if interval.latest else None
    start = interval.earliest
    end: date | None = published.latest if published else None
    if start is None or (end is not None and end < start):
        return None
    return Interval.between(start, end)
