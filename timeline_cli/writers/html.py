"""One page to send: a single file that needs no network, works without scripts, and does nothing but show and hide."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template
from typing import TextIO
from urllib.parse import quote

from timeline_cli.model.event import Chronology, Event
from timeline_cli.model.kind import KINDS
from timeline_cli.writers import conflicts
from timeline_cli.writers.card import alone, facts, where
from timeline_cli.writers.cells import mark
from timeline_cli.writers.explanation import chapters
from timeline_cli.writers.lanes import lanes
from timeline_cli.writers.months import css_class, months
from timeline_cli.writers.plain import count, one_line, unreal, what
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.when import by_label, heading, label, month_of

_MOST_NAMES = 500  # names that the field for actors proposes


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """The page: swim lanes, a form that filters, and the events under their months, each opening its evidence."""
    events = chronology.events
    kinds = dict.fromkeys((*KINDS, *sorted(event.kind for event in events)))
    style, script = _asset("page.css"), _asset("page.js")
    title, span = _title(events)
    names = sorted({actor.name for event in events for actor in event.actors})[:_MOST_NAMES]
    page = Template(_asset("page.html")).substitute(
        title=title,
        span=span,
        style=style,
        style_digest=_digest(style),
        script=script,
        script_digest=_digest(script),
        kinds="".join(f'<label><input type="checkbox" name="kind" value="{_e(kind)}" checked>{_e(kind)}</label>' for kind in kinds),
        names="".join(f'<option value="{_e(name)}"></option>' for name in names),
        months=months(events),
        lanes=lanes(events),
        events="\n".join(_month(name, list(group)) for name, group in groupby(events, lambda event: heading(event.date))),
    )
    out.write(page)


def _title(events: Sequence[Event]) -> tuple[str, str]:
    articles = {source.article for event in events for source in event.sources}
    days = [day for event in events if event.date for day in (event.date.earliest, event.date.latest) if day]
    span = " – ".join(dict.fromkeys((month_of(min(days)), month_of(max(days))))) if days else ""
    return f"{count(len(events), 'event')} from {count(len(articles), 'article')}", span


def _month(name: str, events: Sequence[Event]) -> str:
    days = "".join(_day(list(group)) for _, group in groupby(by_label(events), lambda event: label(event.date)))
    return f"<section>\n<h2>{_e(name)}<small>{count(len(events), 'event')}</small></h2>\n{days}</section>"


def _day(events: Sequence[Event]) -> str:
    """What has one date, in words, and so stands beside it."""
    date = events[0].date
    vague = "" if mark(date) == "●" else ' class="vague"'
    shown = label(date) if date else "no date"
    return f'<div class="day">\n<h3{vague}><span>{mark(date)}</span>{_e(shown)}</h3>\n<div>\n{"".join(map(_event, events))}</div>\n</div>\n'


def _event(event: Event) -> str:
    date = event.date
    first, last = (str(date.earliest or "0000"), str(date.latest or "9999")) if date else ("", "")
    actors = "|".join(name for actor in event.actors for name in (actor.name, *actor.aliases))
    classes = f"event {css_class(event.kind)}" + (" unreal" if unreal(event) else "")
    return (
        f'<details class="{classes}" id="{_e(event.id)}" data-kind="{_e(event.kind)}" data-first="{first}" data-last="{last}" '
        f'data-actors="{_e(actors)}">\n<summary><span class="kind">{_e(event.kind)}</span>'
        f'<span class="what" dir="auto">{_e(what(event))}</span><span class="times">{_times(event)}</span></summary>\n<div class="body">\n'
        f"<dl>{''.join(f'<dt>{_e(name)}</dt><dd>{_value(name, value, event)}</dd>' for name, value in facts(event))}</dl>\n"
        f"{_conflicts(event)}<h4>Sources</h4>\n<ol>{''.join(_sources(event))}</ol>\n{_explanation(event)}</div>\n</details>\n"
    )


def _times(event: Event) -> str:
    differ = '<span class="differ" title="sources differ">≠</span> ' if any(not c.revised for c in event.conflicts) else ""
    by_hand = '<span title="corrected">✎</span> ' if event.corrected else ""
    return differ + by_hand + (f'<span title="sentences">×{len(event.sources)}</span>' if len(event.sources) > 1 else "")


def _value(name: str, value: str, event: Event) -> str:
    """A fact; who takes part, and the journey that a meeting belongs to, lead on."""
    if name == "part of":
        return f'<a href="#{_e(value)}">{_e(value)}</a>'
    who = next((actor.name for actor in event.actors if actor.role == name and value.startswith(one_line(actor.name))), None)
    if who is None:
        return _e(value)
    shown = one_line(who)
    return f'<a href="?actor={quote(shown)}">{_e(shown)}</a>{_e(value[len(shown) :]) and " "}{_e(value[len(shown) :])}'


def _conflicts(event: Event) -> str:
    lines = "".join(f"<li>{_e(line)}</li>" for line in conflicts.lines(event.conflicts))
    return f'<h4>Where they differ</h4>\n<ul class="conflicts">{lines}</ul>\n' if lines else ""


def _sources(event: Event) -> Iterator[str]:
    for source in event.sources:
        said = " · ".join(alone(event, source))
        place = _e(where(source)) + (f", {_e(source.provenance.outlet)}" if source.provenance.outlet else "")
        beside = f'<div class="alone">{_e(said)}</div>' if said else ""
        yield f'<li><blockquote dir="auto">{_e(source.quote)}</blockquote><cite>{place}</cite>{beside}</li>'


def _explanation(event: Event) -> str:
    """How it came about, without the sources told above."""
    told = [(title, lines) for title, lines in chapters(event) if len(event.sources) > 1 or not title.startswith("One event")]
    parts = (f"<b>{_e(title)}</b><ul>{''.join(f'<li>{_e(line)}</li>' for _, line in lines)}</ul>" for title, lines in told)
    return f'<details class="steps"><summary>How it came about</summary>{"".join(parts)}</details>\n' if told else ""


def _e(text: str) -> str:
    return escape(one_line(text))


@cache
def _asset(name: str) -> str:
    return Path(__file__).parent.joinpath("page", name).read_text("utf-8")


def _digest(text: str) -> str:
    """The hash by which a content security policy lets one inline script or style through (CSP Level 3, 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
