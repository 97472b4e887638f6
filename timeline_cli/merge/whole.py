"""Parts and wholes: a journey, and the meetings in its course, are events of their own that belong together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from timeline_cli.language import world
from timeline_cli.model.event import ActorType, Event
from timeline_cli.model.interval import Interval

_LONGEST = 31  # days of a journey: what is dated more widely tells nothing of what lies within


class Journey(Struct, frozen=True):
    """What of a journey is compared with meetings."""

    id: str
    date: Interval
    places: tuple[str, ...]
    articles: frozenset[str]


def wholes(events: Sequence[Event]) -> Mapping[str, str]:
    """For each meeting the id of the journey it was part of: somebody who travelled took part, within its days, in its country.

    Of several journeys the one to that very place, then one told in the same article, then the shortest. What belongs to none is left out.
    """
    journeys: dict[str, list[Journey]] = defaultdict(list)
    for event in events:
        if event.shape == "trip" and event.date is not None and (event.date.days or _LONGEST) < _LONGEST:
            journey = Journey(event.id, event.date, event.places, _articles(event))
            for name in _travellers(event):
                journeys[name].append(journey)
    return {meeting.id: whole.id for meeting in events if (whole := _whole(meeting, journeys)) is not None}


def _whole(meeting: Event, journeys: Mapping[str, Sequence[Journey]]) -> Journey | None:
    if meeting.shape != "meeting" or meeting.date is None or meeting.date.days is None:
        return None
    fitting = {j.id: j for actor in meeting.actors for j in journeys.get(actor.name, ()) if _holds(j, meeting)}
    places, articles = set(meeting.places), _articles(meeting)

    def fit(journey: Journey) -> tuple[bool, bool, int, str]:
        return places.isdisjoint(journey.places), articles.isdisjoint(journey.articles), journey.date.days or _LONGEST, journey.id

    return min(fitting.values(), key=fit, default=None)


def _holds(journey: Journey, meeting: Event) -> bool:
    if meeting.date is None or not journey.date.holds(meeting.date):
        return False
    there, here = set(_countries(journey.places)), set(_countries(meeting.places))
    return not here or not there or bool(there & here)


def _travellers(journey: Event) -> Iterator[str]:
    """Who went: people first; a country or a delegation only where nobody is named."""
    guests = [actor for actor in journey.actors if actor.role in ("visitor", "participant")]
    people = [actor.name for actor in guests if actor.type is ActorType.PERSON]
    yield from people or (actor.name for actor in guests)


def _countries(places: Iterable[str]) -> Iterator[str]:
    for place in places:
        known = world.place(place)
        country = world.country_of(place) or (known.country if known else None)
        if country:
            yield country


def _articles(event: Event) -> frozenset[str]:
    return frozenset(source.article for source in event.sources)
