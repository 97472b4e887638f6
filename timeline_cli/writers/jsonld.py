"""JSON-LD with the words of schema.org: what search engines and knowledge graphs read."""

from typing import TextIO

from timeline_cli.model.event import ActorType, Chronology, Event, Source, Status
from timeline_cli.writers.json import Json, write_object
from timeline_cli.writers.plain import date_of, what
from timeline_cli.writers.screen import Screen

_TYPE = {
    ActorType.PERSON: "Person",
    ActorType.ORGANISATION: "Organization",
    ActorType.COUNTRY: "Country",
    ActorType.GROUP: "Organization",
}
_CONTEXT = ["https://schema.org", {"edtf": "urn:timeline:edtf"}]  # schema.org has no words for an uncertain date
_STATUS = {Status.CANCELLED: "EventCancelled"}


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """A graph of events."""
    write_object(out, {"@context": _CONTEXT}, "@graph", map(_node, chronology.events), {})


def _node(event: Event) -> Json:
    date = event.date
    dates = {"startDate": date.earliest, "endDate": date.latest} if date else {}
    node = {
        "@type": "Event",
        "@id": f"#{event.id}",
        "name": what(event),
        "additionalType": event.kind,
        "edtf": date_of(event) if date else None,
        **dates,
        "eventStatus": f"https://schema.org/{_STATUS.get(event.status, 'EventScheduled')}",
        "location": [{"@type": "Place", "name": place} for place in event.places],
        "actor": [{"@type": _TYPE[actor.type], "name": actor.name, "alternateName": list(actor.aliases)} for actor in event.actors],
        "superEvent": {"@id": f"#{event.part_of}"} if event.part_of else None,
        "subjectOf": [_article(source) for source in event.sources],
    }
    return {name: value for name, value in node.items() if value not in (None, [])}


def _article(source: Source) -> Json:
    article = {"@type": "NewsArticle", "name": source.article, "abstract": source.quote}
    day = source.published.interval
    published = {"datePublished": day.earliest} if day and day.precision == "day" else {}
    outlet = source.provenance.outlet
    publisher = {"publisher": {"@type": "Organization", "name": outlet}} if outlet else {}
    return {**article, **published, **publisher}
