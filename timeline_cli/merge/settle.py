"""One event out of a cluster: its date, actors, places, toll, title and lasting id."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.actors.people import Identity
from timeline_cli.language import world
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.parties import Parties, Taken, stands_for_sides
from timeline_cli.merge.report import Report
from timeline_cli.merge.title import title
from timeline_cli.merge.whereabouts import Whereabouts
from timeline_cli.merge.who import told
from timeline_cli.model.article import Part
from timeline_cli.model.event import Actor, Event, Factuality, Source, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import EventMention
from timeline_cli.model.trace import Step


def settle(
    cluster: Cluster,
    interval: Interval | None,
    steps: tuple[Step, ...],
    whereabouts: Whereabouts,
    parties: Parties,
    quotes: Sequence[Report] = (),
) -> Event:
    """The event that a cluster tells, dated by `interval`; `quotes` are further sentences on it that add nothing to what is known of it."""
    taken, who = parties.of(cluster, interval)
    actors = _actors(cluster, taken)
    elsewhere, why = whereabouts.of(cluster)
    places = tuple(dict.fromkeys((*_places(cluster), *elsewhere)))
    places += whereabouts.around(places, cluster)
    reports = cluster.reports
    return Event(
        id=_id(reports),
        kind=cluster.kind,
        status=cluster.status,
        date=interval,
        title=title(cluster.kind, cluster.shape, cluster.status, actors, places, cluster),
        actors=actors,
        places=places,
        killed=_toll(_counted(reports, "killed")),
        injured=_toll(_counted(reports, "injured")),
        sources=tuple(_sources((*reports, *quotes))),
        steps=(*steps, *who, *why, *cluster.steps),
        shape=cluster.shape,
        factuality=cluster.factuality,
    )


def _id(reports: Sequence[Report]) -> str:
    """From the words of the report whose article states the earliest day: it stays when later ones are added and when files are renamed."""
    first = min(reports, key=_age)
    _, sentence, trigger = _age(first)
    said = (first.mention.kind, sentence, str(trigger), *sorted(a.name for a in first.mention.actors))
    return hashlib.blake2b("\0".join(said).encode(), digest_size=5).hexdigest()


def _age(report: Report) -> tuple[str, str, int]:
    """The day that its article states, then its words and where among them the trigger stands: nothing of the file."""
    stated, mention = report.article.stated.interval, report.mention
    day = str(stated.latest) if stated is not None and stated.latest is not None else "9999"
    return day, report.aside().quote, mention.trigger.begin - mention.sentence.begin


def _actors(cluster: Cluster, taken: Taken) -> tuple[Actor, ...]:
    count: Counter[tuple[Identity, str]] = Counter(taken)
    for report in cluster.reports:
        count.update(a for a in report.actors if not (taken and stands_for_sides(a[0].name)))
    best: dict[str, tuple[int, Identity, str]] = {}
    for (identity, role), n in sorted(count.items(), key=lambda item: (-item[1], item[0][0].name, item[0][1])):
        best.setdefault(identity.name, (n, identity, role))
    kept = told(cluster.kind, list(best.values()))
    doubted = frozenset[str]().union(*(report.doubted for report in cluster.reports))
    sure = {i.name for report in cluster.reports for i, _ in report.actors if i.name not in report.doubted} | {i.name for i, _ in taken}
    return tuple(
        Actor(i.name, role, i.type, i.aliases, Factuality.ALLEGED if i.name in doubted - sure else Factuality.ASSERTED)
        for _, i, role in sorted(kept, key=lambda e: (-e[0], e[1].name))
    )


def _places(cluster: Cluster) -> tuple[str, ...]:
    count: Counter[str] = Counter()
    first: dict[str, int] = {}
    for report in cluster.reports:
        for n, place in enumerate(report.mention.places):
            count[place] += 1
            first.setdefault(place, n)
    kept: dict[str, str] = {}
    for place in sorted(count, key=lambda p: (_breadth(p), -count[p], first[p], p)):
        kept.setdefault(names.fold(place), place)
    return tuple(kept.values())


def _breadth(place: str) -> int:
    if world.country_of(place):
        return 3
    known = world.place(place)
    return {"city": 1, "capital": 1, "region": 2, "area": 2, "continent": 4}.get(known.kind if known else "", 0 if " " in place else 1)


def tolls_by_article(told: Sequence[tuple[str, Toll | None]]) -> dict[str, list[Toll]]:
    """What each article counts, given as (article, what one of its sentences counts).

    A figure of half an article's highest or less is a part of it ("a guard was shot"), unless it is all there is.
    """
    by_article: dict[str, list[Toll]] = {}
    for article, toll in told:
        if toll is not None:
            by_article.setdefault(article, []).append(toll)
    return {a: [t for t in tolls if 2 * t.high > max(t.high for t in tolls)] or tolls for a, tolls in by_article.items()}


def _counted(reports: Sequence[Report], field: str) -> list[tuple[str, Toll | None]]:
    """What each report counts, with its article; a headline's figure yields to a higher one of the text, any to one that adds to it."""
    told = [(r.article.name, getattr(r.mention, field), r.mention) for r in reports]
    return [
        (name, toll)
        for name, toll, mention in told
        if toll is None
        or not any(of == name and more is not None and more.high > toll.high and _outdoes(other, mention) for of, more, other in told)
    ]


def _outdoes(mention: EventMention, other: EventMention) -> bool:
    return other.part is not Part.BODY or (mention.summed and other.order < mention.order)


def _toll(told: Sequence[tuple[str, Toll | None]]) -> Toll | None:
    """Lowest, best and highest figure of several articles."""
    by_article = tolls_by_article(told)
    given = [t for tolls in by_article.values() for t in tolls]
    if not given:
        return None
    count = Counter(t.best for t in given)
    best = min(count, key=lambda v: (-count[v], -v))
    return Toll(min(t.low for t in given), best, max(t.high for t in given))


def _sources(reports: Sequence[Report]) -> list[Source]:
    """One source a sentence; several triggers of one sentence are told together."""
    found: dict[tuple[str, int], Source] = {}
    for r in sorted(reports, key=lambda r: (r.published.interval.edtf if r.published.interval else "9999", r.key)):
        span = r.mention.sentence
        at = (r.article.name, span.begin)
        if at in found:
            continue
        aside = r.aside()
        found[at] = Source(
            article=r.article.name,
            quote=aside.quote,
            begin=span.begin,
            end=span.end,
            line=r.line,
            published=r.published,
            timex=aside.timex,
            date=r.interval,
            actors=tuple(
                Actor(i.name, role, i.type, factuality=Factuality.ALLEGED if i.name in r.doubted else Factuality.ASSERTED)
                for i, role in r.actors
            ),
            places=r.mention.places,
            killed=r.mention.killed,
            injured=r.mention.injured,
            provenance=r.article.provenance,
            factuality=r.mention.factuality,
            denied=r.denied,
            steps=(Step("trigger", r.trigger, f"{r.mention.kind} ({r.mention.frame})"), *aside.steps),
        )
    return list(found.values())
