"""What one article says, before its day of publication is known: the unit that the index caches."""

from msgspec import Struct

from timeline_cli.model.article import Article
from timeline_cli.model.event import ActorType, Relation, Status, Toll
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex


class ActorMention(Struct, frozen=True):
    """Somebody named or described in a sentence, in the role that its grammar gives."""

    span: Span
    name: str
    role: str
    type: ActorType


class EventMention(Struct, frozen=True):
    """One sentence's report of one event."""

    kind: str
    sentence: Span
    trigger: Span
    status: Status
    actors: tuple[ActorMention, ...] = ()
    places: tuple[str, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    timex: int | None = None  # index into Reading.timexes
    relation: Relation = Relation.AT


class Reading(Struct, frozen=True):
    """All that was found in one article: a pure function of its text."""

    article: Article
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[EventMention, ...] = ()
