"""Swim lanes as SVG: time runs to the right, a row for each actor; a day is a dot, a span a bar, and an end that nobody knows fades out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from urllib.parse import quote

from timeline_cli.model.event import Event
from timeline_cli.writers.months import css_class
from timeline_cli.writers.plain import one_line, what

_WIDTH, _NAMES, _ROW, _TOP = 1000, 190, 22, 24  # user units: the whole, the column of names, a row, the axis
_MOST_ROWS = 12
_MOST_TICKS = 12
_LONGEST_NAME = 28  # letters
_STRAY = 50  # one date in so many may lie beyond either edge
_FADE = 30  # user units over which an open end fades
_OTHERS = "others"


def lanes(events: Sequence[Event]) -> str:
    """An SVG element for a page with the colours of `page.css`; a mark links to the event by its id."""
    dated = [event for event in events if event.date]
    days = sorted(day for event in dated if event.date for day in (event.date.earliest, event.date.latest) if day)
    if not days:
        return ""
    few = len(days) // _STRAY  # lone dates far away stand at the edge, lest all others crowd in one place
    scale = _Scale(days[few], days[-1 - few])
    names = [name for name, _ in Counter(name for event in dated for name in _who(event)).most_common(_MOST_ROWS)]
    rows = [*names, _OTHERS] if any(not set(_who(event)) & set(names) for event in dated) else names
    height = _TOP + _ROW * len(rows) + 4
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="group" aria-label="events in time, a row for each actor">',
        _gradients(sorted({css_class(event.kind) for event in events})),
        *_axis(scale, height),
    ]
    for n, name in enumerate(rows):
        y = _TOP + _ROW * n + _ROW // 2
        shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        text = f'<text x="{_NAMES - 8}" y="{y + 4}" text-anchor="end">{_e(shown)}</text>'
        parts.append(text if name == _OTHERS else f'<a href="?actor={quote(name)}"><title>{_e(name)}</title>{text}</a>')
        mine = (event for event in dated if name in _who(event) or (name == _OTHERS and not set(_who(event)) & set(names)))
        parts += (_mark(event, scale, y) for event in mine)
    return "".join([*parts, "</svg>"])


class _Scale:
    """Days to user units."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._days = max(1, (last - first).days)

    def x(self, day: date) -> float:
        return _NAMES + (_WIDTH - _NAMES - 12) * min(max((day - self.first).days / self._days, 0), 1)


def _who(event: Event) -> list[str]:
    return list(dict.fromkeys(one_line(actor.name) for actor in event.actors))


def _axis(scale: _Scale, height: int) -> Iterator[str]:
    years = range(scale.first.year, scale.last.year + 1)
    if len(years) > 2:
        step = -(-len(years) // _MOST_TICKS)
        ticks = [(date(year, 1, 1), str(year)) for year in years[::step]]
    else:
        ticks = [(date(year, month, 1), f"{year}-{month:02}") for year in years for month in range(1, 13)]
    for day, text in ticks:
        if scale.first <= day <= scale.last:
            x = round(scale.x(day), 1)
            yield f'<line class="grid" x1="{x}" x2="{x}" y1="{_TOP - 4}" y2="{height}"/><text x="{x + 3}" y="{_TOP - 8}">{text}</text>'


def _gradients(kinds: Iterable[str]) -> str:
    """For each kind a bar that fades to the left, and one to the right."""
    made = []
    for kind in kinds:
        for name, first, last in (("left", ' class="clear"', ""), ("right", "", ' class="clear"')):
            stops = f'<stop offset="0"{first}/><stop offset="1"{last}/>'
            made.append(f'<linearGradient id="{_e(kind)}-{name}" class="{_e(kind)}">{stops}</linearGradient>')
    return f"<defs>{''.join(made)}</defs>"


def _mark(event: Event, scale: _Scale, y: int) -> str:
    date_ = event.date
    assert date_ is not None  # noqa: S101 -- only dated events are drawn
    first, last = date_.earliest, date_.latest
    kind = css_class(event.kind)
    if first and last and (last - first).days < 1 and not date_.qualifier:
        shape = f'<circle cx="{scale.x(first):.1f}" cy="{y}" r="5"/>'
    elif first and last:
        x, width = scale.x(first), max(10.0, scale.x(last) - scale.x(first))
        soft = 'opacity=".45" ' if date_.qualifier or date_.precision not in ("interval", "day") else 'opacity=".75" '
        shape = f'<rect {soft}x="{x:.1f}" y="{y - 5}" width="{width:.1f}" height="10" rx="5"/>'
    else:
        known = first or last
        assert known is not None  # noqa: S101 -- an interval has an end
        x, side = (scale.x(known), "right") if first else (scale.x(known) - _FADE, "left")
        shape = f'<rect x="{x:.1f}" y="{y - 5}" width="{_FADE}" height="10" fill="url(#{kind}-{side})"/>'
    return f'<a href="#{_e(event.id)}" class="{kind}"><title>{_e(date_.edtf)} {_e(what(event))}</title>{shape}</a>'


def _e(text: str) -> str:
    return escape(one_line(text))
