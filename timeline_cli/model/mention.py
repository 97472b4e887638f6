"""What one article says, before its day of publication is known: the unit that the index caches."""

from msgspec import Struct

from timeline_cli.model.article import Article, Part
from timeline_cli.model.event import ActorType, Aspect, Factuality, Relation, Status, Toll
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex


class ActorMention(Struct, frozen=True, gc=False):
    """Somebody named or described in a sentence, in the role that its grammar gives."""

    span: Span
    name: str
    role: str
    type: ActorType
    factuality: Factuality = Factuality.ASSERTED


class EventMention(Struct, frozen=True, gc=False):
    """One sentence's report of one event."""

    kind: str
    frame: str  # the frame of its trigger, as the kind's table names it
    shape: str  # of visits: trip or meeting; empty otherwise
    sentence: Span
    trigger: Span
    part: Part
    order: int  # number of the sentence in the article, from 0
    status: Status
    actors: tuple[ActorMention, ...] = ()
    places: tuple[str, ...] = ()
    around: str = ""  # where the sentence names no place of it: the town that its paragraph names
    killed: Toll | None = None
    injured: Toll | None = None
    summed: bool = False  # those told of before in the article are counted with its own: "two of the attackers were killed as well"
    timexes: tuple[int, ...] = ()  # indices into Reading.timexes that may date it, best first
    relation: Relation = Relation.AT
    offset: Timex | None = None  # its time, where told by how far it lies from another clause: "three days after the raid, …"
    told: int | None = None  # index of the expression told last, of whatever: in its sentence, before it, or where the story opens
    days: int | None = None  # how long it lasts, where the sentence says: "a three-day visit from Monday"
    ends: bool = False  # the time expression gives its end rather than its beginning
    aspect: Aspect | None = None  # of talks and trips: the sentence tells how they begin or end
    definite: bool = False  # "the attack": told of before, or known
    elsewhere: bool = False  # "Meanwhile, …": told of another place than what was told before
    anew: bool = False  # "a second attack", "hours later": another than those told before
    previous: bool = False  # "the previous attack", "their last meeting": the one before those told
    reference: bool = False  # "since last week's attack", "the attack shocked Oslo": named as known, not told
    general: bool = False  # "attacks", without a number, or "the treaty", of which nothing more is said: perhaps no one event
    background: bool = False  # "after the March raid", "in answer to …": told as what went before
    perfect: bool = False  # present or perfect tense: current news rather than a step in a story
    name: str = ""  # the event's proper name: "Operation Red Dawn", "Treaty of Lima"
    pluperfect: bool = False  # past before the past of its story
    factuality: Factuality = Factuality.ASSERTED
    denied: tuple[ActorMention, ...] = ()  # who is said to have had no part in it
    goes_on: Span | None = None  # the trigger of the event told before from which a sentence without a trigger of its own goes on
    words: tuple[str, ...] = ()  # content words of the sentence, folded: what two reports of one event share


class Cast(Struct, frozen=True):
    """One entity of an article with all its names, for coreference across articles."""

    name: str
    type: ActorType
    aliases: tuple[str, ...]
    titles: tuple[str, ...]
    country: str | None


class Reading(Struct, frozen=True):
    """All that was found in one article: a pure function of its text."""

    article: Article
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    cast: tuple[Cast, ...] = ()
    sequels: tuple[EventMention, ...] = ()  # what only goes on from a mention, and says nothing more of its event
