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

from timeline_cli.model.event import Chronology, Event
from timeline_cli.model.kind import KINDS
from timeline_cli.writers.card import alone, facts, told, where
from timeline_cli.writers.lanes import lanes
from timeline_cli.writers.plain import count, one_line, what
from timeline_cli.writers.screen import Screen
from timeline_cli.writers.when import heading, label, month_of

_MOST_NAMES = 500  # names that the field for actors proposes


def write(chronology: Chronology, out: TextIO, _screen: Screen) -> None:
    """The page: swim lanes, a form that filters, and the events under their months, each opening its evidence."""
    events = chronology.events
    kinds = dict.fromkeys((*KINDS, *sorted(event.kind for event in events)))
    style, script = _asset("page.css"), _asset("page.js")
    title, span = _title(events)
    months = ((name, list(group)) for name, group in groupby(events, lambda event: heading(event.date)))
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
        lanes=lanes(events),
        events="\n".join(f"<section>\n<h2>{_e(name)}</h2>\n{''.join(map(_event, group))}</section>" for name, group in months),
    )
    out.write(page)


def _title(events: Sequence[Event]) -> tuple[str, str]:
    articles = {source.article for event in events for source in event.sources}
    days = [day for event in events if event.date for day in (event.date.earliest, event.date.latest) if day]
    span = " – ".join(dict.fromkeys((month_of(min(days)), month_of(max(days))))) if days else ""
    return f"{count(len(events), 'event')} from {count(len(articles), 'article')}", span


def _event(event: Event) -> str:
    date = event.date
    first, last = (str(date.earliest or "0000"), str(date.latest or "9999")) if date else ("", "")
    vague = "" if date and date.precision == "day" and not date.qualifier else ' class="vague"'
    actors = "|".join(name for actor in event.actors for name in (actor.name, *actor.aliases))
    times = f"×{len(event.sources)}" if len(event.sources) > 1 else ""
    return (
        f'<details class="event {_e(event.kind)}" id="{_e(event.id)}" data-kind="{_e(event.kind)}" data-first="{first}" data-last="{last}" '
        f'data-actors="{_e(actors)}">\n<summary><time{vague}>{_e(label(date))}</time><span class="kind">{_e(event.kind)}</span>'
        f'<span class="what">{_e(what(event))}</span><span class="times">{times}</span></summary>\n<div class="body">\n'
        f"<dl>{''.join(f'<dt>{_e(name)}</dt><dd>{_e(value)}</dd>' for name, value in facts(event))}</dl>\n"
        f"<h3>Sources</h3>\n<ol>{''.join(_sources(event))}</ol>\n{_steps(event)}</div>\n</details>\n"
    )


def _sources(event: Event) -> Iterator[str]:
    for source in event.sources:
        said = " · ".join(alone(event, source))
        yield f'<li><blockquote>{_e(source.quote)}</blockquote><cite>{_e(where(source))}</cite><div class="alone">{_e(said)}</div></li>'


def _steps(event: Event) -> str:
    lines = "".join(f"<li>{_e(line)}</li>" for line in told(event.steps))
    return f'<h3>How it came together</h3>\n<ul class="steps">{lines}</ul>\n' if lines else ""


def _e(text: str) -> str:
    return escape(one_line(text))


@cache
def _asset(name: str) -> str:
    return Path(__file__).parent.joinpath("page", name).read_text("utf-8")


def _digest(text: str) -> str:
    """The hash by which a content security policy lets one inline script or style through (CSP Level 3, 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
