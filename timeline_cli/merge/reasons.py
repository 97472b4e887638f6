"""What speaks for, or against, two clusters being one event. Each reason is a function; its sentence shows in `explain`."""

import re
from collections.abc import Callable, Set
from datetime import date
from functools import cache
from math import sqrt

from timeline_cli.actors import names
from timeline_cli.actors.people import Identity
from timeline_cli.language import world
from timeline_cli.merge.cluster import LONGEST, Cluster, place_key
from timeline_cli.merge.reason import NEVER, Reason
from timeline_cli.merge.report import Report, is_name
from timeline_cli.merge.retold import (
    another_paper,
    behind_the_news,
    goes_on_about,
    headline,
    held_apart,
    next_to_it,
    one_more,
    one_sentence,
    one_story,
    something_new,
    told_before,
)
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Aspect, Status
from timeline_cli.model.interval import Interval

_TOWN_OF = re.compile(r"\b(?:town|village|city)s? of [A-Z]")
_STREETS = (" street", " avenue", " road", " drive", " lane", " boulevard", " st", " ave", " rd", " dr", " blvd")
_COMPASS = frozenset({"north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast", "central", "upper", "lower"})
_ANY_OFFICE = frozenset({"counterpart", "colleague", "leader", "official", "head", "chief", "premier", "representative", "host", "envoy"})
_COMMON_WORDS = 0.16  # of the smaller of two sentences, beyond which words in common tell something
_STRANGE = 0.05
_MANY = 10  # dead: few attacks of one time count so many alike
_NEARLY = 0.1
_ROUGHLY = 1.5  # what it weighs that days are one apart of which one is counted: "four days after"
_HALF_KNOWN = 0.4  # the same, that accords have one party in common and each another beside it
_OLD = 30  # days after which nobody tells of an agreement or a visit as news without saying when it was
_FORTNIGHT = 14
_NEWS = 7  # days: what is told of a longer time is no news
_MONTH, _YEAR = 31, 366
_ALIKE, _ALIKE_MET = 0.10, 0.05  # the same where rare words count more; those of a visit, told by who took part, may be fewer
_COPY = 0.75  # of all their words but those of the places, beyond which two reports are made by one pattern
_ONE_STORY = 0.5  # of the names of the shorter of two articles
_MUCH = 3.0  # what words can say at most: reports of a day come in the words of the day before


def same_time(a: Cluster, b: Cluster) -> Reason:
    """Days that can be one."""
    if a.interval is None or b.interval is None:
        if a.words_of_time and b.words_of_time and a.articles == b.articles:
            same = a.words_of_time & b.words_of_time
            return (1.5, f"both {min(same)!r}") if same else (NEVER, "different times")
        return _another_step(a, b) or _another_step(b, a)
    common = a.interval.common(b.interval)
    if common is None:
        near = _gap(a, b)
        if (closing := _begin_and_end(a, b) or _begin_and_end(b, a)) is not None:
            return closing
        if near is not None and near < max(a.stay, b.stay) and a.shape == "trip" and not a.articles.isdisjoint(b.articles):
            return 0.3, "days of one journey"
        if near is not None and near <= 1 and (a.interval in a.counted or b.interval in b.counted):
            return _ROUGHLY, "a day apart, as counted"
        if near is not None and near <= 1 and (a.kind != "attack" or a.articles.isdisjoint(b.articles)):
            return (-1.5 if a.kind == "attack" else -2.5), "a day apart"
        return NEVER, f"different times: {a.interval.edtf} and {b.interval.edtf}"
    if (apart := max(_weekdays_apart(a, b), _weekdays_apart(b, a))) > 0:
        return (-1.5 if apart == 1 else NEVER), "different weekdays"
    if a.interval == b.interval and a.interval.days == 1:
        return 2.0, f"same day {common.edtf}"
    if (closing := _begin_and_end(a, b) or _begin_and_end(b, a)) is not None:
        return closing
    if _at_an_end_of(a, b) or _at_an_end_of(b, a):
        return 1.8, f"times that can be one: {common.edtf}"
    within = a.shape == "meeting" or any(c.interval.days == 1 and _only_sees(c) for c in (a, b) if c.interval is not None)
    if within and bool(a.lasting) is not bool(b.lasting) and 1 in {a.interval.days, b.interval.days}:
        return -1.0, "one of several days, one within them"
    width = max(a.interval.days or 10**6, b.interval.days or 10**6)
    near = _YEAR if a.kind == "agreement" else _MONTH  # an accord goes by its year: "the truce of 2002"
    weight = 1.8 if width <= _NEWS else 1.2 if width <= near else 0.3 if _bounded(a) and _bounded(b) else 0.0
    return weight, f"times that can be one: {common.edtf}"


