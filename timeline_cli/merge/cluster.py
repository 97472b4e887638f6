"""Reports that tell one event, and whether two such clusters can be one."""

import calendar
from collections import Counter
from datetime import date, timedelta
from functools import cached_property

from timeline_cli.actors import names
from timeline_cli.events.description import nouns
from timeline_cli.events.frames import lexicon as event_words
from timeline_cli.events.lexicon import sorts, thing, words
from timeline_cli.language import world
from timeline_cli.language.stems import stem
from timeline_cli.merge.dated import lasting
from timeline_cli.merge.likeness import Likeness
from timeline_cli.merge.report import Report, is_name
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Aspect, Factuality, Relation, Status, surest
from timeline_cli.model.interval import Interval
from timeline_cli.model.trace import Step

MANNERS = (
    ("bombing", ("bomb", "explo", "blast", "detonat", "dynamit", "mine", "grenade")),
    ("kidnapping", ("kidnap", "abduct", "hijack")),
    ("air strike", ("airstrike", "air strike", "air-strike", "shell", "bombard", "missile", "rocket")),
    ("stabbing", ("stab", "knife", "behead")),
)
_OCCASIONS = (
    ("summit", ("summit", "mini-summit", "conference", "forum")),
    ("meal", ("breakfast", "lunch", "dinner", "dine", "banquet", "supper", "tea", "coffee")),
    ("conversation", ("conversation", "convers", "chat", "spoke", "speak", "talked", "talking", "tete-a-tete", "tête-à-tête")),
    ("ceremony", ("ceremony", "funeral", "burial", "wedding", "coronation", "inauguration", "commemoration", "memorial", "parade")),
)
_WEEKDAYS = {name: n for n, name in enumerate(calendar.day_name)}
_WEEK = 7  # days
LONGEST = timedelta(14)  # of talks and trips that are told by their first and last days
_FORCES = words("lawful") | words("aircraft") | words("warship")
_RENEWAL = ("prolong", "exten", "renew", "reviv")

# what a cluster has of each of its reports: worked out for the two, it need not be for what is joined of them
_UNITED = (
    "articles", "attackers", "cities", "countries", "fallen", "handles", "manners", "named", "own_names", "people", "places", "states",
    "struck", "subjects", "terms", "tolls", "towns", "words", "words_of_time",
)  # fmt: skip


