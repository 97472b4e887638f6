"""GraphML: who has to do with whom, for Gephi, yEd, NetworkX; http://graphml.graphdrawing.org."""

from html import escape
from itertools import combinations
from typing import TextIO

from timeline_cli.model.event import ActorType, Chronology, Event
from timeline_cli.writers.plain import date_of, one_line
from timeline_cli.writers.screen import Screen

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="name" for="node" attr.name="label" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="kind" for="edge" attr.name="kind" attr.type="string"/>
<key id="events" for="edge" attr.name="events" attr.type="int"/>
<key id="dates" for="edge" attr.name="dates" attr.type="string"/>
<key id="ids" for="edge" attr.name="ids" attr.type="string"/>
<graph edgedefault="undirected">
"""


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """A node for each actor; for each two that take part in one event an edge for its kind, with number, dates and ids of these events."""
    types: dict[str, ActorType] = {}
    edges: dict[tuple[str, str, str], list[Event]] = {}
    for event in chronology.events:
        names = sorted(_named(event, types))
        for one, other in combinations(names, 2):
            edges.setdefault((one, other, event.kind), []).append(event)
    out.write(_HEAD)
    ids = {name: f"n{number}" for number, name in enumerate(sorted(types))}
    for name, id_ in ids.items():
        out.write(f'<node id="{id_}"><data key="name">{escape(name)}</data><data key="type">{types[name].value}</data></node>\n')
    for (one, other, kind), events in sorted(edges.items()):
        dates, ids_ = "; ".join(map(date_of, events)), "; ".join(event.id for event in events)
        data = f'<data key="kind">{escape(kind)}</data><data key="events">{len(events)}</data>'
        data += f'<data key="dates">{escape(dates)}</data><data key="ids">{escape(ids_)}</data>'
        out.write(f'<edge source="{ids[one]}" target="{ids[other]}">{data}</edge>\n')
    out.write("</graph>\n</graphml>\n")


def _named(event: Event, types: dict[str, ActorType]) -> set[str]:
    for actor in event.actors:
        types.setdefault(one_line(actor.name), actor.type)
    return {one_line(actor.name) for actor in event.actors}