def _weekdays_apart(vague: Cluster, known: Cluster) -> int:
    """How many days the weekday of an article of which no more than the month or year is known lies from a day; 0 where it names none."""
    day = known.interval.earliest if known.interval is not None and known.interval.days == 1 else None
    if day is None or len(vague.weekdays) != 1:
        return 0
    apart = (day.weekday() - min(vague.weekdays)) % 7
    return min(apart, 7 - apart)


def _only_sees(cluster: Cluster) -> bool:
    """ "On Tuesday she inspected a mill": a part of a journey."""
    return cluster.shape == "trip" and all(r.mention.frame == "tour" for r in cluster.reports)


def _another_step(open_: Cluster, dated: Cluster) -> Reason:
    """Of two in one article that without a time is not that of a known day, if as a step in the story it is of another one.

    A visit may be told by a day of its own, but not by one of a month or a year before.
    """
    day = dated.interval
    elsewhere = open_.articles.isdisjoint(dated.articles)
    if open_.kind == "attack" or open_.interval is not None or day is None or (elsewhere and open_.kind != "visit"):
        return None
    steps = [r.step for r in open_.reports if r.step is not None]
    narrow = open_.kind == "agreement" and (day.days or _NEWS + 1) <= _NEWS
    apart = bool(steps) and all(day.common(step) is None and (narrow or _long_before(day, step)) for step in steps)
    return (-4.0, "told as of another day") if apart else None


def _long_before(day: Interval, step: Interval) -> bool:
    return day.latest is not None and step.earliest is not None and (step.earliest - day.latest).days > _OLD


def same_season(a: Cluster, b: Cluster) -> Reason:
    """Where a time is missing, the days of publication speak: news of one event is printed soon after it, within weeks."""
    if (_bounded(a) and _bounded(b)) or not a.articles.isdisjoint(b.articles):
        return None
    dated, open_ = (a, b) if _bounded(a) else (b, a)
    first = _printed(open_)
    day = _nearest(dated.interval, first) if dated.interval is not None and _bounded(dated) and first is not None else None
    since = day or _printed(dated)
    known = a.kind != "visit" and all(r.mention.definite or r.mention.background for r in open_.reports)  # "the accord" may be years old
    if first is None or since is None:
        return None if known else (-1.0, "no time in common")
    gap = (first - since).days if day is not None else abs((first - since).days)
    if gap < -1 and day is not None and open_.status is not Status.PLANNED:
        return NEVER, "printed before it happened"
    if known:
        return None
    gap = abs(gap)
    if gap <= 3:
        wide = dated.interval is not None and (dated.interval.days or 0) > _FORTNIGHT
        return None if wide else (0.8, "printed within days of each other")
    if gap > _NEWS and day is None and a.kind != "attack":  # each tells it as news
        return -3.0, f"printed {gap} days apart"
    return None if gap <= 21 else (-1.5 if gap <= 90 else -3.0, f"printed {gap} days apart")


def _nearest(days: Interval, printed: date) -> date | None:
    """That of its days which lies nearest to one of publication."""
    if days.earliest is None or days.latest is None:
        return None
    return min(max(printed, days.earliest), days.latest)