class Cluster:
    """One event, as far as its reports have been brought together."""

    __slots__ = ("__dict__", "likeness", "reports", "steps")  # `__dict__` holds what its properties worked out

    def __init__(self, reports: list[Report], steps: tuple[Step, ...] = ()) -> None:
        self.reports = sorted(reports, key=lambda r: r.key)
        self.likeness: Likeness | None = None  # of the corpus, once articles are compared with one another
        self.steps = steps

    def forget(self) -> None:
        """Lets go of what its properties worked out: they can do so again."""
        del self.__dict__

    @property
    def key(self) -> tuple[str, int, int, str]:
        return self.reports[0].key

    @cached_property
    def handles(self) -> frozenset[str]:
        """What a report of the same event elsewhere would share: a name, a place, a number of dead."""
        own = frozenset(f"={word}" for name in self.own_names for word in name)
        return self.named | self.towns | self.fallen | own | frozenset(f"#{n}" for n in self.tolls if n > 2)

    @cached_property
    def own_names(self) -> frozenset[frozenset[str]]:
        """The words of each proper name that the event goes by: "Treaty of Lima"."""
        return frozenset(names.telling(r.mention.name) for r in self.reports if r.mention.name)

    @cached_property
    def kind(self) -> str:
        return self.reports[0].mention.kind

    @cached_property
    def shape(self) -> str:
        return self.reports[0].mention.shape

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(r.article.name for r in self.reports)

    @cached_property
    def interval(self) -> Interval | None:
        """The days that its reports leave: the narrowest, a sure one or told by most where several are, and what the others share with it.

        A day within what is told to last several is but one of them; that of a meeting is told no less often than theirs, or it is its own,
        unless it is told as that of its end.
        """
        last = {days.latest for days in self.lasting}
        count = Counter(
            r.interval
            for r in self.reports
            if r.interval is not None and not (r.mention.aspect is Aspect.TERMINATES and r.interval.days == 1 and r.interval.latest in last)
        )
        if not count:
            return None
        found = sorted(count, key=lambda d: (_width(d), "?" in d.edtf, d in self.counted, -count[d], d.edtf))
        if (days := self.through) is not None and all(days.holds(interval) for interval in found):
            return days
        often = 0 if self.shape == "trip" else count[found[0]]
        whole = (days for days in found if days in self.lasting and days.holds(found[0]) and count[days] >= often)
        interval = next(whole, found[0])
        for other in found:
            interval = interval if interval in self.lasting else interval.common(other) or interval
        return interval

    @cached_property
    def counted(self) -> frozenset[Interval]:
        """Days that its reports tell by how far they lie from others and in no other way: the first and the last may be counted or not."""
        said = [(r.interval, r.mention.offset is not None) for r in self.reports if r.interval is not None]
        return frozenset(days for days, far in said if far) - {days for days, far in said if not far}

    @property
    def stay(self) -> int:
        """How many days it lasts by reports that tell none of them, or but one; 0 where none does."""
        some = (r.mention.days or 0 for r in self.reports if r.interval is None or r.mention.relation is Relation.DURING)
        return max(some, default=0)

    @cached_property
    def through(self) -> Interval | None:
        """The days of what is told by the day on which it begins and, elsewhere, by that of its end or by how many days it lasts."""
        first, last = self.bound(Aspect.INITIATES), self.bound(Aspect.TERMINATES)
        if first is not None and last is not None and timedelta() < last - first <= LONGEST:
            return Interval.between(first, last)
        return lasting(self.stay, first, ends=False) if self.stay and first is not None and self.shape == "trip" else None

    def bound(self, aspect: Aspect) -> date | None:
        """The one day on which its reports say that it begins, or ends."""
        days = {r.interval.earliest for r in self.reports if r.mention.aspect is aspect and r.interval is not None and r.interval.days == 1}
        return next(iter(days)) if len(days) == 1 else None

    @cached_property
    def lasting(self) -> frozenset[Interval]:
        """Days through which its reports say that it lasted."""
        return frozenset(r.interval for r in self.reports if r.interval is not None and r.lasts)

    @property
    def bounds(self) -> tuple[int, int]:
        """The first and the last of these days, by their ordinals; as far as any where they are open or unknown."""
        interval = self.interval
        first, last = (interval.earliest, interval.latest) if interval is not None else (None, None)
        return (first or date.min).toordinal(), (last or date.max).toordinal()

    @cached_property
    def anew(self) -> tuple[Report, ...]:
        """Those of its reports that tell it as another event than those told before them, in the text of their articles."""
        return tuple(r for r in self.reports if (r.mention.anew or r.mention.previous) and r.mention.part is Part.BODY)

    @cached_property
    def words_of_time(self) -> frozenset[str]:
        """Expressions that date its reports though no day can be named yet."""
        return frozenset(r.words_of_time for r in self.reports if r.words_of_time)

    @cached_property
    def named(self) -> frozenset[str]:
        return frozenset(n for r in self.reports for n in r.named)

    @property
    def name(self) -> str:
        """The proper name that most of its reports use, the fullest of several; empty where none does."""
        count = Counter(r.mention.name for r in self.reports if r.mention.name)
        return min(count, key=lambda name: (-count[name], -len(name), name), default="")

    @cached_property
    def people(self) -> frozenset[str]:
        return frozenset(i.name for r in self.reports for i, _ in r.actors if i.type is ActorType.PERSON and is_name(i.name))

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The people and bodies of whom the articles tell that report it."""
        return frozenset[str]().union(*(r.subjects for r in self.reports))

    @cached_property
    def states(self) -> frozenset[str]:
        """Countries that act, and countries of the people who act."""
        return frozenset(
            c
            for r in self.reports
            for i, _ in r.actors
            for c in ([i.name] if i.type is ActorType.COUNTRY else [i.country] if i.country else [])
        )

    @cached_property
    def attackers(self) -> frozenset[str]:
        """Countries that attack, themselves or with their forces: "Turkish troops"."""
        by = (i for r in self.reports for i, role in r.actors if role == "attacker")
        return frozenset(c for i in by for c in [i.name if i.type is ActorType.COUNTRY else _commanded(i.name)] if c)

    @cached_property
    def places(self) -> frozenset[str]:
        return frozenset(p for r in self.reports for p in r.mention.places)

    @cached_property
    def towns(self) -> frozenset[str]:
        """Places narrower than a country, folded over spellings."""
        return frozenset(place_key(p) for p in self.places if not world.country_of(p))

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The weekdays (0 is Monday) of its reports of which no day is known, as their articles are dated by no more than a month."""
        vague = (r for r in self.reports if r.interval is not None and (r.interval.days or _WEEK) >= _WEEK)
        return frozenset(_WEEKDAYS[r.timed] for r in vague if r.timed in _WEEKDAYS)

    @cached_property
    def around(self) -> frozenset[str]:
        """The towns that the paragraphs of its reports name, which may be where it was."""
        return frozenset(place_key(r.mention.around) for r in self.reports if r.mention.around and not r.mention.reference)

    @cached_property
    def cities(self) -> frozenset[str]:
        """Towns that a gazetteer knows: two of them are two places, while an unknown name may lie within a known one."""
        return frozenset(place_key(p) for p in self.places if (known := world.place(p)) is not None and known.kind in {"city", "capital"})

    @cached_property
    def fallen(self) -> frozenset[str]:
        """What bears a name and was attacked, by the key that it would have as a place: "when Lomo was stormed"."""
        struck = (i for r in self.reports for i, role in r.actors if role == "target" and i.type is not ActorType.COUNTRY)
        return frozenset(place_key(i.name) for i in struck if is_name(i.name))

    @cached_property
    def regions(self) -> frozenset[str]:
        """Parts of a country that a gazetteer knows, in which a town may lie."""
        return frozenset(place_key(p) for p in self.places if (known := world.place(p)) is not None and known.kind in {"region", "area"})

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset(c for p in self.places for c in [world.country_of(p) or getattr(world.place(p), "country", None)] if c)

    @cached_property
    def tolls(self) -> frozenset[int]:
        return frozenset(r.mention.killed.best for r in self.reports if r.mention.killed is not None and r.mention.killed.best)

    @cached_property
    def struck(self) -> frozenset[str]:
        """What was attacked, where it is told as described: the bus, the mill."""
        said = (i.name.partition(" of ")[0].rsplit(" ", 1)[-1] for r in self.reports for i, role in r.actors if role == "target")
        return frozenset(noun.removesuffix("s") for noun in said if noun.islower() and thing(noun) and noun not in nouns("settlement"))

    @cached_property
    def struck_sorts(self) -> frozenset[str]:
        """The sorts of these things: a cathedral is a church."""
        return frozenset(sort for noun in self.struck for sort in sorts(noun))

    @cached_property
    def status(self) -> Status:
        """What most of its reports say; that it happened outweighs that it was planned, unless it lies ahead of all of them."""
        count = Counter(r.mention.status for r in self.reports)
        held = any(r.mention.status is Status.HAPPENED and r.mention.timexes and not r.mention.definite for r in self.reports)
        if count[Status.CANCELLED] and not held:  # "the talks, put off twice, began on Saturday"
            return Status.CANCELLED
        stopped = sum(r.mention.frame == "interception" for r in self.reports)  # "nine of the drones were shot down": others were not
        if count[Status.ATTEMPTED] > (stopped if count[Status.HAPPENED] else 0):
            return Status.ATTEMPTED
        happened = count[Status.HAPPENED] and not (count[Status.PLANNED] and self.lies_ahead)
        return Status.HAPPENED if happened else Status.PLANNED

    @cached_property
    def lies_ahead(self) -> bool:
        """Whether it is to be after the days on which all that tells it was published."""
        first = self.interval.earliest if self.interval is not None else None
        printed = [r.published.interval.latest for r in self.reports if r.published.interval is not None]
        return first is not None and bool(printed) and all(day is not None and day < first for day in printed)

    @cached_property
    def factuality(self) -> Factuality:
        """Of its reports, the one that is surest."""
        return surest(r.mention.factuality for r in self.reports)

    @property
    def said(self) -> frozenset[str]:
        """Its content words as they are told."""
        return frozenset(w for r in self.reports for w in r.mention.words)

    @cached_property
    def words(self) -> frozenset[str]:
        """By which it is compared: their stems, but of attacks, of which many are told in words of few stems, as they stand."""
        return self.said if self.kind == "attack" else frozenset(map(stem, self.said))

    @cached_property
    def terms(self) -> frozenset[str]:
        """The nouns by which it is told: "ambush", "truce"."""
        told = {r.trigger.lower() for r in self.reports}
        return frozenset(word for word in told if any(entry.noun for entry in event_words().of(word)))

    @cached_property
    def placeless(self) -> frozenset[str]:
        """The words of an attack but for those of its places."""
        return self.words - {word for town in self.towns for word in names.tokens(town)}

    @cached_property
    def manners(self) -> frozenset[str]:
        """How an attack was carried out, what brought people together, whether an agreement is new: where its words say."""
        told = [(r.trigger.lower(), r) for r in self.reports if r.mention.goes_on is None]
        if self.kind == "agreement":  # what tells its own time tells of the making, if not of a renewal
            renewed = {word.startswith(_RENEWAL): None for word, r in told if word.startswith(_RENEWAL) or r.mention.timexes}
            return frozenset("renewal" if new else "making" for new in renewed)
        known = MANNERS if self.kind == "attack" else _OCCASIONS if self.shape == "meeting" else ()
        return frozenset(manner for word, _ in told for manner, signs in known if word.startswith(signs))

    def roles(self, role: str) -> frozenset[str]:
        """The named who have a role for certain."""
        said = ((i, its, r.doubted) for r in self.reports for i, its in r.actors)
        return frozenset(i.name for i, its, doubted in said if its == role and i.name not in doubted and is_name(i.name))

    def __repr__(self) -> str:
        when = self.interval.edtf if self.interval else None
        return f"<Cluster {self.kind}/{self.shape} {when} {sorted(self.named)} {sorted(self.places)} {len(self.reports)}>"


def joined(a: Cluster, b: Cluster, reason: Step) -> Cluster:
    """The two as one, with the reason why."""
    made = Cluster(a.reports + b.reports, (*a.steps, *b.steps, reason))
    made.likeness = a.likeness
    for name in _UNITED:
        made.__dict__[name] = getattr(a, name) | getattr(b, name)
    return made


def _commanded(name: str) -> str | None:
    """The country whose forces a description names."""
    said = name.split()
    return world.demonym_of(said[0]) if said[-1].lower() in _FORCES else None


def _width(interval: Interval) -> int:
    return interval.days if interval.days is not None else 10**6


def place_key(name: str) -> str:
    """One form for all spellings of a place: the "Nur mosque" goes by "Nur", too."""
    words = name.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
    name = " ".join(words)
    known = world.place(name)
    return (known.name if known else name).casefold()
