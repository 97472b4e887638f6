"""Events, and the sentences that report them (PLOVER's three modes of contact, event mention and coreference as in ACE/ECB+)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from timeline_cli.model.article import Provenance, Published
from timeline_cli.model.conflict import Conflict
from timeline_cli.model.interval import Interval
from timeline_cli.model.problem import Problem
from timeline_cli.model.timex import ResolvedTimex
from timeline_cli.model.trace import Step


class Status(StrEnum):
    """Whether an event took place."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ATTEMPTED = "attempted"
    CANCELLED = "cancelled"


class Factuality(StrEnum):
    """How firmly it is told, whatever its status (after FactBank's CT+, PR+ and PS+, CT-)."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"


def surest(said: Iterable[Factuality]) -> Factuality:
    """What several sources come to: asserted where one of them asserts it, denied where all deny it."""
    return min(said, key=list(Factuality).index, default=Factuality.ASSERTED)


class ActorType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GROUP = "group"


class Actor(Struct, frozen=True, order=True):
    """Who takes part in an event, under the fullest name the corpus gives."""

    name: str
    role: str  # visitor host participant | attacker target | party mediator
    type: ActorType
    aliases: tuple[str, ...] = ()
    factuality: Factuality = Factuality.ASSERTED  # alleged: nobody says for certain that they had this role


class Toll(Struct, frozen=True, gc=False):
    """People killed or injured: lowest, best and highest figure that a source gives."""

    low: int
    best: int
    high: int


class Relation(StrEnum):
    """How an event lies to the time expression that dates it."""

    AT = "at"
    BEFORE = "before"
    UNTIL = "until"  # "by May", "until Friday": that time included
    AFTER = "after"
    SINCE = "since"
    DURING = "during"  # a day of what lasts several


class Aspect(StrEnum):
    """The part of an event that a sentence tells: the aspectual links of TimeML."""

    INITIATES = "initiates"
    TERMINATES = "terminates"


class Source(Struct, frozen=True):
    """One sentence that reports an event, verbatim, and what this sentence alone says."""

    article: str
    quote: str
    begin: int
    end: int
    line: int
    published: Published
    timex: ResolvedTimex | None = None
    date: Interval | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[str, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    steps: tuple[Step, ...] = ()  # how this sentence came to be read as an event, and dated
    provenance: Provenance = Provenance()
    factuality: Factuality = Factuality.ASSERTED
    denied: tuple[str, ...] = ()  # who is said to have had no part in it
    gone: bool = False  # its file is there no more: what the index kept


class Event(Struct, frozen=True):
    """One thing that happened, or is to happen, however many sentences tell it."""

    id: str
    kind: str
    status: Status
    date: Interval | None
    title: str
    actors: tuple[Actor, ...]
    places: tuple[str, ...]
    killed: Toll | None
    injured: Toll | None
    sources: tuple[Source, ...]
    steps: tuple[Step, ...] = ()  # how the date was settled, and why the sources were merged
    corrected: tuple[str, ...] = ()  # fields that a person corrected; "added" for an event that no article tells
    shape: str = ""  # of visits: trip or meeting
    part_of: str | None = None  # id of the journey in whose course it took place
    origins: int = 0  # sources that do not go back to one text or one agency
    conflicts: tuple[Conflict, ...] = ()  # where its sources differ
    factuality: Factuality = Factuality.ASSERTED  # asserted by one source at least; else alleged; denied where all deny it


class ArticleReport(Struct, frozen=True):
    """What became of one article."""

    article: str
    title: str
    published: Published
    events: int
    opening: str = ""  # the first words of its story, by which it is known under any name
    provenance: Provenance = Provenance()
    read: int = 0  # characters that were read for events
    left_out: int = 0  # characters of the extracted text that were not: what stands around the story
    same_as: str | None = None  # the article that this one is over again


class ActorReport(Struct, frozen=True):
    """Where somebody appears in a chronology."""

    name: str
    type: ActorType
    events: int
    spellings: tuple[tuple[str, int], ...]  # each with the number of events that know it, most first
    earliest: date | None
    latest: date | None


class Context(Struct, frozen=True):
    """Events shown because of those before or after them, by their ids."""

    near: frozenset[str] = frozenset()
    gaps: frozenset[str] = frozenset()  # before which others are left out

    def __contains__(self, id_: object) -> bool:
        return id_ in self.near


class Chronology(Struct, frozen=True):
    """The answer: events in order of time, the articles they come from, and what could not be read."""

    events: tuple[Event, ...]
    articles: tuple[ArticleReport, ...]
    problems: tuple[Problem, ...] = ()
    context: Context = Context()