def long_past(a: Cluster, b: Cluster) -> Reason:
    """What an article opens with as news, with no time, is no accord or visit of long ago: "both vowed to keep the truce of 2002"."""
    for news, old in ((a, b), (b, a)):
        printed, day = _printed(news), old.interval.latest if old.interval is not None else None
        told = [r for r in news.reports if r.lead and not (r.mention.reference or r.mention.background or r.mention.definite)]
        now = any(a.kind == "agreement" or (a.kind == "visit" and (r.mention.perfect or _is_fresh(r))) for r in told)
        limit = _FORTNIGHT if a.kind == "agreement" and any(r.mention.part is Part.BODY for r in told) else _OLD
        if now and news.interval is None and printed and day and (printed - day).days > limit:
            return NEVER, "news here, long past there"
    return None


def _is_fresh(report: Report) -> bool:
    """Told as a step in a story of these days: "Both signed a pact yesterday. Ruiz received Vik at her residence"."""
    printed = report.published.interval.latest if report.published.interval is not None else None
    day = report.step.latest if report.step is not None else None
    return printed is not None and day is not None and not report.mention.pluperfect and 0 <= (printed - day).days <= _RECENT


def _bounded(cluster: Cluster) -> bool:
    """It has a time that begins and ends: "of late" tells as little as none."""
    return cluster.interval is not None and cluster.interval.days is not None


def _printed(cluster: Cluster) -> date | None:
    """The first day on which one of its reports was printed."""
    return min((r.published.interval.latest for r in cluster.reports if r.published.interval and r.published.interval.latest), default=None)


def same_people(a: Cluster, b: Cluster) -> Reason:
    """Named actors in common."""
    common = a.named & b.named
    only_a, only_b = a.named - b.named, b.named - a.named
    if a.kind == "agreement":  # who brokered it is told apart from who made it
        only_a, only_b = only_a - a.roles("mediator"), only_b - b.roles("mediator")
    people = a.people & b.people
    if common:
        struck = (a.roles("target") & b.roles("target")) - people if a.kind == "attack" else frozenset[str]()
        weight = 1.5 * len(people) + 2.0 * len(struck) + 0.8 * len(common - people - struck)
        if a.kind == "visit" and a.shape == "meeting" and (_rivals(a, b) or _partners(a, b)) and not _same_talks(a, b):
            return NEVER, "meetings of different people"
        if a.kind == "agreement" and _other_partners(a, b):
            return _HALF_KNOWN, "each with another party beside " + ", ".join(sorted(common))
        return min(weight, 4.0), "both name " + ", ".join(sorted(common))
    if a.attackers & b.attackers and a.interval is not None and b.interval is not None:  # in a war theirs are most attacks
        return 0.8, "both by forces of " + ", ".join(sorted(a.attackers & b.attackers))
    if only_a and only_b:
        if a.kind == "visit" and a.people and b.people and not _same_talks(a, b):
            return NEVER, "different people"
        if a.kind == "attack":
            if a.roles("attacker") and b.roles("attacker"):
                return -1.2, "different attackers"
            return (-1.0, "different victims") if a.roles("target") and b.roles("target") else None
        if a.kind == "agreement" and a.states and b.states and a.states & b.states:
            return 0.5, "parties of the same countries"
        if a.kind == "visit" and (not a.people or not b.people) and len(a.states & b.states) > 1:
            return 1.0, "people of the same countries"
        if a.shape == "trip" and a.roles("visitor") and b.roles("visitor") and a.roles("visitor").isdisjoint(b.roles("visitor")):
            return -2.0, "different visitors"
        if a.shape == "meeting" and len(only_a) > 1 and len(only_b) > 1 and (_groups(a) - b.named if b.people else _groups(b) - a.named):
            return -2.0, "different actors"  # "talks between Peru and the Front", "Ruiz is to see Vik"
        return -0.8, "different actors"
    return None


def _other_partners(a: Cluster, b: Cluster) -> bool:
    """ "Peru and Chile signed", "Peru and Mali signed": each with somebody else."""
    mine, theirs = ({_side(i) for r in c.reports for i, role in r.actors if role == "party" and is_name(i.name)} for c in (a, b))
    return len(mine) > 1 and len(theirs) > 1 and len(mine & theirs) < min(len(mine), len(theirs)) and len(mine & theirs) < 2


