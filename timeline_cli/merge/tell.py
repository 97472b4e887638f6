"""The cheap half of the work: readings in, events out. Parses nothing, so that it can be done again at will."""

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline_cli.actors.people import People
from timeline_cli.merge.bundles import unbundled
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.coreference import across, within
from timeline_cli.merge.folding import folded
from timeline_cli.merge.parties import Parties
from timeline_cli.merge.quotes import Quotes
from timeline_cli.merge.references import referred
from timeline_cli.merge.report import Aside, Report, reports
from timeline_cli.merge.settle import settle
from timeline_cli.merge.shared import published as known_days
from timeline_cli.merge.shelf import Shelf
from timeline_cli.merge.undated import date_of, pinned
from timeline_cli.merge.whereabouts import Whereabouts
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.mention import Reading
from timeline_cli.model.picked import Picked
from timeline_cli.model.telling import Merging

_CAUTION = 1.5  # what must speak for one event beyond the usual, where merging is to be strict


def tell(readings: Sequence[Reading], merging: Merging = Merging.NORMAL) -> tuple[Sequence[Event], tuple[ArticleReport, ...]]:
    """All events of a corpus in order of time, each got when it is asked for, and what became of each article."""
    names = [r.article.name for r in readings]
    if names != sorted(names):
        readings = sorted(readings, key=lambda r: r.article.name)
    people = People(readings)
    aside = Shelf(Aside)
    told = {r.article.name: reports(r, r.article.stated, people, aside) for r in readings}
    published = known_days(readings, told)
    told |= {
        r.article.name: reports(r, published[r.article.name], people, aside)
        for r in readings
        if published[r.article.name] != r.article.stated
    }
    told = unbundled(told)
    quotes = Quotes(readings, published, people, aside)
    clusters = _merged(told.values(), merging)
    dated = [(cluster, *date_of(cluster, told)) for cluster in clusters if pinned(cluster, told)]
    whereabouts = Whereabouts(readings, [(cluster, interval) for cluster, interval, _ in dated])
    parties = Parties(readings, people, told, [(cluster, interval) for cluster, interval, _ in dated])
    events, order, count = Shelf(Event), list[tuple[bool, str, str, str]](), Counter[str]()
    for cluster, interval, steps in dated:
        event = settle(cluster, interval, steps, whereabouts, parties, quotes.beside(cluster))
        events.put(event)
        order.append(in_time(event))
        count.update(cluster.articles)
        cluster.forget()
    return Picked(events.__getitem__, sorted(range(len(events)), key=order.__getitem__)), tuple(
        ArticleReport(r.article.name, r.article.title, published[r.article.name], count[r.article.name]) for r in readings
    )


def _merged(told: Iterable[Sequence[Report]], merging: Merging) -> list[Cluster]:
    if merging is Merging.OFF:
        return [Cluster([report]) for article in told for report in article]
    caution = _CAUTION if merging is Merging.STRICT else 0.0
    return folded(referred(across([cluster for article in told for cluster in within(article, caution)], caution)))


def in_time(event: Event) -> tuple[bool, str, str, str]:
    """By the first day, then the last; undated events come last."""
    date = event.date
    if date is None:
        return (True, "", "", event.id)
    return (False, str(date.earliest or date.latest), str(date.latest or "9999"), event.id)