def _side(actor: Identity) -> str:
    """The state for which somebody signs, if it is one."""
    return actor.country or actor.name


def _groups(cluster: Cluster) -> frozenset[str]:
    """The armed groups and parties named, which no official of a state speaks for."""
    return frozenset(i.name for r in cluster.reports for i, _ in r.actors if i.type is ActorType.GROUP) & cluster.named


def _same_talks(a: Cluster, b: Cluster) -> bool:
    """ "The talks, hosted by Ruiz, had opened on Monday", told right behind those of others: who is host is no partner."""
    first, second = (a, b) if a.key < b.key else (b, a)
    return a.shape == "meeting" and goes_on_about(first, second)


def _rivals(a: Cluster, b: Cluster) -> bool:
    """ "A met B" and "A met C" are two meetings, unless one of the two names all whom the other names."""
    return bool(a.people - b.people) and bool(b.people - a.people)


def _partners(a: Cluster, b: Cluster) -> bool:
    """ "She met the president", "she saw the patriarch": with whom each time, told by an office alone, in one article."""
    mine, theirs = ({i.name.rsplit(" ", 1)[-1] for r in c.reports for i, _ in r.actors if i.name[:1].islower()} for c in (a, b))
    known = (mine | theirs) <= names.words("official_nouns") - _ANY_OFFICE
    return known and bool(mine) and bool(theirs) and mine.isdisjoint(theirs) and a.articles == b.articles


def same_name(a: Cluster, b: Cluster) -> Reason:
    """The proper name of an operation or accord."""
    if not a.own_names or not b.own_names:
        return None
    common = next((x & y for x in sorted(a.own_names, key=sorted) for y in sorted(b.own_names, key=sorted) if x <= y or y <= x), None)
    if common:
        return 3.0, "one name: " + " ".join(sorted(common))
    return (-2.0 if a.articles.isdisjoint(b.articles) else -4.0), "different names"  # who tells of one does not call it by two


def same_place(a: Cluster, b: Cluster) -> Reason:
    """Places in common, or that exclude each other."""
    towns = _shared_towns(a, b)
    if towns:
        return 2.0, "same place: " + ", ".join(sorted(towns))
    if a.countries and b.countries and not a.countries & b.countries:
        if a.kind == "agreement":
            others = a.cities and b.cities and a.named - b.named and b.named - a.named
            return (-2.5 if others else -1.0), "different countries"
        apart = a.articles.isdisjoint(b.articles) or a.shape == "trip"  # of attacks and meetings one article may name many
        return (NEVER if apart else -2.5), "different countries"
    if a.towns and b.towns and a.kind == "attack" and _of_one_pattern(a, b):
        return -6.0, "in the same words of different places"
    if a.cities and b.cities:
        return (-4.0 if a.kind == "attack" else -1.0), "different cities"
    if a.towns and b.towns and (a.shape == "trip" or not (a.cities or b.cities)):  # an attack may be told as in a town and in its market
        if a.articles.isdisjoint(b.articles):
            return (-1.2 if a.shape != "trip" or (_settled(a) and _settled(b)) else -0.6), "different places"
        later = max(a, b, key=lambda c: c.key).reports[0].mention
        if later.definite and not later.reference:
            return -1.2, "different places"  # "the fight began in Mill Lane", a part of the town told before
        return (-3.0 if _settled(a) and _settled(b) else -0.8), "different places"
    if a.kind == "attack" and a.articles.isdisjoint(b.articles) and a.towns and b.towns and (_is_told_a_town(a) or _is_told_a_town(b)):
        return -1.2, "different places"  # "the town of Oso" does not lie in a city
    near = (a.towns and not b.towns and a.towns & b.around) or (b.towns and not a.towns and b.towns & a.around)
    if near and a.kind == "attack" and a.articles.isdisjoint(b.articles):
        return 1.0, "where its paragraph is: " + ", ".join(sorted(near))
    if a.countries & b.countries:
        return 0.5, "same country"
    return None


def _is_told_a_town(cluster: Cluster) -> bool:
    """ "The town of Oso": what no gazetteer knows, but its reports say is a place of its own."""
    return any(_TOWN_OF.search(r.aside().quote) for r in cluster.reports if r.mention.places) and not cluster.cities


def _shared_towns(a: Cluster, b: Cluster) -> Set[str]:
    same = a.towns & b.towns or a.fallen & b.towns or b.fallen & a.towns
    return same or {min(p, q, key=len) for p in a.towns for q in b.towns if _within(p, q) or _within(q, p)}


def _of_one_pattern(a: Cluster, b: Cluster) -> bool:
    """Communiqués, the police log: reports that differ in hardly more than the place."""
    common = len(a.placeless & b.placeless)
    return common > _COPY * (len(a.placeless) + len(b.placeless) - common)


def _within(short: str, long: str) -> bool:
    """ "kano" of "kano market", but not "kano" of "kano street": streets bear the names of other places."""
    return f" {short} " in f" {long} " and (short == long or not long.endswith(_STREETS))


def _settled(cluster: Cluster) -> bool:
    """It names a place that another cannot lie in: of a journey a region may hold the other, of two attacks each may name its own."""
    aside = cluster.regions if cluster.shape == "trip" else frozenset[str]()
    return any(_settlement(p.casefold()) for p in cluster.places if not world.country_of(p) and place_key(p) not in aside)


@cache
def _settlement(place: str) -> bool:
    """Not a street, a market or "the east of Kano": what may lie in a town, or hold one."""
    said = place.partition(" of ")[0].split()  # "cathedral of our lady", "villa medici"
    first, last = said[0], said[-1]
    return names.words("place").isdisjoint({first, last}) and first not in _COMPASS and not f" {last}".endswith(_STREETS)


def same_toll(a: Cluster, b: Cluster) -> Reason:
    """The same number of dead, or nearly so: first reports and last ones differ by a few, and round their figures."""
    if a.tolls & b.tolls:
        number = max(a.tolls & b.tolls)
        return (2.2 if number >= _MANY else 1.5 if number > 2 else 0.7), f"both count {number} dead"
    near = [(x, y) for x in sorted(a.tolls) for y in sorted(b.tolls) if min(x, y) >= _MANY and abs(x - y) <= _NEARLY * max(x, y)]
    if near:
        return 1.0, f"{near[0][0]} dead here, {near[0][1]} there"
    apart = min((abs(x - y) for x in a.tolls for y in b.tolls), default=0)
    if apart > 1 and a.articles == b.articles and len(a.articles) == 1:
        return -0.7, "different tolls in one article"
    settled = _settled(a) and _settled(b)
    if a.tolls and b.tolls and settled and not _shared_towns(a, b):
        return -4.0, "different tolls in different places"
    return None


def same_target(a: Cluster, b: Cluster) -> Reason:
    """A bus is no mill; but one that sees a mill attacked may tell of its gate, and another of its guards."""
    if a.kind != "attack" or not a.struck or not b.struck:
        return None
    common = a.struck & b.struck
    if not common and a.struck_sorts & b.struck_sorts:
        return 0.3, f"on a {min(a.struck)} here, a {min(b.struck)} there"
    return (0.7, f"both on a {min(common)}") if common else (-1.0, "on different things")


def same_words(a: Cluster, b: Cluster) -> Reason:
    """Content words in common, beyond the names."""
    if not a.words or not b.words:
        return None
    if a.likeness is not None:
        alike = a.likeness.of(a.words, b.words)
        met = a.kind == "visit" and _bounded(a) and _bounded(b) and a.articles.isdisjoint(b.articles)
        least = _ALIKE_MET if met else _ALIKE
        if alike > least:
            return min(10 * (alike - least), _MUCH), f"{alike:.0%} alike in words"
        return (-0.6, "few words in common") if alike < _STRANGE and a.articles.isdisjoint(b.articles) else None
    share = len(a.words & b.words) / min(len(a.words), len(b.words))
    return (4 * (share - _COMMON_WORDS), f"{share:.0%} of the words shared") if share > _COMMON_WORDS else None


def same_term(a: Cluster, b: Cluster) -> Reason:
    """One noun for both: who calls it an ambush once calls it an ambush again."""
    if a.kind == "visit":
        return None
    common = a.terms & b.terms
    elsewhere = a.articles.isdisjoint(b.articles)
    rare = a.likeness is None or any(map(a.likeness.is_rare, common))  # "the attack" is one of many in the news of years
    related = bool(a.handles & b.handles or a.subjects & b.subjects)  # any two wars have their truces
    if common and rare and (related if elsewhere else a.kind == "agreement"):
        return len(common) / sqrt(len(a.terms) * len(b.terms)), f"both told as {min(common)!r}"
    if a.kind == "agreement" and not common and a.articles == b.articles and max(a, b, key=lambda c: c.key).reports[0].mention.definite:
        return -0.7, "told by other words"
    return None


def same_manner(a: Cluster, b: Cluster) -> Reason:
    """A kidnapping is no bombing; a truce that is prolonged is not that of the month or the year in which it was first made."""
    if a.manners and b.manners and not a.manners & b.manners:
        old = a.kind == "agreement" and any(c.interval is not None and (c.interval.days or _NEWS + 1) > _NEWS for c in (a, b))
        return NEVER if old else -1.6, f"{min(a.manners)} here, {min(b.manners)} there"
    return None


def strangers(a: Cluster, b: Cluster) -> Reason:
    """Reports in different articles that share no name, no place and no number need much more than words."""
    if a.articles.isdisjoint(b.articles) and not a.handles & b.handles:
        return (-0.3 if a.kind == "agreement" else -0.5), "no name, place or number in common"
    return None


def one_subject(a: Cluster, b: Cluster) -> Reason:
    """Articles that name the same people and bodies tell one story, whatever their sentences on an attack name."""
    if a.kind != "attack" or not a.articles.isdisjoint(b.articles) or not a.subjects or not b.subjects:
        return None
    if any(all(r.mention.general for r in c.reports) for c in (a, b)):
        return None
    common = a.subjects & b.subjects
    if not common:
        return -0.8, "articles that name nobody in common"
    share = len(common) / min(len(a.subjects), len(b.subjects))
    settled = _settled(a) and _settled(b)
    told_there = not settled or bool(_shared_towns(a, b))
    return (1.6, f"articles that both name {min(common)}") if share >= _ONE_STORY and told_there else None


def status_fits(a: Cluster, b: Cluster) -> Reason:
    """What was planned, and what happened, are one only on the same day; what was called off had been planned."""
    if {a.status, b.status} == {Status.CANCELLED, Status.HAPPENED}:
        return -2.0, "one called off, the other not"
    if _foiled_beside(a, b) or _foiled_beside(b, a):
        return -2.5, "one foiled, the other deadly"
    if (a.status is Status.PLANNED) == (b.status is Status.PLANNED) or Status.CANCELLED in {a.status, b.status}:
        return None
    if a.interval is not None and a.interval == b.interval and a.interval.days == 1 and a.articles.isdisjoint(b.articles):
        return None
    if _begin_and_end(a, b) or _begin_and_end(b, a):
        return None  # "began on Monday and ends on Friday"
    if _still_ahead(a, b) or _still_ahead(b, a):
        return NEVER, "one still to come, the other told as past in the same article"
    return -1.0, "one planned, the other not"


def _foiled_beside(tried: Cluster, done: Cluster) -> bool:
    """A bomb that was found, or a drone that was shot down, and an attack that killed: the one is not the other."""
    foiled = tried.status is Status.ATTEMPTED and all(r.mention.frame in _FOILED for r in tried.reports)
    return foiled and done.status is Status.HAPPENED and bool(done.tolls)


def _still_ahead(plan: Cluster, other: Cluster) -> bool:
    """A plan that lies after the day on which an article tells it: what the same article tells as past is something else."""
    told = plan.status is Status.PLANNED and other.status is Status.HAPPENED and not plan.articles.isdisjoint(other.articles)
    return told and plan.lies_ahead and not any(r.mention.definite or r.mention.part is not Part.BODY for r in other.reports)


REASONS: tuple[Callable[[Cluster, Cluster], Reason], ...] = (
    one_sentence,
    one_more,
    same_time,
    same_season,
    long_past,
    same_people,
    same_name,
    same_place,
    same_toll,
    same_target,
    same_term,
    same_manner,
    same_words,
    told_before,
    one_story,
    next_to_it,
    something_new,
    headline,
    another_paper,
    behind_the_news,
    status_fits,
    held_apart,
    strangers,
    one_subject,
)
_FOILED = frozenset({"blast", "interception"})  # frames that tell an attempt by what was found or stopped
_RECENT = 2  # days
_ENOUGH = 2.0  # what the reasons must add up to within an article
_ACROSS = 1.7  # and between articles, where the same day alone says little
_LESS = {"visit": 0.9, "agreement": 0.9}  # violence recurs; these are told apart by who took part
_LESS_ELSEWHERE = {"agreement": 0.2}  # in articles that only tell one of the two: an accord is told of again for years


def enough(a: Cluster, b: Cluster, within: bool) -> float:
    """What the reasons must add up to for one event, within one article or across several.

    Attacks that one article both tells of it may have told apart: as much must speak for one as within it.
    """
    elsewhere = not within and a.articles.isdisjoint(b.articles)
    base = _ENOUGH if within or (a.kind == "attack" and not elsewhere) else _ACROSS
    return base - _LESS.get(a.kind, 0.0) - (_LESS_ELSEWHERE.get(a.kind, 0.0) if elsewhere else 0.0)


def weigh(a: Cluster, b: Cluster) -> tuple[float, str]:
    """The sum of all reasons and the sentences that explain it; clusters of different kinds or shapes never merge."""
    if a.kind != b.kind or a.shape != b.shape:
        return NEVER, ""
    total, said = 0.0, []
    for reason in REASONS:
        answer = reason(a, b)
        if answer is None:
            continue
        total += answer[0]
        said.append(answer[1])
        if total <= NEVER / 2:
            break
    return total, "; ".join(said)


def _begin_and_end(a: Cluster, b: Cluster) -> Reason:
    """One article tells on which day talks or a trip began or how long they last, and on which they end: "the summit ends on Friday"."""
    if a.kind != "visit" or a.shape != b.shape or a.articles.isdisjoint(b.articles):
        return None
    first, last = a.bound(Aspect.INITIATES), b.bound(Aspect.TERMINATES)
    if last is None:
        return None
    lasting = any(days.latest == last for days in a.lasting)
    if not lasting and (first is None or first >= last or last - first > LONGEST):
        return None
    known = not (b.people | b.states) and _words(a) & _words(b)
    return (1.7 if known else 0.3), "the beginning and the end of one"


def _at_an_end_of(one: Cluster, whole: Cluster) -> bool:
    """ "Signed it on Tuesday after five days of talks. The talks, which opened on Friday, …"."""
    first, last = one.bound(Aspect.INITIATES), one.bound(Aspect.TERMINATES)
    return (
        one.interval is not None
        and one.interval.days == 1
        and any((first, last) in {(days.earliest, None), (None, days.latest)} for days in whole.lasting)
    )


def _words(cluster: Cluster) -> set[str]:
    """The words by which it is told: "summit"."""
    return {r.trigger.lower() for r in cluster.reports}


def _gap(a: Cluster, b: Cluster) -> int | None:
    x, y = a.interval, b.interval
    if x is None or y is None or x.days != 1 or y.days != 1 or x.earliest is None or y.earliest is None:
        return None
    return abs((x.earliest - y.earliest).days)
